extension SearchState {
  /// Lanes that are equal, as -1 each.
  @inline(__always) func agreement(_ a: Lanes, _ b: Lanes) -> SIMD8<Int16> {
    unsafeBitCast(a .== b, to: SIMD8<Int16>.self)
  }

  /// Eight lanes of a spot, from slot `index` on, of the row of a round.
  @inline(__always) func row(_ at: UnsafeMutablePointer<UInt16>) -> Lanes {
    UnsafeRawPointer(at).load(as: Lanes.self)
  }

  /// How often `person` shares a room with the members of a spot in other rounds than `round`, oneself
  /// included where one is a member.
  @inline(__always) func meetings(_ person: Int, _ round: Int, _ spot: Int) -> Int {
    let width = Int(slotStart[spot &+ 1] &- slotStart[spot])
    let start = lanes + Int(slotStart[spot]) &* rounds
    let count = Int(size[spot])
    var sum = SIMD8<Int16>()
    for other in 0..<rounds where other != round {
      let place = room[other &* people &+ person]
      if place < 0 { continue }
      let asked = Lanes(repeating: UInt16(truncatingIfNeeded: place))
      var at = 0
      while at < count {
        sum &-= agreement(asked, row(start + (other &* width &+ at)))
        at &+= 8
      }
    }
    return Int(sum.wrappedSum())
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
  /// Earlier meetings of two people, which may have been told in several parts.
  func meetingsBefore(_ person: Int, _ other: Int) -> Int {
    var total = 0
    for index in Int(historyStart[person])..<Int(historyStart[person &+ 1])
    where Int(historyWith[index]) == other { total &+= Int(historyTimes[index]) }
    return total
  }
}
