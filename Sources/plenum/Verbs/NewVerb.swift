import Interchange
import SessionEngine
import SessionStore

let newVerb = Verb(
  name: "new", parameters: "FOLDER", summary: "creates a session",
  options: [
    VerbOption("template", "NAME", Templates.names.joined(separator: " or ")),
    VerbOption("title", "TITLE", "the session's title"),
    VerbOption("zone", "IANA", "the time zone of the agenda, such as Europe/Vienna"),
    VerbOption("day", "DATE", "the date of the first day, as 2026-11-24; else today or tomorrow"),
    VerbOption("as", "NAME", "who creates it; else the Unix name"),
    VerbOption("group", nil, "lets staff who share the Unix group work in it"),
    VerbOption("clock", "INSTANT", "the time of creation, as 2026-11-24T08:00:00Z"),
  ], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  let actor = Actor(
    name: try Sessions.actor(arguments, in: Session()).name, role: .facilitator)
  let now = try Sessions.clock(arguments) ?? Clock.system.now
  let opening = try sessionOpening(arguments, now: now)
  let store = try createSession(
    at: folder, opening: opening, by: actor, at: now, isForGroup: arguments.has("group"))
  store.close()
  Recent.note(folder)
  Output.line(
    "Created \(folder.printable): “\(opening.profile.title.printable)”. Open it with: plenum open \(folder.printable)"
  )
  return .done
}

/// The session that the options of `new` describe.
func sessionOpening(
  _ arguments: VerbArguments, now: Instant
) throws(Failure) -> SessionOpening {
  let template: SessionTemplate
  do {
    template = try Templates.named(arguments["template"] ?? "blank")
  } catch {
    throw .usage(error.message)
  }
  let zoneName = arguments["zone"] ?? template.zone
  guard let zone = Zones.rules(for: zoneName) else {
    throw .usage(SessionRejection.unknownZone(zoneName).message)
  }
  // Today, as long as the first item can still begin in time; else tomorrow.
  var firstDay = zone.local(now).date
  let start = template.opening(zone: zone, firstDay: firstDay).items.first?.plannedStart
  if let start, start < now {
    firstDay = CivilDate(daysSinceEpoch: firstDay.daysSinceEpoch + 1)
  }
  if let text = arguments["day"] {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { throw .usage("--day \(text) is not a date; write it like 2026-11-24.") }
    firstDay = date
  }
  let title = arguments["title"]?.trimmingSpaces
  if let title {
    guard !title.isEmpty, title.utf8.count <= TextRule.name.limit else {
      throw .usage("The title must have 1 to \(TextRule.name.limit) bytes.")
    }
  }
  return template.opening(title: title, zone: zone, firstDay: firstDay)
}

/// Makes the folder and writes the first record.
func createSession(
  at folder: String, opening: SessionOpening, by actor: Actor, at now: Instant,
  isForGroup: Bool = false
) throws(Failure) -> SessionStore {
  let store: SessionStore
  let outcome: Outcome
  do {
    store = try SessionStore.create(at: folder, isForGroup: isForGroup)
    outcome = try Sessions.perform(.create(opening), in: store, by: actor, at: now)
  } catch {
    throw error.failure
  }
  if case .refused(let rejection, _) = outcome {
    throw Failure(code: .refused, message: rejection.message)
  }
  return store
}
