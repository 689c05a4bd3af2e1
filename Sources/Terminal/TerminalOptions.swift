import ConsoleUI

/// What the person wants from the terminal.
public struct TerminalOptions: Sendable {
  /// Whether to draw with ASCII only, whatever the terminal could show.
  public var isASCII: Bool
  /// How many colours to use.
  public var colour: ColourChoice
  /// How meanings look.
  public var theme: Theme

  /// Makes options; the defaults suit nearly everybody.
  public init(isASCII: Bool = false, colour: ColourChoice = .automatic, theme: Theme = .dark) {
    self.isASCII = isASCII
    self.colour = colour
    self.theme = theme
  }
}
