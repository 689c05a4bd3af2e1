/// A journal that another program has saved in its own way: with a byte order mark, or with the line ends of another system.
///
/// Both happen to a file that somebody opens in an editor or sends by a version control system, and both can be undone for
/// certain: no line of a journal has a carriage return in it, and the check values tell whether the text is right.
enum Conversion {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The journal as it was before, if it can be read further than `records` records; nil when it was not converted.
  static func undone(_ journal: [UInt8], readingMoreThan records: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(journal.count)
    let start = journal.starts(with: mark) ? mark.count : 0
    for place in journal.indices[start...] {
      let isBeforeLineFeed = place + 1 < journal.count && journal[place + 1] == 0x0A
      if journal[place] != 0x0D || !isBeforeLineFeed { bytes.append(journal[place]) }
    }
    guard bytes.count < journal.count else { return nil }
    let chunk = JournalChunk(parsing: bytes, 0..<bytes.count, after: .start)
    return chunk.records.count > records ? bytes : nil
  }
}
