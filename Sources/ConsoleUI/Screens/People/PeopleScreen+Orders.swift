import SessionEngine

extension PeopleScreen {
  static let orders = [
    "by name", "who is present", "expected and not here", "by arrival", "by country", "by region",
    "by type", "by registration", "by organisation", "by time present", "by mode",
  ]

  /// The keys of the menu that takes one of the orders directly.
  static let orderKeys: [Character] = ["n", "p", "x", "a", "c", "g", "t", "r", "o", "s", "m"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let term = SearchTerm(list.filter)
    guard list.order != 8 else {
      return state.peopleIndex.peopleByOrganisation(matching: term).map { .participant($0) }
    }
    let found = state.peopleIndex.people(matching: term)
    switch list.order {
    case 1: return found.filter { $0.standing.presence < 3 }.map { .participant($0.id) }
    case 2: return found.filter(\.standing.isMissing).map { .participant($0.id) }
    case 3: return byArrival(found)
    case 4...7, 10: return grouped(found, by: list.order, state)
    case 9: return byTime(found, at: state.session.changedAt)
    default: return found.map { .participant($0.id) }
    }
  }

  private typealias Listed = (id: ParticipantID, standing: PersonStanding)

  /// Who came last first; those who never came by name at the end.
  private static func byArrival(_ people: [Listed]) -> [RowID] {
    let keys = people.enumerated().map { place, person in
      (person.standing.arrivedAt.map { -$0.milliseconds } ?? .max, place)
    }
    return keys.sorted { $0 < $1 }.map { .participant(people[$0.1].id) }
  }

  /// Who was here longest first; of equals by name.
  private static func byTime(_ people: [Listed], at now: Instant) -> [RowID] {
    // Time and place in one number, because sorting numbers is quickest.
    let keys = people.indices.map { place in
      (Int64(Int32.max) - min(people[place].standing.seconds(at: now), Int64(Int32.max))) << 32
        | Int64(place)
    }
    return keys.sorted().map { .participant(people[Int($0 & 0xFFFF_FFFF)].id) }
  }

  /// Headings carry the group and its count: group · 1,000,000 + count.
  private static let countBase = 1_000_000

  private static func grouped(
    _ people: [Listed], by order: Int, _ state: ConsoleState
  ) -> [RowID] {
    var groups: [Int: [RowID]] = [:]
    for person in people {
      groups[group(of: person.standing, by: order), default: []].append(.participant(person.id))
    }
    let names = groups.keys.map { (name(of: $0, by: order, state).searchKey, $0) }.sorted {
      ($0.1 == 0 ? 1 : 0, $0.0) < ($1.1 == 0 ? 1 : 0, $1.0)
    }
    return names.flatMap { _, group -> [RowID] in
      let members = groups[group] ?? []
      return [.heading(group * countBase + members.count)] + members
    }
  }

  /// The number of somebody's group; 0 for people of whom it is not known.
  private static func group(of standing: PersonStanding, by order: Int) -> Int {
    switch order {
    case 4: standing.country
    case 5: standing.region
    case 6: standing.type
    case 7: standing.registration
    default: standing.presence
    }
  }

  private static func name(of group: Int, by order: Int, _ state: ConsoleState) -> String {
    guard group > 0 else { return "not known" }
    switch order {
    case 4:
      let code = String(decoding: [UInt8(group >> 8 & 255), UInt8(group & 255)], as: UTF8.self)
      return CountryCode(code)?.name ?? code
    case 5: return RegionalGroup.allCases[min(group, RegionalGroup.allCases.count) - 1].name
    case 6:
      let types = state.peopleIndex.types
      guard types.indices.contains(group - 1) else { return "not known" }
      return state.session.profile.type(types[group - 1])?.name ?? types[group - 1]
    case 7: return Registration.allCases[min(group, Registration.allCases.count) - 1].rawValue
    default: return ["in room", "online", "not here"][min(group, 3) - 1]
    }
  }

  /// What a heading says: the group and how many are in it.
  static func headingText(_ number: Int, scene: Scene) -> String {
    let group = number / countBase
    let text = name(of: group, by: scene.state.list.order, scene.state)
    return "\(text)  \(number % countBase)"
  }
}
