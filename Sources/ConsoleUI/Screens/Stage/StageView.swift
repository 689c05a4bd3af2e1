import SessionEngine

/// Draws the audience's screen: what is pinned, or by itself what matters most of what goes on.
///
/// Pure and read-only; what `plenum stage` shows. `page` turns the pages of rooms by hand.
public func stageView(
  _ session: Session, environment: ConsoleEnvironment, language: StageLanguage? = nil,
  page: Int = 0
) -> Frame {
  // What is marked private of somebody is not shown to an audience.
  let session = session.published
  var frame = Frame(size: environment.size, glyphs: environment.glyphs, role: .stageText)
  frame.title = session.profile.title.oneLine(100).sanitised
  let stage = Stage(
    session: session, now: environment.now, zone: environment.zone, live: session.questions.live,
    waiting: session.speakersList.map(\.request), content: session.stageContent,
    language: language ?? session.stage.language, page: page)
  let minimum = Layout.minimum
  if environment.size.columns < minimum.columns || environment.size.rows < minimum.rows {
    stage.drawLine(&frame)
  } else {
    stage.draw(&frame)
  }
  return frame
}

/// Milliseconds until the audience's screen looks different by itself, at most a minute.
public func millisecondsToNextStage(_ session: Session, at now: Instant) -> Int {
  var pause = Int(60_000 - now.milliseconds % 60_000)
  if let digit = nextDigit(session, at: now) { pause = min(pause, digit) }
  if session.stageContent == .rooms || session.stageContent == .names {
    let page = Stage.pageSeconds * 1000
    pause = min(pause, Int(page - now.milliseconds % page))
  }
  if let message = session.stage.message, message.style == .flash {
    let age = now.millisecondsSince(message.since)
    if (0..<Stage.flashMilliseconds).contains(age) {
      let half = Stage.halfFlashMilliseconds
      pause = min(pause, Int(half - age % half))
    }
  }
  return max(1, pause)
}

/// Milliseconds until one of the countdowns shows another second, at most 1000.
///
/// Asked of the clocks themselves, so that every screen changes with the same second.
public func millisecondsToNextDigit(_ session: Session, at now: Instant) -> Int {
  nextDigit(session, at: now) ?? 1000
}

private func nextDigit(_ session: Session, at now: Instant) -> Int? {
  let round = session.breakouts.current.flatMap { round in
    round.state == .open || round.state == .closing ? round : nil
  }
  let readings: [(Instant) -> Int?] = [
    { session.agenda.current?.clock(at: $0).remainingSeconds },
    { session.floor.speaking?.clock(at: $0).remainingSeconds },
    { session.notesBoard.reports.clock(at: $0)?.remainingSeconds },
    { round?.clock(at: $0)?.remainingSeconds },
  ]
  // A room that closes by itself counts from a moment of its own.
  let own = round.map { round in
    session.breakouts.openRooms(of: round).filter { $0.deadline != nil }.map { room in
      { (moment: Instant) -> Int? in round.clock(of: room, at: moment)?.remainingSeconds }
    }
  }
  return (readings + (own ?? [])).compactMap { reading in
    let shown = reading(now)
    func isChanged(after milliseconds: Int) -> Bool {
      reading(Instant(milliseconds: now.milliseconds + Int64(milliseconds))) != shown
    }
    guard isChanged(after: 1000) else { return nil }
    var (low, high) = (0, 1000)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isChanged(after: middle) { high = middle } else { low = middle }
    }
    return high
  }.min()
}

extension Stage {
  /// All there is room for on a screen too small for digits: the clock and what it is about.
  fileprivate func drawLine(_ frame: inout Frame) {
    guard !session.stage.isBlackout else { return }
    let title =
      session.stage.message?.text ?? session.agenda.current?.title ?? session.profile.title
    let clock = clockInFront
    frame.stageLine(
      [
        StageField(clock?.text ?? zone.clock(now), clock.map(role) ?? .stageClock, .bold),
        StageField(title.oneLine()),
      ], row: frame.size.rows / 2, mirrored: isMirrored)
  }
}
