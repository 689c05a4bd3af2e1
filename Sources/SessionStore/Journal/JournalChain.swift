/// The checksums of a journal's lines, checked without decoding the records.
///
/// A snapshot vouches for the state, not for the file: damage before the snapshot's end must still be found when a
/// session is opened, or it would come to light only when the snapshot is lost.
enum JournalChain {
  private static let chunk = 1 << 20

  /// Whether every line up to the byte `end`, where one ends, has the checksum that follows from the line before.
  static func isWhole(_ journal: JournalFile, upTo end: Int) -> Bool {
    var sum = JournalPosition.start.sum
    var offset = 0
    // A line that is longer than what is read at a time is read again with more.
    var count = chunk
    while offset < end {
      guard count <= 2 * JournalFormat.maximumLineLength,
        let bytes = try? journal.descriptor.bytes(at: offset, count: min(count, end - offset)),
        let used = check(bytes, &sum)
      else { return false }
      if used == 0 {
        guard bytes.count == count else { return false }
        count *= 2
        continue
      }
      offset += used
      count = chunk
    }
    return true
  }

  /// Checks the whole lines in `bytes` and returns how many bytes they take; nil for a wrong one.
  private static func check(_ bytes: [UInt8], _ sum: inout Checksum) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while let end = buffer[start...].firstIndex(of: 0x0A) {
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        guard line.count > JournalFormat.sumLength,
          let stated = JournalFormat.statedSum(of: line)
        else { return nil }
        let body = UnsafeRawBufferPointer(rebasing: line.dropLast(JournalFormat.sumLength))
        guard JournalFormat.sum(of: body, after: sum) == stated else { return nil }
        sum = stated
        start = end + 1
      }
      return start
    }
  }
}

/// A check of a journal's chain that goes on while a snapshot is read.
struct ChainCheck {
  /// The byte up to which it is checked.
  let end: Int
  private let work: BackgroundWork<Bool>

  /// Starts to check the lines up to the byte `end`.
  ///
  /// A file system made for tests, which several must not use at a time, is read when the answer is asked for.
  init(_ journal: JournalFile, upTo end: Int) {
    self.end = end
    work = BackgroundWork(onThread: journal.descriptor.files is OperatingSystem) {
      JournalChain.isWhole(journal, upTo: end)
    }
  }

  /// Waits for the end and returns whether all lines are as they should be.
  func wait() -> Bool { work.wait() }
}
