import ConsoleUI
import Testing

@Suite("Names of keys")
struct KeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .pageUp, .pageDown, .home, .end, .character(" "), .character("g"), .character("G"),
      .character("?"), .character("é"), .character("-"), .control("p"), .control("_"),
      .control(" "), .function(1), .function(12),
    ]

  @Test("Every key is read back from its name", arguments: keys)
  func roundTrip(key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test(
    "Common spellings are understood",
    arguments: [
      ("ctrl-p", Key.control("p")), ("C-p", .control("p")), ("^P", .control("p")),
      ("Ctrl+P", .control("p")), ("return", .enter), ("ESCAPE", .escape), ("PageUp", .pageUp),
      ("Ctrl-I", .tab), ("Ctrl-M", .enter), ("Ctrl-[", .escape), ("Ctrl-H", .backspace),
      ("f5", .function(5)), ("f", .character("f")), ("^", .character("^")),
    ])
  func spellings(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(
    "What is no key has no key",
    arguments: ["", "gg", "Ctrl-", "Ctrl-é", "F0", "F64", "F-1", "\u{1B}"])
  func unknown(name: String) {
    #expect(Key(name: name) == nil)
  }
}
