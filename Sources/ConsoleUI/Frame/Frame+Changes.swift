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
    guard let previous, previous.gridSize == gridSize else {
      for index in cells.indices { report(index, to: body) }
      return
    }
    cells.withUnsafeBufferPointer { cells in
      previous.cells.withUnsafeBufferPointer { old in
        for index in cells.indices {
          let cell = cells[index]
          if cell.bits == old[index].bits, cell.glyph & Frame.markedFlag == 0 { continue }
          if isSame(cell, as: old[index], of: previous) { continue }
          report(index, to: body)
        }
      }
    }
  }

  /// Reports the cluster that starts at an index, if one does.
  private func report(_ index: Int, to body: (FrameChange) -> Void) {
    let cell = cells[index]
    if cell.span == 0 { return }
    let (row, column) = index.quotientAndRemainder(dividingBy: gridSize.columns)
    body(FrameChange(row: row, column: column, cluster: cluster(of: cell), style: cell.style))
  }
}
