import SessionEngine

/// What a filter of the log asks for: words, and conditions such as `by:ana role:moderator area:notes since:14:30`.
///
/// What has another key is looked for as text. A time is one of the last day.
struct LogLineFilter {
  private let term: SearchTerm
  private var name: SearchTerm?
  private var role: String?
  private var areas: [String] = []
  private var since: Instant?
  private var until: Instant?

  /// What can be typed, for the line in which it is.
  static let hint = "words, or by:NAME role: area:floor since:14:30 until:15:00"

  init(_ text: String, zone: ZoneRules, day: Instant) {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : ""
      switch parts.count == 2 ? parts[0].lowercased() : "" {
      case "by": name = value.isEmpty ? nil : SearchTerm(value)
      case "role": role = value.lowercased()
      case "area": areas = value.lowercased().split(separator: ",").map(String.init)
      case "since": since = Self.moment(value, zone, day)
      case "until": until = Self.moment(value, zone, day)
      default: words.append(word)
      }
    }
    term = SearchTerm(words.joined(separator: " "))
  }

  func fits(_ line: LogLine) -> Bool {
    if let name, !name.matches(line.by.name) { return false }
    if let role, !line.by.role.rawValue.hasPrefix(role) { return false }
    if !areas.isEmpty,
      !line.areas.contains(where: { area in areas.contains { area.rawValue.hasPrefix($0) } })
    {
      return false
    }
    if let since, line.at < since { return false }
    if let until, line.at >= until { return false }
    return term.isEmpty || term.matches(line.title) || term.matches(line.by.name)
      || line.sentences.contains { term.matches($0) }
  }

  /// A time of day; nil while it is being typed.
  private static func moment(_ text: String, _ zone: ZoneRules, _ day: Instant) -> Instant? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return zone.instant(date: zone.local(day).date, hour: hour, minute: minute)
  }
}
