import SessionEngine

extension Scene {
  /// Draws what is typed into, over the content: a form or the input line for commands.
  func drawInput(_ frame: inout Frame, _ layout: Layout) {
    switch state.mode {
    case .form(let form): drawForm(form, &frame, layout)
    case .palette(let palette): drawPalette(palette, &frame, layout)
    case .confirm(let confirmation) where !confirmation.lines.isEmpty:
      drawLines(confirmation.lines, title: confirmation.title, &frame, layout)
    case .browse, .filter, .confirm, .menu, .review, .help, .desk, .page: break
    }
  }

  /// Draws what a question is about in a box at the foot of the content.
  private func drawLines(
    _ lines: [String], title: String, _ frame: inout Frame, _ layout: Layout
  ) {
    let columns = layout.formColumns
    let wrapped = lines.flatMap { wrap($0, columns: max(1, columns - 4)) }
    let rows = min(wrapped.count + 2, layout.content.rows)
    let box = Rect(
      row: layout.content.row + layout.content.rows - rows,
      column: (layout.size.columns - columns) / 2, rows: rows, columns: columns)
    frame.fill(box, role: .text)
    frame.box(box, title: title)
    frame.region(box.inset(by: 1)) { inside in
      let shown = max(0, rows - 2)
      for row in 0..<min(shown, wrapped.count) {
        let isCut = row == shown - 1 && wrapped.count > shown
        inside.write(
          isCut ? "and \(wrapped.count - shown + 1) more lines" : wrapped[row], row: row, column: 1,
          role: isCut ? .textDim : .text)
      }
    }
  }

  private func drawForm(_ form: Form, _ frame: inout Frame, _ layout: Layout) {
    let columns = layout.formColumns
    let inner = columns - 4
    let said = form.error == nil ? likelySame(as: form) ?? saidBack(form.line) : nil
    let error = (form.error ?? said).map { wrap($0, columns: inner) } ?? []
    let fieldRows = form.fields.indices.reduce(0) { $0 + self.rows(of: $1, in: form) }
    let wanted = fieldRows + error.count + (error.isEmpty ? 0 : 1)
    let rows = min(wanted + 2, layout.content.rows)
    let box = Rect(
      row: layout.content.row + layout.content.rows - rows,
      column: (layout.size.columns - columns) / 2,
      rows: rows, columns: columns)
    frame.fill(box, role: .text)
    let title =
      form.pending == nil
      ? form.title : "\(form.title) \(glyphs.separator) saving\(glyphs.ellipsis)"
    frame.box(box, title: title)
    frame.region(box.inset(by: 1)) { inside in
      inside.region(Rect(row: 0, column: 1, rows: rows - 2, columns: inner)) { area in
        // When the box is too low for all fields, the one with the cursor stays in sight.
        var row = -overflow(of: form, rows: area.size.rows - error.count - (error.isEmpty ? 0 : 1))
        for index in form.fields.indices {
          drawField(index, of: form, &area, row: row, layout: layout)
          row += self.rows(of: index, in: form)
        }
        let first = area.size.rows - error.count
        if !error.isEmpty {
          area.fill(
            Rect(row: first - 1, column: 0, rows: error.count + 1, columns: inner), role: .text)
        }
        for (offset, line) in error.enumerated() {
          area.write(line, row: first + offset, role: said == nil ? .error : .accent)
        }
      }
    }
  }

  /// How many rows are scrolled away above so that the focused field can be seen.
  private func overflow(of form: Form, rows: Int) -> Int {
    let end = form.fields.indices.prefix(form.focus + 1).reduce(0) {
      $0 + self.rows(of: $1, in: form)
    }
    return max(0, end - max(1, rows))
  }

  private func rows(of index: Int, in form: Form) -> Int {
    let matches = index == form.focus ? form.matches.count + form.topicMatches.count : 0
    return switch form.fields[index].kind {
    case .text: 4 + matches
    case .person, .topics: 1 + matches
    case .line, .choice: 1
    }
  }

  private func drawField(
    _ index: Int, of form: Form, _ frame: inout Frame, row: Int, layout: Layout
  ) {
    let field = form.fields[index]
    let isFocused = index == form.focus
    frame.write(
      field.label, row: row, width: Layout.labelColumns - 1,
      role: isFocused ? .textStrong : .textDim)
    let area = Rect(
      row: row, column: Layout.labelColumns, rows: rows(of: index, in: form),
      columns: layout.formTextColumns)
    // A region that begins above the frame would lose its origin, so what is scrolled away is left out.
    guard row >= 0 else { return }
    frame.region(area) { area in
      switch field.kind {
      case .choice(let choices): drawChoice(field, choices, isFocused, &area)
      case .text:
        let rows = area.size.rows - (isFocused ? form.topicMatches.count : 0)
        area.region(Rect(row: 0, column: 0, rows: rows, columns: area.size.columns)) { text in
          drawText(field, isFocused, &text)
        }
        if isFocused { drawTopics(form, &area, row: rows) }
      case .line: drawLine(field, isFocused, &area)
      case .person:
        drawLine(field, isFocused, &area)
        if isFocused { drawMatches(form, &area) }
      case .topics:
        drawLine(field, isFocused, &area)
        if isFocused { drawTopics(form, &area, row: 1) }
      }
    }
  }

  private func drawChoice(
    _ field: FormField, _ choices: [FormField.Choice], _ isFocused: Bool, _ frame: inout Frame
  ) {
    let label = choices.first { $0.value == field.editor.text }?.label ?? field.editor.text
    if isFocused {
      let used = frame.write("< \(label) >", row: 0, role: .input)
      frame.highlightRow(0, columns: 0..<used)
      let place = (choices.firstIndex { $0.value == field.editor.text } ?? 0) + 1
      frame.write("\(place)/\(choices.count)", row: 0, column: used + 2, role: .textDim)
      frame.showCursor(row: 0, column: 0)
    } else {
      frame.write("  \(label)", row: 0, role: .text)
    }
  }

  private func drawLine(_ field: FormField, _ isFocused: Bool, _ frame: inout Frame) {
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: frame.size.columns), role: .input)
    if field.editor.isEmpty {
      frame.write(field.placeholder, row: 0, role: .inputPlaceholder)
      if isFocused { frame.showCursor(row: 0, column: 0) }
      return
    }
    let (text, cursor) = field.editor.line(columns: frame.size.columns)
    let used = frame.write(text, row: 0, role: .input)
    if let picked = field.picked {
      frame.write("\(glyphs.check) \(picked)", row: 0, column: used + 2, role: .success)
    }
    if isFocused { frame.showCursor(row: 0, column: cursor) }
  }

  private func drawText(_ field: FormField, _ isFocused: Bool, _ frame: inout Frame) {
    frame.fill(Rect(frame.size), role: .input)
    if field.editor.isEmpty {
      frame.write(field.placeholder, row: 0, role: .inputPlaceholder)
    }
    let lines = field.editor.lines(columns: frame.size.columns)
    let place = field.editor.cursorPlace(in: lines)
    let top = max(0, place.line - frame.size.rows + 1)
    for row in 0..<frame.size.rows where top + row < lines.count {
      frame.write(String(field.editor.characters[lines[top + row]]), row: row, role: .input)
    }
    if isFocused { frame.showCursor(row: place.line - top, column: place.column) }
  }

  private func drawMatches(_ form: Form, _ frame: inout Frame) {
    for (offset, id) in form.matches.enumerated() {
      guard let person = session.participants[id] else { continue }
      let mode = person.openStay?.mode
      var column = 1
      column += frame.write(mode.sign(glyphs), row: offset + 1, column: column, role: mode.role) + 1
      column += frame.write(person.name, row: offset + 1, column: column, width: 30) + 2
      frame.write(
        [person.country?.rawValue, person.organisation, id.description].compactMap { $0 }
          .joined(separator: " \(glyphs.separator) "),
        row: offset + 1, column: column, role: .textDim)
      if offset == form.match { frame.highlightRow(offset + 1) }
    }
  }

  /// The topics that fit what is typed, the marked one highlighted.
  private func drawTopics(_ form: Form, _ frame: inout Frame, row: Int) {
    for (offset, id) in form.topicMatches.enumerated() {
      let used = frame.write(id.description, row: row + offset, column: 1, width: 20, role: .accent)
      frame.writeLine(
        session.topics[id]?.title ?? "", row: row + offset, column: 3 + used,
        width: max(1, frame.size.columns - 4 - used), role: .textDim)
      if offset == form.match { frame.highlightRow(row + offset) }
    }
  }

  private func drawPalette(_ palette: Palette, _ frame: inout Frame, _ layout: Layout) {
    let error = palette.error.map { wrap($0, columns: layout.size.columns - 2) } ?? []
    let rows = min(max(error.count, min(palette.completions.count, 8)) + 2, layout.content.rows)
    let area = Rect(
      row: layout.notice.row - rows + 1, column: 0, rows: rows, columns: layout.size.columns)
    frame.fill(area, role: .text)
    frame.region(area) { area in
      area.horizontalLine(row: 0)
      let title = palette.pending == nil ? "Command" : "Saving\(glyphs.ellipsis)"
      area.write(" \(title) ", row: 0, column: 2, role: .title)
      if palette.error == nil, let said = saidBack(palette.editor.text) {
        area.writeRight(" \(said) ", row: 0, end: area.size.columns - 1, role: .accent)
      }
      if error.isEmpty {
        drawCompletions(palette, &area)
      } else {
        for (offset, line) in error.enumerated() {
          area.write(line, row: 1 + offset, column: 1, role: .error)
        }
      }
      let row = rows - 1
      area.write(":", row: row, column: 1, role: .key)
      let (text, cursor) = palette.editor.line(columns: area.size.columns - 3)
      area.write(text, row: row, column: 2, role: .input)
      area.showCursor(row: row, column: 2 + cursor)
    }
  }

  private func drawCompletions(_ palette: Palette, _ frame: inout Frame) {
    let rows = frame.size.rows - 2
    let top = max(0, palette.choice - rows + 1)
    let shown = palette.completions[min(top, palette.completions.count)...].prefix(rows)
    let widest = min(28, (shown.map(\.word.cellWidth).max() ?? 0) + 2)
    for (offset, completion) in shown.enumerated() {
      frame.write(completion.word, row: 1 + offset, column: 2, width: widest - 1, role: .accent)
      frame.write(completion.detail.oneLine(), row: 1 + offset, column: 2 + widest, role: .textDim)
      if top + offset == palette.choice { frame.highlightRow(1 + offset) }
    }
  }
}
