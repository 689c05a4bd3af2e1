import ConsoleUI
import SessionEngine
import SessionStore
import Terminal

let openVerb = Verb(
  name: "open", parameters: "FOLDER", summary: "opens the console",
  options: actorOptions + [
    VerbOption("screen", "SCREEN", "the screen to begin with: agenda, floor, questions…"),
    VerbOption("clock", "INSTANT", "the clock starts at this time and runs"),
    VerbOption(
      "confined", nil,
      "for sshd's forced command: the role is the roster's, and nothing else can be reached"),
  ] + terminalOptions, completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  let isConfined = arguments.has("confined")
  if isConfined { try Confinement.enter() }
  let store = try Sessions.open(folder, showsNotices: true)
  let configuration = isConfined ? Configuration() : try Configuration.load()
  let actor =
    isConfined
    ? try Confinement.actor(arguments, in: store.session)
    : try Sessions.actor(arguments, in: store.session, configuration)
  if let member = store.session.staff[actor.name], member.role != actor.role {
    let rejection = Rejection.roleMismatch(
      name: actor.name, roster: member.role, given: actor.role)
    throw Failure(code: .refused, message: rejection.message)
  }
  let clock = try Sessions.clock(arguments).map(Clock.running(from:)) ?? .system
  return try runConsole(
    store, actor: actor, clock: clock, arguments: arguments, configuration: configuration)
}

let stageVerb = Verb(
  name: "stage", parameters: "FOLDER",
  summary: "opens the audience's screen, read-only; q leaves it",
  options: [
    VerbOption("language", "CODE", "the language of the labels: ar, zh, en, fr, ru or es"),
    VerbOption("clock", "INSTANT", "the clock starts at this time and runs"),
  ] + terminalOptions, completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  var language: StageLanguage?
  if let code = arguments["language"] {
    language = StageLanguage(rawValue: code.lowercased())
    guard language != nil else {
      let codes = StageLanguage.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("The stage does not speak “\(code)”; its languages are: \(codes).")
    }
  }
  let store = try Sessions.open(folder, forReading: true)
  let clock = try Sessions.clock(arguments).map(Clock.running(from:)) ?? .system
  let terminal = try openTerminal(arguments, try Configuration.load())
  let code = StageRun(store: store, terminal: terminal, clock: clock, language: language).run()
  terminal.close()
  return ExitStatus.leave(with: code)
}

/// Opens the terminal and runs the console in it until the person leaves.
func runConsole(
  _ store: SessionStore, actor: Actor, clock: Clock, arguments: VerbArguments,
  configuration: Configuration, rehearsal: RehearsalDriver? = nil, greeting: String? = nil
) throws(Failure) -> ExitCode {
  var screen: ScreenID?
  if let name = arguments["screen"] {
    guard let found = ScreenID(name: name) else {
      let names = ScreenID.allCases.map { $0.title.lowercased() }.joined(separator: ", ")
      throw .usage("There is no screen “\(name)”; screens are: \(names).")
    }
    screen = found
  }
  var keys = ConsoleKeys.standard
  if let overrides = configuration.keys {
    do throws(BindingError) {
      keys = try keys.applying(overrides: overrides)
    } catch {
      throw Failure(code: .badData, message: "The keys in config.json: \(error.message)")
    }
  }
  let terminal = try openTerminal(arguments, configuration)
  let isConfined = arguments.has("confined")
  if !isConfined { Recent.note(store.path) }
  let state = ConsoleState(
    session: store.session, screen: screen, keys: keys, zone: Zones.rules(of: store.session))
  let code = ConsoleRun(
    store: store, terminal: terminal, state: state, actor: actor, clock: clock,
    rehearsal: rehearsal, isConfined: isConfined
  ).run(greeting: greeting)
  terminal.close()
  return ExitStatus.leave(with: code)
}

/// Exit codes of signals are not in ``ExitCode``: they are left with at once.
enum ExitStatus {
  static func leave(with code: Int32) -> ExitCode {
    guard code != 0 else { return .done }
    leaveProgram(code)
  }
}
