/// Seats everyone once, the most constrained first, each where it costs least.
///
/// Rounds are filled one after another. The marginal cost counts limits first, then the same terms
/// as the search. Meetings are summed from the rooms of earlier rounds, so a person costs
/// O(rounds × room size + rooms × attributes).
struct Construction {
  let model: Model
  /// Room by cell, or -1.
  private(set) var start: [Int32]
  private var size: [Int]
  private var located: [Int]
  private var counts: [Int32]
  private var holders: [Int32]
  private var members: [[Int32]]
  /// People of each kind still to go to each room, kind by person, when a flow decided it.
  private var quotas: [[Int]] = []
  private var kindOf: [Int] = []
  /// The most people to put in each room.
  private let ceiling: [Int32]
  /// Cost of meeting again by room, for the person being seated.
  private var again: [Int]

  init(_ model: Model) {
    self.model = model
    ceiling = model.diverseSizes() ?? model.maximum
    start = [Int32](repeating: -1, count: model.people * model.rounds)
    size = [Int](repeating: 0, count: model.rooms * model.rounds)
    located = size
    counts = [Int32](repeating: 0, count: model.rooms * model.valueCount)
    holders = [Int32](repeating: 0, count: model.rooms * model.roles.count)
    members = [[Int32]](repeating: [], count: model.rooms * model.rounds)
    again = [Int](repeating: 0, count: model.rooms)
  }

  /// The whole start; `random` decides the order among people who are equally constrained.
  static func run(_ model: Model, _ random: inout RandomSource) -> [Int32] {
    var construction = Construction(model)
    for round in 0..<model.rounds { construction.fill(round, &random) }
    return construction.start
  }

  /// A start that keeps to the numbers of a flow, which obeys all sizes where that is possible.
  static func run(_ model: Model, _ random: inout RandomSource, flows: [SeatingFlow]) -> [Int32] {
    var construction = Construction(model)
    for round in 0..<model.rounds {
      construction.quotas = flows[round].quotas()
      construction.kindOf = [Int](repeating: -1, count: model.people)
      for (kind, people) in flows[round].classes.enumerated() {
        for person in people { construction.kindOf[person] = kind }
      }
      construction.fill(round, &random)
    }
    return construction.start
  }

  private mutating func fill(_ round: Int, _ random: inout RandomSource) {
    for index in counts.indices { counts[index] = 0 }
    for index in holders.indices { holders[index] = 0 }
    for (unit, _) in order(round, &random) {
      let all = model.unit(of: unit, round: round)
      let set = Int(model.setOfCell[round * model.people + unit])
      guard set >= 0 else { continue }
      if let room = previousRoom(all, round, set) ?? cheapest(all, round, set) {
        for person in all { seat(person, round, room) }
      }
    }
  }

  /// Units by their first member: who was seated before, role holders and small sets of rooms first.
  private func order(_ round: Int, _ random: inout RandomSource) -> [(Int, Int)] {
    var units: [(Int, Int)] = []
    for person in 0..<model.people where model.present[round * model.people + person] == 1 {
      let all = model.unit(of: person, round: round)
      guard all.min() == person else { continue }
      let set = Int(model.setOfCell[round * model.people + person])
      guard set >= 0 else { continue }
      var rank = model.roomSets[set].list.count * 4
      if rank > 4 {
        if all.contains(where: { model.rolesHeld[$0] != 0 }) { rank = 5 }
        if all.count > 1 { rank = 6 }
        let before = model.previous?[round * model.people + person] ?? -1
        if before >= 0 && model.moveWeight > 0 { rank = 4 }
      }
      units.append((person, rank))
    }
    random.shuffle(&units)
    // The order must not depend on the stability of the library's sort.
    let ranked = units.enumerated().sorted {
      ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
    }
    return ranked.map(\.element)
  }

  /// The room of the previous allocation, when the whole unit may stay there.
  private func previousRoom(_ all: [Int], _ round: Int, _ set: Int) -> Int? {
    guard model.moveWeight > 0, let previous = model.previous else { return nil }
    let room = Int(previous[round * model.people + all[0]])
    guard room >= 0, model.roomSets[set].contains(room),
      size[round * model.rooms + room] + all.count <= Int(ceiling[room]),
      !breaksModeLimits(all, round, room)
    else { return nil }
    return room
  }

  private func breaksModeLimits(_ all: [Int], _ round: Int, _ room: Int) -> Bool {
    if !model.hasModeLimits { return false }
    let spot = round * model.rooms + room
    let inside = located[spot] + all.count { model.isInPerson[$0] == 1 }
    return inside > Int(model.seats[room])
      || size[spot] + all.count - (inside - located[spot]) - located[spot]
        > Int(model.onlineLimit[room])
  }

  private mutating func cheapest(_ all: [Int], _ round: Int, _ set: Int) -> Int? {
    let list = model.roomSets[set].list
    for room in list { again[Int(room)] = 0 }
    for person in all { sumMeetings(person, round) }
    var best: Int?
    var bestCost = (Int.max, 0, 1)
    for candidate in list {
      let room = Int(candidate)
      let now = size[round * model.rooms + room]
      var cost = limitCost(all, round, room, now) + softCost(all, round, room)
      if !quotas.isEmpty && all.contains(where: { quotas[kindOf[$0]][room] <= 0 }) {
        cost += 1 << 50
      }
      let high = max(1, Int(ceiling[room]))
      // Among equals the emptiest by share of its maximum, compared without division.
      if cost < bestCost.0 || (cost == bestCost.0 && now * bestCost.2 < bestCost.1 * high) {
        best = room
        bestCost = (cost, now, high)
      }
    }
    return best
  }

  private func limitCost(_ all: [Int], _ round: Int, _ room: Int, _ now: Int) -> Int {
    let hard = 1 << 40
    var cost = max(0, now + all.count - Int(ceiling[room])) * hard
    if now < Int(model.minimum[room]) { cost -= 1 << 24 }
    if breaksModeLimits(all, round, room) { cost += hard }
    for person in all {
      for (index, _) in model.roles.enumerated()
      where model.rolesHeld[person] >> UInt32(index) & 1 == 1 {
        let place = room * model.roles.count + index
        if holders[place] < model.roleNeed[place] { cost -= 1 << 30 }
      }
      if model.apart.isEmpty { continue }
      for index in Int(model.apart.starts[person])..<Int(model.apart.starts[person + 1])
      where model.apart.values[index] >> UInt64(round) & 1 == 1 {
        let other = Int(model.apart.neighbours[index])
        if Int(start[round * model.people + other]) == room { cost += hard >> 2 }
      }
    }
    return cost
  }

  private func softCost(_ all: [Int], _ round: Int, _ room: Int) -> Int {
    var cost = model.repeatWeight * again[room]
    for person in all {
      for attribute in 0..<model.attributes {
        let value = Int(model.values[person * model.attributes + attribute])
        cost += Int(model.valueWeight[value]) * Int(counts[room * model.valueCount + value])
      }
      if model.distance.isEmpty { continue }
      for other in members[round * model.rooms + room] {
        cost -= Int(model.distance[person * model.people + Int(other)])
      }
    }
    return cost
  }

  /// Adds the earlier meetings with everyone already seated to the rooms they sit in.
  private mutating func sumMeetings(_ person: Int, _ round: Int) {
    if model.repeatWeight == 0 { return }
    for earlier in 0..<round {
      let room = Int(start[earlier * model.people + person])
      if room < 0 { continue }
      for other in members[earlier * model.rooms + room] {
        let place = Int(start[round * model.people + Int(other)])
        if place >= 0 { again[place] += 1 }
      }
    }
    if model.history.isEmpty { return }
    for index in Int(model.history.starts[person])..<Int(model.history.starts[person + 1]) {
      let place = Int(start[round * model.people + Int(model.history.neighbours[index])])
      if place >= 0 { again[place] += Int(model.history.values[index]) }
    }
  }

  private mutating func seat(_ person: Int, _ round: Int, _ room: Int) {
    start[round * model.people + person] = Int32(room)
    let spot = round * model.rooms + room
    size[spot] += 1
    located[spot] += Int(model.isInPerson[person])
    members[spot].append(Int32(person))
    if !quotas.isEmpty { quotas[kindOf[person]][room] -= 1 }
    for attribute in 0..<model.attributes {
      let value = Int(model.values[person * model.attributes + attribute])
      counts[room * model.valueCount + value] += 1
    }
    for index in model.roles.indices where model.rolesHeld[person] >> UInt32(index) & 1 == 1 {
      holders[room * model.roles.count + index] += 1
    }
  }
}
