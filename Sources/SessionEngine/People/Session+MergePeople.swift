extension Session {
  func decideMerge(
    _ id: ParticipantID, into other: ParticipantID
  ) throws(Rejection) -> [SessionEvent] {
    let person = try require(id, in: participants)
    try require(other, in: participants)
    guard id != other else { throw .people(.mergesIntoItself(id)) }
    for forgotten in [person, participants[other]].compactMap({ $0 }) where forgotten.isForgotten {
      throw .people(.alreadyForgotten(forgotten.id))
    }
    return [.people(.participantMerged(id: id, into: other))]
  }

  func decideSplit(_ id: ParticipantID) throws(Rejection) -> [SessionEvent] {
    guard let holder = participants.first(where: { $0.record(of: id) != nil }) else {
      throw .people(.notMerged(id))
    }
    return [.people(.participantSplit(id: id, from: holder.id))]
  }

  /// Lets `other` take over all that was `id`'s, and takes `id` away.
  mutating func merge(_ id: ParticipantID, into other: ParticipantID, at: Instant) {
    guard id != other, let person = participants[id], let before = participants[other] else {
      return
    }
    var record = MergedRecord(
      participant: person, into: before, at: at, questions: [], requests: [], rooms: [],
      unplacedIn: [], panels: [], leftRooms: [])
    // An open stay of the merged record ends here for it; for the other it goes on.
    if let last = record.participant.stays.indices.last,
      record.participant.stays[last].until == nil
    {
      record.participant.stays[last].until = max(at, record.participant.stays[last].from)
    }
    // Merges of merges stay with the records they belong to.
    record.into.merged = nil
    record.questions = moveQuestions(of: id, to: other)
    record.requests = moveRequests(of: id, to: other, at: at)
    (record.rooms, record.leftRooms) = moveRooms(of: id, to: other)
    record.unplacedIn = moveUnplaced(id, to: other)
    for round in breakouts.rounds where round.speaks(of: id) {
      breakouts.rounds.update(round.id) { $0.replace(id, with: other) }
    }
    record.panels = movePanels(of: id, to: other)
    for represented in participants where represented.representedBy == id {
      participants.update(represented.id) { $0.representedBy = other }
    }
    participants.remove(id)
    participants.update(other) {
      $0.takeOver(person)
      $0.merged = ($0.merged ?? []) + [record]
    }
  }

  /// Gives back to `id` what was its own when it was merged.
  mutating func split(_ id: ParticipantID, from other: ParticipantID) {
    guard let record = participants[other]?.record(of: id), !participants.contains(id) else {
      return
    }
    var person = record.participant
    // A stay that went on under the other's name goes on under the own one.
    if let last = person.stays.last, last.until == record.at, record.into.openStay == nil,
      let same = participants[other]?.stays.first(where: {
        $0.mode == last.mode && $0.from == last.from
      })
    {
      person.stays[person.stays.count - 1].until = same.until
    }
    participants.put(person)
    participants.update(other) {
      $0.giveBack(record)
      $0.merged?.removeAll { $0.participant.id == id }
      if $0.merged?.isEmpty == true { $0.merged = nil }
    }
    for question in record.questions where questions.all[question]?.from == other {
      questions.all.update(question) { $0.from = id }
    }
    for request in record.requests where floor.requests[request]?.participant == other {
      floor.requests.update(request) { $0.participant = id }
    }
    for room in record.rooms {
      breakouts.rooms.update(room) { $0.members.replace(other, with: id) }
    }
    for room in record.leftRooms {
      breakouts.rooms.update(room) { if !$0.members.contains(id) { $0.members.append(id) } }
    }
    for round in record.unplacedIn {
      breakouts.rounds.update(round) { if !$0.unplaced.contains(id) { $0.unplaced.append(id) } }
    }
    for item in record.panels {
      agenda.items.update(item) { $0.panel.replace(other, with: id) }
    }
  }

  private mutating func moveQuestions(
    of id: ParticipantID, to other: ParticipantID
  ) -> [QuestionID] {
    let moved = questions.all.filter { $0.from == id }.map(\.id)
    for question in moved { questions.all.update(question) { $0.from = other } }
    return moved
  }

  private mutating func moveRequests(
    of id: ParticipantID, to other: ParticipantID, at: Instant
  ) -> [RequestID] {
    let moved = floor.requests.filter { $0.participant == id }
    for request in moved {
      // One person waits once in a kind.
      let isSecond =
        request.state == .waiting && waitingRequest(of: other, kind: request.kind) != nil
      if isSecond { evolve(FloorEvent.requestWithdrawn(id: request.id), at: at) }
      floor.requests.update(request.id) { $0.participant = other }
    }
    // And answers nobody but others.
    for request in floor.requests where request.participant == other {
      guard let target = request.answers.flatMap({ floor.requests[$0] }),
        target.participant == other
      else { continue }
      floor.requests.update(request.id) { $0.answers = nil }
    }
    return moved.map(\.id)
  }

  /// Nobody sits in two rooms of a round: where `other` has a room already, `id` only leaves its own.
  private mutating func moveRooms(
    of id: ParticipantID, to other: ParticipantID
  ) -> (moved: [RoomID], left: [RoomID]) {
    var moved: [RoomID] = []
    var left: [RoomID] = []
    for room in breakouts.rooms.filter({ $0.members.contains(id) }) {
      if breakouts.room(of: other, in: room.round) == nil {
        breakouts.rooms.update(room.id) { $0.members.replace(id, with: other) }
        breakouts.rounds.update(room.round) { $0.unplaced.removeAll { $0 == other } }
        moved.append(room.id)
      } else {
        breakouts.rooms.update(room.id) { $0.members.removeAll { $0 == id } }
        left.append(room.id)
      }
    }
    return (moved, left)
  }

  private mutating func moveUnplaced(
    _ id: ParticipantID, to other: ParticipantID
  ) -> [RoundID] {
    let rounds = breakouts.rounds.filter { $0.unplaced.contains(id) }.map(\.id)
    for round in rounds {
      let isPlaced = breakouts.room(of: other, in: round) != nil
      breakouts.rounds.update(round) {
        if isPlaced || $0.unplaced.contains(other) {
          $0.unplaced.removeAll { $0 == id }
        } else {
          $0.unplaced.replace(id, with: other)
        }
      }
    }
    return rounds
  }

  private mutating func movePanels(of id: ParticipantID, to other: ParticipantID) -> [ItemID] {
    let items = agenda.items.filter { $0.panel.contains(id) }
    for item in items {
      agenda.items.update(item.id) {
        if $0.panel.contains(other) {
          $0.panel.removeAll { $0 == id }
        } else {
          $0.panel.replace(id, with: other)
        }
      }
    }
    return items.map(\.id)
  }
}

extension Participant {
  /// What is known of the merge of a record into this one.
  func record(of id: ParticipantID) -> MergedRecord? {
    merged?.last { $0.participant.id == id }
  }
}

extension [ParticipantID] {
  fileprivate mutating func replace(_ id: ParticipantID, with other: ParticipantID) {
    if let place = firstIndex(of: id) { self[place] = other }
  }
}
