import ConsoleUI
import SessionEngine
import SessionStore
import Terminal

/// The audience's screen: follows the session, takes no command but to leave and to turn pages.
final class StageRun {
  private let store: SessionStore
  private let terminal: TerminalScreen
  private let clock: Clock
  /// The language of the labels if not the session's.
  private let language: StageLanguage?
  /// How many pages of rooms were turned.
  private var page = 0
  /// Whether the journal holds more than was read so far.
  private var hasMore = false
  /// The session's zone by name, and its rules, which are read from disk only when it changes.
  private var zoneName = ""
  private var zone = ZoneRules.utc

  init(store: SessionStore, terminal: TerminalScreen, clock: Clock, language: StageLanguage?) {
    self.store = store
    self.terminal = terminal
    self.clock = clock
    self.language = language
  }

  /// Runs until q or Ctrl-C, a signal, or the end of the terminal; returns the exit code.
  func run() -> Int32 {
    let watcher = try? store.watch()
    while true {
      let now = clock.now
      draw(at: now)
      let result = terminal.waitForInput(
        also: watcher.map { [$0.descriptor] } ?? [], timeoutMilliseconds: pause(from: now))
      if let signal = result.signals.first(where: { $0 != .resume && $0 != .suspend }) {
        return signal.exitCode
      }
      if result.signals.contains(.suspend) { terminal.suspend() }
      for event in terminal.readEvents() {
        guard case .key(let key) = event else { continue }
        switch key {
        case .character("q"), .control("c"): return 0
        case .control("z"): terminal.suspend()
        case .control("l"): terminal.redrawEverything()
        case .pageDown, .down, .right, .character(" "): page += 1
        case .pageUp, .up, .left: page -= 1
        default: break
        }
      }
      if result.isTerminalGone { return TerminalSignal.hangUp.exitCode }
      _ = watcher?.drain()
      // What cannot be read is told at the consoles; the audience keeps what was last known.
      hasMore = (try? store.refresh(limit: 1000))?.hasMore ?? false
    }
  }

  private func draw(at now: Instant) {
    if store.session.profile.zone != zoneName {
      zoneName = store.session.profile.zone
      zone = Zones.rules(for: zoneName) ?? .utc
    }
    terminal.present(
      stageView(
        store.session,
        environment: ConsoleEnvironment(
          now: now, size: terminal.size, zone: zone,
          actor: Actor(name: "stage", role: .observer),
          glyphs: terminal.isASCII ? .ascii : .unicode),
        language: language, page: page))
  }

  /// Until something on the stage changes by itself, or the folder is due for a look without news.
  private func pause(from now: Instant) -> Int {
    if hasMore { return 0 }
    return min(
      millisecondsToNextStage(store.session, at: now), JournalWatcher.slowPollMilliseconds)
  }
}
