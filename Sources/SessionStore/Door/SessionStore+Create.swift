#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension SessionStore {
  /// Makes the folder of a new session, or takes an existing folder without one, and opens it; the first record is still to come.
  /// - Parameter isForGroup: whether the Unix group may read and write too (0660 and 2770 instead of 0600 and 0700).
  /// - Throws: ``StoreError/alreadyASession(folder:)`` or ``StoreError/cannotCreate(path:reason:)``.
  public static func create(
    at path: String, isForGroup: Bool = false
  ) throws(StoreError) -> SessionStore {
    try create(at: path, isForGroup: isForGroup, on: OperatingSystem.shared)
  }

  /// The same on another file system.
  package static func create(
    at path: String, isForGroup: Bool = false, on files: any FileSystem
  ) throws(StoreError) -> SessionStore {
    let mode: mode_t = isForGroup ? 0o2770 : 0o700
    var isNew = false
    do throws(SystemError) {
      try system { files.makeFolder(path, mode) }
      isNew = true
    } catch {
      guard error.code == EEXIST else { throw .cannotCreate(path: path, reason: error.text) }
    }
    let folder = try SessionFolder(opening: path, on: files)
    if try !isUnused(folder) { throw .alreadyASession(folder: path) }
    do throws(SystemError) {
      if isNew || isForGroup { try system { files.setMode(folder.descriptor.number, mode) } }
      do throws(SystemError) {
        _ = try folder.create(SessionFolder.journalName)
      } catch {
        // An empty one is what a creation that was interrupted leaves.
        guard error.code == EEXIST else { throw error }
      }
      try folder.flush()
      try folder.flushName()
    } catch {
      throw .cannotCreate(path: path, reason: error.text)
    }
    for name in ["drafts", "quarantine", "exports"] { _ = try folder.subfolder(name) }
    return try SessionStore(folder, forReading: false)
  }

  /// Whether the folder has no snapshot and at most an empty journal.
  private static func isUnused(_ folder: SessionFolder) throws(StoreError) -> Bool {
    do throws(SystemError) {
      if try folder.status(of: SessionFolder.snapshotName) != nil { return false }
      guard let status = try folder.status(of: SessionFolder.journalName) else { return true }
      return status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
    } catch {
      throw .cannotCreate(path: folder.path, reason: error.text)
    }
  }
}
