/// A part of the session, as the log names it: each kind of event belongs to one.
public enum SessionArea: String, Codable, CaseIterable, Sendable {
  case session, staff, agenda, floor, questions, breakouts, people, notes, stage
}

extension SessionEvent {
  /// The part of the session that the event is about.
  public var area: SessionArea {
    switch self {
    case .lifecycle: .session
    case .staff: .staff
    case .agenda: .agenda
    case .floor: .floor
    case .questions: .questions
    case .breakouts: .breakouts
    case .people: .people
    case .notes: .notes
    case .stage: .stage
    }
  }
}

extension EntityKey {
  /// The part of the session that the thing belongs to.
  public var area: SessionArea {
    switch self {
    case .profile, .topic, .resource: .session
    case .staff, .message, .dutyBoard: .staff
    case .agendaBoard, .item: .agenda
    case .floorBoard, .request: .floor
    case .questionBoard, .question: .questions
    case .round, .room: .breakouts
    case .participant: .people
    case .note, .notesBoard: .notes
    case .stage: .stage
    }
  }
}

/// Which records of the log are wanted.
public struct LogFilter: Equatable, Sendable {
  /// Only those of this person, by their exact name.
  public var name: String?
  /// Only those of this role.
  public var role: Role?
  /// Only those with an event of one of these parts; empty for all.
  public var areas: Set<SessionArea> = []
  /// Only those from this moment on, and before that one.
  public var since: Instant?, until: Instant?
  /// Only those that say this, in any case.
  public var text: String?

  /// Makes a filter that lets everything through.
  public init() {}

  /// Whether a record with these sentences is wanted.
  public func fits(_ record: Record, sentences: [String]) -> Bool {
    if let name, record.by.name != name { return false }
    if let role, record.by.role != role { return false }
    if let since, record.at < since { return false }
    if let until, record.at >= until { return false }
    if !areas.isEmpty, !record.events.contains(where: { areas.contains($0.area) }) { return false }
    guard let text else { return true }
    let wanted = text.lowercased()
    return sentences.contains { $0.lowercased().contains(wanted) }
  }
}
