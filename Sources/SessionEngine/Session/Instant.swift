/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Written as ISO 8601 UTC with milliseconds (`2026-11-23T09:02:11.418Z`).
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch; negative before 1970.
  public let milliseconds: Int64

  /// Makes an instant from milliseconds since the epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The earlier instant orders first.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant `seconds` later (earlier if negative).
  public func advanced(bySeconds seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// The instant so many milliseconds later (earlier if negative).
  func advanced(byMilliseconds more: Int64) -> Instant {
    Instant(milliseconds: milliseconds + more)
  }

  /// Milliseconds from `other` to this instant; negative when this one is earlier.
  public func millisecondsSince(_ other: Instant) -> Int64 { milliseconds - other.milliseconds }

  /// Whole seconds from `other` to this instant, rounded down.
  public func secondsSince(_ other: Instant) -> Int {
    Int(millisecondsSince(other).quotientAndRemainderFloored(by: 1000).0)
  }
}

extension Instant: CustomStringConvertible {
  /// The ISO 8601 form in UTC, always with milliseconds.
  public var description: String {
    let (day, millisecond) = milliseconds.quotientAndRemainderFloored(by: 86_400_000)
    let date = CivilDate(daysSinceEpoch: Int(day))
    let seconds = Int(millisecond / 1000)
    var text = [UInt8]()
    text.reserveCapacity(24)
    text.appendDigits(date.year, width: 4)
    text.append(UInt8(ascii: "-"))
    text.appendDigits(date.month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.appendDigits(date.day, width: 2)
    text.append(UInt8(ascii: "T"))
    text.appendDigits(seconds / 3600, width: 2)
    text.append(UInt8(ascii: ":"))
    text.appendDigits(seconds / 60 % 60, width: 2)
    text.append(UInt8(ascii: ":"))
    text.appendDigits(seconds % 60, width: 2)
    text.append(UInt8(ascii: "."))
    text.appendDigits(Int(millisecond % 1000), width: 3)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }
}

extension Instant: LosslessStringConvertible {
  /// Reads an ISO 8601 instant: `2026-11-23T09:02:11Z`, with or without a fraction, with `Z` or an offset (`+01:00`).
  public init?(_ text: String) {
    var reader = DigitReader(text.utf8)
    guard let year = reader.digits(4), reader.skip("-"), let month = reader.digits(2),
      reader.skip("-"), let day = reader.digits(2), reader.skip("T") || reader.skip(" "),
      let hour = reader.digits(2), reader.skip(":"), let minute = reader.digits(2),
      let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if reader.skip(":") {
      guard let value = reader.digits(2), value < 60 else { return nil }
      second = value
      if reader.skip(".") {
        guard let value = reader.fractionInMilliseconds() else { return nil }
        fraction = value
      }
    }
    guard let offset = reader.offsetInSeconds(), reader.isAtEnd else { return nil }
    let total = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(milliseconds: Int64(total) * 1000 + Int64(fraction))
  }
}

extension Instant: Codable {
  /// Reads the ISO 8601 form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not an ISO 8601 instant")
    }
    self = instant
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The year, month (1 to 12) and day (1 to 31).
  public let year: Int, month: Int, day: Int

  /// Makes a date, or nil for one that does not exist (31 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date `days` after 1970-01-01 (Howard Hinnant's `civil_from_days`).
  public init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainderFloored(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.quotientAndRemainderFloored(by: 400)
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { (daysSinceEpoch + 3).quotientAndRemainderFloored(by: 7).1 }

  /// The earlier date orders first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension FixedWidthInteger {
  /// Quotient rounded towards minus infinity, and a remainder that is never negative.
  func quotientAndRemainderFloored(by divisor: Self) -> (Self, Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension [UInt8] {
  fileprivate mutating func appendDigits(_ value: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}

/// Reads the fixed-width numbers of a timestamp without allocating.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String.UTF8View) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = rest.first, byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
      rest = rest.dropFirst()
    }
    return value
  }

  /// One to nine digits after the point; what is finer than a millisecond is dropped.
  mutating func fractionInMilliseconds() -> Int? {
    var value = 0
    var count = 0
    while count < 9, let byte = rest.first, byte >= 48, byte <= 57 {
      if count < 3 { value = value * 10 + Int(byte - 48) }
      count += 1
      rest = rest.dropFirst()
    }
    guard count > 0 else { return nil }
    if count == 1 { value *= 100 } else if count == 2 { value *= 10 }
    return value
  }

  /// `Z`, `+01:00` or `-0530`, in seconds east of Greenwich.
  mutating func offsetInSeconds() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 15 else { return nil }
    _ = skip(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
