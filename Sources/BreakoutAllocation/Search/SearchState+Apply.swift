extension SearchState {
  /// Puts somebody without a room into one, and adds what that costs to `hard` and `soft`.
  func insert(_ person: Int, _ round: Int, _ target: Int) {
    let spot = round &* rooms &+ target
    soft &+= softOfPresence(person, round, target)
    hard &+= roomHardChange(spot, round, leaving: -1, entering: person)
    hard &+= apartInside(person, round, target)
    place(person, round, target)
  }

  /// Takes somebody out of their room, and takes what that saves from `hard` and `soft`.
  func remove(_ person: Int, _ round: Int) {
    let target = Int(room[round &* people &+ person])
    let spot = round &* rooms &+ target
    hard &+= roomHardChange(spot, round, leaving: person, entering: -1)
    hard &-= apartInside(person, round, target)
    unplace(person, round)
    soft &-= softOfPresence(person, round, target)
  }

  /// Moves a whole unit and prices it on the way.
  func relocate(unit person: Int, _ round: Int, to target: Int) {
    let base = round &* people
    var member = person
    repeat {
      remove(member, round)
      member = Int(nextInUnit[base &+ member])
    } while member != person
    repeat {
      insert(member, round, target)
      member = Int(nextInUnit[base &+ member])
    } while member != person
  }

  /// How many people move as one with `person`.
  func unitSize(_ person: Int, _ round: Int) -> Int {
    var count = 1
    var member = Int(nextInUnit[round &* people &+ person])
    while member != person {
      count &+= 1
      member = Int(nextInUnit[round &* people &+ member])
    }
    return count
  }

  /// The soft cost of being in a room, for somebody who has none in that round.
  private func softOfPresence(_ person: Int, _ round: Int, _ target: Int) -> Int {
    let spot = round &* rooms &+ target
    var total = 0
    for attribute in 0..<attributes {
      let value = Int(values[person &* attributes &+ attribute])
      total &+= Int(weights[value]) &* Int(counts[spot &* valueCount &+ value])
    }
    if words > 0 { total &+= model.repeatWeight &* agreements(person, spot) }
    if hasHistory {
      total &+=
        model.repeatWeight &* historyChange(person, round, from: -2, to: target, but: -1)
    }
    if hasPrevious {
      let before = Int(previous[round &* people &+ person])
      if before >= 0 && before != target { total &+= model.moveWeight }
    }
    if hasDistance { total &-= Int(reach[spot &* people &+ person]) }
    return total
  }

  private func apartInside(_ person: Int, _ round: Int, _ target: Int) -> Int {
    if !hasApart { return 0 }
    var total = 0
    for index in Int(apartStart[person])..<Int(apartStart[person &+ 1])
    where apartRounds[index] >> UInt64(round) & 1 == 1 {
      if Int(room[round &* people &+ Int(apartFrom[index])]) == target { total &+= 1 }
    }
    return total
  }

  /// Swaps two people whose price is already known; keeps their slots.
  @inline(__always) func swap(_ first: Int, _ second: Int, _ round: Int, _ change: Change) {
    let one = Int(room[round &* people &+ first])
    let two = Int(room[round &* people &+ second])
    unplace(first, round)
    unplace(second, round)
    place(first, round, two)
    place(second, round, one)
    hard &+= change.hard
    soft &+= change.soft
  }

  /// Moves somebody whose price is already known.
  @inline(__always) func move(
    _ person: Int, _ round: Int, to target: Int, _ change: Change
  ) {
    unplace(person, round)
    place(person, round, target)
    hard &+= change.hard
    soft &+= change.soft
  }

  private func place(_ person: Int, _ round: Int, _ target: Int) {
    let cell = round &* people &+ person
    let spot = round &* rooms &+ target
    let index = Int(size[spot])
    room[cell] = Int32(truncatingIfNeeded: target)
    slot[cell] = Int32(truncatingIfNeeded: index)
    members[Int(slotStart[spot]) &+ index] = Int32(truncatingIfNeeded: person)
    size[spot] &+= 1
    placedRounds[person] &+= 1
    tally(person, spot, by: 1)
    setLane(person, round, UInt16(truncatingIfNeeded: target))
  }

  private func unplace(_ person: Int, _ round: Int) {
    let cell = round &* people &+ person
    let spot = round &* rooms &+ Int(room[cell])
    let start = Int(slotStart[spot])
    size[spot] &-= 1
    let last = start &+ Int(size[spot])
    let hole = start &+ Int(slot[cell])
    let moved = members[last]
    members[hole] = moved
    slot[round &* people &+ Int(moved)] = slot[cell]
    for word in 0..<words { records[hole &* words &+ word] = records[last &* words &+ word] }
    room[cell] = -1
    slot[cell] = -1
    placedRounds[person] &-= 1
    tally(person, spot, by: -1)
    setLane(person, round, Self.absent)
  }

  /// Writes one lane of a record to the person and to every slot that holds a copy.
  private func setLane(_ person: Int, _ round: Int, _ value: UInt16) {
    if words == 0 { return }
    let word = round >> 3
    var record = recordOf[person &* words &+ word]
    record[round & 7] = value
    recordOf[person &* words &+ word] = record
    queryOf[person &* words &+ word][round & 7] = value == Self.absent ? value &- 1 : value
    for other in 0..<rounds {
      let cell = other &* people &+ person
      let target = Int(room[cell])
      if target < 0 { continue }
      let index = Int(slotStart[other &* rooms &+ target]) &+ Int(slot[cell])
      if other == round {
        for each in 0..<words {
          records[index &* words &+ each] = recordOf[person &* words &+ each]
        }
      } else {
        records[index &* words &+ word] = record
      }
    }
  }

  private func tally(_ person: Int, _ spot: Int, by step: Int32) {
    for attribute in 0..<attributes {
      counts[spot &* valueCount &+ Int(values[person &* attributes &+ attribute])] &+= step
    }
    if !plainLimits {
      inPerson[spot] &+= step &* Int32(model.isInPerson[person])
      let roles = model.roles.count
      for index in 0..<roles where model.rolesHeld[person] >> UInt32(index) & 1 == 1 {
        holders[spot &* roles &+ index] &+= step
      }
    }
    if hasDistance {
      let row = distance + person &* people
      let sums = reach + spot &* people
      if step > 0 {
        for other in 0..<people { sums[other] &+= row[other] }
      } else {
        for other in 0..<people { sums[other] &-= row[other] }
      }
    }
  }
}
