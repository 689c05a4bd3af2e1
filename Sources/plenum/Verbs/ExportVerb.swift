import Interchange
import SessionEngine
import SessionStore

let exportVerb = Verb(
  name: "export", parameters: "FOLDER KIND",
  summary: "writes a report or another tool's file",
  options: [
    VerbOption("output", "FILE", "where to; - is stdout; else a file in exports/ of the session"),
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
  let store = try Sessions.open(folder, forReading: true)
  let now = try Sessions.clock(arguments) ?? Clock.system.now
  let zones = PersonalZones()
  let bytes = kind.bytes(
    of: store.session, now: now, zone: Zones.rules(of: store.session),
    ownZone: { zones.zone(of: $0) })
  if arguments["output"] == "-" {
    Output.bytes(bytes)
    return .done
  }
  let path = arguments["output"] ?? "\(folder)/exports/\(kind.fileName)"
  try Files.write(bytes, to: path)
  Output.message("Wrote \(path).")
  return .done
}
