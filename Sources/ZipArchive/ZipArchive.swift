import CZlib

// A ZIP archive ends in an end record: signature 06054b50, numbers of disks, how many entries there are, size and offset
// of the directory. The directory has an entry for each file: signature 02014b50, flags (bit 0: encrypted), method (0:
// as it is, 8: deflated), check value, packed and unpacked size, and the offset of the file itself, where the same is
// told once more (04034b50) before the data. All numbers are little-endian. What is taken is the directory's word:
// the second telling may lack sizes. Archives of several parts, encrypted ones and ones above 4 GB are refused.

/// Why an archive, or a file in it, cannot be read.
public enum ZipFault: Error, Equatable, Sendable {
  /// The directory is missing or makes no sense; the archive may be cut short.
  case damaged
  /// A file needs a password.
  case encrypted
  /// A file is packed in a way that is not read.
  case unknownMethod(Int)
  /// A file unpacks to more than is allowed, whatever it says of itself.
  case tooLarge(limit: Int)
}

/// An archive in memory; nothing is unpacked before it is asked for, and never beyond the limit that is given.
public struct ZipArchive: Sendable {
  /// What the directory says of a file.
  private struct Entry {
    let isEncrypted: Bool
    let method: Int
    let check: UInt32
    let packed: Int
    let unpacked: Int
    let offset: Int
  }

  /// The most files that are looked at.
  private static let entryLimit = 20_000

  /// The names of the files as written, in the order of the directory; folders are left out.
  public let names: [String]
  private let bytes: [UInt8]
  private let entries: [String: Entry]

  /// Whether bytes begin like an archive with something in it.
  public static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Reads the directory.
  /// - Throws: ``ZipFault`` when there is none.
  public init(_ bytes: [UInt8]) throws(ZipFault) {
    self.bytes = bytes
    let reader = Numbers(bytes)
    guard let end = Self.endRecord(bytes), let count = reader.two(end + 10),
      let start = reader.four(end + 16), count <= Self.entryLimit
    else { throw .damaged }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    var place = start
    for _ in 0..<count {
      guard reader.four(place) == 0x0201_4B50, let flags = reader.two(place + 8),
        let method = reader.two(place + 10), let check = reader.four(place + 16),
        let packed = reader.four(place + 20), let unpacked = reader.four(place + 24),
        let nameLength = reader.two(place + 28), let extra = reader.two(place + 30),
        let comment = reader.two(place + 32), let offset = reader.four(place + 42),
        place + 46 + nameLength <= bytes.count
      else { throw .damaged }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      place += 46 + nameLength + extra + comment
      guard !name.hasSuffix("/") else { continue }
      names.append(name)
      // Of two of one name the first counts, in whatever case it is asked for.
      let key = name.lowercased()
      guard entries[key] == nil else { continue }
      entries[key] = Entry(
        isEncrypted: flags & 1 != 0, method: method, check: UInt32(check), packed: packed,
        unpacked: unpacked, offset: offset)
    }
    self.names = names
    self.entries = entries
  }

  /// The bytes of a file, found by its name in upper or lower case; nil when there is none of that name.
  /// - Throws: ``ZipFault`` when it is damaged, encrypted, or larger than `limit` bytes.
  public func contents(of name: String, limit: Int) throws(ZipFault) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted }
    // What it says of itself is believed only where it makes it too large.
    guard entry.unpacked <= limit else { throw .tooLarge(limit: limit) }
    let reader = Numbers(bytes)
    guard reader.four(entry.offset) == 0x0403_4B50, let nameLength = reader.two(entry.offset + 26),
      let extra = reader.two(entry.offset + 28)
    else { throw .damaged }
    let start = entry.offset + 30 + nameLength + extra
    guard start + entry.packed <= bytes.count else { throw .damaged }
    let data = bytes[start..<(start + entry.packed)]
    let contents: [UInt8]
    switch entry.method {
    case 0: contents = Array(data)
    case 8: contents = try inflated(data, limit: limit)
    default: throw .unknownMethod(entry.method)
    }
    guard contents.count == entry.unpacked, checkValue(contents) == entry.check else {
      throw .damaged
    }
    return contents
  }

  /// Where the end record begins: the last one that ends where the archive does, comment and all.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let reader = Numbers(bytes)
    var place = bytes.count - 22
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    while place >= lowest {
      if reader.four(place) == 0x0605_4B50, let comment = reader.two(place + 20),
        place + 22 + comment <= bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }
}

/// Little-endian numbers at places that may lie outside.
private struct Numbers {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func two(_ place: Int) -> Int? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  func four(_ place: Int) -> Int? {
    guard let low = two(place), let high = two(place + 2) else { return nil }
    return low | high << 16
  }
}

/// Unpacks deflated bytes piece by piece, and stops as soon as there is more than the limit.
private func inflated(_ data: ArraySlice<UInt8>, limit: Int) throws(ZipFault) -> [UInt8] {
  var stream = z_stream()
  guard plenum_inflate_raw(&stream) == Z_OK else { throw .damaged }
  defer { inflateEnd(&stream) }
  var output: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  // The library reads from, and never writes to, what it is given.
  var input = Array(data)
  var code = Z_OK
  input.withUnsafeMutableBufferPointer { input in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(clamping: input.count)
    while code == Z_OK, output.count <= limit {
      let room = piece.count
      let written = piece.withUnsafeMutableBufferPointer { piece in
        stream.next_out = piece.baseAddress
        stream.avail_out = UInt32(room)
        code = inflate(&stream, Z_NO_FLUSH)
        return room - Int(stream.avail_out)
      }
      output += piece[..<written]
    }
  }
  guard output.count <= limit else { throw .tooLarge(limit: limit) }
  guard code == Z_STREAM_END else { throw .damaged }
  return output
}

/// The check value (CRC-32) of bytes.
private func checkValue(_ bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBufferPointer {
    UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
  }
}
