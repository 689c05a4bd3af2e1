/// One search from the first seating to the best allocation the budget allows.
///
/// The budget is cut into legs, each a cooling from hot to cold. A short first leg finds what is easy
/// and tells whether the floor under the cost is near: then more legs follow, each several times
/// longer, since the proven optimum ends the search; else one long leg has all the rest, which is
/// worth more where the floor is out of reach.
struct Search: ~Copyable {
  /// Ends of the legs in 1/256 of the planned steps, when the floor is near.
  private static let legs = [4, 16, 64, 256]

  let model: Model
  var annealer: Annealer
  private var table: TableAnnealer?
  private let suitsTable: Bool
  private let isTableSmall: Bool
  /// Whether the block before belongs to the same leg.
  private var isWarmedUp = false
  let bound: Int?
  private(set) var steps = 0
  private(set) var conflicts: [AllocationConflict]
  private var hasChecked = false
  private let hot: Int
  private let cold: Int
  private let rise: Int
  private var random: RandomSource

  init(_ model: Model, seed: UInt64) {
    self.model = model
    var source = RandomSource(seed: seed)
    let start: [Int32]
    if let design = model.design(&source) {
      start = design
    } else {
      start = Construction.run(model, &source)
    }
    annealer = Annealer(model, start: start, random: RandomSource(seed: source.next()))
    random = source
    table = nil
    suitsTable = CostTable.suits(model)
    isTableSmall = CostTable.isSmall(model)
    bound = lowerBound(model)
    conflicts = model.conflicts
    rise = annealer.meanRise(samples: 1000)
    // A third of the heaviest wish or of the mean rise, whichever is less; a warm start is given an
    // eighth of that so that it is not shaken apart. The end is a ninth of the grain.
    let most = model.distance.isEmpty ? min(rise, model.heaviestWish) : rise
    let share = annealer.state.hasPrevious ? 24 : 3
    hot = log2Fixed(UInt64(max(1, (most << Metropolis.fraction) / share)))
    cold = min(hot, log2Fixed(UInt64(max(1, (model.grain << Metropolis.fraction) / 9))))
  }

  /// Searches until the plan is used up, the floor is met or `pace` ends it.
  mutating func run(pace: (AllocationProgress) -> Int?) {
    explore(pace)
    var legEnd = steps
    var legStart = steps
    var leg = 0
    while let planned = pace(progress), steps < planned, !isDone {
      if steps >= legEnd {
        if leg > 0 && annealer.bestHard > 0 { repair() }
        legStart = steps
        leaveLargeTable()
        let share = leg == 0 || isNearFloor ? Self.legs[min(leg, 3)] : 256
        legEnd = max(steps + Annealer.block, planned / 256 * share)
        leg += 1
      } else if legEnd > planned || leg > 1 {
        // The plan moves with the clock; the last leg ends with it.
        let share = leg == 0 || isNearFloor ? Self.legs[min(leg - 1, 3)] : 256
        legEnd = max(legStart + Annealer.block, planned / 256 * share)
      }
      let passed = min(steps - legStart, legEnd - legStart)
      // With few proposals for each person there is no time to recover from the full heat.
      let isShort = (legEnd - legStart) / annealer.movableCount < 1024
      let high = isShort ? max(cold, hot - (1 << 16)) : hot
      let temperature = exp2Whole(high - (high - cold) * passed / (legEnd - legStart))
      if onTable(temperature) { continue }
      annealer.temperature = temperature
      if annealer.penalty > 0 {
        annealer.penalty = rise * (1 + 16 * passed / (legEnd - legStart))
      }
      annealer.runBlock()
      isWarmedUp = true
      annealer.keepBest()
      steps += Annealer.block
    }
    if annealer.bestHard > 0 { check() }
  }

  /// In a small problem with tight rules one allowed allocation may not be reachable from another
  /// without breaking a rule on the way; a quarter of the budget goes to searching across.
  private mutating func explore(_ pace: (AllocationProgress) -> Int?) {
    guard annealer.movableCount <= 64, annealer.movableCount > 0 else { return }
    let melting = log2Fixed(UInt64(max(1, rise << Metropolis.fraction)))
    annealer.isExploring = true
    var blocks = 0
    while let planned = pace(progress), steps < planned / 4, !isDone {
      // Four blocks a cooling; breaking a rule costs more in each of four coolings.
      annealer.temperature = exp2Whole(melting - (melting - cold) * (blocks % 4) / 4)
      annealer.penalty = max(1, rise * (1 + blocks / 4 % 4) / 2)
      annealer.runBlock()
      steps += Annealer.block
      blocks += 1
    }
    annealer.isExploring = false
    annealer.penalty = 0
    annealer.restart(from: annealer.best)
  }

  /// A new leg is hot at first, where a large table costs more than it saves.
  private mutating func leaveLargeTable() {
    isWarmedUp = false
    guard !isTableSmall, let rooms = table?.state.snapshot() else { return }
    table = nil
    annealer.restart(from: rooms)
  }

  /// Whether few enough changes are made that dear changes do not matter.
  private var isQuiet: Bool { isWarmedUp && annealer.accepted < Annealer.block / 64 }

  /// Runs a block on the table where there is one; it takes over once the hard rules are kept.
  private mutating func onTable(_ temperature: Int) -> Bool {
    if table == nil {
      guard suitsTable, annealer.state.hard == 0, isTableSmall || isQuiet else { return false }
      table = TableAnnealer(
        model, start: annealer.state.snapshot(), soft: annealer.state.soft,
        random: RandomSource(seed: random.next()))
    }
    table?.temperature = temperature
    steps += table?.runBlock() ?? 0
    if let soft = table?.state.soft, soft < annealer.bestSoft || annealer.bestHard > 0 {
      annealer.keep(table?.state.snapshot() ?? [], soft: soft)
    }
    return true
  }

  private var progress: AllocationProgress {
    AllocationProgress(
      steps: steps, hard: annealer.bestHard, soft: annealer.bestSoft, lowerBound: bound)
  }

  private var isDone: Bool {
    if annealer.movableCount == 0 { return true }
    guard let bound, annealer.bestHard == 0 else { return false }
    return annealer.bestSoft <= bound
  }

  /// Within a sixteenth of the floor, counted on its size.
  private var isNearFloor: Bool {
    guard let bound, annealer.bestHard == 0 else { return false }
    return annealer.bestSoft - bound <= abs(bound) / 16
  }

  /// Looks for contradictions; where there are none, tries the start a flow gives, and lets hard
  /// violations be traded for a while.
  private mutating func repair() {
    if !hasChecked {
      let flows = check()
      if conflicts.isEmpty {
        let start = Construction.run(model, &random, flows: flows)
        annealer.restart(from: start)
      }
    }
    if annealer.state.hard > 0 { annealer.penalty = rise }
  }

  @discardableResult private mutating func check() -> [SeatingFlow] {
    hasChecked = true
    conflicts = model.conflicts
    var flows: [SeatingFlow] = []
    for round in 0..<model.rounds {
      var flow = SeatingFlow(model, round: round)
      conflicts += flow.check() + roleConflicts(model, round: round)
      flows.append(flow)
    }
    conflicts = withoutRepeats(conflicts)
    return flows
  }
}
