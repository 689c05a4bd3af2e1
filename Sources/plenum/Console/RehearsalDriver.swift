import Rehearsal
import SessionEngine

/// Lets simulated people act second by second, at whole seconds, so that the same seed and clock give the
/// same journal however late the program wakes.
struct RehearsalDriver {
  private var rehearsal: Rehearsal
  private var next: Instant

  init(_ rehearsal: Rehearsal, from start: Instant) {
    self.rehearsal = rehearsal
    next = start
  }

  /// The next second that is due by `now`, if there is one.
  mutating func secondDue(by now: Instant) -> Instant? {
    guard next <= now else { return nil }
    defer { next = next.advanced(bySeconds: 1) }
    return next
  }

  /// Leaves out what lies before `instant`.
  mutating func skip(to instant: Instant) { next = max(next, instant) }

  /// What the simulated people do at `second`.
  mutating func steps(session: Session, at second: Instant) -> [RehearsalStep] {
    rehearsal.nextSteps(session: session, now: second)
  }
}
