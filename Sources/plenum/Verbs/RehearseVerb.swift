import Interchange
import Rehearsal
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let rehearseVerb = Verb(
  name: "rehearse", parameters: "FOLDER",
  summary: "acts out a session with simulated participants and staff",
  options: [
    VerbOption("from", "FOLDER", "makes the session anew, as a copy of the one in this folder"),
    VerbOption("participants", "N", "how many people; 120 unless said"),
    VerbOption(
      "speed", "X", "how many times faster than life; 60 unless said, 0 as fast as it goes"),
    VerbOption("seed", "S", "the same seed and clock give the same journal; 1 unless said"),
    VerbOption("minutes", "M", "stops after so many minutes of the session's time"),
    VerbOption("clock", "INSTANT", "the clock starts at this time and runs"),
  ], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  let store: SessionStore
  if let original = arguments["from"] {
    store = try copy(of: original, to: folder)
  } else {
    store = try Sessions.open(folder)
    try checkMayRehearse(in: store.session, of: folder)
  }
  defer { store.close() }
  let speed = try arguments.number("speed") ?? 60
  let people = try arguments.number("participants", atLeast: 1, atMost: 100_000) ?? 120
  let first = store.session.agenda.inOrder.compactMap(\.plannedStart).min()
  let start = try Sessions.clock(arguments) ?? first ?? Clock.system.now
  let minutes = try arguments.number("minutes", atLeast: 1) ?? 60 * 24 * 14
  var rehearsal = Rehearsal(
    seed: UInt64(try arguments.number("seed") ?? 1), participants: people, isFacilitating: true)
  do throws(StoreError) {
    try act(
      &rehearsal, in: store, from: start, until: start.advanced(bySeconds: minutes * 60),
      speed: speed)
  } catch {
    throw error.failure
  }
  try writeReport(of: store, in: folder)
  return .done
}

/// Leaves the report where the exports of the session are, as after a real one.
private func writeReport(of store: SessionStore, in folder: String) throws(Failure) {
  let session = store.session
  let (kind, format) = (ExportKind.report, ExportFormat.markdown)
  let files = kind.files(
    of: session, now: session.changedAt, zone: Zones.rules(of: session), format: format)
  let name = kind.fileName(format)
  try writeToExports(files.map { ($0.name, $0.bytes) }, of: folder, named: name)
  Output.line("The report is \(folder.printable)/exports/\(name).")
}

/// Goes through the session second by second until it is closed or the time is over.
private func act(
  _ rehearsal: inout Rehearsal, in store: SessionStore, from start: Instant, until end: Instant,
  speed: Int
) throws(StoreError) {
  var refused = 0
  func perform(_ step: RehearsalStep, at second: Instant) throws(StoreError) {
    let outcome = try Sessions.perform(step.command, in: store, by: step.by, at: second)
    if case .refused(let rejection, _) = outcome {
      refused += 1
      Output.message("\(step.by.name): \(rejection.message)")
    }
  }
  // Marked first, so that nobody is ever simulated in a session that does not say so.
  if !store.session.profile.isRehearsal {
    try perform(
      RehearsalStep(
        command: .session(.markRehearsal), by: Actor(name: "rehearsal", role: .facilitator)),
      at: start)
  }
  for step in rehearsal.opening(session: store.session) { try perform(step, at: start) }
  let begun = Clock.system.now
  var second = start
  var shown: ItemID?
  while second < end, store.session.profile.state != .closed {
    for step in rehearsal.nextSteps(session: store.session, now: second) {
      try perform(step, at: second)
    }
    if let item = store.session.agenda.current, item.id != shown {
      shown = item.id
      Output.line("\(second)  \(item.id) \(item.title)")
    }
    second = second.advanced(bySeconds: 1)
    guard speed > 0 else { continue }
    let due = begun.milliseconds + second.millisecondsSince(start) / Int64(speed)
    let wait = due - Clock.system.now.milliseconds
    if wait > 0 { usleep(UInt32(min(wait, 1000)) * 1000) }
  }
  let session = store.session
  Output.line(
    "\(session.sequence) records, \(session.participants.count) participants, "
      + "\(session.questions.all.count) questions, \(session.notes.count) notes, "
      + "\(refused) commands refused.")
}

/// Refuses to mix simulated people with real ones.
private func checkMayRehearse(in session: Session, of folder: String) throws(Failure) {
  guard !session.profile.isRehearsal, !session.participants.isEmpty else { return }
  throw Failure(
    code: .refused,
    message:
      "The session in \(folder.printable) has \(session.participants.count) participants and is no rehearsal. "
      + "Rehearse in a copy: `plenum rehearse NEWFOLDER --from \(folder.printable)`.")
}

/// Makes a session in `folder` with all records of the one in `original`, which stays as it is.
private func copy(of original: String, to folder: String) throws(Failure) -> SessionStore {
  let source = try Sessions.open(original, forReading: true)
  do throws(StoreError) {
    let store = try SessionStore.create(at: folder)
    while store.session.sequence < source.session.sequence {
      let records = try source.records(after: store.session.sequence, limit: 1000)
      guard !records.isEmpty else { break }
      for record in records {
        _ = try store.append(
          record.events, after: store.session.sequence, by: record.by, at: record.at)
      }
    }
    return store
  } catch {
    throw error.failure
  }
}
