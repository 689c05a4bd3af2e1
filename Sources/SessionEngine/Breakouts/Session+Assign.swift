extension Session {
  /// Takes over rooms found on a snapshot: who left meanwhile is dropped, who came or no longer fits is placed by price.
  ///
  /// Nothing is lost by it when the session did not go on, so that the answer is the search's own then.
  func assign(_ allocation: RoomAllocation) throws(Rejection) -> [SessionEvent] {
    let id = allocation.round
    let round = try round(id, wanted: "allocated", in: [.planned, .allocated])
    let rooms = breakouts.rooms(of: id)
    guard rooms.map(\.id) == allocation.assignments.map(\.room) else {
      throw .breakout(.stale(id))
    }
    let found = Set(allocation.assignments.flatMap(\.members) + allocation.unplaced)
    let placed = Set(rooms.flatMap(\.members))
    // Who was only expected when the search began is still expected when the first have come.
    let wanted = Set(
      participants.lazy.filter { person in
        guard person.mayBePlaced else { return false }
        if person.openStay != nil { return true }
        guard person.registration.isExpected else { return false }
        return !allocation.isOfPresent || found.contains(person.id) && placed.contains(person.id)
      }.map(\.id))
    var state = self
    var late = wanted.subtracting(found)
    var assignments: [RoomAssignment] = []
    for (room, assignment) in zip(rooms, allocation.assignments) {
      var members: [ParticipantID] = []
      for person in assignment.members where wanted.contains(person) {
        guard let participant = participants[person] else { continue }
        let isElsewhere = round.isPinned(person) && !room.members.contains(person)
        if isElsewhere || obstacle(of: participant, in: room, members: members) != nil {
          late.insert(person)
        } else {
          members.append(person)
        }
      }
      guard members.count <= round.maximum(of: room) else { throw .breakout(.stale(id)) }
      assignments.append(RoomAssignment(room: room.id, members: members))
    }
    var unplaced = allocation.unplaced.filter { wanted.contains($0) }
    guard !late.isEmpty else {
      return [allocated(allocation, assignments, unplaced, isWhole: wanted == found)]
    }
    state.evolve(
      .roundAllocated(id: id, seed: allocation.seed, assignments: assignments, unplaced: unplaced),
      at: changedAt)
    for person in late.sorted() {
      var room = round.isPinned(person) ? breakouts.room(of: person, in: id)?.id : nil
      if room == nil { room = try state.roomProposals(for: person, in: id).first?.room }
      if let room {
        state.evolve(.participantPlaced(participant: person, room: room), at: changedAt)
      } else {
        unplaced.append(person)
      }
    }
    assignments = state.breakouts.rooms(of: id).map {
      RoomAssignment(room: $0.id, members: $0.members)
    }
    return [allocated(allocation, assignments, unplaced.sorted(), isWhole: false)]
  }

  private func allocated(
    _ allocation: RoomAllocation, _ assignments: [RoomAssignment], _ unplaced: [ParticipantID],
    isWhole: Bool
  ) -> SessionEvent {
    .breakouts(
      .roundAllocated(
        id: allocation.round, seed: allocation.seed, assignments: assignments, unplaced: unplaced,
        lowerBound: isWhole ? allocation.lowerBound : nil))
  }
}
