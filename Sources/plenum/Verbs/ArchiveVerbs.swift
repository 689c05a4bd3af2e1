import JSONText
import SessionStore

let archiveVerb = Verb(
  name: "archive", parameters: "FOLDER",
  summary: "writes everything in the session's folder into one file, which tar can read too",
  options: [
    VerbOption("output", "FILE", "where to; else FOLDER.tar beside the folder"),
    VerbOption("json", nil, "tells what is in it as one JSON object"),
  ], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  let store = try openToArchive(folder)
  var stem = store.path
  while stem.count > 1, stem.hasSuffix("/") { stem.removeLast() }
  let path = arguments["output"] ?? "\(stem).tar"
  let report: ArchiveReport
  do throws(ArchiveError) {
    report = try store.writeArchive(to: path)
  } catch {
    throw error.failure
  }
  if arguments.has("json") {
    let view = ArchiveView(file: path, report: report)
    if let bytes = try? JSONText.encode(view, layout: .readable, absent: .null) {
      Output.bytes(bytes + [10])
    }
    return .done
  }
  for name in report.leftOut { Output.message("Left out: \(name.printable)") }
  Output.line("Wrote \(path.printable): \(report.files.count) files, \(report.bytes) bytes.")
  Output.line("SHA-256 \(report.sum)")
  return .done
}

/// Opens a session, for reading where nothing can be written.
private func openToArchive(_ folder: String) throws(Failure) -> SessionStore {
  let store = try Sessions.open(folder, showsNotices: true)
  guard case .permissionDenied? = store.readOnlyReason else {
    for notice in store.takeNotices() { Output.message(notice.message) }
    if let trouble = store.contentTrouble { Output.message(trouble.message) }
    return store
  }
  return try Sessions.open(folder, forReading: true)
}

let unarchiveVerb = Verb(
  name: "unarchive", parameters: "FILE FOLDER",
  summary: "checks an archive and makes a new folder with the session in it",
  options: [
    VerbOption("group", nil, "lets staff who share the Unix group work in it"),
    VerbOption("check", nil, "only checks the archive; no FOLDER is needed"),
  ], completes: .word
) { (arguments) throws(Failure) in
  let path = try arguments.required(0, "archive")
  try arguments.expect(atMost: arguments.has("check") ? 1 : 2)
  let folder = arguments.has("check") ? "" : try arguments.required(1, "new folder")
  do throws(ArchiveError) {
    let archive = try SessionArchive(reading: path)
    if arguments.has("check") {
      Output.line("\(path.printable) is whole: \(archive.files.count) files.")
      return .done
    }
    try archive.extract(to: folder, isForGroup: arguments.has("group"))
    Output.line("Took \(archive.files.count) files out into \(folder.printable).")
    return try reportOn(folder)
  } catch {
    throw error.failure
  }
}

/// Says what the journal that came out is good for: an archive keeps a damaged one as it is.
private func reportOn(_ folder: String) throws(ArchiveError) -> ExitCode {
  do throws(StoreError) {
    let report = try SessionStore.verify(folder)
    for line in report.lines { Output.line(line) }
    return report.isSound ? .done : .badData
  } catch {
    throw .store(error)
  }
}

/// What `archive --json` tells.
private struct ArchiveView: Encodable {
  let file: String
  let files: [String]
  let bytes: Int
  let sha256: String
  let leftOut: [String]

  init(file: String, report: ArchiveReport) {
    self.file = file
    files = report.files
    bytes = report.bytes
    sha256 = report.sum
    leftOut = report.leftOut
  }
}

extension ArchiveError {
  /// The error as the reason why a verb stops.
  fileprivate var failure: Failure {
    switch self {
    case .exists: Failure(code: .cannotCreate, message: message)
    case .store(let error): error.failure
    case .changedMeanwhile: Failure(code: .inputOutput, message: message)
    case .notAnArchive, .cutShort, .refused, .damaged: Failure(code: .badData, message: message)
    }
  }
}
