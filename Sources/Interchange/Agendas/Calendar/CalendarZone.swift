import SessionEngine

/// A zone of a calendar file: one whose rules are known, or one that the file describes itself.
enum CalendarZone {
  case known(ZoneRules)
  case described(DescribedZone)

  /// The instant at which a wall clock in this zone shows a time.
  func instant(_ time: CivilTime) -> Instant {
    switch self {
    case .known(let rules): rules.instant(time)
    case .described(let zone): zone.instant(time)
    }
  }
}

/// A VTIMEZONE: the times at which its clocks were and will be changed.
struct DescribedZone {
  /// A change of the clocks, as a wall clock showed it just before.
  private struct Change {
    let at: Int
    let from: Int
    let to: Int
  }

  private let changes: [Change]

  /// Reads the component; nil when it describes nothing.
  init?(_ component: CalendarComponent) {
    var changes: [Change] = []
    for part in component.components where part.name == "STANDARD" || part.name == "DAYLIGHT" {
      guard let from = part["TZOFFSETFROM"].flatMap({ Self.offset($0.value) }),
        let to = part["TZOFFSETTO"].flatMap({ Self.offset($0.value) }),
        let start = part["DTSTART"].flatMap({ try? CalendarTime($0.value) })
      else { continue }
      var days = [start.date]
      if let text = part["RRULE"]?.value, let rule = try? RecurrenceRule(text) {
        // UNTIL is in UTC here; a day more or less matters to nobody's agenda.
        days = rule.days(
          from: start.date, limit: min(rule.count ?? 600, 600),
          last: rule.until?.date ?? CivilDate(year: 2120, month: 12, day: 31))
      }
      for line in part.all("RDATE") {
        for value in line.value.split(separator: ",") {
          if let time = try? CalendarTime(String(value)) { days.append(time.date) }
        }
      }
      for day in days {
        let time = CivilTime(date: day, secondOfDay: start.civil.secondOfDay)
        changes.append(Change(at: time.secondsSinceEpoch, from: from, to: to))
      }
    }
    guard !changes.isEmpty else { return nil }
    self.changes = changes.sorted { $0.at < $1.at }
  }

  /// The instant at which a wall clock in this zone shows a time; the earlier of two.
  func instant(_ time: CivilTime) -> Instant {
    let local = time.secondsSinceEpoch
    var offset = changes[0].from
    for change in changes where change.at <= local {
      // A time that the change leaves out is counted with what held before.
      offset = local - change.at < change.to - change.from ? change.from : change.to
    }
    return Instant(milliseconds: Int64(local - offset) * 1000)
  }

  /// Reads `+0100` or `-023000`, in seconds east of Greenwich.
  private static func offset(_ text: String) -> Int? {
    let text = trimmed(text)
    let digits = text.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard digits.count == 4 || digits.count == 6, text.utf8.count == digits.count + 1,
      digits.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    let numbers = digits.map { Int($0 - 48) }
    let seconds =
      (numbers[0] * 10 + numbers[1]) * 3600 + (numbers[2] * 10 + numbers[3]) * 60
      + (digits.count == 6 ? numbers[4] * 10 + numbers[5] : 0)
    guard seconds < 86_400 else { return nil }
    return text.hasPrefix("-") ? -seconds : seconds
  }
}

/// The zones of a calendar file by their TZID.
struct CalendarZones {
  private let options: AgendaOptions
  private var described: [String: CalendarComponent] = [:]
  private var found: [String: CalendarZone] = [:]
  /// What had to be assumed.
  private(set) var notices: [String] = []

  init(_ options: AgendaOptions, components: [CalendarComponent]) {
    self.options = options
    for calendar in components {
      for zone in [calendar] + calendar.components where zone.name == "VTIMEZONE" {
        if let id = zone["TZID"]?.text { described[trimmed(id)] = zone }
      }
    }
  }

  /// The zone of a TZID: the system's rules, those of the name Windows has for it, the file's own, or the session's.
  mutating func zone(_ id: String) -> CalendarZone {
    let id = trimmed(id)
    if let zone = found[id] { return zone }
    let zone = look(up: id)
    found[id] = zone
    return zone
  }

  private mutating func look(up id: String) -> CalendarZone {
    if let rules = known(id) { return .known(rules) }
    if let component = described[id] {
      if let name = component["X-LIC-LOCATION"]?.text, let rules = known(trimmed(name)) {
        return .known(rules)
      }
      if let zone = DescribedZone(component) { return .described(zone) }
    }
    notices.append(
      "The zone “\(id.prefix(60))” is not known; its times are taken as \(options.zone.identifier)."
    )
    return .known(options.zone)
  }

  private func known(_ id: String) -> ZoneRules? {
    if let rules = options.zones(id) { return rules }
    if let name = windowsZones[id], let rules = options.zones(name) { return rules }
    // Some programs put their own name before it: /example.org/20050126_1/Europe/Vienna.
    let parts = id.split(separator: "/")
    guard id.hasPrefix("/"), parts.count > 2 else { return nil }
    for count in [2, 3] where parts.count > count {
      if let rules = options.zones(parts.suffix(count).joined(separator: "/")) { return rules }
    }
    return nil
  }
}
