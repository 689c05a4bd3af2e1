extension Session {
  func decide(
    _ command: BreakoutCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .plan(let id, let plan): return try planRound(id, plan)
    case .editRoom, .addRoom, .removeRoom, .removeRound: return try decideRooms(command)
    case .choose(let id, let rules): return try choose(id, rules)
    case .wish(let person, let topics): return try wish(person, topics)
    case .allocate(let id, let seed, let scope, let steps):
      let task = try allocationTask(for: id, seed: seed, scope: scope, steps: steps)
      return try assign(try task.solve())
    case .assign(let allocation): return try assign(allocation)
    case .repair(let id, let seed, let isApplied):
      let proposal = try repairProposal(for: id, seed: seed)
      return isApplied ? try mend(proposal) : []
    case .mend(let proposal): return try mend(proposal)
    case .place(let person, let room):
      if let target = breakouts.rooms[room] {
        try authorise(context.by, moving: person, target.round)
      }
      return try decidePlaces(command)
    case .placeBest(let person, let id):
      if let id = id ?? breakouts.current?.id { try authorise(context.by, moving: person, id) }
      return try decidePlaces(command)
    case .unplace, .swap, .pin, .unpin: return try decidePlaces(command)
    case .open, .extend, .close, .recall: return try decideOnClock(command, at: context.now)
    case .extendRoom, .closeRoom, .reopenRoom, .startRoom:
      return try decideRoomClock(command, context: context)
    case .announce(let id, let rooms, let text): return try announce(id, rooms: rooms, text)
    case .tell(let id):
      try require(id, in: breakouts.rounds)
      guard breakouts.rooms(of: id).contains(where: { !$0.members.isEmpty }) else {
        throw .breakout(.emptyRooms)
      }
      return [.breakouts(.listTaken(round: id))]
    case .askHelp, .cancelHelp, .takeHelp: return try decideHelp(command, by: context.by)
    }
  }

  /// The desk seats who has no room, and where people choose freely whom they like; moving others is for those who run the
  /// rooms.
  private func authorise(
    _ actor: Actor, moving person: ParticipantID, _ id: RoundID
  ) throws(Rejection) {
    guard breakouts.room(of: person, in: id) != nil, breakouts.rounds[id]?.rules?.way != .free
    else { return }
    try authorise(.runBreakouts, by: actor)
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
}
