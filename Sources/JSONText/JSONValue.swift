/// Any JSON value, for files whose shape is not known beforehand; objects keep the order of their members.
public enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A number without a fraction that fits 64 bits.
  case integer(Int)
  /// Any other number, as near as a `Double` comes.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  public struct Member: Equatable, Sendable {
    /// The member's name.
    public var name: String
    /// What stands under the name.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the member called `name`; nil when this is no object or has none.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value at `position`; nil when this is no array or shorter.
  public subscript(position: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(position) else { return nil }
    return elements[position]
  }

  /// The text of a string; nil for anything else.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A number without fraction; nil for anything else.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): wholeNumber(value)
    case .null, .boolean, .string, .array, .object: nil
    }
  }

  /// A number of either kind; nil for anything else.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .null, .boolean, .string, .array, .object: nil
    }
  }

  /// A truth value; nil for anything else.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object in order; nil for anything else.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// Reads a whole JSON document.
  /// - Throws: ``JSONTextError`` when the text is not JSON.
  public init(parsing bytes: [UInt8]) throws(JSONTextError) {
    self = try JSONText.decode(JSONValue.self, from: bytes)
  }

  /// Returns the JSON text of this value.
  /// - Throws: ``JSONTextError`` for a number that JSON cannot express.
  public func text(layout: JSONText.Layout = .compact) throws(JSONTextError) -> [UInt8] {
    try JSONText.encode(self, layout: layout)
  }
}

extension JSONValue: Codable {
  /// Reads whatever is there.
  public init(from decoder: any Decoder) throws {
    if let reader = decoder as? ValueReader {
      self = try reader.tape.value(at: reader.index)
      return
    }
    if let object = try? decoder.container(keyedBy: JSONKey.self) {
      let members = try object.allKeys.map {
        Member($0.stringValue, try object.decode(JSONValue.self, forKey: $0))
      }
      self = .object(members)
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !array.isAtEnd { elements.append(try array.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      self = try JSONValue(scalarFrom: decoder.singleValueContainer())
    }
  }

  private init(scalarFrom container: any SingleValueDecodingContainer) throws {
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// Writes the value, members in their order.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .null, .boolean, .integer, .number, .string:
      try encodeScalar(to: encoder.singleValueContainer())
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: JSONKey.self)
      for member in members {
        try container.encode(member.value, forKey: JSONKey(stringValue: member.name))
      }
    }
  }

  private func encodeScalar(to container: any SingleValueEncodingContainer) throws {
    var container = container
    switch self {
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .null, .array, .object: try container.encodeNil()
    }
  }
}

extension JSONTape {
  /// The value at `index` with everything in it.
  func value(at index: Int) throws -> JSONValue {
    switch self[index].tag {
    case .null: return .null
    case .false: return .boolean(false)
    case .true: return .boolean(true)
    case .string, .escapedString: return .string(try decode(String.self, at: index))
    case .integer:
      if let value: Int = integer(at: index) { return .integer(value) }
      return .number(try decode(Double.self, at: index))
    case .number: return .number(try decode(Double.self, at: index))
    case .array: return .array(try elements(of: index).map(value(at:)))
    case .object:
      var members: [JSONValue.Member] = []
      members.reserveCapacity(Int(self[index].length))
      var name = index + 1
      while name < Int(self[index].end) {
        members.append(.init(string(at: name) ?? "", try value(at: name + 1)))
        name = Int(self[name + 1].end)
      }
      return .object(members)
    }
  }
}
