/// A fact that an accepted command made true.
///
/// In the journal each is an object with one key, the kind, as in `{"questionApproved":{"id":"Q7"}}`.
/// Kinds are only ever added; a field added to a kind is optional.
public enum SessionEvent: Equatable, Sendable {
  case lifecycle(LifecycleEvent)
  case staff(StaffEvent)
  case agenda(AgendaEvent)
  case floor(FloorEvent)
  case questions(QuestionEvent)
  case breakouts(BreakoutEvent)
  case people(PeopleEvent)
  case notes(NoteEvent)
  case stage(StageEvent)
}

extension SessionEvent: Codable {
  private enum Area {
    case lifecycle, staff, agenda, floor, questions, breakouts, people, notes, stage
  }

  /// Which area each kind of event belongs to.
  private static let areas: [String: Area] = {
    var areas: [String: Area] = [:]
    func add<Key: CaseIterable & RawRepresentable>(_ keys: Key.Type, _ area: Area)
    where Key.RawValue == String {
      for key in keys.allCases { areas[key.rawValue] = area }
    }
    add(LifecycleEvent.CodingKeys.self, .lifecycle)
    add(StaffEvent.CodingKeys.self, .staff)
    add(AgendaEvent.CodingKeys.self, .agenda)
    add(FloorEvent.CodingKeys.self, .floor)
    add(QuestionEvent.CodingKeys.self, .questions)
    add(BreakoutEvent.CodingKeys.self, .breakouts)
    add(PeopleEvent.CodingKeys.self, .people)
    add(NoteEvent.CodingKeys.self, .notes)
    add(StageEvent.CodingKeys.self, .stage)
    return areas
  }()

  /// All kinds of event, in alphabetical order.
  public static var kinds: [String] { areas.keys.sorted() }

  private struct Kind: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads one event; a kind that this version does not know is an error that names it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard let kind = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an event without a kind"))
    }
    switch Self.areas[kind.stringValue] {
    case .lifecycle: self = .lifecycle(try LifecycleEvent(from: decoder))
    case .staff: self = .staff(try StaffEvent(from: decoder))
    case .agenda: self = .agenda(try AgendaEvent(from: decoder))
    case .floor: self = .floor(try FloorEvent(from: decoder))
    case .questions: self = .questions(try QuestionEvent(from: decoder))
    case .breakouts: self = .breakouts(try BreakoutEvent(from: decoder))
    case .people: self = .people(try PeopleEvent(from: decoder))
    case .notes: self = .notes(try NoteEvent(from: decoder))
    case .stage: self = .stage(try StageEvent(from: decoder))
    case nil:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "unknown event kind \(kind.stringValue)"))
    }
  }

  /// Writes the event under its kind.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .lifecycle(let event): try event.encode(to: encoder)
    case .staff(let event): try event.encode(to: encoder)
    case .agenda(let event): try event.encode(to: encoder)
    case .floor(let event): try event.encode(to: encoder)
    case .questions(let event): try event.encode(to: encoder)
    case .breakouts(let event): try event.encode(to: encoder)
    case .people(let event): try event.encode(to: encoder)
    case .notes(let event): try event.encode(to: encoder)
    case .stage(let event): try event.encode(to: encoder)
    }
  }
}
