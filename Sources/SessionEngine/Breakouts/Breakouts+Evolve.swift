extension Session {
  mutating func evolve(_ event: BreakoutEvent, at: Instant) {
    switch event {
    case .roundPlanned(
      let id, let item, let minimumSize, let maximumSize, let rooms, let limits, let rules):
      plan(id, item: item, sizes: (minimumSize, maximumSize), rooms: rooms)
      breakouts.rounds.update(id) {
        $0.platform = limits?.platform
        $0.roomLimit = limits?.roomLimit
        $0.peopleLimit = limits?.peopleLimit
        $0.rules = rules
      }
    case .roomEdited(let id, let fields):
      breakouts.rooms.update(id) { $0.set(fields) }
      if let round = breakouts.rooms[id]?.round { forgetBound(of: round) }
    case .roundRemoved(let id):
      for room in breakouts.rooms(of: id) { breakouts.rooms.remove(room.id) }
      breakouts.rounds.remove(id)
    case .roundAllocated(let id, let seed, let assignments, let unplaced, let lowerBound):
      for assignment in assignments {
        breakouts.rooms.update(assignment.room) { $0.members = assignment.members }
      }
      breakouts.rounds.update(id) {
        if $0.state == .planned { $0.state = .allocated }
        $0.seed = seed
        $0.unplaced = unplaced
        $0.lowerBound = lowerBound
      }
    case .participantPlaced(let participant, let room):
      guard let round = breakouts.rooms[room]?.round else { return }
      // The bound is of the people it was found for.
      if breakouts.room(of: participant, in: round) == nil { forgetBound(of: round) }
      takeOut(participant, of: round)
      breakouts.rooms.update(room) { $0.members.append(participant) }
    case .participantUnplaced(let participant, let round):
      forgetBound(of: round)
      takeOut(participant, of: round)
      unpin(participant, in: round)
    case .roundOpened, .roundExtended, .roundClosing, .roundClosed: evolveClock(event, at: at)
    case .roomExtended, .roomClosing, .roomClosed, .roomReopened, .roomStarted:
      evolveRoom(event, at: at)
    case .roomAdded(let round, let room): add(room, to: round)
    case .roomRemoved(let id):
      guard let room = breakouts.rooms[id] else { return }
      forgetBound(of: room.round)
      for member in room.members { unpin(member, in: room.round) }
      breakouts.rounds.update(room.round) { $0.unplaced += room.members }
      breakouts.rooms.remove(id)
    case .roundRulesSet(let id, let rules):
      breakouts.rounds.update(id) {
        $0.rules = rules
        $0.lowerBound = nil
      }
    case .topicsWished(let participant, let topics):
      participants.update(participant) { $0.topicWishes = topics.isEmpty ? nil : topics }
    case .participantPinned(let participant, let round):
      breakouts.rounds.update(round) {
        if $0.pinned?.contains(participant) != true {
          $0.pinned = ($0.pinned ?? []) + [participant]
        }
        $0.lowerBound = nil
      }
    case .participantUnpinned(let participant, let round):
      unpin(participant, in: round)
      forgetBound(of: round)
    case .roomsTold(let round, let rooms, let text):
      breakouts.rounds.update(round) {
        $0.announcements =
          ($0.announcements ?? []) + [RoomAnnouncement(at: at, rooms: rooms, text: text)]
      }
    case .listTaken(let round):
      // The list is of those online: who is in the building now and goes online later is news to the platform.
      let told = breakouts.rooms(of: round).filter { $0.mode != .physical }.map { room in
        RoomAssignment(
          room: room.id,
          members: room.members.filter { participants[$0]?.attendance == .virtual })
      }
      breakouts.rounds.update(round) { $0.told = told }
    case .helpAsked(let room, let reason):
      breakouts.rooms.update(room) {
        $0.helpAskedAt = at
        $0.helpReason = reason
        $0.helpTakenBy = nil
        $0.helpTakenAt = nil
      }
    case .helpCancelled(let room):
      breakouts.rooms.update(room) {
        $0.helpAskedAt = nil
        $0.helpReason = nil
        $0.helpTakenBy = nil
        $0.helpTakenAt = nil
      }
    case .helpTaken(let room, let name):
      breakouts.rooms.update(room) {
        $0.helpTakenBy = name
        $0.helpTakenAt = at
      }
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
    for room in rooms { add(room, to: id) }
  }

  private mutating func add(_ planned: PlannedRoom, to round: RoundID) {
    counters.rooms = max(counters.rooms, planned.id.number)
    var room = BreakoutRoom(
      id: planned.id, round: round, name: planned.name, mode: planned.mode, languages: [],
      members: [])
    if let fields = planned.fields { room.set(fields) }
    breakouts.rooms.put(room)
    forgetBound(of: round)
  }

  private mutating func forgetBound(of round: RoundID) {
    guard breakouts.rounds[round]?.lowerBound != nil else { return }
    breakouts.rounds.update(round) { $0.lowerBound = nil }
  }

  private mutating func unpin(_ participant: ParticipantID, in round: RoundID) {
    guard breakouts.rounds[round]?.pinned?.contains(participant) == true else { return }
    breakouts.rounds.update(round) {
      $0.pinned?.removeAll { $0 == participant }
      if $0.pinned?.isEmpty == true { $0.pinned = nil }
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
    if let value = fields.minimumSize { minimumSize = value }
    if let value = fields.maximumSize { maximumSize = value }
    for field in fields.cleared ?? [] { clear(field) }
  }

  private mutating func clear(_ field: RoomFields.Clearable) {
    switch field {
    case .place: place = nil
    case .link: link = nil
    case .seats: seats = nil
    case .onlineLimit: onlineLimit = nil
    case .size:
      minimumSize = nil
      maximumSize = nil
    case .languages: languages = []
    case .topic: topic = nil
    case .facilitator: facilitator = nil
    case .rapporteur: rapporteur = nil
    }
  }
}
