/// A run of equal style that a terminal has to draw anew.
public struct FrameChange: Equatable, Sendable {
  /// Row of the first cell.
  public let row: Int
  /// Column of the first cell.
  public let column: Int
  /// What to draw there.
  public let cluster: Cluster
  /// How it is to look.
  public let style: Style
}

extension Frame {
  /// Reports each cluster that differs from `previous`, in reading order; all without a previous.
  ///
  /// Whole clusters are reported, never half a wide glyph. O(cells), a few microseconds when
  /// little changed.
  public func forEachChange(since previous: Frame?, _ body: (FrameChange) -> Void) {
    let previous = previous?.gridSize == gridSize ? previous : nil
    for row in 0..<gridSize.rows {
      for index in (row * gridSize.columns)..<((row + 1) * gridSize.columns) {
        let cell = cells[index]
        if cell.span == 0 { continue }
        if let previous, isSame(cell, as: previous.cells[index], of: previous) { continue }
        let column = index - row * gridSize.columns
        body(
          FrameChange(row: row, column: column, cluster: cluster(of: cell), style: cell.style))
      }
    }
  }
}
