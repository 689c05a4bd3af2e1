import SessionEngine

/// A date and time of day without a zone, as a file writes it.
public struct CivilTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int

  /// Makes a time.
  public init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// The earlier time orders first.
  public static func < (a: CivilTime, b: CivilTime) -> Bool {
    (a.date, a.secondOfDay) < (b.date, b.secondOfDay)
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  public var secondsSinceEpoch: Int { date.daysSinceEpoch * 86_400 + secondOfDay }

  /// The time `seconds` later on the same clock.
  public func advanced(bySeconds seconds: Int) -> CivilTime {
    let total = secondsSinceEpoch + seconds
    let day = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    return CivilTime(
      date: CivilDate(daysSinceEpoch: day), secondOfDay: total - day * 86_400)
  }

  /// `2026-11-23 09:02:11`.
  public var description: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day)) "
      + "\(two(secondOfDay / 3600)):\(two(secondOfDay / 60 % 60)):\(two(secondOfDay % 60))"
  }
}

/// Which comes first in a date written with numbers.
public enum DateOrder: String, CaseIterable, Equatable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// A time as written, of which day and month may still be in either order.
struct WrittenTime: Equatable {
  private let first: Int, second: Int, third: Int
  private let isYearFirst: Bool
  /// Dots are written only where the day comes first.
  private let isDotted: Bool
  private let secondOfDay: Int

  /// Reads `11/26/25, 4:16:54 PM`, `14.11.22, 09:29:07`, `13/04/2021 à 09:01:31`, `2026-03-03T16:53:11Z` and their like.
  init?(_ written: String) {
    // Nothing longer is a time; a megabyte in a cell would only cost time.
    guard written.utf8.count <= 80 else { return nil }
    let text = namingMonthByNumber(written)
    var numbers: [(value: Int, digits: Int)] = []
    var separators: [Unicode.Scalar?] = []
    var value = 0
    var digits = 0
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue : nil
      {
        guard digits < 4 else { return nil }
        value = value * 10 + Int(digit)
        digits += 1
        continue
      }
      if digits > 0 {
        numbers.append((value, digits))
        separators.append(scalar)
        (value, digits) = (0, 0)
      }
      if scalar.properties.isAlphabetic {
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    if digits > 0 {
      numbers.append((value, digits))
      separators.append(nil)
    }
    guard numbers.count >= 5, numbers.count <= 7,
      let dateMark = separators[0], dateMark == separators[1],
      "/.-".unicodeScalars.contains(dateMark),
      separators[3] == ":" || separators[3] == "." || separators[3] == "h"
    else { return nil }
    (first, second, third) = (numbers[0].value, numbers[1].value, numbers[2].value)
    isYearFirst = numbers[0].digits == 4
    isDotted = dateMark == "."
    guard isYearFirst || numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
    // A number behind the minutes is the seconds only where a colon joins them.
    let hasSeconds = numbers.count > 5 && separators[4] == separators[3]
    guard
      let time = Self.secondOfDay(
        hour: numbers[3].value, minute: numbers[4].value,
        second: hasSeconds ? numbers[5].value : 0, marker: String(letters))
    else { return nil }
    secondOfDay = time
  }

  /// The time with this order of day and month; nil when there is no such day.
  func civil(_ order: DateOrder) -> CivilTime? {
    let date: CivilDate?
    if isYearFirst {
      date = CivilDate(year: first, month: second, day: third)
    } else {
      let year = third < 100 ? 2000 + third : third
      let (day, month) = order == .dayFirst || isDotted ? (first, second) : (second, first)
      date = CivilDate(year: year, month: month, day: day)
    }
    return date.map { CivilTime(date: $0, secondOfDay: secondOfDay) }
  }

  private static func secondOfDay(hour: Int, minute: Int, second: Int, marker: String) -> Int? {
    guard minute < 60, second < 60, hour < 24 else { return nil }
    var hour = hour
    let isAfternoon = ["pm", "下午", "오후"].contains { marker.contains($0) }
    let isMorning = ["am", "上午", "오전"].contains { marker.contains($0) }
    if isAfternoon, hour < 12 { hour += 12 }
    if isMorning, hour == 12 { hour = 0 }
    return hour * 3600 + minute * 60 + second
  }
}

/// `Mar 28, 2020 08:07` and `28 Mar 2020 08:07` with the month as a number, year first; any other text as it is.
private func namingMonthByNumber(_ text: String) -> String {
  // AM and PM are two letters, every month has three: most times need no search.
  guard text.utf8.count(where: { 97...122 ~= $0 | 32 }) > 2,
    let month = monthNames.firstIndex(where: { text.lowercased().contains($0) })
  else { return text }
  let parts = text.split { !($0.isLetter || $0.isNumber || $0 == ":") }
  guard parts.count >= 4,
    let place = parts.prefix(2).firstIndex(where: {
      $0.lowercased().hasPrefix(monthNames[month])
    }), let day = Int(parts[1 - place]), let year = Int(parts[2]), year > 1900
  else { return text }
  return "\(year)-\(month + 1)-\(day) " + parts.dropFirst(3).joined(separator: " ")
}

private let monthNames = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// Whether a cell holds a date and no time of day.
func isDateOnly(_ cell: String) -> Bool {
  let parts = trimmed(cell).split(omittingEmptySubsequences: false) { "/.-".contains($0) }
  return parts.count == 3
    && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { 48...57 ~= $0 } }
}

/// Whether a cell holds a time of day and no date.
func isTimeOnly(_ cell: String) -> Bool {
  let text = trimmed(cell)
  guard let first = text.utf8.first, 48...57 ~= first, text.utf8.count <= 20 else { return false }
  return text.contains(":") && !text.contains("/") && !text.contains("-")
    && WrittenTime("1/1/2000 \(text)") != nil
}

/// The seconds of a duration such as `1h 9m 33s`, `59 Min. 0 Sek.` or `1 godz. 5 min`; nil for anything else.
func writtenDuration(_ text: String) -> Int? {
  var total = 0
  var value: Int?
  var isFound = false
  for piece in folded(text).split(separator: " ") {
    var rest = piece[...]
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      if !number.isEmpty {
        guard value == nil, number.utf8.count <= 6 else { return nil }
        value = Int(number)
        rest = rest.dropFirst(number.count)
        continue
      }
      let unit = rest.prefix { !($0.isASCII && $0.isNumber) }
      rest = rest.dropFirst(unit.count)
      guard let amount = value else { continue }
      value = nil
      isFound = true
      if unit.hasPrefix("h") || unit.hasPrefix("st") || unit.hasPrefix("go") || unit.hasPrefix("ч")
      {
        total += amount * 3600
      } else if unit.hasPrefix("m") || unit.hasPrefix("м") {
        total += amount * 60
      } else if unit.hasPrefix("s") || unit.hasPrefix("с") {
        total += amount
      } else {
        return nil
      }
    }
  }
  return isFound && value == nil ? total : nil
}
