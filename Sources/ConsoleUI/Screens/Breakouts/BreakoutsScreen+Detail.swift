import SessionEngine

extension BreakoutsScreen {
  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    let row = id
    switch id {
    case .round(let id): describeRound(id, &detail, scene)
    case .room(let id): describeRoom(id, &detail, scene)
    case .participant: PeopleScreen.describe(row, in: &detail, scene: scene)
    default: break
    }
  }

  private static func describeRound(_ id: RoundID, _ detail: inout Detail, _ scene: Scene) {
    guard let round = scene.session.breakouts.rounds[id] else { return }
    let rooms = scene.session.breakouts.rooms(of: id)
    detail.title(id.description, "round, \(round.state.rawValue)")
    if let reading = round.clock(at: scene.now), round.closedAt == nil {
      detail.field("Left", reading.text, role: reading.role)
    }
    switch round.state {
    case .planned: detail.paragraph("Next: M chooses how, A spreads people.", role: .textDim)
    case .allocated:
      detail.paragraph("Next: o shows the people, p moves one, O opens.", role: .textDim)
    case .open, .closing, .closed: break
    }
    let figures = scene.state.rooms
    if figures.round == id {
      for warning in figures.warnings { detail.paragraph(warning, role: .warning) }
      if !figures.flags.isEmpty {
        detail.field("Look after", "\(figures.flags.count); r mends, L seats", role: .warning)
      }
      detail.heading("What was achieved")
      // Rooms that nobody was spread over yet break rules that nobody expects them to keep.
      for sentence in figures.sentences
      where round.state != .planned || !sentence.hasPrefix("Broken") {
        detail.paragraph(sentence, role: sentence.hasPrefix("Broken") ? .error : .text)
      }
    }
    if let said = round.announcements?.last {
      detail.heading("Last said at \(scene.clock(said.at)); y copies it")
      detail.paragraph(said.text)
    }
    if !round.unplaced.isEmpty {
      detail.heading("Without a room")
      for person in round.unplaced { detail.line(scene.name(person), role: .warning) }
    }
    detail.heading("Planned")
    detail.field("Item", round.item.map { scene.itemName($0) })
    detail.field("Rooms", "\(rooms.count)")
    detail.field("People", "\(rooms.reduce(0) { $0 + $1.members.count })")
    detail.field("Size", "\(round.minimumSize)–\(round.maximumSize)")
    detail.field("Spread", (round.rules ?? RoundRules()).inWords)
    detail.field("Pinned", round.pinned.map { "\($0.count)" })
    detail.field("Opened", round.openedAt.map { scene.clock($0) })
    detail.field("Closes", round.deadline.map { scene.clock($0) })
    detail.field("Closed", round.closedAt.map { scene.clock($0) })
  }

  private static func describeRoom(_ id: RoomID, _ detail: inout Detail, _ scene: Scene) {
    guard let room = scene.session.breakouts.rooms[id] else { return }
    detail.title(id.description, "room, \(room.mode.rawValue)")
    detail.paragraph(room.name, role: .textStrong)
    detail.gap()
    if let since = room.helpAskedAt {
      let asked =
        "asked \(max(0, scene.now.secondsSince(since)) / 60) min ago"
        + (room.helpReason.map { ": \($0)" } ?? "")
      detail.field("Help", asked, role: .helpAsked)
      detail.field(
        "",
        room.helpTakenBy.map { name in
          "\(name) goes there" + (room.helpTakenAt.map { " since \(scene.clock($0))" } ?? "")
        } ?? "nobody has gone yet; h takes it")
    }
    let standing = scene.session.standing(
      of: room, notes: scene.state.rooms.notes[id] ?? 0, at: scene.now)
    if standing.state == .open || standing.state == .closing {
      if let reading = standing.clock { detail.field("Left", reading.text, role: reading.role) }
      detail.field(
        "Begun", room.startedAt.map { "at \(scene.clock($0))" } ?? "not yet; s says so",
        role: room.startedAt == nil ? .warning : .text)
      let absent = standing.absent > 0 ? ", \(standing.absent) not there" : ""
      detail.field(
        "There",
        "\(standing.inPerson + standing.virtual)\(absent)"
          + (standing.hasQuorum ? "" : ", too few"), role: standing.hasQuorum ? .text : .warning)
    }
    if standing.notes > 0 { detail.field("Notes", "\(standing.notes)") }
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
