/// The decoder of one value, and its single-value container.
struct ValueReader: Decoder, SingleValueDecodingContainer {
  let tape: JSONTape
  let index: Int

  var codingPath: [any CodingKey] { tape.path(to: index) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try KeyedReader<Key>(tape: tape, at: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try UnkeyedReader(tape: tape, at: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { tape[index].tag == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try tape.decode(type, at: index) }
  func decode(_ type: String.Type) throws -> String { try tape.decode(type, at: index) }
  func decode(_ type: Double.Type) throws -> Double { try tape.decode(type, at: index) }
  func decode(_ type: Float.Type) throws -> Float { try tape.decode(type, at: index) }
  func decode(_ type: Int.Type) throws -> Int { try tape.decode(type, at: index) }
  func decode(_ type: Int8.Type) throws -> Int8 { try tape.decode(type, at: index) }
  func decode(_ type: Int16.Type) throws -> Int16 { try tape.decode(type, at: index) }
  func decode(_ type: Int32.Type) throws -> Int32 { try tape.decode(type, at: index) }
  func decode(_ type: Int64.Type) throws -> Int64 { try tape.decode(type, at: index) }
  func decode(_ type: UInt.Type) throws -> UInt { try tape.decode(type, at: index) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.decode(type, at: index) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.decode(type, at: index) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.decode(type, at: index) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.decode(type, at: index) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try tape.decodeValue(type, at: index) }
}
