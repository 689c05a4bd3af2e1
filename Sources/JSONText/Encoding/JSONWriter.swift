/// The text as it grows, and the containers that are open in it.
final class JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// What went wrong first; the text is worthless from then on, even if the value that caused it goes on.
  private(set) var failure: JSONTextError?
  let absent: JSONText.Absent
  private let isReadable: Bool
  private var open: [OpenContainer] = []

  /// A container that is not closed yet.
  private struct OpenContainer {
    let isObject: Bool
    /// The offset at which the container's value begins, which no other value shares.
    let start: Int
    var count = 0
    var lastKey = ""
  }

  init(layout: JSONText.Layout, absent: JSONText.Absent) {
    isReadable = layout == .readable
    self.absent = absent
  }

  /// The names and positions that lead to the value being written.
  var codingPath: [any CodingKey] {
    open.map {
      $0.isObject ? JSONKey(stringValue: $0.lastKey) : JSONKey(intValue: $0.count - 1)
    }
  }

  // MARK: Values

  /// Writes a whole value.
  func writeValue<T: Encodable>(_ value: T) throws {
    let start = bytes.count
    let depth = open.count
    do {
      try value.encode(to: ValueWriter(writer: self, depth: depth, start: start))
    } catch {
      fail(JSONTextError(encoding: error))
      throw error
    }
    close(to: depth)
    // A type without properties asks for no container.
    if bytes.count == start { bytes.append(contentsOf: "{}".utf8) }
  }

  private func fail(_ error: JSONTextError) {
    if failure == nil { failure = error }
  }

  /// Whether the value that began at `start` is still unwritten; notes the misuse if not.
  func isUnwritten(_ start: Int) -> Bool {
    if bytes.count == start { return true }
    fail(JSONTextError(.outOfOrder))
    return false
  }

  // MARK: Containers

  /// Opens a container for the value that began at `start` inside `depth` containers, or returns to it.
  func openContainer(isObject: Bool, depth: Int, start: Int) {
    if open.count > depth, open[depth].start == start {
      if open[depth].isObject != isObject { fail(JSONTextError(.outOfOrder)) }
      return
    }
    guard open.count == depth, isUnwritten(start) else {
      fail(JSONTextError(.outOfOrder))
      return
    }
    open.append(OpenContainer(isObject: isObject, start: start))
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
  }

  /// Makes room for the next member or element of the container that is `depth` deep; false when it is closed.
  @inline(__always)
  private func beginItem(depth: Int, start: Int) -> Bool {
    if open.count > depth + 1 { close(to: depth + 1) }
    guard open.count == depth + 1, open[depth].start == start else {
      fail(JSONTextError(.outOfOrder))
      return false
    }
    if open[depth].count > 0 { bytes.append(UInt8(ascii: ",")) }
    open[depth].count += 1
    if isReadable { breakLine() }
    return true
  }

  /// Writes the name of the next member.
  func beginMember(_ name: String, depth: Int, start: Int) {
    guard beginItem(depth: depth, start: start) else { return }
    open[depth].lastKey = name
    append(name)
    bytes.append(UInt8(ascii: ":"))
    if isReadable { bytes.append(UInt8(ascii: " ")) }
  }

  /// Makes room for the next element.
  func beginElement(depth: Int, start: Int) {
    _ = beginItem(depth: depth, start: start)
  }

  /// Elements written so far in the array that is `depth` deep.
  func count(depth: Int) -> Int { depth < open.count ? open[depth].count : 0 }

  /// Closes containers until `depth` are open.
  private func close(to depth: Int) {
    while open.count > depth, let container = open.popLast() {
      if isReadable, container.count > 0 { breakLine() }
      bytes.append(UInt8(ascii: container.isObject ? "}" : "]"))
    }
  }

  private func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<open.count * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Scalars

  /// Writes `null`.
  func appendNull() { bytes.append(contentsOf: "null".utf8) }

  /// Writes `true` or `false`.
  func append(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

  /// Writes an integer.
  func append<T: FixedWidthInteger>(_ value: T) {
    guard let small = UInt64(exactly: value.magnitude) else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = small
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes the shortest form that reads back as the same number.
  func append<T: BinaryFloatingPoint & LosslessStringConvertible>(_ value: T) throws {
    guard value.isFinite else {
      let error = JSONTextError(.notExpressible("\(value)"), path: pathNames)
      fail(error)
      throw error
    }
    bytes.append(contentsOf: value.description.utf8)
  }

  private var pathNames: [String] {
    codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
  }

  /// Writes a string; control characters (those of ISO 8859-1 too, which some terminals obey) are escaped.
  func append(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { utf8 in
      var plain = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 else {
          continue
        }
        let isTwoByteControl = byte == 0xC2 && utf8[index + 1] < 0xA0
        if byte == 0xC2, !isTwoByteControl { continue }
        bytes.append(contentsOf: utf8[plain..<index])
        appendEscape(of: isTwoByteControl ? utf8[index + 1] : byte)
        plain = index + (isTwoByteControl ? 2 : 1)
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexadecimalDigit(byte >> 4))
      bytes.append(hexadecimalDigit(byte & 15))
    }
  }

  private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
