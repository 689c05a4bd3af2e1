import SessionEngine

extension Scene {
  /// Draws the two rows that are always there: the session and who I am; what is on and what waits.
  func drawStatus(_ frame: inout Frame) {
    frame.fill(Rect(frame.size), role: .statusBar)
    drawSession(&frame)
    drawPresent(&frame)
  }

  private func drawSession(_ frame: inout Frame) {
    let end = drawSaved(&frame)
    let actor = environment.actor
    let who = "\(actor.name.oneLine(30)), \(actor.role.rawValue)"
    let width = min(who.cellWidth, frame.size.columns / 3)
    frame.writeRight(who, row: 0, end: end - 2, width: width, role: .statusBar)
    let profile = session.profile
    let rehearsal = profile.isRehearsal ? "REHEARSAL" : ""
    let stateWidth = profile.state.rawValue.count + (rehearsal.isEmpty ? 0 : rehearsal.count + 2)
    let room = end - 2 - width - 2 - 1 - stateWidth - 2
    var column = 1
    column += frame.write(
      profile.title, row: 0, column: column, width: max(4, room), role: .statusBar,
      emphasis: .bold)
    column += 2
    column += frame.write(
      profile.state.rawValue, row: 0, column: column,
      role: profile.state == .live ? .statusLive : .statusBar)
    if !rehearsal.isEmpty {
      frame.write(rehearsal, row: 0, column: column + 2, style: Style(.warning, on: .statusBar))
    }
  }

  /// Whether everything is on disk; returns the column where the text begins.
  private func drawSaved(_ frame: inout Frame) -> Int {
    let text: String
    var style = Style(.statusBar)
    if state.saveTrouble != nil {
      text = "NOT SAVED"
      style = Style(.error, on: .statusBar, emphasis: .bold)
    } else {
      text = state.isSaving ? "saving\(glyphs.ellipsis)" : "saved"
    }
    let column = frame.size.columns - 1 - text.cellWidth
    frame.write(text, row: 0, column: column, style: style)
    return column
  }

  private func drawPresent(_ frame: inout Frame) {
    let figures = state.figures
    let isWide = frame.size.columns >= 100
    var parts: [(String, Style)] = []
    func add(_ text: String, _ role: ThemeRole) {
      parts.append((text, Style(role, on: .statusBar)))
    }
    add("\(glyphs.inPerson) \(figures.attendance.inPerson) in room", .modeInPerson)
    add("\(glyphs.virtual) \(figures.attendance.virtual) online", .modeVirtual)
    let waiting = figures.questionsWaiting
    add(isWide ? "\(counted(waiting, "question")) waiting" : counted(waiting, "question"), .text)
    let help = figures.help.count
    if help > 0 || isWide {
      add(
        help == 0 ? "no help asked" : "\(glyphs.alert) \(counted(help, "room")) for help",
        help == 0 ? .textDim : .helpAsked)
    } else {
      add("no help", .textDim)
    }
    let width = parts.reduce(0) { $0 + $1.0.cellWidth + 2 }
    var column = frame.size.columns - width + 1
    drawItem(&frame, width: column - 3)
    for (text, style) in parts {
      column += frame.write(text, row: 1, column: column, style: style) + 2
    }
  }

  /// The item that is on, with its clock.
  private func drawItem(_ frame: inout Frame, width: Int) {
    guard let item = session.agenda.current else {
      let next = session.agenda.upcoming.map { "next: \($0.id) \($0.title)" }
      let text = session.profile.state == .closed ? "closed" : "nothing is on"
      frame.write(
        [text, next].compactMap { $0 }.joined(separator: "; "), row: 1, column: 1, width: width,
        role: .statusBar)
      return
    }
    let clock = item.clock(at: now)
    let isPaused = item.state == .paused
    let tail = isPaused ? "paused \(clock.text)" : clock.text
    var column = 1
    column += frame.write(
      "\(glyphs.current) \(item.id) \(item.title)", row: 1, column: 1,
      width: max(1, width - tail.cellWidth - 1), role: .statusBar)
    frame.write(
      tail, row: 1, column: column + 1,
      style: Style(isPaused ? .timerWarning : clock.role, on: .statusBar, emphasis: .bold))
  }

  /// Draws the names of the screens with their counts; as much of it as there is room for.
  func drawTabs(_ frame: inout Frame) {
    let counts = ScreenID.allCases.map { $0.screen.count(state) }
    // Where there is no room for all, the counts of what presses least go first.
    let dropping: [ScreenID] = [.notes, .agenda, .people, .log, .floor, .questions, .breakouts]
    var shown = Set(ScreenID.allCases)
    var gap = 3
    func width() -> Int {
      ScreenID.allCases.reduce(0) {
        $0 + label($1, shown.contains($1) ? counts[$1.rawValue] : nil).cellWidth + gap
      }
    }
    while width() > frame.size.columns, gap > 2 { gap -= 1 }
    for screen in dropping where width() > frame.size.columns { shown.remove(screen) }
    while width() > frame.size.columns, gap > 1 { gap -= 1 }
    var column = 1
    for screen in ScreenID.allCases {
      let text = label(screen, shown.contains(screen) ? counts[screen.rawValue] : nil)
      if screen == state.screen {
        let end = column + text.cellWidth
        frame.write(text, row: 0, column: column, role: .title)
        frame.highlightRow(0, columns: (column - 1)..<(end + 1))
      } else {
        frame.write(text, row: 0, column: column, role: .textDim)
        frame.write("\(screen.rawValue + 1)", row: 0, column: column, role: .key)
      }
      column += text.cellWidth + gap
    }
  }

  private func label(_ screen: ScreenID, _ count: Int?) -> String {
    let name = "\(screen.rawValue + 1) \(screen.title)"
    guard let count, count > 0 else { return name }
    return "\(name)\(glyphs.separator)\(count)"
  }
}
