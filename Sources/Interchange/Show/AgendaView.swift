import SessionEngine

/// The agenda as planned, as expected from now on, and as it was.
struct AgendaView: Encodable {
  let items: [Item]
  let offsetSeconds: Int?
  let plannedEnd: Instant?
  let expectedEnd: Instant?
  let isRelative: Bool
  let days: [Day]
  let nextFlagged: Flagged?
  let clocks: [Clock]

  struct Item: Encodable {
    let id: ItemID
    let kind: ItemKind
    let title: String
    let detail: String?
    let day: String?
    let plannedStart, plannedEnd: Instant?
    let durationSeconds: Int
    let expectedStart, expectedEnd, actualStart, actualEnd: Instant?
    let addedSeconds, delaySeconds: Int
    let state: ItemState
    let phase: ClockPhase
    let remainingSeconds: Int
    let isLinked: Bool
    let timing: ItemTiming
    let isHardEnd, isOptional, isFlagged, isParked, overlapsPrevious: Bool
    let minimumSeconds: Int?
    let warningSeconds, dangerSeconds: Int
    let endAction: ItemEndAction
    let topics: [TopicID]
    let resources: [ResourceID]
    let panel: [ParticipantID]
    let languages: [String]
    let place: String?
    let link: String?
    let uid: String?
    let revision: Int
  }

  struct Day: Encodable {
    let day: String
    let plannedStart, plannedEnd: Instant
    let expectedStart, expectedEnd: Instant?
    let offsetSeconds: Int?
  }

  struct Flagged: Encodable {
    let id: ItemID
    let plannedStart, expectedStart: Instant?
    let offsetSeconds: Int?
  }

  struct Clock: Encodable {
    let zone: String
    let time: String
  }

  init(_ session: Session, now: Instant, world: WorldClock) {
    let zone = world.zone
    let agenda = session.agenda
    let forecast = agenda.forecast(at: now)
    items = zip(agenda.inOrder, forecast).map { item, expected in
      let clock = item.clock(at: now)
      return Item(
        id: item.id, kind: item.kind, title: item.title, detail: item.detail,
        day: item.plannedStart.map { zone.local($0).date.isoText },
        plannedStart: item.plannedStart, plannedEnd: item.plannedEnd,
        durationSeconds: item.durationSeconds, expectedStart: expected.start,
        expectedEnd: expected.end, actualStart: item.actualStart, actualEnd: item.actualEnd,
        addedSeconds: item.addedSeconds, delaySeconds: expected.delaySeconds, state: item.state,
        phase: clock.phase, remainingSeconds: clock.remainingSeconds, isLinked: item.isLinked,
        timing: item.timing, isHardEnd: item.isHardEnd, isOptional: item.isOptional,
        isFlagged: item.isFlagged, isParked: item.isParked == true,
        overlapsPrevious: agenda.overlapsPrevious(item.id), minimumSeconds: item.minimumSeconds,
        warningSeconds: item.warningSeconds ?? CountdownReading.warningSeconds,
        dangerSeconds: item.dangerSeconds ?? CountdownReading.dangerSeconds,
        endAction: item.endAction ?? .none, topics: item.topics, resources: item.resources,
        panel: item.panel, languages: item.languages, place: item.place, link: item.link,
        uid: item.uid, revision: item.revision ?? 0)
    }
    offsetSeconds = agenda.offsetSeconds(at: now)
    plannedEnd = agenda.inOrder.compactMap(\.plannedEnd).max()
    expectedEnd = forecast.compactMap(\.end).max()
    isRelative = agenda.board.isRelative == true
    days = agenda.days(in: zone, at: now).map {
      Day(
        day: $0.date.isoText, plannedStart: $0.plannedStart, plannedEnd: $0.plannedEnd,
        expectedStart: $0.expectedStart, expectedEnd: $0.expectedEnd,
        offsetSeconds: $0.offsetSeconds)
    }
    nextFlagged = agenda.nextFlagged(at: now).map {
      Flagged(
        id: $0.id, plannedStart: $0.plannedStart, expectedStart: $0.start,
        offsetSeconds: $0.startOffsetSeconds)
    }
    clocks = ([zone] + world.others).map { Clock(zone: $0.identifier, time: $0.clock(now)) }
  }
}

extension CivilDate {
  /// Reads a date written `2026-11-24`; nil for anything else and for days that do not exist.
  public init?(isoText: String) {
    guard let day = writtenDay(isoText) else { return nil }
    self = day
  }

  /// The date as `2026-11-24`.
  var isoText: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
