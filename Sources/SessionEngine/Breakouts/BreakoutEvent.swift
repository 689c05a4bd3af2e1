/// The platform of a round's online rooms and what it takes.
public struct RoundLimits: Codable, Equatable, Sendable {
  /// See the fields of `BreakoutRound`.
  public var platform: RoomPlatform?, roomLimit: Int?, peopleLimit: Int?
}

/// What happened to breakout rooms.
public enum BreakoutEvent: Codable, Equatable, Sendable {
  case roundPlanned(
    id: RoundID, item: ItemID?, minimumSize: Int, maximumSize: Int, rooms: [PlannedRoom],
    limits: RoundLimits? = nil, rules: RoundRules? = nil)
  case roomEdited(id: RoomID, fields: RoomFields)
  case roundRemoved(id: RoundID)
  case roundAllocated(
    id: RoundID, seed: UInt64, assignments: [RoomAssignment], unplaced: [ParticipantID],
    lowerBound: Int? = nil)
  case participantPlaced(participant: ParticipantID, room: RoomID)
  case participantUnplaced(participant: ParticipantID, round: RoundID)
  case roundOpened(id: RoundID, deadline: Instant?)
  case roundExtended(id: RoundID, seconds: Int)
  case roundClosing(id: RoundID, deadline: Instant, isForced: Bool? = nil)
  case roundClosed(id: RoundID)
  case helpAsked(room: RoomID, reason: String?)
  case helpCancelled(room: RoomID)
  case helpTaken(room: RoomID, by: String)
  case roomAdded(round: RoundID, room: PlannedRoom)
  case roomRemoved(id: RoomID)
  case roundRulesSet(id: RoundID, rules: RoundRules)
  case topicsWished(participant: ParticipantID, topics: [TopicID])
  case participantPinned(participant: ParticipantID, round: RoundID)
  case participantUnpinned(participant: ParticipantID, round: RoundID)
  case roomExtended(id: RoomID, seconds: Int, deadline: Instant)
  case roomClosing(id: RoomID, deadline: Instant, isForced: Bool? = nil)
  case roomClosed(id: RoomID)
  case roomReopened(id: RoomID)
  case roomStarted(id: RoomID)
  case roomsTold(round: RoundID, rooms: [RoomID]?, text: String)
  case listTaken(round: RoundID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case roundPlanned, roomEdited, roundRemoved, roundAllocated, participantPlaced
    case participantUnplaced, roundOpened, roundExtended, roundClosing, roundClosed
    case helpAsked, helpCancelled, helpTaken, roomAdded, roomRemoved, roundRulesSet, topicsWished
    case participantPinned, participantUnpinned, roomExtended, roomClosing, roomClosed
    case roomReopened, roomStarted, roomsTold, listTaken
  }
}
