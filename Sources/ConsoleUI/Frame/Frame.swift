/// A whole screen as a grid of cells: what a view returns and what the terminal shows.
///
/// Cells hold meanings, not colours. A wide glyph takes two cells that live and die together.
/// Coordinates start at 0, rows first. Everything here is total: what lies outside is not drawn,
/// at any size down to 0×0. Inside ``region(_:_:)`` the same methods draw into a part of the grid.
public struct Frame: Sendable {
  /// Where the terminal's cursor is to be shown, in coordinates of the whole grid; hidden if `nil`.
  public internal(set) var cursor: Position?
  /// Title of the terminal window.
  public var title = ""
  /// The set of drawn marks that boxes, bars and cut text use.
  public let glyphs: Glyphs

  /// Columns and rows of the whole grid.
  public let gridSize: Size
  /// The part of the grid that drawing goes to now.
  var bounds: Rect
  /// Row by row; `gridSize.columns * gridSize.rows` of them.
  var cells: [Cell]
  /// Clusters with marks, which do not fit into a cell; cells refer to them by index.
  var marked: [Cluster] = []

  /// Set in a cell's glyph when the rest of the bits is an index of ``marked``.
  static let markedFlag: UInt32 = 0x8000_0000

  /// Makes an empty frame.
  public init(size: Size, glyphs: Glyphs = .unicode, role: ThemeRole = .text) {
    gridSize = size
    bounds = Rect(size)
    self.glyphs = glyphs
    cells = Array(repeating: .blank(Style(role)), count: size.columns * size.rows)
  }

  /// Columns and rows of the region being drawn; the whole grid outside of ``region(_:_:)``.
  public var size: Size { bounds.size }

  /// Draws into a part of the frame, with its own origin and edges.
  ///
  /// The part is cut to the current region, so `region.size` may be less than was asked for.
  public mutating func region(_ rect: Rect, _ draw: (inout Frame) -> Void) {
    let outer = bounds
    let moved = Rect(
      row: clamped(rect.row) + outer.row, column: clamped(rect.column) + outer.column,
      rows: min(rect.rows, Size.longestSide), columns: min(rect.columns, Size.longestSide))
    bounds = moved.intersection(outer)
    draw(&self)
    bounds = outer
  }

  /// Shows the cursor at a place of the current region; a place outside hides it.
  public mutating func showCursor(row: Int, column: Int) {
    let isInside = row >= 0 && column >= 0 && row < bounds.rows && column < bounds.columns
    cursor = isInside ? Position(row: bounds.row + row, column: bounds.column + column) : nil
  }

  /// Holds a coordinate within reach, so that sums of coordinates cannot overflow.
  func clamped(_ coordinate: Int) -> Int {
    min(max(coordinate, -Size.longestSide), Size.longestSide)
  }
}
