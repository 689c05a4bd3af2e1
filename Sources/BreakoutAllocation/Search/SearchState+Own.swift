extension SearchState {
  /// The lanes of a row beside the slots of a spot.
  @inline(__always) func lanes(of spot: Int, _ row: Int) -> UnsafeMutablePointer<UInt8> {
    let start = Int(slotStart[spot])
    return lanes + (start &* rowCount &+ row &* (Int(slotStart[spot &+ 1]) &- start))
  }

  /// Place in `own` of a slot of a spot.
  @inline(__always) func ownIndex(_ spot: Int, _ slot: Int) -> Int {
    Int(slotStart[spot]) &+ (slot & ~15) &+ (slot & 1) &* 8 &+ (slot & 15) >> 1
  }

  /// Adds to what the members of a spot cost what `person` costs them there, or takes it away.
  ///
  /// The person is not among the lanes of the spot. Whoever meets one more time costs more in all the rooms the two share.
  /// - Returns: what the person would cost in the spot.
  @inline(__always) func meet(
    _ person: Int, _ round: Int, _ spot: Int, by sign: Int16, but: Int
  ) -> Int16 {
    let prices = own + Int(slotStart[spot])
    let profile = profiles + person &* rowCount
    let count = Int(size[spot])
    var total = Prices()
    var block = 0
    while block < count {
      var even = Prices()
      var odd = Prices()
      if roundRows > 0 {
        var met = Lanes()
        for row in 0..<roundRows where row != round {
          met &+= agreements(.init(repeating: profile[row]), load(lanes(of: spot, row) + block))
        }
        if unsafeBitCast(met, to: SIMD2<UInt64>.self) != SIMD2<UInt64>() {
          even = evens(met) &* Prices(repeating: rowWeight[0])
          odd = odds(met) &* Prices(repeating: rowWeight[0])
          countAgain(person, round, spot, block, met, rowWeight[0] &* sign)
        }
      }
      for row in roundRows..<rowCount {
        let same = agreements(.init(repeating: profile[row]), load(lanes(of: spot, row) + block))
        even &+= evens(same) &* Prices(repeating: rowWeight[row])
        odd &+= odds(same) &* Prices(repeating: rowWeight[row])
      }
      total &+= even &+ odd
      let at = UnsafeMutableRawPointer(prices + block)
      at.storeBytes(of: at.load(as: Prices.self) &+ even &* sign, as: Prices.self)
      let next = at + 16
      next.storeBytes(of: next.load(as: Prices.self) &+ odd &* sign, as: Prices.self)
      block &+= 16
    }
    var price = total.wrappedSum()
    if hasHistory {
      let here = Int32(truncatingIfNeeded: spot &- round &* rooms)
      for index in Int(historyStart[person])..<Int(historyStart[person &+ 1]) {
        let other = Int(historyWith[index])
        if other == but || other == person || room[round &* people &+ other] != here { continue }
        let weight = Int16(truncatingIfNeeded: model.repeatWeight &* Int(historyTimes[index]))
        price &+= weight
        own[ownIndex(spot, Int(slot[round &* people &+ other]))] &+= weight &* sign
      }
    }
    return price
  }

  /// Those who share rooms elsewhere cost one another more there, or less.
  private func countAgain(
    _ person: Int, _ round: Int, _ spot: Int, _ block: Int, _ met: Lanes, _ weight: Int16
  ) {
    let start = Int(slotStart[spot])
    for lane in 0..<16 where met[lane] != 0 {
      let other = Int(members[start &+ block &+ lane])
      for elsewhere in 0..<rounds where elsewhere != round {
        let place = profiles[person &* rowCount &+ elsewhere]
        if lanes(of: spot, elsewhere)[block &+ lane] != place { continue }
        let shared = elsewhere &* rooms &+ Int(place)
        own[ownIndex(shared, Int(slot[elsewhere &* people &+ person]))] &+= weight
        own[ownIndex(shared, Int(slot[elsewhere &* people &+ other]))] &+= weight
      }
    }
  }

  /// What being away from the room one had before costs.
  @inline(__always) func movePrice(_ cell: Int, _ target: Int) -> Int {
    if !hasPrevious { return 0 }
    let before = Int(previous[cell])
    return before >= 0 && before != target ? model.moveWeight : 0
  }
}
