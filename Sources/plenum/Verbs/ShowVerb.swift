import Interchange
import JSONText
import SessionEngine
import SessionStore

let showVerb = Verb(
  name: "show", parameters: "FOLDER [TOPIC]",
  summary: "tells about the session; TOPIC is status unless said otherwise",
  options: [
    VerbOption("json", nil, "as one JSON object"),
    VerbOption("participant", "P7", "people: one person with their history"),
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
  if let text = arguments["participant"] {
    guard topic == .people else {
      throw .usage(
        "--participant goes with people: plenum show \(folder.printable) people --participant P7.")
    }
    return try showPerson(text, store, isJSON: arguments.has("json"), now: now, zone: zone)
  }
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

/// One participant, with everything that the journal says of them.
private func showPerson(
  _ text: String, _ store: SessionStore, isJSON: Bool, now: Instant, zone: ZoneRules
) throws(Failure) -> ExitCode {
  guard let id = ParticipantID(text) else {
    throw .usage("\(text) is not a participant; an id looks like P7.")
  }
  guard store.session.participants.contains(id) else {
    throw Failure(
      code: .refused, message: Rejection.unknown(noun: "participant", id: text).message)
  }
  var history = PersonHistory(of: id, in: store.session)
  do {
    var sequence = 0
    while true {
      let records = try store.records(after: sequence, limit: 1000)
      guard let last = records.last else { break }
      for record in records { history.take(record) }
      sequence = last.sequence
    }
  } catch {
    throw error.failure
  }
  if isJSON {
    Output.bytes(PersonText.json(history, of: store.session, now: now))
  } else {
    Output.line(PersonText.text(history, of: store.session, zone: zone))
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
    let who = "\(entry.by.name) (\(entry.by.role.rawValue))".printable
    let text = entry.sentences.joined(separator: "; ").printable
    Output.line("\(entry.sequence)  \(zone.dayAndClock(entry.at))  \(who)  \(text)")
  }
  return .done
}
