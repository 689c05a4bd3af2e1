import BreakoutAllocation

extension Session {
  /// Steps of a search when nobody says otherwise: some tens of milliseconds for a few hundred people.
  public static func usualSteps(people: Int) -> Int { max(400_000, 2_000 * people) }

  /// Who is present; before anybody is, who is expected. Organisers do not discuss, nor do those who withdrew.
  public var peopleToPlace: [Participant] {
    let able = participants.filter(\.mayBePlaced)
    let present = able.filter { $0.openStay != nil }
    return present.isEmpty ? able.filter { $0.registration.isExpected } : present
  }

  /// Prepares the allocation of a round as the session is now.
  /// - Throws: ``Rejection`` when the round cannot be allocated, or its numbers cannot work.
  public func allocationTask(
    for id: RoundID, seed: UInt64, scope: AllocationScope = .all, steps: Int? = nil
  ) throws(Rejection) -> AllocationTask {
    let round = try round(id, wanted: "allocated", in: [.planned, .allocated])
    let rooms = breakouts.rooms(of: id)
    let rules = round.rules ?? RoundRules()
    let staying = scope == .rest || rules.way.fillsInOnly
    var people = peopleToPlace
    if staying {
      let ids = Set(people.map(\.id))
      people += rooms.flatMap(\.members).compactMap { participants[$0] }.filter {
        !ids.contains($0.id) && $0.registration.isExpected
      }
      people.sort { $0.id < $1.id }
    }
    guard !people.isEmpty else { throw .breakout(.noPeople) }
    if staying, people.allSatisfy({ breakouts.room(of: $0.id, in: id) != nil }) {
      throw .breakout(.byHand(id, rules.way))
    }
    try checkNumbers(of: rooms, in: round, for: people)
    if rules.way == .same, groupsAgain(round).isEmpty { throw .breakout(.noSuchGroups(id)) }
    let steps = steps ?? Self.usualSteps(people: people.count)
    try require(steps, in: 0...1_000_000_000, field: "number of steps")
    var problem = allocationProblem(round, rooms: rooms, people: people)
    for (index, person) in people.enumerated() where staying || round.isPinned(person.id) {
      if let room = rooms.firstIndex(where: { $0.members.contains(person.id) }) {
        problem.pinned.append(.init(person: index, room: room))
      }
    }
    return AllocationTask(
      round: id, seed: seed, steps: steps, people: people, rooms: rooms, problem: problem)
  }

  /// Names the plain contradictions of numbers before any search.
  private func checkNumbers(
    of rooms: [BreakoutRoom], in round: BreakoutRound, for people: [Participant]
  ) throws(Rejection) {
    let places = rooms.reduce(0) { $0 + round.maximum(of: $1) }
    guard people.count <= places else {
      throw .breakout(
        .tooManyPeople(people: people.count, rooms: rooms.count, seats: places))
    }
    let needed = rooms.reduce(0) { $0 + round.minimum(of: $1) }
    guard people.count >= needed else {
      throw .breakout(.tooFewPeople(people: people.count, rooms: rooms.count, needed: needed))
    }
    for mode in AttendanceMode.allCases {
      let count = people.count { $0.attendance == mode }
      let seats = rooms.filter { $0.mode.takes(mode) }.reduce(0) { sum, room in
        let limit = mode == .inPerson ? room.seats : room.onlineLimit
        let most = round.maximum(of: room)
        return sum + min(most, limit ?? most)
      }
      guard count <= seats else {
        throw .breakout(.noRoomFor(mode, people: count, seats: seats))
      }
    }
    for room in rooms where !room.languages.isEmpty && round.minimum(of: room) > 0 {
      guard people.contains(where: { $0.speaks(oneOf: room.languages) }) else {
        throw .breakout(.nobodySpeaks(room.id, room.languages))
      }
    }
  }

  /// The rules of a round as the allocator takes them; pins are left to the caller.
  func allocationProblem(
    _ round: BreakoutRound, rooms: [BreakoutRoom], people: [Participant]
  ) -> AllocationProblem {
    let rules = round.rules ?? RoundRules()
    let prices = RoundPrices(rules)
    let columns = prices.attributes.map { wish in
      numbered(people.map { $0.value(of: wish.name) })
    }
    let languages = Dictionary(
      uniqueKeysWithValues: Set(rooms.flatMap(\.languages).map { $0.lowercased() }).sorted()
        .prefix(64).enumerated().map { ($0.element, UInt64(1) << UInt64($0.offset)) })
    func mask(_ spoken: [String]) -> UInt64 {
      spoken.reduce(0) { $0 | (languages[$1.lowercased()] ?? 0) }
    }
    var problem = AllocationProblem(
      rounds: 1,
      people: people.indices.map { index in
        let person = people[index]
        return AllocationProblem.Person(
          mode: person.attendance == .inPerson ? .inPerson : .virtual,
          attributes: columns.map { $0[index] },
          // Whose languages nobody wrote down may sit anywhere.
          languages: person.languages.isEmpty ? .max : mask(person.languages))
      },
      rooms: rooms.map { room in
        AllocationProblem.Room(
          minimum: round.minimum(of: room), maximum: round.maximum(of: room),
          mode: room.mode.allocated, seats: room.seats, onlineLimit: room.onlineLimit,
          languages: mask(room.languages), mayBeEmpty: round.minimum(of: room) == 0)
      })
    problem.weights = AllocationProblem.Weights(
      repeatMeeting: prices.meeting, move: prices.move,
      attributes: prices.attributes.map(\.weight), evenSizes: prices.pair)
    let places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($0.element.id, $0.offset) })
    if prices.meeting > 0 { problem.history = meetings(at: places, besides: round.id) }
    problem.keepTogether = rules.together.map { .init($0.compactMap { places[$0] }) }
      .filter { $0.members.count > 1 }
    problem.keepApart = rules.apart.map { .init($0.compactMap { places[$0] }) }
      .filter { $0.members.count > 1 }
    if prices.move > 0 {
      let groups = groupsAgain(round)
      problem.previous = [
        people.map { groups[$0.id].map { $0 < rooms.count ? $0 : -1 } ?? -1 }
      ]
    }
    if prices.heedsWishes { addWishes(to: &problem, prices, rooms: rooms, people: people) }
    return problem
  }

  /// Makes each wish a closeness to a stand-in who sits in the room, because the allocator prices people by whom
  /// they share a room with.
  private func addWishes(
    to problem: inout AllocationProblem, _ prices: RoundPrices, rooms: [BreakoutRoom],
    people: [Participant]
  ) {
    let count = people.count + rooms.count
    var distance = [Int](repeating: 0, count: count * (count - 1) / 2)
    for (index, room) in rooms.enumerated() {
      let standIn = people.count + index
      problem.pinned.append(.init(person: standIn, room: index))
      problem.people.append(
        AllocationProblem.Person(
          mode: room.mode == .physical ? .inPerson : .virtual,
          attributes: problem.weights.attributes.map { _ in -1 }, languages: .max))
      if problem.rooms[index].minimum > 0 { problem.rooms[index].minimum += 1 }
      problem.rooms[index].maximum += 1
      if room.mode == .physical {
        problem.rooms[index].seats = room.seats.map { $0 + 1 }
      } else {
        problem.rooms[index].onlineLimit = room.onlineLimit.map { $0 + 1 }
      }
      for (first, person) in people.enumerated() {
        let base = first * count - first * (first + 1) / 2 - first - 1
        distance[base + standIn] = prices.wishPoints(person, room)
      }
    }
    problem.distance = distance
    problem.weights.distance = 1
  }

  /// How often two of the people were in one room in the other rounds.
  private func meetings(
    at places: [ParticipantID: Int], besides round: RoundID
  ) -> [AllocationProblem.Meeting] {
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
  private func numbered(_ values: [String?]) -> [Int] {
    var known: [String: Int] = [:]
    return values.map { value in
      guard let value else { return -1 }
      if let index = known[value] { return index }
      known[value] = known.count
      return known.count - 1
    }
  }
}

extension BreakoutRound {
  /// The fewest and the most people of one of its rooms.
  public func minimum(of room: BreakoutRoom) -> Int {
    min(room.minimumSize ?? minimumSize, maximum(of: room))
  }

  /// The most people of one of its rooms.
  public func maximum(of room: BreakoutRoom) -> Int { room.maximumSize ?? maximumSize }
}

extension Participant {
  /// Whether they can be in a breakout room at all.
  var mayBePlaced: Bool {
    role != .organiser && registration != .withdrawn && registration != .declined
  }

  /// Whether they speak one of the languages; nobody is kept out for languages that were never written down.
  func speaks(oneOf wanted: [String]) -> Bool {
    guard !wanted.isEmpty, !languages.isEmpty else { return true }
    let wanted = Set(wanted.map { $0.lowercased() })
    return languages.contains { wanted.contains($0.lowercased()) }
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
