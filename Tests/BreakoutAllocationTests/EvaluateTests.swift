import BreakoutAllocation
import Testing

/// Small allocations whose figures were worked out by hand.
@Suite struct EvaluateTests {
  @Test("Meeting twice, sharing a value and moving are counted as on paper")
  func softTermsByHand() {
    var problem = AllocationProblem(
      rounds: 2,
      people: [[0], [0], [1], [-1]].map { .init(attributes: $0) },
      rooms: [.init(maximum: 2), .init(maximum: 2)])
    problem.history = [.init(0, 1, times: 2)]
    problem.previous = [[0, 1, 1, -1], [0, 0, 1, 1]]
    problem.weights = .init(repeatMeeting: 10, move: 5, attributes: [3], evenSizes: 0)

    let result = evaluate(problem, rooms: [[0, 0, 1, 1], [0, 0, 1, 1]])

    // 0 and 1 met twice before: 4 meetings make 6 pairs of meetings, 1 of them history. 2 and 3 meet twice.
    #expect(result.softTerms.repeatPairs == 5 + 1)
    #expect(result.softTerms.samePairs == [2])
    #expect(result.softTerms.moves == 1)
    #expect(result.softTerms.pairSlots == 4)
    #expect(result.soft == 10 * 6 + 3 * 2 + 5)
    #expect(result.hardViolations.isEmpty)
  }

  @Test("Distances are read row by row from the upper triangle")
  func distancesByHand() {
    var problem = AllocationProblem(
      rounds: 1, people: .init(repeating: .init(), count: 4),
      rooms: [.init(maximum: 2), .init(maximum: 2)])
    problem.distance = [1, 2, 3, 4, 5, 6]
    problem.weights = .init(repeatMeeting: 0, distance: 1, evenSizes: 0)
    #expect(evaluate(problem, rooms: [[0, 1, 0, 1]]).softTerms.distance == 2 + 5)
    #expect(evaluate(problem, rooms: [[0, 0, 1, 1]]).softTerms.distance == 1 + 6)
    #expect(allocate(problem, seed: 1, steps: 50_000).softTerms.distance == 7)
  }

  @Test("Each hard rule that is broken is named with its figures")
  func violationsByHand() {
    var problem = AllocationProblem(
      rounds: 1,
      people: [
        .init(mode: .inPerson, languages: 1), .init(mode: .inPerson, languages: 2),
        .init(languages: 1), .init(languages: 1, rounds: RoundSet([5])), .init(languages: 1),
      ],
      rooms: [
        .init(
          minimum: 1, maximum: 2, mode: .hybrid, seats: 1, languages: 1,
          neededRoles: [.init(role: 0)]),
        .init(minimum: 3, maximum: 4, mode: .virtual),
        .init(maximum: 4, rounds: RoundSet([1])),
      ])
    problem.keepTogether = [.init([0, 2])]
    problem.keepApart = [.init([0, 1])]
    problem.pinned = [.init(person: 2, room: 0)]
    let found = evaluate(problem, rooms: [[0, 0, 2, 0, -1]]).hardViolations
    #expect(
      found == [
        .noCommonLanguage(person: 1, room: 0, round: 0),
        .roomClosed(person: 2, room: 2, round: 0),
        .placedWhileAbsent(person: 3, room: 0, round: 0),
        .unplaced(person: 4, round: 0),
        .overCapacity(room: 0, round: 0, people: 3, maximum: 2),
        .overSeats(room: 0, round: 0, inPerson: 2, seats: 1),
        .roleMissing(room: 0, round: 0, role: 0, present: 0, needed: 1),
        .underCapacity(room: 1, round: 0, people: 0, minimum: 3),
        .separated(group: 0, round: 0, rooms: 2),
        .notApart(group: 0, room: 0, round: 0, pairs: 1),
        .notAtPin(person: 2, room: 0, round: 0),
      ])
    #expect(
      found[5].message() == "room 1 has 2 people in the building in round 1 and 1 seats.")
  }
}
