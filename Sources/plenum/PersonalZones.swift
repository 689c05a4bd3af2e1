import SessionEngine

/// The zones that participants live by: their own, or that of their country where it has only one.
final class PersonalZones {
  private var rules: [String: ZoneRules?] = [:]
  /// The only zone of each country that has one zone, by the system's table.
  private lazy var countries: [String: String] = {
    guard let bytes = try? Files.read("/usr/share/zoneinfo/zone.tab", limit: 1 << 20) else {
      return [:]
    }
    var zones: [String: [String]] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count >= 3 else { continue }
      zones[String(cells[0]), default: []].append(String(cells[2]))
    }
    return zones.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }()

  /// The zone of somebody; nil when nothing tells.
  func zone(of person: Participant) -> ZoneRules? {
    let name = person.zone ?? person.country.flatMap { countries[$0.rawValue] }
    guard let name else { return nil }
    if let known = rules[name] { return known }
    let found = Zones.rules(for: name)
    rules[name] = .some(found)
    return found
  }
}
