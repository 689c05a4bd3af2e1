import SessionEngine

extension Stage {
  /// How long a page of rooms or people stays when there are more than fit.
  static let pageSeconds: Int64 = 12

  func drawRooms(_ frame: inout Frame) {
    guard let round = session.breakouts.current else {
      drawNothing(.roomsNotOpen, &frame)
      return
    }
    let rest = drawRoundStrip(round, &frame)
    let rooms = session.breakouts.rooms(of: round.id)
    frame.region(rest) { frame in
      let rows = frame.size.rows
      let top = rows >= 8 ? 1 : 0
      let first = top + 1 + top
      let down = max(1, rows - first)
      let across = frame.size.columns >= 120 && rooms.count > down ? 2 : 1
      let pages = max(1, (rooms.count + down * across - 1) / (down * across))
      let shown = pageInFront(of: pages)
      var heading = [StageField(label(.rooms), .stageTitle, .bold)]
      if pages > 1 { heading.append(StageField("\(shown + 1)/\(pages)", .textDim)) }
      frame.stageLine(heading, row: top, mirrored: isMirrored)
      let start = shown * down * across
      let page = rooms.dropFirst(start).prefix(down * across)
      // With a free line between them the rows are easier to read from afar.
      let each = max(1, (page.count + across - 1) / across)
      let step = each * 2 - 1 <= down ? 2 : 1
      let width = frame.size.columns / across
      for (offset, room) in page.enumerated() {
        let column = offset / each
        let place = isMirrored ? across - 1 - column : column
        let part = Rect(row: 0, column: place * width, rows: rows, columns: width)
        frame.region(part) { frame in
          draw(room, of: round, row: first + offset % each * step, &frame)
        }
      }
    }
  }

  /// Which of some pages is shown now: the next one every few seconds, and others when somebody turns them.
  ///
  /// What began at a moment begins with its first page.
  func pageInFront(of pages: Int, since start: Instant? = nil) -> Int {
    let milliseconds = max(0, now.milliseconds - (start?.milliseconds ?? 0))
    let turned = Int(milliseconds / 1000 / Self.pageSeconds) + page
    return (turned % pages + pages) % pages
  }

  /// A room's name, where it is, and its own time left.
  private func draw(
    _ room: BreakoutRoom, of round: BreakoutRound, row: Int, _ frame: inout Frame
  ) {
    let isRunning = isOpen(round) && round.state(of: room) != .closed
    let reading = isRunning ? round.clock(of: room, at: now) : nil
    let clock = reading?.text ?? ""
    let clockColumns = max(6, clock.cellWidth)
    let free = max(0, frame.size.columns - 2 * Frame.stageMargin - clockColumns - 4)
    let placeColumns = free * 2 / 5
    frame.stageLine(
      [
        StageField(
          room.name.oneLine().cut(toColumns: free - placeColumns, frame.glyphs), .stageText, .bold,
          columns: free - placeColumns),
        StageField(place(of: room), .modeVirtual, columns: placeColumns),
        StageField(
          clock.paddedLeft(toColumns: clockColumns), reading.map(role) ?? .stageText,
          columns: clockColumns),
      ], row: row, mirrored: isMirrored)
  }

  /// Where people go: the place, or online; both where both are.
  private func place(of room: BreakoutRoom) -> String {
    switch room.mode {
    case .physical: room.place?.oneLine() ?? ""
    case .virtual: label(.online)
    case .hybrid: room.place?.oneLine() ?? label(.online)
    }
  }

  private func isOpen(_ round: BreakoutRound) -> Bool {
    round.state == .open || round.state == .closing
  }

  private func drawRoundStrip(_ round: BreakoutRound, _ frame: inout Frame) -> Rect {
    guard isOpen(round) else {
      var strip = Strip(digits: zone.clock(now), role: .stageClock, lines: [])
      let sentence: StageLabel = round.state == .closed ? .roomsClosed : .roomsNotOpen
      strip.lines = [[StageField(label(sentence), .stageText, .bold)]]
      return draw(strip, &frame)
    }
    guard let reading = round.clock(at: now) else { return drawStrip(&frame) }
    let words = reading.remainingSeconds <= 0 ? StageLabel.timeUp : .timeLeft
    let title = session.agenda.current?.title.oneLine() ?? ""
    return draw(
      Strip(
        digits: reading.text, role: role(of: reading),
        lines: [[StageField(title)], [StageField(label(words), role(of: reading), .bold)]]),
      &frame)
  }
}

extension String {
  /// The text cut to some cells, with the sign that says so.
  func cut(toColumns columns: Int, _ glyphs: Glyphs) -> String {
    truncated(toColumns: columns, ellipsis: glyphs.ellipsis)
  }
}
