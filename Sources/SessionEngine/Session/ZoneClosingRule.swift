/// The rule that ends a TZif file: how clocks go after the last transition that the file lists.
///
/// In the form of POSIX `TZ`, such as `CET-1CEST,M3.5.0,M10.5.0/3`: the name and offset of standard time, and if
/// clocks change, the name of the other time, its offset if that is not an hour ahead, and when it begins and ends.
struct ZoneClosingRule: Equatable, Sendable {
  /// No offset of a real zone is wider than this, a little over a day.
  static let widestOffset = 26 * 3600

  /// What holds when the other time does not.
  let standard: ZonePeriod
  /// The other time, with its first and last moment in every year; nil if clocks never change.
  let other: Other?

  /// The time that clocks change to and back from, "daylight saving" in most zones.
  struct Other: Equatable, Sendable {
    let period: ZonePeriod
    let begins: ZoneYearDay, ends: ZoneYearDay
  }

  /// What holds at a moment after the last listed transition.
  func period(at seconds: Int64) -> ZonePeriod {
    guard let other else { return standard }
    let year = LocalTime(secondsSinceEpoch: seconds + Int64(standard.offsetSeconds)).date.year
    var latest: (moment: Int64, period: ZonePeriod)?
    // A rule may name a moment before or after its own year, so the neighbours count as well.
    for year in (year - 1)...(year + 1) {
      let changes = [
        (other.begins.seconds(in: year) - Int64(standard.offsetSeconds), other.period),
        (other.ends.seconds(in: year) - Int64(other.period.offsetSeconds), standard),
      ]
      for (moment, period) in changes where moment <= seconds && moment >= latest?.moment ?? .min {
        // Where one time ends as the next begins, as with daylight saving all year, the beginning counts.
        if moment == latest?.moment, period == standard { continue }
        latest = (moment, period)
      }
    }
    return latest?.period ?? standard
  }
}

/// A moment that comes once in every year, in local time.
struct ZoneYearDay: Equatable, Sendable {
  /// How the day is named.
  enum Day: Equatable, Sendable {
    /// Weekday 0 (Sunday) to 6, in week 1 to 4, or 5 for the last, of a month.
    case weekday(Int, week: Int, month: Int)
    /// 1 to 365, where 29 February is never counted.
    case ofCommonYear(Int)
    /// 0 to 365, where 29 February is counted.
    case ofYear(Int)
  }

  /// The day.
  let day: Day
  /// Seconds after that day's midnight; may be negative or more than a day.
  let secondsOfDay: Int

  /// The moment in one year, in seconds of local time since the epoch.
  func seconds(in year: Int) -> Int64 {
    Int64(daysSinceEpoch(in: year) * 86_400 + secondsOfDay)
  }

  private func daysSinceEpoch(in year: Int) -> Int {
    switch day {
    case .ofYear(let day):
      return Self.day(1, month: 1, year: year) + day
    case .ofCommonYear(let day):
      let start = Self.day(1, month: 1, year: year)
      let isLeap = Self.day(1, month: 3, year: year) - start == 60
      return start + day - 1 + (isLeap && day >= 60 ? 1 : 0)
    case .weekday(let weekday, let week, let month):
      let first = Self.day(1, month: month, year: year)
      let next = month == 12 ? first + 31 : Self.day(1, month: month + 1, year: year)
      // 1970-01-01 was a Thursday.
      let weekdayOfFirst = (first + 4).quotientAndRemainderFloored(by: 7).1
      var day = first + (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
      if day >= next { day -= 7 }
      return day
    }
  }

  /// Days since the epoch; years far outside the calendar's range are as good as its ends.
  private static func day(_ day: Int, month: Int, year: Int) -> Int {
    CivilDate(year: min(max(year, 1), 9999), month: month, day: day)?.daysSinceEpoch ?? 0
  }
}
