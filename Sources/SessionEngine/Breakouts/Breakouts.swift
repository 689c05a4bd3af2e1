/// Who can sit in a breakout room.
public enum RoomMode: String, Codable, Sendable, CaseIterable {
  /// Only people in the building.
  case physical
  /// People in the building and online, joined by a screen.
  case hybrid
  /// Only people online.
  case virtual

  /// Whether somebody who attends this way can be in the room.
  public func takes(_ mode: AttendanceMode) -> Bool {
    switch self {
    case .physical: mode == .inPerson
    case .hybrid: true
    case .virtual: mode == .virtual
    }
  }
}

/// Where a breakout round stands.
public enum RoundState: String, Codable, Sendable, CaseIterable {
  case planned, allocated, open, closing, closed
}

/// A time in which everybody is in a breakout room.
public struct BreakoutRound: Entity {
  /// Such as `B2`.
  public let id: RoundID
  /// The agenda item it belongs to.
  public var item: ItemID?
  /// Planned, allocated, open, closing or closed.
  public var state: RoundState
  /// The sizes asked for; a room may narrow them.
  public var minimumSize: Int, maximumSize: Int
  /// The seed of the allocation that stands.
  public var seed: UInt64?
  /// When the rooms opened, when they are to close, and when they closed.
  public var openedAt: Instant?, deadline: Instant?, closedAt: Instant?
  /// People the allocation found no room for.
  public var unplaced: [ParticipantID]
  /// How people are to be spread; nil for the usual way.
  public var rules: RoundRules?
  /// What no allocation of these people can do better than, in points; nil when unknown.
  public var lowerBound: Int?
  /// People who stay in the room they are in whatever is allocated.
  public var pinned: [ParticipantID]?
  /// The platform of the online rooms, and what it takes where that differs from what is known of it.
  public var platform: RoomPlatform?, roomLimit: Int?, peopleLimit: Int?
  /// Whether the countdown ends in a close even while somebody writes there.
  public var closesAnyway: Bool?
  /// What was said to the rooms.
  public var announcements: [RoomAnnouncement]?
  /// Who was online in which room when the list was last taken to the platform by hand.
  public var told: [RoomAssignment]?

  public static func key(_ id: RoundID) -> EntityKey { .round(id) }
  public var image: EntityImage { .round(self) }

  /// Whether people are in its rooms: open, or counting down to the close.
  public var isOpen: Bool { state == .open || state == .closing }

  /// The rooms' clock at `now`; nil when they have no deadline.
  public func clock(at now: Instant) -> CountdownReading? {
    clock(until: deadline, at: closedAt ?? now)
  }

  /// The clock of one of the rooms, which may have a deadline of its own.
  public func clock(of room: BreakoutRoom, at now: Instant) -> CountdownReading? {
    clock(until: room.deadline ?? deadline, at: closedAt ?? room.closedAt ?? now)
  }

  /// Where one of the rooms stands.
  public func state(of room: BreakoutRoom) -> RoundState {
    guard state == .open || state == .closing else { return state }
    if room.closedAt != nil { return .closed }
    return room.isClosing == true ? .closing : state
  }

  private func clock(until deadline: Instant?, at now: Instant) -> CountdownReading? {
    guard let openedAt, let deadline else { return nil }
    let limit = Int(deadline.millisecondsSince(openedAt) / 1000)
    return CountdownReading(limitSeconds: limit, elapsed: now.millisecondsSince(openedAt))
  }
}

/// One room of a round.
public struct BreakoutRoom: Entity {
  /// Such as `R4`.
  public let id: RoomID
  /// The round it exists in.
  public let round: RoundID
  /// The name people know it by.
  public var name: String
  /// Physical, hybrid or virtual.
  public var mode: RoomMode
  /// Where it is in the building.
  public var place: String?
  /// Where it is joined online.
  public var link: String?
  /// Seats in the building; nil when nobody has said.
  public var seats: Int?
  /// The most that can join online.
  public var onlineLimit: Int?
  /// The languages it works in; empty for any.
  public var languages: [String]
  /// What it talks about.
  public var topic: TopicID?
  /// The staff names of those who lead and who write.
  public var facilitator: String?, rapporteur: String?
  /// Who is in it.
  public var members: [ParticipantID]
  /// Since when it asks for help, why, who went, and when.
  public var helpAskedAt: Instant?, helpReason: String?, helpTakenBy: String?
  public var helpTakenAt: Instant?
  /// Sizes of its own, where they differ from the round's.
  public var minimumSize: Int?, maximumSize: Int?
  /// A deadline of its own, and when it closed before the others.
  public var deadline: Instant?, closedAt: Instant?
  /// Whether it alone counts down to its close.
  public var isClosing: Bool?
  /// Whether its own countdown ends in a close even while somebody writes there.
  public var closesAnyway: Bool?
  /// When its people said that they have begun.
  public var startedAt: Instant?

  public static func key(_ id: RoomID) -> EntityKey { .room(id) }
  public var image: EntityImage { .room(self) }

  /// Whether help was asked and nobody has gone yet.
  public var needsHelp: Bool { helpAskedAt != nil && helpTakenBy == nil }
}

/// The breakout rounds and rooms.
public struct Breakouts: Codable, Equatable, Sendable {
  /// The rounds in order.
  public internal(set) var rounds = Register<BreakoutRound>()
  /// All rooms of all rounds.
  public internal(set) var rooms = Register<BreakoutRoom>()

  /// The rooms of a round in order.
  public func rooms(of round: RoundID) -> [BreakoutRoom] { rooms.filter { $0.round == round } }

  /// The round that matters now: one that is open, else the first not yet closed, else the last.
  public var current: BreakoutRound? {
    rounds.first { $0.state == .open || $0.state == .closing }
      ?? rounds.first { $0.state != .closed } ?? rounds.last
  }

  /// The rounds about which there is something to write: those that were opened, the latest first, so that the notes of one
  /// can be finished while the next is planned; before any was opened, the one that comes.
  public var notedRounds: [BreakoutRound] {
    let held = rounds.filter { $0.openedAt != nil }
      .sorted { ($1.openedAt?.milliseconds ?? 0, $1.id) < ($0.openedAt?.milliseconds ?? 0, $0.id) }
    return held.isEmpty ? [current].compactMap { $0 } : held
  }

  /// The rooms of a round that people can be in: all but those closed before the others.
  public func openRooms(of round: BreakoutRound) -> [BreakoutRoom] {
    rooms(of: round.id).filter { round.state == .closed || round.state(of: $0) != .closed }
  }

  /// The room somebody is in in a round.
  public func room(of participant: ParticipantID, in round: RoundID) -> BreakoutRoom? {
    rooms.first { $0.round == round && $0.members.contains(participant) }
  }
}
