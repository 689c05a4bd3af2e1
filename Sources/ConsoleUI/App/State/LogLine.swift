import SessionEngine

/// One record as the log shows it.
public struct LogLine: Equatable, Sendable {
  /// The record's sequence number.
  public let sequence: Int
  /// When it was accepted.
  public let at: Instant
  /// Who gave the command.
  public let by: Actor
  /// What was done, in words.
  public let title: String
  /// What each event says; the first ones of a long record.
  public let sentences: [String]
  /// How many events the record has.
  public let eventCount: Int

  /// How many events of a record are told one by one.
  static let sentenceLimit = 40
  /// How many records the log keeps.
  static let limit = 10_000

  init(_ entry: ActionEntry) {
    sequence = entry.sequence
    at = entry.at
    by = entry.by
    title = entry.title
    sentences = []
    eventCount = 0
  }

  init(_ record: Record, title: String?, in session: Session) {
    sequence = record.sequence
    at = record.at
    by = record.by
    sentences = record.events.prefix(Self.sentenceLimit).map { session.sentence(for: $0) }
    self.title = title ?? sentences.first ?? ""
    eventCount = record.events.count
  }
}
