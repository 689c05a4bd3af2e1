import CNcurses
import Glibc

/// What the description of the terminal promises, read before the screen is taken.
struct TerminalCapabilities {
  /// The value of `TERM`.
  let name: String
  /// Text that brings the terminal back whatever was switched on.
  let reset: [UInt8]
  /// Whether window titles and the clipboard are understood.
  let isXtermLike: Bool

  /// Checks that there is a terminal good enough for the console.
  static func check() throws(TerminalError) -> TerminalCapabilities {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNotATerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    guard let name = environment("TERM"), !name.isEmpty else { throw .terminalNotNamed }
    if name == "dumb" { throw .terminalTooPlain(name) }
    var problem: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &problem) == OK else {
      throw problem == 1 ? .terminalTooPlain(name) : .unknownTerminal(name)
    }
    guard plenum_capability("cup") != nil, plenum_capability("clear") != nil else {
      throw .terminalTooPlain(name)
    }
    return TerminalCapabilities(name: name, isXtermLike: isXtermLike(name))
  }

  private init(name: String, isXtermLike: Bool) {
    self.name = name
    self.isXtermLike = isXtermLike
    var reset = Array(ControlText.pasteOff.utf8)
    for capability in ["sgr0", "op", "rmkx", "cnorm", "rmcup"] {
      if let text = plenum_capability(capability) {
        reset += Self.withoutPadding(String(cString: text))
      }
    }
    if isXtermLike { reset += ControlText.titlePop.utf8 }
    self.reset = reset + Array("\r".utf8)
  }

  /// The text without the delays that terminfo writes as `$<5>`.
  static func withoutPadding(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func isXtermLike(_ name: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty", "st-",
      "vte", "konsole", "gnome", "iterm", "contour", "mintty", "putty",
    ]
    return families.contains { name.hasPrefix($0) }
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
