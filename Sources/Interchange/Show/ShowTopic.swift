import JSONText
import SessionEngine

/// What `plenum show` can tell about a session, as JSON for machines and as text for people.
///
/// The field names are a published contract: none is ever renamed.
public enum ShowTopic: String, CaseIterable, Sendable {
  case status, agenda, floor, questions, breakouts, people, notes, stage, resources, topics,
    staff

  /// The topic as one JSON object: instants in ISO 8601 UTC, what is absent as null.
  ///
  /// - Parameter others: The zones of participants whose clocks are told beside the session's own.
  public func json(
    _ session: Session, now: Instant, zone: ZoneRules, others: [ZoneRules] = []
  ) -> [UInt8] {
    switch self {
    case .status: render(StatusView(session, now: now))
    case .agenda:
      render(AgendaView(session, now: now, world: WorldClock(zone: zone, others: others)))
    case .floor: render(FloorView(session, now: now))
    case .questions: render(QuestionsView(session))
    case .breakouts: render(BreakoutsView(session, now: now))
    case .people: render(PeopleView(session, now: now))
    case .notes: render(NotesView(session, now: now))
    case .stage: render(StageView(session))
    case .resources: render(ResourcesView(session))
    case .topics: render(TopicsView(session))
    case .staff: render(StaffView(session))
    }
  }

  private func render<View: Encodable>(_ view: View) -> [UInt8] {
    // The views hold numbers, texts and lists of such: there is nothing in them that cannot be written.
    ((try? JSONText.encode(view, layout: .readable, absent: .null)) ?? []) + [10]
  }
}

/// An object whose members are counts by name, in the order given.
struct Counts: Encodable {
  private let entries: [(String, Int)]

  init(_ entries: [(String, Int)]) { self.entries = entries }

  /// How often each value occurs, the most frequent first, then by name; nil counts as "unknown".
  init(of values: some Sequence<String?>) {
    var counts: [String: Int] = [:]
    for value in values { counts[value ?? "unknown", default: 0] += 1 }
    entries = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NameKey.self)
    for (name, count) in entries { try container.encode(count, forKey: NameKey(name)) }
  }

  private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
