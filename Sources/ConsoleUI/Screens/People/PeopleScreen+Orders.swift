import SessionEngine

extension PeopleScreen {
  static let orders = [
    "by name", "who is present", "expected and not here", "by arrival", "by country", "by region",
    "by type", "by registration", "by organisation", "by time present", "by mode",
  ]

  /// The keys of the menu that takes one of the orders directly.
  static let orderKeys: [Character] = ["n", "p", "x", "a", "c", "g", "t", "r", "o", "s", "m"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let participants = state.session.participants
    let found =
      list.order == 8 ? [] : state.peopleIndex.ids(matching: SearchTerm(list.filter))
    switch list.order {
    case 1:
      return found.filter { participants[$0]?.openStay != nil }.map { .participant($0) }
    case 2:
      return found.filter { id in
        participants[id].map {
          $0.openStay == nil && $0.registration.isExpected && $0.representedBy == nil
        } ?? false
      }.map { .participant($0) }
    case 3: return found.sorted(by: >).map { .participant($0) }
    case 4...7, 10: return grouped(found, by: list.order, state.session)
    case 8:
      return state.peopleIndex.ids(matching: SearchTerm(list.filter), byOrganisation: true)
        .map { .participant($0) }
    case 9:
      let now = state.session.changedAt
      let keys = found.enumerated().map { place, id in
        (
          participants[id].map {
            -$0.attendedSeconds(.inPerson, at: now) - $0.attendedSeconds(.virtual, at: now)
          } ?? 0, place, id
        )
      }
      return keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { .participant($0.2) }
    default: return found.map { .participant($0) }
    }
  }

  /// Headings carry the group and its count: group · 1,000,000 + count.
  private static let countBase = 1_000_000

  private static func grouped(
    _ ids: [ParticipantID], by order: Int, _ session: Session
  ) -> [RowID] {
    var groups: [Int: [ParticipantID]] = [:]
    for id in ids {
      guard let person = session.participants[id] else { continue }
      groups[group(of: person, by: order, session), default: []].append(id)
    }
    let names = groups.keys.map { (name(of: $0, by: order, session).searchKey, $0) }.sorted {
      ($0.1 == 0 ? 1 : 0, $0.0) < ($1.1 == 0 ? 1 : 0, $1.0)
    }
    return names.flatMap { _, group -> [RowID] in
      let members = groups[group] ?? []
      return [.heading(group * countBase + members.count)] + members.map { .participant($0) }
    }
  }

  /// The number of somebody's group; 0 for people of whom it is not known.
  private static func group(of person: Participant, by order: Int, _ session: Session) -> Int {
    switch order {
    case 4:
      guard let code = person.country?.rawValue.utf8 else { return 0 }
      return code.reduce(0) { $0 * 256 + Int($1) }
    case 5:
      return person.country?.regionalGroup.flatMap { RegionalGroup.allCases.firstIndex(of: $0) }
        .map { $0 + 1 } ?? 0
    case 6:
      return session.profile.participantTypes.firstIndex { $0.id == person.type }.map { $0 + 1 }
        ?? 0
    case 7: return (Registration.allCases.firstIndex(of: person.registration) ?? -1) + 1
    default: return person.openStay.map { $0.mode == .inPerson ? 1 : 2 } ?? 3
    }
  }

  private static func name(of group: Int, by order: Int, _ session: Session) -> String {
    guard group > 0 else { return "not known" }
    switch order {
    case 4:
      let code = String(decoding: [UInt8(group >> 8 & 255), UInt8(group & 255)], as: UTF8.self)
      return CountryCode(code)?.name ?? code
    case 5: return RegionalGroup.allCases[min(group, RegionalGroup.allCases.count) - 1].name
    case 6:
      let types = session.profile.participantTypes
      return types.indices.contains(group - 1) ? types[group - 1].name : "not known"
    case 7: return Registration.allCases[min(group, Registration.allCases.count) - 1].rawValue
    default: return ["in room", "online", "not here"][min(group, 3) - 1]
    }
  }

  /// What a heading says: the group and how many are in it.
  static func headingText(_ number: Int, scene: Scene) -> String {
    let group = number / countBase
    let text = name(of: group, by: scene.state.list.order, scene.session)
    return "\(text)  \(number % countBase)"
  }
}
