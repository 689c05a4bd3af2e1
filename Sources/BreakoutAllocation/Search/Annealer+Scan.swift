extension Annealer {
  /// Whether ``runScanBlock(isHasty:)`` can be used: all hard rules are kept, and no distance has to be priced.
  var canScan: Bool { state.hard == 0 && penalty == 0 && !state.hasDistance }

  /// Examines about one block of changes, a person and all rooms at a time; returns how many there were.
  ///
  /// Of two people who change places at least one gains half of what both gain. So a room is looked into
  /// only where the person at hand would pay no more than half the rise allowed; most are passed over after
  /// a few loads.
  /// - Parameter isHasty: looks only where the gain is plain, for searches with few steps for each person.
  mutating func runScanBlock(isHasty: Bool) -> Int {
    var examined = 0
    let slack = isHasty ? 0 : self.slack
    while examined < Self.block { examined &+= scanStep(slack) }
    return examined
  }

  @inline(__always) private mutating func scanStep(_ slack: Int) -> Int {
    let draw = random.next()
    let luck = random.next()
    let drawn = movable[scale(draw >> 32, below: movableCount)]
    let round = Int(drawn.round)
    let person = Int(drawn.person)
    let traits = state.traits[round &* state.people &+ person]
    let first = Int(state.setStart[Int(traits.set)])
    let choices = Int(state.setStart[Int(traits.set) &+ 1]) &- first
    var index = scale(draw & 0xFFFF_FFFF, below: choices)
    let source = Int(state.room[round &* state.people &+ person])
    if !traits.isAlone {
      step(drawn, draw, luck)
      return 4
    }
    let limit = metropolis.limit(luck, temperature)
    let staying = scan.turn(to: person, round, in: source)
    let most = staying &+ limit / 2 &+ slack
    for seen in 0..<choices {
      let target = Int(state.setRooms[first &+ index])
      if target != source {
        let entering = scan.entering(person, round, target)
        if entering <= most {
          return 2 &+ seen / 8
            &+ look(person, round, source, target, entering &- staying, limit, luck)
        }
      }
      index &+= 1
      if index == choices { index = 0 }
    }
    return 2 &+ choices / 8
  }

  /// Tries to move a person to a room, or to swap with the first of its members that allows it.
  @inline(__always) private mutating func look(
    _ person: Int, _ round: Int, _ source: Int, _ target: Int, _ gain: Int, _ limit: Int,
    _ luck: UInt64
  ) -> Int {
    let from = round &* state.rooms &+ source
    let to = round &* state.rooms &+ target
    if !isSizeFixed && luck & 3 == 0 && gain <= limit && state.hasSlot(to) {
      let hard = state.hardChangeOfMove(person, round, to: target)
      if hard <= 0 {
        state.move(person, round, to: target, Change(hard: hard, soft: gain))
        return 1
      }
    }
    let count = Int(state.size[to])
    if count == 0 { return 1 }
    let start = Int(state.slotStart[to])
    let entry = scale(luck & 0xFFFF_FFFF, below: count)
    var block = entry & ~7
    for _ in 0..<(count &+ 7) / 8 {
      let width = min(8, count &- block)
      scan.price(person, round, block, from, to)
      var lane = entry & 7
      for _ in 0..<width {
        if lane >= width { lane = 0 }
        let other = Int(state.members[start &+ block &+ lane])
        let rise = gain &+ scan.replacing(person, round, lane, other, from, to)
        if rise <= limit && maySwap(person, other, round, source) {
          swap(person, other, round, rise)
          return 2 &+ count
        }
        lane &+= 1
      }
      block &+= 8
      if block >= count { block = 0 }
    }
    return 2 &+ count
  }

  private func maySwap(_ person: Int, _ other: Int, _ round: Int, _ source: Int) -> Bool {
    let cell = round &* state.people &+ other
    return state.traits[cell].isAlone && state.mayEnter(cell, source)
      && state.hardChangeOfSwap(person, other, round) <= 0
  }

  private mutating func swap(_ person: Int, _ other: Int, _ round: Int, _ rise: Int) {
    let hard = state.hardChangeOfSwap(person, other, round)
    state.swap(person, other, round, Change(hard: hard, soft: rise))
  }
}
