import SessionEngine

/// The rooms of the round that is open.
struct OpenRooms: Sendable {
  var round: RoundID?
  var ids: [RoomID] = []
}

extension Rehearsal {
  /// While rooms are open, rapporteurs write and now and then a room asks for help.
  mutating func workInRooms(_ turn: inout Turn) {
    guard let round = turn.session.openRound else { return }
    if openRooms.round != round.id || openRooms.ids.isEmpty {
      openRooms = OpenRooms(
        round: round.id, ids: turn.session.breakouts.rooms(of: round.id).map(\.id))
    }
    guard !openRooms.ids.isEmpty else { return }
    if random.chance(min(0.3, 0.011 * Double(openRooms.ids.count))) { writeNote(&turn) }
    // One in four minutes asks; the rest of the time somebody sees whether help has come.
    if random.chance(1.0 / 240) {
      askHelp(&turn)
    } else if random.chance(1.0 / 30) {
      endHelp(&turn)
    }
  }

  private mutating func someRoom(_ session: Session) -> (BreakoutRoom, Actor)? {
    guard let room = session.breakouts.rooms[random.pick(openRooms.ids)],
      let actor = session.rapporteur(for: room)
    else { return nil }
    return (room, actor)
  }

  private mutating func writeNote(_ turn: inout Turn) {
    guard let (room, actor) = someRoom(turn.session) else { return }
    let kinds: [NoteKind] = [
      .gap, .gap, .gap, .goodPractice, .goodPractice, .suggestion, .suggestion, .suggestion,
      .technicalAssistance, .technicalAssistance, .question, .decision, .action, .free, .free,
    ]
    let kind = random.pick(kinds)
    guard let deck = NoteKind.allCases.firstIndex(of: kind) else { return }
    let entry = NoteBank.entries(kind)[noteDecks[deck].draw(using: &random)]
    var fields = NoteFields()
    fields.kind = kind
    fields.text = entry.text
    let round = noteDecks[deck].rounds
    if round > 1 {
      fields.text = "\(entry.text) \(NoteBank.details[(round - 2) % NoteBank.details.count])"
    }
    fields.topics = entry.topics(in: turn.session)
    fields.attribution = .byRoom
    if random.chance(0.2), !room.members.isEmpty,
      let speaker = turn.session.participants[random.pick(room.members)]
    {
      fields.speaker = speaker.name
      fields.attribution = random.chance(0.5) ? .byName : .byType
    }
    if kind == .action {
      fields.owner = random.pick(SpokenWords.owners)
      fields.due = random.pick(["end of the month", "before the dialogue", "next week"])
    }
    turn.add(.notes(.add(room: room.id, fields)), by: actor)
  }

  private mutating func askHelp(_ turn: inout Turn) {
    guard let (room, actor) = someRoom(turn.session), !room.needsHelp else { return }
    turn.add(.breakouts(.askHelp(room.id, reason: random.pick(NoteBank.helpReasons))), by: actor)
  }

  /// A room that somebody went to says after a while that all is well.
  private mutating func endHelp(_ turn: inout Turn) {
    guard let (room, actor) = someRoom(turn.session), room.helpTakenBy != nil,
      let asked = room.helpAskedAt, turn.now.secondsSince(asked) > 180
    else { return }
    turn.add(.breakouts(.cancelHelp(room.id)), by: actor)
  }
}
