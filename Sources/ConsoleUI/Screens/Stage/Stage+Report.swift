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

  private func drawPoints(_ points: [Note], from first: Int, _ frame: inout Frame) {
    var row = first
    for (place, note) in points.enumerated() {
      let left = frame.size.rows - row
      guard left > 0 else { return }
      // The last row tells how many points there is no room for.
      if left == 1, place < points.count - 1 {
        frame.stageLine(
          [StageField("\(frame.glyphs.ellipsis) +\(points.count - place)", .textDim)], row: row,
          mirrored: isMirrored)
        return
      }
      let lines = note.text.stageLines(
        columns: frame.size.columns - 8, rows: max(1, min(4, left - 1)),
        mark: frame.glyphs.ellipsis)
      let isRightToLeft = note.text.isRightToLeft
      for (offset, line) in lines.enumerated() {
        let mark = StageField(offset == 0 ? frame.glyphs.bullet : " ", .textDim, columns: 1)
        frame.stageLine(
          [mark, StageField(line, .stageText, .bold)], row: row, mirrored: isRightToLeft)
        row += 1
      }
      if points.count * 3 < frame.size.rows { row += 1 }
    }
  }
}
