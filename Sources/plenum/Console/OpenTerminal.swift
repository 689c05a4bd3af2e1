import ConsoleUI
import Terminal

let terminalOptions = [
  VerbOption("theme", "THEME", "a theme's name or file"),
  VerbOption("color", "WHEN", "auto, always, never, 16 or 256"),
  VerbOption("ascii", nil, "draws with ASCII characters only"),
]

/// Takes the terminal over with the theme and colours asked for.
func openTerminal(
  _ arguments: VerbArguments, _ configuration: Configuration
) throws(Failure) -> TerminalScreen {
  var options = TerminalOptions()
  options.isASCII = arguments.has("ascii")
  if let text = arguments["color"] ?? configuration.colour {
    guard let choice = ColourChoice(rawValue: text) else {
      throw .usage("--color \(text) is not one of auto, always, never, 16, 256.")
    }
    options.colour = choice
  }
  if let name = arguments["theme"] ?? configuration.theme {
    options.theme = try Configuration.theme(name)
  }
  do {
    return try TerminalScreen.open(options: options)
  } catch {
    throw Failure(code: .noTerminal, message: error.message)
  }
}
