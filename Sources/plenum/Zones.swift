import SessionEngine

/// The system's time zone database.
enum Zones {
  private static let folders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/var/db/timezone/zoneinfo",
  ]

  /// The rules of an IANA zone, or nil when the system has no such zone.
  static func rules(for identifier: String) -> ZoneRules? {
    if identifier == "UTC" { return .utc }
    // A name is looked up below the database's folder and nowhere else.
    let isName = identifier.utf8.allSatisfy {
      ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)
        || "/_+-".utf8.contains($0)
    }
    guard isName, !identifier.isEmpty, !identifier.hasPrefix("/") else { return nil }
    for folder in folders {
      if let bytes = try? Files.read("\(folder)/\(identifier)", limit: 1 << 20),
        let rules = ZoneRules(identifier: identifier, tzif: bytes)
      {
        return rules
      }
    }
    return nil
  }

  /// The zones of participants that the session shows; those the system does not know are left out.
  static func shown(in session: Session) -> [ZoneRules] {
    (session.profile.shownZones ?? []).compactMap { rules(for: $0) }
  }

  /// The rules of the session's zone; UTC, with a message, when the system does not know it.
  static func rules(of session: Session) -> ZoneRules {
    let zone = session.profile.zone
    if let rules = rules(for: zone) { return rules }
    if session.isCreated {
      Output.message("The system does not know the time zone \(zone); times are shown in UTC.")
    }
    return .utc
  }
}
