/// How many colours a terminal is given.
public enum ColourDepth: Hashable, Sendable {
  /// None: meanings show as bold, underlined or reversed text.
  case monochrome
  /// The eight basic colours; the bright ones as bold.
  case eight
  /// The sixteen basic colours, which users define as they like.
  case sixteen
  /// The fixed palette of 256.
  case indexed256
}

/// A look as a terminal of some depth draws it; a colour of `nil` is the terminal's own.
public struct TerminalLook: Hashable, Sendable {
  /// Number of the text's colour.
  public var foreground: Int?
  /// Number of the ground's colour.
  public var background: Int?
  /// Heavier strokes.
  public var isBold = false
  /// A line below the text.
  public var isUnderlined = false
  /// Text and ground exchanged.
  public var isReversed = false
  /// Weaker than normal text.
  public var isDim = false
}

extension Theme {
  /// How a style is drawn with the colours of a terminal.
  public func terminalLook(of style: Style, depth: ColourDepth) -> TerminalLook {
    let look = look(of: style)
    var drawn = TerminalLook(
      isBold: look.bold == true, isUnderlined: look.underline == true,
      isReversed: look.reverse == true, isDim: look.dim == true)
    switch depth {
    case .monochrome:
      // A ground of its own, such as a selection or the status line, can only show as reverse.
      let plain = self.look(of: ThemeRole.text).background
      if look.background != plain, look.reverse == nil { drawn.isReversed = true }
    case .eight:
      drawn.foreground = look.foreground.map { $0.index16 % 8 }
      drawn.background = look.background.map { $0.index16 % 8 }
      if let bright = look.foreground?.index16, bright >= 8, bright < 15 { drawn.isBold = true }
      separate(&drawn, look: look, colours: 8)
    case .sixteen:
      drawn.foreground = look.foreground.map(\.index16)
      drawn.background = look.background.map(\.index16)
      separate(&drawn, look: look, colours: 16)
    case .indexed256:
      drawn.foreground = look.foreground.map(\.index256)
      drawn.background = look.background.map(\.index256)
    }
    return drawn
  }

  /// Keeps text readable, and grounds apart, where few colours made them the same.
  private func separate(_ drawn: inout TerminalLook, look: Look, colours: Int) {
    let plain = self.look(of: ThemeRole.text).background
    let drawnPlain = plain.map { $0.index16 % colours }
    if look.background != plain, drawn.background == drawnPlain, look.reverse == nil {
      drawn.isReversed = true
    }
    guard let text = drawn.foreground, let ground = drawn.background, text % 8 == ground % 8 else {
      return
    }
    let isDarkGround = (look.background?.luminance ?? 0) < 0.2
    drawn.foreground = isDarkGround ? 7 : 0
    if ground == drawn.foreground { drawn.foreground = isDarkGround ? 0 : 7 }
  }
}
