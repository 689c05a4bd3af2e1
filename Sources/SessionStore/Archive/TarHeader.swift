/// One header of 512 bytes in a POSIX ustar archive.
///
/// Fields that matter here: name (0, 100 bytes), mode (100), size (124, octal), time (136, octal), checksum (148,
/// the sum of all bytes with blanks in its own place), type (156), magic (257), prefix (345, 155 bytes). A name that
/// does not fit comes before the file in a header of type `x`, as the record `path` of POSIX.1-2001.
struct TarHeader: Equatable {
  /// The size of a header, and the unit in which contents are padded.
  static let block = 512
  /// The largest size that eleven octal digits can say.
  static let largest = 0o77777777777

  /// The kinds of member that an archive of a session has.
  enum Kind: UInt8 {
    case file = 0x30
    case folder = 0x35
    case extended = 0x78
  }

  /// Why a block is not a header of such an archive.
  enum Fault: Error, Equatable {
    case checksum
    case notUstar
    case badNumber
    case kind(UInt8)
  }

  var name: String
  var size: Int
  var kind: Kind
  /// Seconds since 1970.
  var time: Int

  /// The header's bytes, before which an extended header has to come when ``needsExtension`` says so.
  var bytes: [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.block)
    func put(_ text: [UInt8], at place: Int, limit: Int) {
      for (offset, byte) in text.prefix(limit).enumerated() { block[place + offset] = byte }
    }
    func put(_ number: Int, at place: Int, digits: Int) {
      let text = String(number, radix: 8)
      let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
      put(Array((zeros + text).utf8), at: place, limit: digits)
    }
    put(Array(name.utf8), at: 0, limit: 100)
    put(kind == .folder ? 0o700 : 0o600, at: 100, digits: 7)
    put(0, at: 108, digits: 7)
    put(0, at: 116, digits: 7)
    put(size, at: 124, digits: 11)
    put(max(0, time), at: 136, digits: 11)
    block[156] = kind.rawValue
    put(Array("ustar\u{0}00".utf8), at: 257, limit: 8)
    put(Self.sum(of: block), at: 148, digits: 6)
    block[154] = 0
    block[155] = 0x20
    return block
  }

  /// Whether the name does not fit into the header.
  var needsExtension: Bool { name.utf8.count > 100 }

  /// The extended header and its content, which give the file after them its name.
  var extensionBytes: [UInt8] {
    let body = " path=\(name)\n"
    var length = body.utf8.count + 1
    // The number at the front counts itself.
    while "\(length)".utf8.count + body.utf8.count != length { length += 1 }
    let record = Array("\(length)\(body)".utf8)
    let header = TarHeader(name: "path", size: record.count, kind: .extended, time: time)
    return header.bytes + record + [UInt8](repeating: 0, count: Self.padding(after: record.count))
  }

  /// How many bytes fill the last block of a content.
  static func padding(after size: Int) -> Int { (block - size % block) % block }

  /// Reads a header; nil for a block of zeros, which ends an archive.
  static func read(_ block: [UInt8]) throws(Fault) -> TarHeader? {
    if block.allSatisfy({ $0 == 0 }) { return nil }
    guard try number(block[148..<156]) == sum(of: block) else { throw .checksum }
    guard Array(block[257..<262]) == Array("ustar".utf8) else { throw .notUstar }
    // Version 7 wrote a zero byte for a plain file.
    let type = block[156] == 0 ? Kind.file.rawValue : block[156]
    guard let kind = Kind(rawValue: type) else { throw .kind(type) }
    let prefix = text(block[345..<500])
    let name = text(block[0..<100])
    return TarHeader(
      name: prefix.isEmpty ? name : "\(prefix)/\(name)", size: try number(block[124..<136]),
      kind: kind, time: try number(block[136..<148]))
  }

  /// The name that the content of an extended header gives; nil when it gives none.
  static func path(inExtension content: [UInt8]) -> String? {
    var rest = content[...]
    var path: String?
    while let space = rest.firstIndex(of: 0x20) {
      guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0,
        length <= rest.count, rest[rest.startIndex + length - 1] == 0x0A
      else { return nil }
      let end = rest.startIndex + length
      guard space + 1 < end else { return nil }
      let record = rest[(space + 1)..<(end - 1)]
      if record.starts(with: Array("path=".utf8)) {
        path = String(decoding: record.dropFirst(5), as: UTF8.self)
      }
      rest = rest[end...]
    }
    return rest.isEmpty ? path : nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Int {
    let digits = bytes.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x37, value <= largest else { throw .badNumber }
      value = value * 8 + Int(digit - 0x30)
    }
    return value
  }

  /// The sum of the bytes, with blanks in the place of the checksum.
  private static func sum(of block: [UInt8]) -> Int {
    block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
  }
}
