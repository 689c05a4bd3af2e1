extension RGB {
  /// How much brighter one colour is than the other, from 1 (same) to 21 (black on white).
  ///
  /// The ratio of the Web Content Accessibility Guidelines: 4.5 is the least for normal text.
  public func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Perceived brightness, 0 to 1.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Undoes the gamma of one channel.
  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base^2.4 as base^2 times the fifth root of base^2; this module has no `pow`.
    let square = base * base
    var root = 1.0
    for _ in 0..<24 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
