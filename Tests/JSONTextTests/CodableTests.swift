import JSONText
import Testing

@Suite("Codable values")
struct CodableTests {
  @Test("Every shape of synthesised value comes back as it was", arguments: [true, false])
  func roundTrip(isReadable: Bool) throws {
    let sample = Sample()
    for absent in [JSONText.Absent.omitted, .null] {
      let encoded = try JSONText.encode(
        sample, layout: isReadable ? .readable : .compact, absent: absent)
      #expect(try JSONText.decode(Sample.self, from: encoded) == sample)
      #expect(try JSONText.encode(sample, layout: .compact) == JSONText.encode(sample))
    }
  }

  @Test("Members stand in the order of declaration; absent ones are left out or null")
  func order() throws {
    struct Small: Codable {
      var z = 1
      var a: Int?
      var m: String? = "x"
    }
    #expect(try text(JSONText.encode(Small())) == #"{"z":1,"m":"x"}"#)
    #expect(try text(JSONText.encode(Small(), absent: .null)) == #"{"z":1,"a":null,"m":"x"}"#)
  }

  @Test("The readable layout indents by two spaces and keeps empty containers short")
  func readable() throws {
    let value = try JSONValue(parsing: bytes(#"{"a":[1,{"b":[]}],"c":{}}"#))
    #expect(
      try text(value.text(layout: .readable)) == """
        {
          "a": [
            1,
            {
              "b": []
            }
          ],
          "c": {}
        }
        """)
  }

  @Test("An enum with associated values is an object with one member")
  func enumeration() throws {
    let shape = Sample.Shape.circle(radius: 2, label: "r")
    let expected = #"{"circle":{"radius":2.0,"label":"r"}}"#
    #expect(try text(JSONText.encode(shape)) == expected)
    #expect(try text(JSONText.encode(Sample.Shape.point)) == #"{"point":{}}"#)
    #expect(throws: JSONTextError.self) {
      try JSONText.decode(Sample.Shape.self, from: bytes(#"{"point":{},"named":{"_0":"x"}}"#))
    }
  }

  @Test("Control characters are never written raw, so that showing a file in a terminal is safe")
  func controls() throws {
    let escaped = #""\u0000\u001b\u007f\u0080\u009b é""#
    #expect(
      try text(JSONText.encode("\0\u{1B}\u{7F}\u{80}\u{9B}\u{A0}é"))
        == escaped.replacing(" ", with: "\u{A0}"))
  }

  @Test("Numbers are written in their shortest form that reads back the same")
  func numbers() throws {
    for number in [
      0.1, 1e21, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1 / 3, 100,
    ] {
      let encoded = try JSONText.encode(number)
      let decoded = try JSONText.decode(Double.self, from: encoded)
      #expect(decoded.bitPattern == number.bitPattern)
      #expect(text(encoded) == "\(number)")
    }
    #expect(throws: JSONTextError(.notExpressible("nan"), path: ["[1]"])) {
      try JSONText.encode([0.5, Double.nan])
    }
    #expect(throws: JSONTextError.self) { try JSONText.encode(Double.infinity) }
    #expect(throws: JSONTextError.self) {
      try JSONText.decode(Double.self, from: bytes("1e999"))
    }
  }

  @Test("A number that does not fit is refused and named")
  func widths() throws {
    func refuses<T: Decodable>(_ number: String, _ type: T.Type) {
      let expected = JSONTextError(.numberOutOfRange(type: "\(type)"), offset: 0)
      #expect(throws: expected) { try JSONText.decode(type, from: bytes(number)) }
    }
    refuses("128", Int8.self)
    refuses("-129", Int8.self)
    refuses("-1", UInt.self)
    refuses("256", UInt8.self)
    refuses("65536", UInt16.self)
    refuses("2147483648", Int32.self)
    refuses("9223372036854775808", Int.self)
    refuses("18446744073709551616", UInt64.self)
    refuses("1.5", Int.self)
    refuses("1e40", Float.self)
    #expect(try JSONText.decode(Int.self, from: bytes("1e3")) == 1000)
    #expect(try JSONText.decode(UInt64.self, from: bytes("18446744073709551615")) == .max)
  }

  @Test("Names are found in any order, escaped or not")
  func lookup() throws {
    struct Three: Codable, Equatable { var a, b, c: Int }
    for order in ["abc", "cba", "bca", "cab"] {
      let members = order.map { "\"\($0)\":\($0.asciiValue!)" }.joined(separator: ",")
      let three = try JSONText.decode(Three.self, from: bytes("{\"x\":{\"a\":0},\(members)}"))
      #expect(three == Three(a: 97, b: 98, c: 99))
    }
    let escaped = try JSONText.decode(Three.self, from: bytes(#"{"\u0061":1,"b":2,"c":3}"#))
    #expect(escaped == Three(a: 1, b: 2, c: 3))
  }

  @Test("An error tells what, where in the value and at which byte")
  func errors() throws {
    struct Item: Codable { var id: Int }
    struct List: Codable { var items: [Item] }
    #expect(
      failure(List.self, #"{"items":[{"id":1},{"id":"x"}]}"#)?.message
        == "Int expected, a string found at items[1].id (byte 25)")
    #expect(
      failure(List.self, #"{"items":[{}]}"#)?.message
        == "\"id\" is missing at items[0] (byte 10)")
    #expect(
      failure(List.self, #"{"items":[{"id":null}]}"#)?.message
        == "Int is missing at items[0].id (byte 16)")
    #expect(
      failure([Int].self, #"[1,true]"#)?.message
        == "Int expected, a truth value found at [1] (byte 3)")
    #expect(
      failure([Sample.Colour].self, #"["red","blue"]"#)?.path == ["[1]"])
    #expect(
      failure(Int.self, "12a")?.message == "something follows the JSON text (byte 2)")
  }

  @Test("A type's own words are kept, with the place")
  func ownWords() throws {
    struct Strict: Decodable {
      init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorruptedError(
          in: try decoder.singleValueContainer(), debugDescription: "unknown event kind x")
      }
    }
    #expect(throws: JSONTextError(.refused("unknown event kind x"), offset: 3, path: ["[0]"])) {
      try JSONText.decode([Strict].self, from: bytes(" [ 0]"))
    }
  }

  @Test("A decoder kept beyond the call still reads its own text")
  func keptDecoder() throws {
    final class Keeper: Decodable {
      let decoder: any Decoder
      init(from decoder: any Decoder) { self.decoder = decoder }
    }
    let keeper = try JSONText.decode(Keeper.self, from: bytes(#"{"a":"kept for later use"}"#))
    let container = try keeper.decoder.container(keyedBy: Name.self)
    #expect(
      try container.decode(String.self, forKey: Name(stringValue: "a")) == "kept for later use")
  }

  @Test("Nested containers, superclasses and hand-written conformances work")
  func handWritten() throws {
    class Base: Codable { var a = 1 }
    final class Derived: Base {
      var b = 2
      override init() { super.init() }
      required init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        b = try container.decode(Int.self, forKey: Name(stringValue: "b"))
        try super.init(from: container.superDecoder())
      }
      override func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encode(b, forKey: Name(stringValue: "b"))
        try super.encode(to: container.superEncoder())
        var list = container.nestedUnkeyedContainer(forKey: Name(stringValue: "list"))
        try list.encode(1)
        var object = list.nestedContainer(keyedBy: Name.self)
        try object.encode("x", forKey: Name(stringValue: "y"))
        var inner = list.nestedUnkeyedContainer()
        try inner.encode(true)
        try list.encodeNil()
      }
    }
    let expected = #"{"b":2,"super":{"a":1},"list":[1,{"y":"x"},[true],null]}"#
    #expect(try text(JSONText.encode(Derived())) == expected)
    #expect(try JSONText.decode(Derived.self, from: bytes(expected)).b == 2)
  }

  @Test("Writing to a container after its parent went on is refused, not garbled")
  func outOfOrder() throws {
    struct Interleaved: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        var first = container.nestedUnkeyedContainer(forKey: Name(stringValue: "first"))
        try container.encode(1, forKey: Name(stringValue: "second"))
        try first.encode(2)
      }
    }
    #expect(throws: JSONTextError(.outOfOrder)) { try JSONText.encode(Interleaved()) }
  }

  @Test("A value that fails makes the whole text fail, even if its owner goes on")
  func swallowedFailure() throws {
    struct Owner: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        do { try container.encode(Double.nan) } catch { try container.encode("instead") }
      }
    }
    #expect(throws: JSONTextError(.notExpressible("nan"), path: ["[0]"])) {
      try JSONText.encode(Owner())
    }
  }

  @Test("Parts of a document can be read without the rest")
  func nodes() throws {
    let json = bytes(#"{"seq":7,"by":{"name":"ana"},"events":[1,2],"sum":"ab"}"#)
    try json.withUnsafeBytes { buffer in
      try JSONText.read(buffer) { (root) throws(JSONTextError) in
        #expect(root["seq"]?.integer == 7)
        #expect(root["by"]?["name"]?.string == "ana")
        #expect(root["sum"]?.offset == json.count - 5)
        #expect(root["events"]?.elements.map(\.integer) == [1, 2])
        #expect(root.names == ["seq", "by", "events", "sum"])
        #expect(root["nothing"] == nil)
        #expect(try root["events"]?.decode([Int].self) == [1, 2])
      }
    }
  }
}

/// A coding key for any name.
struct Name: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// Why `json` is no `type`; nil when it is one.
func failure<T: Decodable>(_ type: T.Type, _ json: String) -> JSONTextError? {
  #expect(throws: JSONTextError.self) { try JSONText.decode(type, from: bytes(json)) }
}
