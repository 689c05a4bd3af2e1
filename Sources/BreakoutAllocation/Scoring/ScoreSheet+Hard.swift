extension ScoreSheet {
  /// Every hard rule broken, by round and then by kind.
  func violations() -> [AllocationViolation] {
    var found: [AllocationViolation] = []
    for round in rooms.indices {
      placement(round, &found)
      for room in problem.rooms.indices where problem.rooms[room].rounds.contains(round) {
        limits(room, round, &found)
      }
      groups(round, &found)
    }
    return found
  }

  private func placement(_ round: Int, _ found: inout [AllocationViolation]) {
    for (person, profile) in problem.people.enumerated() {
      let room = rooms[round][person]
      let isPresent = profile.rounds.contains(round)
      guard room >= 0 else {
        if isPresent { found.append(.unplaced(person: person, round: round)) }
        continue
      }
      let place = problem.rooms[room]
      if !isPresent {
        found.append(.placedWhileAbsent(person: person, room: room, round: round))
      }
      if !place.rounds.contains(round) {
        found.append(.roomClosed(person: person, room: room, round: round))
      }
      if !place.mode.admits(profile.mode) {
        found.append(.wrongMode(person: person, room: room, round: round))
      }
      if place.languages != 0 && place.languages & profile.languages == 0 {
        found.append(.noCommonLanguage(person: person, room: room, round: round))
      }
    }
  }

  private func limits(_ room: Int, _ round: Int, _ found: inout [AllocationViolation]) {
    let place = problem.rooms[room]
    let people = members[round][room]
    if people.count > max(0, place.maximum) {
      found.append(
        .overCapacity(
          room: room, round: round, people: people.count, maximum: max(0, place.maximum)))
    }
    if people.count < place.minimum && !(people.isEmpty && place.mayBeEmpty) {
      found.append(
        .underCapacity(room: room, round: round, people: people.count, minimum: place.minimum))
    }
    let inPerson = people.count { problem.people[$0].mode == .inPerson }
    if let seats = place.seats, inPerson > max(0, seats) {
      found.append(
        .overSeats(room: room, round: round, inPerson: inPerson, seats: max(0, seats)))
    }
    if let limit = place.onlineLimit, people.count - inPerson > max(0, limit) {
      found.append(
        .overOnlineLimit(
          room: room, round: round, virtual: people.count - inPerson, limit: max(0, limit)))
    }
    if people.isEmpty && place.mayBeEmpty { return }
    for need in place.neededRoles where need.role >= 0 && need.role < 32 {
      let holders = people.count { problem.people[$0].roles >> UInt32(need.role) & 1 == 1 }
      if holders < need.count {
        found.append(
          .roleMissing(
            room: room, round: round, role: need.role, present: holders, needed: need.count))
      }
    }
  }

  private func groups(_ round: Int, _ found: inout [AllocationViolation]) {
    for (index, group) in problem.keepTogether.enumerated() where group.rounds.contains(round) {
      let present = group.members.filter {
        problem.people.indices.contains($0) && problem.people[$0].rounds.contains(round)
      }
      let used = Set(present.map { rooms[round][$0] }).count
      if used > 1 { found.append(.separated(group: index, round: round, rooms: used)) }
    }
    for (index, group) in problem.keepApart.enumerated() where group.rounds.contains(round) {
      var seen: [Int: Int] = [:]
      for person in Set(group.members) where problem.people.indices.contains(person) {
        if rooms[round][person] >= 0 { seen[rooms[round][person], default: 0] += 1 }
      }
      for room in seen.keys.sorted() where seen[room, default: 0] > 1 {
        found.append(
          .notApart(group: index, room: room, round: round, pairs: pairs(seen[room, default: 0])))
      }
    }
    for pin in problem.pinned where pin.rounds.contains(round) {
      guard problem.people.indices.contains(pin.person), problem.rooms.indices.contains(pin.room),
        problem.people[pin.person].rounds.contains(round), rooms[round][pin.person] != pin.room
      else { continue }
      found.append(.notAtPin(person: pin.person, room: pin.room, round: round))
    }
  }
}
