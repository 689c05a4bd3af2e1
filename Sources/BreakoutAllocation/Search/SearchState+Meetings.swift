extension SearchState {
  /// How often `person` shares a room with the members of a spot in other rounds than `round`, oneself
  /// included where one is a member.
  @inline(__always) func meetings(_ person: Int, _ round: Int, _ spot: Int) -> Int {
    hasLanes ? laneMeetings(person, round, spot) : listedMeetings(person, round, spot)
  }

  @inline(__always) private func laneMeetings(_ person: Int, _ round: Int, _ spot: Int) -> Int {
    let profile = profiles + person &* rowCount
    let count = Int(size[spot])
    var total = Prices()
    for row in 0..<roundRows where row != round {
      let asked = Lanes(repeating: profile[row])
      let theirs = lanes(of: spot, row)
      var at = 0
      while at < count {
        let same = agreements(asked, load(theirs + at))
        total &+= evens(same) &+ odds(same)
        at &+= 16
      }
    }
    return Int(total.wrappedSum())
  }

  private func listedMeetings(_ person: Int, _ round: Int, _ spot: Int) -> Int {
    let start = Int(slotStart[spot])
    var total = 0
    for other in 0..<rounds where other != round {
      let place = room[other &* people &+ person]
      if place < 0 { continue }
      for index in start..<(start &+ Int(size[spot]))
      where room[other &* people &+ Int(members[index])] == place { total &+= 1 }
    }
    return total
  }

  /// By how much the meetings change when `first` and `second` swap their rooms in one round.
  @inline(__always) func meetingChange(
    swapping first: Int, _ second: Int, _ round: Int, _ firstSpot: Int, _ secondSpot: Int
  ) -> Int {
    var together = 0
    for other in 0..<rounds where other != round {
      let place = room[other &* people &+ first]
      if place >= 0 && place == room[other &* people &+ second] { together &+= 1 }
    }
    let won = meetings(first, round, secondSpot) &+ meetings(second, round, firstSpot)
    let lost = meetings(first, round, firstSpot) &+ meetings(second, round, secondSpot)
    // Each has met oneself, and the two meet in the same rounds after the swap as before.
    let own = Int(placedRounds[first]) &+ Int(placedRounds[second]) &- 2
    return won &- lost &+ own &- 2 &* together
  }

  /// Earlier meetings of `person` with the members of `to`, less those with the members of `from`.
  @inline(__always) func historyChange(_ person: Int, _ round: Int, from: Int, to: Int, but: Int)
    -> Int
  {
    var total = 0
    for index in Int(historyStart[person])..<Int(historyStart[person &+ 1]) {
      let other = Int(historyWith[index])
      let place = Int(room[round &* people &+ other])
      if place == to {
        if other != but { total &+= Int(historyTimes[index]) }
      } else if place == from {
        total &-= Int(historyTimes[index])
      }
    }
    return total
  }

  /// Whether meetings cost more than values in common do, sizes left out; never where a previous allocation counts.
  var isMostlyMeetings: Bool {
    guard hasMeetings, !hasPrevious, !hasDistance else { return false }
    var shared = 0
    var sizes = 0
    for spot in 0..<(rooms * rounds) {
      for value in 0..<valueCount where weights[value] != 0 {
        let price = Int(counts[spot * valueCount + value])
        let pairs = price * (price / Int(weights[value]) - 1) / 2
        if value == model.sizeValue { sizes += pairs } else { shared += pairs }
      }
    }
    return soft - shared - sizes > shared
  }
}
