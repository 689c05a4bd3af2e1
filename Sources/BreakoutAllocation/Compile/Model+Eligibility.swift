extension Model {
  /// Gives each cell the set of rooms it may be in: mode, language and pin.
  ///
  /// Somebody whose languages no room shares may be in any room of their mode, since an unplaced
  /// person is no better than one who cannot follow.
  mutating func compileEligibility(_ problem: AllocationProblem) {
    var builder = RoomSetBuilder(rooms: rooms)
    let pins = compilePins(problem)
    for round in 0..<rounds {
      var memo: [[UInt64]: Int32] = [:]
      for (person, profile) in problem.people.enumerated()
      where present[round * people + person] == 1 {
        let cell = round * people + person
        if pins[cell] >= 0 {
          setOfCell[cell] = builder.index(of: [pins[cell]])
          continue
        }
        let key = [profile.mode == .inPerson ? 1 : 0, profile.languages]
        if let known = memo[key] {
          setOfCell[cell] = known
          if known < 0 { conflicts.append(.noRoom(person: person, round: round)) }
          continue
        }
        let byMode = problem.rooms.indices.filter {
          open[round * rooms + $0] == 1 && problem.rooms[$0].mode.admits(profile.mode)
        }
        let fitting = byMode.filter {
          problem.rooms[$0].languages == 0 || problem.rooms[$0].languages & profile.languages != 0
        }
        if fitting.isEmpty { conflicts.append(.noRoom(person: person, round: round)) }
        let choice = fitting.isEmpty ? byMode : fitting
        let index = choice.isEmpty ? -1 : builder.index(of: choice.map { Int32($0) })
        setOfCell[cell] = index
        if !fitting.isEmpty || choice.isEmpty { memo[key] = index }
      }
    }
    roomSets = builder.sets
  }

  /// The pinned room of each cell, or -1.
  private mutating func compilePins(_ problem: AllocationProblem) -> [Int32] {
    var pins = [Int32](repeating: -1, count: people * rounds)
    for pin in problem.pinned {
      guard problem.people.indices.contains(pin.person) else {
        conflicts.append(.unknownPerson(pin.person, rule: .pinned))
        continue
      }
      guard problem.rooms.indices.contains(pin.room) else {
        conflicts.append(.unknownRoom(pin.room, rule: .pinned))
        continue
      }
      let profile = problem.people[pin.person]
      let place = problem.rooms[pin.room]
      for round in 0..<rounds where pin.rounds.contains(round) && profile.rounds.contains(round) {
        let cell = round * people + pin.person
        let isOpen = place.rounds.contains(round)
        let speaks = place.languages == 0 || place.languages & profile.languages != 0
        if !isOpen || !speaks || !place.mode.admits(profile.mode) {
          conflicts.append(.pinUnfit(person: pin.person, room: pin.room, round: round))
        }
        if pins[cell] >= 0 && Int(pins[cell]) != pin.room {
          conflicts.append(
            .pinnedTwice(
              person: pin.person, first: Int(pins[cell]), second: pin.room, round: round))
        } else if isOpen {
          pins[cell] = Int32(pin.room)
        }
      }
    }
    return pins
  }
}

/// Collects distinct room sets; the same list always gets the same index.
struct RoomSetBuilder {
  let rooms: Int
  var sets: [RoomSet] = []
  private var known: [[UInt64]: Int32] = [:]

  init(rooms: Int, sets: [RoomSet] = []) {
    self.rooms = rooms
    self.sets = sets
    for (index, set) in sets.enumerated() { known[set.bits] = Int32(index) }
  }

  mutating func index(of list: [Int32]) -> Int32 {
    let set = RoomSet(list, rooms: rooms)
    if let index = known[set.bits] { return index }
    sets.append(set)
    known[set.bits] = Int32(sets.count - 1)
    return Int32(sets.count - 1)
  }
}
