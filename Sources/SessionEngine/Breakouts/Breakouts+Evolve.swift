extension Session {
  mutating func evolve(_ event: BreakoutEvent, at: Instant) {
    switch event {
    case .roundPlanned(let id, let item, let minimumSize, let maximumSize, let rooms):
      plan(id, item: item, sizes: (minimumSize, maximumSize), rooms: rooms)
    case .roomEdited(let id, let fields): breakouts.rooms.update(id) { $0.set(fields) }
    case .roundRemoved(let id):
      for room in breakouts.rooms(of: id) { breakouts.rooms.remove(room.id) }
      breakouts.rounds.remove(id)
    case .roundAllocated(let id, let seed, let assignments, let unplaced):
      for assignment in assignments {
        breakouts.rooms.update(assignment.room) { $0.members = assignment.members }
      }
      breakouts.rounds.update(id) {
        if $0.state == .planned { $0.state = .allocated }
        $0.seed = seed
        $0.unplaced = unplaced
      }
    case .participantPlaced(let participant, let room):
      guard let round = breakouts.rooms[room]?.round else { return }
      takeOut(participant, of: round)
      breakouts.rooms.update(room) { $0.members.append(participant) }
    case .participantUnplaced(let participant, let round): takeOut(participant, of: round)
    case .roundOpened(let id, let deadline):
      breakouts.rounds.update(id) {
        $0.state = .open
        $0.openedAt = at
        $0.deadline = deadline
        $0.closedAt = nil
      }
    case .roundExtended(let id, let seconds):
      breakouts.rounds.update(id) {
        $0.deadline = $0.deadline?.advanced(bySeconds: seconds)
        if seconds > 0 { $0.state = .open }
      }
    case .roundClosing(let id, let deadline):
      breakouts.rounds.update(id) {
        $0.state = .closing
        $0.deadline = deadline
      }
    case .roundClosed(let id):
      breakouts.rounds.update(id) {
        $0.state = .closed
        $0.closedAt = at
      }
    case .helpAsked(let room, let reason):
      breakouts.rooms.update(room) {
        $0.helpAskedAt = at
        $0.helpReason = reason
        $0.helpTakenBy = nil
      }
    case .helpCancelled(let room):
      breakouts.rooms.update(room) {
        $0.helpAskedAt = nil
        $0.helpReason = nil
        $0.helpTakenBy = nil
      }
    case .helpTaken(let room, let name): breakouts.rooms.update(room) { $0.helpTakenBy = name }
    }
  }

  private mutating func plan(
    _ id: RoundID, item: ItemID?, sizes: (Int, Int), rooms: [PlannedRoom]
  ) {
    counters.rounds = max(counters.rounds, id.number)
    for room in breakouts.rooms(of: id) { breakouts.rooms.remove(room.id) }
    breakouts.rounds.put(
      BreakoutRound(
        id: id, item: item, state: .planned, minimumSize: sizes.0, maximumSize: sizes.1,
        unplaced: []))
    for room in rooms {
      counters.rooms = max(counters.rooms, room.id.number)
      breakouts.rooms.put(
        BreakoutRoom(
          id: room.id, round: id, name: room.name, mode: room.mode, languages: [], members: []))
    }
  }

  private mutating func takeOut(_ participant: ParticipantID, of round: RoundID) {
    for room in breakouts.rooms(of: round) where room.members.contains(participant) {
      breakouts.rooms.update(room.id) { $0.members.removeAll { $0 == participant } }
    }
    if breakouts.rounds[round]?.unplaced.contains(participant) == true {
      breakouts.rounds.update(round) { $0.unplaced.removeAll { $0 == participant } }
    }
  }
}

extension BreakoutRoom {
  fileprivate mutating func set(_ fields: RoomFields) {
    if let value = fields.name { name = value }
    if let value = fields.mode { mode = value }
    if let value = fields.place { place = value }
    if let value = fields.link { link = value }
    if let value = fields.seats { seats = value }
    if let value = fields.onlineLimit { onlineLimit = value }
    if let value = fields.languages { languages = value }
    if let value = fields.topic { topic = value }
    if let value = fields.facilitator { facilitator = value }
    if let value = fields.rapporteur { rapporteur = value }
  }
}
