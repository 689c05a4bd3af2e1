/// Digits five cells high, for a clock that is read from the back of a room.
public enum BigDigits {
  /// Rows of the digits at scale 1.
  public static let rows = 5

  /// Columns `text` takes at `scale`; characters without a big form take none.
  public static func columns(_ text: String, scale: Int = 1) -> Int {
    let widths = text.compactMap { shapes[$0]?[0].utf8.count }
    return (widths.reduce(0, +) + max(0, widths.count - 1)) * max(1, scale)
  }

  /// The largest scale at which `text` fits, or nil when not even the smallest does.
  ///
  /// A lit cell becomes up to twice as wide as high, because cells are higher than wide.
  static func fit(_ text: String, columns: Int, rows: Int) -> (across: Int, down: Int)? {
    let width = Self.columns(text)
    guard width > 0, columns >= width, rows >= Self.rows else { return nil }
    let (across, down) = (columns / width, rows / Self.rows)
    return (min(across, down * 2), min(down, across))
  }

  /// Lit cells as `#`, five rows each; digits are five columns wide, signs narrower.
  static let shapes: [Character: [String]] = [
    "0": ["#####", "#   #", "#   #", "#   #", "#####"],
    "1": ["  #  ", " ##  ", "  #  ", "  #  ", "#####"],
    "2": ["#####", "    #", "#####", "#    ", "#####"],
    "3": ["#####", "    #", " ####", "    #", "#####"],
    "4": ["#   #", "#   #", "#####", "    #", "    #"],
    "5": ["#####", "#    ", "#####", "    #", "#####"],
    "6": ["#####", "#    ", "#####", "#   #", "#####"],
    "7": ["#####", "    #", "   # ", "  #  ", "  #  "],
    "8": ["#####", "#   #", "#####", "#   #", "#####"],
    "9": ["#####", "#   #", "#####", "    #", "#####"],
    ":": [" ", "#", " ", "#", " "],
    "+": ["   ", " # ", "###", " # ", "   "],
    "-": ["   ", "   ", "###", "   ", "   "],
    " ": ["  ", "  ", "  ", "  ", "  "],
  ]
}

extension Frame {
  /// Draws a clock such as `12:34` or `+0:05` in big digits; returns the columns it took.
  ///
  /// `scale` enlarges each lit cell to that many rows and columns. Other characters are left out.
  @discardableResult
  public mutating func bigDigits(
    _ text: String, row: Int, column: Int, scale: Int = 1, role: ThemeRole = .stageClock
  ) -> Int {
    bigDigits(text, row: row, column: column, across: scale, down: scale, role: role)
  }

  /// Draws a clock in big digits whose lit cells are `across` columns wide and `down` rows high.
  @discardableResult
  mutating func bigDigits(
    _ text: String, row: Int, column: Int, across: Int, down: Int, role: ThemeRole
  ) -> Int {
    let (across, down) = (min(max(1, across), 20), min(max(1, down), 20))
    var at = clamped(column)
    for shape in text.compactMap({ BigDigits.shapes[$0] }) {
      for (line, bits) in shape.enumerated() {
        for (offset, bit) in bits.utf8.enumerated() where bit == UInt8(ascii: "#") {
          let left = at + offset * across
          for low in 0..<down {
            repeatGlyph(
              glyphs.block, row: clamped(row) + line * down + low, column: left, length: across,
              role: role)
          }
        }
      }
      at += (shape[0].utf8.count + 1) * across
    }
    return BigDigits.columns(text, scale: across)
  }
}
