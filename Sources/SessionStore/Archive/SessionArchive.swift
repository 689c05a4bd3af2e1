#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An archive of a session that was read to its end and is as it was written.
public struct SessionArchive {
  /// The files in it, by their paths in the session's folder, in their order.
  public var files: [String] { members.map(\.path) }

  private let file: Descriptor
  private let path: String
  private let members: [ArchiveReader.Member]

  private static let chunk = 1 << 20

  /// Reads and checks the archive at `path`; nothing is written.
  /// - Throws: ``ArchiveError`` that names what is wrong or missing.
  public init(reading path: String) throws(ArchiveError) {
    self.path = path
    let kind: mode_t
    do throws(SystemError) {
      file = Descriptor(
        Int32(try system { answered(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) }))
      kind = try file.status().st_mode
    } catch {
      if error.code == ENOENT { throw .notAnArchive(path: path, why: "there is no such file") }
      throw .store(StoreError(error, doing: "Reading", path: path))
    }
    guard kind & S_IFMT == S_IFREG else {
      throw .notAnArchive(path: path, why: "it is \(fileKind(kind))")
    }
    var reader = ArchiveReader(file: file, path: path)
    members = try reader.members()
  }

  /// Makes a new folder with the session in it.
  /// - Throws: ``ArchiveError``; then there is no such folder.
  public func extract(to folder: String, isForGroup: Bool = false) throws(ArchiveError) {
    guard access(folder, F_OK) != 0 else { throw .exists(folder) }
    let temporary = "\(folder).\(getpid()).part"
    let mode: mode_t = isForGroup ? 0o2770 : 0o700
    do throws(SystemError) {
      try system { answered(mkdir(temporary, mode)) }
      try system { answered(chmod(temporary, mode)) }
    } catch {
      throw .store(.cannotCreate(path: folder, reason: error.text))
    }
    var made: [String] = []
    do throws(ArchiveError) {
      try fill(temporary, &made)
      try give(folder, to: temporary)
    } catch {
      for path in made.reversed() where unlink(path) != 0 { rmdir(path) }
      rmdir(temporary)
      throw error
    }
  }

  private func fill(_ temporary: String, _ made: inout [String]) throws(ArchiveError) {
    do throws(StoreError) {
      let root = try SessionFolder(opening: temporary)
      for name in SessionStore.archivedFolders {
        _ = try root.subfolder(name)
        made.append("\(temporary)/\(name)")
      }
      for member in members {
        var place = root
        var parts = member.path.split(separator: "/").map(String.init)
        let name = parts.removeLast()
        for part in parts {
          place = try place.subfolder(part)
          if !made.contains(place.path) { made.append(place.path) }
        }
        made.append(place.path(of: name))
        try copy(member, to: place, name)
      }
      try attempt("Writing", temporary) { () throws(SystemError) in try root.flush() }
    } catch {
      throw .store(error)
    }
  }

  private func copy(
    _ member: ArchiveReader.Member, to folder: SessionFolder, _ name: String
  ) throws(StoreError) {
    try attempt("Writing", folder.path(of: name)) { () throws(SystemError) in
      let target = try folder.create(name)
      var done = 0
      while done < member.size {
        let bytes = try file.bytes(
          at: member.offset + done, count: min(Self.chunk, member.size - done))
        guard !bytes.isEmpty else { throw SystemError(code: EIO) }
        try target.write(bytes)
        done += bytes.count
      }
      try target.flush()
      try folder.flush()
    }
  }

  /// The folder appears under its name once all is in it; an empty folder of that name is not in the way.
  private func give(_ folder: String, to temporary: String) throws(ArchiveError) {
    do throws(SystemError) {
      try system { answered(rename(temporary, folder)) }
    } catch {
      if error.code == EEXIST || error.code == ENOTEMPTY || error.code == ENOTDIR {
        throw .exists(folder)
      }
      throw .store(StoreError(error, doing: "Writing", path: folder))
    }
  }
}
