/// Why a theme cannot be used.
public enum ThemeError: Error, Hashable, Sendable {
  /// A role or word in the theme that means nothing.
  case unknownName(String, nearest: String?)
  /// A colour that is not written `#rrggbb`.
  case notAColour(String)
  /// The theme is for another version of the program.
  case unknownFormat(String)

  /// What is wrong and what to do, for the author of the theme.
  public var message: String {
    switch self {
    case .unknownName(let name, let nearest?):
      "A theme has nothing called \"\(name)\"; the nearest name is \"\(nearest)\"."
    case .unknownName(let name, nil):
      "A theme has nothing called \"\(name)\". "
        + "The shipped themes show the names of all roles."
    case .notAColour(let text):
      "\"\(text)\" is no colour. Colours are written #rrggbb, such as #1c2128."
    case .unknownFormat(let text):
      "The theme is in format \"\(text)\"; this program reads \"\(Theme.format)\"."
    }
  }
}

extension ThemeError: CustomStringConvertible {
  /// The message, so that a decoder's report that wraps this error stays readable.
  public var description: String { message }
}
