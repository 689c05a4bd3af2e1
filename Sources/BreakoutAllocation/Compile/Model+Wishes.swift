extension Model {
  /// Numbers the roles that matter and the kinds of people who count alike for hard limits.
  mutating func compileRoles(_ problem: AllocationProblem) {
    for (room, place) in problem.rooms.enumerated() {
      for need in place.neededRoles where need.count > 0 {
        if need.role < 0 || need.role > 31 {
          conflicts.append(.unknownRoom(room, rule: .neededRoles))
        } else if !roles.contains(need.role) {
          roles.append(need.role)
        }
      }
    }
    roles.sort()
    roleNeed = [Int32](repeating: 0, count: rooms * roles.count)
    for (room, place) in problem.rooms.enumerated() {
      for need in place.neededRoles {
        guard let index = roles.firstIndex(of: need.role) else { continue }
        roleNeed[room * roles.count + index] += bounded(need.count)
      }
    }
    for (person, profile) in problem.people.enumerated() {
      for (index, role) in roles.enumerated() where profile.roles >> UInt32(role) & 1 == 1 {
        rolesHeld[person] |= 1 << UInt32(index)
      }
      let mode = hasModeLimits ? Int32(isInPerson[person]) : 0
      kind[person] = Int32(truncatingIfNeeded: Int(rolesHeld[person]) << 1) | mode
    }
  }

  /// Numbers the values of all weighted attributes in one row; sizes count as an attribute all share.
  mutating func compileWeights(_ problem: AllocationProblem) {
    let weights = problem.weights
    repeatWeight = limited(weights.repeatMeeting)
    moveWeight = limited(weights.move)
    let weighted = weights.attributes.indices.filter { weights.attributes[$0] != 0 }
    let even = limited(weights.evenSizes)
    attributes = weighted.count + (even == 0 ? 0 : 1)
    values = [Int32](repeating: 0, count: people * attributes)
    for (place, attribute) in weighted.enumerated() {
      var known: [Int: Int32] = [:]
      let weight = Int32(limited(weights.attributes[attribute]))
      let unknown = Int32(valueCount)
      placeOfValue.append(0)
      valueCount += 1
      valueWeight.append(0)
      for (person, profile) in problem.people.enumerated() {
        let value = attribute < profile.attributes.count ? profile.attributes[attribute] : -1
        var index = value < 0 ? unknown : known[value]
        if index == nil {
          index = Int32(valueCount)
          known[value] = index
          placeOfValue.append(known.count - 1)
          valueCount += 1
          valueWeight.append(weight)
        }
        values[person * attributes + place] = index ?? unknown
      }
    }
    if even != 0 {
      for person in 0..<people {
        values[person * attributes + attributes - 1] = Int32(valueCount)
      }
      sizeValue = valueCount
      valueCount += 1
      placeOfValue.append(0)
      valueWeight.append(Int32(even))
    }
    grain = 0
    for weight in weighted.map({ limited(weights.attributes[$0]) }) + [
      repeatWeight, moveWeight, even,
    ] {
      grain = greatestCommonDivisor(grain, abs(weight))
    }
    grain = max(1, grain)
    let meets = rounds > 1 || !problem.history.isEmpty
    heaviestWish = max(1, moveWeight, meets ? abs(repeatWeight) : 0)
    for attribute in weighted {
      heaviestValue = max(heaviestValue, abs(limited(weights.attributes[attribute])))
    }
    heaviestWish = max(heaviestWish, heaviestValue)
  }

  mutating func compileHistory(_ problem: AllocationProblem) {
    var edges: [(Int, Int, Int32)] = []
    for meeting in problem.history where meeting.times > 0 && meeting.first != meeting.second {
      for person in [meeting.first, meeting.second]
      where !problem.people.indices.contains(person) {
        conflicts.append(.unknownPerson(person, rule: .history))
      }
      if problem.people.indices.contains(meeting.first)
        && problem.people.indices.contains(meeting.second)
      {
        edges.append((meeting.first, meeting.second, Int32(min(meeting.times, 1000))))
      }
    }
    history = Adjacency(edges, nodes: people)
  }

  mutating func compilePrevious(_ problem: AllocationProblem) {
    guard let rows = problem.previous else { return }
    if rows.count != rounds {
      conflicts.append(.wrongLength(rule: .previous, found: rows.count, expected: rounds))
    }
    var flat = [Int32](repeating: -1, count: people * rounds)
    for (round, row) in rows.prefix(rounds).enumerated() {
      if row.count != people {
        conflicts.append(.wrongLength(rule: .previous, found: row.count, expected: people))
      }
      for (person, room) in row.prefix(people).enumerated()
      where problem.rooms.indices.contains(room) {
        flat[round * people + person] = Int32(room)
      }
    }
    previous = flat
  }

  /// Spreads the triangle into a full matrix, times its weight, so that one row serves one person.
  mutating func compileDistance(_ problem: AllocationProblem) {
    guard let triangle = problem.distance, problem.weights.distance != 0 else { return }
    let expected = people * (people - 1) / 2
    guard triangle.count == expected else {
      conflicts.append(.wrongLength(rule: .distance, found: triangle.count, expected: expected))
      return
    }
    let weight = max(-1000, min(problem.weights.distance, 1000))
    let scaled = triangle.map { max(-1_000_000_000, min($0, 1_000_000_000)) * weight }
    let largest = scaled.reduce(1) { max($0, abs($1)) }
    let fullest = Int(maximum.max() ?? 1) + 1
    // Sums over one room, doubled in a swap, must stay within 32 bits.
    while (largest >> distanceShift) * min(fullest, people) > Int(Int32.max) / 8 {
      distanceShift += 1
    }
    distance = [Int32](repeating: 0, count: people * people)
    var index = 0
    for first in 0..<people {
      for second in (first + 1)..<max(first + 1, people) {
        let value = Int32(scaled[index] >> distanceShift)
        distance[first * people + second] = value
        distance[second * people + first] = value
        index += 1
      }
    }
  }
}

/// Weights beyond a million count as a million.
func limited(_ weight: Int) -> Int { max(-1_000_000, min(weight, 1_000_000)) }

func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}

extension Model {
  /// Whether everything the lanes hold has room in them: rooms, values and members of a room fit 8 bits,
  /// and what somebody costs in any room fits 16.
  /// - Parameter slots: where the slots of each spot begin, and the end of the last.
  func fitsLanes(slots: [Int32]) -> Bool {
    let most = Int(SearchState.none)
    guard rooms < most, placeOfValue.allSatisfy({ $0 < most }), distance.isEmpty,
      repeatWeight >= 0, moveWeight >= 0
    else { return false }
    var heaviest = [Int](repeating: 0, count: attributes)
    for person in 0..<people {
      for attribute in 0..<attributes {
        let weight = Int(valueWeight[Int(values[person * attributes + attribute])])
        heaviest[attribute] = max(heaviest[attribute], abs(weight))
      }
    }
    var past = 0
    for person in 0..<people where !history.isEmpty {
      let span = Int(history.starts[person])..<Int(history.starts[person + 1])
      past = max(past, history.values[span].reduce(0) { $0 + Int($1) })
    }
    let widest = zip(slots, slots.dropFirst()).reduce(0) { max($0, Int($1.1 - $1.0)) }
    let pair = heaviest.reduce(0, +) + repeatWeight * (rounds - 1)
    return widest < most && pair * widest + past * repeatWeight + moveWeight < SearchState.highest
  }
}
