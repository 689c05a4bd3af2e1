import ConsoleUI

/// The person's wish about colour, as `--color` takes it.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// As many colours as the terminal has, none if `NO_COLOR` is set to something.
  case automatic = "auto"
  /// As many colours as the terminal has, whatever `NO_COLOR` says.
  case always
  /// No colour.
  case never
  /// The sixteen basic colours, which follow the user's own palette.
  case sixteen = "16"
  /// The fixed palette of 256.
  case indexed256 = "256"

  /// The depth to use.
  ///
  /// The flag comes first, then `NO_COLOR` if it is not empty, then what the terminal can do; a
  /// wish for more colours than there are is cut down to those.
  public func depth(noColour: String?, terminalColours: Int) -> ColourDepth {
    let possible: ColourDepth =
      switch terminalColours {
      case 256...: .indexed256
      case 16...: .sixteen
      case 8...: .eight
      default: .monochrome
      }
    switch self {
    case .never: return .monochrome
    case .always, .indexed256: return possible
    case .sixteen: return possible == .indexed256 ? .sixteen : possible
    case .automatic: return (noColour ?? "").isEmpty ? possible : .monochrome
    }
  }
}
