import Testing

@testable import Interchange

@Suite("Delimited text")
struct DelimitedTextTests {
  private func split(_ text: String) throws -> DelimitedText {
    try DelimitedText(DecodedText(decoding: Array(text.utf8))) { $0.contains("a") ? 1 : 0 }
  }

  @Test(
    "Quotes, line ends and padding",
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a;b\n\"x;y\";\"say \"\"hi\"\"\"", [["a", "b"], ["x;y", "say \"hi\""]]),
      ("a\tb\n1 \"inch\" pipe\t\"q\" r", [["a", "b"], ["1 \"inch\" pipe", "q r"]]),
      ("a,b\n\"never closed,2\n3,4", [["a", "b"], ["\"never closed", "2"], ["3", "4"]]),
      ("a,b,,,\n1,,,,\n,,,,\n,2", [["a", "b"], ["1"], ["", "2"]]),
      ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
      ("a,b\n\"\",\"\"\"\"", [["a", "b"], ["", "\""]]),
    ])
  func splits(text: String, cells: [[String]]) throws {
    #expect(try split(text).rows.map(\.cells) == cells)
  }

  @Test("Each row knows its line, also behind cells of several lines")
  func lines() throws {
    let table = try split("\n\na,b\n\"one\r\ntwo\rthree\nfour\",x\n\nlast,row")
    #expect(table.rows.map(\.line) == [3, 4, 9])
    #expect(table.rows[1].cells == ["one\r\ntwo\rthree\nfour", "x"])
  }

  @Test("The delimiter is told from the header, not from the first line")
  func sniffing() throws {
    let table = try split("Report, made on Monday, by hand\n\na;b\n1,5;2")
    #expect(table.delimiter == UInt8(ascii: ";"))
    #expect(table.rows.last?.cells == ["1,5", "2"])
  }

  @Test("Too many columns or rows are refused with the limit; padding does not count")
  func limits() throws {
    let wide = "a" + String(repeating: ",x", count: 2_000)
    #expect(throws: ImportError.tooManyColumns(line: 1, columns: 2_001, limit: 2_000)) {
      try split(wide)
    }
    #expect(try split("a,b" + String(repeating: ",", count: 20_000)).rows[0].cells.count == 2)
  }

  @Test("Random bytes never crash")
  func randomBytes() {
    var random = SplitMix(seed: 7)
    let alphabet = Array("\"\"\",;\t\n\rab é\u{0}@".utf8) + [0xFF, 0x80]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      guard let text = try? DecodedText(decoding: bytes) else { continue }
      // Nothing but quotes and padding is an empty file.
      guard let table = try? DelimitedText(text, score: { _ in 0 }) else { continue }
      #expect(!table.rows.isEmpty)
      #expect(table.rows.map(\.line) == table.rows.map(\.line).sorted())
    }
  }
}

/// A small repeatable random source.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
