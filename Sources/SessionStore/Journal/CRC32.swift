/// The CRC-32 of ISO 3309, gzip and PNG: polynomial 0x04C11DB7, bits reflected, start and final value all ones.
///
/// The same as `zlib.crc32` in Python and `crc32` on the command line, so that anybody can check a journal.
struct CRC32 {
  private var state: UInt32 = .max

  /// The check value of all bytes so far.
  var value: UInt32 { ~state }

  /// Takes in more bytes, eight at a step.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard var place = bytes.baseAddress else { return }
    let end = place + bytes.count
    var crc = state
    Self.tables.withUnsafeBufferPointer { table in
      while end - place >= 8 {
        let raw = place.loadUnaligned(as: UInt64.self)
        let word = UInt64(littleEndian: raw) ^ UInt64(crc)
        crc =
          table[0x700 | Int(word & 0xFF)] ^ table[0x600 | Int(word >> 8 & 0xFF)]
          ^ table[0x500 | Int(word >> 16 & 0xFF)] ^ table[0x400 | Int(word >> 24 & 0xFF)]
          ^ table[0x300 | Int(word >> 32 & 0xFF)] ^ table[0x200 | Int(word >> 40 & 0xFF)]
          ^ table[0x100 | Int(word >> 48 & 0xFF)] ^ table[Int(word >> 56)]
        place += 8
      }
      while place < end {
        crc = table[Int((crc ^ UInt32(place.load(as: UInt8.self))) & 0xFF)] ^ crc >> 8
        place += 1
      }
    }
    state = crc
  }

  /// Takes in the ASCII letters of a word.
  mutating func update(_ word: StaticString) {
    update(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Eight tables of 256 values, one after the other; table k advances a byte by k further bytes.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    for index in 256..<2048 {
      let previous = tables[index - 256]
      tables.append(tables[Int(previous & 0xFF)] ^ previous >> 8)
    }
    return tables
  }()
}

/// A check value as the eight lower-case hexadecimal digits that stand in files.
package struct Checksum: Equatable, Sendable {
  let value: UInt32

  package init(_ value: UInt32) { self.value = value }

  /// Reads eight lower-case digits; nil for anything else.
  init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == 8 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 87)
      default: return nil
      }
    }
    self.value = value
  }

  /// The digits as ASCII.
  var digits: [UInt8] {
    (0..<8).map { place in
      let nibble = UInt8(truncatingIfNeeded: value >> (28 - 4 * UInt32(place)) & 15)
      return nibble < 10 ? 48 + nibble : 87 + nibble
    }
  }

  /// The digits as text.
  package var text: String { String(decoding: digits, as: UTF8.self) }
}
