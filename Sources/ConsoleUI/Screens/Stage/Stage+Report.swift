import SessionEngine

extension Stage {
  /// What a room says to the plenary: the points that fit its time, above its name and clock.
  func drawReport(_ frame: inout Frame) {
    let reports = session.notesBoard.reports
    guard let id = reports.room else {
      drawNothing(.noReport, &frame)
      return
    }
    let rest = drawStrip(&frame)
    frame.region(rest) { frame in
      let points = session.reportBackText(of: id, seconds: reports.limitSeconds ?? 0).points
      drawPoints(points, from: min(1, frame.size.rows / 8), &frame)
    }
  }

  /// Points that do not fit on one page are shown page by page, as rooms and people are.
  private func drawPoints(_ points: [Note], from first: Int, _ frame: inout Frame) {
    let isAiry = points.count * 3 < frame.size.rows
    let texts = points.map { note in
      (
        lines: note.text.stageLines(
          columns: frame.size.columns - 8, rows: max(1, min(4, frame.size.rows - first - 1)),
          mark: frame.glyphs.ellipsis), isRightToLeft: note.text.isRightToLeft
      )
    }
    // The last row tells which page it is.
    let rows = max(1, frame.size.rows - first - 1)
    var pages: [Range<Int>] = []
    var start = 0
    var height = 0
    for (place, text) in texts.enumerated() {
      let more = text.lines.count + (isAiry ? 1 : 0)
      if place > start, height + more > rows {
        pages.append(start..<place)
        (start, height) = (place, 0)
      }
      height += more
    }
    pages.append(start..<texts.count)
    let shown = pageInFront(of: pages.count, since: session.notesBoard.reports.startedAt)
    if pages.count > 1 {
      frame.stageLine(
        [StageField("\(shown + 1)/\(pages.count)", .textDim)], row: frame.size.rows - 1,
        mirrored: isMirrored)
    }
    var row = first
    for (lines, isRightToLeft) in texts[pages[shown]] {
      for (offset, line) in lines.enumerated() where row < frame.size.rows {
        let mark = StageField(offset == 0 ? frame.glyphs.bullet : " ", .textDim, columns: 1)
        frame.stageLine(
          [mark, StageField(line, .stageText, .bold)], row: row, mirrored: isRightToLeft)
        row += 1
      }
      if isAiry { row += 1 }
    }
  }
}
