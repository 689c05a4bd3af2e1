/// All there is about one thing, as lines that a view of some width shows.
struct Detail {
  /// A line: parts of text with their roles, one after another.
  struct Line {
    var parts: [(text: String, role: ThemeRole)]
  }

  /// Cells across.
  let columns: Int
  /// How many lines can be shown at most; text beyond that is not even wrapped.
  let limit: Int
  private(set) var lines: [Line] = []

  init(columns: Int, limit: Int) {
    self.columns = max(1, columns)
    self.limit = limit
  }

  /// Whether no further line can be shown.
  var isFull: Bool { lines.count >= limit }

  /// The id and what the thing is, in one line.
  mutating func title(_ id: String, _ text: String, role: ThemeRole = .title) {
    lines.append(Line(parts: [(id + "  ", .textDim), (text, role)]))
  }

  /// Text over as many lines as it takes.
  mutating func paragraph(_ text: String, role: ThemeRole = .text) {
    guard !isFull else { return }
    // What cannot be shown need not be measured.
    let room = columns * max(1, limit - lines.count) + columns
    let text = text.utf8.count > room * 4 ? String(text.prefix(room)) : text
    for line in wrap(text, columns: columns).prefix(limit - lines.count) {
      lines.append(Line(parts: [(line, role)]))
    }
  }

  /// A value with its name before it, wrapped beside the name.
  mutating func field(_ label: String, _ value: String?, role: ThemeRole = .text) {
    guard let value, !value.isEmpty, !isFull else { return }
    let indent = min(Self.labelColumns, columns / 2)
    let wrapped = wrap(String(value.prefix(4000)), columns: max(1, columns - indent))
    for (offset, line) in wrapped.prefix(limit - lines.count).enumerated() {
      let name = offset == 0 ? label : ""
      lines.append(Line(parts: [(name.padded(toColumns: indent), .textDim), (line, role)]))
    }
  }

  /// A line of one role.
  mutating func line(_ text: String, role: ThemeRole = .text) {
    guard !isFull else { return }
    lines.append(Line(parts: [(text, role)]))
  }

  /// A line of several roles.
  mutating func line(_ parts: [(text: String, role: ThemeRole)]) {
    guard !isFull else { return }
    lines.append(Line(parts: parts))
  }

  /// A heading with a free line before it.
  mutating func heading(_ text: String) {
    gap()
    line(text, role: .headerRow)
  }

  /// A free line, unless there is one already.
  mutating func gap() {
    guard !isFull, let last = lines.last, !last.parts.isEmpty else { return }
    lines.append(Line(parts: []))
  }

  private static let labelColumns = 13
}

extension Frame {
  /// Draws the lines of a detail from `top` on; marks at the right edge say where there is more.
  mutating func draw(_ detail: Detail, from top: Int = 0) {
    let rows = size.rows
    for row in 0..<rows {
      let place = top + row
      guard place < detail.lines.count else { break }
      var column = 0
      for part in detail.lines[place].parts {
        column += write(part.text, row: row, column: column, role: part.role)
      }
    }
    if top > 0 { writeRight(glyphs.arrowUp, row: 0, role: .textDim) }
    if top + rows < detail.lines.count {
      writeRight(glyphs.arrowDown, row: rows - 1, role: .textDim)
    }
  }
}
