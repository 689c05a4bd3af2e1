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

/// Parses a chunk on a thread of its own.
final class ChunkParser {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let start: JournalPosition
  private var thread: pthread_t?
  private var result: JournalChunk?

  /// Starts to parse the lines in `bytes[range]`, the first of which follows `start`.
  init(parsing bytes: [UInt8], _ range: Range<Int>, after start: JournalPosition) {
    self.bytes = bytes
    self.range = range
    self.start = start
    var thread = pthread_t(bitPattern: 0)
    // The thread's hold on this object is given back by `wait`, which whoever makes one must call.
    let hold = Unmanaged.passRetained(self)
    let code = pthread_create(&thread, nil, parseChunk, hold.toOpaque())
    if code == 0 { self.thread = thread } else { hold.release() }
  }

  /// Waits for the end and returns what was parsed.
  func wait() -> JournalChunk {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    } else if result == nil {
      parse()
    }
    return result ?? JournalChunk(parsing: bytes, range, after: start)
  }

  fileprivate func parse() { result = JournalChunk(parsing: bytes, range, after: start) }
}

/// The body of the thread. `wait` reads what it wrote only after it has ended.
#if canImport(Darwin)
  private func parseChunk(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ChunkParser>.fromOpaque(argument).takeRetainedValue().parse()
    return nil
  }
#else
  private func parseChunk(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<ChunkParser>.fromOpaque(argument).takeRetainedValue().parse()
    return nil
  }
#endif
