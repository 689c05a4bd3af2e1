/// The encoder of one value, and its single-value container.
struct ValueWriter: Encoder, SingleValueEncodingContainer {
  let writer: JSONWriter
  /// How many containers stand around the value.
  let depth: Int
  /// The offset at which the value begins.
  let start: Int

  var codingPath: [any CodingKey] { writer.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.openContainer(isObject: true, depth: depth, start: start)
    return KeyedEncodingContainer(KeyedWriter(writer: writer, depth: depth, start: start))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.openContainer(isObject: false, depth: depth, start: start)
    return UnkeyedWriter(writer: writer, depth: depth, start: start)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { if writer.isUnwritten(start) { writer.appendNull() } }

  func encode<T: Encodable>(_ value: T) throws {
    if writer.isUnwritten(start) { try value.encode(to: self) }
  }

  func encode(_ value: Bool) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: String) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: Double) throws { if writer.isUnwritten(start) { try writer.append(value) } }

  func encode(_ value: Float) throws { if writer.isUnwritten(start) { try writer.append(value) } }

  func encode(_ value: Int) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: Int8) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: Int16) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: Int32) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: Int64) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: UInt) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: UInt8) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: UInt16) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: UInt32) { if writer.isUnwritten(start) { writer.append(value) } }

  func encode(_ value: UInt64) { if writer.isUnwritten(start) { writer.append(value) } }
}
