import SessionEngine

extension Stage {
  /// The clock beside the foot of a view that is about something else.
  struct Strip {
    var digits: String
    var role: ThemeRole
    /// Lines beside the digits, from the top.
    var lines: [[StageField]]
  }

  /// Draws the clock in front at the foot; returns what is left above.
  func drawStrip(_ frame: inout Frame) -> Rect {
    draw(strip, &frame)
  }

  private var strip: Strip {
    let reports = session.notesBoard.reports
    if content == .report, let id = reports.room, let reading = reports.clock(at: now) {
      let name = session.breakouts.rooms[id]?.name.oneLine() ?? id.description
      return Strip(
        digits: reading.text, role: role(of: reading),
        lines: [
          [StageField(label(.report), .textDim)], [StageField(name, .stageTitle, .bold)],
          [StageField(remark(reading, isPaused: false) ?? "", role(of: reading), .bold)],
        ])
    }
    if let speech = session.floor.speaking {
      let reading = speech.clock(at: now)
      let isPaused = speech.state == .paused
      return Strip(
        digits: reading.text, role: role(of: reading),
        lines: [
          [StageField(label(.speaking), .textDim)],
          announced(session.participants[speech.participant], .bold),
          [StageField(remark(reading, isPaused: isPaused) ?? "", role(of: reading), .bold)],
        ])
    }
    guard let item = session.agenda.current else {
      return Strip(
        digits: zone.clock(now), role: .stageClock, lines: nextItem.map { [$0] } ?? [])
    }
    let reading = item.clock(at: now)
    return Strip(
      digits: reading.text, role: role(of: reading),
      lines: [
        [StageField(label(.now), .textDim)], [StageField(item.title.oneLine(), .stageText, .bold)],
        [
          StageField(
            remark(reading, isPaused: item.state == .paused) ?? "", role(of: reading), .bold)
        ],
        content == .agenda ? [] : nextItem ?? [],
      ])
  }

  /// What a strip's digits may take on the narrowest stage: `+1:04:52`, and a title beside it.
  private static let stripColumns = 38

  /// Draws a strip: big digits at the end of the lines if there are rows for them, else one line.
  func draw(_ strip: Strip, _ frame: inout Frame) -> Rect {
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    let scale = BigDigits.fit(
      strip.digits, columns: max(columns / 2, Self.stripColumns),
      rows: rows >= 40 ? rows / 4 : BigDigits.rows)
    guard let scale, rows >= 11 else {
      let parts = Rect(frame.size).splitBottom(1)
      let title = strip.lines.dropFirst().first ?? strip.lines.first ?? []
      frame.stageLine(
        [StageField(strip.digits, strip.role, .bold)] + title, row: rows - 1, mirrored: isMirrored)
      return parts.rest
    }
    let height = BigDigits.rows * scale.down
    let width = BigDigits.columns(strip.digits, scale: scale.across)
    // The last row stays free where there is room, so that a projector's edge cuts nothing.
    let foot = rows >= 16 ? 1 : 0
    let parts = Rect(frame.size).splitBottom(height + foot)
    let (start, end) = (parts.bottom.row, columns - Frame.stageMargin)
    frame.bigDigits(
      strip.digits, row: start, column: isMirrored ? Frame.stageMargin : end - width,
      across: scale.across, down: scale.down, role: strip.role)
    let lines = strip.lines.filter { line in line.contains { $0.width > 0 } }
    let beside = Rect(
      row: start, column: isMirrored ? width + 4 : 0, rows: height, columns: columns - width - 4)
    frame.region(beside) { frame in
      for (offset, line) in lines.enumerated() {
        frame.stageLine(line, row: height - lines.count + offset, mirrored: isMirrored)
      }
    }
    return parts.rest.splitBottom(1).rest
  }
}
