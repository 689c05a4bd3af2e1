/// A date and time as a wall clock in some zone shows it.
public struct LocalTime: Hashable, Sendable {
  /// The day on the calendar there.
  public let date: CivilDate
  /// Hour (0 to 23), minute and second on the clock there.
  public let hour: Int, minute: Int, second: Int

  /// The clock that shows this many seconds after 1970-01-01 00:00 of its own time.
  init(secondsSinceEpoch seconds: Int64) {
    let (day, second) = seconds.quotientAndRemainderFloored(by: 86_400)
    date = CivilDate(daysSinceEpoch: Int(day))
    hour = Int(second) / 3600
    minute = Int(second) / 60 % 60
    self.second = Int(second) % 60
  }

  /// Hours and minutes on the 24-hour clock, such as `09:05`.
  public var clock: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

  /// The day in words, such as `Mon 23 Nov`.
  public var day: String { date.shortDay }
}

extension ZoneRules {
  /// The time of day in this zone, such as `14:05`.
  public func clock(_ instant: Instant) -> String { local(instant).clock }

  /// The day in this zone, such as `Mon 23 Nov`; without the year, which is plain in a session of a few days.
  public func day(_ instant: Instant) -> String { local(instant).day }

  /// Day and time of day in this zone, such as `Mon 23 Nov 14:05`.
  public func dayAndClock(_ instant: Instant) -> String {
    let time = local(instant)
    return "\(time.day) \(time.clock)"
  }
}

extension CivilDate {
  /// Weekday, day and month, such as `Mon 23 Nov`.
  public var shortDay: String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(weekdays[weekday]) \(day) \(months[month - 1])"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
