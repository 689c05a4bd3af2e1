#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the name leads to by which a folder was opened.
enum FolderPlace: Equatable {
  /// To the folder, or that cannot be told.
  case here
  /// To nothing: the folder was moved.
  case moved
  /// To another folder.
  case supplanted
}

extension SessionFolder {
  /// Looks where the name leads. A folder that is no more has no place; reading its files tells of that.
  var place: FolderPlace {
    guard isLinked else { return .here }
    let number = files.openFolder(path)
    guard number >= 0 else {
      return number == -Int(ENOENT) || number == -Int(ENOTDIR) ? .moved : .here
    }
    let other = Descriptor(Int32(number), of: files)
    guard let found = try? other.status(), let own = try? descriptor.status() else { return .here }
    return found.st_ino == own.st_ino && found.st_dev == own.st_dev ? .here : .supplanted
  }

  /// Where the folder is now, if the system tells.
  var placeNow: String? {
    #if canImport(Darwin)
      return nil
    #else
      let path = realpath("/proc/self/fd/\(descriptor.number)", nil)
      defer { free(path) }
      return path.map { String(cString: $0) }
    #endif
  }
}

extension SessionStore {
  /// Leaves a notice when the folder was moved since the last look, or another one put in its place.
  ///
  /// The folder stays open wherever it is, so that nothing is lost; but others may open another one by the same name.
  public func checkPlace() {
    let place = folder.place
    guard place != self.place else { return }
    self.place = place
    switch place {
    case .here: notices.append(.folderBack(path))
    case .moved: notices.append(.folderMoved(from: path, to: folder.placeNow))
    case .supplanted: notices.append(.folderSupplanted(at: path, movedTo: folder.placeNow))
    }
  }
}
