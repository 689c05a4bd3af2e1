import SessionEngine

/// What a reader of agenda files must know that the file itself may not say.
public struct AgendaOptions: Sendable {
  /// The zone of times that name none.
  public var zone: ZoneRules
  /// Looks up the rules of an IANA zone; nil for one that is not known.
  public var zones: @Sendable (String) -> ZoneRules?
  /// The day of times of day that have no date.
  public var day: CivilDate
  /// The one room whose events are taken from a schedule with several; `all` takes every room.
  public var room: String?
  /// Which comes first in dates written with numbers, where that is not plain.
  public var dates: DateOrder?
  /// The days on which the session has something planned.
  public var sessionDates: ClosedRange<CivilDate>?

  /// Makes options; `day` is the session's first unless given.
  public init(
    zone: ZoneRules, zones: @escaping @Sendable (String) -> ZoneRules?, day: CivilDate,
    room: String? = nil, dates: DateOrder? = nil, sessionDates: ClosedRange<CivilDate>? = nil
  ) {
    self.zone = zone
    self.zones = zones
    self.day = day
    self.room = room
    self.dates = dates
    self.sessionDates = sessionDates
  }

  /// The instant at which a wall clock in the options' zone shows a time.
  func instant(_ time: CivilTime) -> Instant { zone.instant(time) }
}

extension ZoneRules {
  /// The instant at which a wall clock in this zone shows a time.
  func instant(_ time: CivilTime) -> Instant {
    let second = time.secondOfDay
    return instant(
      date: time.date, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }

  /// The time that a wall clock in this zone shows.
  func civil(_ instant: Instant) -> CivilTime {
    let time = local(instant)
    return CivilTime(
      date: time.date, secondOfDay: time.hour * 3600 + time.minute * 60 + time.second)
  }
}
