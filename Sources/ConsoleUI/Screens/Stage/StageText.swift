extension String {
  /// The text as lines of at most `columns` cells, no more than `rows` of them.
  ///
  /// What does not fit is cut at a word, where it has words, and ends in the mark. Empty lines are
  /// left out, so that a text of line breaks does not push the rest off the screen.
  func stageLines(columns: Int, rows: Int, mark: String) -> [String] {
    guard columns > 0, rows > 0 else { return [] }
    // More than this no screen shows; what is not shown need not be measured.
    let room = prefix(columns * (rows + 1))
    let isLonger = room.endIndex < endIndex
    let lines = wrap(String(room), columns: columns).filter { line in
      line.contains { !$0.isWhitespace }
    }
    guard lines.count > rows || isLonger else { return lines }
    var shown = Array(lines.prefix(rows))
    guard let last = shown.popLast() else { return [] }
    return shown + [last.cutAtWord(columns: columns, mark: mark)]
  }

  /// The line ended by the mark, without its last words if there is no room for it otherwise.
  func cutAtWord(columns: Int, mark: String) -> String {
    let end = " " + mark
    var line = Substring(self)
    while !String(line).fits(columns - end.cellWidth) {
      guard let space = line.lastIndex(of: " ") else {
        return (self + mark).truncated(toColumns: columns, ellipsis: mark)
      }
      line = line[..<space]
      while line.last == " " { line.removeLast() }
    }
    return line.isEmpty ? truncated(toColumns: columns, ellipsis: mark) : line + end
  }

  /// Whether it is read from right to left, judged by its first letter.
  var isRightToLeft: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        if scalar.properties.isAlphabetic { return true }
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}

/// A piece of a line with its own look; pieces of two writing directions never share one.
struct StageField {
  let text: String
  var role = ThemeRole.stageText
  var emphasis: Emphasis = []
  /// Cells it takes whatever it says; nil for as many as it needs.
  var columns: Int?

  init(
    _ text: String, _ role: ThemeRole = .stageText, _ emphasis: Emphasis = [], columns: Int? = nil
  ) {
    self.text = text
    self.role = role
    self.emphasis = emphasis
    self.columns = columns
  }

  var width: Int { columns ?? text.cellWidth }
}

extension Frame {
  /// Cells free at both sides of the stage.
  static let stageMargin = 2

  /// Writes fields one after another from where reading begins: the left, or the right if mirrored.
  mutating func stageLine(_ fields: [StageField], row: Int, mirrored: Bool, gap: Int = 2) {
    var used = Self.stageMargin
    for field in fields where field.width > 0 {
      let room = min(field.width, size.columns - used - Self.stageMargin)
      guard room > 0 else { return }
      if mirrored {
        writeRight(
          field.text, row: row, end: size.columns - used, width: room, role: field.role,
          emphasis: field.emphasis)
      } else {
        write(
          field.text, row: row, column: used, width: room, role: field.role,
          emphasis: field.emphasis)
      }
      used += room + gap
    }
  }

  /// Writes fields in the middle, the first where reading begins.
  mutating func stageCentered(_ fields: [StageField], row: Int, mirrored: Bool, gap: Int = 2) {
    let shown = fields.filter { $0.width > 0 }
    let total = shown.reduce(0) { $0 + $1.width } + gap * max(0, shown.count - 1)
    var column = max(Self.stageMargin, (size.columns - total) / 2)
    for field in mirrored ? shown.reversed() : shown {
      let room = min(field.width, size.columns - column - Self.stageMargin)
      guard room > 0 else { return }
      write(
        field.text, row: row, column: column, width: room, role: field.role,
        emphasis: field.emphasis)
      column += room + gap
    }
  }

  /// Writes a line where its own letters begin: left, or right for Arabic and Hebrew.
  mutating func stageText(
    _ text: String, row: Int, role: ThemeRole, emphasis: Emphasis = [], rightToLeft: Bool
  ) {
    stageLine([StageField(text, role, emphasis)], row: row, mirrored: rightToLeft)
  }
}
