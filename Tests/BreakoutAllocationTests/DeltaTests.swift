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
        annealer.isExploring = true
        annealer.penalty = 5
        annealer.runBlock()
        #expect(
          costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), breaking rules")
        annealer.isExploring = false
        annealer.penalty = 0
      }
    }
  }

  @Test("On the table of costs every swap, move and unit is priced as counted from scratch")
  func tableAgrees() {
    let searched = search { problem, model, start, random, seed in
      let state = SearchState(model, start: start)
      guard state.hard == 0, !Annealer.movableCells(model, start).isEmpty,
        CostTable.suits(model)
      else { return false }
      var annealer = TableAnnealer(model, start: start, soft: state.soft, random: random)
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        _ = annealer.runBlock()
        let result = evaluate(problem, rooms: rows(annealer.state.snapshot(), problem))
        #expect(annealer.state.soft == result.soft, "seed \(seed), \(heat)")
        #expect(annealer.state.hard == 0)
        let fresh = SearchState(model, start: annealer.state.snapshot(), prices: false)
        #expect(fresh.hard == 0, "seed \(seed), \(heat)")
      }
      return true
    }
    #expect(searched > 20)
  }

  @Test("Looked at room by room, every swap, move and unit is priced as counted from scratch")
  func scanAgrees() {
    let searched = search { problem, model, start, random, seed in
      var annealer = Annealer(model, start: start, random: random)
      guard annealer.movableCount > 0, annealer.canScan else { return false }
      for heat in [1 << 20, 1 << 14, 1 << 10, 0] {
        annealer.temperature = heat
        for isHasty in [false, true] {
          _ = annealer.runScanBlock(isHasty: isHasty)
          #expect(
            costs(annealer, problem) == scratch(annealer, problem), "seed \(seed), \(heat)")
          #expect(annealer.state.hard == 0, "seed \(seed), \(heat)")
        }
      }
      return true
    }
    #expect(searched > 20)
  }

  /// Searches random problems from their first seating; returns how many suited.
  private func search(
    _ body: (AllocationProblem, Model, [Int32], RandomSource, UInt64) -> Bool
  ) -> Int {
    (0..<200 as Range<UInt64>).count { seed in
      let problem = randomProblem(seed: seed)
      let model = Model(problem)
      var random = RandomSource(seed: seed)
      let start = Construction.run(model, &random)
      return body(problem, model, start, random, seed)
    }
  }

  private func rows(_ flat: [Int32], _ problem: AllocationProblem) -> [[Int]] {
    let count = problem.people.count
    return (0..<problem.rounds).map { round in (0..<count).map { Int(flat[round * count + $0]) } }
  }

  private func costs(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    [annealer.state.hard, annealer.state.soft]
  }

  private func scratch(_ annealer: borrowing Annealer, _ problem: AllocationProblem) -> [Int] {
    let result = evaluate(problem, rooms: rows(annealer.state.snapshot(), problem))
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
