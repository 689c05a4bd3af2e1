import ConsoleUI
import Testing

@testable import Terminal

@Suite("Sequences that curses does not send")
struct ControlTextTests {
  @Test(
    "Base 64 pads every length",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("é中", "w6nkuK0="),
    ])
  func padding(text: String, expected: String) {
    #expect(String(decoding: base64(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test("The clipboard takes text up to what terminals take")
  func clipboard() {
    #expect(ControlText.clipboard("foo") == "\u{1B}]52;c;Zm9v\u{7}")
    let longest = String(repeating: "x", count: ControlText.longestClipboard)
    #expect(ControlText.clipboard(longest).map { $0.utf8.count <= 100_000 } == true)
    #expect(ControlText.clipboard(longest + "x") == nil)
  }

  @Test("A title cannot end its own sequence")
  func title() {
    let title = ControlText.title("Q&A \u{1B}\\\u{7}\u{9C}evil\u{202E}")
    #expect(title == "\u{1B}]2;Q&A ␛\\␇?evil\u{7}")
  }

  @Test(
    "Delays are taken out of terminfo texts",
    arguments: [
      ("\u{1B}[H$<5>x", "\u{1B}[Hx"), ("$<2/>", ""), ("a$b", "a$b"), ("a$<", "a$<"),
    ])
  func delays(text: String, expected: String) {
    #expect(TerminalCapabilities.withoutPadding(text) == Array(expected.utf8))
  }
}
