import Testing

@testable import ConsoleUI

@Suite("Writing into a frame")
struct FrameWriteTests {
  private func frame(_ columns: Int, _ rows: Int = 1, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame)
    return frame
  }

  @Test("Golden text shows rows, runs that are not plain, and the cursor")
  func golden() {
    let frame = frame(12, 2) {
      $0.write("+0:05  Ada", row: 0, role: .timerOvertime)
      $0.write("王 ok", row: 1, column: 1, role: .text, emphasis: .bold)
      $0.highlightRow(1, columns: 0..<4)
      $0.showCursor(row: 1, column: 3)
    }
    #expect(
      frame.golden == """
        |+0:05  Ada  |
        | 王 ok      |
        0:0-9 timerOvertime
        1:0-0 text/selection
        1:1-3 text/selection+bold
        1:4-5 text+bold
        cursor 1:3
        """)
  }

  @Test("Writing returns the columns taken and cuts with the ellipsis")
  func returnsColumns() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    #expect(frame.write("abc", row: 0, column: 2) == 3)
    #expect(frame.write("abcdef", row: 0, column: 2, width: 4) == 4)
    #expect(frame.text(row: 0) == "  abc…    ")
    #expect(frame.write("王小明", row: 0, column: 6) == 3)
    #expect(frame.text(row: 0) == "  abc…王… ")
    #expect(frame.write("x", row: 0, column: 10) == 0)
    #expect(frame.write("x", row: 1) == 0)
    #expect(frame.write("x", row: -1) == 0)
    #expect(frame.write("x", row: 0, width: 0) == 0)
  }

  @Test("A negative column hides the start of the text")
  func negativeColumn() {
    #expect(frame(4) { $0.write("abcdef", row: 0, column: -2) }.text(row: 0) == "cdef")
    #expect(frame(4) { $0.write("王小x", row: 0, column: -1) }.text(row: 0) == " 小x")
  }

  @Test(
    "Overwriting half a wide glyph blanks its other half",
    arguments: [
      (0, " x小"), (1, "x 小"), (2, "王x "),
    ])
  func halves(column: Int, expected: String) {
    // Column 1 holds the right half of the first glyph, column 2 the left half of the second.
    let drawn = frame(4) {
      $0.write("王小", row: 0)
      $0.write("x", row: 0, column: [1, 0, 2][column])
    }
    #expect(drawn.text(row: 0) == expected)
  }

  @Test("A wide glyph over two halves blanks both partners")
  func wideOverHalves() {
    let drawn = frame(6) {
      $0.write("王小明", row: 0)
      $0.write("中", row: 0, column: 1)
    }
    #expect(drawn.text(row: 0) == " 中 明")
  }

  @Test("A wide glyph without room for its right half becomes a space")
  func wideInLastColumn() {
    let drawn = frame(3) {
      $0.put(Cluster(base: "王", marks: [], columns: 2), row: 0, column: 2, style: Style())
    }
    #expect(drawn.text(row: 0) == "   ")
  }

  @Test("Text from strangers cannot leave its cells")
  func hostileText() {
    let drawn = frame(12) { $0.write("\u{202E}\u{301}a\u{1B}[2Jb\n", row: 0) }
    #expect(drawn.golden == "|a␛[2Jb␊     |")
  }

  @Test("Text at the right and in the middle")
  func alignment() {
    #expect(frame(8) { $0.writeRight("9:05", row: 0) }.text(row: 0) == "    9:05")
    #expect(frame(8) { $0.writeRight("abcdef", row: 0, end: 4) }.text(row: 0) == "abc…    ")
    #expect(frame(8) { $0.writeRight("王", row: 0, end: 7, width: 3) }.text(row: 0) == "     王 ")
    #expect(frame(8) { $0.writeCentered("ab", row: 0) }.text(row: 0) == "   ab   ")
    #expect(frame(4) { $0.writeCentered("abcdef", row: 0) }.text(row: 0) == "abc…")
  }

  @Test("Wrapped text ends in the ellipsis when there is more")
  func wrapped() {
    var frame = Frame(size: Size(columns: 8, rows: 3))
    let rows = frame.writeWrapped(
      "one two three four", in: Rect(row: 0, column: 0, rows: 2, columns: 8))
    #expect(rows == 2)
    #expect(frame.rowTexts == ["one two ", "three…  ", "        "])
    #expect(
      frame.writeWrapped("x", in: Rect(row: 2, column: 0, rows: 5, columns: 8)) == 1)
  }

  @Test("Marks survive and equal frames are equal however they were drawn")
  func equality() {
    let first = frame(6) {
      $0.write("e\u{301}a\u{300}", row: 0)
    }
    let second = frame(6) {
      $0.write("a\u{300}", row: 0, column: 1)
      $0.write("e\u{301}", row: 0)
    }
    #expect(first == second)
    #expect(first != frame(6) { $0.write("e\u{300}a\u{300}", row: 0) })
  }
}
