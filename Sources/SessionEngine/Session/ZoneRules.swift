/// Placeholder of the zone rules: UTC only.
public struct ZoneRules: Sendable, Equatable {
  public struct LocalTime: Sendable {
    public var date: CivilDate, hour: Int, minute: Int, second: Int
  }
  public static let utc = ZoneRules()
  public func local(_ instant: Instant) -> LocalTime {
    let (day, rest) = instant.milliseconds.quotientAndRemainderFloored(by: 86_400_000)
    let seconds = Int(rest / 1000)
    return LocalTime(
      date: CivilDate(daysSinceEpoch: Int(day)), hour: seconds / 3600, minute: seconds / 60 % 60,
      second: seconds % 60)
  }
  public func instant(date: CivilDate, hour: Int, minute: Int, second: Int) -> Instant {
    Instant(
      milliseconds: Int64(date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second) * 1000)
  }
}
