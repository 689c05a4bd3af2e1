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
    let isNarrow = frame.size.columns < 80 && stageFlag != nil
    let width = min(who.cellWidth, frame.size.columns / (isNarrow ? 5 : 3))
    frame.writeRight(who, row: 0, end: end - 2, width: width, role: .statusBar)
    if let attention {
      let room = end - 2 - width - 2 - 1
      frame.write(
        attention, row: 0, column: 1, width: max(4, room),
        style: Style(.warning, on: .statusBar, emphasis: .bold))
      return
    }
    let profile = session.profile
    let rehearsal = profile.isRehearsal ? "REHEARSAL" : ""
    let stateWidth = profile.state.rawValue.count + (rehearsal.isEmpty ? 0 : rehearsal.count + 2)
    let flag = stageFlag ?? ""
    let unread = unreadFlag ?? ""
    let flagWidth = [flag, unread].reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + 2) }
    let room = end - 2 - width - 2 - 1 - stateWidth - flagWidth - 2
    var column = 1
    column += frame.write(
      profile.title, row: 0, column: column, width: max(4, room), role: .statusBar,
      emphasis: .bold)
    column += 2
    column += frame.write(
      profile.state.rawValue, row: 0, column: column,
      role: profile.state == .live ? .statusLive : .statusBar)
    if !rehearsal.isEmpty {
      column +=
        2
        + frame.write(rehearsal, row: 0, column: column + 2, style: Style(.warning, on: .statusBar))
    }
    if !flag.isEmpty {
      column += 2
      column += frame.write(
        flag, row: 0, column: column,
        style: Style(session.stage.isBlackout ? .error : .warning, on: .statusBar, emphasis: .bold))
    }
    frame.write(
      unread, row: 0, column: column + 2,
      style: Style(.notice, on: .statusBar, emphasis: .bold))
  }

  /// What must not be forgotten about the audience's screen: that it is black, has a message, or
  /// stays as it is. Of several the one that weighs most, with a plus.
  private var stageFlag: String? {
    let stage = session.stage
    let facts = [
      stage.isBlackout ? "black" : nil, stage.message == nil ? nil : "message",
      stage.pinned == nil ? nil : "pinned",
    ].compactMap { $0 }
    return facts.first.map { "stage \($0)" + (facts.count > 1 ? "+" : "") }
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
    let parts = presentParts(columns: frame.size.columns)
    let width = parts.reduce(0) { $0 + $1.text.cellWidth + 2 }
    var column = frame.size.columns - width + 1
    drawItem(&frame, width: column - 3)
    for part in parts {
      column +=
        frame.write(part.text, row: 1, column: column, style: Style(part.role, on: .statusBar)) + 2
    }
  }

  /// Who is here and what waits, in as many words as there is room for.
  private func presentParts(columns: Int) -> [(text: String, role: ThemeRole)] {
    let here = state.figures.attendance
    let questions = counted(state.figures.questionsWaiting, "question")
    let help = state.figures.help.count
    let age = helpAge.map { " \(clockText($0))" } ?? ""
    let helpRole: ThemeRole = help == 0 ? .textDim : .helpAsked
    if columns >= 100 {
      return [
        ("\(glyphs.inPerson) \(here.inPerson) in room", .modeInPerson),
        ("\(glyphs.virtual) \(here.virtual) online", .modeVirtual),
        ("\(questions) waiting", .text),
        (
          help == 0 ? "no help asked" : "\(glyphs.alert) \(counted(help, "room")) for help\(age)",
          helpRole
        ),
      ]
    }
    let helpText = help == 0 ? "no help" : "\(glyphs.alert)\(help) help"
    if columns >= 80 {
      return [
        ("\(glyphs.inPerson)\(here.inPerson) in room", .modeInPerson),
        ("\(glyphs.virtual)\(here.virtual) online", .modeVirtual), (questions, .text),
        (helpText, helpRole),
      ]
    }
    return [
      ("\(glyphs.inPerson)\(here.inPerson)", .modeInPerson),
      ("\(glyphs.virtual)\(here.virtual)", .modeVirtual),
      ("\(state.figures.questionsWaiting) asked", .text), (helpText, helpRole),
    ]
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
    var tail = isPaused ? "paused \(clock.text)" : clock.text
    // How late things are is what the facilitator is asked all day; the title gives way to it.
    if let offset = session.agenda.offsetSeconds(at: now), abs(offset) >= 60 {
      let late = " \(glyphs.separator) \(Lateness(seconds: offset).words)"
      if tail.cellWidth + late.cellWidth + 14 <= width { tail += late }
    }
    var column = 1
    column += frame.write(
      "\(glyphs.current) \(item.id) \(item.title)", row: 1, column: 1,
      width: max(1, width - tail.cellWidth - 1), role: .statusBar)
    frame.write(
      tail, row: 1, column: column + 1,
      style: Style(isPaused ? .timerWarning : clock.role, on: .statusBar, emphasis: .bold))
  }
}
