import SessionEngine

/// The audience's screen at one moment.
struct Stage {
  let session: Session
  let now: Instant
  let zone: ZoneRules
  /// The question that is live, and who waits to speak; handed in because finding them takes time.
  let live: Question?
  let waiting: [SpeechRequest]
  /// What is large.
  let content: StageContent
  /// The language of the labels.
  let language: StageLanguage
  /// How many pages of rooms somebody turned by hand.
  var page = 0
  /// Whether a blackout and a covering message lie over it; a preview looks behind them.
  var isCovered = true
  /// Whether a flash blinks; a preview stands still.
  var isBlinking = true

  /// Whether lines begin at the right.
  var isMirrored: Bool { language == .ar }

  func label(_ label: StageLabel) -> String { label.text(in: language) }

  func draw(_ frame: inout Frame) {
    frame.fill(Rect(frame.size), role: .stageText)
    let board = session.stage
    if isCovered, board.isBlackout { return }
    if isCovered, let message = board.message, message.style == .cover {
      drawCover(message, &frame)
      return
    }
    drawHeader(&frame)
    var body = Rect(frame.size).splitTop(1).rest
    if content == .message {
      frame.region(body) { drawMessageOnly(board.message, &$0) }
      return
    }
    if let message = board.message, message.style != .cover {
      let lines = message.text.stageLines(
        columns: frame.size.columns - 4, rows: max(1, frame.size.rows / 5),
        mark: frame.glyphs.ellipsis)
      let parts = body.splitBottom(lines.count)
      frame.region(parts.bottom) { drawBand(lines, of: message, &$0) }
      body = parts.rest
    }
    frame.region(body) { drawContent(&$0) }
  }

  private func drawContent(_ frame: inout Frame) {
    switch content {
    case .item: drawItem(&frame)
    case .speaker: drawSpeaker(&frame)
    case .question: drawQuestion(&frame)
    case .nextSpeakers: drawNextSpeakers(&frame)
    case .rooms: drawRooms(&frame)
    case .names: drawNames(&frame)
    case .report: drawReport(&frame)
    case .agenda: drawAgenda(&frame)
    case .resources: drawResources(&frame)
    case .message: break
    }
  }

  /// The title of the session where reading begins, the time of day opposite.
  private func drawHeader(_ frame: inout Frame) {
    let clock = zone.clock(now)
    let room = max(0, frame.size.columns - clock.cellWidth - 6)
    let mark = session.profile.isRehearsal ? "\(label(.rehearsal)): " : ""
    frame.stageLine(
      [StageField(mark + session.profile.title.oneLine(), .stageTitle, columns: room)], row: 0,
      mirrored: isMirrored)
    frame.stageLine([StageField(clock)], row: 0, mirrored: !isMirrored)
  }

  /// A message and nothing else but the small clocks.
  private func drawCover(_ message: StageMessage, _ frame: inout Frame) {
    if let reading = clockInFront {
      frame.stageLine(
        [StageField(reading.text, reading.role)], row: 0, mirrored: isMirrored)
    }
    frame.stageLine([StageField(zone.clock(now))], row: 0, mirrored: !isMirrored)
    frame.region(Rect(frame.size).splitTop(1).rest) { drawMessageOnly(message, &$0) }
  }

  private func drawMessageOnly(_ message: StageMessage?, _ frame: inout Frame) {
    let text = message?.text ?? session.profile.title
    let lines = text.stageLines(
      columns: frame.size.columns - 4, rows: frame.size.rows - 2, mark: frame.glyphs.ellipsis)
    let isLit = message.map(isLit) ?? false
    // With a free line between them, lines are easier to read from afar.
    let step = lines.count * 2 + 1 < frame.size.rows && lines.count > 1 ? 2 : 1
    let top = max(0, (frame.size.rows - lines.count * step) / 2)
    for (offset, line) in lines.enumerated() {
      frame.stageCentered(
        [StageField(line, .stageTitle, isLit ? [.bold, .reverse] : .bold)],
        row: top + offset * step, mirrored: false)
    }
  }

  private func drawBand(_ lines: [String], of message: StageMessage, _ frame: inout Frame) {
    let style = Style(.stageTitle, emphasis: isLit(message) ? [.bold, .reverse] : .bold)
    for (row, line) in lines.enumerated() {
      frame.write(String(repeating: " ", count: frame.size.columns), row: row, style: style)
      frame.stageCentered(
        [StageField(line, .stageTitle, style.emphasis)], row: row, mirrored: false)
    }
  }

  /// Whether a flash is at its bright half: three times on and off, then on for good.
  private func isLit(_ message: StageMessage) -> Bool {
    guard message.style == .flash else { return false }
    let age = now.millisecondsSince(message.since)
    guard isBlinking, (0..<Self.flashMilliseconds).contains(age) else { return true }
    return age / Self.halfFlashMilliseconds % 2 == 0
  }

  /// One half of a blink; two blinks in two seconds, far from what harms anybody.
  static let halfFlashMilliseconds: Int64 = 500
  /// How long it blinks.
  static let flashMilliseconds: Int64 = 3000

  /// The clock that runs for those in front: the reporting room's, else the speaker's, else the item's.
  var clockInFront: CountdownReading? {
    session.notesBoard.reports.clock(at: now) ?? session.floor.speaking?.clock(at: now)
      ?? session.agenda.current?.clock(at: now)
  }

  /// A name as it is announced, and the country beside it.
  func announced(_ person: Participant?, _ emphasis: Emphasis = []) -> [StageField] {
    guard let person else { return [] }
    return [
      StageField(person.name.oneLine(), .stageText, emphasis),
      StageField(person.country?.name ?? "", .textDim),
    ]
  }
}
