#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The default place of what is exported, `exports/` of a session.
///
/// Others may write in the folder too: a link that somebody has put there is replaced by the file and never followed.
public struct Exports {
  private let folder: SessionFolder

  /// Opens the place, and makes it unless it is there.
  /// - Throws: ``StoreError``, among them ``StoreError/notAPlainFile(path:found:)`` for a link.
  public init(ofSession path: String) throws(StoreError) {
    folder = try SessionFolder(opening: path).subfolder("exports")
  }

  private init(_ folder: SessionFolder) { self.folder = folder }

  /// Puts a file in the place of the former one of its name, and returns its path once it is on the medium.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(StoreError) -> String {
    do throws(SystemError) {
      // Two people may export the same at the same time.
      try folder.replace(name, with: bytes, mark: ".\(getpid())")
    } catch {
      let path = folder.path(of: name)
      guard error.code != EISDIR else { throw .notAPlainFile(path: path, found: "a folder") }
      throw StoreError(error, doing: "Writing", path: path)
    }
    return folder.path(of: name)
  }

  /// A folder inside, for an export of several files.
  public func subfolder(_ name: String) throws(StoreError) -> Exports {
    Exports(try folder.subfolder(name))
  }
}
