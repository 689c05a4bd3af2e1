/// The offsets from UTC of one IANA time zone, past and future, read from its TZif file (RFC 8536).
///
/// A pure value: the caller finds the file and hands over its bytes. What the file says is kept as
/// the list of transitions it names and, for all time after them, its closing rule.
public struct ZoneRules: Sendable {
  /// The IANA name, such as `Europe/Vienna`.
  public let identifier: String
  /// The moments at which another offset begins, ascending, in seconds since the epoch.
  let transitions: [Int64]
  /// For each transition, the position in `periods` of what begins.
  let periodIndices: [UInt8]
  /// The offsets and abbreviations that occur; the first holds before all transitions.
  let periods: [ZonePeriod]
  /// What holds after the last transition; nil if that is simply what the last one began.
  let closingRule: ZoneClosingRule?

  /// Universal time, for sessions without a zone and for zones whose file cannot be read.
  public static let utc = ZoneRules(
    identifier: "UTC", transitions: [], periodIndices: [],
    periods: [ZonePeriod(offsetSeconds: 0, abbreviation: "UTC")], closingRule: nil)

  init(
    identifier: String, transitions: [Int64], periodIndices: [UInt8], periods: [ZonePeriod],
    closingRule: ZoneClosingRule?
  ) {
    self.identifier = identifier
    self.transitions = transitions
    self.periodIndices = periodIndices
    self.periods = periods
    self.closingRule = closingRule
  }

  /// Seconds to add to UTC to get local time at an instant; positive east of Greenwich.
  ///
  /// Logarithmic in the number of transitions.
  public func offsetSeconds(at instant: Instant) -> Int {
    period(at: instant.secondsSinceEpoch).offsetSeconds
  }

  /// The abbreviation in use at an instant, such as `CEST`.
  ///
  /// Abbreviations are not unique among zones: they are for people, never for reading back.
  public func abbreviation(at instant: Instant) -> String {
    period(at: instant.secondsSinceEpoch).abbreviation
  }

  /// The date and time on a wall clock at an instant.
  public func local(_ instant: Instant) -> LocalTime {
    let seconds = instant.secondsSinceEpoch
    return LocalTime(secondsSinceEpoch: seconds + Int64(period(at: seconds).offsetSeconds))
  }

  /// The instant at which a wall clock shows a date and time.
  ///
  /// A time that a clock set forward leaves out is moved forward by what was left out (02:30 becomes 03:30); of a time
  /// that comes twice when clocks are set back, the earlier is meant. An hour of 24 and more counts into the next day.
  public func instant(date: CivilDate, hour: Int, minute: Int = 0, second: Int = 0) -> Instant {
    let local = Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second)
    // No zone moves its clocks twice within two days, so the offsets of a day before and a day
    // after are the only ones that can apply.
    let before = period(at: local - 86_400).offsetSeconds
    let after = period(at: local + 86_400).offsetSeconds
    let candidates = [local - Int64(before), local - Int64(after)]
    let fitting = zip(candidates, [before, after]).filter {
      period(at: $0.0).offsetSeconds == $0.1
    }
    let seconds = fitting.map(\.0).min() ?? candidates[0]
    return Instant(milliseconds: seconds * 1000)
  }

  /// What holds at a moment given in seconds since the epoch.
  private func period(at seconds: Int64) -> ZonePeriod {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == transitions.count, let closingRule { return closingRule.period(at: seconds) }
    return low == 0 ? periods[0] : periods[Int(periodIndices[low - 1])]
  }
}

extension ZoneRules: Equatable {
  /// Zones are the same when their rules are, whatever file they came from.
  public static func == (a: ZoneRules, b: ZoneRules) -> Bool {
    a.identifier == b.identifier && a.transitions == b.transitions
      && a.periodIndices == b.periodIndices && a.periods == b.periods
      && a.closingRule == b.closingRule
  }
}

/// A stretch of time with one offset.
struct ZonePeriod: Hashable, Sendable {
  /// Seconds east of Greenwich.
  let offsetSeconds: Int
  /// Such as `CET`.
  let abbreviation: String
}

extension Instant {
  /// Whole seconds since the epoch, rounded down.
  var secondsSinceEpoch: Int64 { milliseconds.quotientAndRemainderFloored(by: 1000).0 }
}
