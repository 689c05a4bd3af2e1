import SessionEngine

extension Stage {
  func drawQuestion(_ frame: inout Frame) {
    guard let live else {
      drawNothing(.noQuestion, &frame)
      return
    }
    let rest = drawStrip(&frame)
    let asker = live.from.flatMap { session.participants[$0] }
    let who = asker.map { announced($0) } ?? [StageField(live.name?.oneLine() ?? "")]
    let hasAsker = who.contains { $0.width > 0 }
    frame.region(rest) { frame in
      let top = frame.size.rows >= 8 ? 1 : 0
      frame.stageLine(
        [StageField(" \(label(.question)) ", .questionLive, .bold)], row: top,
        mirrored: isMirrored)
      let free = frame.size.rows - top - 1 - (hasAsker ? 1 : 0) - (top > 0 ? 1 : 0)
      let lines = live.text.stageLines(
        columns: frame.size.columns - 4, rows: free, mark: frame.glyphs.ellipsis)
      // With a free line between them, lines are easier to read from afar.
      let step = lines.count * 2 <= free ? 2 : 1
      var row = top + 1 + (lines.count < free ? top : 0)
      row += max(0, free - lines.count * step - 2) / 3
      for line in lines {
        frame.stageText(
          line, row: row, role: .stageText, emphasis: .bold, rightToLeft: live.text.isRightToLeft)
        row += step
      }
      guard hasAsker else { return }
      if row + 1 < frame.size.rows { row += 1 }
      frame.stageLine(who, row: row, mirrored: isMirrored)
    }
  }

  func drawNextSpeakers(_ frame: inout Frame) {
    let rest = drawStrip(&frame)
    guard !waiting.isEmpty else {
      frame.region(rest) { drawSentence(.nobodyWaiting, &$0) }
      return
    }
    drawTable(.nextSpeakers, waiting.count, &frame, rest) { place, row, frame in
      let request = waiting[place]
      let (sign, role) = (request.mode.sign(frame.glyphs), request.mode.role)
      frame.stageLine(
        [StageField("\(place + 1)", .textDim, columns: 2), StageField(sign, role, columns: 1)]
          + announced(session.participants[request.participant], .bold), row: row,
        mirrored: isMirrored)
    }
  }

  func drawAgenda(_ frame: inout Frame) {
    let rest = drawStrip(&frame)
    let forecast = session.agenda.forecast(at: now)
    let items = itemsToCome(forecast)
    guard !items.isEmpty else {
      let isClosed = session.profile.state == .closed
      frame.region(rest) { drawSentence(isClosed ? .closed : .endOfAgenda, &$0) }
      return
    }
    drawTable(.agenda, items.count, &frame, rest) { place, row, frame in
      let item = items[place]
      let start = forecast.first { $0.id == item.id }?.start
      let isOn = item.isCurrent
      // The arrow would point away from a line that begins at the right.
      let mark = isMirrored ? frame.glyphs.bullet : frame.glyphs.current
      frame.stageLine(
        [
          StageField(isOn ? mark : " ", .speakerCurrent, columns: 1),
          StageField(
            start.map { zone.clock($0) } ?? "", isOn ? .stageText : .textDim, columns: 5),
          StageField(item.title.oneLine(), .stageText, isOn ? .bold : []),
        ], row: row, mirrored: isMirrored)
    }
  }

  /// What is on and what follows today; on another day, all that is to come.
  private func itemsToCome(_ forecast: [ItemForecast]) -> [AgendaItem] {
    let all = session.agenda.inOrder
    let reached = all.lastIndex { $0.isCurrent || $0.state == .done } ?? 0
    let items = all.dropFirst(reached).filter { !$0.isOver && $0.isParked != true }
    let today = items.filter { item in
      let start = forecast.first { $0.id == item.id }?.start
      return item.isCurrent || start.map { zone.day($0) == zone.day(now) } ?? true
    }
    return today.isEmpty ? items : today
  }

  /// The documents of the item that is on, then those of the whole session, each with where it is found.
  func drawResources(_ frame: inout Frame) {
    let rest = drawStrip(&frame)
    let shelf = session.shelf(of: session.agenda.current?.id)
    guard !shelf.isEmpty else {
      frame.region(rest) { drawSentence(.noDocuments, &$0) }
      return
    }
    drawTable(.documents, shelf.count, &frame, rest) { place, row, frame in
      let document = shelf[place]
      let link = document.link?.oneLine() ?? ""
      // The link can be long, but without a title nobody knows what it leads to.
      let room = max(20, frame.size.columns - 10 - min(link.cellWidth, frame.size.columns / 2))
      frame.stageLine(
        [
          StageField(
            document.title.oneLine(), .stageText, .bold,
            columns: min(document.title.cellWidth, room)),
          StageField(document.language?.uppercased() ?? "", .textDim),
          StageField(link, .textDim),
        ], row: row, mirrored: isMirrored)
    }
  }

  /// Draws a heading and as many rows as there is room for; the last one tells how many more.
  private func drawTable(
    _ heading: StageLabel, _ count: Int, _ frame: inout Frame, _ rect: Rect,
    draw: (_ place: Int, _ row: Int, _ frame: inout Frame) -> Void
  ) {
    frame.region(rect) { frame in
      let rows = frame.size.rows
      let top = rows >= 8 ? 1 : 0
      frame.stageLine(
        [StageField(label(heading), .stageTitle, .bold)], row: top, mirrored: isMirrored)
      // With a free line between them the rows are easier to read from afar.
      let first = top + 1 + top
      let step = count * 2 - 1 <= rows - first ? 2 : 1
      let room = max(0, (rows - first + step - 1) / step)
      let shown = count > room ? max(0, room - 1) : count
      for place in 0..<shown { draw(place, first + place * step, &frame) }
      guard shown < count else { return }
      frame.stageLine(
        [StageField("\(frame.glyphs.ellipsis) +\(count - shown)", .textDim)],
        row: first + shown * step, mirrored: isMirrored)
    }
  }
}
