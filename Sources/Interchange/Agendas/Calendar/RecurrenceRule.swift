import SessionEngine

/// The days of a repeating event: an RRULE of days, weeks, months or years.
///
/// Read are FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST. A rule with anything else
/// is refused with its reason: what it means is then not guessed.
struct RecurrenceRule {
  enum Frequency: String {
    case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
  }

  /// A weekday, 0 for Monday, and which one of the month or year: 1 the first, -1 the last, nil each.
  struct Weekday: Equatable {
    let day: Int
    let ordinal: Int?
  }

  private(set) var frequency = Frequency.daily
  private(set) var interval = 1
  private(set) var count: Int?
  private(set) var until: CalendarTime?
  private(set) var months: [Int] = []
  private(set) var monthDays: [Int] = []
  private(set) var weekdays: [Weekday] = []
  private(set) var positions: [Int] = []
  private(set) var weekStart = 0

  /// Whether it ever ends.
  var isEndless: Bool { count == nil && until == nil }

  /// Reads the value of an RRULE.
  init(_ text: String) throws(AgendaFault) {
    var hasFrequency = false
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { throw Self.fault(text) }
      let value = trimmed(String(pair[1])).uppercased()
      switch trimmed(String(pair[0])).uppercased() {
      case "FREQ":
        guard let known = Frequency(rawValue: value) else {
          throw AgendaFault("it repeats \(value.lowercased().prefix(20)), which is not read")
        }
        frequency = known
        hasFrequency = true
      case "INTERVAL": interval = try Self.number(value, in: 1...10_000, text)
      case "COUNT": count = try Self.number(value, in: 1...1_000_000, text)
      case "UNTIL": until = try CalendarTime(value)
      case "BYMONTH": months = try Self.numbers(value, in: 1...12, text)
      case "BYMONTHDAY": monthDays = try Self.numbers(value, in: -31...31, text)
      case "BYSETPOS": positions = try Self.numbers(value, in: -366...366, text)
      case "BYDAY":
        weekdays = []
        for item in value.split(separator: ",") { weekdays.append(try Self.weekday(item, text)) }
      case "WKST": weekStart = try Self.weekday(value[...], text).day
      default:
        throw AgendaFault("it repeats by a rule with \(pair[0].prefix(20)), which is not read")
      }
    }
    guard hasFrequency else { throw Self.fault(text) }
  }

  /// The days from `start` on, ascending, at most `limit`, none after `last`; `start` is always the first.
  func days(from start: CivilDate, limit: Int, last: CivilDate?) -> [CivilDate] {
    var found = [start]
    var period = 0
    // Rules that fit no day (31 February) end here too.
    while period < 4_000, found.count < limit {
      let candidates = candidates(period: period, start: start)
      guard let candidates else { break }
      for day in selected(candidates) where day > start {
        if let last, day > last { return found }
        found.append(day)
        if found.count >= limit { return found }
      }
      if let last, let first = candidates.first, first > last { break }
      period += 1
    }
    return found
  }

  /// The days of one period that the rule allows, before BYSETPOS; nil behind the end of the calendar.
  private func candidates(period: Int, start: CivilDate) -> [CivilDate]? {
    let step = period * interval
    switch frequency {
    case .daily:
      let days = start.daysSinceEpoch + step
      guard days < Self.lastDay else { return nil }
      let day = CivilDate(daysSinceEpoch: days)
      return allows(day, byWeekday: true) ? [day] : []
    case .weekly:
      let offset = (start.weekday - weekStart + 7) % 7
      let monday = start.daysSinceEpoch - offset + step * 7
      guard monday + 7 < Self.lastDay else { return nil }
      let wanted = weekdays.isEmpty ? [start.weekday] : weekdays.map(\.day)
      return (0..<7).map { CivilDate(daysSinceEpoch: monday + $0) }
        .filter { wanted.contains($0.weekday) && allows($0, byWeekday: false) }
    case .monthly:
      let index = start.year * 12 + start.month - 1 + step
      guard index < 9999 * 12 else { return nil }
      let (year, month) = (index / 12, index % 12 + 1)
      guard months.isEmpty || months.contains(month) else { return [] }
      return monthCandidates(year: year, month: month, start: start)
    case .yearly:
      let year = start.year + step
      guard year < 9999 else { return nil }
      if months.isEmpty, !weekdays.isEmpty, monthDays.isEmpty {
        return weekdaysAmong((1...12).flatMap { Self.days(year: year, month: $0) })
      }
      let wanted = months.isEmpty ? [start.month] : months.sorted()
      return wanted.flatMap { monthCandidates(year: year, month: $0, start: start) }
    }
  }

  private func monthCandidates(year: Int, month: Int, start: CivilDate) -> [CivilDate] {
    let all = Self.days(year: year, month: month)
    if !monthDays.isEmpty {
      return all.filter { day in
        (monthDays.contains(day.day) || monthDays.contains(day.day - all.count - 1))
          && (weekdays.isEmpty || weekdays.contains { $0.day == day.weekday })
      }
    }
    if !weekdays.isEmpty { return weekdaysAmong(all) }
    return all.filter { $0.day == start.day }
  }

  private func weekdaysAmong(_ days: [CivilDate]) -> [CivilDate] {
    var chosen: Set<CivilDate> = []
    for weekday in weekdays {
      let fitting = days.filter { $0.weekday == weekday.day }
      guard let ordinal = weekday.ordinal else {
        chosen.formUnion(fitting)
        continue
      }
      let index = ordinal > 0 ? ordinal - 1 : fitting.count + ordinal
      if fitting.indices.contains(index) { chosen.insert(fitting[index]) }
    }
    return chosen.sorted()
  }

  private func allows(_ day: CivilDate, byWeekday: Bool) -> Bool {
    guard months.isEmpty || months.contains(day.month) else { return false }
    if byWeekday, !weekdays.isEmpty, !weekdays.contains(where: { $0.day == day.weekday }) {
      return false
    }
    guard !monthDays.isEmpty else { return true }
    let length = Self.days(year: day.year, month: day.month).count
    return monthDays.contains(day.day) || monthDays.contains(day.day - length - 1)
  }

  private func selected(_ days: [CivilDate]) -> [CivilDate] {
    guard !positions.isEmpty else { return days }
    let chosen = positions.map { $0 > 0 ? $0 - 1 : days.count + $0 }
    return days.indices.filter(chosen.contains).map { days[$0] }
  }

  private static let lastDay = 2_932_000

  private static func days(year: Int, month: Int) -> [CivilDate] {
    (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }
  }

  private static func fault(_ text: String) -> AgendaFault {
    AgendaFault("it repeats by a rule that cannot be read: “\(text.prefix(60))”")
  }

  private static func number(
    _ value: String, in range: ClosedRange<Int>, _ text: String
  ) throws(AgendaFault) -> Int {
    guard let number = Int(value), range.contains(number) else { throw fault(text) }
    return number
  }

  private static func numbers(
    _ value: String, in range: ClosedRange<Int>, _ text: String
  ) throws(AgendaFault) -> [Int] {
    var numbers: [Int] = []
    for part in value.split(separator: ",") {
      numbers.append(try number(trimmed(String(part)), in: range, text))
    }
    return numbers
  }

  private static func weekday(_ value: Substring, _ text: String) throws(AgendaFault) -> Weekday {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let value = trimmed(String(value))
    guard let day = names.firstIndex(of: String(value.suffix(2))) else { throw fault(text) }
    let number = value.dropLast(2)
    if number.isEmpty { return Weekday(day: day, ordinal: nil) }
    guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { throw fault(text) }
    return Weekday(day: day, ordinal: ordinal)
  }
}
