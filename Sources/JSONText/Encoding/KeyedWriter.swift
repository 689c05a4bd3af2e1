/// The members of one object, written as they come.
struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int
  let start: Int

  var codingPath: [any CodingKey] { writer.codingPath }

  private func begin(_ key: Key) {
    writer.beginMember(key.stringValue, depth: depth, start: start)
  }

  func encodeNil(forKey key: Key) {
    begin(key)
    writer.appendNull()
  }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    begin(key)
    try writer.writeValue(value)
  }

  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  private func encodeAbsent(_ key: Key) {
    if writer.absent == .null { encodeNil(forKey: key) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    nested(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { nested(named: JSONKey.super.stringValue) }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: Key) -> ValueWriter { nested(named: key.stringValue) }

  private func nested(named name: String) -> ValueWriter {
    writer.beginMember(name, depth: depth, start: start)
    return ValueWriter(writer: writer, depth: depth + 1, start: writer.count)
  }

  func encode(_ value: Bool, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: String, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    begin(key)
    try writer.append(value)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    begin(key)
    try writer.append(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Int8, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Int16, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Int32, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: Int64, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: UInt, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: UInt8, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: UInt16, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: UInt32, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encode(_ value: UInt64, forKey key: Key) {
    begin(key)
    writer.append(value)
  }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Float?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Int?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Int8?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Int16?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Int32?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: Int64?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: UInt?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: UInt8?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: UInt16?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: UInt32?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  func encodeIfPresent(_ value: UInt64?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeAbsent(key) }
  }
}
