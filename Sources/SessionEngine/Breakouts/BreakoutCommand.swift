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
  /// The round whose rooms and rules are copied.
  public var copied: RoundID?
  /// The platform of the online rooms, and what it takes.
  public var platform: RoomPlatform?, roomLimit: Int?, peopleLimit: Int?

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
  /// Sizes of its own.
  public var minimumSize: Int?, maximumSize: Int?
  /// What is to be known no longer.
  public var cleared: [Clearable]?

  /// What a room can be without.
  public enum Clearable: String, Codable, CaseIterable, Sendable {
    case place, link, seats, onlineLimit, size, languages, topic, facilitator, rapporteur
  }

  /// No field is set.
  public init() {}
}

/// A room as planned.
public struct PlannedRoom: Codable, Equatable, Sendable {
  /// Its id, name and mode.
  public let id: RoomID, name: String, mode: RoomMode
  /// What else is known of it.
  public var fields: RoomFields?
}

/// Who is in a room.
public struct RoomAssignment: Codable, Equatable, Sendable {
  /// The room.
  public let room: RoomID
  /// Its people, by id.
  public let members: [ParticipantID]
}

/// Whom an allocation may move.
public enum AllocationScope: String, Codable, Sendable, CaseIterable {
  /// Everybody but those who are pinned.
  case all
  /// Only those without a room.
  case rest
}

/// What can be done about breakout rooms.
public enum BreakoutCommand: Codable, Equatable, Sendable {
  /// Makes a round with its rooms, or makes the rooms of one anew that has not been opened.
  case plan(RoundID?, RoundPlan)
  case editRoom(RoomID, RoomFields)
  case addRoom(RoundID, RoomFields)
  case removeRoom(RoomID)
  case removeRound(RoundID)
  /// Chooses how the people of a round are spread.
  case choose(RoundID, RoundRules)
  /// What somebody would like to talk about, the dearest first.
  case wish(ParticipantID, [TopicID])
  /// Spreads who is present (or, before anybody is, who is expected) over the rooms.
  case allocate(RoundID, seed: UInt64, scope: AllocationScope = .all, steps: Int? = nil)
  /// Takes over rooms that were found outside the turn, on a session that may have gone on since.
  case assign(RoomAllocation)
  /// Mends the holes of people who are gone, and places who came, with the fewest moves.
  case repair(RoundID, seed: UInt64, isApplied: Bool)
  /// Does what a repair proposed, if it still fits.
  case mend(RepairProposal)
  /// Puts somebody into a room of the round, or with nil out of it.
  case place(ParticipantID, RoomID)
  /// Puts somebody into the room that suits best.
  case placeBest(ParticipantID, RoundID?)
  case unplace(ParticipantID, RoundID)
  case swap(ParticipantID, ParticipantID)
  /// Keeps somebody in a room whatever is allocated; without a room in the one they are in.
  case pin(ParticipantID, RoomID?)
  case unpin(ParticipantID, RoundID?)
  case open(RoundID, seconds: Int?)
  case extend(RoundID, seconds: Int)
  /// Closes the rooms, with a countdown if one is given; forced also while somebody writes there, which the shell knows.
  case close(RoundID, countdownSeconds: Int?, isForced: Bool = false)
  /// Calls everybody back: says so in all rooms and counts down.
  case recall(RoundID, countdownSeconds: Int, text: String?)
  case extendRoom(RoomID, seconds: Int)
  case closeRoom(RoomID, countdownSeconds: Int?, isForced: Bool = false)
  case reopenRoom(RoomID)
  /// Says that the people of a room have begun.
  case startRoom(RoomID)
  /// Says something to all rooms, or to some.
  case announce(RoundID, rooms: [RoomID]?, text: String)
  /// Remembers who is where, so that the next hand-work list tells only what changed.
  case tell(RoundID)
  case askHelp(RoomID, reason: String?)
  case cancelHelp(RoomID)
  case takeHelp(RoomID)
}
