/// One place of the grid, in eight bytes.
struct Cell: Equatable, Sendable {
  /// The scalar drawn, or ``Frame/markedFlag`` plus an index of the frame's list of marked clusters.
  var glyph: UInt32
  var style: Style
  /// 1 for a narrow glyph, 2 for the left half of a wide one, 0 for the right half.
  var span: UInt8

  static func blank(_ style: Style) -> Cell {
    Cell(glyph: 0x20, style: style, span: 1)
  }

  /// The eight bytes as one number, to compare cells at once; every byte of a cell has a meaning.
  var bits: UInt64 { unsafeBitCast(self, to: UInt64.self) }

  static func == (a: Cell, b: Cell) -> Bool { a.bits == b.bits }
}
