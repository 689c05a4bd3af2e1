/// How the bytes of a file were turned into text.
public enum TextEncoding: String, Equatable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  /// A sheet of a workbook, whose cells say themselves where they are.
  case workbook = "XLSX"
}

/// The text of a file whose encoding was told from its content, never from its name.
///
/// A workbook gives the text of its first sheet, an archive that of the one file in it. For the others, the order of the
/// tests: byte order mark; many zero bytes at odd or at even offsets (UTF-16 without a mark); valid UTF-8; else
/// Windows-1252, in which nothing is invalid. NUL characters are dropped with a notice, and a file cut in the middle of
/// its last character loses only that character.
public struct DecodedText: Equatable, Sendable {
  /// The most bytes that are read.
  public static let byteLimit = 50_000_000

  /// The text as valid UTF-8 without a byte order mark.
  public let utf8: [UInt8]
  /// How the bytes were read.
  public let encoding: TextEncoding
  /// What was odd about the bytes, for the person who imports.
  public let notices: [String]
  /// The rows, where the file is a table that needs no delimiter.
  let rows: [DelimitedRow]?

  /// Decodes the bytes of a file.
  /// - Throws: ``ImportError`` when there is nothing in it, too much, or something that is not text.
  public init(decoding bytes: [UInt8], limit: Int = byteLimit) throws(ImportError) {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    if let unpacked = try ArchivedText.reading(bytes) {
      self = unpacked
    } else {
      try self.init(plain: bytes)
    }
  }

  /// Decodes bytes that are no archive: nothing is ever unpacked.
  init(plain bytes: [UInt8], notices: [String] = []) throws(ImportError) {
    if let kind = binaryKind(of: bytes) { throw .notText(kind: kind) }
    var decoder = TextDecoder()
    decoder.decode(bytes)
    guard decoder.output.contains(where: { $0 > 32 }) else { throw .empty }
    utf8 = decoder.output
    encoding = decoder.encoding
    self.notices = notices + decoder.notices
    rows = nil
  }

  /// The text of a sheet: a line for each of its lines, cells parted by tabs.
  init(_ workbook: Workbook) {
    var text: [UInt8] = []
    var line = 1
    for row in workbook.rows {
      while line < row.line {
        text.append(10)
        line += 1
      }
      text += Array(row.cells.map(singleSpaced).joined(separator: "\t").utf8)
    }
    utf8 = text
    encoding = .workbook
    notices = workbook.notices
    rows = workbook.rows
  }
}

/// Names a well-known binary format by its first bytes.
private func binaryKind(of bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "an archive in an archive" }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    return "an old Excel workbook (XLS) or one with a password"
  }
  if bytes.starts(with: Array("%PDF-".utf8)) { return "a PDF" }
  if bytes.starts(with: [0x1F, 0x8B]) { return "a compressed file (GZIP)" }
  return nil
}

private struct TextDecoder {
  var output: [UInt8] = []
  var encoding = TextEncoding.utf8
  var notices: [String] = []

  mutating func decode(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decode8(bytes.dropFirst(3))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decode16(bytes.dropFirst(2), isLittle: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decode16(bytes.dropFirst(2), isLittle: false)
    } else if let isLittle = unmarked16(bytes) {
      decode16(bytes[...], isLittle: isLittle)
    } else {
      decode8(bytes[...])
    }
    if output.contains(0) {
      let before = output.count
      output.removeAll { $0 == 0 }
      notices.append("\(before - output.count) NUL characters were left out.")
    }
  }

  /// Whether this looks like UTF-16 without a mark, and if so, whether it is little-endian.
  private func unmarked16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 4, zeros[0] * 20 < half { return true }
    if zeros[0] * 10 > half * 4, zeros[1] * 20 < half { return false }
    return nil
  }

  private mutating func decode16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) {
    encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
    output.reserveCapacity(bytes.count)
    var high: UInt16?
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      index += 2
      let unit = isLittle ? b << 8 | a : a << 8 | b
      if let first = high {
        high = nil
        if unit & 0xFC00 == 0xDC00 {
          append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
          continue
        }
        append(0xFFFD)
      }
      switch unit & 0xFC00 {
      case 0xD800: high = unit
      case 0xDC00: append(0xFFFD)
      default: append(UInt32(unit))
      }
    }
    if index < bytes.endIndex || high != nil {
      notices.append("The file is cut in the middle of its last character; the rest was read.")
    }
  }

  private mutating func decode8(_ bytes: ArraySlice<UInt8>) {
    if isValid8(bytes) {
      output = Array(bytes)
      return
    }
    // A file that was cut short may end inside a character of up to four bytes.
    for dropped in 1...3 where bytes.count > dropped {
      let lead = bytes[bytes.endIndex - dropped]
      guard lead >= 0xC2 else { continue }
      let rest = bytes.dropLast(dropped)
      if isValid8(rest), rest.contains(where: { $0 >= 0x80 }) {
        output = Array(rest)
        notices.append("The file is cut in the middle of its last character; the rest was read.")
        return
      }
    }
    encoding = .windows1252
    notices.append("The file is not Unicode; it was read as Windows-1252 (Western European).")
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      append(0x80...0x9F ~= byte ? UInt32(windows1252[Int(byte - 0x80)]) : UInt32(byte))
    }
  }

  private func isValid8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      output.append(UInt8(value))
    } else if value < 0x800 {
      output.append(0xC0 | UInt8(value >> 6))
      output.append(0x80 | UInt8(value & 0x3F))
    } else if value < 0x10000 {
      output.append(0xE0 | UInt8(value >> 12))
      output.append(0x80 | UInt8(value >> 6 & 0x3F))
      output.append(0x80 | UInt8(value & 0x3F))
    } else {
      output.append(0xF0 | UInt8(value >> 18))
      output.append(0x80 | UInt8(value >> 12 & 0x3F))
      output.append(0x80 | UInt8(value >> 6 & 0x3F))
      output.append(0x80 | UInt8(value & 0x3F))
    }
  }
}

/// What Windows-1252 has at 0x80 to 0x9F; the five places it leaves free stand for themselves.
private let windows1252: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
]
