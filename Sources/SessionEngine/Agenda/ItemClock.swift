/// A countdown as it reads at one moment; derived, never stored.
public struct CountdownReading: Equatable, Sendable {
  /// Seconds used, pauses excluded.
  public let elapsedSeconds: Int
  /// Seconds left; negative in overtime. Rounded up, so that 5:00 shows at the very start.
  public let remainingSeconds: Int
  /// How it should feel.
  public let phase: ClockPhase

  /// When a countdown warns if nobody said otherwise: 2:00 left, as stage timers do.
  public static let warningSeconds = 120
  /// When a countdown alarms if nobody said otherwise: 1:00 left, as stage timers do.
  public static let dangerSeconds = 60

  /// Reads a countdown of `limitSeconds` of which `elapsed` milliseconds are used.
  init(limitSeconds: Int, elapsed: Int64) {
    self.init(elapsed: elapsed, remaining: Int64(limitSeconds) * 1000 - elapsed)
  }

  /// Reads a countdown with so many milliseconds used and left, which need not add up to anything.
  init(
    elapsed: Int64, remaining: Int64, warning: Int = warningSeconds, danger: Int = dangerSeconds
  ) {
    elapsedSeconds = Int(max(0, elapsed) / 1000)
    let left = -Int((-remaining).quotientAndRemainderFloored(by: 1000).0)
    remainingSeconds = left
    phase =
      if left < 0 { .overtime } else if left <= danger { .danger } else if left <= warning {
        .warning
      } else { .default }
  }

  init(elapsedSeconds: Int, remainingSeconds: Int, phase: ClockPhase) {
    self.elapsedSeconds = elapsedSeconds
    self.remainingSeconds = remainingSeconds
    self.phase = phase
  }
}

extension AgendaItem {
  /// The item's clock at `now`.
  ///
  /// A hard-ended item counts down to its planned end, whenever it started and however long it paused; the time
  /// added to it moves that end.
  public func clock(at now: Instant) -> CountdownReading {
    guard let actualStart else {
      return CountdownReading(
        elapsedSeconds: 0, remainingSeconds: lengthSeconds, phase: .pending)
    }
    let moment = actualEnd ?? now
    let elapsed = (actualEnd ?? pausedAt ?? now).millisecondsSince(actualStart) - pausedMilliseconds
    let remaining =
      hardEnd(shift: shiftMilliseconds ?? 0).map { $0.millisecondsSince(moment) }
      ?? Int64(lengthSeconds) * 1000 - max(0, elapsed)
    let reading = CountdownReading(
      elapsed: elapsed, remaining: remaining,
      warning: warningSeconds ?? CountdownReading.warningSeconds,
      danger: dangerSeconds ?? CountdownReading.dangerSeconds)
    guard actualEnd != nil else { return reading }
    return CountdownReading(
      elapsedSeconds: reading.elapsedSeconds, remainingSeconds: reading.remainingSeconds,
      phase: .ended)
  }

  /// When a hard-ended item ends: as planned, moved only by time added on purpose; nil for others.
  ///
  /// - Parameter shift: How far the plan is shifted in relative mode, in milliseconds.
  public func hardEnd(shift: Int64) -> Instant? {
    guard isHardEnd, let plannedEnd else { return nil }
    return plannedEnd.advanced(bySeconds: addedSeconds).advanced(byMilliseconds: shift)
  }

  /// When its time is up, if it starts (or did start) at `start` and is not paused again.
  ///
  /// In overtime it ends now at the earliest.
  func expectedEnd(startingAt start: Instant, shift: Int64, now: Instant) -> Instant {
    if let actualEnd { return actualEnd }
    let earliest = actualStart == nil ? start : max(start, now)
    if let end = hardEnd(shift: shift) { return max(end, earliest) }
    let pausing = pausedAt.map { now.millisecondsSince($0) } ?? 0
    let length = Int64(lengthSeconds) * 1000 + pausedMilliseconds + pausing
    return max(start.advanced(byMilliseconds: length), earliest)
  }
}
