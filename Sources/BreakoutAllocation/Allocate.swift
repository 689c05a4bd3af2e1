/// Finds rooms for everyone: hard rules first, then the lowest soft cost the steps allow.
///
/// The answer depends on the problem, the seed and the steps alone, not on the machine or its load.
/// - Parameters:
///   - seed: any number; another seed is another, equally good attempt.
///   - steps: proposals to examine, ten to a hundred million a second; 0 gives the quick first seating.
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
  var search = Search(model, seed: seed)
  search.run(pace: pace)
  let best = search.annealer.best
  let rows = (0..<model.rounds).map { round in
    (0..<model.people).map { Int(best[round * model.people + $0]) }
  }
  // Counted from scratch, so that what is told never rests on the search's own sums.
  var result = evaluate(problem, rooms: rows)
  result.conflicts = search.conflicts
  result.lowerBound = search.bound
  result.steps = search.steps
  return result
}
