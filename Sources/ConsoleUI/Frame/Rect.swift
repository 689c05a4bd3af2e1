/// A rectangle of cells, with helpers to cut a screen into regions.
public struct Rect: Hashable, Sendable {
  /// First row.
  public var row: Int
  /// First column.
  public var column: Int
  /// Cells down; never negative.
  public var rows: Int
  /// Cells across; never negative.
  public var columns: Int

  /// Makes a rectangle; negative extents become 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle from the top left that covers `size`.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Columns and rows of the rectangle.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether it holds no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The part inside `other`; empty if they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let (a, b) = (reachable, other.reachable)
    let top = max(a.row, b.row)
    let left = max(a.column, b.column)
    return Rect(
      row: top, column: left, rows: min(a.row + a.rows, b.row + b.rows) - top,
      columns: min(a.column + a.columns, b.column + b.columns) - left)
  }

  /// The rectangle with every number held within reach, so that sums cannot overflow.
  private var reachable: Rect {
    let limit = 4 * Size.longestSide
    return Rect(
      row: min(max(row, -limit), limit), column: min(max(column, -limit), limit),
      rows: min(rows, limit), columns: min(columns, limit))
  }

  /// The rectangle without `cells` cells on every side.
  public func inset(by cells: Int = 1) -> Rect {
    Rect(
      row: row + min(cells, rows), column: column + min(cells, columns), rows: rows - 2 * cells,
      columns: columns - 2 * cells)
  }

  /// The first `count` rows and what is left below them.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// What is left above the last `count` rows, and those rows.
  public func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let parts = splitTop(rows - min(max(0, count), rows))
    return (parts.top, parts.rest)
  }

  /// The first `count` columns and what is left beside them.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// What is left before the last `count` columns, and those columns.
  public func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let parts = splitLeft(columns - min(max(0, count), columns))
    return (parts.left, parts.rest)
  }
}
