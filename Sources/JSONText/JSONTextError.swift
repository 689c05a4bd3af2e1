/// Why a text could not be read as JSON, or a value not written as JSON, and where.
public struct JSONTextError: Error, Equatable, Sendable {
  /// What was wrong.
  public let reason: Reason
  /// The byte, from 0, at which it was found; nil when writing.
  public let offset: Int?
  /// Names and positions (`[3]`) that lead to the value concerned; empty at the root and for broken JSON.
  public let path: [String]

  /// Makes an error.
  public init(_ reason: Reason, offset: Int? = nil, path: [String] = []) {
    self.reason = reason
    self.offset = offset
    self.path = path
  }

  /// What can be wrong with a text or a value.
  public enum Reason: Equatable, Sendable {
    /// The text stops inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// Something follows the document.
    case trailingBytes
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A backslash followed by something that is not an escape.
    case invalidEscape
    /// Half of an escaped surrogate pair.
    case loneSurrogate
    /// A control character that should have been escaped.
    case controlCharacter(UInt8)
    /// A number that is not written as JSON wants it.
    case invalidNumber
    /// More than ``JSONText/maximumDepth`` levels.
    case tooDeep
    /// ``JSONText/maximumLength`` bytes or more.
    case tooLong
    /// The same member name twice in one object.
    case duplicateKey(String)
    /// A value of another type than the one asked for.
    case typeMismatch(expected: String, found: String)
    /// A number that does not fit the type asked for.
    case numberOutOfRange(type: String)
    /// A member that is needed and not there.
    case missingKey(String)
    /// `null` or the end of an array where a value is needed.
    case missingValue(expected: String)
    /// The type read or written refused, in its own words.
    case refused(String)
    /// A number such as NaN or infinity, which JSON cannot express.
    case notExpressible(String)
    /// A container was written to after its parent had gone on.
    case outOfOrder
  }

  /// What happened and where, in one sentence without a final full stop.
  public var message: String {
    var text = reason.message
    if !path.isEmpty { text += " at \(pathText)" }
    if let offset { text += " (byte \(offset))" }
    return text
  }

  /// The path as text: `events[0].questionApproved`.
  public var pathText: String {
    path.reduce("") { text, part in
      text.isEmpty || part.hasPrefix("[") ? text + part : text + "." + part
    }
  }
}

extension JSONTextError.Reason {
  /// What is wrong, in words that start in lower case.
  var message: String {
    switch self {
    case .unexpectedEnd: "the JSON text stops in the middle"
    case .unexpectedByte(let byte): "\(Self.describe(byte)) cannot stand here"
    case .trailingBytes: "something follows the JSON text"
    case .invalidUTF8: "the text is not valid UTF-8"
    case .invalidEscape: "unknown escape after a backslash"
    case .loneSurrogate: "half of an escaped surrogate pair"
    case .controlCharacter(let byte): "\(Self.describe(byte)) must be escaped inside a string"
    case .invalidNumber: "a number is not written as JSON wants it"
    case .tooDeep: "more than \(JSONText.maximumDepth) levels of nesting"
    case .tooLong: "the JSON text is longer than \(JSONText.maximumLength - 1) bytes"
    case .duplicateKey(let name): "the name \"\(name)\" occurs twice in one object"
    case .typeMismatch(let expected, let found): "\(expected) expected, \(found) found"
    case .numberOutOfRange(let type): "the number does not fit \(type)"
    case .missingKey(let name): "\"\(name)\" is missing"
    case .missingValue(let expected): "\(expected) is missing"
    case .refused(let words): words
    case .notExpressible(let number): "JSON has no number \(number)"
    case .outOfOrder: "a value was written out of order"
    }
  }

  private static func describe(_ byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "\"\(Unicode.Scalar(byte))\""
    default: "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}

extension JSONTextError {
  /// Puts an error thrown while encoding into this module's terms.
  init(encoding error: any Error) {
    switch error {
    case let error as JSONTextError: self = error
    case EncodingError.invalidValue(_, let context):
      self.init(.refused(context.debugDescription), path: Self.names(context.codingPath))
    default: self.init(.refused(String(describing: error)))
    }
  }

  /// Puts an error thrown while decoding from `tape` into this module's terms.
  init(decoding error: any Error, tape: JSONTape) {
    switch error {
    case let error as JSONTextError: self = error
    case DecodingError.typeMismatch(let type, let context):
      self.init(
        .typeMismatch(expected: "\(type)", found: tape.kind(at: context.codingPath)), context, tape)
    case DecodingError.valueNotFound(let type, let context):
      self.init(.missingValue(expected: "\(type)"), context, tape)
    case DecodingError.keyNotFound(let key, let context):
      self.init(.missingKey(key.stringValue), context, tape)
    case DecodingError.dataCorrupted(let context):
      if let reason = (context.underlyingError as? JSONTextError)?.reason {
        self.init(reason, context, tape)
      } else {
        self.init(.refused(context.debugDescription), context, tape)
      }
    default: self.init(.refused(String(describing: error)))
    }
  }

  private init(_ reason: Reason, _ context: DecodingError.Context, _ tape: JSONTape) {
    self.init(
      reason, offset: tape.offset(at: context.codingPath), path: Self.names(context.codingPath))
  }

  private static func names(_ path: [any CodingKey]) -> [String] {
    path.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
  }
}
