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
    var pending: [UInt8] = []
    while offset < end {
      guard
        let bytes = try? journal.descriptor.bytes(at: offset, count: min(chunk, end - offset)),
        !bytes.isEmpty
      else { return false }
      offset += bytes.count
      pending += bytes
      guard let used = check(pending, &sum) else { return false }
      pending.removeFirst(used)
      guard pending.count <= JournalFormat.maximumLineLength else { return false }
    }
    return pending.isEmpty
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
