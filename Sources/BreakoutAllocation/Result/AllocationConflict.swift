/// A contradiction in the problem itself, named with the fewest rules that make it.
///
/// Each case is proven: whatever the rooms, the rules named cannot all be kept.
public enum AllocationConflict: Sendable, Equatable {
  /// More rounds than can be allocated at once.
  case tooManyRounds(Int)
  /// A rule names a person who is not there.
  case unknownPerson(Int, rule: AllocationRule)
  /// A rule names a room that is not there.
  case unknownRoom(Int, rule: AllocationRule)
  /// A list has not one entry for each person, pair or attribute, and was left out.
  case wrongLength(rule: AllocationRule, found: Int, expected: Int)
  /// A room's minimum is above its maximum.
  case minimumAboveMaximum(room: Int, minimum: Int, maximum: Int)
  /// No room in that round takes the person's mode and language.
  case noRoom(person: Int, round: Int)
  /// The people fit only these rooms, which have fewer places.
  case tooFewPlaces(people: [Int], rooms: [Int], places: Int, round: Int)
  /// The rooms need more people than can be in any of them; `available` counts the people named and others let in by full doors.
  case tooFewPeople(rooms: [Int], needed: Int, available: Int, people: [Int], round: Int)
  /// The rooms need more holders of a role than can be in any of them.
  case tooFewRoleHolders(rooms: [Int], role: Int, needed: Int, people: [Int], round: Int)
  /// People to be kept together are more than the largest room they could share takes.
  case togetherTooLarge(group: Int, people: Int, largest: Int, round: Int)
  /// No room takes all of the people to be kept together.
  case togetherWithoutRoom(group: Int, people: [Int], round: Int)
  /// Two people are to be kept together and apart at once.
  case togetherAndApart(first: Int, second: Int, round: Int)
  /// A set to be kept apart is larger than the number of rooms.
  case tooManyApart(group: Int, people: Int, rooms: Int, round: Int)
  /// The room decided for somebody is closed then, or does not take them.
  case pinUnfit(person: Int, room: Int, round: Int)
  /// Somebody is pinned to two rooms in one round.
  case pinnedTwice(person: Int, first: Int, second: Int, round: Int)
}

/// The kinds of rule a problem is made of.
public enum AllocationRule: String, Sendable, Equatable {
  /// ``AllocationProblem/keepTogether``.
  case keepTogether = "keep together"
  /// ``AllocationProblem/keepApart``.
  case keepApart = "keep apart"
  /// ``AllocationProblem/pinned``.
  case pinned
  /// ``AllocationProblem/history``.
  case history
  /// ``AllocationProblem/previous``.
  case previous = "previous allocation"
  /// ``AllocationProblem/distance``.
  case distance
  /// ``AllocationProblem/Person/attributes``.
  case attributes
  /// ``AllocationProblem/Room/neededRoles``.
  case neededRoles = "needed roles"
}
