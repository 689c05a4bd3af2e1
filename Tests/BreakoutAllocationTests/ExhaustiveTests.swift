import Testing

@testable import BreakoutAllocation

/// The search against every allocation there is, on problems of a few people.
@Suite struct ExhaustiveTests {
  @Test("On tiny problems the rules are kept where they can be, at the lowest cost there is")
  func agreesWithEveryAllocation() {
    var feasible = 0
    var contradictions = 0
    for seed in 0..<80 as Range<UInt64> {
      let problem = tinyProblem(seed: seed)
      let best = bestOfAll(problem)
      let result = allocate(problem, seed: seed, steps: 100_000)
      if best.hard == 0 {
        #expect(result.hard == 0, "seed \(seed)")
        feasible += 1
        #expect(result.soft == best.soft, "seed \(seed)")
        #expect(result.lowerBound ?? best.soft <= best.soft, "seed \(seed)")
        #expect(result.conflicts.isEmpty, "seed \(seed): \(result.conflicts)")
      } else {
        // A contradiction is only ever named where no allocation keeps the rules.
        contradictions += result.conflicts.isEmpty ? 0 : 1
        #expect(result.hard >= best.hard)
      }
    }
    #expect(feasible > 15 && contradictions > 15)
  }

  /// One round, up to six people, up to three rooms.
  private func tinyProblem(seed: UInt64) -> AllocationProblem {
    var problem = randomProblem(seed: seed)
    let people = min(6, problem.people.count)
    let rooms = min(3, problem.rooms.count)
    problem.rounds = 1
    problem.people.removeLast(problem.people.count - people)
    problem.rooms.removeLast(problem.rooms.count - rooms)
    for room in 0..<rooms {
      problem.rooms[room].minimum = min(problem.rooms[room].minimum, 2)
      problem.rooms[room].maximum = min(problem.rooms[room].maximum, 4)
    }
    func known(_ group: AllocationProblem.Group) -> AllocationProblem.Group {
      .init(group.members.filter { $0 < people }, rounds: group.rounds)
    }
    problem.keepTogether = problem.keepTogether.map(known)
    problem.keepApart = problem.keepApart.map(known)
    problem.pinned = problem.pinned.filter { $0.person < people && $0.room < rooms }
    problem.history = problem.history.filter { $0.first < people && $0.second < people }
    problem.previous = problem.previous.map { [Array($0[0].prefix(people))] }
    if problem.distance != nil {
      problem.distance = (0..<(people * (people - 1) / 2)).map { ($0 * 7 + Int(seed)) % 20 }
    }
    return problem
  }

  private func bestOfAll(_ problem: AllocationProblem) -> (hard: Int, soft: Int) {
    var best = (hard: Int.max, soft: Int.max)
    var row = [Int](repeating: -1, count: problem.people.count)
    func seat(_ person: Int) {
      if person == row.count {
        let result = evaluate(problem, rooms: [row])
        if (result.hard, result.soft) < (best.hard, best.soft) {
          best = (result.hard, result.soft)
        }
        return
      }
      let isPresent = problem.people[person].rounds.contains(0)
      for room in isPresent ? -1..<problem.rooms.count : -1..<0 {
        row[person] = room
        seat(person + 1)
      }
    }
    seat(0)
    return best
  }
}
