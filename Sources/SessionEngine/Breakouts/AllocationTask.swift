import BreakoutAllocation

/// An allocation to be found: a snapshot of people, rooms and rules that needs the session no more.
///
/// It is solved wherever there is time, on another thread too; ``BreakoutCommand/assign(_:)`` then brings the answer into the
/// session, which checks it against what has happened since.
public struct AllocationTask: Sendable {
  /// The round whose rooms are filled.
  public let round: RoundID
  /// The seed and the steps that make the answer what it is.
  public let seed: UInt64, steps: Int
  let people: [Participant]
  let rooms: [BreakoutRoom]
  let problem: AllocationProblem

  /// How many people are to be placed.
  public var peopleCount: Int { people.count }

  /// Finds the rooms.
  /// - Parameter progress: told every few thousand steps; `false` ends the search with the best so far.
  /// - Throws: ``Rejection`` with the contradiction in words when the rules cannot all be kept.
  public func solve(
    progress: ((AllocationStep) -> Bool)? = nil
  ) throws(Rejection) -> RoomAllocation {
    let result = allocate(problem, seed: seed, steps: steps) { state in
      guard let progress else { return true }
      return progress(
        AllocationStep(
          share: min(1, Double(state.steps) / Double(max(1, steps))), broken: state.hard,
          cost: state.soft, lowerBound: state.lowerBound))
    }
    if !result.conflicts.isEmpty {
      throw .breakout(.contradiction(result.conflicts.prefix(3).map { $0.message(names) }))
    }
    // What cannot be proven impossible but was not found either is no answer to open rooms with.
    if !result.hardViolations.isEmpty {
      throw .breakout(.notAllKept(result.hardViolations.prefix(3).map { $0.message(names) }))
    }
    let places = result.rooms.first ?? []
    return RoomAllocation(
      round: round, seed: seed,
      assignments: rooms.indices.map { index in
        RoomAssignment(
          room: rooms[index].id,
          members: people.indices.filter { places[$0] == index }.map { people[$0].id })
      },
      unplaced: people.indices.filter { places[$0] < 0 }.map { people[$0].id },
      lowerBound: result.lowerBound, isOfPresent: people.contains { $0.openStay != nil })
  }

  private var names: AllocationNames {
    let round = round.description
    return AllocationNames(
      person: { [people] in
        people.indices.contains($0) ? "\(people[$0].name) (\(people[$0].id))" : "person \($0)"
      },
      room: { [rooms] in rooms.indices.contains($0) ? rooms[$0].id.description : "room \($0)" },
      role: { "role \($0)" }, round: { _ in round })
  }
}

/// How far a search for rooms is.
public struct AllocationStep: Equatable, Sendable {
  /// How much of the steps is done, from 0 to 1.
  public let share: Double
  /// By how much hard rules are still broken.
  public let broken: Int
  /// The points of the best rooms so far, and what cannot be done better than.
  public let cost: Int, lowerBound: Int?

  /// Makes a step.
  public init(share: Double, broken: Int, cost: Int, lowerBound: Int?) {
    self.share = share
    self.broken = broken
    self.cost = cost
    self.lowerBound = lowerBound
  }
}

/// Rooms as a search found them.
public struct RoomAllocation: Codable, Equatable, Sendable {
  /// The round.
  public let round: RoundID
  /// The seed of the search.
  public let seed: UInt64
  /// Who is in which room.
  public let assignments: [RoomAssignment]
  /// Who found none.
  public let unplaced: [ParticipantID]
  /// What no allocation of these people can do better than, in points.
  public let lowerBound: Int?
  /// Whether those who were present were spread, not those who were expected.
  public let isOfPresent: Bool
}
