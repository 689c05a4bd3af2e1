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
      total &+= Int(counts[spot &* valueCount &+ value])
    }
    if hasMeetings { total &+= model.repeatWeight &* meetings(person, round, spot) }
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
    tally(person, round, target, by: 1)
    if hasMeetings { enterLanes(person, round, spot, index) }
  }

  private func unplace(_ person: Int, _ round: Int) {
    let cell = round &* people &+ person
    let target = Int(room[cell])
    let spot = round &* rooms &+ target
    let start = Int(slotStart[spot])
    size[spot] &-= 1
    let last = start &+ Int(size[spot])
    let hole = start &+ Int(slot[cell])
    let moved = members[last]
    members[hole] = moved
    slot[round &* people &+ Int(moved)] = slot[cell]
    if hasMeetings { leaveLanes(person, round, spot, hole &- start, last &- start) }
    room[cell] = -1
    slot[cell] = -1
    placedRounds[person] &-= 1
    tally(person, round, target, by: -1)
  }

  /// Writes the rooms of somebody who takes a slot, and the new room beside their slots in other rounds.
  private func enterLanes(_ person: Int, _ round: Int, _ spot: Int, _ index: Int) {
    let width = Int(slotStart[spot &+ 1] &- slotStart[spot])
    let own = lanes + (Int(slotStart[spot]) &* rounds &+ index)
    let target = UInt16(truncatingIfNeeded: spot &- round &* rooms)
    for other in 0..<rounds {
      let place = Int(room[other &* people &+ person])
      own[other &* width] = place < 0 ? Self.absent : UInt16(truncatingIfNeeded: place)
      if place >= 0 && other != round { setLane(person, round, other, place, target) }
    }
  }

  /// Closes the gap that somebody leaves with the last slot, and marks them absent in other rounds.
  private func leaveLanes(_ person: Int, _ round: Int, _ spot: Int, _ hole: Int, _ last: Int) {
    let width = Int(slotStart[spot &+ 1] &- slotStart[spot])
    let own = lanes + Int(slotStart[spot]) &* rounds
    for other in 0..<rounds {
      let row = own + other &* width
      row[hole] = row[last]
      row[last] = Self.vacant
      let place = Int(room[other &* people &+ person])
      if place >= 0 && other != round { setLane(person, round, other, place, Self.absent) }
    }
  }

  /// Writes the lane of `round` beside the slot that somebody has in another round.
  @inline(__always) private func setLane(
    _ person: Int, _ round: Int, _ other: Int, _ place: Int, _ value: UInt16
  ) {
    let spot = other &* rooms &+ place
    let width = Int(slotStart[spot &+ 1] &- slotStart[spot])
    let index = Int(slot[other &* people &+ person])
    lanes[Int(slotStart[spot]) &* rounds &+ round &* width &+ index] = value
  }

  private func tally(_ person: Int, _ round: Int, _ target: Int, by step: Int32) {
    let spot = round &* rooms &+ target
    for attribute in 0..<attributes {
      let value = Int(values[person &* attributes &+ attribute])
      let price = step &* weights[value]
      counts[spot &* valueCount &+ value] &+= price
      countsByRoom[(round &* valueCount &+ value) &* rooms &+ target] &+= price
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
