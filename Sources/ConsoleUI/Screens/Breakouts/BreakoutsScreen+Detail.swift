import SessionEngine

extension BreakoutsScreen {
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    switch id {
    case .round(let id): describeRound(id, &detail, scene)
    case .room(let id): describeRoom(id, &detail, scene)
    default: break
    }
  }

  private static func describeRound(_ id: RoundID, _ detail: inout Detail, _ scene: Scene) {
    guard let round = scene.session.breakouts.rounds[id] else { return }
    let rooms = scene.session.breakouts.rooms(of: id)
    detail.title(id.description, "round, \(round.state.rawValue)")
    detail.field("Item", round.item.map { scene.itemName($0) })
    detail.field("Rooms", "\(rooms.count)")
    detail.field("People", "\(rooms.reduce(0) { $0 + $1.members.count })")
    detail.field("Size", "\(round.minimumSize)–\(round.maximumSize)")
    detail.field("Seed", round.seed.map { "\($0)" })
    detail.field("Opened", round.openedAt.map { scene.clock($0) })
    detail.field("Closes", round.deadline.map { scene.clock($0) })
    detail.field("Closed", round.closedAt.map { scene.clock($0) })
    if let reading = round.clock(at: scene.now), round.closedAt == nil {
      detail.field("Left", reading.text, role: reading.role)
    }
    switch round.state {
    case .planned:
      detail.gap()
      detail.paragraph("Next: A spreads people over the rooms.", role: .textDim)
    case .allocated:
      detail.gap()
      detail.paragraph("Next: O opens the rooms.", role: .textDim)
    case .open, .closing, .closed: break
    }
    guard !round.unplaced.isEmpty else { return }
    detail.heading("Without a room")
    for person in round.unplaced { detail.line(scene.name(person), role: .warning) }
  }

  private static func describeRoom(_ id: RoomID, _ detail: inout Detail, _ scene: Scene) {
    guard let room = scene.session.breakouts.rooms[id] else { return }
    detail.title(id.description, "room, \(room.mode.rawValue)")
    detail.paragraph(room.name, role: .textStrong)
    detail.gap()
    if let since = room.helpAskedAt {
      let asked = "asked at \(scene.clock(since))" + (room.helpReason.map { ": \($0)" } ?? "")
      detail.field("Help", asked, role: .helpAsked)
      detail.field(
        "", room.helpTakenBy.map { "\($0) goes there" } ?? "nobody has gone yet; h takes it")
    }
    detail.field("Topic", room.topic?.description)
    detail.field("Place", room.place)
    detail.field("Seats", room.seats.map { "\($0)" })
    detail.field("Link", room.link)
    detail.field("Online", room.onlineLimit.map { "at most \($0)" })
    detail.field("Languages", room.languages.joined(separator: ", "))
    detail.field("Facilitator", room.facilitator)
    detail.field("Rapporteur", room.rapporteur)
    detail.heading("People \(room.members.count)")
    for member in room.members where !detail.isFull {
      guard let person = scene.session.participants[member] else { continue }
      let mode: AttendanceMode? = person.openStay?.mode ?? person.plannedMode
      let facts = [person.country?.rawValue, person.type].compactMap { $0 }.joined(separator: " ")
      detail.line([
        (mode.sign(scene.glyphs) + " ", mode.role), (person.name, .text), ("  " + facts, .textDim),
      ])
    }
  }
}
