extension Session {
  func planRound(
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
    if let limit = plan.roomLimit { try require(limit, in: 1...10_000, field: "limit of rooms") }
    if let limit = plan.peopleLimit {
      try require(limit, in: 1...100_000, field: "limit of people")
    }
    let source: BreakoutRound? =
      if let copied = plan.copied { try require(copied, in: breakouts.rounds) } else { nil }
    let used = Set(breakouts.rounds.filter { $0.id != id }.compactMap(\.item))
    let item =
      plan.item ?? breakouts.rounds[id]?.item
      ?? agenda.inOrder.first {
        $0.kind == .breakouts && !$0.isOver && !used.contains($0.id)
      }?.id
    let copied = source.map { breakouts.rooms(of: $0.id) } ?? []
    let rooms = (0..<plan.rooms).map { index in
      if index < copied.count { return copied[index].planned(RoomID(counters.rooms + 1 + index)) }
      return PlannedRoom(
        id: RoomID(counters.rooms + 1 + index), name: "Room \(index + 1)",
        mode: mode(ofRoom: index, in: plan))
    }
    let known = breakouts.rounds[id]
    let limits = RoundLimits(
      platform: plan.platform ?? known?.platform ?? source?.platform,
      roomLimit: plan.roomLimit ?? known?.roomLimit ?? source?.roomLimit,
      peopleLimit: plan.peopleLimit ?? known?.peopleLimit ?? source?.peopleLimit)
    return [
      .breakouts(
        .roundPlanned(
          id: id, item: item, minimumSize: plan.minimumSize, maximumSize: plan.maximumSize,
          rooms: rooms, limits: limits == RoundLimits() ? nil : limits,
          rules: source.map { $0.rules } ?? known?.rules))
    ]
  }

  /// Rooms only in the building come first, rooms only online last; the rest follow the session.
  private func mode(ofRoom index: Int, in plan: RoundPlan) -> RoomMode {
    if index < plan.physicalRooms { return .physical }
    if index >= plan.rooms - plan.virtualRooms { return .virtual }
    return usualRoomMode
  }

  /// The mode of a room of which nothing is said.
  private var usualRoomMode: RoomMode {
    switch profile.format {
    case .inPerson: .physical
    case .hybrid: .hybrid
    case .virtual: .virtual
    }
  }

  func decideRooms(_ command: BreakoutCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .editRoom(let id, let fields):
      let room = try require(id, in: breakouts.rooms)
      guard fields != RoomFields() else { throw .nothingToChange }
      let fields = try checked(fields)
      try checkSizes(fields, of: room.round, room)
      return [.breakouts(.roomEdited(id: id, fields: fields))]
    case .addRoom(let id, let fields):
      try round(id, wanted: "given a room", in: [.planned, .allocated, .open, .closing])
      let count = breakouts.rooms(of: id).count
      guard count < 200 else {
        throw .outOfRange(field: "number of rooms", value: count + 1, lowest: 1, highest: 200)
      }
      var fields = try checked(fields)
      try checkSizes(fields, of: id, nil)
      let name = fields.name ?? "Room \(count + 1)"
      let mode = fields.mode ?? usualRoomMode
      fields.name = nil
      fields.mode = nil
      let room = PlannedRoom(
        id: RoomID(counters.rooms + 1), name: name, mode: mode,
        fields: fields == RoomFields() ? nil : fields)
      return [.breakouts(.roomAdded(round: id, room: room))]
    case .removeRoom(let id):
      let room = try require(id, in: breakouts.rooms)
      let round = try round(
        room.round, wanted: "taken a room from", in: [.planned, .allocated, .open, .closing])
      guard breakouts.rooms(of: round.id).count > 1 else { throw .breakout(.lastRoom(id)) }
      if round.isOpen, round.state(of: room) != .closed, !room.members.isEmpty {
        throw .breakout(.roomInUse(id, people: room.members.count))
      }
      let notes = notes.count { $0.room == id }
      guard notes == 0 else { throw .breakout(.roomHasNotes(id, notes: notes)) }
      return [.breakouts(.roomRemoved(id: id))]
    case .removeRound(let id):
      try round(id, wanted: "removed", in: [.planned, .allocated])
      return [.breakouts(.roundRemoved(id: id))]
    default: return []
    }
  }

  private func checkSizes(
    _ fields: RoomFields, of round: RoundID, _ room: BreakoutRoom?
  ) throws(Rejection) {
    guard let round = breakouts.rounds[round] else { return }
    if let size = fields.minimumSize { try require(size, in: 0...10_000, field: "least size") }
    if let size = fields.maximumSize { try require(size, in: 1...10_000, field: "greatest size") }
    guard fields.minimumSize != nil || fields.maximumSize != nil else { return }
    if fields.cleared?.contains(.size) == true { return }
    let low = fields.minimumSize ?? room?.minimumSize ?? round.minimumSize
    let high = fields.maximumSize ?? room?.maximumSize ?? round.maximumSize
    guard low <= high else { throw .breakout(.reversedSize(low, high)) }
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
    if fields.cleared?.isEmpty == true { fields.cleared = nil }
    return fields
  }
}

extension BreakoutRoom {
  /// The room as it would be planned again, under another id.
  fileprivate func planned(_ id: RoomID) -> PlannedRoom {
    var fields = RoomFields()
    fields.place = place
    fields.link = link
    fields.seats = seats
    fields.onlineLimit = onlineLimit
    fields.languages = languages.isEmpty ? nil : languages
    fields.topic = topic
    fields.facilitator = facilitator
    fields.rapporteur = rapporteur
    fields.minimumSize = minimumSize
    fields.maximumSize = maximumSize
    return PlannedRoom(
      id: id, name: name, mode: mode, fields: fields == RoomFields() ? nil : fields)
  }
}
