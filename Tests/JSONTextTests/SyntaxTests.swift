import JSONText
import Testing

@Suite("What is JSON and what is not")
struct SyntaxTests {
  @Test(
    "Well-formed text is read",
    arguments: [
      ("null", JSONValue.null),
      (" \t\r\n true ", .boolean(true)),
      ("false", .boolean(false)),
      ("0", .integer(0)),
      ("-0", .integer(0)),
      ("-12", .integer(-12)),
      ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("1.0", .number(1)),
      ("1.5e+3", .number(1500)),
      ("1E-2", .number(0.01)),
      (#""""#, .string("")),
      (#""a\"b\\c\/d\b\f\n\r\t""#, .string("a\"b\\c/d\u{8}\u{C}\n\r\t")),
      (#""é中👩""#, .string("é中👩")),
      (#""\u00e9\uD83D\uDE00\u0000""#, .string("é😀\0")),
      ("[]", .array([])),
      ("[ 1 , [ ] , {} ]", .array([.integer(1), .array([]), .object([])])),
      (
        #"{"b":1,"a":{"":null}}"#,
        .object([
          .init("b", .integer(1)), .init("a", .object([.init("", .null)])),
        ])
      ),
    ])
  func wellFormed(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: bytes(text)) == value)
  }

  @Test(
    "Anything else is refused where it goes wrong",
    arguments: [
      ("", JSONTextError.Reason.unexpectedEnd, 0),
      ("  ", .unexpectedEnd, 2),
      ("nul", .unexpectedEnd, 3),
      ("nulL", .unexpectedByte(UInt8(ascii: "L")), 3),
      ("NaN", .unexpectedByte(UInt8(ascii: "N")), 0),
      ("1 2", .trailingBytes, 2),
      ("{}}", .trailingBytes, 2),
      ("01", .invalidNumber, 1),
      ("-", .unexpectedEnd, 1),
      ("1.", .unexpectedEnd, 2),
      ("1.e3", .invalidNumber, 2),
      ("1e", .unexpectedEnd, 2),
      ("+1", .unexpectedByte(UInt8(ascii: "+")), 0),
      (".5", .unexpectedByte(UInt8(ascii: ".")), 0),
      ("1.2.3", .invalidNumber, 3),
      ("[1,]", .unexpectedByte(UInt8(ascii: "]")), 3),
      ("[1 2]", .unexpectedByte(UInt8(ascii: "2")), 3),
      ("[", .unexpectedEnd, 1),
      (#"{"a":1,}"#, .unexpectedByte(UInt8(ascii: "}")), 7),
      (#"{"a" 1}"#, .unexpectedByte(UInt8(ascii: "1")), 5),
      (#"{a:1}"#, .unexpectedByte(UInt8(ascii: "a")), 1),
      (#"{"a":1"#, .unexpectedEnd, 6),
      (#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 13),
      (#"{"a":1,"\u0061":3}"#, .duplicateKey("a"), 7),
      (#""a"#, .unexpectedEnd, 2),
      ("\"a\nb\"", .controlCharacter(10), 2),
      (#""\x""#, .invalidEscape, 1),
      (#""\u12G4""#, .invalidEscape, 1),
      (#""\u12"#, .unexpectedEnd, 5),
      (#""\uD800""#, .loneSurrogate, 1),
      (#""\uDC00""#, .loneSurrogate, 1),
      (#""\uD800\u0041""#, .loneSurrogate, 1),
      ("// a", .unexpectedByte(UInt8(ascii: "/")), 0),
      ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
    ])
  func malformed(text: String, reason: JSONTextError.Reason, offset: Int) {
    #expect(throws: JSONTextError(reason, offset: offset)) { try JSONValue(parsing: bytes(text)) }
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE4, 0xB8], [0xC3, 0x28], [0xE4, 0xB8, 0x28], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    let quoted = [UInt8(ascii: "\"")] + sequence + [UInt8(ascii: "\"")]
    #expect(throws: JSONTextError(.invalidUTF8, offset: 1)) { try JSONValue(parsing: quoted) }
  }

  @Test("Nesting is allowed to the limit and not beyond it")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    _ = try JSONValue(parsing: nested(JSONText.maximumDepth))
    #expect(throws: JSONTextError(.tooDeep, offset: JSONText.maximumDepth)) {
      try JSONValue(parsing: nested(JSONText.maximumDepth + 1))
    }
    #expect(throws: JSONTextError.self) {
      try JSONValue(parsing: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test("A name that occurs twice is found in large objects too")
  func duplicatesInLargeObjects() throws {
    let members = (0..<1000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSONValue(parsing: bytes("{\(members)}"))["k999"] == .integer(999))
    #expect(throws: JSONTextError.self) {
      try JSONValue(parsing: bytes("{\(members),\"k5\\u0030\":0}"))
    }
  }

  @Test("Composed and decomposed letters are different names")
  func namesAreCodePoints() throws {
    let many = (0..<40).map { "\"k\($0)\":0," }.joined()
    for filler in ["", many] {
      let value = try JSONValue(parsing: bytes("{\(filler)\"\u{E9}\":1,\"e\u{301}\":2}"))
      #expect(value.members?.suffix(2).map(\.value) == [.integer(1), .integer(2)])
    }
  }

  @Test("Strings around the eight-byte step are read whole")
  func strings() throws {
    for length in 0..<40 {
      for mark in ["", "\"", "\\", "é", "\u{1}"] {
        let value = String(repeating: "a", count: length) + mark + "bcdefghij"
        #expect(try JSONValue(parsing: JSONText.encode(value)) == .string(value))
      }
    }
  }
}
