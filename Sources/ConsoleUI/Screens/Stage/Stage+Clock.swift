import SessionEngine

extension Stage {
  /// What stands around big digits.
  struct Face {
    /// Above the title.
    var heading: [StageField]
    /// What or who it is about.
    var title: [StageField]
    var digits: String
    var role: ThemeRole
    /// The state of the clock in words, below it.
    var remark: String?
    /// Lines at the foot.
    var footer: [[StageField]]
  }

  func drawItem(_ frame: inout Frame) {
    guard let item = session.agenda.current else {
      drawBetween(&frame)
      return
    }
    let reading = item.clock(at: now)
    let times = session.agenda.forecast(at: now).first { $0.id == item.id }
    draw(
      Face(
        heading: [
          StageField(label(.now), .textDim), StageField(span(times?.start, times?.end), .textDim),
        ],
        title: [StageField(item.title.oneLine(), .stageTitle, .bold)], digits: reading.text,
        role: role(of: reading), remark: remark(reading, isPaused: item.state == .paused),
        footer: nextItem.map { [$0] } ?? []), &frame)
  }

  func drawSpeaker(_ frame: inout Frame) {
    guard let speech = session.floor.speaking else {
      drawNothing(.nobodySpeaking, &frame)
      return
    }
    let reading = speech.clock(at: now)
    var footer: [[StageField]] = []
    if let next = waiting.first.flatMap({ session.participants[$0.participant] }) {
      footer.append([StageField(label(.next), .textDim)] + announced(next))
    }
    if let item = session.agenda.current {
      let clock = item.clock(at: now)
      footer.append([
        StageField(clock.text, role(of: clock), .bold),
        StageField(item.state == .paused ? label(.paused) : "", .timerWarning),
        StageField(item.title.oneLine()),
      ])
    }
    draw(
      Face(
        heading: [StageField(label(.speaking), .textDim)],
        title: announced(session.participants[speech.participant], .bold), digits: reading.text,
        role: role(of: reading), remark: remark(reading, isPaused: speech.state == .paused),
        footer: footer), &frame)
  }

  /// Before the first item, between two, and after the last: the time of day, and what comes.
  private func drawBetween(_ frame: inout Frame) {
    guard session.profile.state != .closed else {
      drawSentence(.closed, &frame)
      return
    }
    let hasBegun = session.agenda.items.contains { $0.state == .done }
    let next = nextItem
    let heading: StageLabel = !hasBegun ? .welcome : next == nil ? .endOfAgenda : .next
    var title = [StageField(session.profile.title.oneLine(), .stageTitle, .bold)]
    if hasBegun, let next { title = Array(next.dropFirst()) }
    draw(
      Face(
        heading: [StageField(label(heading), .textDim)], title: title, digits: zone.clock(now),
        role: .stageClock, remark: nil, footer: hasBegun ? [] : next.map { [$0] } ?? []),
      &frame)
  }

  /// Says that there is nothing of what was pinned, and goes on with the item.
  func drawNothing(_ sentence: StageLabel, _ frame: inout Frame) {
    let rest = drawStrip(&frame)
    frame.region(rest) { drawSentence(sentence, &$0) }
  }

  func drawSentence(_ sentence: StageLabel, _ frame: inout Frame) {
    frame.stageCentered(
      [StageField(label(sentence), .stageText, .bold)], row: frame.size.rows / 2, mirrored: false)
  }

  /// Draws a face with the largest digits that fit; in a few rows the clock is a word among words.
  private func draw(_ face: Face, _ frame: inout Frame) {
    let rows = frame.size.rows
    let fixed = 3 + face.footer.count
    let scale = BigDigits.fit(
      face.digits, columns: frame.size.columns - 4, rows: rows - fixed - (rows > 14 ? 3 : 0))
    guard let scale else {
      drawSmall(face, &frame)
      return
    }
    let height = BigDigits.rows * scale.down
    let spare = rows - fixed - height
    let top = min(1, spare / 3)
    frame.stageCentered(face.heading, row: top, mirrored: isMirrored)
    frame.stageCentered(face.title, row: top + 1, mirrored: isMirrored)
    let footerTop = rows - face.footer.count - (spare > 3 ? 1 : 0)
    // The digits and the remark below them stand in the middle of what is left.
    let middle = footerTop - (top + 2) - height - 1
    let row = top + 2 + max(0, (middle + 1) / 2)
    let columns = BigDigits.columns(face.digits, scale: scale.across)
    frame.bigDigits(
      face.digits, row: row, column: (frame.size.columns - columns) / 2, across: scale.across,
      down: scale.down, role: face.role)
    if let remark = face.remark {
      let below = row + height + (middle > 3 ? 1 : 0)
      frame.stageCentered(
        [StageField(remark, face.role, .bold)], row: min(below, footerTop - 1), mirrored: false)
    }
    for (offset, line) in face.footer.enumerated() {
      frame.stageLine(line, row: footerTop + offset, mirrored: isMirrored)
    }
  }

  private func drawSmall(_ face: Face, _ frame: inout Frame) {
    frame.stageLine(
      [StageField(face.digits, face.role, .bold), StageField(face.remark ?? "", face.role)]
        + face.title, row: 0, mirrored: isMirrored)
    for (offset, line) in face.footer.enumerated() {
      frame.stageLine(line, row: 1 + offset, mirrored: isMirrored)
    }
  }

  /// What comes next with its time; nil after the last item.
  var nextItem: [StageField]? {
    guard let item = session.agenda.upcoming else { return nil }
    let start = session.agenda.forecast(at: now).first { $0.id == item.id }?.start
    return [
      StageField(label(.next), .textDim), StageField(start.map { zone.clock($0) } ?? ""),
      StageField(item.title.oneLine()),
    ]
  }

  private func span(_ start: Instant?, _ end: Instant?) -> String {
    guard let start else { return "" }
    return zone.clock(start) + (end.map { "–\(zone.clock($0))" } ?? "")
  }

  func role(of reading: CountdownReading) -> ThemeRole {
    reading.phase == .default ? .stageClock : reading.role
  }

  func remark(_ reading: CountdownReading, isPaused: Bool) -> String? {
    if isPaused { return label(.paused) }
    return reading.remainingSeconds < 0 ? label(.overtime) : nil
  }
}
