/// A colour, written `#rrggbb`.
public struct RGB: Hashable, Sendable {
  /// Share of red, 0 to 255.
  public let red: UInt8
  /// Share of green, 0 to 255.
  public let green: UInt8
  /// Share of blue, 0 to 255.
  public let blue: UInt8

  /// Makes a colour from its shares.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Makes a colour from a number such as `0x1C2128`.
  public init(_ hex: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }

  /// Reads `#rrggbb`; anything else is no colour.
  public init?(text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), !text.contains("+"),
      let hex = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(hex)
  }

  /// The colour as `#rrggbb`.
  public var text: String {
    let hex = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

extension RGB: Codable {
  /// Reads the colour from its `#rrggbb` text.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let colour = RGB(text: text) else { throw ThemeError.notAColour(text) }
    self = colour
  }

  /// Writes the colour as `#rrggbb`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
