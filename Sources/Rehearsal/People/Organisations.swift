/// Invented organisations of each type.
enum Organisations {
  static func name(type: String, random: inout SplitMix64) -> String {
    switch type {
    case "academia": "\(random.pick(places)) \(random.pick(schools))"
    case "private": "\(random.pick(emblems)) \(random.pick(trades))"
    case "state": random.pick(ministries)
    case "un": "United Nations"
    default: "\(random.pick(emblems)) \(random.pick(associations))"
    }
  }

  private static let emblems = [
    "Open Harbour", "Silver Acacia", "Clear Water", "New Dawn", "Blue Heron", "Stone Bridge",
    "Lantern", "Green Delta", "Red Thread", "Morning Star", "Two Rivers", "Olive Branch",
  ]
  private static let associations = [
    "Foundation", "Network", "Association", "Initiative", "Coalition", "Observatory",
    "Women's Forum", "Youth Council", "Legal Aid Centre",
  ]
  private static let places = [
    "Riverside", "Highland", "Lakeside", "Coastal", "Northern", "Central", "Old Town", "Eastern",
  ]
  private static let schools = [
    "University", "Institute of Law", "School of Criminology", "Centre for Justice Studies",
    "Faculty of Social Sciences",
  ]
  private static let trades = [
    "Compliance", "Bank", "Logistics", "Analytics", "Telecom", "Shipping", "Payments",
  ]
  private static let ministries = [
    "Ministry of Justice", "Ministry of the Interior", "Office of the Prosecutor General",
  ]
}
