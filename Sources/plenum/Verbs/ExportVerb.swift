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
  ], completes: .folder, choices: ExportKind.allCases.map(\.rawValue)
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  let name = try arguments.required(1, "kind of export")
  try arguments.expect(atMost: 2)
  guard let kind = ExportKind(rawValue: name) else {
    throw .usage(
      "There is no export of “\(name)”; kinds are: "
        + arguments.verb.choices.joined(separator: ", ") + ".")
  }
  let format = try exportFormat(arguments, of: kind)
  let rule = try disclosureRule(arguments, of: kind)
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
  try write(files, to: path)
  Output.message("Wrote \(path).")
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
  _ arguments: VerbArguments, of kind: ExportKind
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
    namesPeople: kind.namesPeople || arguments.has("names"), attribution: attribution,
    threshold: try arguments.number("threshold", atLeast: 1))
}

/// Writes one file to the path, or several into a folder of that name.
private func write(_ files: [ExportFile], to path: String) throws(Failure) {
  if files.count == 1, let file = files.first { return try Files.write(file.bytes, to: path) }
  if mkdir(path, 0o700) != 0, errno != EEXIST {
    throw Failure(
      code: .cannotCreate, message: "\(path) cannot be made: \(Files.reason(errno)).")
  }
  for file in files { try Files.write(file.bytes, to: "\(path)/\(file.name)") }
}
