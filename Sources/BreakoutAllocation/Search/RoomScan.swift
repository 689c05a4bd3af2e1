/// Prices one person against all rooms of a round, eight rooms at a time, and then against the members of one
/// of them, sixteen members at a time.
///
/// The meetings of the person in the other rounds are dealt out over the rooms where the people met
/// are now, O(rounds × room size) for all rooms together; what values cost lies side by side by room.
/// What a member would cost in the person's room is counted by comparing whole rows of lanes, one
/// comparison for each trait of each member of that room: no look-up depends on another.
struct RoomScan: ~Copyable {
  typealias Lanes = SearchState.Lanes
  typealias Prices = SearchState.Prices

  private let state: SearchState
  private let rounds: Int
  private let attributes: Int
  /// Vectors of eight rooms.
  let blocks: Int
  /// The most members a spot has lanes for.
  let widest: Int
  /// Weighted meetings of the person at hand with the members of each room.
  private let again: UnsafeMutablePointer<Int16>
  /// Earlier ones alone, where there are any.
  private let past: UnsafeMutablePointer<Int16>
  /// First entry of each of the person's values in `SearchState.countsByRoom`.
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<Int16>>
  /// For each set of rooms -1 in the lanes of its rooms, else 0.
  private let choices: UnsafeMutablePointer<Int16>
  /// What is asked for in each row, `row * widest + member of the person's room`, in all lanes.
  private let asked: UnsafeMutablePointer<Lanes>
  /// The most that two people can have in common, meetings left out.
  private let mostShared: Int16
  /// The weight of a meeting.
  private let onceAgain: Int16
  /// The weights of all rows asked about.
  private let bias: Int16
  /// The row left out in each round: its own, or none.
  private let skipped: UnsafeMutablePointer<Int>
  /// Whether the next row has another weight, or a sum could grow too large for its lane.
  private let isLastOfWeight: UnsafeMutablePointer<Bool>

  init(_ state: SearchState) {
    self.state = state
    rounds = state.rounds
    attributes = state.attributes
    blocks = state.roomLanes / 8
    var widest = 16
    for spot in 0..<(state.rooms * state.rounds) {
      widest = max(widest, Int(state.slotStart[spot + 1] - state.slotStart[spot]))
    }
    self.widest = widest
    again = allocateLanes(state.roomLanes, of: 0)
    past = allocateLanes(state.roomLanes, of: 0)
    rows = .allocate(capacity: max(1, attributes))
    rows.initialize(repeating: state.countsByRoom, count: max(1, attributes))
    let sets = state.model.roomSets
    choices = allocateLanes(sets.count * state.roomLanes, of: 0)
    for (index, set) in sets.enumerated() {
      for room in set.list { choices[index * state.roomLanes + Int(room)] = -1 }
    }
    let lanes = max(1, state.rowCount) * widest
    asked = .allocate(capacity: lanes)
    asked.initialize(repeating: Lanes(), count: lanes)
    var shared = 0
    for row in state.roundRows..<state.rowCount { shared += max(0, Int(state.rowWeight[row])) }
    mostShared = Int16(truncatingIfNeeded: shared)
    onceAgain = state.roundRows > 0 ? state.rowWeight[0] : 0
    let weights = (0..<state.rowCount).map { state.rowWeight[$0] }
    bias = weights.reduce(0, &+) &- onceAgain
    skipped = .allocate(capacity: max(1, rounds))
    for round in 0..<max(1, rounds) {
      (skipped + round).initialize(to: state.roundRows > 0 ? round : -1)
    }
    isLastOfWeight = .allocate(capacity: max(1, weights.count))
    var held = 0
    for (row, weight) in weights.enumerated() {
      held += widest
      let isLast = row + 1 == weights.count || weights[row + 1] != weight || held + widest > 250
      (isLastOfWeight + row).initialize(to: isLast)
      if isLast { held = 0 }
    }
  }

  deinit {
    again.deallocate()
    past.deallocate()
    rows.deallocate()
    choices.deallocate()
    asked.deallocate()
    skipped.deallocate()
    isLastOfWeight.deallocate()
  }

  /// Turns to a person in a round.
  @inline(__always) func turn(to person: Int, _ round: Int) {
    for attribute in 0..<attributes {
      let value = Int(state.values[person &* attributes &+ attribute])
      rows[attribute] =
        state.countsByRoom + (round &* state.valueCount &+ value) &* state.roomLanes
    }
    again.update(repeating: 0, count: state.roomLanes)
    if state.roundRows > 0 {
      let weight = state.rowWeight[0]
      let profile = state.profiles + person &* state.rowCount
      for other in 0..<rounds where other != round {
        let place = profile[other]
        if place == SearchState.none { continue }
        let spot = other &* state.rooms &+ Int(place)
        let row = state.lanes(of: spot, round)
        for index in 0..<Int(state.size[spot]) {
          let now = Int(row[index])
          if now < state.rooms { again[now] &+= weight }
        }
      }
    }
    if state.hasHistory { remember(person, round) }
    if state.hasPrevious {
      let before = Int(state.previous[round &* state.people &+ person])
      if before < 0 { return }
      let price = Int16(truncatingIfNeeded: state.model.moveWeight)
      for room in 0..<state.rooms where room != before { again[room] &+= price }
    }
  }

  private func remember(_ person: Int, _ round: Int) {
    past.update(repeating: 0, count: state.roomLanes)
    for index in Int(state.historyStart[person])..<Int(state.historyStart[person &+ 1]) {
      let now = Int(state.room[round &* state.people &+ Int(state.historyWith[index])])
      if now < 0 { continue }
      let times = Int(state.historyTimes[index])
      let price = Int16(truncatingIfNeeded: state.model.repeatWeight &* times)
      again[now] &+= price
      past[now] &+= price
    }
  }

  /// What the person at hand would cost in eight rooms with those who are there.
  @inline(__always) func entering(_ block: Int) -> Prices {
    var total = load(again + block &* 8)
    for attribute in 0..<attributes { total &+= load(rows[attribute] + block &* 8) }
    return total
  }

  /// Which of eight rooms to look into: those that suit the cell and where the person, less what one member at
  /// most has in common with them, costs no more than `most`; to be taken out by ``takeRoom(_:)``.
  @inline(__always) func promising(
    _ block: Int, _ set: Int, _ entering: Prices, _ most: Prices, isHasty: Bool
  ) -> UInt64 {
    var limit = most
    if !isHasty {
      let met = load(again + block &* 8) .> Prices()
      let common = unsafeBitCast(met, to: Prices.self) & Prices(repeating: onceAgain)
      limit &+= common &+ Prices(repeating: mostShared)
    }
    let fits = unsafeBitCast(entering .<= limit, to: Prices.self)
    let halves = unsafeBitCast(
      fits & load(choices + (set &* state.roomLanes &+ block &* 8)), to: SIMD2<UInt64>.self)
    return halves[0] & 0x00FF_00FF_00FF_00FF | halves[1] & 0xFF00_FF00_FF00_FF00
  }

  /// Takes the next room out of ``promising(_:_:_:_:isHasty:)``; returns its place among the eight.
  @inline(__always) func takeRoom(_ rooms: inout UInt64) -> Int {
    let byte = takeByte(&rooms)
    return byte >> 1 &+ (byte & 1) &* 4
  }

  /// Prepares what is asked of the members of other rooms on behalf of those of `from`, the person in `slot` last.
  @inline(__always) func ask(from: Int, _ round: Int, _ slot: Int) {
    let last = Int(state.size[from]) &- 1
    var target = asked
    for row in 0..<state.rowCount {
      if row < state.roundRows && row == round { continue }
      let lanes = state.lanes(of: from, row)
      for index in 0...last { target[index] = Self.question(lanes[index]) }
      target[slot] = target[last]
      target[last] = Self.question(lanes[slot])
      target += widest
    }
  }

  /// What is asked for a lane: two who are absent do not agree.
  @inline(__always) private static func question(_ lane: UInt8) -> Lanes {
    Lanes(repeating: lane == SearchState.absent ? SearchState.none : lane)
  }

  /// By how much the cost rises when the person last asked for, who gains `gain` by going to `to`, changes places
  /// with each of sixteen members of `to`, first the even slots, then the odd ones; earlier meetings and
  /// moves of those members left out.
  @inline(__always) func rises(
    _ round: Int, _ from: Int, _ to: Int, _ block: Int, _ gain: Int16
  ) -> (even: Prices, odd: Prices) {
    let start = Int(state.slotStart[to])
    let width = Int(state.slotStart[to &+ 1]) &- start
    let last = Int(state.size[from]) &- 1
    var theirs = state.lanes + (start &* state.rowCount &+ block)
    var ours = asked
    let base = Prices(repeating: gain &- bias)
    var even = base &- load(state.own + (start &+ block))
    var odd = base &- load(state.own + (start &+ block &+ 8))
    // A row's sum is one too high, so that it is never negative; `bias` has the rest.
    var sum = Lanes()
    for row in 0..<state.rowCount {
      if row != skipped[round] {
        let lanes = load(theirs)
        sum &+= Lanes(repeating: 1)
        for index in 0..<last { sum &-= unsafeBitCast(lanes .== ours[index], to: Lanes.self) }
        // What the two have in common neither wins nor loses, but was charged for.
        sum &+= unsafeBitCast(lanes .== ours[last], to: Lanes.self)
        ours += widest
      }
      theirs += width
      if isLastOfWeight[row] {
        let weight = Prices(repeating: state.rowWeight[row])
        even &+= evens(sum) &* weight
        odd &+= odds(sum) &* weight
        sum = Lanes()
      }
    }
    return (even, odd)
  }

  /// What earlier meetings and moves of `other` add to its rise.
  @inline(__always) func memories(
    _ person: Int, _ other: Int, _ round: Int, _ source: Int
  ) -> Int {
    var total = 0
    if state.hasHistory {
      let people = round &* state.people
      for index in Int(state.historyStart[other])..<Int(state.historyStart[other &+ 1]) {
        let partner = Int(state.historyWith[index])
        let price = state.model.repeatWeight &* Int(state.historyTimes[index])
        if partner == person {
          total &-= price
        } else if Int(state.room[people &+ partner]) == source {
          total &+= price
        }
      }
    }
    return total &+ state.movePrice(round &* state.people &+ other, source)
  }

  /// The most that earlier meetings with one member can take off the rise in a room.
  @inline(__always) func mostPast(_ room: Int) -> Int16 { state.hasHistory ? past[room] : 0 }
}
