import Testing

@testable import ConsoleUI

@Suite("Wrapping")
struct WrapTests {
  @Test(
    "Lines break between words, and words only where they must",
    arguments: [
      ("", 10, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 13, ["one two three"]),
      ("one  two", 8, ["one  two"]),
      ("one  two", 5, ["one", "two"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("one\ntwo\n\nthree\n", 10, ["one", "two", "", "three", ""]),
      ("one\r\ntwo", 10, ["one", "two"]),
      ("王小明的问题", 5, ["王小", "明的", "问题"]),
      ("ab 王小明", 4, ["ab", "王小", "明"]),
      ("a\tb", 5, ["a b"]),
      ("a\u{202E}b", 5, ["ab"]),
      ("one two", 0, []),
      ("one two", -1, []),
    ])
  func lines(text: String, columns: Int, expected: [String]) {
    #expect(wrap(text, columns: columns) == expected)
  }

  @Test("No line is wider than asked, and no letter is lost", arguments: 1...30)
  func nothingLost(columns: Int) {
    let text =
      "How are the inputs of 王小明 and e\u{301}quipe used — in article 8? https://example.org/a/b"
    let lines = wrap(text, columns: columns)
    #expect(lines.allSatisfy { $0.cellWidth <= max(columns, 2) })
    let letters = { (text: String) in String(text.unicodeScalars.filter { $0 != " " }) }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test("Plain text wraps the same way by bytes as by clusters")
  func bothWays() {
    for _ in 0..<2000 {
      let text = String((0..<Int.random(in: 0...24)).map { _ in "ab  c".randomElement()! })
      let columns = Int.random(in: 1...9)
      #expect(
        wrap(text, columns: columns) == wrapClusters(text[...], columns: columns),
        "\(text) at \(columns)")
    }
  }
}
