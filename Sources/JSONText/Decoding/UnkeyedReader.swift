/// The elements of one array, one after the other.
struct UnkeyedReader: UnkeyedDecodingContainer {
  private let tape: JSONTape
  private let array: Int
  private var next: Int
  private(set) var currentIndex = 0

  init(tape: JSONTape, at index: Int) throws {
    guard tape[index].tag == .array else { throw tape.mismatch([Any].self, at: index) }
    self.tape = tape
    array = index
    next = index + 1
  }

  var codingPath: [any CodingKey] { tape.path(to: array) }
  var count: Int? { Int(tape[array].length) }
  var isAtEnd: Bool { next >= Int(tape[array].end) }

  private func requireElement(_ type: Any.Type) throws {
    guard isAtEnd else { return }
    let path = codingPath + [JSONKey(intValue: currentIndex)]
    throw DecodingError.valueNotFound(type, tape.context(path, "the array has no more elements"))
  }

  private mutating func advance() {
    next = Int(tape[next].end)
    currentIndex += 1
  }

  mutating func decodeNil() throws -> Bool {
    try requireElement(Any?.self)
    guard tape[next].tag == .null else { return false }
    advance()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try requireElement(type)
    let value = try tape.decodeValue(type, at: next)
    advance()
    return value
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try requireElement(type)
    let container = KeyedDecodingContainer(try KeyedReader<Key>(tape: tape, at: next))
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try requireElement([Any].self)
    let container = try UnkeyedReader(tape: tape, at: next)
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    try requireElement((any Decoder).self)
    let decoder = ValueReader(tape: tape, index: next)
    advance()
    return decoder
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: String.Type) throws -> String {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Double.Type) throws -> Double {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Float.Type) throws -> Float {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Int.Type) throws -> Int {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Int8.Type) throws -> Int8 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Int16.Type) throws -> Int16 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Int32.Type) throws -> Int32 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: Int64.Type) throws -> Int64 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: UInt.Type) throws -> UInt {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: UInt8.Type) throws -> UInt8 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: UInt16.Type) throws -> UInt16 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: UInt32.Type) throws -> UInt32 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }

  mutating func decode(_ type: UInt64.Type) throws -> UInt64 {
    try requireElement(type)
    let value = try tape.decode(type, at: next)
    advance()
    return value
  }
}
