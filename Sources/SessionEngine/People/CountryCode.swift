/// A country or party as its ISO 3166-1 alpha-2 code, with `EU` for the European Union.
///
/// Two bytes, so that ten thousand participants carry it for nothing. A code is kept even when the
/// table does not know it: a journal written when a new code already existed must still open.
public struct CountryCode: Hashable, Sendable {
  /// The two capital letters, as ASCII.
  let first: UInt8, second: UInt8

  /// Takes exactly two ASCII letters in either case; nil for anything else.
  ///
  /// Whether the code is assigned is told by ``isKnown``; to read what people type use
  /// ``init(matching:)``.
  public init?(_ code: some StringProtocol) {
    let bytes = code.utf8
    guard bytes.count == 2, let a = bytes.first, let b = bytes.dropFirst().first,
      let first = Self.capital(a), let second = Self.capital(b)
    else { return nil }
    self.first = first
    self.second = second
  }

  /// The code in capital letters, such as `SN`.
  public var rawValue: String { String(decoding: [first, second], as: UTF8.self) }

  private static func capital(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
    default: nil
    }
  }
}

extension CountryCode: Comparable {
  /// Codes order as text does.
  public static func < (a: CountryCode, b: CountryCode) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

extension CountryCode: CustomStringConvertible {
  /// The same two letters as ``rawValue``.
  public var description: String { rawValue }
}

extension CountryCode: Codable {
  /// Reads the plain two-letter text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = CountryCode(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a two-letter country code")
    }
    self = code
  }

  /// Writes the plain two-letter text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
