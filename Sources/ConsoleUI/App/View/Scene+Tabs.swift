extension Scene {
  /// Draws the names of the screens with their counts; as much of it as there is room for.
  func drawTabs(_ frame: inout Frame) {
    var column = 1
    let (labels, gap) = tabs(columns: frame.size.columns)
    for screen in ScreenID.allCases {
      let text = labels[screen.rawValue]
      if screen == state.screen {
        frame.write(text, row: 0, column: column, role: .title)
        frame.highlightRow(0, columns: (column - 1)..<(column + text.cellWidth + 1))
      } else {
        frame.write(text, row: 0, column: column, role: .textDim)
        frame.write(String(text.prefix(1)), row: 0, column: column, role: .key)
      }
      column += text.cellWidth + gap
    }
  }

  /// The labels and the gap between them: first the gap shrinks, then the counts that press least
  /// go, then the names of the screens behind are cut.
  private func tabs(columns: Int) -> (labels: [String], gap: Int) {
    let counts = ScreenID.allCases.map { $0.screen.count(state) ?? 0 }
    var counted = Set(ScreenID.allCases)
    func labels(_ letters: Int) -> [String] {
      ScreenID.allCases.map { screen in
        let title = screen == state.screen ? screen.title : String(screen.title.prefix(letters))
        let count = counts[screen.rawValue]
        let name = "\(screen.rawValue + 1) \(title)"
        return count > 0 && counted.contains(screen) ? "\(name)\(glyphs.separator)\(count)" : name
      }
    }
    func fits(_ labels: [String], _ gap: Int) -> Bool {
      labels.reduce(1) { $0 + $1.cellWidth + gap } <= columns
    }
    for gap in [3, 2] where fits(labels(12), gap) { return (labels(12), gap) }
    for dropped: [ScreenID] in [[.notes, .agenda], [.people], [.floor, .questions, .breakouts]] {
      counted.subtract(dropped)
      for gap in [2, 1] where fits(labels(12), gap) { return (labels(12), gap) }
    }
    for letters in [6, 5, 4, 3] where fits(labels(letters), 1) { return (labels(letters), 1) }
    return (labels(1), 1)
  }
}
