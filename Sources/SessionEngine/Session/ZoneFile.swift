// A TZif file (RFC 8536) is a header, a block of 32-bit data, and, from version 2 on, the same again with 64-bit times
// and a closing rule between two line feeds. A header is "TZif", a version, 15 unused bytes and six counts, big-endian.
// The block holds: transition times, the type each begins, types (offset, is daylight saving, start of the
// abbreviation), abbreviations ending in NUL, leap seconds, and two lists of flags that serve only compilers of zones.

extension ZoneRules {
  /// Reads the bytes of a TZif file of any version; nil when they are not one, or are cut short or contradict themselves.
  ///
  /// Files that count leap seconds (the `right/` zones) are refused too: instants here have none.
  public init?(identifier: String, tzif bytes: [UInt8]) {
    var reader = ZoneFileReader(bytes)
    guard let first = reader.header() else { return nil }
    guard first.version >= UInt8(ascii: "2") else {
      guard let block = reader.block(first, timeBytes: 4) else { return nil }
      self.init(identifier: identifier, block: block, closingRule: nil)
      return
    }
    guard reader.skip(first.blockBytes(timeBytes: 4)), let second = reader.header(),
      let block = reader.block(second, timeBytes: 8), let footer = reader.footer()
    else { return nil }
    if footer.isEmpty {
      self.init(identifier: identifier, block: block, closingRule: nil)
    } else {
      guard let rule = ZoneClosingRule(footer) else { return nil }
      self.init(identifier: identifier, block: block, closingRule: rule)
    }
  }

  private init(identifier: String, block: ZoneFileBlock, closingRule: ZoneClosingRule?) {
    self.init(
      identifier: identifier, transitions: block.transitions, periodIndices: block.periodIndices,
      periods: block.periods, closingRule: closingRule)
  }
}

/// The counts that say how long a block is.
private struct ZoneFileHeader {
  let version: UInt8
  let universalFlags: Int, standardFlags: Int, leapSeconds: Int
  let transitions: Int, periods: Int, abbreviationBytes: Int

  func blockBytes(timeBytes: Int) -> Int {
    transitions * (timeBytes + 1) + periods * 6 + abbreviationBytes
      + leapSeconds * (timeBytes + 4) + standardFlags + universalFlags
  }
}

/// The part of a block that tells local time.
private struct ZoneFileBlock {
  let transitions: [Int64]
  let periodIndices: [UInt8]
  let periods: [ZonePeriod]
}

/// Walks over the bytes of a file and never past its end.
private struct ZoneFileReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func header() -> ZoneFileHeader? {
    guard bytes.count - position >= 44, bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let version = bytes[position + 4]
    position += 20
    let counts = (0..<6).map { _ in Int(integer(bytes: 4)) & 0xFFFF_FFFF }
    return ZoneFileHeader(
      version: version, universalFlags: counts[0], standardFlags: counts[1],
      leapSeconds: counts[2], transitions: counts[3], periods: counts[4],
      abbreviationBytes: counts[5])
  }

  mutating func block(_ header: ZoneFileHeader, timeBytes: Int) -> ZoneFileBlock? {
    let end = position + header.blockBytes(timeBytes: timeBytes)
    // At least one type, and none that an index of one byte cannot reach.
    guard end <= bytes.count, (1...256).contains(header.periods), header.leapSeconds == 0
    else { return nil }
    defer { position = end }
    let transitions = (0..<header.transitions).map { _ in integer(bytes: timeBytes) }
    guard zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    let indices = Array(bytes[position..<position + header.transitions])
    guard indices.allSatisfy({ Int($0) < header.periods }) else { return nil }
    position += header.transitions
    let abbreviations = bytes[(position + header.periods * 6)...].prefix(header.abbreviationBytes)
    var periods: [ZonePeriod] = []
    for _ in 0..<header.periods {
      let offset = Int(integer(bytes: 4))
      let start = abbreviations.startIndex + Int(bytes[position + 1])
      position += 2
      guard abs(offset) <= ZoneClosingRule.widestOffset, start < abbreviations.endIndex,
        let length = abbreviations[start...].firstIndex(of: 0)
      else { return nil }
      let name = String(decoding: abbreviations[start..<length], as: UTF8.self)
      periods.append(ZonePeriod(offsetSeconds: offset, abbreviation: name))
    }
    return ZoneFileBlock(transitions: transitions, periodIndices: indices, periods: periods)
  }

  /// The text between the two line feeds that end the file.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard position < bytes.count, bytes[position] == 10,
      let end = bytes[(position + 1)...].firstIndex(of: 10)
    else { return nil }
    return bytes[(position + 1)..<end]
  }

  /// A signed big-endian number; the caller knows that its bytes are there.
  private mutating func integer(bytes count: Int) -> Int64 {
    var value: Int64 = bytes[position] >= 0x80 ? -1 : 0
    for byte in bytes[position..<position + count] { value = value << 8 | Int64(byte) }
    position += count
    return value
  }
}
