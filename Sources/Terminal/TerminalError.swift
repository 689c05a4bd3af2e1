/// Why the screen cannot be used; each message names the way that needs no screen.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input comes from a file or pipe.
  case inputIsNotATerminal
  /// Output goes to a file or pipe.
  case outputIsNotATerminal
  /// `TERM` is unset or empty.
  case terminalNotNamed
  /// No description of this terminal is installed.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor or clear its screen.
  case terminalTooPlain(String)
  /// The library gave up for a reason it does not tell.
  case cannotStart(String)

  /// What happened and what to do next.
  public var message: String {
    switch self {
    case .inputIsNotATerminal:
      "The console reads keys, but its input is a file or a pipe. "
        + "Run it in a terminal; \(Self.plainWay)"
    case .outputIsNotATerminal:
      "The console draws a screen, but its output is a file or a pipe. "
        + "Run it in a terminal; \(Self.plainWay)"
    case .terminalNotNamed:
      "TERM is not set, so the kind of terminal is unknown. "
        + "Set it, for example TERM=xterm-256color; \(Self.plainWay)"
    case .unknownTerminal(let name):
      "This machine has no description of the terminal \"\(name)\". "
        + "Try TERM=xterm-256color; \(Self.plainWay)"
    case .terminalTooPlain(let name):
      "The terminal \"\(name)\" cannot place its cursor, so it cannot show the console. "
        + "Use another terminal; \(Self.plainWay)"
    case .cannotStart(let name):
      "The terminal \"\(name)\" could not be set up. "
        + "Try another terminal or TERM=xterm-256color; \(Self.plainWay)"
    }
  }

  private static let plainWay = "`plenum show FOLDER` prints the same as plain text."
}
