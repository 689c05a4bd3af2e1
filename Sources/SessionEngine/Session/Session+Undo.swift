extension Session {
  func decideUndo(by actor: Actor) throws(Rejection) -> [SessionEvent] {
    guard let entry = history.lastAction(of: actor.name) else {
      throw .undo(.nothingToUndo(actor.name))
    }
    return try takeBack(entry)
  }

  func decideRedo(by actor: Actor) throws(Rejection) -> [SessionEvent] {
    guard let entry = history.lastUndo(of: actor.name) else {
      throw .undo(.nothingToRedo(actor.name))
    }
    return try takeBack(entry)
  }

  private func takeBack(_ entry: ActionEntry) throws(Rejection) -> [SessionEvent] {
    guard !entry.before.isEmpty else { throw .people(.forgottenForGood) }
    if let (later, _) = history.conflict(with: entry) {
      throw .undo(.changedSince(title: entry.title, later: later.title, by: later.by.name))
    }
    if let user = referrer(to: entry) {
      throw .undo(.stillReferred(title: entry.title, by: user))
    }
    if let holder = holder(ofPlacesIn: entry.before) {
      throw .undo(.placeTaken(title: entry.title, by: holder))
    }
    try checkRoster(after: entry.before)
    try checkClosed(after: entry)
    let redone = entry.undoes.flatMap { undone in
      history.entries.last { $0.sequence == undone }
    }
    return [
      .lifecycle(
        .actionUndone(
          sequence: entry.sequence, title: redone?.title ?? entry.title, restored: entry.before,
          isRedo: entry.undoes == nil ? nil : true))
    ]
  }

  /// A thing that speaks of something that would go away, but would not itself be put back.
  private func referrer(to entry: ActionEntry) -> String? {
    let changed = Set(entry.before.map(\.key))
    var going: Set<EntityKey> = []
    for case .absent(let key) in entry.before { going.insert(key) }
    guard !going.isEmpty else { return nil }
    if let user = floor.requests.first(where: { request in
      let isUser =
        going.contains(.participant(request.participant))
        || request.answers.map { going.contains(.request($0)) } == true
      return isUser && !changed.contains(.request(request.id))
    }) {
      return "request \(user.id)"
    }
    if let user = questions.all.first(where: { question in
      let isUser =
        question.from.map { going.contains(.participant($0)) } == true
        || question.mergedInto.map { going.contains(.question($0)) } == true
      return isUser && !changed.contains(.question(question.id))
    }) {
      return "question \(user.id)"
    }
    if let user = breakouts.rooms.first(where: { room in
      let isUser =
        going.contains(.round(room.round))
        || room.members.contains { going.contains(.participant($0)) }
      return isUser && !changed.contains(.room(room.id))
    }) {
      return "room \(user.id)"
    }
    if let user = breakouts.rounds.first(where: { round in
      round.item.map { going.contains(.item($0)) } == true && !changed.contains(.round(round.id))
    }) {
      return "round \(user.id)"
    }
    return notes.first { note in
      let isUser =
        note.room.map { going.contains(.room($0)) } == true
        || note.topics.contains { going.contains(.topic($0)) }
      return isUser && !changed.contains(.note(note.id))
    }.map { "note \($0.id)" }
  }

  /// The thing that by now has a place which the images would take again: the stage, the turn
  /// after it, the open round, a person's seat in another room.
  private func holder(ofPlacesIn images: [EntityImage]) -> String? {
    let contested = images.filter {
      switch $0 {
      case .question, .round, .room, .request: true
      default: false
      }
    }
    guard !contested.isEmpty else { return nil }
    var after = self
    after.restore(contested)
    for image in contested {
      switch image {
      case .question(let question) where question.state == .live || question.state == .next:
        if let other = after.questions.all.first(where: {
          $0.state == question.state && $0.id != question.id
        }) {
          return "question \(other.id)"
        }
      case .request(let request) where request.state == .waiting && !floor.board.has(.multiple):
        if let other = after.floor.requests.first(where: {
          $0.state == .waiting && $0.participant == request.participant && $0.kind == request.kind
            && $0.id != request.id
        }) {
          return "request \(other.id)"
        }
      case .round(let round) where round.isOpen:
        if let other = after.breakouts.rounds.first(where: { $0.isOpen && $0.id != round.id }) {
          return "round \(other.id)"
        }
      case .room(let room):
        let members = Set(room.members)
        if let other = after.breakouts.rooms(of: room.round).first(where: {
          $0.id != room.id && !members.isDisjoint(with: $0.members)
        }) {
          return "room \(other.id)"
        }
      default: break
      }
    }
    return nil
  }

  private func checkRoster(after images: [EntityImage]) throws(Rejection) {
    guard let facilitator = staff.first(where: { $0.role == .facilitator }) else { return }
    var after = self
    after.restore(images.filter { if case .staff = $0.key { true } else { false } })
    guard after.staff.isEmpty || after.staff.contains(where: { $0.role == .facilitator }) else {
      throw .staff(.lastFacilitator(facilitator.name))
    }
  }

  /// A closed session stands still: nothing is set going in it, and none is closed by taking back
  /// its reopening while something goes on.
  private func checkClosed(after entry: ActionEntry) throws(Rejection) {
    for case .profile(let profile) in entry.before {
      if profile.state == .closed, self.profile.state != .closed, let running {
        throw .undo(.stillReferred(title: entry.title, by: running))
      }
      return
    }
    guard profile.state == .closed else { return }
    let goesOn = entry.before.contains {
      switch $0 {
      case .agendaBoard(let board): board.current != nil
      case .floorBoard(let board): board.speaking != nil
      case .question(let question): question.state == .live
      case .round(let round): round.isOpen
      case .participant(let participant): participant.openStay != nil
      default: false
      }
    }
    if goesOn { throw .session(.closed) }
  }

  /// Something that closing the session would end.
  private var running: String? {
    agenda.current.map { "agenda item \($0.id)" }
      ?? floor.speaking.map { "speech \($0.id)" }
      ?? questions.live.map { "question \($0.id)" }
      ?? breakouts.rounds.first(where: \.isOpen).map { "round \($0.id)" }
      ?? participants.first { $0.openStay != nil }.map { "the presence of \($0.id)" }
  }
}
