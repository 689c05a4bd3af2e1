extension Session {
  /// Who is in which room: placed, taken out, swapped, pinned.
  func decidePlaces(_ command: BreakoutCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .place(let person, let room): return [try place(person, in: room)]
    case .placeBest(let person, let id):
      guard let id = id ?? breakouts.current?.id else { throw .breakout(.noRound) }
      try round(id, wanted: "changed", in: [.planned, .allocated, .open, .closing])
      let proposals = try roomProposals(for: person, in: id)
      guard let best = proposals.first else { throw .breakout(.noRoomLeft(person, id)) }
      return [.breakouts(.participantPlaced(participant: person, room: best.room))]
    case .unplace(let person, let round):
      let state = try require(round, in: breakouts.rounds)
      guard let room = breakouts.room(of: person, in: round) else {
        throw .breakout(.notPlaced(person, round))
      }
      if state.isPinned(person) { throw .breakout(.pinned(person, room.id)) }
      return [.breakouts(.participantUnplaced(participant: person, round: round))]
    case .swap(let first, let second): return try swap(first, second)
    case .pin(let person, let room): return try pin(person, in: room)
    case .unpin(let person, let id):
      try require(person, in: participants)
      let holder =
        try id.map { (id) throws(Rejection) in try require(id, in: breakouts.rounds) }
        ?? breakouts.rounds.last { $0.isPinned(person) }
      guard let holder, holder.isPinned(person) else { throw .breakout(.notPinned(person)) }
      return [.breakouts(.participantUnpinned(participant: person, round: holder.id))]
    default: return []
    }
  }

  private func place(
    _ person: ParticipantID, in room: RoomID
  ) throws(Rejection) -> SessionEvent {
    let (participant, target) = try fit(person, room)
    guard !target.members.contains(person) else { throw .breakout(.alreadyIn(person, room)) }
    if let now = breakouts.room(of: person, in: target.round),
      breakouts.rounds[target.round]?.isPinned(person) == true
    {
      throw .breakout(.pinned(person, now.id))
    }
    if let reason = obstacle(of: participant, in: target, members: target.members) { throw reason }
    return .breakouts(.participantPlaced(participant: person, room: room))
  }

  private func fit(
    _ person: ParticipantID, _ room: RoomID
  ) throws(Rejection) -> (Participant, BreakoutRoom) {
    let participant = try require(person, in: participants)
    let target = try require(room, in: breakouts.rooms)
    let round = try round(
      target.round, wanted: "changed", in: [.planned, .allocated, .open, .closing])
    if round.isOpen, round.state(of: target) == .closed {
      throw .breakout(.roomState(room, .closed, wanted: "given people"))
    }
    return (participant, target)
  }

  /// Why somebody cannot be in a room with those people, if so.
  ///
  /// Sizes are the facilitator's to stretch by hand; seats, links, modes and people kept apart are not.
  func obstacle(
    of participant: Participant, in room: BreakoutRoom, members: [ParticipantID]
  ) -> Rejection? {
    let mode = participant.attendance
    guard room.mode.takes(mode) else {
      return .breakout(.modeDoesNotFit(participant.id, mode, room.id, room.mode))
    }
    switch participant.registration {
    case .withdrawn, .declined:
      return .breakout(.gone(participant.id, participant.registration))
    case .registered, .selected, .waitlisted, .confirmed, .excused: break
    }
    if let limit = mode == .inPerson ? room.seats : room.onlineLimit {
      let others = members.count { $0 != participant.id && participants[$0]?.attendance == mode }
      guard others < limit else { return .breakout(.full(room.id, limit)) }
    }
    let rules = breakouts.rounds[room.round]?.rules
    for group in rules?.apart ?? [] where group.contains(participant.id) {
      if let other = members.first(where: { $0 != participant.id && group.contains($0) }) {
        return .breakout(.keptApart(participant.id, other))
      }
    }
    return nil
  }

  private func swap(
    _ first: ParticipantID, _ second: ParticipantID
  ) throws(Rejection) -> [SessionEvent] {
    let one = try require(first, in: participants)
    let other = try require(second, in: participants)
    // The round that matters is the one that is open; who shares a room there does not change in another one instead.
    let shared = breakouts.rounds.filter { round in
      breakouts.room(of: first, in: round.id) != nil
        && breakouts.room(of: second, in: round.id) != nil
    }
    let chosen = shared.first { $0.isOpen } ?? shared.last { $0.state != .closed }
    guard let round = chosen, let from = breakouts.room(of: first, in: round.id),
      let to = breakouts.room(of: second, in: round.id), from.id != to.id
    else { throw .breakout(.notInOneRound(first, second)) }
    for (person, room) in [(first, from), (second, to)]
    where round.isPinned(person) {
      throw .breakout(.pinned(person, room.id))
    }
    for room in [from, to] { _ = try fit(first, room.id) }
    if let reason = obstacle(of: one, in: to, members: to.members.filter { $0 != second })
      ?? obstacle(of: other, in: from, members: from.members.filter { $0 != first })
    {
      throw reason
    }
    return [
      .breakouts(.participantPlaced(participant: first, room: to.id)),
      .breakouts(.participantPlaced(participant: second, room: from.id)),
    ]
  }

  private func pin(
    _ person: ParticipantID, in room: RoomID?
  ) throws(Rejection) -> [SessionEvent] {
    try require(person, in: participants)
    var events: [SessionEvent] = []
    let target: BreakoutRoom
    if let room {
      target = try require(room, in: breakouts.rooms)
      if !target.members.contains(person) { events.append(try place(person, in: room)) }
    } else {
      guard let round = breakouts.current else { throw .breakout(.noRound) }
      guard let now = breakouts.room(of: person, in: round.id) else {
        throw .breakout(.notPlaced(person, round.id))
      }
      target = now
    }
    if breakouts.rounds[target.round]?.isPinned(person) == true {
      throw .breakout(.pinned(person, target.id))
    }
    return events + [
      .breakouts(.participantPinned(participant: person, round: target.round))
    ]
  }

  func wish(_ person: ParticipantID, _ topics: [TopicID]) throws(Rejection) -> [SessionEvent] {
    let participant = try require(person, in: participants)
    try require(topics: topics)
    var wishes: [TopicID] = []
    for topic in topics where !wishes.contains(topic) { wishes.append(topic) }
    try require(wishes.count, in: 0...20, field: "number of topics")
    guard wishes != participant.topicWishes ?? [] else { throw .nothingToChange }
    return [.breakouts(.topicsWished(participant: person, topics: wishes))]
  }

  func choose(_ id: RoundID, _ rules: RoundRules) throws(Rejection) -> [SessionEvent] {
    let round = try round(id, wanted: "changed", in: [.planned, .allocated, .open, .closing])
    var known: Set<String> = RoundRules.attributeNames
    for person in participants { for own in person.attributes { known.insert(own.name) } }
    for wish in rules.attributes {
      guard known.contains(wish.name) else { throw .breakout(.unknownAttribute(wish.name)) }
      try require(wish.weight, in: -1000...1000, field: "weight of \(wish.name)")
    }
    try require(rules.newPeople, in: 0...10_000, field: "weight of new people")
    if let other = rules.sameAs {
      try require(other, in: breakouts.rounds)
      guard breakouts.rooms(of: other).contains(where: { !$0.members.isEmpty }) else {
        throw .breakout(.noSuchGroups(other))
      }
    } else if rules.way == .same, groupsToRepeat(before: id) == nil {
      throw .breakout(.noSuchGroups(id))
    }
    for (groups, word) in [(rules.together, "kept together"), (rules.apart, "kept apart")] {
      for group in groups {
        for person in group { try require(person, in: participants) }
        guard Set(group).count > 1 else { throw .breakout(.groupTooSmall(word)) }
      }
    }
    guard rules != round.rules else { throw .nothingToChange }
    return [.breakouts(.roundRulesSet(id: id, rules: rules))]
  }

  /// The last round before `id` that has people in its rooms.
  func groupsToRepeat(before id: RoundID) -> RoundID? {
    breakouts.rounds.last { round in
      round.id != id && breakouts.rooms(of: round.id).contains { !$0.members.isEmpty }
    }?.id
  }
}

extension BreakoutRound {
  /// Whether somebody stays where they are whatever is allocated.
  public func isPinned(_ person: ParticipantID) -> Bool { pinned?.contains(person) == true }
}

extension Participant {
  /// How they are there now, or mean to be.
  public var attendance: AttendanceMode { openStay?.mode ?? plannedMode }
}
