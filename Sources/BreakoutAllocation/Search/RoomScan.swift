/// Prices one person against all rooms of a round at once, and then against all members of one of them.
///
/// The meetings of the person in the other rounds are dealt out over the rooms where the people met
/// are now, O(rounds × room size) for all rooms together; what values cost lies side by side by room,
/// so a room more costs as many loads as there are attributes. The members of one room are priced
/// eight at a time: the rooms they have in another round are compared with those of both rooms' members.
struct RoomScan: ~Copyable {
  private let state: SearchState
  private let people: Int
  private let rooms: Int
  private let rounds: Int
  private let attributes: Int
  private let repeatWeight: Int
  /// Weighted meetings of the person at hand with the members of each room.
  private let again: UnsafeMutablePointer<Int32>
  /// First entry of each of the person's values in `SearchState.countsByRoom`.
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<Int32>>
  /// The weights of all values of each person.
  private let weightOf: UnsafeMutablePointer<Int32>
  /// Prices of the eight members looked at last.
  private let prices: UnsafeMutablePointer<Int16>

  init(_ state: SearchState) {
    self.state = state
    people = state.people
    rooms = state.rooms
    rounds = state.rounds
    attributes = state.attributes
    repeatWeight = state.model.repeatWeight
    again = .allocate(capacity: max(1, rooms))
    again.initialize(repeating: 0, count: max(1, rooms))
    rows = .allocate(capacity: max(1, attributes))
    rows.initialize(repeating: state.countsByRoom, count: max(1, attributes))
    weightOf = .allocate(capacity: max(1, people))
    weightOf.initialize(repeating: 0, count: max(1, people))
    for person in 0..<people {
      for attribute in 0..<attributes {
        weightOf[person] += state.weights[Int(state.values[person * attributes + attribute])]
      }
    }
    prices = .allocate(capacity: 8)
    prices.initialize(repeating: 0, count: 8)
  }

  deinit {
    again.deallocate()
    rows.deallocate()
    weightOf.deallocate()
    prices.deallocate()
  }

  /// Turns to a person in a round; returns what they cost where they are.
  @inline(__always) func turn(to person: Int, _ round: Int, in source: Int) -> Int {
    again.update(repeating: 0, count: rooms)
    for attribute in 0..<attributes {
      let value = Int(state.values[person &* attributes &+ attribute])
      rows[attribute] = state.countsByRoom + (round &* state.valueCount &+ value) &* rooms
    }
    if state.hasMeetings {
      let weight = Int32(truncatingIfNeeded: repeatWeight)
      for other in 0..<rounds where other != round {
        let place = Int(state.room[other &* people &+ person])
        if place < 0 { continue }
        let spot = other &* rooms &+ place
        let width = Int(state.slotStart[spot &+ 1] &- state.slotStart[spot])
        let row = state.lanes + (Int(state.slotStart[spot]) &* rounds &+ round &* width)
        for index in 0..<Int(state.size[spot]) {
          let now = Int(row[index])
          if now < rooms { again[now] &+= weight }
        }
      }
      // One has met oneself each time.
      again[source] &-= weight &* (state.placedRounds[person] &- 1)
    }
    if state.hasHistory {
      for index in Int(state.historyStart[person])..<Int(state.historyStart[person &+ 1]) {
        let now = Int(state.room[round &* people &+ Int(state.historyWith[index])])
        if now >= 0 {
          again[now] &+= Int32(truncatingIfNeeded: repeatWeight) &* state.historyTimes[index]
        }
      }
    }
    return entering(person, round, source) &- Int(weightOf[person])
  }

  /// What the person at hand would cost in a room with those who are there.
  @inline(__always) func entering(_ person: Int, _ round: Int, _ room: Int) -> Int {
    var total = again[room]
    for attribute in 0..<attributes { total &+= rows[attribute][room] }
    if !state.hasPrevious { return Int(total) }
    let before = Int(state.previous[round &* people &+ person])
    return Int(total) &+ (before >= 0 && before != room ? state.model.moveWeight : 0)
  }

  /// Weighs the meetings that eight members of `to`, from slot `index` on, would win and lose in `from`,
  /// with `person` going the other way.
  @inline(__always) func price(_ person: Int, _ round: Int, _ index: Int, _ from: Int, _ to: Int) {
    guard state.hasMeetings else { return }
    let hereWidth = Int(state.slotStart[from &+ 1] &- state.slotStart[from])
    let thereWidth = Int(state.slotStart[to &+ 1] &- state.slotStart[to])
    let here = state.lanes + Int(state.slotStart[from]) &* rounds
    let there = state.lanes + Int(state.slotStart[to]) &* rounds
    let hereCount = Int(state.size[from])
    let thereCount = Int(state.size[to])
    var sum = SIMD8<Int16>()
    for other in 0..<rounds where other != round {
      var asked = state.row(there + (other &* thereWidth &+ index))
      // The absent are taken for vacant, which no member is: two absences are no meeting.
      let absences = asked .== SearchState.Lanes(repeating: SearchState.absent)
      asked &+= unsafeBitCast(absences, to: SearchState.Lanes.self)
      let mine = here + other &* hereWidth
      for slot in 0..<hereCount {
        sum &-= state.agreement(asked, .init(repeating: mine[slot]))
      }
      let theirs = there + other &* thereWidth
      for slot in 0..<thereCount {
        sum &+= state.agreement(asked, .init(repeating: theirs[slot]))
      }
      let own = state.room[other &* people &+ person]
      if own >= 0 {
        let both = state.agreement(asked, .init(repeating: UInt16(truncatingIfNeeded: own)))
        sum &+= both &+ both
      }
    }
    UnsafeMutableRawPointer(prices).storeBytes(of: sum, as: SIMD8<Int16>.self)
  }

  /// What `other`, in the slot `lane` after the one last priced from, gains or loses by going to `from`
  /// while `person` comes, together with what is not so for `person` if `other` goes.
  @inline(__always) func replacing(
    _ person: Int, _ round: Int, _ lane: Int, _ other: Int, _ from: Int, _ to: Int
  ) -> Int {
    let here = state.counts + from &* state.valueCount
    let there = state.counts + to &* state.valueCount
    var values = weightOf[other]
    for attribute in 0..<attributes {
      let value = Int(state.values[other &* attributes &+ attribute])
      values &+= here[value] &- there[value]
      if Int(state.values[person &* attributes &+ attribute]) == value {
        values &-= 2 &* state.weights[value]
      }
    }
    var total = Int(values)
    if state.hasMeetings {
      // Everybody in `to` has met oneself there.
      total &+= repeatWeight &* (Int(prices[lane]) &+ Int(state.placedRounds[other]) &- 1)
    }
    if state.hasHistory {
      total &+=
        repeatWeight
        &* (state.historyChange(
          other, round, from: to &- round &* rooms, to: from &- round &* rooms, but: person)
          &- state.meetingsBefore(person, other))
    }
    if state.hasPrevious {
      total &+= state.moveChange(round &* people &+ other, from &- round &* rooms)
    }
    return total
  }
}
