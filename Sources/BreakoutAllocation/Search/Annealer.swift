/// Improves an allocation by simulated annealing over swaps and moves within one round.
///
/// Hard rules rank above everything: a change that breaks one more is never taken, one that breaks
/// one less always. Among the rest a rise of the soft cost is accepted as by ``Metropolis`` at a
/// temperature that falls geometrically over the budget of steps.
struct Annealer: ~Copyable {
  /// Proposals between two looks at the budget.
  static let block = 2048
  /// The same while rooms are scanned.
  static let scanBlock = 65536

  private(set) var state: SearchState
  private(set) var scan: RoomScan
  var thresholds: Thresholds
  var random: RandomSource
  /// Cells of people who can be in more than one room.
  let movable: UnsafeMutablePointer<MovableCell>
  let movableCount: Int
  /// Whether every room has exactly as many people as it must, so that only swaps can help.
  let isSizeFixed: Bool
  let metropolis = Metropolis()
  /// Fixed point as in ``Metropolis``.
  var temperature = 0
  /// The price of a hard violation while none can be avoided; 0 ranks hard rules above everything.
  var penalty = 0

  /// Whether hard rules may be broken on the way; the best is then kept at every step.
  var isExploring = false
  private(set) var best: [Int32]
  private(set) var bestHard: Int
  private(set) var bestSoft: Int

  init(_ model: Model, start: [Int32], random: RandomSource) {
    state = SearchState(model, start: start)
    scan = RoomScan(state)
    thresholds = Thresholds(width: scan.widest, span: state.roomLanes)
    self.random = random
    let cells = Self.movableCells(model, start)
    movable = .allocate(capacity: max(1, cells.count))
    for (index, cell) in cells.enumerated() { movable[index] = cell }
    movableCount = cells.count
    isSizeFixed = model.hasFixedSizes
    best = start
    bestHard = state.hard
    bestSoft = state.soft
  }

  deinit {
    movable.deallocate()
    metropolis.deallocate()
  }

  /// A cell that has a choice of rooms.
  struct MovableCell {
    var person: Int32
    var round: Int32
  }

  /// The cells of `start` that have a choice.
  static func movableCells(_ model: Model, _ start: [Int32]) -> [MovableCell] {
    var cells: [MovableCell] = []
    for cell in 0..<(model.people * model.rounds) where start[cell] >= 0 {
      if model.roomSets[Int(model.setOfCell[cell])].list.count > 1 {
        cells.append(
          MovableCell(person: Int32(cell % model.people), round: Int32(cell / model.people)))
      }
    }
    return cells
  }

  /// Examines one block of proposals and returns how many there were.
  @discardableResult mutating func runBlock() -> Int {
    for _ in 0..<Self.block {
      step()
      if penalty == 0 { continue }
      if isExploring {
        if state.hard <= bestHard { keepBest() }
      } else if state.hard == 0 {
        // A feasible allocation is not given up again.
        penalty = 0
      }
    }
    return Self.block
  }

  @inline(__always) private mutating func step() {
    let draw = random.next()
    let luck = random.next()
    step(movable[scale(draw >> 32, below: movableCount)], draw, luck)
  }

  /// Tries to move a cell, alone or against a member of another room, as the random bits have it.
  @inline(__always) mutating func step(_ drawn: MovableCell, _ draw: UInt64, _ luck: UInt64) {
    let round = Int(drawn.round)
    let person = Int(drawn.person)
    let cell = round &* state.people &+ person
    let traits = state.traits[cell]
    let first = Int(state.setStart[Int(traits.set)])
    let choices = Int(state.setStart[Int(traits.set) &+ 1]) &- first
    let target = Int(state.setRooms[first &+ scale(draw & 0xFFFF_FFFF, below: choices)])
    let source = Int(state.room[cell])
    if target == source { return }
    let limit = metropolis.limit(luck, temperature)
    let spot = round &* state.rooms &+ target
    let count = Int(state.size[spot])
    if count > 0 && (isExploring ? draw & 1 == 0 : isSizeFixed || draw & 7 != 0) {
      let index = scale(luck & 0xFFFF_FFFF, below: count)
      let other = Int(state.members[Int(state.slotStart[spot]) &+ index])
      let otherCell = round &* state.people &+ other
      if !state.mayEnter(otherCell, source) { return }
      if traits.isAlone && state.traits[otherCell].isAlone {
        let change = state.changeOfSwap(person, other, round)
        if accepts(change, limit) { state.swap(person, other, round, change) }
      } else if draw & 24 == 0 {
        exchange(person, other, round, source, target, limit)
      }
    } else if traits.isAlone {
      if isSizeFixed && state.hard == 0 && !isExploring || !state.hasSlot(spot) { return }
      let change = state.changeOfMove(person, round, to: target, isStrict: penalty == 0)
      if accepts(change, limit) { state.move(person, round, to: target, change) }
    } else if draw & 24 == 0 {
      exchange(person, -1, round, source, target, limit)
    }
  }

  @inline(__always) private func accepts(_ change: Change, _ limit: Int) -> Bool {
    if penalty > 0 { return change.hard &* penalty &+ change.soft <= limit }
    return change.hard < 0 || (change.hard == 0 && change.soft <= limit)
  }

  /// Tries a swap or move of whole units by carrying it out and taking it back if it is refused.
  private mutating func exchange(
    _ person: Int, _ other: Int, _ round: Int, _ source: Int, _ target: Int, _ limit: Int
  ) {
    let to = round &* state.rooms &+ target
    let from = round &* state.rooms &+ source
    guard state.hasSlot(to, for: state.unitSize(person, round)),
      other < 0 || state.hasSlot(from, for: state.unitSize(other, round))
    else { return }
    let hard = state.hard
    let soft = state.soft
    state.relocate(unit: person, round, to: target)
    if other >= 0 { state.relocate(unit: other, round, to: source) }
    if accepts(Change(hard: state.hard &- hard, soft: state.soft &- soft), limit) { return }
    if other >= 0 { state.relocate(unit: other, round, to: target) }
    state.relocate(unit: person, round, to: source)
  }

  /// Whether the current allocation is better than the best one kept.
  var isBetter: Bool {
    state.hard < bestHard || (state.hard == bestHard && state.soft < bestSoft)
  }

  /// Keeps an allocation found elsewhere that breaks no rule and is better than the best so far.
  mutating func keep(_ rooms: [Int32], soft: Int) {
    best = rooms
    bestHard = 0
    bestSoft = soft
  }

  /// Mends the sizes of rooms, as far as moves alone can.
  mutating func mendSizes() {
    state.mendSizes()
    keepBest()
  }

  /// Goes on from another allocation.
  mutating func restart(from start: [Int32]) {
    state = SearchState(state.model, start: start)
    scan = RoomScan(state)
    thresholds = Thresholds(width: scan.widest, span: state.roomLanes)
    keepBest()
  }

  /// Keeps the current allocation if it is the best so far.
  mutating func keepBest() {
    guard isBetter else { return }
    best = state.snapshot()
    bestHard = state.hard
    bestSoft = state.soft
  }

  /// The mean size of what random swaps would change, without making any.
  mutating func meanRise(samples: Int) -> Int {
    var total = 0
    var count = 0
    for _ in 0..<(samples * 8) where count < samples && movableCount > 0 {
      let drawn = movable[random.below(movableCount)]
      let round = Int(drawn.round)
      let person = Int(drawn.person)
      let cell = round * state.people + person
      let other = Int(movable[random.below(movableCount)].person)
      let otherCell = round * state.people + other
      let source = Int(state.room[cell])
      let target = Int(state.room[otherCell])
      guard target >= 0, target != source, state.traits[cell].isAlone,
        state.traits[otherCell].isAlone, state.mayEnter(cell, target),
        state.mayEnter(otherCell, source)
      else { continue }
      let change = state.changeOfSwap(person, other, round)
      if change.soft != 0 {
        total += abs(change.soft)
        count += 1
      }
    }
    return max(state.model.grain, count == 0 ? state.model.heaviestWish : total / count)
  }
}
