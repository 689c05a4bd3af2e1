import SessionEngine

extension Scene {
  /// Draws the third region of a wide screen: clock, floor, live question, rooms.
  func drawOverview(_ frame: inout Frame) {
    var row = drawClock(&frame)
    row = drawSpeaker(&frame, row: row + 1)
    row = drawQuestions(&frame, row: row + 1)
    drawRooms(&frame, row: row + 1)
  }

  private func drawClock(_ frame: inout Frame) -> Int {
    guard let item = session.agenda.current else {
      frame.write("Nothing is on", row: 0, column: 1, role: .textDim)
      frame.write(clock(now), row: 1, column: 1, role: .textDim)
      return 2
    }
    let reading = item.clock(at: now)
    frame.write(
      item.state == .paused ? "\(item.id) is paused" : "\(item.id) \(item.kind.name)", row: 0,
      column: 1, role: .headerRow)
    frame.writeRight(clock(now), row: 0, end: frame.size.columns - 1, role: .textDim)
    let text = reading.text
    if BigDigits.columns(text) < frame.size.columns {
      frame.bigDigits(text, row: 2, column: 1, role: reading.role)
    } else {
      frame.write(text, row: 2, column: 1, role: reading.role, emphasis: .bold)
    }
    let total = reading.elapsedSeconds + max(0, reading.remainingSeconds)
    if total > 0 {
      frame.drawBar(
        fraction: Double(reading.elapsedSeconds) / Double(total), row: 8, column: 1,
        width: frame.size.columns - 2)
    }
    return drawOutlook(&frame, row: 9)
  }

  /// When the item, the next one, the flagged one and the day come to their end or beginning.
  private func drawOutlook(_ frame: inout Frame, row: Int) -> Int {
    var row = row
    func line(_ text: String, _ offset: Int?, at row: Int) {
      let words = offset.map { Lateness(seconds: $0).words } ?? ""
      let used = frame.writeRight(
        words, row: row, end: frame.size.columns - 1,
        role: (offset ?? 0) >= 30 ? .warning : .textDim)
      frame.write(
        text, row: row, column: 1, width: frame.size.columns - used - 3, role: .textDim)
    }
    if let offset = session.agenda.offsetSeconds(at: now) {
      line("will end", offset, at: row)
      row += 1
    }
    let next = session.agenda.upcoming
    if let next {
      line("then \(next.id) \(next.title)", forecast[next.id]?.startOffsetSeconds, at: row)
      row += 1
    }
    if let flagged = session.agenda.nextFlagged(at: now), flagged.id != next?.id {
      let title = session.agenda.items[flagged.id]?.title ?? ""
      line("\(glyphs.alert) \(flagged.id) \(title)", flagged.startOffsetSeconds, at: row)
      row += 1
    }
    if let day = today, let end = day.expectedEnd {
      line("day ends \(clock(end))", day.offsetSeconds, at: row)
      row += 1
    }
    return row
  }

  private func drawSpeaker(_ frame: inout Frame, row: Int) -> Int {
    frame.write("Floor", row: row, column: 1, role: .headerRow)
    let waiting = state.figures.waiting
    frame.writeRight(
      "\(waiting.count) waiting", row: row, end: frame.size.columns - 1, role: .textDim)
    var row = row + 1
    if let speech = session.floor.speaking {
      let reading = speech.clock(at: now)
      frame.writeRight(reading.text, row: row, end: frame.size.columns - 1, role: reading.role)
      frame.write(
        "\(glyphs.current) \(name(speech.participant))", row: row, column: 1,
        width: frame.size.columns - 4 - reading.text.cellWidth, role: .speakerCurrent)
    } else {
      frame.write("nobody has the floor", row: row, column: 1, role: .textDim)
    }
    row += 1
    for id in waiting.prefix(3) {
      guard let request = session.floor.requests[id] else { continue }
      frame.write(request.mode.sign(glyphs), row: row, column: 1, role: request.mode.role)
      frame.write(
        name(request.participant), row: row, column: 3, width: frame.size.columns - 4,
        role: .speakerWaiting)
      row += 1
    }
    return row
  }

  private func drawQuestions(_ frame: inout Frame, row: Int) -> Int {
    frame.write("Questions", row: row, column: 1, role: .headerRow)
    frame.writeRight(
      "\(state.figures.questionsWaiting) waiting", row: row, end: frame.size.columns - 1,
      role: .textDim)
    var row = row + 1
    guard let live = state.figures.live.flatMap({ session.questions.all[$0] }) else {
      frame.write("none is live", row: row, column: 1, role: .textDim)
      return row + 1
    }
    frame.write("\(glyphs.live) \(live.id) live", row: row, column: 1, role: .questionLive)
    row += 1
    row += frame.writeWrapped(
      live.text.oneLine(), in: Rect(row: row, column: 1, rows: 4, columns: frame.size.columns - 2))
    return row
  }

  private func drawRooms(_ frame: inout Frame, row: Int) {
    guard let round = session.breakouts.current else { return }
    frame.write("Breakouts", row: row, column: 1, role: .headerRow)
    var text = "\(round.id) \(round.state.rawValue)"
    if let reading = round.clock(at: now), round.state == .open || round.state == .closing {
      text += " \(reading.text)"
    }
    frame.writeRight(text, row: row, end: frame.size.columns - 1, role: .textDim)
    var row = row + 1
    for id in state.figures.help.prefix(5) {
      let age = session.breakouts.rooms[id]?.helpAskedAt.map { now.secondsSince($0) } ?? 0
      let used = frame.writeRight(
        clockText(max(0, age)), row: row, end: frame.size.columns - 1, role: .helpAsked)
      frame.write(
        "\(glyphs.alert) \(id) \(session.breakouts.rooms[id]?.name ?? "") asks for help", row: row,
        column: 1, width: frame.size.columns - used - 3, role: .helpAsked)
      row += 1
    }
  }
}
