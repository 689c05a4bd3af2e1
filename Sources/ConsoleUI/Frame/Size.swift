/// How many columns and rows of cells something has; never negative.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public let columns: Int
  /// Cells down.
  public let rows: Int

  /// Makes a size; negative values become 0 and each side is held below 10,000 cells.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(0, columns), Size.longestSide)
    self.rows = min(max(0, rows), Size.longestSide)
  }

  /// No terminal is larger; the limit keeps sums of coordinates far from overflow.
  static let longestSide = 9_999
}

/// A cell's place: row and column from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// Rows below the top.
  public var row: Int
  /// Columns right of the left edge.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
