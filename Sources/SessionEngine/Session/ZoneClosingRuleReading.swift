extension ZoneClosingRule {
  /// Reads the text of a rule, without the line feeds around it; nil if it is not one.
  init?(_ text: ArraySlice<UInt8>) {
    var reader = RuleReader(rest: text)
    guard let standardName = reader.name(), let standardOffset = reader.offset() else { return nil }
    standard = ZonePeriod(offsetSeconds: -standardOffset, abbreviation: standardName)
    if reader.rest.isEmpty {
      other = nil
      return
    }
    guard let name = reader.name() else { return nil }
    var offset = standardOffset - 3600
    if let next = reader.rest.first, next != UInt8(ascii: ",") {
      guard let given = reader.offset() else { return nil }
      offset = given
    }
    guard reader.skip(","), let begins = reader.yearDay(), reader.skip(","),
      let ends = reader.yearDay(), reader.rest.isEmpty
    else { return nil }
    other = Other(
      period: ZonePeriod(offsetSeconds: -offset, abbreviation: name), begins: begins, ends: ends)
  }
}

/// Reads the parts of a rule one after another.
private struct RuleReader {
  var rest: ArraySlice<UInt8>

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Three letters or more, or anything between angle brackets (`<+0545>`).
  mutating func name() -> String? {
    if skip("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else {
        return nil
      }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    let letters = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
    guard letters.count >= 3 else { return nil }
    rest = rest[letters.endIndex...]
    return String(decoding: letters, as: UTF8.self)
  }

  /// Hours west of Greenwich, with minutes and seconds if need be, in seconds.
  mutating func offset() -> Int? {
    guard let seconds = time(), abs(seconds) <= ZoneClosingRule.widestOffset else { return nil }
    return seconds
  }

  /// `M3.5.0/2`, `J60`, `59`: a day and the time on it, which is two o'clock unless given.
  mutating func yearDay() -> ZoneYearDay? {
    let day: ZoneYearDay.Day
    if skip("M") {
      guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
        let weekday = number(in: 0...6)
      else { return nil }
      day = .weekday(weekday, week: week, month: month)
    } else if skip("J") {
      guard let number = number(in: 1...365) else { return nil }
      day = .ofCommonYear(number)
    } else {
      guard let number = number(in: 0...365) else { return nil }
      day = .ofYear(number)
    }
    guard skip("/") else { return ZoneYearDay(day: day, secondsOfDay: 2 * 3600) }
    guard let seconds = time() else { return nil }
    return ZoneYearDay(day: day, secondsOfDay: seconds)
  }

  /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
  private mutating func time() -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(in: 0...167) else { return nil }
    var seconds = hours * 3600
    if skip(":") {
      guard let minutes = number(in: 0...59) else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let more = number(in: 0...59) else { return nil }
        seconds += more
      }
    }
    return sign * seconds
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard range.contains(value) else { return nil }
    rest = rest[digits.endIndex...]
    return value
  }
}
