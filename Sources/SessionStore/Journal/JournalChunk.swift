import SessionEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whole lines of a journal, parsed without regard to what comes before them but its end.
struct JournalChunk {
  /// The records up to the first line that is not valid.
  private(set) var records: [Record] = []
  /// Every thousandth place.
  private(set) var marks: [JournalPosition] = []
  /// The place after the last of the records.
  private(set) var end: JournalPosition
  /// The first event that could not be read.
  private(set) var unread: UnreadEvent?
  /// Whether every line was a valid record.
  private(set) var isWhole = true

  /// Parses the lines in `bytes[range]`, the first of which follows `start`.
  init(parsing bytes: [UInt8], _ range: Range<Int>, after start: JournalPosition) {
    end = start
    var parser = RecordParser()
    bytes.withUnsafeBytes { buffer in
      var place = range.lowerBound
      while place < range.upperBound {
        guard let feed = Self.lineFeed(in: buffer, from: place, to: range.upperBound) else { break }
        do throws(RecordParser.Failure) {
          let line = UnsafeRawBufferPointer(rebasing: buffer[place..<feed])
          let (record, sum) = try parser.parse(line, after: end)
          end = JournalPosition(
            offset: end.offset + feed + 1 - place, sequence: record.sequence, sum: sum,
            at: record.at)
          records.append(record)
          if record.sequence % 1000 == 0 { marks.append(end) }
        } catch {
          isWhole = false
          break
        }
        place = feed + 1
      }
    }
    unread = parser.unread
  }

  /// The place of the first line feed in a part of the buffer.
  static func lineFeed(in buffer: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = buffer.baseAddress,
      let found = memchr(base + start, 0x0A, end - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
