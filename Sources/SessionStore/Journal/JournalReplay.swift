import SessionEngine

/// Goes through a long journal with two threads: one reads records while the other applies those read before.
///
/// Stops, at the end of a record, where the file ends or a line is not valid; the plain reader then tells which.
struct JournalReplay {
  private let journal: JournalFile
  /// Bytes parsed at a time.
  private let chunkLength: Int
  private(set) var position: JournalPosition
  /// Every thousandth place passed.
  private(set) var marks: [JournalPosition] = []
  /// The first event that could not be read.
  private(set) var unread: UnreadEvent?

  /// The share of a chunk, in eighths, that the other thread parses; this one applies records meanwhile.
  private static let otherShare = 6

  /// Bytes from which two threads are quicker than one.
  static let worthwhileLength = 256 << 10

  init(_ journal: JournalFile, from position: JournalPosition, chunkLength: Int = 1 << 20) {
    self.journal = journal
    self.chunkLength = chunkLength
    self.position = position
  }

  /// Hands the records to `apply`, in order.
  mutating func run(_ apply: ([Record]) -> Void) throws(StoreError) {
    var ready: [Record] = []
    while let bytes = try nextLines() {
      let middle = divide(bytes)
      let split = middle.map { $0.offset - position.offset } ?? bytes.count
      let start = position
      let other = BackgroundWork { JournalChunk(parsing: bytes, 0..<split, after: start) }
      apply(ready)
      let second = middle.map { JournalChunk(parsing: bytes, split..<bytes.count, after: $0) }
      let first = other.wait()
      ready = first.records
      take(first)
      guard first.isWhole else { break }
      guard let second else { continue }
      ready += second.records
      take(second)
      guard second.isWhole else { break }
    }
    apply(ready)
  }

  private mutating func take(_ chunk: JournalChunk) {
    position = chunk.end
    marks += chunk.marks
    if unread == nil { unread = chunk.unread }
  }

  /// Whole lines from the position on, as many as fit a chunk or one longer line; nil when there are none.
  private func nextLines() throws(StoreError) -> [UInt8]? {
    var count = chunkLength
    while count <= JournalFormat.maximumLineLength {
      var bytes = try attempt("Reading", journal.path) { () throws(SystemError) in
        try journal.descriptor.bytes(at: position.offset, count: count)
      }
      if let last = bytes.lastIndex(of: 0x0A) {
        bytes.removeSubrange((last + 1)...)
        return bytes
      }
      if bytes.count < count { return nil }
      count *= 2
    }
    return nil
  }

  /// The place after the line that divides the work, should all before it be valid; nil when there is no such line.
  private func divide(_ bytes: [UInt8]) -> JournalPosition? {
    bytes.withUnsafeBytes { buffer in
      let wanted = buffer.count / 8 * Self.otherShare
      guard let feed = JournalChunk.lineFeed(in: buffer, from: wanted, to: buffer.count),
        feed + 1 < buffer.count,
        let sum = JournalFormat.statedSum(of: UnsafeRawBufferPointer(rebasing: buffer[..<feed]))
      else { return nil }
      var lines = 0
      var place = 0
      while let next = JournalChunk.lineFeed(in: buffer, from: place, to: feed + 1) {
        lines += 1
        place = next + 1
      }
      return JournalPosition(
        offset: position.offset + feed + 1, sequence: position.sequence + lines, sum: sum, at: nil)
    }
  }
}
