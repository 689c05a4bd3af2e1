import BreakoutAllocation

/// How the rooms of a round can be mended with the fewest moves, and why each is made.
public struct RepairProposal: Codable, Equatable, Sendable {
  /// What happens to one person.
  public struct Move: Codable, Equatable, Sendable {
    /// Who.
    public let participant: ParticipantID
    /// From and to which room; nil for none.
    public let from: RoomID?, to: RoomID?
    /// Why, in words.
    public let reason: String
  }

  /// The round.
  public let round: RoundID
  /// Who leaves, then who moves or comes, in order of their ids.
  public let moves: [Move]
  /// What could not be kept, in words.
  public let remarks: [String]

  /// What makes it so.
  var events: [SessionEvent] {
    moves.map { move in
      .breakouts(
        move.to.map { .participantPlaced(participant: move.participant, room: $0) }
          ?? .participantUnplaced(participant: move.participant, round: round))
    }
  }
}

extension Session {
  /// Proposes how a round's rooms are mended: who is gone makes place, who has no room gets one, whose room no longer
  /// takes them changes it, and as few others as possible move so that every room keeps enough people.
  /// - Throws: ``Rejection`` when nothing needs mending, or the hard rules cannot be kept.
  public func repairProposal(
    for id: RoundID, seed: UInt64 = 1
  ) throws(Rejection) -> RepairProposal {
    let round = try round(id, wanted: "repaired", in: [.allocated, .open, .closing])
    let rooms = breakouts.openRooms(of: round)
    let all = breakouts.rooms(of: id)
    let people = peopleToKeep(in: round)
    guard !people.isEmpty else { throw .breakout(.noPeople) }
    var remarks: [String] = []
    var problem = repairProblem(round, rooms: rooms, people: people)
    let steps = max(200_000, 1_000 * people.count)
    var result = allocate(problem, seed: seed, steps: steps)
    if !result.conflicts.isEmpty {
      // Fewer have come than the rooms were planned for: the least sizes give way first.
      for index in problem.rooms.indices {
        problem.rooms[index].minimum = 0
        problem.rooms[index].mayBeEmpty = true
      }
      let relaxed = allocate(problem, seed: seed, steps: steps)
      remarks = result.conflicts.prefix(2).map { $0.message(names(people, rooms, id)) }
      result = relaxed
      if !result.conflicts.isEmpty {
        let reasons = result.conflicts.prefix(3).map { $0.message(names(people, rooms, id)) }
        throw .breakout(.contradiction(reasons))
      }
    }
    remarks += result.hardViolations.prefix(3).map { $0.message(names(people, rooms, id)) }
    let places = result.rooms.first ?? []
    let staying = Set(people.map(\.id))
    var moves: [RepairProposal.Move] = []
    for room in all {
      for member in room.members where !staying.contains(member) {
        moves.append(
          .init(participant: member, from: room.id, to: nil, reason: reasonToLeave(member)))
      }
    }
    moves.sort { $0.participant < $1.participant }
    for (index, person) in people.enumerated() where places[index] >= 0 {
      let from = all.first { $0.members.contains(person.id) }
      let target = rooms[places[index]]
      guard from?.id != target.id else { continue }
      moves.append(
        .init(
          participant: person.id, from: from?.id, to: target.id,
          reason: reason(of: person, from: from, to: target, round)))
    }
    guard !moves.isEmpty else { throw .breakout(.nothingToRepair(id)) }
    return RepairProposal(round: id, moves: moves, remarks: remarks)
  }

  /// Does what was proposed, unless one of the people has changed rooms or left since.
  func mend(_ proposal: RepairProposal) throws(Rejection) -> [SessionEvent] {
    let round = try round(
      proposal.round, wanted: "repaired", in: [.allocated, .open, .closing])
    guard !proposal.moves.isEmpty else { throw .breakout(.nothingToRepair(round.id)) }
    let present = Set(peopleToKeep(in: round).map(\.id))
    for move in proposal.moves {
      let target = move.to.flatMap { breakouts.rooms[$0] }
      let isStill =
        breakouts.room(of: move.participant, in: round.id)?.id == move.from
        && present.contains(move.participant) == (move.to != nil)
        && (move.to == nil || target.map { $0.round == round.id } == true)
      guard isStill else { throw .breakout(.stale(round.id)) }
      if let target, round.isOpen, round.state(of: target) == .closed {
        throw .breakout(.stale(round.id))
      }
    }
    return proposal.events
  }

  /// Who is to have a room after a repair: who is to be placed, and until the rooms open everybody in one who may still
  /// come. When the first have come, all others are not gone.
  private func peopleToKeep(in round: BreakoutRound) -> [Participant] {
    let people = peopleToPlace
    guard !round.isOpen else { return people }
    let known = Set(people.map(\.id))
    let expected = breakouts.rooms(of: round.id).flatMap(\.members)
      .filter { !known.contains($0) }.compactMap { participants[$0] }
      .filter { $0.mayBePlaced && $0.registration.isExpected }
    return (people + expected).sorted { $0.id < $1.id }
  }

  private func repairProblem(
    _ round: BreakoutRound, rooms: [BreakoutRoom], people: [Participant]
  ) -> AllocationProblem {
    var problem = allocationProblem(round, rooms: rooms, people: people)
    let now = people.map { person in
      rooms.firstIndex { $0.members.contains(person.id) } ?? -1
    }
    // Stand-ins of wishes come after the people and never move.
    problem.previous = [now + [Int](repeating: -1, count: problem.people.count - people.count)]
    problem.weights.move = 5_000
    for (index, person) in people.enumerated() where round.isPinned(person.id) {
      guard now[index] >= 0, rooms[now[index]].mode.takes(person.attendance) else { continue }
      problem.pinned.append(.init(person: index, room: now[index]))
    }
    return problem
  }

  private func reasonToLeave(_ id: ParticipantID) -> String {
    guard let person = participants[id] else { return "is not known any more" }
    switch person.registration {
    case .withdrawn, .declined: return "is \(person.registration.rawValue)"
    default: return person.stays.isEmpty ? "has not come" : "has left"
    }
  }

  private func reason(
    of person: Participant, from: BreakoutRoom?, to: BreakoutRoom, _ round: BreakoutRound
  ) -> String {
    guard let from else { return "has no room" }
    if round.isOpen, round.state(of: from) == .closed { return "\(from.id) is closed" }
    if !from.mode.takes(person.attendance) {
      return "is \(person.attendance.name), and \(from.id) is \(from.mode.rawValue)"
    }
    let there = to.members.count { id in
      guard let person = participants[id], person.openStay != nil || !round.isOpen else {
        return false
      }
      return to.mode.takes(person.attendance)
    }
    if there < round.minimum(of: to) {
      return "\(to.id) has \(there) and needs \(round.minimum(of: to))"
    }
    return "makes place in \(from.id)"
  }

  private func names(
    _ people: [Participant], _ rooms: [BreakoutRoom], _ round: RoundID
  ) -> AllocationNames {
    AllocationNames(
      person: { people.indices.contains($0) ? "\(people[$0].name) (\(people[$0].id))" : "-" },
      room: { rooms.indices.contains($0) ? rooms[$0].id.description : "-" },
      role: { "role \($0)" }, round: { _ in round.description })
  }
}
