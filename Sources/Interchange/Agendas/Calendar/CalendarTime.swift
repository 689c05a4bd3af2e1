import SessionEngine

/// A value of type DATE or DATE-TIME.
enum CalendarTime: Equatable {
  /// A whole day.
  case day(CivilDate)
  /// A time on a wall clock: in the zone that TZID names, or wherever one is.
  case local(CivilTime)
  /// A time in UTC.
  case utc(CivilTime)

  /// Reads `20261025`, `20261025T023000` or `20261025T023000Z`.
  init(_ text: String) throws(AgendaFault) {
    let text = trimmed(text)
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count == 15 || (bytes.count == 16 && bytes[15] | 32 == 0x7A),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]),
      let day = Self.number(bytes[6..<8])
    else { throw AgendaFault("“\(text.prefix(40))” is not a time of iCalendar") }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw AgendaFault("there is no day \(text.prefix(8))")
    }
    if bytes.count == 8 {
      self = .day(date)
      return
    }
    guard bytes[8] | 32 == UInt8(ascii: "t"), let hour = Self.number(bytes[9..<11]),
      let minute = Self.number(bytes[11..<13]), let second = Self.number(bytes[13..<15]),
      hour < 24, minute < 60, second <= 60
    else { throw AgendaFault("“\(text.prefix(40))” is not a time of iCalendar") }
    // A leap second is the last one of its minute.
    let time = CivilTime(date: date, secondOfDay: hour * 3600 + minute * 60 + min(second, 59))
    self = bytes.count == 16 ? .utc(time) : .local(time)
  }

  /// The day on its own calendar.
  var date: CivilDate {
    switch self {
    case .day(let date): date
    case .local(let time), .utc(let time): time.date
    }
  }

  /// The time on its own clock; midnight for a day.
  var civil: CivilTime {
    switch self {
    case .day(let date): CivilTime(date: date, secondOfDay: 0)
    case .local(let time), .utc(let time): time
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard 48...57 ~= byte else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}

/// The seconds of a DURATION such as `PT1H30M`, `P1D` or `-P2W`; nil for anything else.
func calendarDuration(_ text: String) -> Int? {
  var rest = Substring(trimmed(text).uppercased()).utf8
  var sign = 1
  if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
    if first == UInt8(ascii: "-") { sign = -1 }
    rest = rest.dropFirst()
  }
  guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
  var total = 0
  var isTime = false
  var isFound = false
  while let first = rest.first {
    if first == UInt8(ascii: "T") {
      guard !isTime else { return nil }
      isTime = true
      rest = rest.dropFirst()
      continue
    }
    let digits = rest.prefix { 48...57 ~= $0 }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    rest = rest.dropFirst(digits.count)
    guard let unit = rest.popFirst() else { return nil }
    switch (Unicode.Scalar(unit), isTime) {
    case ("W", false): total += value * 604_800
    case ("D", false): total += value * 86_400
    case ("H", true): total += value * 3600
    case ("M", true): total += value * 60
    case ("S", true): total += value
    default: return nil
    }
    isFound = true
    guard total < 1_000_000_000_000 else { return nil }
  }
  return isFound ? sign * total : nil
}
