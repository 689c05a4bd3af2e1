extension LineEditor {
  /// The characters shown in a field of one line, and the cursor's column in it.
  ///
  /// A text wider than the field is scrolled so that the cursor stays inside.
  func line(columns: Int) -> (text: String, cursor: Int) {
    guard columns > 1 else { return ("", 0) }
    let widths = characters.map { String($0).cellWidth }
    var start = 0
    var before = widths[..<cursor].reduce(0, +)
    // One column is left for the cursor behind the last character.
    while before > columns - 1, start < cursor {
      before -= widths[start]
      start += 1
    }
    var end = start
    var used = 0
    while end < characters.count, used + widths[end] <= columns {
      used += widths[end]
      end += 1
    }
    return (String(characters[start..<end]), before)
  }

  /// The text as lines of at most `columns` cells, each as a range of characters; at least one.
  func lines(columns: Int) -> [Range<Int>] {
    let columns = max(2, columns)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var afterSpace: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\n" {
        lines.append(start..<index)
        start = index + 1
        used = 0
        afterSpace = nil
      } else {
        let width = String(character).cellWidth
        if used + width > columns - 1 {
          let end = afterSpace ?? index
          lines.append(start..<end)
          start = end
          used = characters[start..<index].reduce(0) { $0 + String($1).cellWidth }
          afterSpace = nil
        }
        used += width
        if character == " " { afterSpace = index + 1 }
      }
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// The line and column of the cursor among `lines`.
  func cursorPlace(in lines: [Range<Int>]) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let start = lines[line].lowerBound
    return (line, characters[start..<cursor].reduce(0) { $0 + String($1).cellWidth })
  }

  /// Moves the cursor a line up or down; false where there is none.
  mutating func moveLine(by step: Int, columns: Int) -> Bool {
    let lines = lines(columns: columns)
    let (line, column) = cursorPlace(in: lines)
    guard lines.indices.contains(line + step) else { return false }
    var place = lines[line + step].lowerBound
    var used = 0
    while place < lines[line + step].upperBound, used < column {
      used += String(characters[place]).cellWidth
      place += 1
    }
    moveCursor(to: place)
    return true
  }
}
