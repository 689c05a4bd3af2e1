extension AllocationConflict {
  /// The same contradiction told of another round; those of the whole problem stay as they are.
  func told(ofRound round: Int) -> AllocationConflict {
    switch self {
    case .tooManyRounds, .unknownPerson, .unknownRoom, .wrongLength, .minimumAboveMaximum: self
    case .noRoom(let person, _): .noRoom(person: person, round: round)
    case .tooFewPlaces(let people, let rooms, let places, _):
      .tooFewPlaces(people: people, rooms: rooms, places: places, round: round)
    case .tooFewPeople(let rooms, let needed, let available, let people, _):
      .tooFewPeople(
        rooms: rooms, needed: needed, available: available, people: people, round: round)
    case .tooFewRoleHolders(let rooms, let role, let needed, let people, _):
      .tooFewRoleHolders(rooms: rooms, role: role, needed: needed, people: people, round: round)
    case .togetherTooLarge(let group, let people, let largest, _):
      .togetherTooLarge(group: group, people: people, largest: largest, round: round)
    case .togetherWithoutRoom(let group, let people, _):
      .togetherWithoutRoom(group: group, people: people, round: round)
    case .togetherAndApart(let first, let second, _):
      .togetherAndApart(first: first, second: second, round: round)
    case .tooManyApart(let group, let people, let rooms, _):
      .tooManyApart(group: group, people: people, rooms: rooms, round: round)
    case .pinUnfit(let person, let room, _):
      .pinUnfit(person: person, room: room, round: round)
    case .pinnedTwice(let person, let first, let second, _):
      .pinnedTwice(person: person, first: first, second: second, round: round)
    }
  }
}

/// Keeps each contradiction once, told of the first round it holds in.
func withoutRepeats(_ conflicts: [AllocationConflict]) -> [AllocationConflict] {
  var seen: [AllocationConflict] = []
  var kept: [AllocationConflict] = []
  for conflict in conflicts {
    let plain = conflict.told(ofRound: 0)
    if seen.contains(plain) { continue }
    seen.append(plain)
    kept.append(conflict)
  }
  return kept
}
