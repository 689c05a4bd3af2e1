extension Theme {
  /// The themes that need no file, the default first.
  public static let builtIn: [Theme] = [
    .dark, .light, .highContrast, .colourBlindSafe, .monochrome,
  ]

  /// The built-in theme of a name.
  public static func builtIn(named name: String) -> Theme? {
    builtIn.first { $0.name == name }
  }
}
