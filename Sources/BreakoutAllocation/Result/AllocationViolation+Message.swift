extension AllocationViolation {
  /// What the allocation breaks, in words.
  public func message(_ names: AllocationNames = AllocationNames()) -> String {
    switch self {
    case .unplaced(let person, let round):
      "\(names.person(person)) has no room in \(names.round(round))."
    case .placedWhileAbsent(let person, let room, let round):
      "\(names.person(person)) is in \(names.room(room)) but absent in \(names.round(round))."
    case .roomClosed(let person, let room, let round):
      "\(names.person(person)) is in \(names.room(room)), closed in \(names.round(round))."
    case .wrongMode(let person, let room, let round):
      "\(names.person(person)) cannot take part in \(names.room(room)) in their mode in"
        + " \(names.round(round))."
    case .noCommonLanguage(let person, let room, let round):
      "\(names.person(person)) shares no language with \(names.room(room)) in"
        + " \(names.round(round))."
    case .overCapacity(let room, let round, let people, let maximum):
      "\(names.room(room)) has \(people) people in \(names.round(round)), at most \(maximum) fit."
    case .underCapacity(let room, let round, let people, let minimum):
      "\(names.room(room)) has \(people) people in \(names.round(round)), at least \(minimum) are"
        + " needed."
    case .overSeats(let room, let round, let inPerson, let seats):
      "\(names.room(room)) has \(inPerson) people in the building in \(names.round(round)) and"
        + " \(seats) seats."
    case .overOnlineLimit(let room, let round, let virtual, let limit):
      "\(names.room(room)) has \(virtual) people online in \(names.round(round)), at most \(limit)"
        + " fit."
    case .roleMissing(let room, let round, let role, let present, let needed):
      "\(names.room(room)) needs \(needed) \(names.role(role)) in \(names.round(round)) and has"
        + " \(present)."
    case .separated(let group, let round, let rooms):
      "Group \(group + 1), to be kept together, sits in \(rooms) rooms in \(names.round(round))."
    case .notApart(let group, let room, let round, let pairs):
      "\(pairs) \(pairs == 1 ? "pair" : "pairs") of group \(group + 1), to be kept apart,"
        + " \(pairs == 1 ? "shares" : "share") \(names.room(room)) in \(names.round(round))."
    case .notAtPin(let person, let room, let round):
      "\(names.person(person)) is not in \(names.room(room)), where they are pinned in"
        + " \(names.round(round))."
    }
  }
}
