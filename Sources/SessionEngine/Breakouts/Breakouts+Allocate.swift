import BreakoutAllocation

extension Session {
  /// Steps of the search for one allocation: some tens of milliseconds for a few hundred people.
  private static let allocationSteps = 400_000

  /// Spreads people over the rooms of a round: hard rules kept, countries and types mixed, and
  /// as few as possible who met in an earlier round.
  func allocateRound(_ id: RoundID, seed: UInt64) throws(Rejection) -> [SessionEvent] {
    let round = try round(id, wanted: "allocated", in: [.planned, .allocated])
    let rooms = breakouts.rooms(of: id)
    let people = peopleToPlace
    guard !people.isEmpty else { throw .breakout(.noPeople) }
    try checkCapacity(of: rooms, in: round, for: people)
    let result = allocate(
      allocationProblem(round, rooms: rooms, people: people), seed: seed,
      steps: Self.allocationSteps)
    let places = result.rooms.first ?? []
    let assignments = rooms.enumerated().map { index, room in
      RoomAssignment(
        room: room.id,
        members: people.indices.filter { places[$0] == index }.map { people[$0].id })
    }
    let unplaced = people.indices.filter { places[$0] < 0 }.map { people[$0].id }
    return [
      .breakouts(
        .roundAllocated(id: id, seed: seed, assignments: assignments, unplaced: unplaced))
    ]
  }

  /// Who is present; before anybody is, who is expected. Organisers and observers do not discuss.
  public var peopleToPlace: [Participant] {
    let able = participants.filter { $0.role != .organiser }
    let present = able.filter { $0.openStay != nil }
    return present.isEmpty ? able.filter { $0.registration.isExpected } : present
  }

  /// Names the plain contradictions of numbers before any search.
  private func checkCapacity(
    of rooms: [BreakoutRoom], in round: BreakoutRound, for people: [Participant]
  ) throws(Rejection) {
    let places = rooms.count * round.maximumSize
    guard people.count <= places else {
      throw .breakout(
        .tooManyPeople(people: people.count, rooms: rooms.count, seats: places))
    }
    let needed = rooms.count * round.minimumSize
    guard people.count >= needed else {
      throw .breakout(.tooFewPeople(people: people.count, rooms: rooms.count, needed: needed))
    }
    for mode in AttendanceMode.allCases {
      let count = people.count { ($0.openStay?.mode ?? $0.plannedMode) == mode }
      let seats = rooms.filter { $0.mode.takes(mode) }.reduce(0) { sum, room in
        let limit = mode == .inPerson ? room.seats : room.onlineLimit
        return sum + min(round.maximumSize, limit ?? round.maximumSize)
      }
      guard count <= seats else {
        throw .breakout(.noRoomFor(mode, people: count, seats: seats))
      }
    }
  }

  private func allocationProblem(
    _ round: BreakoutRound, rooms: [BreakoutRoom], people: [Participant]
  ) -> AllocationProblem {
    let countries = indices(people.map { $0.country?.rawValue })
    let types = indices(people.map(\.type))
    let organisations = indices(people.map { $0.organisation?.lowercased() })
    let languages = Dictionary(
      uniqueKeysWithValues: Set(rooms.flatMap(\.languages)).sorted().prefix(64).enumerated()
        .map { ($0.element, UInt64(1) << UInt64($0.offset)) })
    func mask(_ spoken: [String]) -> UInt64 { spoken.reduce(0) { $0 | (languages[$1] ?? 0) } }
    var problem = AllocationProblem(
      rounds: 1,
      people: people.indices.map { index in
        let person = people[index]
        return AllocationProblem.Person(
          mode: (person.openStay?.mode ?? person.plannedMode) == .inPerson ? .inPerson : .virtual,
          attributes: [countries[index], types[index], organisations[index]],
          // Whose languages nobody wrote down may sit anywhere.
          languages: person.languages.isEmpty ? .max : mask(person.languages))
      },
      rooms: rooms.map { room in
        AllocationProblem.Room(
          minimum: round.minimumSize, maximum: round.maximumSize, mode: room.mode.allocated,
          seats: room.seats, onlineLimit: room.onlineLimit, languages: mask(room.languages),
          mayBeEmpty: round.minimumSize == 0)
      })
    problem.weights = AllocationProblem.Weights(
      repeatMeeting: 10, attributes: [3, 2, 8], evenSizes: 20)
    problem.history = meetings(of: people, besides: round.id)
    return problem
  }

  /// How often two of the people were in one room in the other rounds.
  private func meetings(
    of people: [Participant], besides round: RoundID
  ) -> [AllocationProblem.Meeting] {
    let places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($0.element.id, $0.offset) })
    var meetings: [AllocationProblem.Meeting] = []
    for room in breakouts.rooms where room.round != round {
      let members = room.members.compactMap { places[$0] }.sorted()
      for (position, first) in members.enumerated() {
        for second in members[(position + 1)...] { meetings.append(.init(first, second)) }
      }
    }
    return meetings
  }

  /// A number for each different value, in order of first appearance; −1 where there is none.
  private func indices(_ values: [String?]) -> [Int] {
    var known: [String: Int] = [:]
    return values.map { value in
      guard let value else { return -1 }
      if let index = known[value] { return index }
      known[value] = known.count
      return known.count - 1
    }
  }
}

extension RoomMode {
  fileprivate var allocated: BreakoutAllocation.RoomMode {
    switch self {
    case .physical: .physical
    case .hybrid: .hybrid
    case .virtual: .virtual
    }
  }
}
