extension Frame {
  /// Fills a rectangle with spaces in a role.
  public mutating func fill(_ rect: Rect, role: ThemeRole) {
    let part = rect.intersection(Rect(size))
    let blank = Cell.blank(Style(role))
    for row in part.row..<(part.row + part.rows) {
      let start = (bounds.row + row) * gridSize.columns + bounds.column + part.column
      replace(start..<(start + part.columns), with: blank)
    }
  }

  /// Puts a ground under part of a row, keeping the text and, where readable, its colours.
  ///
  /// Without `columns` the whole row of the region is highlighted.
  public mutating func highlightRow(
    _ row: Int, columns: Range<Int>? = nil, role: ThemeRole = .selection
  ) {
    guard row >= 0, row < bounds.rows else { return }
    let range = (columns ?? 0..<bounds.columns).clamped(to: 0..<bounds.columns)
    let start = (bounds.row + row) * gridSize.columns + bounds.column
    for column in range { cells[start + column].style.backdrop = role }
  }

  /// Draws a horizontal line of `length` cells, by default to the right edge.
  public mutating func horizontalLine(
    row: Int, column: Int = 0, length: Int? = nil, role: ThemeRole = .border
  ) {
    repeatGlyph(
      glyphs.horizontal, row: row, column: column, length: length ?? bounds.columns, role: role)
  }

  /// Draws a vertical line of `length` cells, by default to the bottom edge.
  public mutating func verticalLine(
    row: Int = 0, column: Int, length: Int? = nil, role: ThemeRole = .border
  ) {
    let first = max(0, clamped(row))
    let last = min(clamped(row) + clamped(length ?? bounds.rows), bounds.rows)
    for row in first..<max(first, last) {
      write(glyphs.vertical, row: row, column: column, role: role)
    }
  }

  /// Draws the outline of a rectangle, with a title set into its top side; the inside stays.
  ///
  /// Rectangles below two rows or columns are not drawn.
  public mutating func box(
    _ rect: Rect, title: String = "", role: ThemeRole = .border, titleRole: ThemeRole = .title
  ) {
    region(rect) { frame in
      let size = frame.size
      guard size.rows >= 2, size.columns >= 2 else { return }
      let (bottom, right) = (size.rows - 1, size.columns - 1)
      frame.horizontalLine(row: 0, role: role)
      frame.horizontalLine(row: bottom, role: role)
      frame.verticalLine(column: 0, role: role)
      frame.verticalLine(column: right, role: role)
      frame.write(frame.glyphs.topLeft, row: 0, column: 0, role: role)
      frame.write(frame.glyphs.topRight, row: 0, column: right, role: role)
      frame.write(frame.glyphs.bottomLeft, row: bottom, column: 0, role: role)
      frame.write(frame.glyphs.bottomRight, row: bottom, column: right, role: role)
      if !title.isEmpty, size.columns > 6 {
        let cut = title.truncated(toColumns: size.columns - 6, ellipsis: frame.glyphs.ellipsis)
        frame.write(" \(cut) ", row: 0, column: 2, role: titleRole)
      }
    }
  }

  /// Draws a bar whose first part, `fraction` of the width, is filled; returns the filled cells.
  ///
  /// The fraction is held between 0 and 1. A share above nothing shows at least one cell, and only
  /// a whole one fills the last, so that the bar never claims more than is true.
  @discardableResult
  public mutating func drawBar(
    fraction: Double, row: Int, column: Int = 0, width: Int? = nil,
    filled filledRole: ThemeRole = .barFilled, empty emptyRole: ThemeRole = .barEmpty
  ) -> Int {
    let start = clamped(column)
    let columns = min(width ?? Size.longestSide, bounds.columns - start)
    guard columns > 0 else { return 0 }
    let share = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    // Half a cell rounds up; `rounded()` would need the C mathematics library.
    var filled = Int(share * Double(columns) + 0.5)
    if share > 0 { filled = max(filled, 1) }
    if share < 1, columns > 1 { filled = min(filled, columns - 1) }
    repeatGlyph(glyphs.barFilled, row: row, column: start, length: filled, role: filledRole)
    repeatGlyph(
      glyphs.barEmpty, row: row, column: start + filled, length: columns - filled, role: emptyRole)
    return filled
  }

  /// Draws one narrow glyph over and over, as far as the region goes.
  mutating func repeatGlyph(
    _ glyph: String, row: Int, column: Int, length: Int, role: ThemeRole
  ) {
    guard row >= 0, row < bounds.rows, let base = glyph.unicodeScalars.first else { return }
    let first = max(0, clamped(column))
    let last = min(clamped(column) + clamped(length), bounds.columns)
    let cell = Cell(glyph: base.value, style: Style(role), span: 1)
    let start = (bounds.row + row) * gridSize.columns + bounds.column
    if first < last { replace((start + first)..<(start + last), with: cell) }
  }

  /// Puts the same narrow cell everywhere in a range of the grid.
  private mutating func replace(_ range: Range<Int>, with cell: Cell) {
    if range.isEmpty { return }
    breakWide(range)
    cells.withUnsafeMutableBufferPointer { $0[range].update(repeating: cell) }
  }
}
