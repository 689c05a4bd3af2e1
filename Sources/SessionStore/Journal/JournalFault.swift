/// A line of the journal that is not a valid record.
public struct JournalFault: Error, Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The byte at which the line begins.
  public let offset: Int
  /// What is wrong with it.
  public let kind: Kind

  /// What can be wrong with a line.
  public enum Kind: Equatable, Sendable {
    /// It does not end in a line feed; so many bytes are there.
    case cutShort(bytes: Int)
    /// It is longer than any record may be.
    case tooLong
    /// It does not end in a check value.
    case noSum
    /// Its text is not what the check value was made of.
    case changed
    /// It is whole, but another record than the one that should stand here.
    case wrongSequence(found: Int)
    /// It is not JSON, although its check value is right.
    case notJSON(String)
  }

  /// What is wrong with which line, as a sentence.
  public var message: String {
    switch kind {
    case .cutShort(let bytes): "Journal line \(line) is cut short after \(bytes) bytes."
    case .tooLong: "Journal line \(line) is longer than any record can be."
    case .noSum: "Journal line \(line) is not a record: it does not end in a check value."
    case .changed: "Journal line \(line) was changed after it was written."
    case .wrongSequence(let found):
      "Journal line \(line) holds record \(found): a line is missing, added or out of order."
    case .notJSON(let words): "Journal line \(line) cannot be read: \(words)."
    }
  }

  /// How many records stand before it, with the verb: "The first 411 are".
  var safeRecords: String {
    switch line {
    case 1: "No record before it is"
    case 2: "The first record is"
    default: "The first \(line - 1) are"
    }
  }
}

/// An event in a valid record that this version could not read.
struct UnreadEvent: Equatable {
  let line: Int
  /// The kind, when that is what is not known.
  let unknownKind: String?
  /// What the decoder said.
  let words: String

  /// The reason why the session must not be written to.
  var error: StoreError {
    unknownKind.map { .unknownKind($0, line: line) } ?? .unreadableEvent(words, line: line)
  }
}
