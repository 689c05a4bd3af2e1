import BreakoutAllocation

/// Numbers names in the order in which they are first met.
struct NameTable {
  private(set) var names: [String] = []
  private var known: [String: Int] = [:]

  mutating func index(_ name: String) -> Int {
    if let index = known[name] { return index }
    known[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The index of a name, or -1 for one never met.
  func find(_ name: String) -> Int { known[name] ?? -1 }
}

extension AllocateInstance {
  /// The problem in numbers. A missing attribute counts as a value of its own, as the evaluator has it.
  func problem() -> AllocationProblem {
    var people = NameTable()
    var places = NameTable()
    var languages = NameTable()
    var roles = NameTable()
    for participant in participants { _ = people.index(participant.id) }
    for room in rooms { _ = places.index(room.id) }
    let attributes = (weights?.attributes ?? [:]).keys.sorted()
    var values = [NameTable](repeating: NameTable(), count: attributes.count)
    var problem = AllocationProblem(
      rounds: rounds,
      people: participants.map { participant in
        AllocationProblem.Person(
          mode: participant.mode == "inPerson" ? .inPerson : .virtual,
          attributes: attributes.indices.map {
            let value = participant.attrs?[attributes[$0]] ?? nil
            return values[$0].index(value.map { "=" + $0 } ?? "missing")
          },
          languages: bits(participant.languages ?? [], &languages),
          roles: UInt32(truncatingIfNeeded: bits(participant.roles ?? [], &roles)),
          rounds: roundSet(participant.rounds))
      },
      rooms: rooms.map { room(of: $0, &languages, &roles) })
    problem.keepTogether = (keepTogether ?? []).map {
      .init($0.members.map(people.find), rounds: roundSet($0.rounds))
    }
    problem.keepApart = (keepApart ?? []).map {
      .init($0.members.map(people.find), rounds: roundSet($0.rounds))
    }
    problem.pinned = (pinned ?? []).map {
      .init(
        person: people.find($0.participant), room: places.find($0.room),
        rounds: roundSet($0.rounds))
    }
    problem.history = (history ?? []).map {
      .init(people.find($0.first), people.find($0.second), times: $0.times)
    }
    problem.previous = previous.map { previousRooms($0, people, places) }
    // Distances are made whole; the other weights grow with them so that the proportions stay.
    let scale = distance.map { distanceScale($0.upper) } ?? 1
    problem.distance = distance.map { wholeDistances($0.upper, scale: scale) }
    problem.weights = AllocationProblem.Weights(
      repeatMeeting: scale * (weights?.repeat ?? 10), move: scale * (weights?.move ?? 0),
      distance: weights?.distance ?? 0,
      attributes: attributes.map { scale * (weights?.attributes?[$0] ?? 0) }, evenSizes: 0)
    return problem
  }

  private func room(
    of room: Room, _ languages: inout NameTable, _ roles: inout NameTable
  ) -> AllocationProblem.Room {
    let needs = (room.roles ?? [:]).sorted { $0.key < $1.key }
    return AllocationProblem.Room(
      minimum: room.capacityMin ?? 0, maximum: room.capacityMax,
      mode: room.mode == "physical" ? .physical : room.mode == "hybrid" ? .hybrid : .virtual,
      seats: room.seats, onlineLimit: room.onlineLimit,
      languages: bits(room.languages ?? [], &languages),
      neededRoles: needs.map { .init(role: roles.index($0.key), count: $0.value) },
      rounds: roundSet(room.rounds),
      // The evaluator wants the roles of an empty room too, so such a room cannot stay empty.
      mayBeEmpty: (room.mayBeEmpty ?? false) && needs.isEmpty)
  }

  private func roundSet(_ rounds: [Int]?) -> RoundSet { rounds.map { RoundSet($0) } ?? .all }

  private func bits(_ names: [String], _ table: inout NameTable) -> UInt64 {
    names.reduce(0) { $0 | 1 << UInt64(min(63, table.index($1))) }
  }

  private func previousRooms(
    _ previous: Previous, _ people: NameTable, _ places: NameTable
  ) -> [[Int]] {
    previous.rounds.map { round in
      var row = [Int](repeating: -1, count: participants.count)
      for (room, members) in round {
        for member in members where people.find(member) >= 0 {
          row[people.find(member)] = places.find(room)
        }
      }
      return row
    }
  }
}
