import CommandLanguage

/// Puts a command line together word by word, quoting what has to be quoted.
struct CommandLine {
  private var words: String
  private var last: String?

  /// Begins with words that need no quotes, such as `question approve Q7`.
  init(_ words: String) {
    self.words = words
  }

  /// Adds an option with its value.
  func option(_ name: String, _ value: String?) -> CommandLine {
    guard let value else { return self }
    var line = self
    line.words += " --\(name) \(CommandLanguage.quoted(value))"
    return line
  }

  /// Adds an option unless its value is empty.
  func filled(_ name: String, _ value: String) -> CommandLine {
    option(name, value.isEmpty ? nil : value)
  }

  /// Adds a value that goes by its place.
  func value(_ text: String) -> CommandLine {
    var line = self
    if text.hasPrefix("--") {
      // Behind `--` nothing is taken for an option.
      line.last = (line.last ?? "") + " -- " + CommandLanguage.quoted(text)
    } else {
      line.words += " " + CommandLanguage.quoted(text)
    }
    return line
  }

  /// The line.
  var text: String { words + (last ?? "") }
}
