/// One search from the first seating to the best allocation the budget allows.
///
/// The budget is cut into legs, each a cooling from hot to cold. A short first leg finds what is easy
/// and tells whether the floor under the cost is near: then more legs follow, each three times as
/// long, since the proven optimum ends the search; else one long leg has all the rest, which is
/// worth more where the floor is out of reach.
struct Search: ~Copyable {
  /// With fewer proposals for each person in a leg there is no time to recover from the full heat.
  private static let unhurried = 4096
  /// Proposals for each person after which a cooling of a single round gains little more.
  private static let saturation = 25_000

  let model: Model
  var annealer: Annealer
  private var table: TableAnnealer?
  private let usesTable: Bool
  let bound: Int?
  private(set) var steps = 0
  private(set) var conflicts: [AllocationConflict]
  private var hasChecked = false
  private var cooling: Cooling
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
    var seated = Annealer(model, start: start, random: RandomSource(seed: source.next()))
    if seated.state.hard > 0 { seated.mendSizes() }
    annealer = seated
    random = source
    table = nil
    usesTable = !annealer.state.hasLanes && CostTable.suits(model)
    bound = lowerBound(model)
    conflicts = model.conflicts
    rise = annealer.meanRise(samples: 1000)
    cooling = Cooling(model, rise: rise, isWarm: annealer.state.hasPrevious)
  }

  /// Searches until the plan is used up, the floor is met or `pace` ends it.
  mutating func run(pace: (AllocationProgress) -> Int?) {
    explore(pace)
    var legStart = steps
    var legEnd = steps
    var length = 0
    var isLast = false
    while let planned = pace(progress), steps < planned, !isDone {
      if steps >= legEnd {
        if length > 0 && annealer.bestHard > 0 { repair() }
        // Where the floor is out of reach after a sixty-fourth of the plan, the rest is best spent at once.
        let isHopeless = length >= planned / 64 && !isNearFloor
        isLast = length > 0 && (isHopeless || length * 6 > planned - steps)
        length = length == 0 ? min(planned / 64, annealer.movableCount * 1024) : length * 3
        if isLast && annealer.state.isMostlyMeetings {
          cooling = cooling.forMeetings(model.repeatWeight)
        }
        if isLast && !annealer.state.hasMeetings && model.distance.isEmpty {
          // In one round without distances a longer cooling than this gains less than another one.
          let legs = (planned - steps) / (annealer.movableCount * Self.saturation)
          if legs > 1 {
            length = (planned - steps) / legs
            isLast = false
          }
        }
        length = max(Annealer.block, length)
        legStart = steps
      }
      // The plan moves with the clock; the last leg ends with it.
      legEnd = max(legStart + Annealer.block, isLast ? planned : legStart + length)
      let passed = min(steps - legStart, legEnd - legStart)
      let isShort = (legEnd - legStart) / annealer.movableCount < Self.unhurried
      let course = isShort ? cooling.gentler : cooling
      let temperature = course.temperature(passed, of: legEnd - legStart)
      if onTable(temperature) { continue }
      annealer.temperature = temperature
      if annealer.penalty > 0 {
        annealer.penalty = rise * (1 + 16 * passed / (legEnd - legStart))
      }
      steps +=
        annealer.canScan
        ? annealer.runScanBlock(isHasty: isShort, atMost: planned - steps) : annealer.runBlock()
      annealer.keepBest()
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
      annealer.temperature = exp2Whole(melting - (melting - cooling.last) * (blocks % 4) / 4)
      annealer.penalty = max(1, rise * (1 + blocks / 4 % 4) / 2)
      steps += annealer.runBlock()
      blocks += 1
    }
    annealer.isExploring = false
    annealer.penalty = 0
    annealer.restart(from: annealer.best)
  }

  /// Runs a block on the table where there is one; it takes over once the hard rules are kept.
  private mutating func onTable(_ temperature: Int) -> Bool {
    guard usesTable else { return false }
    if table == nil {
      guard annealer.state.hard == 0 else { return false }
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
