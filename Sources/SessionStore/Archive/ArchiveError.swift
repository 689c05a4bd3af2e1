/// Why an archive cannot be written or read.
public enum ArchiveError: Error, Equatable, Sendable {
  /// Something has this name already.
  case exists(String)
  /// The file is none that `plenum archive` wrote.
  case notAnArchive(path: String, why: String)
  /// The file ends before its list of contents; the last whole file in it, if any.
  case cutShort(path: String, after: String?)
  /// A member that no archive of a session has.
  case refused(member: String, why: String)
  /// Files that are not as they were, and files that are listed and not there.
  case damaged(changed: [String], missing: [String])
  /// A file changed in its length while it was copied.
  case changedMeanwhile(String)
  /// The folder or a file failed.
  case store(StoreError)

  /// What happened, to which thing, and what to do next.
  public var message: String {
    switch self {
    case .exists(let path): "\(path) is there already; choose another name."
    case .notAnArchive(let path, let why):
      "\(path) is not an archive of a session: \(why). `plenum archive` writes such files."
    case .cutShort(let path, let last):
      "\(path) is cut short" + (last.map { " after \($0)" } ?? "")
        + "; nothing was taken out of it. Copy it again from where it is whole."
    case .refused(let member, let why):
      "The archive has \(Self.shown(member)), which \(why); nothing was taken out of it."
    case .damaged(let changed, let missing):
      "The archive is damaged; nothing was taken out of it."
        + (changed.isEmpty ? "" : " Not as it was: \(Self.listed(changed)).")
        + (missing.isEmpty ? "" : " Missing: \(Self.listed(missing)).")
    case .changedMeanwhile(let path): "\(path) changed while it was copied; try again."
    case .store(let error): error.message
    }
  }

  /// A name from the archive as it can be shown: it may have been written by anybody.
  private static func shown(_ name: String) -> String {
    let safe = name.unicodeScalars.prefix(120).map {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        ? "?" : String($0)
    }
    return "“\(safe.joined())”"
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(5).map { Self.shown($0) }.joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
