extension Frame {
  /// Writes one line of text and returns the columns it took.
  ///
  /// The text is sanitised and, where it does not fit into `width` or the region, cut with the
  /// ellipsis. A negative column hides the start of the text.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, width: Int? = nil, role: ThemeRole = .text,
    emphasis: Emphasis = []
  ) -> Int {
    write(text, row: row, column: column, width: width, style: Style(role, emphasis: emphasis))
  }

  /// Writes one line of text in a style and returns the columns it took.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int = 0, width: Int? = nil, style: Style
  ) -> Int {
    let start = clamped(column)
    let room = min(width ?? Size.longestSide, bounds.columns - start)
    guard row >= 0, row < bounds.rows, room > 0 else { return 0 }
    guard text.fits(room) else {
      let kept = text.truncated(toColumns: room, ellipsis: glyphs.ellipsis)
      return draw(kept, row: row, column: start, style: style)
    }
    return draw(text, row: row, column: start, style: style)
  }

  /// Writes text so that it ends at column `end`, by default the right edge; returns its columns.
  ///
  /// Text longer than `width` (or than the room left of `end`) is cut with the ellipsis.
  @discardableResult
  public mutating func writeRight(
    _ text: String, row: Int, end: Int? = nil, width: Int? = nil, role: ThemeRole = .text,
    emphasis: Emphasis = []
  ) -> Int {
    let edge = min(clamped(end ?? bounds.columns), bounds.columns)
    let room = min(width ?? edge, edge)
    guard room > 0 else { return 0 }
    let taken = min(text.cellWidth, room)
    return write(
      text, row: row, column: edge - taken, width: taken, role: role, emphasis: emphasis)
  }

  /// Writes text in the middle of the region's width; returns its columns.
  @discardableResult
  public mutating func writeCentered(
    _ text: String, row: Int, role: ThemeRole = .text, emphasis: Emphasis = []
  ) -> Int {
    let taken = min(text.cellWidth, bounds.columns)
    return write(
      text, row: row, column: (bounds.columns - taken) / 2, role: role, emphasis: emphasis)
  }

  /// Writes text over several rows of a rectangle and returns the rows it took.
  ///
  /// When there is more than fits, the last row ends in the ellipsis.
  @discardableResult
  public mutating func writeWrapped(
    _ text: String, in rect: Rect, role: ThemeRole = .text, emphasis: Emphasis = []
  ) -> Int {
    let lines = wrap(text, columns: min(rect.columns, Size.longestSide))
    let shown = min(lines.count, min(rect.rows, bounds.rows))
    for (offset, line) in lines.prefix(shown).enumerated() {
      let isCut = offset == shown - 1 && lines.count > shown
      write(
        isCut ? line.endingCut(toColumns: rect.columns, ellipsis: glyphs.ellipsis) : line,
        row: rect.row &+ offset, column: rect.column, width: rect.columns, role: role,
        emphasis: emphasis)
    }
    return shown
  }

  /// Draws text that is known to fit, cluster by cluster.
  private mutating func draw(_ text: String, row: Int, column: Int, style: Style) -> Int {
    if column >= 0, text.isPrintableASCII {
      drawASCII(text, at: (bounds.row + row) * gridSize.columns + bounds.column + column, style)
      return text.utf8.count
    }
    var at = column
    for cluster in ClusterReader(text) {
      put(cluster, row: row, column: at, style: style)
      at += cluster.columns
    }
    return at - column
  }

  /// Draws printable ASCII that is known to fit, from a cell of the grid on.
  private mutating func drawASCII(_ text: String, at index: Int, _ style: Style) {
    let count = text.utf8.count
    if count == 0 { return }
    breakWide(index..<(index + count))
    cells.withUnsafeMutableBufferPointer { cells in
      var at = index
      for byte in text.utf8 {
        cells[at] = Cell(glyph: UInt32(byte), style: style, span: 1)
        at += 1
      }
    }
  }
}

extension String {
  /// The line with an ellipsis added, cut further if there is no room for one.
  fileprivate func endingCut(toColumns columns: Int, ellipsis: String) -> String {
    fits(columns - ellipsis.cellWidth)
      ? self + ellipsis : (self + ellipsis).truncated(toColumns: columns, ellipsis: ellipsis)
  }
}
