/// The text as it grows, and the containers that are open in it.
final class JSONWriter {
  /// The text so far, in memory of its own: an array asks at every byte whether somebody else holds it.
  private var text: UnsafeMutablePointer<UInt8>
  private var capacity = 512
  /// How long the text is.
  private(set) var count = 0
  /// What went wrong first; the text is worthless from then on, even if the value that caused it goes on.
  private(set) var failure: JSONTextError?
  let absent: JSONText.Absent
  private let layout: JSONText.Layout
  private var open: [OpenContainer] = []

  /// A container that is not closed yet.
  private struct OpenContainer {
    let isObject: Bool
    /// Whether what is in it comes on lines of its own.
    let isSpread: Bool
    /// The offset at which the container's value begins, which no other value shares.
    let start: Int
    var count = 0
    /// Where the name of the last member stands, after its quote.
    var lastKey = 0
  }

  init(layout: JSONText.Layout, absent: JSONText.Absent) {
    self.layout = layout
    self.absent = absent
    text = .allocate(capacity: capacity)
  }

  deinit { text.deallocate() }

  /// The text as an array.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: text, count: count)) }

  // MARK: Bytes

  @inline(__always)
  private func put(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    text[count] = byte
    count += 1
  }

  @inline(__always)
  private func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (text + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private func put(_ word: StaticString) {
    put(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private func put(copying word: String) {
    var word = word
    word.withUTF8 { put($0) }
  }

  @inline(never)
  private func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: text, count: count)
    text.deallocate()
    text = larger
  }

  /// The names and positions that lead to the value being written.
  var codingPath: [any CodingKey] {
    open.map {
      $0.isObject ? JSONKey(stringValue: name(at: $0.lastKey)) : JSONKey(intValue: $0.count - 1)
    }
  }

  /// The member name whose text begins at `start`.
  private func name(at start: Int) -> String {
    var end = start
    while end < count, text[end] != UInt8(ascii: "\"") {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return decodeString(text + start, count: min(end, count) - start, isEscaped: true)
  }

  // MARK: Values

  /// Writes a whole value.
  func writeValue<T: Encodable>(_ value: T) throws {
    let start = count
    let depth = open.count
    do {
      try value.encode(to: ValueWriter(writer: self, depth: depth, start: start))
    } catch {
      fail(JSONTextError(encoding: error))
      throw error
    }
    close(to: depth)
    // A type without properties asks for no container.
    if count == start { put("{}") }
  }

  private func fail(_ error: JSONTextError) {
    if failure == nil { failure = error }
  }

  /// Whether the value that began at `start` is still unwritten; notes the misuse if not.
  func isUnwritten(_ start: Int) -> Bool {
    if count == start { return true }
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
    let isSpread: Bool
    switch layout {
    case .compact: isSpread = false
    case .readable: isSpread = true
    case .rows: isSpread = open.last.map { $0.isObject && $0.isSpread } ?? true
    }
    open.append(OpenContainer(isObject: isObject, isSpread: isSpread, start: start))
    put(UInt8(ascii: isObject ? "{" : "["))
  }

  /// Makes room for the next member or element of the container that is `depth` deep; false when it is closed.
  @inline(__always)
  private func beginItem(depth: Int, start: Int) -> Bool {
    if open.count > depth + 1 { close(to: depth + 1) }
    guard open.count == depth + 1, open[depth].start == start else {
      fail(JSONTextError(.outOfOrder))
      return false
    }
    if open[depth].count > 0 { put(UInt8(ascii: ",")) }
    open[depth].count += 1
    if open[depth].isSpread { breakLine() }
    return true
  }

  /// Writes the name of the next member.
  func beginMember(_ name: String, depth: Int, start: Int) {
    guard beginItem(depth: depth, start: start) else { return }
    open[depth].lastKey = count + 1
    append(name)
    put(UInt8(ascii: ":"))
    if open[depth].isSpread { put(UInt8(ascii: " ")) }
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
      if container.isSpread, container.count > 0 { breakLine() }
      put(UInt8(ascii: container.isObject ? "}" : "]"))
    }
  }

  private func breakLine() {
    put(UInt8(ascii: "\n"))
    for _ in 0..<open.count * 2 { put(UInt8(ascii: " ")) }
  }

  // MARK: Scalars

  /// Writes `null`.
  func appendNull() { put("null") }

  /// Writes `true` or `false`.
  func append(_ value: Bool) { put(value ? "true" : "false") }

  /// Writes an integer.
  func append<T: FixedWidthInteger>(_ value: T) {
    guard let small = UInt64(exactly: value.magnitude) else {
      put(copying: String(value))
      return
    }
    if value < 0 { put(UInt8(ascii: "-")) }
    let start = count
    var rest = small
    repeat {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: text + start, count: count - start)
    digits.reverse()
  }

  /// Writes the shortest form that reads back as the same number.
  func append<T: BinaryFloatingPoint & LosslessStringConvertible>(_ value: T) throws {
    guard value.isFinite else {
      let error = JSONTextError(.notExpressible("\(value)"), path: pathNames)
      fail(error)
      throw error
    }
    put(copying: value.description)
  }

  private var pathNames: [String] {
    codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
  }

  /// Writes a string; control characters (those of ISO 8859-1 too, which some terminals obey) are escaped.
  func append(_ value: String) {
    var value = value
    put(UInt8(ascii: "\""))
    value.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        guard Self.mayNeedEscape(byte) else {
          index += 1
          continue
        }
        let isTwoByteControl = byte == 0xC2 && utf8[index + 1] < 0xA0
        guard byte != 0xC2 || isTwoByteControl else {
          index += 1
          continue
        }
        put(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
        appendEscape(of: isTwoByteControl ? utf8[index + 1] : byte)
        index += isTwoByteControl ? 2 : 1
        plain = index
      }
      put(UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
    put(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
  }

  private func appendEscape(of byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      put("u00")
      put(hexadecimalDigit(byte >> 4))
      put(hexadecimalDigit(byte & 15))
    }
  }

  private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
