import BreakoutAllocation

/// What the rooms of a round achieve as they are now, however they came about.
public struct RoundQuality: Equatable, Sendable {
  /// People in rooms, and how many of them meet nobody whom they met in another round.
  public var people = 0, meetOnlyNew = 0
  /// Pairs in one room that had been in one room in another round.
  public var repeatPairs = 0
  /// Pairs in one room that share a value, by attribute.
  public var samePairs: [String: Int] = [:]
  /// How many more holders of one value the fullest room has than the emptiest, at most, by attribute.
  public var imbalance: [String: Int] = [:]
  /// The fewest and the most different values in a room, by attribute.
  public var variety: [String: ClosedRange<Int>] = [:]
  /// People with wishes, in a room of their first wish, and of any of them.
  public var wishers = 0, firstWishes = 0, anyWishes = 0
  /// The smallest and the largest room with people.
  public var sizes: ClosedRange<Int>?
  /// Hard rules that are broken, in words.
  public var violations: [String] = []
  /// How many rooms there are.
  public var rooms = 0
  /// Rooms that nobody writes for, and that nobody leads.
  public var withoutRapporteur: [RoomID] = [], withoutFacilitator: [RoomID] = []
  /// What it costs by the round's rules, and what no allocation of these people can do better than.
  public var cost = 0, lowerBound: Int?
  /// People without a room.
  public var unplaced = 0
}

extension Session {
  /// Counts what a round's rooms achieve. O(people × room size).
  public func quality(of id: RoundID) -> RoundQuality {
    guard let round = breakouts.rounds[id] else { return RoundQuality() }
    return quality(of: round, rooms: breakouts.rooms(of: id))
  }

  /// The same for rooms that need not be so, such as before a move.
  func quality(of round: BreakoutRound, rooms: [BreakoutRoom]) -> RoundQuality {
    var quality = RoundQuality()
    let rules = round.rules ?? RoundRules()
    let members = rooms.map { room in room.members.compactMap { participants[$0] } }
    let people = members.flatMap { $0 }
    quality.people = people.count
    quality.rooms = rooms.count
    quality.unplaced = round.unplaced.count
    for room in rooms {
      if room.rapporteur == nil { quality.withoutRapporteur.append(room.id) }
      if room.facilitator == nil { quality.withoutFacilitator.append(room.id) }
    }
    let sizes = members.map(\.count).filter { $0 > 0 }
    if let least = sizes.min(), let most = sizes.max() { quality.sizes = least...most }
    countMeetings(&quality, round, rooms)
    var names = ["country", "type", "organisation"]
    for wish in rules.attributes where !names.contains(wish.name) { names.append(wish.name) }
    for name in names { count(name, in: members, &quality) }
    for (room, members) in zip(rooms, members) where room.topic != nil {
      for person in members {
        guard let rank = person.topicWishes?.firstIndex(where: { $0 == room.topic }) else {
          continue
        }
        quality.anyWishes += 1
        if rank == 0 { quality.firstWishes += 1 }
      }
    }
    quality.wishers = people.count { $0.topicWishes?.isEmpty == false }
    let (cost, violations) = score(round, rooms: rooms, people: people)
    quality.cost = cost
    quality.violations = violations
    quality.lowerBound = round.lowerBound.flatMap { $0 <= cost ? $0 : nil }
    return quality
  }

  private func countMeetings(
    _ quality: inout RoundQuality, _ round: BreakoutRound, _ rooms: [BreakoutRoom]
  ) {
    var met: Set<UInt64> = []
    for room in breakouts.rooms where room.round != round.id {
      for (a, b) in pairs(room.members) { met.insert(pairKey(a, b)) }
    }
    var again: Set<ParticipantID> = []
    if !met.isEmpty {
      for room in rooms {
        for (a, b) in pairs(room.members) where met.contains(pairKey(a, b)) {
          quality.repeatPairs += 1
          again.insert(a)
          again.insert(b)
        }
      }
    }
    quality.meetOnlyNew = quality.people - again.count
  }

  private func count(
    _ name: String, in rooms: [[Participant]], _ quality: inout RoundQuality
  ) {
    let counts = rooms.map { members in
      members.reduce(into: [String: Int]()) { counts, person in
        if let value = person.value(of: name) { counts[value, default: 0] += 1 }
      }
    }
    quality.samePairs[name] = counts.reduce(0) { sum, room in
      room.values.reduce(sum) { $0 + $1 * ($1 - 1) / 2 }
    }
    let filled = zip(rooms, counts).filter { !$0.0.isEmpty }.map(\.1)
    var most: [String: Int] = [:]
    var holders: [String: Int] = [:]
    var least: [String: Int] = [:]
    for room in filled {
      for (value, count) in room {
        most[value] = max(most[value] ?? 0, count)
        least[value] = min(least[value] ?? count, count)
        holders[value, default: 0] += 1
      }
    }
    quality.imbalance[name] =
      most.map { value, count in
        count - (holders[value] == filled.count ? least[value] ?? 0 : 0)
      }.max() ?? 0
    let varieties = filled.map(\.count)
    if let low = varieties.min(), let high = varieties.max(), high > 0 {
      quality.variety[name] = low...high
    }
  }

  /// The points and broken rules of rooms as they are, counted from scratch.
  func score(
    _ round: BreakoutRound, rooms: [BreakoutRoom], people: [Participant]
  ) -> (cost: Int, violations: [String]) {
    guard !people.isEmpty else { return (0, []) }
    var problem = allocationProblem(round, rooms: rooms, people: people)
    var place: [ParticipantID: Int] = [:]
    for (index, room) in rooms.enumerated() { for id in room.members { place[id] = index } }
    var row = people.map { place[$0.id] ?? -1 }
    if problem.people.count > people.count { row += rooms.indices }
    problem.pinned = []
    let result = evaluate(problem, rooms: [row])
    let names = AllocationNames(
      person: { people.indices.contains($0) ? "\(people[$0].name) (\(people[$0].id))" : "-" },
      room: { rooms.indices.contains($0) ? rooms[$0].id.description : "-" },
      role: { "role \($0)" }, round: { _ in round.id.description })
    // Each room holds one stand-in where wishes count, who is no cost of the people.
    var cost = result.soft
    if problem.people.count > people.count {
      cost -= people.count { place[$0.id] != nil } * problem.weights.evenSizes
    }
    return (cost, result.hardViolations.map { $0.message(names) })
  }
}

/// The number of a pair, whichever comes first.
func pairKey(_ a: ParticipantID, _ b: ParticipantID) -> UInt64 {
  UInt64(truncatingIfNeeded: min(a.number, b.number)) << 32
    | UInt64(truncatingIfNeeded: max(a.number, b.number))
}

/// All pairs of a list.
private func pairs(_ members: [ParticipantID]) -> [(ParticipantID, ParticipantID)] {
  members.indices.flatMap { first in members[(first + 1)...].map { (members[first], $0) } }
}
