import Testing

@testable import BreakoutAllocation

/// Schedules in which nobody meets twice, at the most rounds there can be.
@Suite struct DesignTests {
  @Test(
    "The proven maximum of rounds without a repeat is reached without a search",
    arguments: [
      (3, 3, 4), (4, 4, 5), (5, 5, 6), (7, 7, 8), (8, 8, 9), (9, 9, 10), (9, 3, 13), (6, 4, 7),
      (7, 5, 7), (8, 6, 8), (9, 7, 9), (6, 3, 8), (7, 3, 10), (7, 4, 9), (8, 4, 10), (9, 4, 11),
      (10, 4, 13), (10, 5, 9), (10, 6, 7), (10, 7, 7), (10, 8, 5), (10, 9, 5),
      (10, 10, 4),
    ])
  func golf(groups: Int, size: Int, weeks: Int) {
    var problem = AllocationProblem(
      rounds: weeks, people: .init(repeating: .init(), count: groups * size),
      rooms: .init(repeating: .init(minimum: size, maximum: size), count: groups))
    problem.weights = .init(repeatMeeting: 1, evenSizes: 0)
    let result = allocate(problem, seed: 1, steps: 0)
    #expect(result.softTerms.repeatPairs == 0)
    #expect(result.isOptimal)
  }

  @Test("Small fields keep the laws of arithmetic", arguments: [2, 3, 4, 5, 7, 8, 9])
  func fields(size: Int) throws {
    let field = try #require(SmallField(size))
    for a in 0..<size {
      #expect(field.sum(a, field.negated(a)) == 0)
      #expect(a == 0 || Set((0..<size).map { field.product(a, $0) }).count == size)
      for b in 0..<size {
        #expect(field.product(a, b) == field.product(b, a))
        for c in 0..<size {
          let left = field.product(a, field.sum(b, c))
          #expect(left == field.sum(field.product(a, b), field.product(a, c)))
        }
      }
    }
    #expect(SmallField(6) == nil)
  }
}
