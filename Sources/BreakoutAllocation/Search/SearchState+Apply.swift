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
    total &+= movePrice(round &* people &+ person, target)
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

  /// Swaps two people whose price is already known; each takes the other's slot.
  func swap(_ first: Int, _ second: Int, _ round: Int, _ change: Change) {
    let firstCell = round &* people &+ first
    let secondCell = round &* people &+ second
    let one = Int(room[firstCell])
    let two = Int(room[secondCell])
    let here = round &* rooms &+ one
    let there = round &* rooms &+ two
    let firstSlot = Int(slot[firstCell])
    let secondSlot = Int(slot[secondCell])
    if hasLanes {
      vacate(here, firstSlot)
      vacate(there, secondSlot)
      _ = meet(first, round, here, by: -1, but: -1)
      _ = meet(second, round, there, by: -1, but: -1)
      let firstPrice = meet(first, round, there, by: 1, but: second)
      let secondPrice = meet(second, round, here, by: 1, but: first)
      own[ownIndex(there, secondSlot)] =
        firstPrice &+ Int16(truncatingIfNeeded: movePrice(firstCell, two))
      own[ownIndex(here, firstSlot)] =
        secondPrice &+ Int16(truncatingIfNeeded: movePrice(secondCell, one))
    }
    room[firstCell] = Int32(truncatingIfNeeded: two)
    room[secondCell] = Int32(truncatingIfNeeded: one)
    slot[firstCell] = Int32(truncatingIfNeeded: secondSlot)
    slot[secondCell] = Int32(truncatingIfNeeded: firstSlot)
    members[Int(slotStart[here]) &+ firstSlot] = Int32(truncatingIfNeeded: second)
    members[Int(slotStart[there]) &+ secondSlot] = Int32(truncatingIfNeeded: first)
    tally(first, round, one, by: -1)
    tally(second, round, two, by: -1)
    tally(first, round, two, by: 1)
    tally(second, round, one, by: 1)
    if hasLanes {
      enterLanes(first, round, there, secondSlot)
      enterLanes(second, round, here, firstSlot)
    }
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
    if hasLanes {
      let price = meet(person, round, spot, by: 1, but: -1)
      own[ownIndex(spot, index)] = price &+ Int16(truncatingIfNeeded: movePrice(cell, target))
    }
    room[cell] = Int32(truncatingIfNeeded: target)
    slot[cell] = Int32(truncatingIfNeeded: index)
    members[Int(slotStart[spot]) &+ index] = Int32(truncatingIfNeeded: person)
    size[spot] &+= 1
    placedRounds[person] &+= 1
    tally(person, round, target, by: 1)
    if hasLanes { enterLanes(person, round, spot, index) }
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
    if hasLanes { leaveLanes(person, round, spot, hole &- start, last &- start) }
    room[cell] = -1
    slot[cell] = -1
    placedRounds[person] &-= 1
    tally(person, round, target, by: -1)
    if hasLanes { _ = meet(person, round, spot, by: -1, but: -1) }
  }

  /// Writes the lanes of somebody who takes a slot, and the new room beside their slots in other rounds.
  @inline(__always) private func enterLanes(
    _ person: Int, _ round: Int, _ spot: Int, _ index: Int
  ) {
    let profile = profiles + person &* rowCount
    if roundRows > 0 { profile[round] = UInt8(truncatingIfNeeded: spot &- round &* rooms) }
    for row in 0..<rowCount {
      let value = profile[row]
      lanes(of: spot, row)[index] = value == Self.none ? Self.absent : value
    }
    if roundRows > 0 { setLanes(person, round, profile[round]) }
  }

  /// Closes the gap that somebody leaves with the last slot, and marks them absent in other rounds.
  private func leaveLanes(_ person: Int, _ round: Int, _ spot: Int, _ hole: Int, _ last: Int) {
    own[ownIndex(spot, hole)] = own[ownIndex(spot, last)]
    for row in 0..<rowCount {
      let lane = lanes(of: spot, row)
      lane[hole] = lane[last]
    }
    vacate(spot, last)
    if roundRows > 0 {
      profiles[person &* rowCount &+ round] = Self.none
      setLanes(person, round, Self.absent)
    }
  }

  /// Empties the lanes of a slot.
  @inline(__always) private func vacate(_ spot: Int, _ index: Int) {
    own[ownIndex(spot, index)] = Self.unowned
    for row in 0..<rowCount { lanes(of: spot, row)[index] = Self.vacant }
  }

  /// Writes the lane of `round` beside the slots that somebody has in other rounds.
  @inline(__always) private func setLanes(_ person: Int, _ round: Int, _ value: UInt8) {
    for other in 0..<rounds where other != round {
      let cell = other &* people &+ person
      let place = Int(room[cell])
      if place < 0 { continue }
      lanes(of: other &* rooms &+ place, round)[Int(slot[cell])] = value
    }
  }

  private func tally(_ person: Int, _ round: Int, _ target: Int, by step: Int32) {
    let spot = round &* rooms &+ target
    for attribute in 0..<attributes {
      let value = Int(values[person &* attributes &+ attribute])
      let price = step &* weights[value]
      counts[spot &* valueCount &+ value] &+= price
      if hasLanes {
        countsByRoom[(round &* valueCount &+ value) &* roomLanes &+ target] &+= Int16(
          truncatingIfNeeded: price)
      }
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
