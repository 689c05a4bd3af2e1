/// Why something cannot be done about breakout rooms.
public enum BreakoutRejection: Error, Equatable, Sendable {
  case nextRoundIs(RoundID, given: RoundID)
  case wrongState(RoundID, RoundState, wanted: String)
  case noPeople
  case tooManyPeople(people: Int, rooms: Int, seats: Int)
  case tooFewPeople(people: Int, rooms: Int, needed: Int)
  case noRoomFor(AttendanceMode, people: Int, seats: Int)
  case reversedSize(Int, Int)
  case modeDoesNotFit(ParticipantID, AttendanceMode, RoomID, RoomMode)
  case full(RoomID, Int)
  case alreadyIn(ParticipantID, RoomID)
  case notPlaced(ParticipantID, RoundID)
  case noDeadline(RoundID)
  case anotherIsOpen(RoundID)
  case noHelpAsked(RoomID)
  case helpAlreadyAsked(RoomID)
  case tooManySpecialRooms(rooms: Int, special: Int)
  case contradiction([String])
  case notAllKept([String])
  case byHand(RoundID, AllocationWay)
  case stale(RoundID)
  case noSuchGroups(RoundID)
  case unknownAttribute(String)
  case noRoomLeft(ParticipantID, RoundID)
  case noRound
  case pinned(ParticipantID, RoomID)
  case notPinned(ParticipantID)
  case notInOneRound(ParticipantID, ParticipantID)
  case gone(ParticipantID, Registration)
  case roomState(RoomID, RoundState, wanted: String)
  case roomInUse(RoomID, people: Int)
  case lastRoom(RoomID)
  case roomHasNotes(RoomID, notes: Int)
  case nothingToRepair(RoundID)
  case alreadyStarted(RoomID)
  case keptApart(ParticipantID, ParticipantID)
  case groupTooSmall(String)
  case emptyRooms
  case nobodySpeaks(RoomID, [String])

  /// The reason in words.
  public var message: String {
    switch self {
    case .nextRoundIs(let next, let given):
      "There is no round \(given), and the next new one is \(next)."
    case .wrongState(let id, let state, let wanted):
      "\(id) is \(state.rawValue) and cannot be \(wanted)."
    case .noPeople: "Nobody is present or expected; add or import participants first."
    case .tooManyPeople(let people, let rooms, let seats):
      "\(counted(people, "person", "people")) do not fit into \(counted(rooms, "room")) with "
        + "\(counted(seats, "place")); "
        + "plan more rooms or larger ones."
    case .tooFewPeople(let people, let rooms, let needed):
      "\(counted(rooms, "room")) \(rooms == 1 ? "needs" : "need") at least "
        + "\(counted(needed, "person", "people")); \(people) \(people == 1 ? "is" : "are") there. "
        + "Plan fewer rooms or smaller ones."
    case .noRoomFor(let mode, let people, let seats):
      "\(people) people are \(mode.name), but the rooms that take them have \(seats) places."
    case .reversedSize(let low, let high): "A size from \(low) to \(high) is reversed."
    case .modeDoesNotFit(let person, let mode, let room, let roomMode):
      "\(person) is \(mode.name), and \(room) is \(roomMode.rawValue)."
    case .full(let room, let limit): "\(room) is full with \(limit)."
    case .alreadyIn(let person, let room): "\(person) is in \(room) already."
    case .notPlaced(let person, let round): "\(person) is in no room of \(round)."
    case .noDeadline(let id): "\(id) has no end to move; it stays open until it is closed."
    case .anotherIsOpen(let id): "\(id) is open; close it first."
    case .noHelpAsked(let room): "\(room) has not asked for help."
    case .helpAlreadyAsked(let room): "\(room) has asked for help already."
    case .tooManySpecialRooms(let rooms, let special):
      "\(special) physical and virtual rooms are more than the \(rooms) rooms in all."
    case .contradiction(let reasons): reasons.joined(separator: " ")
    case .notAllKept(let broken):
      "No rooms were found that keep every rule; the nearest break these: "
        + broken.joined(separator: " ")
    case .byHand(let id, let way):
      "\(id) is filled \(way == .free ? "by free choice" : "by hand") and everybody has a room; "
        + "`breakouts choose \(id) mix` lets it be spread."
    case .stale(let id):
      "The rooms of \(id) were changed while people were spread; nothing was done. Allocate again."
    case .noSuchGroups(let id):
      "\(id) has nobody in its rooms, so that its groups cannot come again; name another round."
    case .unknownAttribute(let name):
      "Nobody has a value for \(name); use country, region, type, organisation, gender, "
        + "language, mode or a column of the registration."
    case .noRoomLeft(let person, let round):
      "No room of \(round) can take \(person); widen a room or add one with `room add \(round)`."
    case .noRound: "No round has rooms to be placed in; `breakouts plan` makes one."
    case .pinned(let person, let room):
      "\(person) is pinned to \(room); `breakouts unpin \(person)` first."
    case .notPinned(let person): "\(person) is not pinned to a room."
    case .notInOneRound(let a, let b): "\(a) and \(b) are not in two rooms of one round."
    case .gone(let person, let registration):
      "\(person) is \(registration.rawValue) and gets no room; change the registration first."
    case .roomState(let id, let state, let wanted):
      "\(id) is \(state.rawValue) and cannot be \(wanted)."
    case .roomInUse(let id, let people):
      "\(people) people are in \(id), which is open; close it or move them first."
    case .lastRoom(let id): "\(id) is the only room of its round; `breakouts remove` takes both."
    case .roomHasNotes(let id, let notes):
      "\(id) has \(counted(notes, "note")), which would lose their room; keep it."
    case .nothingToRepair(let id): "Everybody of \(id) is where they should be; nobody has to move."
    case .alreadyStarted(let id): "\(id) has begun already."
    case .keptApart(let a, let b):
      "\(a) and \(b) are to be kept apart; change that with `breakouts choose`."
    case .groupTooSmall(let rule): "A group to be \(rule) needs two people or more."
    case .nobodySpeaks(let room, let languages):
      "Nobody there speaks a language of \(room) (\(languages.joined(separator: ", "))); "
        + "change its languages with `room edit \(room)`."
    case .emptyRooms: "Nobody is in the rooms of this round; allocate or place people first."
    }
  }
}
