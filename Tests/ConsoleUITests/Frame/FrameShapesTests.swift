import Testing

@testable import ConsoleUI

@Suite("Shapes and regions of a frame")
struct FrameShapesTests {
  @Test("A box has its title in the top side")
  func box() {
    var frame = Frame(size: Size(columns: 14, rows: 3))
    frame.box(Rect(frame.size), title: "Queue")
    #expect(
      frame.golden == """
        |┌─ Queue ────┐|
        |│            │|
        |└────────────┘|
        0:0-1 border
        0:2-8 title
        0:9-13 border
        1:0-0 border
        1:13-13 border
        2:0-13 border
        """)
  }

  @Test("The ASCII edition draws the same shapes")
  func asciiBox() {
    var frame = Frame(size: Size(columns: 5, rows: 3), glyphs: .ascii)
    frame.box(Rect(frame.size))
    frame.write("abcdef", row: 1, column: 1, width: 3)
    #expect(frame.rowTexts == ["+---+", "|ab~|", "+---+"])
  }

  @Test("A region has its own origin and edges")
  func region() {
    var frame = Frame(size: Size(columns: 8, rows: 3))
    frame.region(Rect(row: 1, column: 2, rows: 5, columns: 4)) { region in
      #expect(region.size == Size(columns: 4, rows: 2))
      region.write("abcdef", row: 0)
      region.write("x", row: -1)
      region.region(Rect(row: 1, column: 3, rows: 1, columns: 9)) { $0.write("yz", row: 0) }
      region.showCursor(row: 1, column: 1)
    }
    #expect(frame.rowTexts == ["        ", "  abc…  ", "     y  "])
    #expect(frame.cursor == Position(row: 2, column: 3))
    #expect(frame.size == Size(columns: 8, rows: 3))
  }

  @Test(
    "A bar never claims more or less than is true",
    arguments: [
      (0.0, 0), (0.001, 1), (0.5, 5), (0.94, 9), (0.999, 9), (1.0, 10), (7, 10), (-1, 0),
      (Double.nan, 0), (.infinity, 10),
    ])
  func bar(fraction: Double, filled: Int) {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    #expect(frame.drawBar(fraction: fraction, row: 0) == filled)
    let expected =
      String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
    #expect(frame.text(row: 0) == expected)
  }

  @Test("Big digits show a clock five rows high")
  func bigDigits() {
    var frame = Frame(size: Size(columns: 15, rows: 5), glyphs: .ascii)
    let taken = frame.bigDigits("1:2x", row: 0, column: 0)
    #expect(taken == BigDigits.columns("1:2x") && taken == 13)
    #expect(
      frame.rowTexts == [
        "  #     #####  ", " ##   #     #  ", "  #     #####  ", "  #   # #      ",
        "##### # #####  ".replacingFirst("##### # ", with: "#####   "),
      ])
    var large = Frame(size: Size(columns: 12, rows: 10), glyphs: .ascii)
    #expect(large.bigDigits("1", row: 0, column: 0, scale: 2) == 10)
    #expect(large.rowTexts[0] == "    ##      " && large.rowTexts[9] == "##########  ")
  }

  @Test("Every way to draw is safe at any size and place")
  func total() {
    let numbers = [Int.min, -10_000, -1, 0, 1, 2, 7, 10_000, Int.max]
    for columns in [0, 1, 2, 5, 40] {
      for rows in [0, 1, 2, 5] {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        for row in numbers {
          for column in numbers {
            let extent = max(0, column)
            frame.write("aé王👨‍👩‍👧", row: row, column: column, width: column)
            frame.writeRight("王x", row: row, end: column)
            frame.writeCentered("王x", row: row)
            let rect = Rect(row: row, column: column, rows: extent, columns: extent)
            frame.writeWrapped("one 王 two", in: rect)
            frame.fill(rect, role: .accent)
            frame.box(rect, title: "王title")
            frame.highlightRow(row, columns: min(row, column)..<max(row, column))
            frame.horizontalLine(row: row, column: column, length: row)
            frame.verticalLine(row: row, column: column, length: row)
            frame.drawBar(fraction: 0.5, row: row, column: column, width: row)
            frame.bigDigits("1:2", row: row, column: column, scale: 2)
            frame.showCursor(row: row, column: column)
            frame.region(rect) { $0.write("王", row: 0) }
            _ = frame.text(row: row, columns: min(row, column)..<max(row, column))
            _ = frame.style(row: row, column: column)
          }
        }
        #expect(frame.rowTexts.allSatisfy { $0.cellWidth == columns })
      }
    }
  }
}

extension String {
  /// The text with the first occurrence of a prefix exchanged.
  fileprivate func replacingFirst(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
