import Interchange
import JSONText
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let importVerb = Verb(
  name: "import", parameters: "FOLDER KIND FILE",
  summary: "reads another tool's file as one step that can be undone",
  options: actorOptions + [
    VerbOption("dry-run", nil, "tells row by row what would happen, and does nothing"),
    VerbOption("json", nil, "the rows as one JSON object"),
    VerbOption("zone", "IANA", "the zone of the file's times; else the session's"),
    VerbOption("dates", "ORDER", "dmy or mdy, where the file's dates could be both"),
    VerbOption("match", "NAME=WHO", "who an unsure name is: P7, new or skip; may be repeated"),
    VerbOption(
      "map", "COLUMN=FIELD,…", "what the columns of a list are; remembered for its header"),
    VerbOption("date", "DAY", "the day of an agenda that has only times of day, as 2026-11-24"),
    VerbOption("room", "NAME", "the room of a schedule with several; all takes every one"),
    VerbOption("all", nil, "chat: every message, not only likely questions"),
    VerbOption("via", "CHANNEL", "questions: the way they came, such as teamsQA or zoomQA"),
    VerbOption(
      "columns", "FIELD=HEADING,…",
      "questions: which column is text, asker, email, votes, answer; remembered for --via"),
    VerbOption("clock", "INSTANT", "the time of the command, as 2026-11-24T08:00:00Z"),
  ], completes: .folder, choices: ImportKind.names
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  let name = try arguments.required(1, "kind of file")
  guard let kind = ImportKind(name) else {
    throw .usage(
      "There is no import of “\(name)”; kinds are: "
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
  let kept = ImportMaps.load()
  let place = "\(Files.realPath(folder)) \(kind)"
  var options = try importOptions(arguments, in: store.session, at: now)
  if kind == .attendance, arguments["zone"] == nil, let name = kept.zone(for: place),
    let zone = Zones.rules(for: name)
  {
    options.zone = zone
  }
  options.decisions.leaveOut(kept.namesLeftOut(for: place))
  var isZoneSaid = kind == .attendance && arguments["zone"] != nil
  var progress = ImportProgress()
  options.progress = { done, total in progress.show(done, of: total) }
  defer { progress.end() }
  var plan = try importPlan(kind, bytes, path: path, options: options, in: store.session)
  progress.end()
  if plan.isZoneAssumed, arguments["zone"] == nil, !isDryRun, path != "-", isatty(STDIN_FILENO) == 1
  {
    options.zone = try askZone(options.zone)
    isZoneSaid = true
    plan = try importPlan(kind, bytes, path: path, options: options, in: store.session)
  }
  if !isDryRun {
    ImportMaps.keep(
      zone: isZoneSaid && plan.isZoneAssumed ? options.zone.identifier : nil,
      decisions: options.decisions, for: place)
    if let command = plan.command { try carryOut(plan, command, in: store, by: actor, at: now) }
    if let map = options.map, let fingerprint = plan.fingerprint {
      let isKept = ImportMaps.keep(map, for: fingerprint)
      Output.message(
        isKept
          ? "The mapping is remembered for files with this header."
          : "The mapping cannot be remembered; give it again: --map \"\(map.text)\"")
    }
  }
  print(plan, isJSON: arguments.has("json"), isDryRun: isDryRun)
  return .done
}

/// Asks whose clock the times are on; Enter takes the session's zone.
private func askZone(_ zone: ZoneRules) throws(Failure) -> ZoneRules {
  while true {
    Output.message(
      "The file's times name no zone: they are on the clock of whoever downloaded it. "
        + "Zone, as Europe/Vienna [\(zone.identifier)]:")
    guard let answer = readLine() else { throw .usage("No zone was given; say it with --zone.") }
    let name = answer.split(separator: " ").joined()
    if name.isEmpty { return zone }
    if let rules = Zones.rules(for: name) { return rules }
    Output.message(SessionRejection.unknownZone(name).message)
  }
}

private func importOptions(
  _ arguments: VerbArguments, in session: Session, at now: Instant
) throws(Failure) -> ImportOptions {
  let zoneName = arguments["zone"] ?? session.profile.zone
  guard let zone = Zones.rules(for: zoneName) else {
    throw .usage(SessionRejection.unknownZone(zoneName).message)
  }
  let dates = session.dates(in: zone)
  var options = ImportOptions(
    zone: zone, zones: { Zones.rules(for: $0) },
    day: dates?.lowerBound ?? zone.local(now).date)
  options.sessionDates = dates
  options.now = now
  options.room = arguments["room"]
  options.takesAllMessages = arguments.has("all")
  try readQuestionOptions(arguments, in: session, into: &options)
  if let text = arguments["dates"] {
    options.order = DateOrder(rawValue: text)
    guard options.order != nil else { throw .usage("--dates \(text) is neither dmy nor mdy.") }
  }
  if let text = arguments["date"] {
    guard let given = CivilDate(isoText: text) else {
      throw .usage("--date \(text) is not a day; write it like 2026-11-24.")
    }
    options.day = given
  }
  do {
    options.decisions = try ImportDecisions(arguments.all("match"))
    let maps = arguments.all("map")
    if !maps.isEmpty { options.map = try ColumnMap(maps.joined(separator: ",")) }
  } catch {
    throw .usage(error.message)
  }
  let kept = ImportMaps.load()
  options.remembered = { kept[$0] }
  return options
}

/// The channel of an export of questions; its columns are those said now, else those of the last time.
private func readQuestionOptions(
  _ arguments: VerbArguments, in session: Session, into options: inout ImportOptions
) throws(Failure) {
  if let name = arguments["via"] {
    guard let channel = QuestionChannel(rawValue: name) else {
      let names = QuestionChannel.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("There is no channel “\(name)”; channels are: \(names).")
    }
    options.channel = channel
  }
  guard let text = arguments["columns"] else {
    options.columns = session.questions.columns(of: options.channel)?.columns ?? []
    return
  }
  for part in text.split(separator: ",") {
    let sides = part.split(separator: "=", maxSplits: 1).map { String($0) }
    guard sides.count == 2, let field = QuestionField(rawValue: sides[0]), field != .number else {
      throw .usage(
        "--columns wants FIELD=HEADING with commas between them; fields are text, asker, email, "
          + "votes, answer.")
    }
    options.columns.append(QuestionColumns.Column(field: field.rawValue, heading: sides[1]))
  }
}

private func importPlan(
  _ kind: ImportKind, _ bytes: [UInt8], path: String, options: ImportOptions, in session: Session
) throws(Failure) -> ImportPlan {
  do {
    return try ImportPlan.reading(bytes, as: kind, options: options, session: session)
  } catch {
    throw Failure(code: .badData, message: "\(path.printable): \(error.message)")
  }
}

private func carryOut(
  _ plan: ImportPlan, _ command: SessionCommand, in store: SessionStore, by actor: Actor,
  at now: Instant
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
  for row in plan.rows where isDryRun || mustBeListed(row, of: plan) {
    let text = [
      "line \(row.line)", row.action.rawValue, row.participant ?? row.item ?? row.topic ?? "",
      row.name ?? "",
      row.reason ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    Output.line(text.printable)
  }
  Output.line("\(isDryRun ? "Would be: " : "")\(plan.summary)")
}

/// Whether a row is listed once it is done: of a long list only what somebody has to look at.
private func mustBeListed(_ row: ImportRow, of plan: ImportPlan) -> Bool {
  switch row.action {
  case .unsure, .skip, .error: true
  case .add, .update: plan.rows.count <= 40
  case .same: false
  }
}
