import ConsoleUI
import SessionEngine
import SessionStore
import Terminal

/// The audience's screen: follows the session, takes no command but to leave.
final class StageRun {
  private let store: SessionStore
  private let terminal: TerminalScreen
  private let clock: Clock

  init(store: SessionStore, terminal: TerminalScreen, clock: Clock) {
    self.store = store
    self.terminal = terminal
    self.clock = clock
  }

  /// Runs until q, Esc or Ctrl-C, a signal, or the end of the terminal; returns the exit code.
  func run() -> Int32 {
    let watcher = try? store.watch()
    while true {
      let now = clock.now
      let zone = Zones.rules(for: store.session.profile.zone) ?? .utc
      terminal.present(
        stageView(
          store.session,
          environment: ConsoleEnvironment(
            now: now, size: terminal.size, zone: zone,
            actor: Actor(name: "stage", role: .observer),
            glyphs: terminal.isASCII ? .ascii : .unicode)))
      let result = terminal.waitForInput(
        also: watcher.map { [$0.descriptor] } ?? [],
        timeoutMilliseconds: pause(from: now))
      if let signal = result.signals.first(where: { $0 != .resume && $0 != .suspend }) {
        return signal.exitCode
      }
      if result.signals.contains(.suspend) { terminal.suspend() }
      for event in terminal.readEvents() {
        switch event {
        case .key(.character("q")), .key(.escape), .key(.control("c")): return 0
        case .key(.control("z")): terminal.suspend()
        case .key(.control("l")): terminal.redrawEverything()
        default: break
        }
      }
      if result.isTerminalGone { return TerminalSignal.hangUp.exitCode }
      _ = watcher?.drain()
      _ = try? store.refresh(limit: 1000)
    }
  }

  /// Until the digits of the clock in front change.
  private func pause(from now: Instant) -> Int {
    let start =
      store.session.floor.speaking?.startedAt ?? store.session.agenda.current?.actualStart
    let offset = (now.milliseconds - (start?.milliseconds ?? 0)) % 1000
    return max(1, 1000 - Int(offset))
  }
}
