extension AllocationConflict {
  /// The contradiction in words: what clashes, with the figures, and what would resolve it.
  public func message(_ names: AllocationNames = AllocationNames()) -> String {
    switch self {
    case .tooManyRounds(let count):
      "\(count) rounds are more than \(AllocationProblem.maximumRounds). Allocate them in parts."
    case .unknownPerson(let index, let rule):
      "A rule (\(rule.rawValue)) names person \(index), who is not there. Remove or correct it."
    case .unknownRoom(let index, let rule):
      "A rule (\(rule.rawValue)) names \(index), which is not there. Remove or correct it."
    case .wrongLength(let rule, let found, let expected):
      "The \(rule.rawValue) has \(found) entries instead of \(expected) and was left out."
    case .minimumAboveMaximum(let room, let minimum, let maximum):
      "\(names.room(room)) asks for at least \(minimum) and at most \(maximum). Change one of them."
    case .noRoom(let person, let round):
      "No room in \(names.round(round)) takes the mode and languages of \(names.person(person))."
        + " Add or open such a room."
    case .tooFewPlaces(let people, let rooms, let places, let round):
      "\(people.count) people (\(names.people(people))) fit only \(names.rooms(rooms)) in"
        + " \(names.round(round)), where \(places) places are free to them. Add places or rooms."
    case .tooFewPeople(let rooms, let needed, let available, _, let round):
      "\(names.rooms(rooms)) \(rooms.count == 1 ? "needs" : "need") \(needed) people in"
        + " \(names.round(round)); \(available) can be there. Lower the minimum or close a room."
    case .tooFewRoleHolders(let rooms, let role, let needed, let people, let round):
      "\(names.rooms(rooms)) \(rooms.count == 1 ? "needs" : "need") \(needed) \(names.role(role))"
        + " in \(names.round(round)); \(people.count) can be there. Name more of them."
    case .togetherTooLarge(_, let people, let largest, let round):
      "\(people) people are to be kept together in \(names.round(round)); the largest room they"
        + " can share takes \(largest). Split them or enlarge the room."
    case .togetherWithoutRoom(_, let people, let round):
      "\(names.people(people)) are to be kept together, but no room in \(names.round(round)) takes"
        + " all of them. Check modes, languages and pins."
    case .togetherAndApart(let first, let second, let round):
      "\(names.person(first)) and \(names.person(second)) are to be kept together and apart in"
        + " \(names.round(round)). Remove one of the rules."
    case .tooManyApart(_, let people, let rooms, let round):
      "\(people) people are to be kept apart in \(names.round(round)), which has \(rooms) rooms."
        + " Add rooms or shorten the list."
    case .pinUnfit(let person, let room, let round):
      "\(names.person(person)) is pinned to \(names.room(room)), which in \(names.round(round)) is"
        + " closed or does not take their mode and language. Pin them elsewhere."
    case .pinnedTwice(let person, let first, let second, let round):
      "\(names.person(person)) is pinned to \(names.room(first)) and \(names.room(second)) in"
        + " \(names.round(round)). Keep one."
    }
  }
}
