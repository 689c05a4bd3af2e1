/// Finds rooms for everyone: hard rules first, then the lowest soft cost the steps allow.
///
/// The answer depends on the problem, the seed and the steps alone, not on the machine or its load.
/// - Parameters:
///   - seed: any number; another seed is another, equally good attempt.
///   - steps: proposals to examine, around ten million a second; 0 gives the quick first seating.
///   - progress: told every few thousand steps; `false` ends the search with the best so far.
public func allocate(
  _ problem: AllocationProblem, seed: UInt64, steps: Int,
  progress: ((AllocationProgress) -> Bool)? = nil
) -> AllocationResult {
  allocate(problem, seed: seed) { (state: AllocationProgress) -> Int? in
    if let progress, !progress(state) { return nil }
    return steps
  }
}

/// Finds rooms for everyone while the caller decides, as it goes, how many steps there will be.
///
/// For a limit in time: answer `progress.steps` divided by the share of the time used, and `nil` when it
/// is over. With the same answers the result is the same.
/// - Parameter pace: the steps planned in all, asked every few thousand steps; `nil` ends the search.
public func allocate(
  _ problem: AllocationProblem, seed: UInt64, pace: (AllocationProgress) -> Int?
) -> AllocationResult {
  let model = Model(problem)
  var random = RandomSource(seed: seed)
  let start = Construction.run(model, &random)
  var annealer = Annealer(model, start: start, random: random)
  let bound = lowerBound(model)
  let steps = anneal(&annealer, lowerBound: bound, pace: pace)
  var result = report(problem, model, annealer.best, steps: steps)
  result.lowerBound = bound
  return result
}

/// Cools the annealer over the planned steps and returns the steps made.
private func anneal(
  _ annealer: inout Annealer, lowerBound: Int?, pace: (AllocationProgress) -> Int?
) -> Int {
  guard annealer.movableCount > 0 else { return 0 }
  let grain = annealer.state.model.grain
  let isWarm = annealer.state.hasPrevious
  let rise = annealer.meanRise(samples: 2000)
  let unit = 1 << (Metropolis.fraction - 8)
  let hot = log2Fixed(UInt64(max(1, (isWarm ? 13 : 90) * rise * unit)))
  let cold = min(hot, log2Fixed(UInt64(max(1, 31 * grain * unit))))
  var steps = 0
  while true {
    let now = AllocationProgress(
      steps: steps, hard: annealer.bestHard, soft: annealer.bestSoft, lowerBound: lowerBound)
    guard let planned = pace(now), steps < planned else { break }
    if annealer.bestHard == 0, let lowerBound, annealer.bestSoft <= lowerBound { break }
    annealer.temperature = exp2Whole(hot - (hot - cold) * steps / planned)
    annealer.runBlock()
    annealer.keepBest()
    steps += Annealer.block
  }
  return steps
}

/// Accounts for the rooms from scratch, so that what is told never rests on the search's own sums.
private func report(
  _ problem: AllocationProblem, _ model: Model, _ rooms: [Int32], steps: Int
) -> AllocationResult {
  var rows: [[Int]] = []
  for round in 0..<model.rounds {
    rows.append((0..<model.people).map { Int(rooms[round * model.people + $0]) })
  }
  var result = evaluate(problem, rooms: rows)
  result.conflicts = model.conflicts
  result.steps = steps
  return result
}
