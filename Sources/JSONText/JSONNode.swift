/// A place in a parsed document, for reading parts of it without decoding the rest.
///
/// Lent by ``JSONText/read(_:_:)``; using it after that call is safe but costs a copy of the text.
public struct JSONNode {
  let tape: JSONTape
  let index: Int

  /// Where the value starts in the text: the byte of its quote, bracket, digit or letter.
  public var offset: Int {
    let entry = tape[index]
    return entry.tag == .string || entry.tag == .escapedString ? entry.start - 1 : entry.start
  }

  /// Whether the value is `null`.
  public var isNull: Bool { tape[index].tag == .null }

  /// Whether the value is an array.
  public var isArray: Bool { tape[index].tag == .array }

  /// The text of a string; nil for anything else.
  public var string: String? { tape.string(at: index) }

  /// A number that fits exactly; nil for anything else.
  public var integer: Int? { tape.integer(at: index) }

  /// The kind of value in words, for messages: `an object`.
  public var kind: String { tape[index].tag.name }

  /// The value of the member called `name`; nil when this is no object or has none.
  public subscript(name: String) -> JSONNode? {
    guard tape[index].tag == .object else { return nil }
    return tape.member(name, of: index).map { JSONNode(tape: tape, index: $0) }
  }

  /// The names of an object's members in the order of the text; empty for anything else.
  public var names: [String] {
    guard tape[index].tag == .object else { return [] }
    return tape.names(of: index)
  }

  /// The values of an array in order; empty for anything else.
  public var elements: [JSONNode] {
    guard tape[index].tag == .array else { return [] }
    return tape.elements(of: index).map { JSONNode(tape: tape, index: $0) }
  }

  /// The bytes of a string as they stand between its quotes, or nil when it has escapes or is no string.
  ///
  /// For comparing without building a `String`; the buffer lives as long as the text that was lent.
  public var plainBytes: UnsafeBufferPointer<UInt8>? {
    let entry = tape[index]
    guard entry.tag == .string else { return nil }
    return UnsafeBufferPointer(start: tape.bytes + entry.start, count: Int(entry.length))
  }

  /// Reads the value as a `T`.
  /// - Throws: ``JSONTextError`` with the offset in the whole text when the value is no `T`.
  public func decode<T: Decodable>(_ type: T.Type) throws(JSONTextError) -> T {
    do {
      return try tape.decodeValue(type, at: index)
    } catch {
      throw JSONTextError(decoding: error, tape: tape)
    }
  }
}

extension JSONTape {
  func names(of object: Int) -> [String] {
    var names: [String] = []
    names.reserveCapacity(Int(self[object].length))
    var index = object + 1
    while index < Int(self[object].end) {
      names.append(string(at: index) ?? "")
      index = Int(self[index + 1].end)
    }
    return names
  }

  func elements(of array: Int) -> [Int] {
    var elements: [Int] = []
    elements.reserveCapacity(Int(self[array].length))
    var index = array + 1
    while index < Int(self[array].end) {
      elements.append(index)
      index = Int(self[index].end)
    }
    return elements
  }
}
