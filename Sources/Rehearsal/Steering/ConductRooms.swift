import SessionEngine

extension Rehearsal {
  /// Plans, fills, opens and closes the rooms of the item. Tells whether something was done.
  mutating func steerRooms(
    _ turn: inout Turn, during item: AgendaItem, isTimeUp: Bool, by actor: Actor
  ) -> Bool {
    if let round = turn.session.openRound {
      return steerOpen(round, &turn, during: item, isTimeUp: isTimeUp, by: actor)
    }
    guard item.kind == .breakouts, !isTimeUp, item.clock(at: turn.now).remainingSeconds > 60 else {
      return false
    }
    let round = turn.session.breakouts.rounds.last { $0.item == item.id }
    switch round?.state {
    case nil:
      let crowd = Crowd(turn.session)
      guard crowd.count > 1 else { return false }
      turn.add(
        .breakouts(.plan(nil, crowd.plan(for: item.id, in: turn.session.profile.format))),
        by: actor)
    case .planned:
      guard let round else { return false }
      let crowd = Crowd(turn.session)
      guard crowd.count > 1 else { return false }
      let fits = crowd.fits(turn.session.breakouts.rooms(of: round.id), of: round)
      let plan = crowd.plan(for: item.id, in: turn.session.profile.format)
      turn.add(
        .breakouts(fits ? .allocate(round.id, seed: random.next() >> 16) : .plan(round.id, plan)),
        by: actor)
    case .allocated:
      guard let round else { return false }
      let seconds = max(60, item.clock(at: turn.now).remainingSeconds - 30)
      turn.add(.breakouts(.open(round.id, seconds: seconds)), by: actor)
    case .open, .closing, .closed: return false
    }
    return true
  }

  private mutating func steerOpen(
    _ round: BreakoutRound, _ turn: inout Turn, during item: AgendaItem, isTimeUp: Bool,
    by actor: Actor
  ) -> Bool {
    let remaining = round.deadline.map { $0.secondsSince(turn.now) }
    if isTimeUp || item.kind != .breakouts || (remaining ?? 1) <= 0 {
      turn.add(.breakouts(.close(round.id, countdownSeconds: nil)), by: actor)
      return true
    }
    if round.state == .open, (remaining ?? 61) <= 60 {
      turn.add(.breakouts(.close(round.id, countdownSeconds: max(1, remaining ?? 60))), by: actor)
      return true
    }
    guard random.chance(0.02),
      let id = openRooms.ids.first(where: {
        turn.session.breakouts.rooms[$0]?.needsHelp == true
      })
    else { return false }
    turn.add(.breakouts(.takeHelp(id)), by: actor)
    return true
  }

  /// Rapporteurs choose what belongs in the report-back: at most three notes a room.
  mutating func markKeyPoint(_ turn: inout Turn) {
    let notes = turn.session.notes
    guard !notes.isEmpty, random.chance(0.02) else { return }
    let recent = min(notes.count, 150)
    let note = notes[notes.count - 1 - random.below(recent)]
    guard let id = note.room, !note.isKeyPoint, conduct.keyPoints[id, default: 0] < 3,
      let room = turn.session.breakouts.rooms[id], let actor = turn.session.rapporteur(for: room)
    else { return }
    var fields = NoteFields()
    fields.isKeyPoint = true
    turn.add(.notes(.edit(note.id, fields, revision: note.revision)), by: actor)
    conduct.keyPoints[id, default: 0] += 1
  }
}
