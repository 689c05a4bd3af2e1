import SessionEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Walks through a journal record by record, with a buffer that is as large as the longest line needs.
///
/// The file is read, not mapped: a mapped file that another process cuts would end this one.
struct JournalReader {
  private let file: Descriptor
  private let path: String
  private(set) var position: JournalPosition
  private var parser = RecordParser()
  /// Bytes of the file from `bufferOffset` on, `filled` of them.
  private var buffer: [UInt8]
  private var bufferOffset: Int
  private var filled = 0

  /// What stands at the position.
  enum Step {
    /// A valid record; the position is behind it now.
    case record(Record)
    /// Nothing.
    case end
    /// Something else than the next record; the position stays.
    case fault(JournalFault)
  }

  /// Goes on from `position` in `file`; `path` is its name in messages.
  init(_ file: Descriptor, path: String, from position: JournalPosition, chunk: Int = 64 << 10) {
    self.file = file
    self.path = path
    self.position = position
    buffer = [UInt8](repeating: 0, count: chunk)
    bufferOffset = position.offset
  }

  /// The first event passed over because it could not be read.
  var unread: UnreadEvent? { parser.unread }

  /// Reads the next record.
  /// - Throws: ``StoreError`` when the file cannot be read or is in a newer format.
  mutating func next() throws(StoreError) -> Step {
    var searched = position.offset - bufferOffset
    while true {
      let start = position.offset - bufferOffset
      if let end = lineFeed(from: searched) {
        return try step(start..<end)
      }
      let pending = filled - start
      guard pending <= JournalFormat.maximumLineLength else { return fault(.tooLong) }
      searched = pending
      guard try readMore(keepingFrom: start) else {
        return pending == 0 ? .end : fault(.cutShort(bytes: pending))
      }
    }
  }

  private mutating func step(_ line: Range<Int>) throws(StoreError) -> Step {
    guard line.count < JournalFormat.maximumLineLength else { return fault(.tooLong) }
    // Typed errors do not pass through `withUnsafeBytes`.
    let result = buffer.withUnsafeBytes { bytes in
      Result { () throws(RecordParser.Failure) in
        try parser.parse(UnsafeRawBufferPointer(rebasing: bytes[line]), after: position)
      }
    }
    switch result {
    case .success(let (record, sum)):
      position.offset += line.count + 1
      position.sequence = record.sequence
      position.sum = sum
      position.at = record.at
      return .record(record)
    case .failure(.fault(let kind)): return fault(kind)
    case .failure(.newerFormat(let format)): throw .newerFormat(path: path, format: format)
    }
  }

  private func fault(_ kind: JournalFault.Kind) -> Step {
    .fault(JournalFault(line: position.sequence + 1, offset: position.offset, kind: kind))
  }

  /// The place of the next line feed in the buffer.
  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < filled, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, filled - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Makes room behind the unfinished line that begins at `start` and fills it; false at the end of the file.
  private mutating func readMore(keepingFrom start: Int) throws(StoreError) -> Bool {
    let pending = filled - start
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        _ = memmove(bytes.baseAddress!, bytes.baseAddress! + start, pending)
      }
      bufferOffset += start
      filled = pending
    }
    if filled == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let offset = bufferOffset + filled
    var count = 0
    var failure: SystemError?
    buffer.withUnsafeMutableBytes { bytes in
      do throws(SystemError) {
        count = try file.read(
          into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw StoreError(failure, doing: "Reading", path: path) }
    filled += count
    return count > 0
  }
}
