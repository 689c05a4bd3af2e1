import SessionEngine

extension Scene {
  /// Draws the desk: the figures, the line to type into, who fits, and the last arrivals.
  func drawDesk(_ desk: DeskMode, _ frame: inout Frame) {
    let columns = frame.size.columns
    frame.write(
      "Check-in desk \(glyphs.separator) \(desk.mode.name)", row: 0, column: 1, role: .headerRow)
    frame.writeRight(deskFigures, row: 0, end: columns - 1, role: .textDim)
    frame.fill(Rect(row: 1, column: 1, rows: 1, columns: columns - 2), role: .input)
    if desk.editor.isEmpty {
      let hint =
        if !desk.card.isEmpty {
          "a card is being scanned\(glyphs.ellipsis)"
        } else if desk.unknownCode != nil {
          "the code that was scanned goes to whom you choose now; Esc forgets it"
        } else {
          "three letters of a name, or scan a badge"
        }
      frame.write(hint, row: 1, column: 2, role: .inputPlaceholder)
      frame.showCursor(row: 1, column: 2)
    } else {
      let (text, cursor) = desk.editor.line(columns: columns - 4)
      frame.write(text, row: 1, column: 2, role: .input)
      frame.showCursor(row: 1, column: 2 + cursor)
    }
    // The arrivals keep at least half of the place, however many fit what is typed.
    let rows = min(DeskMode.matchLimit, max(3, (frame.size.rows - 4) / 2))
    let first = max(0, desk.choice - rows + 1)
    for (offset, id) in desk.matches.dropFirst(first).prefix(rows).enumerated() {
      drawPerson(id, &frame, row: 2 + offset, lead: "")
      if first + offset == desk.choice { frame.highlightRow(2 + offset) }
    }
    if desk.matches.isEmpty, !desk.editor.isEmpty {
      frame.write(
        "Nobody has this name; Enter looks it up as a code, and else makes a walk-in.", row: 2,
        column: 2, width: columns - 3, role: .textDim)
    }
    let start = 3 + rows
    frame.write("Last arrivals", row: start - 1, column: 1, role: .headerRow)
    for (offset, id) in state.peopleIndex.arrivals.prefix(max(0, frame.size.rows - start))
      .enumerated()
    {
      let since = session.participants[id]?.stays.map(\.from).max()
      drawPerson(
        id, &frame, row: start + offset, lead: since.map { clockWithSeconds($0) } ?? "")
    }
  }

  /// People against seats, in one line.
  private var deskFigures: String {
    let present = state.figures.attendance
    let seats = session.profile.seats.map { " of \($0) seats" } ?? ""
    return "in room \(present.inPerson)\(seats) \(glyphs.separator) online \(present.virtual)"
  }

  private func drawPerson(
    _ id: ParticipantID, _ frame: inout Frame, row: Int, lead: String
  ) {
    guard let person = session.participants[id] else { return }
    let mode = person.openStay?.mode
    var column = 2
    if !lead.isEmpty {
      frame.write(lead, row: row, column: column, role: .textDim)
      column += 10
    }
    frame.write(mode.sign(glyphs), row: row, column: column, role: mode.role)
    column += 2
    let (word, role) = PeopleScreen.standing(of: person)
    let end = frame.size.columns - 1
    frame.write(word, row: row, column: end - 10, width: 10, role: role)
    let width = max(8, (end - 12 - column) / 2)
    frame.write(person.name, row: row, column: column, width: width)
    let facts = [id.description, person.country?.rawValue, person.organisation]
      .compactMap { $0 }.joined(separator: " \(glyphs.separator) ")
    frame.writeLine(
      facts, row: row, column: column + width + 1,
      width: max(1, end - 12 - column - width), role: .textDim)
    if person.accessNeeds != nil {
      frame.write(glyphs.alert, row: row, column: end - 12, role: .warning)
    }
  }

  /// Draws lines to read.
  func drawPage(_ page: Page, _ frame: inout Frame) {
    frame.write(page.title, row: 0, column: 1, role: .headerRow)
    for (offset, line) in page.lines.dropFirst(page.top).prefix(frame.size.rows - 1).enumerated() {
      frame.writeLine(
        line, row: offset + 1, column: 1, width: frame.size.columns - 2)
    }
    if page.top + frame.size.rows - 1 < page.lines.count {
      frame.writeRight(glyphs.arrowDown, row: frame.size.rows - 1, role: .textDim)
    }
  }
}
