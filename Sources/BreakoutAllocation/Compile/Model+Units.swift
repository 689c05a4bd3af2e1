extension Model {
  /// Joins people to be kept together into units that move as one, round by round.
  ///
  /// A group that no room can take is reported and left apart, so that the rest can be allocated.
  mutating func compileUnits(_ problem: AllocationProblem) {
    var builder = RoomSetBuilder(rooms: rooms, sets: roomSets)
    for (index, group) in problem.keepTogether.enumerated() {
      for person in group.members where !problem.people.indices.contains(person) {
        conflicts.append(.unknownPerson(person, rule: .keepTogether))
      }
      for round in 0..<rounds where group.rounds.contains(round) {
        let members = group.members.filter {
          problem.people.indices.contains($0) && present[round * people + $0] == 1
        }
        if members.count > 1 { join(members, group: index, round: round, &builder) }
      }
    }
    roomSets = builder.sets
  }

  private mutating func join(
    _ members: [Int], group: Int, round: Int, _ builder: inout RoomSetBuilder
  ) {
    var all: [Int] = []
    for member in members where !all.contains(member) { all += unit(of: member, round: round) }
    var common: [Int32]?
    for member in all {
      let set = setOfCell[round * people + member]
      guard set >= 0 else {
        conflicts.append(.togetherWithoutRoom(group: group, people: all, round: round))
        return
      }
      let list = builder.sets[Int(set)].list
      common = common.map { $0.filter { builder.sets[Int(set)].contains(Int($0)) } } ?? list
    }
    guard let rooms = common, !rooms.isEmpty else {
      conflicts.append(.togetherWithoutRoom(group: group, people: all, round: round))
      return
    }
    let inPerson = all.count { isInPerson[$0] == 1 }
    let large = rooms.filter {
      Int(maximum[Int($0)]) >= all.count && Int(seats[Int($0)]) >= inPerson
        && Int(onlineLimit[Int($0)]) >= all.count - inPerson
    }
    if large.isEmpty {
      let largest = rooms.map { Int(maximum[Int($0)]) }.max() ?? 0
      conflicts.append(
        .togetherTooLarge(group: group, people: all.count, largest: largest, round: round))
      return
    }
    let set = builder.index(of: large)
    for (place, member) in all.enumerated() {
      setOfCell[round * people + member] = set
      nextInUnit[round * people + member] = Int32(all[(place + 1) % all.count])
    }
  }

  /// Turns sets to be kept apart into pairs.
  mutating func compileApart(_ problem: AllocationProblem) {
    var edges: [(Int, Int, UInt64)] = []
    for (index, group) in problem.keepApart.enumerated() {
      var members: [Int] = []
      for person in group.members {
        if !problem.people.indices.contains(person) {
          conflicts.append(.unknownPerson(person, rule: .keepApart))
        } else if !members.contains(person) {
          members.append(person)
        }
      }
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] { edges.append((first, second, group.rounds.bits)) }
      }
      for round in 0..<rounds where group.rounds.contains(round) {
        reportApart(members.filter { present[round * people + $0] == 1 }, group: index, round)
      }
    }
    apart = Adjacency(edges, nodes: people)
  }

  private mutating func reportApart(_ members: [Int], group: Int, _ round: Int) {
    let opened = (0..<rooms).count { open[round * rooms + $0] == 1 }
    if members.count > opened {
      conflicts.append(
        .tooManyApart(group: group, people: members.count, rooms: opened, round: round))
    }
    for (place, first) in members.enumerated() {
      let unit = unit(of: first, round: round)
      for second in members[(place + 1)...] where unit.contains(second) {
        conflicts.append(.togetherAndApart(first: first, second: second, round: round))
      }
    }
  }
}
