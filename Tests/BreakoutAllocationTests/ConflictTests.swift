import BreakoutAllocation
import Testing

/// Contradictions are named, with the figures, and bad input never stops the program.
@Suite struct ConflictTests {
  private func solve(_ problem: AllocationProblem, steps: Int = 20_000) -> AllocationResult {
    allocate(problem, seed: 1, steps: steps)
  }

  @Test("More people than seats: all are named with the places there are")
  func tooManyPeople() {
    let result = solve(
      .init(
        rounds: 2, people: .init(repeating: .init(), count: 9),
        rooms: .init(repeating: .init(maximum: 4), count: 2)))
    #expect(
      result.conflicts == [
        .tooFewPlaces(people: Array(0..<9), rooms: [0, 1], places: 8, round: 0)
      ])
    #expect(result.hard == 2)
    #expect(result.rooms.allSatisfy { $0.allSatisfy { $0 >= 0 } })
  }

  @Test("French speakers in the building are too few for the French room")
  func tooFewInLanguage() {
    let french: UInt64 = 2
    var people: [AllocationProblem.Person] = .init(
      repeating: .init(mode: .inPerson, languages: 1), count: 20)
    for person in 0..<4 { people[person].languages |= french }
    people += .init(repeating: .init(languages: french), count: 3)
    let result = solve(
      .init(
        rounds: 1, people: people,
        rooms: [
          .init(maximum: 30, mode: .hybrid),
          .init(minimum: 6, maximum: 8, mode: .physical, languages: french),
        ]))
    #expect(
      result.conflicts == [
        .tooFewPeople(rooms: [1], needed: 6, available: 4, people: [0, 1, 2, 3], round: 0)
      ])
    #expect(
      result.conflicts.first?.message(.init(room: { "R\($0 + 2)" }))
        == "R3 needs 6 people in round 1; 4 can be there. Lower the minimum or close a room.")
  }

  @Test("Seats in a hybrid room limit people in the building only")
  func seats() {
    let people = [AllocationProblem.Person](repeating: .init(mode: .inPerson), count: 5)
    let result = solve(
      .init(
        rounds: 1, people: people + .init(repeating: .init(), count: 5),
        rooms: [.init(maximum: 20, mode: .hybrid, seats: 4)]))
    #expect(
      result.conflicts == [
        .tooFewPlaces(people: [0, 1, 2, 3, 4], rooms: [0], places: 4, round: 0)
      ])
  }

  @Test("Two rooms need three facilitators and two can come")
  func roles() {
    var people = [AllocationProblem.Person](repeating: .init(), count: 8)
    people[0].roles = 1
    people[1].roles = 1
    let rooms: [AllocationProblem.Room] = [
      .init(maximum: 8, neededRoles: [.init(role: 0, count: 2)]),
      .init(maximum: 8, neededRoles: [.init(role: 0)]),
    ]
    let result = solve(.init(rounds: 1, people: people, rooms: rooms))
    #expect(
      result.conflicts == [
        .tooFewRoleHolders(rooms: [0, 1], role: 0, needed: 3, people: [0, 1], round: 0)
      ])
    #expect(result.hard == 1)
  }

  @Test("Together larger than any room, together and apart, too many apart")
  func groups() {
    var problem = AllocationProblem(
      rounds: 1, people: .init(repeating: .init(), count: 6),
      rooms: .init(repeating: .init(maximum: 3), count: 2))
    problem.keepTogether = [.init([0, 1, 2, 3]), .init([4, 5])]
    problem.keepApart = [.init([5, 4]), .init([0, 1, 2])]
    let result = solve(problem)
    #expect(
      Set(result.conflicts.map { $0.message() })
        == Set(
          [
            AllocationConflict.togetherTooLarge(group: 0, people: 4, largest: 3, round: 0),
            .togetherAndApart(first: 5, second: 4, round: 0),
            .tooManyApart(group: 1, people: 3, rooms: 2, round: 0),
          ].map { $0.message() }))
  }

  @Test("A room nobody speaks the language of, and somebody no room speaks to")
  func languages() {
    let result = solve(
      .init(
        rounds: 1, people: [.init(languages: 1), .init(languages: 4)],
        rooms: [.init(maximum: 5, languages: 1), .init(minimum: 1, maximum: 5, languages: 2)]))
    #expect(result.conflicts.contains(.noRoom(person: 1, round: 0)))
    #expect(!result.hardViolations.isEmpty)
  }

  @Test("No rooms, nobody, one person, no rounds")
  func nothing() {
    let nobody = solve(.init(rounds: 2, people: [], rooms: [.init(maximum: 3)]))
    #expect(nobody.rooms == [[], []] && nobody.hard == 0)
    let noRooms = solve(.init(rounds: 1, people: [.init(), .init()], rooms: []))
    #expect(noRooms.rooms == [[-1, -1]] && noRooms.hard == 2)
    #expect(noRooms.conflicts.count == 2)
    let one = solve(.init(rounds: 3, people: [.init()], rooms: [.init(maximum: 1)]))
    #expect(one.rooms == [[0], [0], [0]] && one.isOptimal)
    #expect(solve(.init(rounds: 0, people: [.init()], rooms: [])).rooms.isEmpty)
    #expect(solve(.init(rounds: -5, people: [.init()], rooms: [])).rooms.isEmpty)
    #expect(
      solve(.init(rounds: 99, people: [.init()], rooms: [.init(maximum: 1)])).conflicts
        == [.tooManyRounds(99)])
  }

  @Test(
    "Rules about people and rooms that are not there, and absurd numbers, are reported or bounded")
  func nonsense() {
    var problem = AllocationProblem(
      rounds: 2, people: .init(repeating: .init(attributes: [.max]), count: 4),
      rooms: [
        .init(minimum: .min, maximum: .max, seats: -4, onlineLimit: .max),
        .init(minimum: .max, maximum: -1, neededRoles: [.init(role: 77), .init(role: -1)]),
      ])
    problem.keepTogether = [.init([0, 9, -1, 0])]
    problem.keepApart = [.init([1, 44]), .init([])]
    problem.pinned = [.init(person: 8, room: 0), .init(person: 0, room: -2)]
    problem.history = [.init(0, 0), .init(0, 7), .init(1, 2, times: .max), .init(1, 2, times: -4)]
    problem.previous = [[9, -7]]
    problem.distance = [.max, .min]
    problem.weights = .init(
      repeatMeeting: .max, move: .min, distance: .max, attributes: [.max, .min], evenSizes: .min)
    let result = solve(problem)
    #expect(result.conflicts.contains(.unknownPerson(9, rule: .keepTogether)))
    #expect(result.conflicts.contains(.unknownPerson(44, rule: .keepApart)))
    #expect(result.conflicts.contains(.unknownRoom(-2, rule: .pinned)))
    #expect(result.conflicts.contains(.wrongLength(rule: .distance, found: 2, expected: 6)))
    #expect(
      result.conflicts.contains(.minimumAboveMaximum(room: 1, minimum: .max, maximum: -1)))
    #expect(result.conflicts.allSatisfy { !$0.message().isEmpty })
  }
}
