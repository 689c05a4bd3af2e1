import Interchange
import JSONText
import SessionEngine
import SessionStore

let showVerb = Verb(
  name: "show", parameters: "FOLDER [TOPIC]",
  summary: "tells about the session; TOPIC is status unless said otherwise",
  options: [
    VerbOption("json", nil, "as one JSON object"),
    VerbOption("clock", "INSTANT", "as of this time, as 2026-11-24T08:00:00Z"),
  ] + logOptions, completes: .folder, choices: ShowTopic.allCases.map(\.rawValue) + ["log"]
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  let name = arguments.positionals.dropFirst().first ?? "status"
  try arguments.expect(atMost: 2)
  let topic = ShowTopic(rawValue: name)
  guard topic != nil || name == "log" else {
    throw .usage(
      "There is no topic “\(name)”; topics are: \(arguments.verb.choices.joined(separator: ", ")).")
  }
  let store = try Sessions.open(folder, forReading: true)
  let now = try Sessions.clock(arguments) ?? Clock.system.now
  let zone = Zones.rules(of: store.session)
  let others = Zones.shown(in: store.session)
  guard let topic else {
    return try showLog(store, arguments, zone: zone)
  }
  try LogReading.refuseFilters(arguments)
  if arguments.has("json") {
    Output.bytes(topic.json(store.session, now: now, zone: zone, others: others))
  } else {
    Output.line(topic.text(store.session, now: now, zone: zone, others: others))
  }
  return .done
}

/// The journal told in words, as far as the options ask for it.
private func showLog(
  _ store: SessionStore, _ arguments: VerbArguments, zone: ZoneRules
) throws(Failure) -> ExitCode {
  let entries = try LogReading.entries(store, arguments, zone: zone)
  if arguments.has("json") {
    if let bytes = try? JSONText.encode(["records": entries], layout: .readable, absent: .null) {
      Output.bytes(bytes + [10])
    }
    return .done
  }
  for entry in entries {
    let text = entry.sentences.joined(separator: "; ")
    Output.line(
      "\(entry.sequence)  \(zone.dayAndClock(entry.at))  \(entry.by.name) "
        + "(\(entry.by.role.rawValue))  \(text)".printable)
  }
  return .done
}
