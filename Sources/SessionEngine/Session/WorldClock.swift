/// One moment on the clocks of several zones: "13:00 Vienna · 07:00 New York · 20:00 Shanghai".
public struct WorldClock: Sendable {
  /// The session's own zone, and the participants' beside it.
  public let zone: ZoneRules, others: [ZoneRules]

  /// Makes a row of clocks; zones that repeat the session's own are left out.
  public init(zone: ZoneRules, others: [ZoneRules]) {
    self.zone = zone
    self.others = others.filter { $0.identifier != zone.identifier }
  }

  /// The moment on every clock; where it is another day, the weekday says so.
  public func line(_ instant: Instant, separator: String = " · ") -> String {
    let home = zone.local(instant)
    var parts = ["\(home.clock) \(zone.place)"]
    for other in others {
      let there = other.local(instant)
      let day = there.date == home.date ? "" : " \(there.day.prefix(3))"
      parts.append("\(there.clock)\(day) \(other.place)")
    }
    return parts.joined(separator: separator)
  }
}

extension ZoneRules {
  /// The place that the zone is named after, such as `New York`.
  public var place: String {
    let last = identifier.split(separator: "/").last ?? "UTC"
    return String(last.map { $0 == "_" ? " " : $0 })
  }
}
