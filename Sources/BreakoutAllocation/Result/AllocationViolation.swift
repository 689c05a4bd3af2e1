/// One hard rule broken by an allocation, with the figures.
public enum AllocationViolation: Sendable, Equatable {
  /// Somebody present has no room.
  case unplaced(person: Int, round: Int)
  /// Somebody absent has a room.
  case placedWhileAbsent(person: Int, room: Int, round: Int)
  /// Somebody is in a room that does not exist in that round.
  case roomClosed(person: Int, room: Int, round: Int)
  /// Somebody cannot be in a room of that kind.
  case wrongMode(person: Int, room: Int, round: Int)
  /// Somebody shares no language with the room.
  case noCommonLanguage(person: Int, room: Int, round: Int)
  /// More people than the room holds.
  case overCapacity(room: Int, round: Int, people: Int, maximum: Int)
  /// Fewer people than the room works with.
  case underCapacity(room: Int, round: Int, people: Int, minimum: Int)
  /// More people in the building than seats.
  case overSeats(room: Int, round: Int, inPerson: Int, seats: Int)
  /// More people online than the link takes.
  case overOnlineLimit(room: Int, round: Int, virtual: Int, limit: Int)
  /// Too few holders of a role.
  case roleMissing(room: Int, round: Int, role: Int, present: Int, needed: Int)
  /// A set to be kept together sits in several rooms.
  case separated(group: Int, round: Int, rooms: Int)
  /// Pairs to be kept apart share a room.
  case notApart(group: Int, room: Int, round: Int, pairs: Int)
  /// Somebody is not in the room decided for them.
  case notAtPin(person: Int, room: Int, round: Int)

  /// By how much the rule is broken: people too many or too few, pairs, or 1.
  public var count: Int {
    switch self {
    case .unplaced, .placedWhileAbsent, .roomClosed, .wrongMode, .noCommonLanguage, .notAtPin: 1
    case .overCapacity(_, _, let people, let maximum): people - maximum
    case .underCapacity(_, _, let people, let minimum): minimum - people
    case .overSeats(_, _, let people, let seats): people - seats
    case .overOnlineLimit(_, _, let people, let limit): people - limit
    case .roleMissing(_, _, _, let present, let needed): needed - present
    case .separated(_, _, let rooms): rooms - 1
    case .notApart(_, _, _, let pairs): pairs
    }
  }
}
