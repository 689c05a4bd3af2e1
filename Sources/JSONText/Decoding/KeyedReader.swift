/// The members of one object.
struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: JSONTape
  let object: Int

  init(tape: JSONTape, at index: Int) throws {
    guard tape[index].tag == .object else {
      throw tape.mismatch([String: Any].self, at: index)
    }
    self.tape = tape
    object = index
  }

  var codingPath: [any CodingKey] { tape.path(to: object) }

  var allKeys: [Key] {
    // A plain loop: the unspecialised `compactMap` of the standard library takes several times as long.
    var keys: [Key] = []
    var index = object + 1
    let end = Int(tape[object].end)
    while index < end {
      if let name = tape.string(at: index), let key = Key(stringValue: name) { keys.append(key) }
      index = Int(tape[index + 1].end)
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { tape.member(key.stringValue, of: object) != nil }

  @inline(__always)
  private func value(_ key: Key) throws -> Int {
    if let index = tape.member(key.stringValue, of: object) { return index }
    throw DecodingError.keyNotFound(
      key, tape.context(codingPath, "\"\(key.stringValue)\" is missing"))
  }

  /// The index of a value that is there and not `null`.
  @inline(__always)
  private func present(_ key: Key) -> Int? {
    tape.member(key.stringValue, of: object).flatMap { tape[$0].tag == .null ? nil : $0 }
  }

  func decodeNil(forKey key: Key) throws -> Bool { tape[try value(key)].tag == .null }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try tape.decodeValue(type, at: value(key))
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try present(key).map { try tape.decodeValue(type, at: $0) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    KeyedDecodingContainer(try KeyedReader<NestedKey>(tape: tape, at: value(key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try UnkeyedReader(tape: tape, at: value(key))
  }

  func superDecoder() throws -> any Decoder { superDecoder(named: JSONKey.super.stringValue) }

  func superDecoder(forKey key: Key) throws -> any Decoder { superDecoder(named: key.stringValue) }

  private func superDecoder(named name: String) -> any Decoder {
    ValueReader(tape: tape, index: tape.member(name, of: object) ?? tape.absentIndex)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try tape.decode(type, at: value(key))
  }

  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try tape.decode(type, at: value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    try present(key).map { try tape.decode(type, at: $0) }
  }

  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    try present(key).map { try tape.decode(type, at: $0) }
  }
}
