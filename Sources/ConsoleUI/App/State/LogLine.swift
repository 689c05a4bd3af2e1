import SessionEngine

/// One record as the log shows it.
public struct LogLine: Equatable, Sendable {
  /// The record's sequence number.
  public let sequence: Int
  /// When it was accepted.
  public let at: Instant
  /// Who gave the command.
  public let by: Actor
  /// What was done, in words: the event that matters, when the others only follow from it.
  public let title: String
  /// What was done, as undo names it.
  public let action: String
  /// What each event says; the first ones of a long record.
  public let sentences: [String]
  /// How many events the record has.
  public let eventCount: Int
  /// The parts of the session that it is about.
  public let areas: Set<SessionArea>

  /// How many events of a record are told one by one.
  static let sentenceLimit = 40
  /// How many records the log keeps.
  static let limit = 10_000

  /// A record that is known only by what undo remembers of it.
  init(_ entry: ActionEntry) {
    sequence = entry.sequence
    at = entry.at
    by = entry.by
    title = entry.title
    action = entry.title
    sentences = []
    eventCount = 0
    areas = Set(entry.before.map(\.key.area))
  }

  /// A record that has just been applied.
  ///
  /// `removed` has the sentences of events that took something away, told from the state before them;
  /// keeping that whole state would mean to copy it.
  init(_ record: Record, removed: [Int: String], after: Session) {
    sequence = record.sequence
    at = record.at
    by = record.by
    let told = record.events.prefix(Self.sentenceLimit)
    sentences = told.indices.map { removed[$0] ?? after.sentence(for: told[$0]) }
    eventCount = record.events.count
    areas = Set(record.events.map(\.area))
    let entry = after.history.entries.last { $0.sequence == record.sequence }
    action = entry?.title ?? sentences.first ?? ""
    let telling = told.indices.filter { !told[$0].isConsequence }
    title =
      eventCount <= Self.sentenceLimit && telling.count == 1 ? sentences[telling[0]] : action
  }

  /// The sentences of the events that take something away, by their place in the record.
  static func removals(_ record: Record, in session: Session) -> [Int: String] {
    var sentences: [Int: String] = [:]
    for (place, event) in record.events.prefix(sentenceLimit).enumerated() where event.isRemoval {
      sentences[place] = session.sentence(for: event)
    }
    return sentences
  }
}

extension SessionEvent {
  /// Whether it usually comes along with another event that says more.
  fileprivate var isConsequence: Bool {
    switch self {
    case .agenda(.itemEnded), .agenda(.agendaAdvanced), .floor(.speechEnded),
      .questions(.questionAnswered), .questions(.questionApproved), .questions(.questionPutNext),
      .lifecycle(.sessionStarted), .breakouts(.roundClosed), .people(.checkedOut):
      true
    case .agenda, .floor, .questions, .lifecycle, .breakouts, .people, .staff, .notes, .stage: false
    }
  }

  /// Whether what it speaks of can no longer be named afterwards.
  fileprivate var isRemoval: Bool {
    switch self {
    case .agenda(.itemRemoved), .lifecycle(.topicRemoved), .lifecycle(.resourceRemoved),
      .notes(.noteRemoved), .breakouts(.roundRemoved), .staff(.staffRemoved):
      true
    case .agenda, .floor, .questions, .lifecycle, .breakouts, .people, .staff, .notes, .stage: false
    }
  }
}
