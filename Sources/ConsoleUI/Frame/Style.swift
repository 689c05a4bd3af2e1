/// Stress laid on some text, whatever its role; every terminal can show all three.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  public static let bold = Emphasis(rawValue: 1)
  /// A line below the text.
  public static let underline = Emphasis(rawValue: 2)
  /// Text and ground exchanged.
  public static let reverse = Emphasis(rawValue: 4)
}

/// How a cell is to look, in meanings rather than colours.
public struct Style: Hashable, Sendable {
  /// The meaning of the text, which sets its colour.
  public var role: ThemeRole
  /// The meaning of the ground when it is not the role's own, as under a selected row.
  public var backdrop: ThemeRole?
  /// Stress on top of the role.
  public var emphasis: Emphasis

  /// Makes a style.
  public init(_ role: ThemeRole = .text, on backdrop: ThemeRole? = nil, emphasis: Emphasis = []) {
    self.role = role
    self.backdrop = backdrop
    self.emphasis = emphasis
  }
}
