/// Searches with several chains side by side, one task each, and returns the best of their answers.
///
/// Chain 0 searches as ``allocate(_:seed:steps:progress:)`` with the same seed does; the others have seeds
/// derived from it. Among equals the first chain wins, so the answer depends on the problem, the seed, the
/// steps and the number of chains, and not on how many cores there are. A cancelled task ends with the
/// best so far.
/// - Parameters:
///   - steps: proposals to examine in each chain.
///   - chains: independent searches; more than the cores there are only takes longer.
///   - progress: told from any task, with the number of the chain; `false` ends that chain.
public func allocate(
  _ problem: AllocationProblem, seed: UInt64, steps: Int, chains: Int,
  progress: (@Sendable (_ chain: Int, _ state: AllocationProgress) -> Bool)? = nil
) async -> AllocationResult {
  let answers = await withTaskGroup(of: (Int, AllocationResult).self) { group in
    for chain in 0..<max(1, chains) {
      group.addTask {
        let own = chain == 0 ? seed : seed ^ (UInt64(chain) &* 0x9E37_79B9_7F4A_7C15)
        let answer = allocate(problem, seed: own, steps: steps) { state in
          !Task.isCancelled && progress?(chain, state) ?? true
        }
        return (chain, answer)
      }
    }
    var answers: [(Int, AllocationResult)] = []
    for await answer in group { answers.append(answer) }
    return answers.sorted { $0.0 < $1.0 }.map(\.1)
  }
  var best = answers[0]
  for answer in answers.dropFirst()
  where (answer.hard, answer.soft) < (best.hard, best.soft) { best = answer }
  best.steps = answers.reduce(0) { $0 + $1.steps }
  return best
}
