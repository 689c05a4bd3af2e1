/// A countdown as it reads at one moment; derived, never stored.
public struct CountdownReading: Equatable, Sendable {
  /// Seconds used, pauses excluded.
  public let elapsedSeconds: Int
  /// Seconds left; negative in overtime. Rounded up, so that 5:00 shows at the very start.
  public let remainingSeconds: Int
  /// How it should feel.
  public let phase: ClockPhase

  /// Reads a countdown of `limitSeconds` of which `elapsed` milliseconds are used.
  ///
  /// Warning from 2:00, danger from 1:00, the usual thresholds of stage timers.
  init(limitSeconds: Int, elapsed: Int64) {
    let remaining = Int64(limitSeconds) * 1000 - elapsed
    elapsedSeconds = Int(max(0, elapsed) / 1000)
    remainingSeconds = -Int((-remaining).quotientAndRemainderFloored(by: 1000).0)
    phase =
      switch remainingSeconds {
      case ..<0: .overtime
      case 0...60: .danger
      case 61...120: .warning
      default: .default
      }
  }

  init(elapsedSeconds: Int, remainingSeconds: Int, phase: ClockPhase) {
    self.elapsedSeconds = elapsedSeconds
    self.remainingSeconds = remainingSeconds
    self.phase = phase
  }
}

extension AgendaItem {
  /// The item's clock at `now`.
  public func clock(at now: Instant) -> CountdownReading {
    guard let actualStart else {
      return CountdownReading(
        elapsedSeconds: 0, remainingSeconds: durationSeconds + addedSeconds, phase: .pending)
    }
    let end = actualEnd ?? pausedAt ?? now
    let elapsed = end.millisecondsSince(actualStart) - pausedMilliseconds
    let reading = CountdownReading(
      limitSeconds: durationSeconds + addedSeconds, elapsed: max(0, elapsed))
    guard actualEnd != nil else { return reading }
    return CountdownReading(
      elapsedSeconds: reading.elapsedSeconds, remainingSeconds: reading.remainingSeconds,
      phase: .ended)
  }

  /// When its time is up, if it goes on from `now` without another pause.
  public func expectedEnd(startingAt start: Instant, now: Instant) -> Instant {
    if let actualEnd { return actualEnd }
    let length = durationSeconds + addedSeconds
    guard let actualStart else { return start.advanced(bySeconds: length) }
    let pausing = pausedAt.map { now.millisecondsSince($0) } ?? 0
    let end = Instant(
      milliseconds: actualStart.milliseconds + Int64(length) * 1000 + pausedMilliseconds + pausing)
    // In overtime it ends now at the earliest.
    return max(end, now)
  }
}
