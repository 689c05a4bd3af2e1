import SessionEngine

/// What who steers remembers from second to second.
struct Conduct: Sendable {
  /// The first second of the rehearsal.
  var begun: Instant?
  /// Nothing is due before this time, as long as the session stays at this sequence number.
  var idle: (sequence: Int, until: Instant)?
  /// When the floor was last given or freed, and a question last put or settled.
  var floorAt: Instant?, questionAt: Instant?
  /// How many notes of each room are key points.
  var keyPoints: [RoomID: Int] = [:]

  /// A break in the agenda that is longer than this is the end of a day.
  static let nightSeconds = 3 * 3600
  /// How long before the first item of a later day the doors open.
  static let doorsSeconds = 900
}

extension Rehearsal {
  /// Does what the facilitator does: at most one thing a second.
  mutating func steer(_ turn: inout Turn) {
    guard let actor = turn.session.rehearsalFacilitator else { return }
    if conduct.begun == nil { conduct.begun = turn.now }
    if let item = turn.session.agenda.current {
      steer(item, &turn, by: actor)
    } else {
      steerBetweenItems(&turn, by: actor)
    }
  }

  private mutating func steerBetweenItems(_ turn: inout Turn, by actor: Actor) {
    let session = turn.session
    let now = turn.now
    if let idle = conduct.idle, idle.sequence == session.sequence, now < idle.until { return }
    guard let item = session.agenda.upcoming else {
      // After the last item, or after half an hour without any agenda.
      let isOver = !session.agenda.board.order.isEmpty
      if isOver || now.secondsSince(conduct.begun ?? now) > 1800 {
        turn.add(.session(.close), by: actor)
      }
      return
    }
    let isFirst = session.profile.state == .draft
    let planned = item.plannedStart ?? (isFirst ? conduct.begun?.advanced(bySeconds: 60) : nil)
    if let planned, planned > now {
      let doors = planned.advanced(bySeconds: -Conduct.doorsSeconds)
      if presence.departed != nil, now >= doors { openDoors(session, at: now) }
      let until = presence.departed == nil ? planned : doors
      conduct.idle = (session.sequence, until)
      return
    }
    if session.profile.state == .draft { turn.add(.session(.start), by: actor) }
    turn.add(.agenda(.start(item.id)), by: actor)
    if presence.departed != nil { openDoors(session, at: now) }
  }

  private mutating func steer(_ item: AgendaItem, _ turn: inout Turn, by actor: Actor) {
    let session = turn.session
    if let pausedAt = item.pausedAt {
      // Nobody else steers a rehearsal: a pause that was left behind is ended.
      if turn.now.secondsSince(pausedAt) > 300 { turn.add(.agenda(.resume), by: actor) }
      return
    }
    let isTimeUp = isOver(item, at: turn.now)
    if steerRooms(&turn, during: item, isTimeUp: isTimeUp, by: actor) { return }
    if item.kind == .questions || isTimeUp,
      steerQuestions(&turn, isTimeUp: isTimeUp, by: actor)
    {
      return
    }
    if item.kind == .plenary || item.kind == .questions || isTimeUp,
      steerFloor(&turn, isTimeUp: isTimeUp, by: actor)
    {
      return
    }
    guard isTimeUp else { return markKeyPoint(&turn) }
    // The speech in hand is heard, for as long as it takes within reason.
    let overtime = -item.clock(at: turn.now).remainingSeconds
    if session.floor.board.speaking != nil, overtime < 240 { return }
    goOn(from: item, &turn, by: actor)
  }

  private func isOver(_ item: AgendaItem, at now: Instant) -> Bool {
    if item.isHardEnd, let end = item.plannedEnd, let start = item.actualStart, start < end,
      now >= end
    {
      return true
    }
    return item.clock(at: now).remainingSeconds <= 0
  }

  /// The next item, a gap until it is due, the night, or the end.
  private mutating func goOn(from item: AgendaItem, _ turn: inout Turn, by actor: Actor) {
    guard let upcoming = turn.session.agenda.upcoming else {
      turn.add(.agenda(.end), by: actor)
      turn.add(.session(.close), by: actor)
      return
    }
    let gap = upcoming.plannedStart?.secondsSince(turn.now) ?? 0
    guard gap > 60 else {
      turn.add(.agenda(.next(isConfirmed: true)), by: actor)
      return
    }
    turn.add(.agenda(.end), by: actor)
    if gap > Conduct.nightSeconds {
      presence.departed = 0
      presence.returns = []
      presence.queue = []
    }
  }
}
