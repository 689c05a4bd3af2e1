import SessionEngine

/// A session acted out from beginning to end in memory: what the journal would hold, and what was refused.
public struct RehearsalRun: Sendable {
  /// One record for each accepted command, in order; they continue those of the session given.
  public private(set) var records: [Record] = []
  /// The session after the last record.
  public private(set) var session: Session
  /// Why commands were refused; empty when nobody else steers.
  public private(set) var refusals: [Rejection] = []

  /// Registers the simulated people and lets them act, second by second, until the session is closed
  /// or `seconds` have passed.
  ///
  /// Give a rehearsal that facilitates, or nothing starts. Seconds at night cost next to nothing.
  public init(
    of rehearsal: Rehearsal, in session: Session, from start: Instant,
    seconds: Int = 14 * 86_400
  ) {
    self.session = session
    var rehearsal = rehearsal
    for step in rehearsal.opening(session: session) { perform(step, at: start) }
    var second = 0
    while second < seconds, self.session.profile.state != .closed {
      let now = start.advanced(bySeconds: second)
      for step in rehearsal.nextSteps(session: self.session, now: now) { perform(step, at: now) }
      second += 1
    }
  }

  private mutating func perform(_ step: RehearsalStep, at now: Instant) {
    do {
      let events = try session.decide(
        step.command, context: DecisionContext(now: now, by: step.by))
      let record = Record(
        sequence: session.sequence + 1, at: now, by: step.by, events: events)
      session.apply(record)
      records.append(record)
    } catch {
      refusals.append(error)
    }
  }
}
