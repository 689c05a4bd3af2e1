extension Annealer {
  /// Whether ``runScanBlock(isHasty:atMost:)`` can be used: all hard rules are kept, and prices fit in lanes.
  var canScan: Bool { state.hard == 0 && penalty == 0 && state.hasLanes }

  /// Examines about one block of changes, a person and all rooms at a time; returns how many there were.
  ///
  /// Of two people who change places at least one gains half of what both gain. So a room is looked into
  /// only where the person at hand would pay no more than half the largest rise allowed there; most are passed over
  /// eight at a time.
  /// - Parameter isHasty: looks only where the gain is plain, for searches with few steps for each person.
  mutating func runScanBlock(isHasty: Bool, atMost: Int) -> Int {
    thresholds.draw(temperature, metropolis, &random)
    let enough = min(Self.scanBlock, atMost)
    var examined = 0
    while examined < enough { examined &+= scanStep(isHasty) }
    return examined
  }

  @inline(__always) private mutating func scanStep(_ isHasty: Bool) -> Int {
    let draw = random.next()
    let luck = random.next()
    let drawn = movable[scale(draw >> 32, below: movableCount)]
    let round = Int(drawn.round)
    let person = Int(drawn.person)
    let cell = round &* state.people &+ person
    let traits = state.traits[cell]
    if !traits.isAlone {
      step(drawn, draw, luck)
      return 4
    }
    let source = Int(state.room[cell])
    let from = round &* state.rooms &+ source
    let slot = Int(state.slot[cell])
    let staying = state.own[state.ownIndex(from, slot)]
    scan.turn(to: person, round)
    var hasAsked = false
    var examined = 4
    var block = scale(draw & 0xFFFF_FFFF, below: scan.blocks)
    let window = Int(truncatingIfNeeded: luck >> 40) & (Thresholds.windows &- 1)
    for _ in 0..<scan.blocks {
      let entering = scan.entering(block)
      let most = thresholds.mostHalved(window &+ block &* 8) &+ .init(repeating: staying)
      var bits = scan.promising(block, Int(traits.set), entering, most, isHasty: isHasty)
      while bits != 0 {
        let lane = scan.takeRoom(&bits)
        let target = block &* 8 &+ lane
        if target == source { continue }
        if !hasAsked {
          scan.ask(from: from, round, slot)
          hasAsked = true
        }
        let looked = look(
          person, round, source, target, entering[lane] &- staying, window &+ target, luck)
        if looked < 0 { return examined &- looked }
        examined &+= looked
      }
      block &+= 1
      if block == scan.blocks { block = 0 }
    }
    return examined
  }

  /// Tries to move a person to a room, or to swap with the first of its members that allows it; returns how many
  /// changes were looked at, as a negative number if one was made.
  @inline(__always) private mutating func look(
    _ person: Int, _ round: Int, _ source: Int, _ target: Int, _ gain: Int16, _ window: Int,
    _ luck: UInt64
  ) -> Int {
    let from = round &* state.rooms &+ source
    let to = round &* state.rooms &+ target
    if !isSizeFixed && luck & 3 == 0 && gain <= thresholds.limits(window, 0)[7]
      && state.hasSlot(to)
    {
      let hard = state.hardChangeOfMove(person, round, to: target)
      if hard <= 0 {
        state.move(person, round, to: target, Change(hard: hard, soft: Int(gain)))
        return -1
      }
    }
    let count = Int(state.size[to])
    let start = Int(state.slotStart[to])
    let past = scan.mostPast(target)
    var block = 0
    while block < count {
      let rises = scan.rises(round, from, to, block, gain)
      let limits = thresholds.limits(window, block)
      let more = thresholds.limits(window, block &+ 8)
      let even = rises.even .<= limits &+ .init(repeating: past)
      let odd = rises.odd .<= more &+ .init(repeating: past)
      let allowed = bytes(
        even: unsafeBitCast(even, to: SearchState.Prices.self),
        odd: unsafeBitCast(odd, to: SearchState.Prices.self))
      for half in 0..<2 {
        var rest = half == 0 ? allowed[0] : allowed[1]
        while rest != 0 {
          let lane = takeByte(&rest)
          let index = block &+ half &* 8 &+ lane
          let other = Int(state.members[start &+ index])
          let place = half &* 4 &+ lane >> 1
          var rise = Int(lane & 1 == 0 ? rises.even[place] : rises.odd[place])
          if state.hasHistory || state.hasPrevious {
            rise &+= scan.memories(person, other, round, source)
            if rise > Int(lane & 1 == 0 ? limits[place] : more[place]) { continue }
          }
          let cell = round &* state.people &+ other
          guard state.traits[cell].isAlone, state.mayEnter(cell, source) else { continue }
          let hard = state.hardChangeOfSwap(person, other, round)
          if hard > 0 { continue }
          state.swap(person, other, round, Change(hard: hard, soft: rise))
          return -2 &- count
        }
      }
      block &+= 16
    }
    return 2 &+ count
  }
}
