import Testing

@testable import BreakoutAllocation

/// The incremental sums of the search against a count from scratch.
@Suite struct DeltaTests {
  @Test("After random swaps and moves the search's own cost is the cost counted from scratch")
  func deltasAgree() {
    for seed in 0..<60 as Range<UInt64> {
      let problem = randomProblem(seed: seed)
      let model = Model(problem)
      var random = RandomSource(seed: seed)
      let start = Construction.run(model, &random)
      var annealer = Annealer(model, start: start, random: random)
      #expect(costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), start")
      guard annealer.movableCount > 0 else { continue }
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        annealer.runBlock()
        #expect(costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), \(heat)")
      }
    }
  }

  private func costs(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    [annealer.state.hard, annealer.state.soft]
  }

  private func scratch(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    let flat = annealer.state.snapshot()
    let count = problem.people.count
    let rows = (0..<problem.rounds).map { round in
      (0..<count).map { Int(flat[round * count + $0]) }
    }
    let result = evaluate(problem, rooms: rows)
    // Rules no search can mend are left out of the search's own sum.
    let searched = result.hardViolations.filter {
      switch $0 {
      case .wrongMode, .noCommonLanguage, .notAtPin, .separated: false
      default: true
      }
    }
    return [searched.reduce(0) { $0 + $1.count }, result.soft]
  }
}
