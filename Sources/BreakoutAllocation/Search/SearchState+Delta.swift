/// What a change would do to the cost.
struct Change {
  var hard: Int
  var soft: Int
}

extension SearchState {
  /// Prices the swap of two people who are units of their own, in different rooms of one round.
  @inline(__always) func changeOfSwap(_ first: Int, _ second: Int, _ round: Int) -> Change {
    let firstCell = round &* people &+ first
    let secondCell = round &* people &+ second
    let firstRoom = Int(room[firstCell])
    let secondRoom = Int(room[secondCell])
    let firstSpot = round &* rooms &+ firstRoom
    let secondSpot = round &* rooms &+ secondRoom
    var change = Change(hard: 0, soft: 0)
    let firstCounts = counts + firstSpot &* valueCount
    let secondCounts = counts + secondSpot &* valueCount
    for attribute in 0..<attributes {
      let one = Int(values[first &* attributes &+ attribute])
      let two = Int(values[second &* attributes &+ attribute])
      if one == two { continue }
      change.soft &+= Int(secondCounts[one]) &- Int(firstCounts[one]) &+ Int(weights[one])
      change.soft &+= Int(firstCounts[two]) &- Int(secondCounts[two]) &+ Int(weights[two])
    }
    if hasMeetings {
      change.soft &+=
        model.repeatWeight &* meetingChange(swapping: first, second, round, firstSpot, secondSpot)
    }
    if hasHistory {
      let past =
        historyChange(first, round, from: firstRoom, to: secondRoom, but: second)
        &+ historyChange(second, round, from: secondRoom, to: firstRoom, but: first)
      change.soft &+= model.repeatWeight &* past
    }
    if hasPrevious {
      change.soft &+= moveChange(firstCell, secondRoom) &+ moveChange(secondCell, firstRoom)
    }
    if hasDistance {
      let one = reach + firstSpot &* people
      let two = reach + secondSpot &* people
      let gain = Int(two[first]) &- Int(one[first]) &+ Int(one[second]) &- Int(two[second])
      change.soft &-= gain &- 2 &* Int(distance[first &* people &+ second])
    }
    change.hard = hardChangeOfSwap(first, second, round)
    return change
  }

  /// The hard part of ``changeOfSwap(_:_:_:)``.
  @inline(__always) func hardChangeOfSwap(_ first: Int, _ second: Int, _ round: Int) -> Int {
    let firstRoom = Int(room[round &* people &+ first])
    let secondRoom = Int(room[round &* people &+ second])
    var total = 0
    if kind[first] != kind[second] {
      total &+= roomHardChange(
        round &* rooms &+ firstRoom, round, leaving: first, entering: second)
      total &+= roomHardChange(
        round &* rooms &+ secondRoom, round, leaving: second, entering: first)
    }
    if hasApart {
      total &+= apartChange(first, round, from: firstRoom, to: secondRoom, but: second)
      total &+= apartChange(second, round, from: secondRoom, to: firstRoom, but: first)
    }
    return total
  }

  /// Prices the move of a person who is a unit of their own to another room of the round.
  /// - Parameter isStrict: nothing soft is priced when a rule would be broken, since it cannot matter.
  @inline(__always) func changeOfMove(
    _ person: Int, _ round: Int, to target: Int, isStrict: Bool = true
  )
    -> Change
  {
    let cell = round &* people &+ person
    let source = Int(room[cell])
    let from = round &* rooms &+ source
    let to = round &* rooms &+ target
    var change = Change(hard: 0, soft: 0)
    change.hard = hardChangeOfMove(person, round, to: target)
    // Most moves fail on sizes, which are cheap to see.
    if isStrict && change.hard > 0 { return change }
    for attribute in 0..<attributes {
      let value = Int(values[person &* attributes &+ attribute])
      change.soft &+= Int(counts[to &* valueCount &+ value])
      change.soft &-= Int(counts[from &* valueCount &+ value]) &- Int(weights[value])
    }
    if hasMeetings {
      let own = Int(placedRounds[person]) &- 1
      change.soft &+=
        model.repeatWeight
        &* (meetings(person, round, to) &- meetings(person, round, from) &+ own)
    }
    if hasHistory {
      change.soft &+=
        model.repeatWeight
        &* historyChange(person, round, from: source, to: target, but: -1)
    }
    if hasPrevious { change.soft &+= moveChange(cell, target) }
    if hasDistance {
      change.soft &-= Int(reach[to &* people &+ person]) &- Int(reach[from &* people &+ person])
    }
    return change
  }

  /// The hard part of ``changeOfMove(_:_:to:isStrict:)``.
  @inline(__always) func hardChangeOfMove(_ person: Int, _ round: Int, to target: Int) -> Int {
    let source = Int(room[round &* people &+ person])
    var total =
      roomHardChange(round &* rooms &+ source, round, leaving: person, entering: -1)
      &+ roomHardChange(round &* rooms &+ target, round, leaving: -1, entering: person)
    if hasApart { total &+= apartChange(person, round, from: source, to: target, but: -1) }
    return total
  }

  @inline(__always) func moveChange(_ cell: Int, _ target: Int) -> Int {
    movePrice(cell, target) &- movePrice(cell, Int(room[cell]))
  }

  @inline(__always) private func apartChange(
    _ person: Int, _ round: Int, from: Int, to: Int, but: Int
  ) -> Int {
    var total = 0
    for index in Int(apartStart[person])..<Int(apartStart[person &+ 1])
    where apartRounds[index] >> UInt64(round) & 1 == 1 {
      let other = Int(apartFrom[index])
      let place = Int(room[round &* people &+ other])
      if place == from {
        total &-= 1
      } else if place == to && other != but {
        total &+= 1
      }
    }
    return total
  }
}
