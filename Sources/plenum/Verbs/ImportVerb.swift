import Interchange
import JSONText
import SessionEngine
import SessionStore

let importVerb = Verb(
  name: "import", parameters: "FOLDER KIND FILE",
  summary: "reads another tool's file as one step that can be undone",
  options: actorOptions + [
    VerbOption("dry-run", nil, "tells row by row what would happen, and does nothing"),
    VerbOption("json", nil, "the rows as one JSON object"),
    VerbOption("zone", "IANA", "the zone of the file's times; else the session's"),
    VerbOption("dates", "ORDER", "dmy or mdy, where the file's dates could be both"),
    VerbOption("date", "DAY", "the day of an agenda that has only times of day, as 2026-11-24"),
    VerbOption("room", "NAME", "the room of a schedule with several; all takes every one"),
    VerbOption("all", nil, "chat: every message, not only likely questions"),
    VerbOption("via", "CHANNEL", "questions: the way they came, such as teamsQA or zoomQA"),
    VerbOption(
      "columns", "FIELD=HEADING,…",
      "questions: which column is text, asker, email, votes, answer; remembered for --via"),
    VerbOption("clock", "INSTANT", "the time of the command, as 2026-11-24T08:00:00Z"),
  ], completes: .folder,
  choices: ["registrations", "teams-attendance", "agenda", "chat", "questions"]
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  let kind = try arguments.required(1, "kind of file")
  guard arguments.verb.choices.contains(kind) else {
    throw .usage(
      "There is no import of “\(kind)”; kinds are: "
        + arguments.verb.choices.joined(separator: ", ") + ".")
  }
  let path = try arguments.required(2, "file")
  try arguments.expect(atMost: 3)
  let bytes = try Files.read(path)
  let isDryRun = arguments.has("dry-run")
  let store = try Sessions.open(folder, forReading: isDryRun)
  defer { store.close() }
  let now = try Sessions.clock(arguments) ?? Clock.system.now
  let actor = try Sessions.actor(arguments, in: store.session)
  let plan = try importPlan(
    kind, bytes, path: path, arguments: arguments, in: store.session, at: now)
  if !isDryRun, let command = plan.command {
    try carryOut(plan, command, kind: kind, in: store, by: actor, at: now)
  }
  print(plan, isJSON: arguments.has("json"), isDryRun: isDryRun)
  return .done
}

private func importPlan(
  _ kind: String, _ bytes: [UInt8], path: String, arguments: VerbArguments, in session: Session,
  at now: Instant
) throws(Failure) -> ImportPlan {
  let zoneName = arguments["zone"] ?? session.profile.zone
  guard let zone = Zones.rules(for: zoneName) else {
    throw .usage(SessionRejection.unknownZone(zoneName).message)
  }
  var order: DateOrder?
  if let text = arguments["dates"] {
    order = DateOrder(rawValue: text)
    guard order != nil else { throw .usage("--dates \(text) is neither dmy nor mdy.") }
  }
  let dates = session.dates(in: zone)
  var day = dates?.lowerBound ?? zone.local(now).date
  if let text = arguments["date"] {
    guard let given = CivilDate(isoText: text) else {
      throw .usage("--date \(text) is not a day; write it like 2026-11-24.")
    }
    day = given
  }
  do {
    switch kind {
    case "agenda":
      let options = AgendaOptions(
        zone: zone, zones: { Zones.rules(for: $0) }, day: day, room: arguments["room"],
        dates: order, sessionDates: dates)
      return .agenda(try AgendaFile(reading: bytes, options: options), session: session)
    case "registrations":
      return .registrations(try RegistrationFile(reading: bytes), session: session)
    case "chat":
      return .chat(
        try ChatFile(reading: bytes), session: session, takesAll: arguments.has("all"))
    case "questions": return try questionPlan(bytes, arguments: arguments, in: session)
    default:
      let file = try AttendanceFile(reading: bytes, dates: dates, order: order)
      return .attendance(file, session: session, zone: zone)
    }
  } catch let error as ImportError {
    throw Failure(code: .badData, message: "\(path): \(error.message)")
  } catch let error as Failure {
    throw error
  } catch {
    throw Failure(code: .badData, message: "\(path): \(error)")
  }
}

/// Questions of an export: its columns are those said now, else those said the last time for the same channel.
private func questionPlan(
  _ bytes: [UInt8], arguments: VerbArguments, in session: Session
) throws -> ImportPlan {
  let name = arguments["via"] ?? QuestionChannel.zoomQA.rawValue
  guard let channel = QuestionChannel(rawValue: name) else {
    let names = QuestionChannel.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("There is no channel “\(name)”; channels are: \(names).")
  }
  var columns = session.questions.columns(of: channel)?.columns ?? []
  if let text = arguments["columns"] {
    columns = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0) }
      guard sides.count == 2, let field = QuestionField(rawValue: sides[0]), field != .number else {
        throw Failure.usage(
          "--columns wants FIELD=HEADING with commas between them; fields are text, asker, email, "
            + "votes, answer.")
      }
      columns.append(QuestionColumns.Column(field: field.rawValue, heading: sides[1]))
    }
  }
  return .questions(
    try QuestionFile(reading: bytes, mapping: columns), session: session, via: channel)
}

private func carryOut(
  _ plan: ImportPlan, _ command: SessionCommand, kind: String, in store: SessionStore,
  by actor: Actor, at now: Instant
) throws(Failure) {
  let outcome: Outcome
  do {
    outcome = try store.perform(by: actor, at: now) { (session, context) throws(Rejection) in
      // The plan's ids are those of the session it was made for.
      guard session.sequence == plan.sequence else { throw .session(.changedMeanwhile) }
      return try session.decide(command, context: context)
    }
  } catch {
    throw error.failure
  }
  if case .refused(let rejection, _) = outcome {
    throw Failure(code: .refused, message: rejection.message)
  }
}

private func print(_ plan: ImportPlan, isJSON: Bool, isDryRun: Bool) {
  if isJSON {
    if let bytes = try? JSONText.encode(plan, layout: .readable, absent: .null) {
      Output.bytes(bytes + [10])
    }
    return
  }
  for notice in plan.notices { Output.message(notice.printable) }
  for row in plan.rows where isDryRun || row.action != .same {
    let text = [
      "line \(row.line)", row.action.rawValue, row.question ?? "",
      row.participant ?? row.item ?? "", row.name ?? "",
      row.text.map { "“\($0.prefix(60))”" } ?? "", row.reason ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    Output.line(text.printable)
  }
  Output.line("\(isDryRun ? "Would be: " : "")\(plan.summary.isEmpty ? "no rows" : plan.summary)")
}
