import Interchange
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let exportVerb = Verb(
  name: "export", parameters: "FOLDER KIND",
  summary: "writes a report or another tool's file",
  options: [
    VerbOption(
      "output", "FILE",
      "where to; - is stdout; else in exports/ of the session (CSV of everything is a folder)"),
    VerbOption("format", "FORMAT", "markdown, html, csv or json, as the kind allows"),
    VerbOption(
      "names", nil,
      "names people; else a report names nobody but whom a note's attribution by name allows"),
    VerbOption(
      "attribution", "LIMIT",
      "the most a note may be attributed: byName, byType, byRoom or none; below byName nobody is named at all"
    ),
    VerbOption(
      "threshold", "N",
      "groups of fewer people are withheld where nobody is named; "
        + "else as the session says, \(NotesBoard.usualThreshold) at first"),
    VerbOption("clock", "INSTANT", "as of this time, as 2026-11-24T08:00:00Z"),
  ] + logOptions, completes: .folder, choices: ExportKind.allCases.map(\.rawValue) + ["log"]
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  let name = try arguments.required(1, "kind of export")
  try arguments.expect(atMost: 2)
  if name == "log" { return try exportLog(folder, arguments) }
  try LogReading.refuseFilters(arguments)
  guard let kind = ExportKind(rawValue: name) else {
    throw .usage(
      "There is no export of “\(name)”; kinds are: "
        + arguments.verb.choices.joined(separator: ", ") + ".")
  }
  let format = try exportFormat(arguments, of: kind)
  let rule = try disclosureRule(arguments, namesPeople: kind.namesPeople)
  let store = try Sessions.open(folder, forReading: true)
  let now = try Sessions.clock(arguments) ?? Clock.system.now
  let zones = PersonalZones()
  let files = kind.files(
    of: store.session, now: now, zone: Zones.rules(of: store.session), format: format, rule: rule,
    ownZone: { zones.zone(of: $0) })
  if arguments["output"] == "-" {
    guard files.count == 1, let file = files.first else {
      throw .usage(
        "An export of \(name) as \(format.rawValue) is several files; give --output a folder.")
    }
    Output.bytes(file.bytes)
    return .done
  }
  let path = arguments["output"] ?? "\(folder)/exports/\(kind.fileName(format))"
  if arguments["output"] == nil {
    let contents = files.map { ($0.name, $0.bytes) }
    try writeToExports(contents, of: folder, named: kind.fileName(format))
  } else {
    try write(files, to: path)
  }
  if kind == .zoomRooms { sayWhoIsLeftOut(store.session) }
  Output.message("Wrote \(path.printable).")
  return .done
}

/// Names the people whom a list for Zoom cannot have, since Zoom knows people by their address.
private func sayWhoIsLeftOut(_ session: Session) {
  let unnamed = peopleWithoutZoomAddress(session.published)
  if unnamed.isEmpty { return }
  let names = unnamed.prefix(10).map(\.description).joined(separator: ", ")
  Output.message(
    "Without an address, and so not in the file: \(names)"
      + (unnamed.count > 10 ? " and \(unnamed.count - 10) more." : "."))
}

/// Writes one file into the session's own place for exports, or several into a folder there.
func writeToExports(
  _ files: [(name: String, bytes: [UInt8])], of folder: String, named name: String
) throws(Failure) {
  do throws(StoreError) {
    let exports = try Exports(ofSession: folder)
    if files.count == 1, let file = files.first {
      try exports.write(file.bytes, to: name)
      return
    }
    let inner = try exports.subfolder(name)
    for file in files { try inner.write(file.bytes, to: file.name) }
  } catch {
    throw error.failure
  }
}

/// Writes the log, which the session's state alone does not have, as CSV or JSON.
private func exportLog(_ folder: String, _ arguments: VerbArguments) throws(Failure) -> ExitCode {
  let word = arguments["format"] ?? "csv"
  guard let format = ExportFormat(rawValue: word), format == .csv || format == .json else {
    throw .usage("An export of log cannot be “\(word)”; it can be: csv, json.")
  }
  let rule = try disclosureRule(arguments, namesPeople: false)
  let store = try Sessions.open(folder, forReading: true)
  let zone = Zones.rules(of: store.session)
  let entries = try LogReading.entries(store, arguments, zone: zone)
  let table = LogTable(entries, session: store.session, rule: rule)
  let bytes = format == .csv ? table.csv(zone: zone) : table.json
  if arguments["output"] == "-" {
    Output.bytes(bytes)
    return .done
  }
  let name = "log.\(format.rawValue)"
  let path = arguments["output"] ?? "\(folder)/exports/\(name)"
  if arguments["output"] == nil {
    try writeToExports([(name, bytes)], of: folder, named: name)
  } else {
    try Files.write(bytes, to: path)
  }
  Output.message("Wrote \(path.printable).")
  return .done
}

private func exportFormat(
  _ arguments: VerbArguments, of kind: ExportKind
) throws(Failure) -> ExportFormat {
  guard let word = arguments["format"] else { return kind.formats[0] }
  guard let format = ExportFormat(rawValue: word), kind.formats.contains(format) else {
    throw .usage(
      "An export of \(kind.rawValue) cannot be “\(word)”; it can be: "
        + kind.formats.map(\.rawValue).joined(separator: ", ") + ".")
  }
  return format
}

private func disclosureRule(
  _ arguments: VerbArguments, namesPeople: Bool
) throws(Failure) -> DisclosureRule {
  var attribution = Attribution.byName
  if let word = arguments["attribution"] {
    guard let limit = Attribution(rawValue: word) else {
      throw .usage(
        "--attribution \(word) is none of: "
          + Attribution.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    guard limit == .byName || !arguments.has("names") else {
      throw .usage("--names and --attribution \(word) contradict one another; leave one out.")
    }
    attribution = limit
  }
  return DisclosureRule(
    namesPeople: namesPeople || arguments.has("names"), attribution: attribution,
    threshold: try arguments.number("threshold", atLeast: 1))
}

/// Writes one file to the path, or several into a folder of that name.
private func write(_ files: [ExportFile], to path: String) throws(Failure) {
  if files.count == 1, let file = files.first { return try Files.write(file.bytes, to: path) }
  let isShared = Files.isShared(folderOf: path)
  if mkdir(path, 0o700) != 0 {
    guard errno == EEXIST else {
      throw Failure(
        code: .cannotCreate, message: "\(path.printable) cannot be made: \(Files.reason(errno)).")
    }
  } else if isShared {
    chmod(path, 0o2770)
  }
  for file in files { try Files.write(file.bytes, to: "\(path)/\(file.name)") }
}
