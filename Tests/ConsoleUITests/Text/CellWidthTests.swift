import Testing

@testable import ConsoleUI

@Suite("Width and safety of text")
struct CellWidthTests {
  /// Scalars that never stand for a character; a literal cannot hold them.
  private static let nonCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init)))

  /// Text as it comes, the cells it takes, and what a terminal is given.
  static let table: [(text: String, columns: Int, shown: String)] = [
    ("", 0, ""),
    ("Amina Diallo", 12, "Amina Diallo"),
    ("José", 4, "José"),
    ("Jose\u{301}", 4, "Jose\u{301}"),
    ("王小明", 6, "王小明"),
    ("Иванов Пётр", 11, "Иванов Пётр"),
    ("محمد عبد الله", 13, "محمد عبد الله"),
    ("한국어", 6, "한국어"),
    ("\u{1112}\u{1161}\u{11AB}", 2, "\u{1112}\u{1161}\u{11AB}"),
    ("ｶﾅ", 2, "ｶﾅ"),
    ("カナ", 4, "カナ"),
    ("กำ", 2, "กำ"),
    ("हिन्दी", 5, "हिन्दी"),
    ("👨‍👩‍👧", 2, "👨"),
    ("👨‍👩‍👧‍👦x", 3, "👨x"),
    ("👩🏽‍🚀!", 3, "👩!"),
    ("👍🏿", 2, "👍"),
    ("🏽", 2, "🏽"),
    ("🏳️‍🌈", 1, "🏳"),
    ("🇸🇳", 2, "SN"),
    ("☀️", 1, "☀"),
    ("☀︎", 1, "☀"),
    ("1️⃣", 1, "1"),
    ("क्‍ष", 2, "क्ष"),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}b", 2, "a\u{300}\u{301}\u{302}\u{303}b"),
    ("\u{301}a", 1, "a"),
    ("\u{200D}\u{FE0F}", 0, ""),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", 5, "abcde"),
    ("\u{1B}[31m", 5, "␛[31m"),
    ("a\tb\u{0}c\u{7F}", 6, "a␉b␀c␡"),
    ("a\r\nb", 4, "a␍␊b"),
    ("a\u{85}b\u{9B}c", 5, "a?b?c"),
    ("a\u{2028}b\u{2029}", 4, "a␤b␤"),
    ("so\u{AD}ft", 4, "soft"),
    ("\u{FEFF}x\u{E0041}y", 2, "xy"),
    (nonCharacters, 3, "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("①…│", 3, "①…│"),
    ("𠀀", 2, "𠀀"),
  ]

  @Test("Each text takes its cells and is shown safely", arguments: table.indices)
  func row(index: Int) {
    let row = Self.table[index]
    #expect(row.text.cellWidth == row.columns, "\(row.text.unicodeScalars.map(\.value))")
    #expect(row.text.sanitised.unicodeScalars.elementsEqual(row.shown.unicodeScalars))
  }

  @Test("Making safe what is safe changes nothing", arguments: table.indices)
  func sanitisingTwice(index: Int) {
    let once = Self.table[index].text.sanitised
    #expect(once.sanitised.unicodeScalars.elementsEqual(once.unicodeScalars))
    #expect(once.cellWidth == Self.table[index].columns)
  }

  @Test("No scalar is drawn as a control, and each takes 0 to 2 cells")
  func everyScalar() {
    for value in Array(UInt32(0)..<0x20000) + Array(0xE0000..<0xE0200) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard case .spacing(let shown, let columns) = ScalarClass(scalar) else { continue }
      if shown.value < 0x20 || (0x7F..<0xA0).contains(shown.value) || !(1...2).contains(columns) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "Cutting keeps whole clusters and marks the cut",
    arguments: [
      ("Amina Diallo", 12, "Amina Diallo"), ("Amina Diallo", 7, "Amina …"),
      ("Amina", 1, "A"), ("Amina", 0, ""), ("Amina", -3, ""), ("王小明", 6, "王小明"),
      ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("王小明", 1, ""), ("王小明", 2, "…"),
      ("👨‍👩‍👧 family", 4, "👨 …"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncation(text: String, columns: Int, expected: String) {
    let cut = text.truncated(toColumns: columns)
    #expect(cut == expected)
    #expect(cut.cellWidth <= max(0, columns))
  }

  @Test("Filling gives exactly the columns", arguments: [0, 1, 2, 5, 6, 7, 20])
  func padding(columns: Int) {
    #expect("王小明".padded(toColumns: columns).cellWidth == columns)
    #expect("王小明".paddedLeft(toColumns: columns).cellWidth == columns)
  }
}
