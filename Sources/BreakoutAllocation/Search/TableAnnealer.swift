/// Simulated annealing on a ``CostTable``: one person is priced against everyone in a room at once.
///
/// Starts from an allocation that keeps the hard rules and never breaks one.
struct TableAnnealer: ~Copyable {
  /// Proposals between two looks at the budget, about.
  static let block = 16384

  let state: SearchState
  let table: CostTable
  private var random: RandomSource
  private let movable: UnsafeMutablePointer<Annealer.MovableCell>
  private let movableCount: Int
  private let isSizeFixed: Bool
  private let metropolis = Metropolis()
  /// Fixed point as in ``Metropolis``.
  var temperature = 0

  init(_ model: Model, start: [Int32], soft: Int, random: RandomSource) {
    state = SearchState(model, start: start, prices: false)
    table = CostTable(state)
    self.random = random
    let cells = Annealer.movableCells(model, start)
    movable = .allocate(capacity: max(1, cells.count))
    movable.initialize(from: cells, count: cells.count)
    movableCount = cells.count
    isSizeFixed = model.hasFixedSizes
    state.soft = soft
  }

  deinit {
    movable.deallocate()
    metropolis.deallocate()
  }

  /// Examines a block of proposals and returns how many there were.
  mutating func runBlock() -> Int {
    var examined = 0
    while examined < Self.block { examined &+= step() }
    return examined
  }

  @inline(__always) private mutating func step() -> Int {
    let draw = random.next()
    let luck = random.next()
    let drawn = movable[scale(draw >> 32, below: movableCount)]
    let round = Int(drawn.round)
    let person = Int(drawn.person)
    let cell = round &* state.people &+ person
    let traits = state.traits[cell]
    let first = Int(state.setStart[Int(traits.set)])
    let choices = Int(state.setStart[Int(traits.set) &+ 1]) &- first
    let target = Int(state.setRooms[first &+ scale(draw & 0xFFFF_FFFF, below: choices)])
    let source = Int(state.room[cell])
    if target == source { return 1 }
    let limit = metropolis.limit(luck, temperature)
    if !traits.isAlone { return unitStep(person, round, source, target, limit, luck) }
    let from = round &* state.rooms &+ source
    let to = round &* state.rooms &+ target
    let left = table.cost + from &* state.people
    let right = table.cost + to &* state.people
    let row = table.pair + person &* state.people
    let move = Int(right[person]) &- Int(left[person])
    if !isSizeFixed && draw & 3 == 0 && move <= limit
      && tryMove(person, round, source, target, move)
    {
      return 1
    }
    let count = Int(state.size[to])
    let start = Int(state.slotStart[to])
    var index = scale(luck & 0xFFFF_FFFF, below: count)
    for _ in 0..<count {
      let other = Int(state.members[start &+ index])
      let rise = move &+ Int(left[other]) &- Int(right[other]) &- 2 &* Int(row[other])
      if rise <= limit && trySwap(person, other, round, source, target, rise) { break }
      index &+= 1
      if index == count { index = 0 }
    }
    return count &+ 1
  }

  private func tryMove(
    _ person: Int, _ round: Int, _ source: Int, _ target: Int, _ rise: Int
  ) -> Bool {
    let to = round &* state.rooms &+ target
    guard state.hasSlot(to) else { return false }
    let change = state.changeOfMove(person, round, to: target)
    if change.hard > 0 { return false }
    let from = round &* state.rooms &+ source
    table.leave(person, round, source, members: Int(state.size[from]))
    state.move(person, round, to: target, Change(hard: change.hard, soft: rise))
    table.enter(person, round, target, members: Int(state.size[to]))
    return true
  }

  private func trySwap(
    _ person: Int, _ other: Int, _ round: Int, _ source: Int, _ target: Int, _ rise: Int
  ) -> Bool {
    let otherCell = round &* state.people &+ other
    guard state.traits[otherCell].isAlone, state.mayEnter(otherCell, source) else { return false }
    let change = state.changeOfSwap(person, other, round)
    if change.hard > 0 { return false }
    let from = round &* state.rooms &+ source
    let to = round &* state.rooms &+ target
    table.leave(person, round, source, members: Int(state.size[from]))
    table.leave(other, round, target, members: Int(state.size[to]))
    state.swap(person, other, round, Change(hard: change.hard, soft: rise))
    table.enter(person, round, target, members: Int(state.size[to]))
    table.enter(other, round, source, members: Int(state.size[from]))
    return true
  }

  /// Tries to move a unit, alone or against one member of the other room.
  private func unitStep(
    _ person: Int, _ round: Int, _ source: Int, _ target: Int, _ limit: Int, _ luck: UInt64
  ) -> Int {
    let unit = state.model.unit(of: person, round: round)
    let left = table.cost + (round &* state.rooms &+ source) &* state.people
    let right = table.cost + (round &* state.rooms &+ target) &* state.people
    var rise = 0
    for (place, one) in unit.enumerated() {
      rise &+= Int(right[one]) &- Int(left[one])
      for two in unit[(place &+ 1)...] {
        let together = Int(table.pair[one &* state.people &+ two]) &- state.model.repeatWeight
        rise &+= 2 &* together
      }
    }
    if rise <= limit && tryExchange(unit, -1, round, source, target, rise) { return 1 }
    let to = round &* state.rooms &+ target
    let count = Int(state.size[to])
    if count == 0 { return 1 }
    let index = scale(luck & 0xFFFF_FFFF, below: count)
    let other = Int(state.members[Int(state.slotStart[to]) &+ index])
    let otherCell = round &* state.people &+ other
    guard state.traits[otherCell].isAlone, state.mayEnter(otherCell, source) else { return 2 }
    rise &+= Int(left[other]) &- Int(right[other])
    for one in unit { rise &-= 2 &* Int(table.pair[one &* state.people &+ other]) }
    if rise <= limit { _ = tryExchange(unit, other, round, source, target, rise) }
    return 2
  }

  private func tryExchange(
    _ unit: [Int], _ other: Int, _ round: Int, _ source: Int, _ target: Int, _ rise: Int
  ) -> Bool {
    let to = round &* state.rooms &+ target
    guard state.hasSlot(to, for: unit.count) else { return false }
    let before = state.hard
    let soft = state.soft
    state.relocate(unit: unit[0], round, to: target)
    if other >= 0 { state.relocate(unit: other, round, to: source) }
    let isWorse = state.hard > before
    if other >= 0 { state.relocate(unit: other, round, to: target) }
    state.relocate(unit: unit[0], round, to: source)
    if isWorse { return false }
    for one in unit { leave(one, round, source) }
    if other >= 0 { leave(other, round, target) }
    for one in unit { enter(one, round, target) }
    if other >= 0 { enter(other, round, source) }
    state.soft = soft &+ rise
    return true
  }

  private func leave(_ person: Int, _ round: Int, _ room: Int) {
    table.leave(person, round, room, members: Int(state.size[round &* state.rooms &+ room]))
    state.remove(person, round)
  }

  private func enter(_ person: Int, _ round: Int, _ room: Int) {
    state.insert(person, round, room)
    table.enter(person, round, room, members: Int(state.size[round &* state.rooms &+ room]))
  }
}
