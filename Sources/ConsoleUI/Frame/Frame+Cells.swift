extension Frame {
  /// The index of a cell of the current region, if it is inside.
  func index(row: Int, column: Int) -> Int? {
    guard row >= 0, column >= 0, row < bounds.rows, column < bounds.columns else { return nil }
    return (bounds.row + row) * gridSize.columns + bounds.column + column
  }

  /// Puts one glyph at a place of the current region, if it is inside.
  ///
  /// A wide glyph without room for its right half becomes a space, as a terminal would wrap it.
  mutating func put(_ cluster: Cluster, row: Int, column: Int, style: Style) {
    guard let index = index(row: row, column: column) else { return }
    if cluster.columns == 2 {
      guard column + 1 < bounds.columns else { return set(.blank(style), at: index) }
      set(Cell(glyph: glyph(of: cluster), style: style, span: 2), at: index)
      set(Cell(glyph: 0x20, style: style, span: 0), at: index + 1)
    } else {
      set(Cell(glyph: glyph(of: cluster), style: style, span: 1), at: index)
    }
  }

  /// Replaces a cell; half a wide glyph that is left over beside it becomes a space.
  mutating func set(_ cell: Cell, at index: Int) {
    let span = cells[index].span
    if span == 2 { blank(at: index + 1) }
    if span == 0 { blank(at: index - 1) }
    cells[index] = cell
  }

  /// Blanks the halves of wide glyphs that stick out of cells about to be replaced.
  ///
  /// Inside the range every cell is replaced, so only its two ends can cut a glyph in half.
  mutating func breakWide(_ range: Range<Int>) {
    if cells[range.lowerBound].span == 0 { blank(at: range.lowerBound - 1) }
    if cells[range.upperBound - 1].span == 2 { blank(at: range.upperBound) }
  }

  /// Turns a cell into a space without changing its style.
  private mutating func blank(at index: Int) {
    cells[index] = .blank(cells[index].style)
  }

  /// How a cluster is kept in a cell.
  private mutating func glyph(of cluster: Cluster) -> UInt32 {
    if cluster.marks.isEmpty { return cluster.base.value }
    if let known = marked.firstIndex(of: cluster) { return Self.markedFlag | UInt32(known) }
    marked.append(cluster)
    return Self.markedFlag | UInt32(marked.count - 1)
  }

  /// The cluster a cell shows; the right half of a wide glyph reads as a space.
  func cluster(of cell: Cell) -> Cluster {
    if cell.glyph & Self.markedFlag != 0 { return marked[Int(cell.glyph & ~Self.markedFlag)] }
    let base = Unicode.Scalar(cell.glyph) ?? "?"
    return Cluster(base: base, marks: [], columns: cell.span == 2 ? 2 : 1)
  }

  /// Whether two cells of two frames look the same.
  func isSame(_ cell: Cell, as other: Cell, of frame: Frame) -> Bool {
    if cell.glyph & Self.markedFlag == 0 { return cell == other }
    return cell.style == other.style && cell.span == other.span
      && other.glyph & Self.markedFlag != 0 && cluster(of: cell) == frame.cluster(of: other)
  }
}

extension Frame: Equatable {
  /// Frames are equal when a terminal would show the same.
  public static func == (a: Frame, b: Frame) -> Bool {
    guard a.gridSize == b.gridSize, a.cursor == b.cursor, a.title == b.title else { return false }
    return zip(a.cells, b.cells).allSatisfy { a.isSame($0, as: $1, of: b) }
  }
}
