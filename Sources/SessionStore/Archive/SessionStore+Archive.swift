#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What went into an archive.
public struct ArchiveReport: Equatable, Sendable {
  /// The files that are in it.
  public internal(set) var files: [String] = []
  /// The bytes of the archive.
  public internal(set) var bytes = 0
  /// The SHA-256 of the archive, in hexadecimal digits.
  public internal(set) var sum = ""
  /// What stands in the folder and is not in it: links, and files that are none of the session's.
  public internal(set) var leftOut: [String] = []
}

extension SessionStore {
  /// The folders of a session whose files go into an archive, besides the journal and the snapshot.
  static let archivedFolders = ["drafts", "quarantine", "exports"]
  /// How deep folders in `exports` are followed.
  private static let archiveDepth = 8

  /// Writes everything in the session's folder into one new file, a POSIX tar archive with a list of sums at its end.
  ///
  /// No process writes to the journal meanwhile, so that journal and snapshot are whole and of one moment. Who has opened
  /// the session for reading cannot hold the others back; a file that changes while it is copied ends the archive.
  /// - Throws: ``ArchiveError``; then there is no file.
  @discardableResult
  public func writeArchive(
    to path: String, patience: Double = 10
  ) throws(ArchiveError) -> ArchiveReport {
    guard access(path, F_OK) != 0 else { throw .exists(path) }
    if isForReading { return try writeArchiveWhileLocked(to: path) }
    let result: Result<ArchiveReport, ArchiveError>
    do throws(StoreError) {
      result = try lock.hold(patience: patience) { () throws(StoreError) in
        Result { () throws(ArchiveError) in try writeArchiveWhileLocked(to: path) }
      }
    } catch {
      throw .store(error)
    }
    return try result.get()
  }

  private func writeArchiveWhileLocked(to path: String) throws(ArchiveError) -> ArchiveReport {
    var writer = try ArchiveWriter(path, prefix: prefixOfArchive)
    do throws(ArchiveError) {
      var report = ArchiveReport()
      for name in folder.everyName().sorted() {
        switch name {
        case SessionFolder.journalName, SessionFolder.snapshotName:
          if try writer.add(name, in: folder, as: name) { report.files.append(name) }
        case SessionFolder.lockName: continue
        default:
          guard Self.archivedFolders.contains(name), let inner = try? folder.inner(name) else {
            report.leftOut.append(name)
            continue
          }
          try add(inner, at: name, depth: 1, to: &writer, &report)
        }
      }
      (report.bytes, report.sum) = try writer.finish()
      return report
    } catch {
      writer.abandon()
      throw error
    }
  }

  private func add(
    _ inner: SessionFolder, at path: String, depth: Int, to writer: inout ArchiveWriter,
    _ report: inout ArchiveReport
  ) throws(ArchiveError) {
    for name in inner.everyName().sorted() {
      let place = "\(path)/\(name)"
      let kind = ((try? inner.status(of: name)) ?? nil).map { $0.st_mode & S_IFMT }
      switch kind {
      case S_IFREG:
        if try writer.add(name, in: inner, as: place) { report.files.append(place) }
      case S_IFDIR where path.hasPrefix("exports") && depth < Self.archiveDepth:
        guard let deeper = try? inner.inner(name) else {
          report.leftOut.append(place)
          continue
        }
        try add(deeper, at: place, depth: depth + 1, to: &writer, &report)
      case nil: continue
      default: report.leftOut.append(place)
      }
    }
  }

  /// The folder's own name, if any tool can handle it: what is taken out by hand comes into a folder of its own.
  private var prefixOfArchive: String {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? ""
    let isPlain =
      !name.isEmpty && !name.hasPrefix(".") && !name.hasPrefix("-") && name.utf8.count <= 60
      && name.utf8.allSatisfy {
        ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)
          || "._-".utf8.contains($0)
      }
    return isPlain ? name : "session"
  }
}

extension SessionFolder {
  /// Opens a folder inside, unless it is a link.
  func inner(_ name: String) throws(SystemError) -> SessionFolder {
    SessionFolder(path: path(of: name), descriptor: try open(name, O_RDONLY | O_DIRECTORY))
  }

  /// The names of all that is inside, in any order; none when the folder cannot be read.
  func everyName() -> [String] {
    files.names(in: descriptor.number).filter { $0 != "." && $0 != ".." }
  }
}
