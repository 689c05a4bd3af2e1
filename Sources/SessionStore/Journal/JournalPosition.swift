import SessionEngine

/// A place between two records, and what is needed to go on from there.
struct JournalPosition: Equatable, Sendable {
  /// The byte after the last record's line feed.
  var offset: Int
  /// The last record's number.
  var sequence: Int
  /// The last record's check value.
  var sum: Checksum
  /// When the last record was accepted; nil before the first.
  var at: Instant?

  /// The place before the first record.
  static let start = JournalPosition(offset: 0, sequence: 0, sum: Checksum(0), at: nil)
}
