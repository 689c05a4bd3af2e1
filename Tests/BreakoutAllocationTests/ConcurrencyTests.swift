import BreakoutAllocation
import Testing

/// Several chains at once: no worse than one, and the same answer each time.
@Suite struct ConcurrencyTests {
  private let problem = {
    var problem = AllocationProblem(
      rounds: 4, people: (0..<30).map { .init(attributes: [$0 % 7]) },
      rooms: .init(repeating: .init(maximum: 6), count: 5))
    problem.weights.attributes = [3]
    return problem
  }()

  @Test("Chains give the same answer every time and are no worse than one search")
  func repeatable() async {
    let first = await allocate(problem, seed: 5, steps: 60_000, chains: 3)
    let second = await allocate(problem, seed: 5, steps: 60_000, chains: 3)
    #expect(first == second)
    let alone = allocate(problem, seed: 5, steps: 60_000)
    #expect(first.hard == 0 && first.soft <= alone.soft)
    #expect(first.steps > alone.steps)
  }

  @Test("A cancelled search still seats everyone")
  func cancelled() async {
    let problem = problem
    let task = Task { await allocate(problem, seed: 1, steps: .max / 4096, chains: 2) }
    task.cancel()
    let result = await task.value
    #expect(result.hard == 0)
  }
}
