import ConsoleUI
import Interchange
import Rehearsal
import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let demoVerb = Verb(
  name: "demo", parameters: "",
  summary: "opens a sample hybrid training with simulated participants",
  options: [
    VerbOption("seed", "S", "the same seed and clock give the same journal; 1 unless said"),
    VerbOption("participants", "N", "how many people; 120 unless said"),
    VerbOption("folder", "FOLDER", "where; else a fresh folder in the temporary folder"),
    VerbOption("clock", "INSTANT", "the clock starts at this time and runs"),
    VerbOption("screen", "SCREEN", "the screen to begin with"),
  ] + terminalOptions, completes: .nothing
) { (arguments) throws(Failure) in
  try arguments.expect(atMost: 0)
  let seed = UInt64(try arguments.number("seed") ?? 1)
  let people = try arguments.number("participants", atLeast: 1) ?? 120
  let template: SessionTemplate
  do throws(TemplateError) {
    template = try Templates.named("untoc-training")
  } catch {
    throw Failure(code: .badData, message: error.message)
  }
  guard let zone = Zones.rules(for: template.zone) else {
    throw Failure(
      code: .badData,
      message: "The system has no time zone \(template.zone); install its zone data (tzdata).")
  }
  // The demo always begins a few minutes before the agenda does, whatever the time is outside.
  let today = zone.local(try Sessions.clock(arguments) ?? Clock.system.now).date
  let opening = template.opening(zone: zone, firstDay: today)
  let first = opening.items.first { $0.kind == .plenary }?.plannedStart ?? Clock.system.now
  let start = try Sessions.clock(arguments) ?? first.advanced(bySeconds: -120)
  let planned = opening.items.first?.plannedStart ?? start
  let doors = planned < start ? planned : start.advanced(bySeconds: -1800)
  let folder = arguments["folder"] ?? temporaryFolder()
  let guide = Actor(name: "you", role: .facilitator)
  let store = try createSession(
    at: folder, opening: opening, by: guide, at: doors)
  var driver = try populate(
    store, seed: seed, people: people, by: guide, from: doors, until: start)
  driver.skip(to: start)
  let code = try runConsole(
    store, actor: guide, clock: Clock.running(from: start), arguments: arguments,
    configuration: try Configuration.load(), rehearsal: driver,
    greeting: "Simulated people come and act by themselves. n goes on, ? shows the keys.")
  let name = folder.printable
  Output.line("The demo's session is in \(name); `plenum open \(name)` opens it again.")
  return code
}

/// Registers the simulated people and lets them arrive until `end`.
private func populate(
  _ store: SessionStore, seed: UInt64, people: Int, by actor: Actor, from start: Instant,
  until end: Instant
) throws(Failure) -> RehearsalDriver {
  var rehearsal = Rehearsal(seed: seed, participants: people)
  do throws(StoreError) {
    for step in rehearsal.opening(session: store.session) {
      _ = try Sessions.perform(step.command, in: store, by: step.by, at: start)
    }
    _ = try Sessions.perform(.session(.markRehearsal), in: store, by: actor, at: start)
    // The doors are open: the item before the first plenary runs while people arrive.
    if let item = store.session.agenda.inOrder.first {
      _ = try Sessions.perform(.agenda(.start(item.id)), in: store, by: actor, at: start)
    }
    var driver = RehearsalDriver(rehearsal, from: start)
    while let second = driver.secondDue(by: end) {
      for step in driver.steps(session: store.session, at: second) {
        _ = try Sessions.perform(step.command, in: store, by: step.by, at: second)
      }
    }
    return driver
  } catch {
    throw error.failure
  }
}

/// A new folder of one's own in the temporary folder.
private func temporaryFolder() -> String {
  let base = Files.environment("TMPDIR") ?? "/tmp"
  var template = Array("\(base)/plenum-demo-XXXXXX".utf8CString)
  guard let path = mkdtemp(&template) else { return "\(base)/plenum-demo-\(getpid())" }
  return String(cString: path)
}
