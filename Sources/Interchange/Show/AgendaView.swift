import SessionEngine

/// The agenda as planned, as expected from now on, and as it was.
struct AgendaView: Encodable {
  let items: [Item]
  let offsetSeconds: Int?
  let plannedEnd: Instant?
  let expectedEnd: Instant?

  struct Item: Encodable {
    let id: ItemID
    let kind: ItemKind
    let title: String
    let detail: String?
    let day: String?
    let plannedStart, plannedEnd: Instant?
    let durationSeconds: Int
    let expectedStart, expectedEnd, actualStart, actualEnd: Instant?
    let addedSeconds: Int
    let state: ItemState
    let phase: ClockPhase
    let remainingSeconds: Int
    let isLinked: Bool
    let timing: ItemTiming
    let isHardEnd, isOptional, isFlagged: Bool
    let minimumSeconds: Int?
    let topics: [TopicID]
    let resources: [ResourceID]
    let panel: [ParticipantID]
    let languages: [String]
    let place: String?
    let link: String?
  }

  init(_ session: Session, now: Instant, zone: ZoneRules) {
    let forecast = session.agenda.forecast(at: now)
    items = zip(session.agenda.inOrder, forecast).map { item, expected in
      let clock = item.clock(at: now)
      return Item(
        id: item.id, kind: item.kind, title: item.title, detail: item.detail,
        day: item.plannedStart.map { zone.local($0).date.isoText },
        plannedStart: item.plannedStart, plannedEnd: item.plannedEnd,
        durationSeconds: item.durationSeconds, expectedStart: expected.start,
        expectedEnd: expected.end, actualStart: item.actualStart, actualEnd: item.actualEnd,
        addedSeconds: item.addedSeconds, state: item.state, phase: clock.phase,
        remainingSeconds: clock.remainingSeconds, isLinked: item.isLinked, timing: item.timing,
        isHardEnd: item.isHardEnd, isOptional: item.isOptional, isFlagged: item.isFlagged,
        minimumSeconds: item.minimumSeconds, topics: item.topics, resources: item.resources,
        panel: item.panel, languages: item.languages, place: item.place, link: item.link)
    }
    offsetSeconds = session.agenda.offsetSeconds(at: now)
    plannedEnd = session.agenda.inOrder.compactMap(\.plannedEnd).max()
    expectedEnd = forecast.compactMap(\.end).max()
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
