import SessionEngine

/// Draws the audience's screen: the item with a big clock, who speaks, the live question, the rooms.
///
/// Pure and read-only; what `plenum stage` shows.
public func stageView(_ session: Session, environment: ConsoleEnvironment) -> Frame {
  var frame = Frame(size: environment.size, glyphs: environment.glyphs, role: .stageText)
  frame.title = session.profile.title.oneLine(100).sanitised
  Stage(
    session: session, now: environment.now, zone: environment.zone, live: session.questions.live,
    waiting: session.speakersList.map(\.request)
  ).draw(&frame)
  return frame
}

/// The parts of the audience's screen, from the top.
struct Stage {
  let session: Session
  let now: Instant
  let zone: ZoneRules
  let live: Question?
  let waiting: [SpeechRequest]

  func draw(_ frame: inout Frame) {
    frame.fill(Rect(frame.size), role: .stageText)
    frame.write(
      session.profile.title, row: 0, column: 2, width: max(0, frame.size.columns - 12),
      role: .stageTitle)
    frame.writeRight(
      zone.clock(now), row: 0, end: frame.size.columns - 2, role: .stageText)
    var row = drawItem(&frame, row: 2)
    row = drawQuestion(&frame, row: row)
    row = drawFloor(&frame, row: row)
    drawRooms(&frame, row: row)
  }

  private func drawItem(_ frame: inout Frame, row: Int) -> Int {
    guard let item = session.agenda.current else {
      let text = session.profile.state == .closed ? "The session is closed. Thank you." : nextText
      frame.writeCentered(text, row: row + 1, role: .stageText, emphasis: .bold)
      return row + 4
    }
    frame.writeCentered(item.title.oneLine(), row: row, role: .stageTitle, emphasis: .bold)
    let reading = item.clock(at: now)
    let role: ThemeRole = reading.phase == .default ? .stageClock : reading.role
    // A third of the height at most, so that there is room for what is being said.
    var scale = 3
    while scale > 1,
      BigDigits.columns(reading.text, scale: scale) > frame.size.columns - 4
        || BigDigits.rows * scale > frame.size.rows / 3
    {
      scale -= 1
    }
    let columns = BigDigits.columns(reading.text, scale: scale)
    guard columns <= frame.size.columns - 4, frame.size.rows >= 14 else {
      frame.writeCentered(reading.text, row: row + 1, role: role, emphasis: .bold)
      return row + 3
    }
    frame.bigDigits(
      reading.text, row: row + 2, column: (frame.size.columns - columns) / 2, scale: scale,
      role: role)
    let below = row + 3 + BigDigits.rows * scale
    if item.state == .paused {
      frame.writeCentered("paused", row: below - 1, role: .timerWarning)
    } else if reading.remainingSeconds < 0 {
      frame.writeCentered("over time", row: below - 1, role: role)
    }
    return below + 1
  }

  private var nextText: String {
    guard let next = session.agenda.upcoming else { return "Welcome" }
    guard let start = next.plannedStart else { return "Next: \(next.title)" }
    return "Next: \(next.title), \(zone.clock(start))"
  }

  private func drawQuestion(_ frame: inout Frame, row: Int) -> Int {
    guard let live else { return row }
    frame.write(
      "\(frame.glyphs.live) Question" + (asker(of: live).map { " from \($0)" } ?? ""), row: row,
      column: 2, width: max(0, frame.size.columns - 4), role: .questionLive)
    let rows = max(1, min(6, frame.size.rows - row - 5))
    let used = frame.writeWrapped(
      String(live.text.prefix(2000)),
      in: Rect(row: row + 1, column: 2, rows: rows, columns: max(0, frame.size.columns - 4)),
      role: .stageText, emphasis: .bold)
    return row + 1 + used + 1
  }

  private func asker(of question: Question) -> String? {
    question.from.flatMap { session.participants[$0] }.map(named) ?? question.name
  }

  /// A name as it is announced, with the country.
  private func named(_ person: Participant) -> String {
    person.name + (person.country.map { " (\($0.name))" } ?? "")
  }

  private func drawFloor(_ frame: inout Frame, row: Int) -> Int {
    var row = row
    if let speech = session.floor.speaking, let person = session.participants[speech.participant] {
      let reading = speech.clock(at: now)
      frame.write(
        "\(frame.glyphs.current) \(named(person))", row: row, column: 2,
        width: max(0, frame.size.columns - 14), role: .speakerCurrent, emphasis: .bold)
      frame.writeRight(
        reading.text, row: row, end: frame.size.columns - 2, role: reading.role, emphasis: .bold)
      row += 1
    }
    let names = waiting.prefix(3).compactMap { session.participants[$0.participant] }.map(named)
    guard !names.isEmpty else { return row + (session.floor.speaking == nil ? 0 : 1) }
    frame.write(
      "Next to speak: \(names.joined(separator: "; "))", row: row, column: 2,
      width: max(0, frame.size.columns - 4), role: .speakerWaiting)
    return row + 2
  }

  private func drawRooms(_ frame: inout Frame, row: Int) {
    guard let round = session.breakouts.current, round.state == .open || round.state == .closing
    else { return }
    var text = "Breakout rooms are open"
    if let reading = round.clock(at: now) {
      text += reading.remainingSeconds < 0 ? "; time is up" : " for another \(reading.text)"
    }
    frame.write(text, row: row, column: 2, role: .stageText, emphasis: .bold)
    let columns = max(1, (frame.size.columns - 4) / 38)
    for (offset, room) in session.breakouts.rooms(of: round.id).enumerated() {
      let line = row + 1 + offset / columns
      guard line < frame.size.rows else { break }
      let place = room.place ?? (room.mode == .virtual ? "online" : nil)
      frame.write(
        [room.name, place].compactMap { $0 }.joined(separator: ", "), row: line,
        column: 2 + offset % columns * 38, width: 36, role: .stageText)
    }
  }
}
