extension Session {
  func decide(
    _ command: BreakoutCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .plan(let id, let plan): return try planRound(id, plan)
    case .editRoom(let id, let fields):
      try require(id, in: breakouts.rooms)
      guard fields != RoomFields() else { throw .nothingToChange }
      return [.breakouts(.roomEdited(id: id, fields: try checked(fields)))]
    case .removeRound(let id):
      try round(id, wanted: "removed", in: [.planned, .allocated])
      return [.breakouts(.roundRemoved(id: id))]
    case .allocate(let id, let seed): return try allocateRound(id, seed: seed)
    case .place(let person, let room): return try place(person, in: room)
    case .unplace(let person, let round):
      try require(round, in: breakouts.rounds)
      guard breakouts.room(of: person, in: round) != nil else {
        throw .breakout(.notPlaced(person, round))
      }
      return [.breakouts(.participantUnplaced(participant: person, round: round))]
    case .open, .extend, .close: return try decideOnClock(command, at: context.now)
    case .askHelp, .cancelHelp, .takeHelp: return try decideHelp(command, by: context.by)
    }
  }

  private func planRound(
    _ id: RoundID?, _ plan: RoundPlan
  ) throws(Rejection) -> [SessionEvent] {
    let next = RoundID(counters.rounds + 1)
    let id = id ?? next
    if breakouts.rounds.contains(id) {
      try round(id, wanted: "planned anew", in: [.planned, .allocated])
    } else if id != next {
      throw .breakout(.nextRoundIs(next, given: id))
    }
    try require(plan.rooms, in: 1...200, field: "number of rooms")
    try require(plan.minimumSize, in: 0...10_000, field: "least size")
    try require(plan.maximumSize, in: 1...10_000, field: "greatest size")
    guard plan.minimumSize <= plan.maximumSize else {
      throw .breakout(.reversedSize(plan.minimumSize, plan.maximumSize))
    }
    try require(plan.physicalRooms, in: 0...200, field: "number of physical rooms")
    try require(plan.virtualRooms, in: 0...200, field: "number of virtual rooms")
    let special = plan.physicalRooms + plan.virtualRooms
    guard special <= plan.rooms else {
      throw .breakout(.tooManySpecialRooms(rooms: plan.rooms, special: special))
    }
    if let item = plan.item { try require(item, in: agenda.items) }
    let used = Set(breakouts.rounds.filter { $0.id != id }.compactMap(\.item))
    let item =
      plan.item ?? breakouts.rounds[id]?.item
      ?? agenda.inOrder.first {
        $0.kind == .breakouts && !$0.isOver && !used.contains($0.id)
      }?.id
    let common: RoomMode =
      switch profile.format {
      case .inPerson: .physical
      case .hybrid: .hybrid
      case .virtual: .virtual
      }
    let rooms = (0..<plan.rooms).map { index in
      let mode: RoomMode =
        index < plan.physicalRooms
        ? .physical : index >= plan.rooms - plan.virtualRooms ? .virtual : common
      return PlannedRoom(
        id: RoomID(counters.rooms + 1 + index), name: "Room \(index + 1)", mode: mode)
    }
    return [
      .breakouts(
        .roundPlanned(
          id: id, item: item, minimumSize: plan.minimumSize, maximumSize: plan.maximumSize,
          rooms: rooms))
    ]
  }

  @discardableResult
  func round(
    _ id: RoundID, wanted: String, in states: [RoundState]
  ) throws(Rejection) -> BreakoutRound {
    let round = try require(id, in: breakouts.rounds)
    guard states.contains(round.state) else {
      throw .breakout(.wrongState(id, round.state, wanted: wanted))
    }
    return round
  }

  private func place(
    _ person: ParticipantID, in room: RoomID
  ) throws(Rejection) -> [SessionEvent] {
    let participant = try require(person, in: participants)
    let target = try require(room, in: breakouts.rooms)
    try round(target.round, wanted: "changed", in: [.planned, .allocated, .open, .closing])
    guard !target.members.contains(person) else { throw .breakout(.alreadyIn(person, room)) }
    let mode = participant.openStay?.mode ?? participant.plannedMode
    guard target.mode.takes(mode) else {
      throw .breakout(.modeDoesNotFit(person, mode, room, target.mode))
    }
    if mode == .inPerson, let seats = target.seats {
      let seated = target.members.filter {
        let other = participants[$0]
        return (other?.openStay?.mode ?? other?.plannedMode) == .inPerson
      }
      guard seated.count < seats else { throw .breakout(.full(room, seats)) }
    }
    return [.breakouts(.participantPlaced(participant: person, room: room))]
  }

  private func decideOnClock(
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
    case .close(let id, let countdown):
      try round(id, wanted: "closed", in: [.open, .closing])
      guard let countdown, countdown > 0 else { return [.breakouts(.roundClosed(id: id))] }
      try require(countdown, in: 1...3600, field: "countdown in seconds")
      return [.breakouts(.roundClosing(id: id, deadline: now.advanced(bySeconds: countdown)))]
    default: return []
    }
  }

  private func decideHelp(
    _ command: BreakoutCommand, by actor: Actor
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .askHelp(let id, let reason):
      let room = try require(id, in: breakouts.rooms)
      try authorise(actor, for: room)
      guard !room.needsHelp else { throw .breakout(.helpAlreadyAsked(id)) }
      let reason = try TextRule.line.optional(reason, field: "reason")
      return [.breakouts(.helpAsked(room: id, reason: reason))]
    case .cancelHelp(let id):
      let room = try require(id, in: breakouts.rooms)
      try authorise(actor, for: room)
      guard room.helpAskedAt != nil else { throw .breakout(.noHelpAsked(id)) }
      return [.breakouts(.helpCancelled(room: id))]
    case .takeHelp(let id):
      let room = try require(id, in: breakouts.rooms)
      guard room.needsHelp else { throw .breakout(.noHelpAsked(id)) }
      return [.breakouts(.helpTaken(room: id, by: actor.name))]
    default: return []
    }
  }

  private func checked(_ fields: RoomFields) throws(Rejection) -> RoomFields {
    var fields = fields
    if let name = fields.name {
      fields.name = try TextRule.name.checked(name, field: "room name")
    }
    fields.place = try TextRule.name.optional(fields.place, field: "place")
    fields.link = try TextRule.line.optional(fields.link, field: "link")
    fields.languages = try TextRule.name.each(fields.languages, field: "language")
    fields.facilitator = try TextRule.name.optional(fields.facilitator, field: "facilitator")
    fields.rapporteur = try TextRule.name.optional(fields.rapporteur, field: "rapporteur")
    if let seats = fields.seats { try require(seats, in: 0...10_000, field: "seats") }
    if let limit = fields.onlineLimit {
      try require(limit, in: 0...10_000, field: "online limit")
    }
    if let topic = fields.topic { try require(topics: [topic]) }
    return fields
  }
}
