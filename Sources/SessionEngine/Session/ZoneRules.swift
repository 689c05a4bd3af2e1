/// Placeholder of the zone rules.
public struct ZoneRules: Sendable, Equatable {
  public static let utc = ZoneRules()
}
