import ConsoleUI
import Testing

@Suite("Rectangles")
struct RectTests {
  private let whole = Rect(row: 1, column: 2, rows: 10, columns: 20)

  @Test("Splitting shares every cell exactly once", arguments: [-1, 0, 3, 10, 20, 99])
  func splits(count: Int) {
    let (top, below) = whole.splitTop(count)
    #expect(top.rows + below.rows == 10 && below.row == top.row + top.rows)
    let (above, bottom) = whole.splitBottom(count)
    #expect(bottom.rows == top.rows && above.rows + bottom.rows == 10)
    let (left, right) = whole.splitLeft(count)
    #expect(left.columns + right.columns == 20 && right.column == left.column + left.columns)
    #expect(whole.splitRight(count).right.columns == left.columns)
  }

  @Test("The inside of a frame of cells")
  func inset() {
    #expect(whole.inset() == Rect(row: 2, column: 3, rows: 8, columns: 18))
    #expect(Rect(row: 0, column: 0, rows: 1, columns: 1).inset().isEmpty)
  }

  @Test("Sizes are never negative and never beyond reach")
  func sizes() {
    #expect(Size(columns: -1, rows: -5) == Size(columns: 0, rows: 0))
    #expect(Size(columns: .max, rows: 1).columns == 9_999)
  }
}
