import Testing

@testable import BreakoutAllocation

/// What every answer must be, over many small problems.
@Suite struct AllocateTests {
  @Test("Everyone present who can be seated is in one open room, nobody else is anywhere")
  func placement() {
    for seed in 0..<120 as Range<UInt64> {
      let problem = randomProblem(seed: seed)
      let result = allocate(problem, seed: seed, steps: 20_000)
      #expect(result.rooms.count == problem.rounds)
      for violation in result.hardViolations {
        switch violation {
        case .placedWhileAbsent, .roomClosed: Issue.record("seed \(seed): \(violation)")
        case .unplaced(let person, let round):
          // Only somebody whose mode no open room takes.
          let mode = problem.people[person].mode
          let open = problem.rooms.filter { $0.rounds.contains(round) && $0.mode.admits(mode) }
          #expect(open.isEmpty, "seed \(seed)")
        default: break
        }
      }
      let again = evaluate(problem, rooms: result.rooms)
      #expect(again.soft == result.soft && again.hardViolations == result.hardViolations)
      if let bound = result.lowerBound, result.hard == 0 { #expect(bound <= result.soft) }
    }
  }

  @Test("The same problem, seed and steps give the same answer")
  func determinism() {
    for seed in 0..<20 as Range<UInt64> {
      let problem = randomProblem(seed: seed)
      #expect(
        allocate(problem, seed: 7, steps: 30_000) == allocate(problem, seed: 7, steps: 30_000))
    }
  }

  @Test("Cancelling keeps the best so far, and progress never gets worse")
  func cancelling() {
    let problem = alike(people: 60, rooms: 10, of: 6, rounds: 9)
    var seen: [AllocationProgress] = []
    let result = allocate(problem, seed: 1, steps: 100_000_000) { progress in
      seen.append(progress)
      return progress.steps < 300_000
    }
    #expect(result.hard == 0)
    #expect(result.steps >= 300_000 && result.steps < 400_000)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.soft >= $1.soft })
    #expect(seen.last?.soft == result.soft)
    #expect(seen.allSatisfy { $0.lowerBound == result.lowerBound })
  }

  @Test("Alike rooms differ in size by one at most, with or without steps")
  func balance() {
    for count in 1...40 {
      let problem = AllocationProblem(
        rounds: 2, people: .init(repeating: .init(), count: count),
        rooms: .init(repeating: .init(maximum: 12), count: 5))
      for steps in [0, 20_000] {
        for row in allocate(problem, seed: 3, steps: steps).rooms {
          let sizes = (0..<5).map { room in row.count { $0 == room } }
          #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(count) people: \(sizes)")
        }
      }
    }
  }

  @Test("Where no repeat is needed none is left, and that is said to be optimal")
  func optimum() {
    let result = allocate(alike(people: 25, rooms: 5, of: 5, rounds: 3), seed: 1, steps: 3_000_000)
    #expect(result.softTerms.repeatPairs == 0)
    #expect(result.isOptimal)
    #expect(result.steps < 3_000_000)
  }

  @Test("A repair moves only those who must move")
  func repair() {
    var problem = alike(people: 24, rooms: 4, of: 8, rounds: 1)
    problem.rooms[3].rounds = RoundSet([9])
    problem.previous = [(0..<24).map { $0 / 6 }]
    problem.weights.move = 1000
    let result = allocate(problem, seed: 1, steps: 200_000)
    #expect(result.hard == 0)
    #expect(result.softTerms.moves == 6)
  }

  @Test("A negative weight brings those with the same value together")
  func keepAlike() {
    var problem = alike(people: 12, rooms: 3, of: 4, rounds: 1)
    for person in 0..<12 { problem.people[person].attributes = [person % 3] }
    problem.weights.attributes = [-5]
    let result = allocate(problem, seed: 1, steps: 200_000)
    #expect(result.softTerms.samePairs == [18])
    #expect(result.isOptimal)
  }

  private func alike(people: Int, rooms: Int, of size: Int, rounds: Int) -> AllocationProblem {
    AllocationProblem(
      rounds: rounds, people: .init(repeating: .init(), count: people),
      rooms: .init(repeating: .init(maximum: size), count: rooms))
  }
}
