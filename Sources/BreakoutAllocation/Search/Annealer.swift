/// Improves an allocation by simulated annealing over swaps and moves within one round.
///
/// Hard rules rank above everything: a change that breaks one more is never taken, one that breaks
/// one less always. Among the rest a rise of the soft cost is accepted as by ``Metropolis`` at a
/// temperature that falls geometrically over the budget of steps.
struct Annealer: ~Copyable {
  /// Proposals between two looks at the budget.
  static let block = 2048

  let state: SearchState
  var random: RandomSource
  /// Cells of people who can be in more than one room.
  let movable: UnsafeMutablePointer<Int32>
  let movableCount: Int
  /// Whether every room has exactly as many people as it must, so that only swaps can help.
  let isSizeFixed: Bool
  let metropolis = Metropolis()
  /// Fixed point as in ``Metropolis``.
  var temperature = 0

  private(set) var best: [Int32]
  private(set) var bestHard: Int
  private(set) var bestSoft: Int

  init(_ model: Model, start: [Int32], random: RandomSource) {
    state = SearchState(model, start: start)
    self.random = random
    var cells: [Int32] = []
    for cell in 0..<(model.people * model.rounds) where start[cell] >= 0 {
      if model.roomSets[Int(model.setOfCell[cell])].list.count > 1 { cells.append(Int32(cell)) }
    }
    movable = .allocate(capacity: max(1, cells.count))
    for (index, cell) in cells.enumerated() { movable[index] = cell }
    movableCount = cells.count
    isSizeFixed = (0..<model.rooms).allSatisfy {
      model.minimum[$0] == model.maximum[$0] && model.mayBeEmpty[$0] == 0
    }
    best = start
    bestHard = state.hard
    bestSoft = state.soft
  }

  deinit {
    movable.deallocate()
    metropolis.deallocate()
  }

  /// Examines one block of proposals.
  mutating func runBlock() {
    for _ in 0..<Self.block { step() }
  }

  @inline(__always) private mutating func step() {
    let draw = random.next()
    let luck = random.next()
    let cell = Int(movable[scale(draw >> 32, below: movableCount)])
    let round = cell / state.people
    let person = cell &- round &* state.people
    let set = Int(state.setOfCell[cell])
    let first = Int(state.setStart[set])
    let choices = Int(state.setStart[set &+ 1]) &- first
    let target = Int(state.setRooms[first &+ scale(draw & 0xFFFF_FFFF, below: choices)])
    let source = Int(state.room[cell])
    if target == source { return }
    let limit = metropolis.limit(luck, temperature)
    let spot = round &* state.rooms &+ target
    let count = Int(state.size[spot])
    let isAlone = Int(state.nextInUnit[cell]) == person
    if count > 0 && (isSizeFixed || draw & 7 != 0) {
      let index = scale(luck & 0xFFFF_FFFF, below: count)
      let other = Int(state.members[Int(state.slotStart[spot]) &+ index])
      let otherCell = round &* state.people &+ other
      if !state.mayEnter(otherCell, source) { return }
      if isAlone && Int(state.nextInUnit[otherCell]) == other {
        let change = state.changeOfSwap(person, other, round)
        if change.hard < 0 || (change.hard == 0 && change.soft <= limit) {
          state.swap(person, other, round, change)
        }
      } else {
        exchange(person, other, round, source, target, limit)
      }
    } else if isAlone {
      if isSizeFixed && state.hard == 0 || !state.hasSlot(spot) { return }
      let change = state.changeOfMove(person, round, to: target)
      if change.hard < 0 || (change.hard == 0 && change.soft <= limit) {
        state.move(person, round, to: target, change)
      }
    } else {
      exchange(person, -1, round, source, target, limit)
    }
  }

  /// Tries a swap or move of whole units by carrying it out and taking it back if it is refused.
  private mutating func exchange(
    _ person: Int, _ other: Int, _ round: Int, _ source: Int, _ target: Int, _ limit: Int
  ) {
    let ones = state.model.unit(of: person, round: round)
    let others = other < 0 ? [] : state.model.unit(of: other, round: round)
    let to = round * state.rooms + target
    let from = round * state.rooms + source
    guard state.hasSlot(to, for: ones.count), state.hasSlot(from, for: others.count) else { return }
    let hard = state.hard
    let soft = state.soft
    relocate(ones, round, target)
    relocate(others, round, source)
    let rise = state.hard - hard
    if rise < 0 || (rise == 0 && state.soft - soft <= limit) { return }
    relocate(others, round, target)
    relocate(ones, round, source)
  }

  private mutating func relocate(_ unit: [Int], _ round: Int, _ target: Int) {
    for person in unit { state.remove(person, round) }
    for person in unit { state.insert(person, round, target) }
  }

  /// Whether the current allocation is better than the best one kept.
  var isBetter: Bool {
    state.hard < bestHard || (state.hard == bestHard && state.soft < bestSoft)
  }

  /// Keeps the current allocation if it is the best so far.
  mutating func keepBest() {
    guard isBetter else { return }
    best = state.snapshot()
    bestHard = state.hard
    bestSoft = state.soft
  }

  /// The mean rise of random swaps at the present allocation, without taking any.
  mutating func meanRise(samples: Int) -> Int {
    var total = 0
    var count = 0
    for _ in 0..<(samples * 8) where count < samples && movableCount > 0 {
      let cell = Int(movable[random.below(movableCount)])
      let round = cell / state.people
      let person = cell - round * state.people
      let other = Int(movable[random.below(movableCount)]) % state.people
      let otherCell = round * state.people + other
      let source = Int(state.room[cell])
      let target = Int(state.room[otherCell])
      guard target >= 0, target != source, Int(state.nextInUnit[cell]) == person,
        Int(state.nextInUnit[otherCell]) == other, state.mayEnter(cell, target),
        state.mayEnter(otherCell, source)
      else { continue }
      let change = state.changeOfSwap(person, other, round)
      if change.hard == 0 && change.soft > 0 {
        total += change.soft
        count += 1
      }
    }
    return count == 0 ? state.model.grain : total / count
  }
}
