import Testing

@testable import ConsoleUI

@Suite("Drawn marks")
struct GlyphsTests {
  @Test("Every mark of both editions is one cell, and the plain edition is ASCII")
  func oneCell() {
    for glyphs in [Glyphs.unicode, .ascii] {
      for child in Mirror(reflecting: glyphs).children {
        #expect((child.value as? String)?.cellWidth == 1, "\(child.label ?? "")")
      }
    }
    for child in Mirror(reflecting: Glyphs.ascii).children {
      #expect((child.value as? String)?.utf8.allSatisfy { $0 < 0x7F } == true)
    }
  }

  @Test("Every mark of the Unicode edition has its ASCII stand-in")
  func standIns() {
    let marks = Mirror(reflecting: Glyphs.unicode).children.compactMap { $0.value as? String }
    for mark in marks {
      #expect(
        Glyphs.asciiSubstitute(for: mark.unicodeScalars.first!) != UInt8(ascii: "?"), "\(mark)")
    }
  }

  @Test(
    "Letters become plain, and what has no plain form a question mark",
    arguments: [
      ("é", "e"), ("Ñ", "N"), ("ß", "s"), ("“", "\""), ("—", "-"), ("王", "?"), ("a", "a"),
      ("\u{A0}", " "),
    ])
  func letters(text: String, plain: String) {
    #expect(Glyphs.asciiSubstitute(for: text.unicodeScalars.first!) == plain.utf8.first)
  }
}
