extension SearchState {
  /// Lanes in which the records agree, as -1 each.
  @inline(__always) private func agreement(_ a: Record, _ b: Record) -> SIMD8<Int16> {
    unsafeBitCast(a .== b, to: SIMD8<Int16>.self)
  }

  /// Lanes that `person` shares with the members of a spot, over all rounds.
  @inline(__always) func agreements(_ person: Int, _ spot: Int) -> Int {
    let count = Int(size[spot])
    let start = Int(slotStart[spot])
    var total = 0
    for word in 0..<words {
      let asked = queryOf[person &* words &+ word]
      var sum = SIMD8<Int16>()
      for index in start..<(start &+ count) {
        sum &-= agreement(asked, records[index &* words &+ word])
      }
      total &+= Int(sum.wrappedSum())
    }
    return total
  }

  /// By how much the meetings change when `first` and `second` swap their rooms in one round.
  @inline(__always) func meetingChange(
    swapping first: Int, _ second: Int, _ firstSpot: Int, _ secondSpot: Int
  ) -> Int {
    let firstStart = Int(slotStart[firstSpot])
    let secondStart = Int(slotStart[secondSpot])
    let firstSize = Int(size[firstSpot])
    let secondSize = Int(size[secondSpot])
    var total = Int(placedRounds[first]) &+ Int(placedRounds[second])
    total &+= firstSize &+ secondSize &- 2
    for word in 0..<words {
      let one = queryOf[first &* words &+ word]
      let two = queryOf[second &* words &+ word]
      var sum = SIMD8<Int16>()
      var at = firstStart &* words &+ word
      for _ in 0..<firstSize {
        let other = records[at]
        sum &+= agreement(one, other) &- agreement(two, other)
        at &+= words
      }
      at = secondStart &* words &+ word
      for _ in 0..<secondSize {
        let other = records[at]
        sum &+= agreement(two, other) &- agreement(one, other)
        at &+= words
      }
      // The two meet in the same rounds after the swap as before.
      let together = agreement(one, recordOf[second &* words &+ word])
      sum &+= together &+ together
      total &+= Int(sum.wrappedSum())
    }
    return total
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
}
