import ConsoleUI
import Interchange
import SessionEngine
import SessionStore
import Terminal

/// The console at work: one thread that waits for keys, the journal and the clock, and draws.
final class ConsoleRun {
  private let store: SessionStore
  private let terminal: TerminalScreen
  private let actor: Actor
  private let clock: Clock
  /// Whether the person must get nowhere else, and may stay only as what the roster says they are.
  private let isConfined: Bool
  private let watcher: JournalWatcher?
  private var drafts: DraftBox
  private var state: ConsoleState
  private var zone: ZoneRules
  private var zoneName: String
  private var otherZones: [ZoneRules]
  private var shownZones: [String]?
  private var waiting: [WaitingCommand] = []
  private var isLeaving = false
  private var isDirty = true
  private var hasSaveTrouble = false
  private var isFolderGone = false
  private var isDamageTold = false
  private var lastTick: Instant
  private var lastLook: Instant
  /// When a countdown on screen shows another second.
  private var nextDigit = Instant(milliseconds: 0)
  private var rehearsal: RehearsalDriver?
  private var search: BackgroundSearch?
  /// The journal being read for somebody's history, and how far.
  private var reading: (history: PersonHistory, sequence: Int)?

  /// A command that another process kept from its turn so far.
  private struct WaitingCommand {
    let command: SessionCommand
    let line: String
    let id: Int
    let since: Instant
  }

  /// How long a command waits for its turn before the person is told, in seconds.
  private static let patienceSeconds = 10

  init(
    store: SessionStore, terminal: TerminalScreen, state: ConsoleState, actor: Actor, clock: Clock,
    rehearsal: RehearsalDriver? = nil, isConfined: Bool = false
  ) {
    self.isConfined = isConfined
    self.store = store
    self.terminal = terminal
    self.state = state
    self.actor = actor
    self.clock = clock
    self.rehearsal = rehearsal
    watcher = try? store.watch()
    drafts = DraftBox(store: store, owner: actor.name)
    zoneName = store.session.profile.zone
    zone = Zones.rules(for: zoneName) ?? .utc
    shownZones = store.session.profile.shownZones
    otherZones = Zones.shown(in: store.session)
    lastTick = clock.now
    lastLook = clock.now
    for (name, text) in drafts.texts.sorted(by: { $0.key < $1.key }) {
      self.state.restore(draftNamed: name, text: text)
    }
  }

  /// Runs until the person leaves, a signal ends it, or the terminal is gone; returns the exit code.
  func run(greeting: String? = nil) -> Int32 {
    defer { store.close() }
    if let greeting { send(.storeNotice(greeting)) }
    tellNotices()
    if let reason = store.readOnlyReason { send(.storeNotice(reason.message)) }
    tellOfDamage()
    tellOfDrafts()
    while !isLeaving {
      draw()
      let result = terminal.waitForInput(
        also: [watcher?.descriptor, search?.descriptor].compactMap { $0 },
        timeoutMilliseconds: pause)
      if let signal = result.signals.first(where: { $0 != .resume && $0 != .suspend }) {
        return signal.exitCode
      }
      if result.signals.contains(.suspend) { suspend() }
      if let reason = reasonToLeave {
        terminal.close()
        Output.message(reason)
        return ExitCode.refused.rawValue
      }
      let events = terminal.readEvents()
      for event in events { send(.input(event)) }
      if !events.isEmpty {
        // Shown first, so that the disk never stands between a key and the screen; kept at once,
        // so that a crash in the middle of a sentence loses nothing of it.
        draw()
        send(.typed)
      }
      if result.isTerminalGone { return TerminalSignal.hangUp.exitCode }
      let isTold = watcher.map { result.ready.contains($0.descriptor) && $0.drain() } ?? false
      if isTold || isTimeToLook { follow() }
      takeNewsOfSearch()
      readOn()
      retryWaiting()
      tickIfDue()
    }
    return 0
  }

  private var environment: ConsoleEnvironment {
    ConsoleEnvironment(
      now: clock.now, size: terminal.size, zone: zone, otherZones: otherZones, actor: actor,
      glyphs: terminal.isASCII ? .ascii : .unicode)
  }

  private func draw() {
    guard isDirty else { return }
    isDirty = false
    let environment = environment
    terminal.present(view(state, environment: environment))
    nextDigit = Instant(
      milliseconds: environment.now.milliseconds
        + Int64(millisecondsToNextDigit(state.session, at: environment.now)))
  }

  private func send(_ message: Message) {
    isDirty = true
    for effect in update(&state, message, environment: environment) { perform(effect) }
  }

  /// Says that unsent text is nowhere but on the screen.
  private func tellOfDrafts() {
    guard let trouble = drafts.trouble else { return }
    send(.storeNotice("Unsent text cannot be kept and is only on this screen. \(trouble.message)"))
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .perform(let command, let line, let id):
      attempt(WaitingCommand(command: command, line: line, id: id, since: clock.now))
    case .search(let command, let line, let id): start(command, line: line, id: id)
    case .readHistory(let id): reading = (PersonHistory(of: id, in: store.session), 0)
    case .endSearch: search?.end()
    case .copy(let text):
      if !terminal.copyToClipboard(text) {
        send(.storeNotice("This terminal does not take a copy; select the text with the mouse."))
      }
    case .saveDraft(let name, let text):
      drafts.save(text, under: name)
      tellOfDrafts()
    case .removeDraft(let name): drafts.remove(name)
    case .suspend: suspend()
    case .quit: isLeaving = true
    case .redraw: terminal.redrawEverything()
    case .bell: terminal.ring()
    }
  }

  /// Why somebody who is confined to their role on the roster cannot stay.
  private var reasonToLeave: String? {
    guard isConfined, store.session.staff[actor.name]?.role != actor.role else { return nil }
    return "\(actor.name.printable) is no longer \(actor.role.rawValue) on the staff roster."
  }

  private func suspend() {
    guard !isConfined else {
      return send(.storeNotice("There is no shell behind this console; q leaves it."))
    }
    terminal.suspend()
    isDirty = true
  }

  // MARK: Commands

  /// Begins a search on the session as it is now; what it finds is kept like any command.
  private func start(_ command: SessionCommand, line: String, id: Int) {
    guard search == nil else {
      let text = "Rooms are being searched already; Esc keeps the best so far."
      return send(.commandRefused(id: id, text: text, line: line))
    }
    guard Permission.table[actor.role]?.contains(command.permission) == true else {
      let text = Rejection.notPermitted(command.permission, role: actor.role).message
      return send(.commandRefused(id: id, text: text, line: line))
    }
    search = BackgroundSearch(command, on: store.session, line: line, id: id)
    if search == nil {
      // Without a thread the search is done in the turn, which only takes longer.
      attempt(WaitingCommand(command: command, line: line, id: id, since: clock.now))
    }
  }

  private func takeNewsOfSearch() {
    guard let running = search else { return }
    let (step, answer) = running.news()
    if let step, step != state.search?.step { send(.searchMoved(id: running.id, step: step)) }
    guard let answer else { return }
    search = nil
    switch answer {
    case .ready(let command):
      attempt(
        WaitingCommand(command: command, line: running.line, id: running.id, since: clock.now))
    case .proposal(let proposal): send(.repairFound(id: running.id, proposal))
    case .refused(let reason):
      send(.commandRefused(id: running.id, text: reason.message, line: running.line))
    }
  }

  /// Tries once, without making the keyboard wait for another process.
  private func attempt(_ waitingCommand: WaitingCommand) {
    if let reason = Typing.objection(to: waitingCommand.command, in: store) {
      let id = waitingCommand.id
      return send(.commandRefused(id: id, text: reason, line: waitingCommand.line))
    }
    do {
      let outcome = try Sessions.perform(
        waitingCommand.command, in: store, by: actor, at: clock.now, patience: 0.02)
      take(outcome, of: waitingCommand)
      if hasSaveTrouble {
        hasSaveTrouble = false
        send(.saveRecovered)
      }
    } catch {
      if case .busy = error,
        clock.now.secondsSince(waitingCommand.since) < Self.patienceSeconds
      {
        waiting.append(waitingCommand)
        return
      }
      refuse(waitingCommand, error)
    }
    tellNotices()
  }

  private func take(_ outcome: Outcome, of command: WaitingCommand) {
    switch outcome {
    case .accepted(let record, let news):
      tell(news)
      let sentence = store.session.history.entries.last { $0.sequence == record.sequence }?.title
      send(.commandDone(id: command.id, sentence: sentence ?? command.line))
    case .refused(let rejection, let news):
      tell(news)
      send(.commandRefused(id: command.id, text: rejection.message, line: command.line))
    case .unchanged(let news):
      tell(news)
      send(.commandRefused(id: command.id, text: "Nothing would change.", line: command.line))
    }
  }

  private func refuse(_ command: WaitingCommand, _ error: StoreError) {
    switch error {
    case .diskFull, .inputOutput, .folderGone, .permissionDenied, .notWritable:
      hasSaveTrouble = true
      send(.saveFailed(error.message))
    default: break
    }
    send(.commandRefused(id: command.id, text: error.message, line: command.line))
  }

  private func retryWaiting() {
    let again = waiting
    waiting = []
    for command in again { attempt(command) }
  }

  // MARK: Following and the clock

  /// Reads a piece of the journal for somebody's history, small enough that no key waits for it.
  private func readOn() {
    guard var (history, sequence) = reading else { return }
    do {
      let records = try store.records(after: sequence, limit: 200)
      for record in records { history.take(record) }
      sequence = records.last?.sequence ?? sequence
      reading = records.isEmpty ? nil : (history, sequence)
      if records.isEmpty { send(.historyRead(history)) }
    } catch {
      reading = nil
      send(.storeNotice(error.message))
    }
  }

  private var isTimeToLook: Bool { millisecondsToLook <= 0 }

  /// Until the folder is looked at without having been told.
  private var millisecondsToLook: Int {
    let since = Int(clock.now.millisecondsSince(lastLook))
    // Somebody may have set the clock back.
    return since < 0 ? 0 : JournalWatcher.slowPollMilliseconds - since
  }

  private func follow() {
    lastLook = clock.now
    do {
      // A bounded step, so that thousands of records do not keep the keyboard waiting.
      tell(try store.refresh(limit: 200))
      if isFolderGone {
        isFolderGone = false
        hasSaveTrouble = false
        send(.saveRecovered)
      }
    } catch {
      if case .folderGone = error {
        // Said as long as it is so: nothing can be saved meanwhile.
        if !isFolderGone {
          send(.saveFailed(error.message))
          send(.storeNotice(error.message))
        }
        isFolderGone = true
        hasSaveTrouble = true
      } else {
        send(.storeNotice(error.message))
      }
    }
    tellNotices()
    tellOfDamage()
  }

  /// Says once, and leaves a mark, that the journal holds more than is shown.
  private func tellOfDamage() {
    guard !isDamageTold, let trouble = store.contentTrouble else { return }
    isDamageTold = true
    send(.troubleStands("READ ONLY: \(trouble.message)"))
    send(.storeNotice(trouble.message))
  }

  private func tellNotices() {
    for notice in store.takeNotices() {
      switch notice {
      case .folderMoved(_, let place), .folderSupplanted(_, let place):
        send(
          .troubleStands(
            "MOVED: this session is now \(place ?? "elsewhere"); leave and open it there"))
      case .folderBack: send(.troubleStands(nil))
      default: break
      }
      send(.storeNotice(notice.message))
    }
  }

  private func tell(_ news: News) {
    if news.hasMore { lastLook = Instant(milliseconds: 0) }
    guard !news.isEmpty else { return }
    if store.session.profile.zone != zoneName {
      zoneName = store.session.profile.zone
      zone = Zones.rules(for: zoneName) ?? .utc
    }
    if store.session.profile.shownZones != shownZones {
      shownZones = store.session.profile.shownZones
      otherZones = Zones.shown(in: store.session)
    }
    send(.journalGrew(records: news.records, session: store.session))
  }

  private func tickIfDue() {
    let now = clock.now
    if now.milliseconds / 1000 != lastTick.milliseconds / 1000 {
      lastTick = now
      store.checkPlace()
      tellNotices()
      send(.ticked)
      act()
    }
    // The digits of a countdown change at its own second, not at the wall clock's.
    if now >= nextDigit { isDirty = true }
  }

  /// Lets the simulated people do what they do in the seconds that went by.
  private func act() {
    guard var driver = rehearsal else { return }
    rehearsal = nil
    while let second = driver.secondDue(by: clock.now) {
      for step in driver.steps(session: store.session, at: second) {
        let outcome = try? Sessions.perform(
          step.command, in: store, by: step.by, at: second, patience: 0.02)
        if case .accepted(_, let news)? = outcome { tell(news) }
      }
    }
    rehearsal = driver
  }

  /// Milliseconds until something on screen changes by itself.
  private var pause: Int {
    if reading != nil { return 0 }
    if !waiting.isEmpty { return 20 }
    if lastLook.milliseconds == 0 { return 0 }
    let now = clock.now
    let toSecond = 1000 - Int(now.milliseconds % 1000)
    let toDigit = Int(nextDigit.milliseconds - now.milliseconds)
    return max(1, min(toSecond, toDigit, millisecondsToLook))
  }
}
