/// What everyone would cost in every room, kept up to date, for problems small enough to hold it.
///
/// `pair` has what two people cost one another in a room: their meetings in all rounds, earlier ones
/// included, the values they share, less their distance. `cost` has for each spot and person the
/// sum of that over the room's other members, this round's own meeting left out, plus the price of the
/// move. A swap of i in room a with j in room b then costs
/// cost[b,i] - cost[a,i] + cost[a,j] - cost[b,j] - 2 pair[i,j]: five loads, whatever the rooms hold. The
/// price is paid when a change is made: four rows of `cost` and, for each meeting won or lost, two
/// entries in every other round, O(people + room size × rounds). Near the end of an annealing hundreds
/// of changes are looked at for each that is made. (The matrix of Lai & Hao, EJOR 254, 2016, extended to
/// several rounds.)
final class CostTable {
  let people: Int
  let rooms: Int
  let rounds: Int
  private let repeatWeight: Int32
  /// `first * people + second`, symmetric, 0 on the diagonal.
  let pair: UnsafeMutablePointer<Int32>
  /// `spot * people + person`.
  let cost: UnsafeMutablePointer<Int32>
  private let state: SearchState

  /// Whether the table serves where lanes do not, and its sums fit in 32 bits.
  ///
  /// Distances need it, as long as a core reaches its memory quickly. Meetings and values whose prices are too
  /// large for the lanes of ``RoomScan`` are few enough for it only while changes are cheap as well.
  static func suits(_ model: Model) -> Bool {
    let entries = model.people * (model.people + model.rooms * model.rounds)
    let fullest = Int(model.maximum.max() ?? 0) + 2
    let heaviest =
      model.valueWeight.reduce(0) { $0 + abs(Int($1)) } + abs(model.repeatWeight) * 64
      + model.moveWeight
    let past = model.history.values.reduce(0) { max($0, Int($1)) }
    return entries <= (model.distance.isEmpty ? 600_000 : 4_000_000)
      && (heaviest + abs(model.repeatWeight) * past * 2) * fullest < 1 << 27
  }

  /// Counts everything from the members of the rooms in `state`, which later changes go through.
  init(_ state: SearchState) {
    self.state = state
    let model = state.model
    people = model.people
    rooms = model.rooms
    rounds = model.rounds
    repeatWeight = Int32(model.repeatWeight)
    pair = .allocate(capacity: max(1, people * people))
    pair.initialize(repeating: 0, count: max(1, people * people))
    cost = .allocate(capacity: max(1, rooms * rounds * people))
    cost.initialize(repeating: 0, count: max(1, rooms * rounds * people))
    countPairs(model)
    countMoves(model)
    // Everyone enters the rooms one after another, which fills both tables.
    for round in 0..<rounds {
      for room in 0..<rooms {
        let spot = round * rooms + room
        let start = Int(state.slotStart[spot])
        for index in 0..<Int(state.size[spot]) {
          let person = Int(state.members[start + index])
          enter(person, round, room, members: index, earlier: round)
        }
      }
    }
  }

  deinit {
    pair.deallocate()
    cost.deallocate()
  }

  private func countPairs(_ model: Model) {
    for first in 0..<people {
      let row = pair + first * people
      for attribute in 0..<model.attributes {
        let value = model.values[first * model.attributes + attribute]
        let weight = model.valueWeight[Int(value)]
        if weight == 0 { continue }
        for second in 0..<people
        where second != first && model.values[second * model.attributes + attribute] == value {
          row[second] += weight
        }
      }
      if !model.distance.isEmpty {
        for second in 0..<people { row[second] -= model.distance[first * people + second] }
      }
      if model.history.isEmpty { continue }
      for index in Int(model.history.starts[first])..<Int(model.history.starts[first + 1]) {
        row[Int(model.history.neighbours[index])] += repeatWeight * model.history.values[index]
      }
    }
  }

  private func countMoves(_ model: Model) {
    guard let previous = model.previous, model.moveWeight != 0 else { return }
    for round in 0..<rounds {
      for person in 0..<people {
        let before = Int(previous[round * people + person])
        if before < 0 { continue }
        for room in 0..<rooms where room != before {
          cost[(round * rooms + room) * people + person] += Int32(model.moveWeight)
        }
      }
    }
  }

  /// Adds a person to the tables of a room whose first `members` slots hold the others.
  /// - Parameter earlier: rounds before this one are counted already, all of them unless said otherwise.
  func enter(_ person: Int, _ round: Int, _ room: Int, members: Int, earlier: Int? = nil) {
    let spot = round &* rooms &+ room
    let row = pair + person &* people
    let sums = cost + spot &* people
    for other in 0..<people { sums[other] &+= row[other] }
    meet(person, round, spot, members, repeatWeight, earlier ?? rounds)
  }

  /// Takes a person out of the tables of a room whose first `members` slots hold the others.
  func leave(_ person: Int, _ round: Int, _ room: Int, members: Int) {
    let spot = round &* rooms &+ room
    meet(person, round, spot, members, 0 &- repeatWeight, rounds)
    let row = pair + person &* people
    let sums = cost + spot &* people
    for other in 0..<people { sums[other] &-= row[other] }
  }

  /// Adds one meeting, or takes one away, between a person and the members of a spot.
  private func meet(
    _ person: Int, _ round: Int, _ spot: Int, _ members: Int, _ step: Int32, _ counted: Int
  ) {
    if step == 0 { return }
    let start = Int(state.slotStart[spot])
    for index in 0..<members {
      let other = Int(state.members[start &+ index])
      if other == person { continue }
      pair[person &* people &+ other] &+= step
      pair[other &* people &+ person] &+= step
      for elsewhere in 0..<counted where elsewhere != round {
        let mine = Int(state.room[elsewhere &* people &+ person])
        let theirs = Int(state.room[elsewhere &* people &+ other])
        if mine >= 0 { cost[(elsewhere &* rooms &+ mine) &* people &+ other] &+= step }
        if theirs >= 0 { cost[(elsewhere &* rooms &+ theirs) &* people &+ person] &+= step }
      }
    }
  }
}
