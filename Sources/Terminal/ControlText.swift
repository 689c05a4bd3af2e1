import ConsoleUI

/// Sequences that curses does not send itself.
enum ControlText {
  /// Asks for marks around pasted text.
  static let pasteOn = "\u{1B}[?2004h"
  /// Ends the marks around pasted text.
  static let pasteOff = "\u{1B}[?2004l"
  /// Puts the window's title aside.
  static let titlePush = "\u{1B}[22;2t"
  /// Brings the title back that was put aside.
  static let titlePop = "\u{1B}[23;2t"

  /// Sets the window's title.
  static func title(_ text: String) -> String {
    "\u{1B}]2;\(text.sanitised.truncated(toColumns: 120))\u{7}"
  }

  /// Puts text into the clipboard of the machine the terminal runs on; `nil` if it is too long.
  ///
  /// Longer texts than terminals commonly take would be cut or refused without a word.
  static func clipboard(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= longestClipboard else { return nil }
    return "\u{1B}]52;c;" + String(decoding: base64(bytes), as: UTF8.self) + "\u{7}"
  }

  /// Bytes of text that give at most 100,000 bytes of sequence.
  static let longestClipboard = 74_000
}
