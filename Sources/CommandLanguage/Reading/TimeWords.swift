import SessionEngine

/// What `2:30` means.
enum DurationStyle {
  case hoursAndMinutes, minutesAndSeconds
}

/// Reads a length of time in seconds: `7` and `7m` (minutes), `90s`, `1h30`, `1h30m`, `1h30s`, `1:30`,
/// with a sign before it if it is added or taken.
func seconds(of text: String, style: DurationStyle) -> Int? {
  var rest = Substring(text.lowercased()).trimmed
  var sign = 1
  if let first = rest.first, "+-−".contains(first) {
    sign = first == "+" ? 1 : -1
    rest = rest.dropFirst().trimmed
  }
  guard !rest.isEmpty, rest.utf8.count <= 12 else { return nil }
  if rest.contains(":") {
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(digits)
    guard parts.count == 2, let high = parts[0], let low = parts[1], low < 60 else { return nil }
    return sign * (style == .hoursAndMinutes ? high * 3600 + low * 60 : high * 60 + low)
  }
  var total = 0
  var unit: Character = "d"
  while !rest.isEmpty {
    let number = rest.prefix { $0.isNumber }
    guard let value = digits(number) else { return nil }
    rest = rest.dropFirst(number.count)
    let named = rest.first.flatMap { "hms".contains($0) ? $0 : nil }
    if named != nil { rest = rest.dropFirst() }
    // A number without a unit is of the next smaller one: 1h30 is 1 hour 30 minutes.
    switch (named, unit) {
    case ("h"?, "d"): total += value * 3600
    case ("m"?, "d"), ("m"?, "h"), (nil, "d"), (nil, "h"): total += value * 60
    case ("s"?, _), (nil, "m"): total += value
    default: return nil
    }
    unit = named ?? "s"
    if rest.hasPrefix("in") { rest = rest.dropFirst(2) }
    rest = rest.trimmed
  }
  return sign * total
}

/// What a bare clock time and the words for it are measured from.
struct TimeReference {
  /// The moment on whose day a bare clock time is.
  let day: Instant
  /// The end of the item before, for `p` and `p+5`; nil where there is none.
  var previousEnd: Instant?
  /// The time now, for `+10m`.
  let now: Instant
  /// The session's zone.
  let zone: ZoneRules
}

/// Reads a moment: ISO 8601, `2026-11-24T09:30` or `2026-11-24 09:30` in the zone, a clock time on the
/// reference's day, `+10m` from now, `p` for the end of the item before and `p+5` for five minutes after that.
func moment(of text: String, from reference: TimeReference) -> Instant? {
  if let instant = Instant(text) { return instant }
  let rest = Substring(text.lowercased()).trimmed
  if rest.hasPrefix("+") || rest.hasPrefix("-") {
    return seconds(of: String(rest), style: .hoursAndMinutes)
      .map { reference.now.advanced(bySeconds: $0) }
  }
  if rest.hasPrefix("p"), let end = reference.previousEnd {
    let more = rest.dropFirst().trimmed
    guard !more.isEmpty else { return end }
    guard more.hasPrefix("+") || more.hasPrefix("-") else { return nil }
    return seconds(of: String(more), style: .hoursAndMinutes)
      .map { end.advanced(bySeconds: $0) }
  }
  let zone = reference.zone
  if rest.count > 10, rest.dropFirst(10).first.map({ $0 == "t" || $0 == " " }) == true {
    let parts = rest.prefix(10).split(separator: "-").map(digits)
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day),
      let (hour, minute) = clockTime(of: rest.dropFirst(11))
    else { return nil }
    return zone.instant(date: date, hour: hour, minute: minute, second: 0)
  }
  guard let (hour, minute) = clockTime(of: rest) else { return nil }
  let date = zone.local(reference.day).date
  return zone.instant(date: date, hour: hour, minute: minute, second: 0)
}

/// `14:00`, `14.00`, `1400`, `14`, `2pm`, `2:30 pm`.
private func clockTime(of text: Substring) -> (hour: Int, minute: Int)? {
  var rest = text
  var isAfternoon: Bool?
  for (suffix, value) in [("am", false), ("pm", true)] where rest.hasSuffix(suffix) {
    isAfternoon = value
    rest = rest.dropLast(2).trimmed
  }
  let parts = rest.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    .map(digits)
  var time: (hour: Int, minute: Int)
  switch parts.count {
  case 1:
    guard let value = parts[0] else { return nil }
    time = value > 99 || rest.count == 4 ? (value / 100, value % 100) : (value, 0)
  case 2, 3:
    guard let hour = parts[0], let minute = parts[1] else { return nil }
    time = (hour, minute)
  default: return nil
  }
  if let isAfternoon {
    guard (1...12).contains(time.hour) else { return nil }
    time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
  }
  guard time.hour < 24, time.minute < 60 else { return nil }
  return time
}

private func digits(_ text: Substring) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
    return nil
  }
  return Int(text)
}
