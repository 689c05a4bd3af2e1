/// The elements of one array, written as they come.
struct UnkeyedWriter: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let depth: Int
  let start: Int

  var codingPath: [any CodingKey] { writer.codingPath }
  var count: Int { writer.count(depth: depth) }

  private func begin() { writer.beginElement(depth: depth, start: start) }

  func encodeNil() {
    begin()
    writer.appendNull()
  }

  func encode<T: Encodable>(_ value: T) throws {
    begin()
    try writer.writeValue(value)
  }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    nested().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  func superEncoder() -> any Encoder { nested() }

  private func nested() -> ValueWriter {
    begin()
    return ValueWriter(writer: writer, depth: depth + 1, start: writer.count)
  }

  func encode(_ value: Bool) {
    begin()
    writer.append(value)
  }

  func encode(_ value: String) {
    begin()
    writer.append(value)
  }

  func encode(_ value: Double) throws {
    begin()
    try writer.append(value)
  }

  func encode(_ value: Float) throws {
    begin()
    try writer.append(value)
  }

  func encode(_ value: Int) {
    begin()
    writer.append(value)
  }

  func encode(_ value: Int8) {
    begin()
    writer.append(value)
  }

  func encode(_ value: Int16) {
    begin()
    writer.append(value)
  }

  func encode(_ value: Int32) {
    begin()
    writer.append(value)
  }

  func encode(_ value: Int64) {
    begin()
    writer.append(value)
  }

  func encode(_ value: UInt) {
    begin()
    writer.append(value)
  }

  func encode(_ value: UInt8) {
    begin()
    writer.append(value)
  }

  func encode(_ value: UInt16) {
    begin()
    writer.append(value)
  }

  func encode(_ value: UInt32) {
    begin()
    writer.append(value)
  }

  func encode(_ value: UInt64) {
    begin()
    writer.append(value)
  }
}
