/// How a round's rooms are made in one line.
public struct RoundPlan: Codable, Equatable, Sendable {
  /// The agenda item; nil takes the first breakouts item without a round.
  public var item: ItemID?
  /// How many rooms.
  public var rooms: Int
  /// The sizes asked for.
  public var minimumSize: Int, maximumSize: Int
  /// How many of the rooms are only in the building, and how many only online.
  public var physicalRooms: Int, virtualRooms: Int

  /// Makes a plan.
  public init(
    item: ItemID? = nil, rooms: Int, minimumSize: Int, maximumSize: Int, physicalRooms: Int = 0,
    virtualRooms: Int = 0
  ) {
    self.item = item
    self.rooms = rooms
    self.minimumSize = minimumSize
    self.maximumSize = maximumSize
    self.physicalRooms = physicalRooms
    self.virtualRooms = virtualRooms
  }
}

/// The fields of a room that a person can set; nil leaves a field as it is.
public struct RoomFields: Codable, Equatable, Sendable {
  /// See the fields of `BreakoutRoom`.
  public var name: String?, mode: RoomMode?, place: String?, link: String?
  /// See the fields of `BreakoutRoom`.
  public var seats: Int?, onlineLimit: Int?, languages: [String]?, topic: TopicID?
  /// Staff names.
  public var facilitator: String?, rapporteur: String?

  /// No field is set.
  public init() {}
}

/// A room as planned.
public struct PlannedRoom: Codable, Equatable, Sendable {
  /// Its id, name and mode.
  public let id: RoomID, name: String, mode: RoomMode
}

/// Who is in a room.
public struct RoomAssignment: Codable, Equatable, Sendable {
  /// The room.
  public let room: RoomID
  /// Its people, by id.
  public let members: [ParticipantID]
}

/// What can be done about breakout rooms.
public enum BreakoutCommand: Codable, Equatable, Sendable {
  /// Makes a round with its rooms, or makes the rooms of one anew that has not been opened.
  case plan(RoundID?, RoundPlan)
  case editRoom(RoomID, RoomFields)
  case removeRound(RoundID)
  /// Spreads who is present (or, before anybody is, who is expected) over the rooms.
  case allocate(RoundID, seed: UInt64)
  /// Puts somebody into a room of the round, or with nil out of it.
  case place(ParticipantID, RoomID)
  case unplace(ParticipantID, RoundID)
  case open(RoundID, seconds: Int?)
  case extend(RoundID, seconds: Int)
  /// Closes the rooms, with a countdown if one is given.
  case close(RoundID, countdownSeconds: Int?)
  case askHelp(RoomID, reason: String?)
  case cancelHelp(RoomID)
  case takeHelp(RoomID)
}

/// What happened to breakout rooms.
public enum BreakoutEvent: Codable, Equatable, Sendable {
  case roundPlanned(
    id: RoundID, item: ItemID?, minimumSize: Int, maximumSize: Int, rooms: [PlannedRoom])
  case roomEdited(id: RoomID, fields: RoomFields)
  case roundRemoved(id: RoundID)
  case roundAllocated(
    id: RoundID, seed: UInt64, assignments: [RoomAssignment], unplaced: [ParticipantID])
  case participantPlaced(participant: ParticipantID, room: RoomID)
  case participantUnplaced(participant: ParticipantID, round: RoundID)
  case roundOpened(id: RoundID, deadline: Instant?)
  case roundExtended(id: RoundID, seconds: Int)
  case roundClosing(id: RoundID, deadline: Instant)
  case roundClosed(id: RoundID)
  case helpAsked(room: RoomID, reason: String?)
  case helpCancelled(room: RoomID)
  case helpTaken(room: RoomID, by: String)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case roundPlanned, roomEdited, roundRemoved, roundAllocated, participantPlaced
    case participantUnplaced, roundOpened, roundExtended, roundClosing, roundClosed
    case helpAsked, helpCancelled, helpTaken
  }
}

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

  /// The reason in words.
  public var message: String {
    switch self {
    case .nextRoundIs(let next, let given):
      "There is no round \(given), and the next new one is \(next)."
    case .wrongState(let id, let state, let wanted):
      "\(id) is \(state.rawValue) and cannot be \(wanted)."
    case .noPeople: "Nobody is present or expected; add or import participants first."
    case .tooManyPeople(let people, let rooms, let seats):
      "\(people) people do not fit into \(rooms) rooms with \(seats) places; "
        + "plan more rooms or larger ones."
    case .tooFewPeople(let people, let rooms, let needed):
      "\(rooms) rooms need at least \(needed) people; \(people) are there. "
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
    }
  }
}
