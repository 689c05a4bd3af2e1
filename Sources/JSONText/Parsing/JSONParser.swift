/// Turns text into tape entries, checking everything once so that later reading need not.
struct JSONParser {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var position = 0
  private(set) var entries: UnsafeMutablePointer<TapeEntry>
  private(set) var entryCount = 0
  private var capacity: Int

  /// What went wrong at which byte; small, so that throwing it costs little.
  struct Fault: Error {
    let reason: JSONTextError.Reason
    let offset: Int
  }

  init(bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
    capacity = count / 16 + 16
    entries = .allocate(capacity: capacity)
  }

  mutating func parseDocument() throws(Fault) {
    try parseValue(depth: 0)
    skipSpace()
    guard position == count else { throw fault(.trailingBytes) }
    append(.null, start: 0, length: 0)
  }

  private mutating func parseValue(depth: Int) throws(Fault) {
    skipSpace()
    guard position < count else { throw fault(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "{"): try parseObject(depth: depth)
    case UInt8(ascii: "["): try parseArray(depth: depth)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    case UInt8(ascii: "t"): try parseWord("true", .true)
    case UInt8(ascii: "f"): try parseWord("false", .false)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    default: throw fault(.unexpectedByte(bytes[position]))
    }
  }

  private mutating func parseObject(depth: Int) throws(Fault) {
    guard depth < JSONText.maximumDepth else { throw fault(.tooDeep) }
    let index = entryCount
    append(.object, start: position, length: 0)
    position += 1
    var members = 0
    if try !closes(with: UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        try expect(UInt8(ascii: "\""))
        try parseString()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        position += 1
        try parseValue(depth: depth + 1)
        members += 1
      } while try continues(until: UInt8(ascii: "}"))
    }
    close(index, members)
    try refuseDuplicates(in: index, members: members)
  }

  private mutating func parseArray(depth: Int) throws(Fault) {
    guard depth < JSONText.maximumDepth else { throw fault(.tooDeep) }
    let index = entryCount
    append(.array, start: position, length: 0)
    position += 1
    var elements = 0
    if try !closes(with: UInt8(ascii: "]")) {
      repeat {
        try parseValue(depth: depth + 1)
        elements += 1
      } while try continues(until: UInt8(ascii: "]"))
    }
    close(index, elements)
  }

  private mutating func parseWord(_ word: StaticString, _ tag: TapeTag) throws(Fault) {
    let start = position
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in letters {
      try expect(letter)
      position += 1
    }
    append(tag, start: start, length: letters.count)
  }

  // MARK: Punctuation

  @inline(__always)
  private mutating func skipSpace() {
    while position < count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  @inline(__always)
  private func expect(_ byte: UInt8) throws(Fault) {
    guard position < count else { throw fault(.unexpectedEnd) }
    guard bytes[position] == byte else { throw fault(.unexpectedByte(bytes[position])) }
  }

  /// Whether the container that was just opened is empty; steps over its end if so.
  private mutating func closes(with end: UInt8) throws(Fault) -> Bool {
    skipSpace()
    guard position < count else { throw fault(.unexpectedEnd) }
    guard bytes[position] == end else { return false }
    position += 1
    return true
  }

  /// Steps over a comma (true) or the end of the container (false).
  @inline(__always)
  private mutating func continues(until end: UInt8) throws(Fault) -> Bool {
    skipSpace()
    guard position < count else { throw fault(.unexpectedEnd) }
    let byte = bytes[position]
    guard byte == UInt8(ascii: ",") || byte == end else { throw fault(.unexpectedByte(byte)) }
    position += 1
    return byte != end
  }

  func fault(_ reason: JSONTextError.Reason) -> Fault { Fault(reason: reason, offset: position) }

  // MARK: Entries

  @inline(__always)
  mutating func append(_ tag: TapeTag, start: Int, length: Int) {
    if entryCount == capacity { grow() }
    entries[entryCount] = TapeEntry(tag, start: start, length: length, end: entryCount + 1)
    entryCount += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<TapeEntry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: entryCount)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }

  private mutating func close(_ index: Int, _ length: Int) {
    entries[index].length = UInt32(truncatingIfNeeded: length)
    entries[index].end = UInt32(truncatingIfNeeded: entryCount)
  }
}
