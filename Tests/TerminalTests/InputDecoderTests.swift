import CNcurses
import ConsoleUI
import Testing

@testable import Terminal

@Suite("Reading keys")
struct InputDecoderTests {
  /// What one read gives: some bytes and special keys, then nothing more for now.
  private func read(_ decoder: inout InputDecoder, _ text: String) -> [InputEvent] {
    read(&decoder, bytes: Array(text.utf8))
  }

  private func read(_ decoder: inout InputDecoder, bytes: [UInt8]) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { events += decoder.take(byte: byte) }
    return events + decoder.finish()
  }

  private func keys(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return read(&decoder, text)
  }

  @Test("Characters of every length arrive as one key each")
  func characters() {
    #expect(
      keys("aé中👍")
        == [
          .key(.character("a")), .key(.character("é")), .key(.character("中")),
          .key(.character("👍")),
        ])
  }

  @Test("A character split between two reads is not lost")
  func splitCharacter() {
    var decoder = InputDecoder()
    #expect(read(&decoder, bytes: [0xE4, 0xB8]) == [])
    #expect(read(&decoder, bytes: [0xAD]) == [.key(.character("中"))])
  }

  @Test("Bytes that are no text become one replacement character, and reading goes on")
  func invalidBytes() {
    var decoder = InputDecoder()
    #expect(
      read(&decoder, bytes: [0xFF, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(
      read(&decoder, bytes: [0xC3, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(read(&decoder, bytes: [0xC2, 0x9B]) == [.key(.character("\u{FFFD}"))])
  }

  @Test("Half a character that never goes on is given up")
  func abandonedCharacter() {
    var decoder = InputDecoder()
    #expect(read(&decoder, bytes: [0xE4]) == [])
    #expect(decoder.giveUpWaiting() == [.key(.character("\u{FFFD}"))])
    #expect(decoder.giveUpWaiting() == [])
  }

  @Test(
    "Control bytes are the keys printed on a keyboard",
    arguments: [
      ("\t", Key.tab), ("\r", .enter), ("\n", .enter), ("\u{8}", .backspace),
      ("\u{7F}", .backspace),
      ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{0}", .control(" ")),
      ("\u{1F}", .control("_")), ("\u{1C}", .control("\\")), ("\u{1B}", .escape),
    ])
  func controls(text: String, key: Key) {
    #expect(keys(text) == [.key(key)])
  }

  @Test("Alt with a letter is Esc and the letter")
  func alt() {
    #expect(keys("\u{1B}x") == [.key(.escape), .key(.character("x"))])
    #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  @Test(
    "Sequences of unknown keys never act as letters",
    arguments: [
      "\u{1B}[27;5;9~", "\u{1B}[1;5C", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[1\u{1B}[2~",
    ])
  func unknownSequences(text: String) {
    #expect(keys(text + "q") == [.key(.character("q"))])
  }

  @Test("A sequence cut off by the end of a read swallows nothing afterwards")
  func cutSequence() {
    var decoder = InputDecoder()
    #expect(read(&decoder, "\u{1B}[") == [])
    #expect(read(&decoder, "q") == [.key(.character("q"))])
  }

  @Test("Special keys come by their codes")
  func codes() {
    var decoder = InputDecoder()
    #expect(decoder.take(code: KEY_UP) == [.key(.up)])
    #expect(decoder.take(code: plenum_key_function(5)) == [.key(.function(5))])
    #expect(decoder.take(code: KEY_BTAB) == [.key(.backTab)])
    #expect(decoder.take(code: 999) == [])
    _ = decoder.take(byte: 0x1B)
    #expect(decoder.take(code: KEY_UP) == [.key(.escape), .key(.up)])
  }

  @Test("A paste is one event, newlines unified, over as many reads as it takes")
  func paste() {
    var decoder = InputDecoder()
    #expect(decoder.take(code: KeyCode.pasteBegin) == [])
    #expect(read(&decoder, "one\r\ntwo\rq\u{1B}[A") == [])
    #expect(decoder.isPasting)
    #expect(decoder.take(code: KEY_UP) == [])
    #expect(read(&decoder, "三") == [])
    #expect(decoder.take(code: KeyCode.pasteEnd) == [.pasted("one\ntwo\nq\u{1B}[A三")])
    #expect(read(&decoder, "q") == [.key(.character("q"))])
  }

  @Test("A paste whose end is lost still arrives, and keys work again")
  func lostEnd() {
    var decoder = InputDecoder()
    _ = decoder.take(code: KeyCode.pasteBegin)
    _ = read(&decoder, "text")
    #expect(decoder.giveUpWaiting() == [.pasted("text")])
    #expect(read(&decoder, "q") == [.key(.character("q"))])
  }

  @Test("An endless paste is cut, an empty one is nothing")
  func extremePastes() {
    var decoder = InputDecoder()
    _ = decoder.take(code: KeyCode.pasteBegin)
    for _ in 0..<(InputDecoder.longestPaste + 10) { _ = decoder.take(byte: 0x61) }
    guard case .pasted(let text)? = decoder.take(code: KeyCode.pasteEnd).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.longestPaste)
    _ = decoder.take(code: KeyCode.pasteBegin)
    #expect(decoder.take(code: KeyCode.pasteEnd) == [])
  }

  @Test("Random bytes never stop the reading")
  func randomBytes() {
    var decoder = InputDecoder()
    for _ in 0..<20_000 { _ = decoder.take(byte: .random(in: 0...255)) }
    _ = decoder.finish()
    _ = decoder.giveUpWaiting()
    #expect(read(&decoder, "q") == [.key(.character("q"))])
  }
}
