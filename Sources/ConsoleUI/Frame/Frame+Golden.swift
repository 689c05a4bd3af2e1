extension Frame {
  /// The frame as text for tests: rows between bars, then the runs that are not plain text.
  ///
  /// A run reads `row:first-last role`, with `/ground` when it lies on another role's ground and
  /// `+bold` and the like for emphasis. A shown cursor ends the text as `cursor row:column`.
  public var golden: String {
    var lines = rowTexts.map { "|\($0)|" }
    for row in 0..<gridSize.rows { lines += runs(ofRow: row) }
    if let cursor { lines.append("cursor \(cursor.row):\(cursor.column)") }
    return lines.joined(separator: "\n")
  }

  /// The text of each row, from edge to edge.
  public var rowTexts: [String] {
    (0..<gridSize.rows).map { row in
      var text = ""
      for column in 0..<gridSize.columns {
        let cell = cells[row * gridSize.columns + column]
        if cell.span > 0 { cluster(of: cell).append(to: &text) }
      }
      return text
    }
  }

  /// The text of a row between two columns, for tests that look at one place.
  public func text(row: Int, columns: Range<Int>? = nil) -> String {
    guard row >= 0, row < gridSize.rows else { return "" }
    var text = ""
    for column in (columns ?? 0..<gridSize.columns).clamped(to: 0..<gridSize.columns) {
      let cell = cells[row * gridSize.columns + column]
      if cell.span > 0 { cluster(of: cell).append(to: &text) }
    }
    return text
  }

  /// How a cell looks, or `nil` outside the grid.
  public func style(row: Int, column: Int) -> Style? {
    guard row >= 0, column >= 0, row < gridSize.rows, column < gridSize.columns else { return nil }
    return cells[row * gridSize.columns + column].style
  }

  /// The runs of one row whose style is not plain text.
  private func runs(ofRow row: Int) -> [String] {
    var runs: [String] = []
    var start = 0
    let line = cells[(row * gridSize.columns)..<((row + 1) * gridSize.columns)].map(\.style)
    while start < line.count {
      let style = line[start]
      let end = line[start...].firstIndex { $0 != style } ?? line.count
      if style != Style() { runs.append("\(row):\(start)-\(end - 1) \(style.name)") }
      start = end
    }
    return runs
  }
}

extension Style {
  /// The style as golden text names it.
  var name: String {
    var name = role.rawValue
    if let backdrop { name += "/\(backdrop.rawValue)" }
    if emphasis.contains(.bold) { name += "+bold" }
    if emphasis.contains(.underline) { name += "+underline" }
    if emphasis.contains(.reverse) { name += "+reverse" }
    return name
  }
}
