import CommandLanguage

/// The input line for commands, with what could be typed next.
public struct Palette: Sendable {
  var editor = LineEditor()
  /// What could stand at the end, best first.
  var completions: [Completion] = []
  /// The proposal that Tab takes.
  var choice = 0
  /// Why the line was refused.
  var error: String?
  /// The command that was sent and not answered yet.
  var pending: Int?
  /// How far back in the history the line was fetched from; 0 for a new one.
  var historyDepth = 0
  /// The new line, while an old one is looked at.
  var unsent = ""
}
