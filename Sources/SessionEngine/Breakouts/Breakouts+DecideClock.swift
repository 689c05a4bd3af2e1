extension Session {
  func decideOnClock(
    _ command: BreakoutCommand, at now: Instant
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .open(let id, let seconds):
      let opened = try round(id, wanted: "opened", in: [.planned, .allocated, .closed])
      if let other = breakouts.rounds.first(where: { $0.state == .open || $0.state == .closing }) {
        throw .breakout(.anotherIsOpen(other.id))
      }
      if let seconds { try require(seconds, in: 1...86_400, field: "time in seconds") }
      // Without a time given, the rooms close when their agenda item is to end.
      var deadline = seconds.map { now.advanced(bySeconds: $0) }
      if deadline == nil, let item = opened.item.flatMap({ agenda.items[$0] }) {
        let end = item.expectedEnd(
          startingAt: item.actualStart ?? now, shift: item.shiftMilliseconds ?? 0, now: now)
        if end > now { deadline = end }
      }
      return [.breakouts(.roundOpened(id: id, deadline: deadline))]
    case .extend(let id, let seconds):
      let round = try round(id, wanted: "extended", in: [.open, .closing])
      guard let deadline = round.deadline else { throw .breakout(.noDeadline(id)) }
      guard seconds != 0 else { throw .nothingToChange }
      try require(seconds, in: -86_400...86_400, field: "change in seconds")
      let remaining = deadline.advanced(bySeconds: seconds).secondsSince(round.openedAt ?? now)
      try require(remaining, in: 0...86_400, field: "time in seconds")
      return [.breakouts(.roundExtended(id: id, seconds: seconds))]
    case .close(let id, let countdown, let isForced):
      try round(id, wanted: "closed", in: [.open, .closing])
      guard let countdown, countdown > 0 else { return [.breakouts(.roundClosed(id: id))] }
      try require(countdown, in: 1...3600, field: "countdown in seconds")
      return [
        .breakouts(
          .roundClosing(
            id: id, deadline: now.advanced(bySeconds: countdown),
            isForced: isForced ? true : nil))
      ]
    case .recall(let id, let countdown, let text):
      try round(id, wanted: "called back", in: [.open, .closing])
      try require(countdown, in: 1...3600, field: "countdown in seconds")
      let usual = "Please come back to the plenary; the rooms close in \(inWords(countdown))."
      let text = try TextRule.line.optional(text, field: "announcement") ?? usual
      return [
        .breakouts(.roomsTold(round: id, rooms: nil, text: text)),
        .breakouts(.roundClosing(id: id, deadline: now.advanced(bySeconds: countdown))),
      ]
    default: return []
    }
  }

  /// What concerns the time of one room while its round is open.
  func decideRoomClock(
    _ command: BreakoutCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    let now = context.now
    switch command {
    case .extendRoom(let id, let seconds):
      let (room, round) = try room(id, wanted: "extended", in: [.open, .closing])
      guard let deadline = room.deadline ?? round.deadline else {
        throw .breakout(.noDeadline(round.id))
      }
      guard seconds != 0 else { throw .nothingToChange }
      try require(seconds, in: -86_400...86_400, field: "change in seconds")
      let moved = deadline.advanced(bySeconds: seconds)
      try require(
        moved.secondsSince(round.openedAt ?? now), in: 0...86_400, field: "time in seconds")
      return [.breakouts(.roomExtended(id: id, seconds: seconds, deadline: moved))]
    case .closeRoom(let id, let countdown, let isForced):
      _ = try room(id, wanted: "closed", in: [.open, .closing])
      guard let countdown, countdown > 0 else { return [.breakouts(.roomClosed(id: id))] }
      try require(countdown, in: 1...3600, field: "countdown in seconds")
      return [
        .breakouts(
          .roomClosing(
            id: id, deadline: now.advanced(bySeconds: countdown),
            isForced: isForced ? true : nil))
      ]
    case .reopenRoom(let id):
      let room = try require(id, in: breakouts.rooms)
      let round = try round(room.round, wanted: "changed", in: [.open, .closing])
      guard round.state(of: room) == .closed else {
        throw .breakout(.roomState(id, round.state(of: room), wanted: "opened again"))
      }
      // Who has found another room meanwhile stays there; the close had left everybody in place.
      return [.breakouts(.roomReopened(id: id))]
    case .startRoom(let id):
      let (room, _) = try room(id, wanted: "begun", in: [.open, .closing])
      try authorise(context.by, for: room)
      guard room.startedAt == nil else { throw .breakout(.alreadyStarted(id)) }
      return [.breakouts(.roomStarted(id: id))]
    default: return []
    }
  }

  func announce(
    _ id: RoundID, rooms: [RoomID]?, _ text: String
  ) throws(Rejection) -> [SessionEvent] {
    try round(id, wanted: "told something", in: [.open, .closing])
    let text = try TextRule.line.checked(text, field: "announcement")
    for room in rooms ?? [] {
      guard try require(room, in: breakouts.rooms).round == id else {
        throw .unknown(noun: "room of \(id)", id: room.description)
      }
    }
    return [
      .breakouts(.roomsTold(round: id, rooms: rooms?.isEmpty == true ? nil : rooms, text: text))
    ]
  }

  private func room(
    _ id: RoomID, wanted: String, in states: [RoundState]
  ) throws(Rejection) -> (BreakoutRoom, BreakoutRound) {
    let room = try require(id, in: breakouts.rooms)
    let round = try require(room.round, in: breakouts.rounds)
    let state = round.state(of: room)
    guard states.contains(state) else { throw .breakout(.roomState(id, state, wanted: wanted)) }
    return (room, round)
  }

  private func inWords(_ seconds: Int) -> String {
    if seconds % 60 != 0 { return "\(seconds) seconds" }
    return seconds == 60 ? "one minute" : "\(seconds / 60) minutes"
  }
}
