/// Something about a person and their room that the facilitator should know.
public struct RoomFlag: Equatable, Sendable {
  /// What is the matter.
  public enum Kind: String, Equatable, Sendable {
    /// Present, without a room.
    case roomless
    /// Attends in a way that the room does not take.
    case misfit
    /// In a room, but not there.
    case absent
    /// Withdrew while in a room.
    case withdrawn
  }

  /// What is the matter, with whom, and in which room.
  public let kind: Kind, participant: ParticipantID, room: RoomID?
}

/// How one room stands at a moment.
public struct RoomStanding: Equatable, Sendable {
  /// Open, closing, closed…
  public let state: RoundState
  /// People of the room who are there, by mode, and who are not.
  public let inPerson: Int, virtual: Int, absent: Int
  /// Whether enough are there.
  public let hasQuorum: Bool
  /// Notes written in it.
  public let notes: Int
  /// Its clock; nil without a deadline.
  public let clock: CountdownReading?
  /// Since how many seconds it asks for help that nobody has taken.
  public let helpSeconds: Int?
}

extension Session {
  /// What does not fit in a round that is allocated or open: once somebody is there, who is not and who came.
  public func roomFlags(of id: RoundID) -> [RoomFlag] {
    guard let round = breakouts.rounds[id], round.state == .allocated || round.isOpen else {
      return []
    }
    let isAnybodyPresent = participants.contains { $0.openStay != nil }
    var flags: [RoomFlag] = []
    var placed: Set<ParticipantID> = []
    for room in breakouts.rooms(of: id) {
      for member in room.members {
        placed.insert(member)
        guard let person = participants[member] else { continue }
        let kind: RoomFlag.Kind? =
          if person.registration == .withdrawn || person.registration == .declined {
            .withdrawn
          } else if isAnybodyPresent, person.openStay == nil {
            round.isOpen ? .absent : nil
          } else if !room.mode.takes(person.attendance) { .misfit } else { nil }
        if let kind { flags.append(RoomFlag(kind: kind, participant: member, room: room.id)) }
      }
    }
    for person in peopleToPlace where !placed.contains(person.id) {
      flags.append(RoomFlag(kind: .roomless, participant: person.id, room: nil))
    }
    return flags
  }

  /// How a room stands.
  /// - Parameter notes: how many were written in it, where that is known; else they are counted.
  public func standing(
    of room: BreakoutRoom, notes known: Int? = nil, at now: Instant
  ) -> RoomStanding {
    let round = breakouts.rounds[room.round]
    let people = room.members.compactMap { participants[$0] }
    let isAnybodyPresent = round?.isOpen == true || people.contains { $0.openStay != nil }
    let there = isAnybodyPresent ? people.filter { $0.openStay != nil } : people
    let inPerson = there.count { $0.attendance == .inPerson }
    return RoomStanding(
      state: round?.state(of: room) ?? .planned, inPerson: inPerson,
      virtual: there.count - inPerson, absent: people.count - there.count,
      hasQuorum: there.count >= max(1, round?.minimum(of: room) ?? 1),
      notes: known ?? notes.count { $0.room == room.id }, clock: round?.clock(of: room, at: now),
      helpSeconds: room.needsHelp ? room.helpAskedAt.map { now.secondsSince($0) } : nil)
  }

  /// What about a round's plan will not work on the platform, or is still missing, in words.
  public func warnings(of id: RoundID) -> [String] {
    guard let round = breakouts.rounds[id] else { return [] }
    let rooms = breakouts.rooms(of: id)
    var lines: [String] = []
    let online = rooms.filter { $0.mode != .physical }
    let platform = round.platform ?? .teams
    let people = peopleToPlace.filter { $0.attendance == .virtual }.count
    if !online.isEmpty, let known = platform.limits {
      let most = round.roomLimit ?? known.rooms
      if online.count > most {
        lines.append(
          "\(platform.name) takes \(counted(most, "room")); \(online.count) are online.")
      }
      let limit = round.peopleLimit ?? known.people
      if people > limit {
        let takes = counted(limit, "person", "people")
        lines.append(
          "\(platform.name) takes \(takes) in a meeting with rooms; \(people) are online.")
      }
    }
    let everybody = peopleToPlace
    for room in rooms where !room.languages.isEmpty && !everybody.isEmpty {
      guard !everybody.contains(where: { $0.speaks(oneOf: room.languages) }) else { continue }
      lines.append("Nobody speaks \(room.languages.joined(separator: " or ")) of \(room.id).")
    }
    let nowhere = rooms.filter { $0.mode != .virtual && $0.place == nil }
    if !nowhere.isEmpty, nowhere.count < rooms.count || rooms.contains(where: { $0.place != nil }) {
      lines.append("\(list(nowhere)) \(nowhere.count == 1 ? "has" : "have") no place yet.")
    }
    return lines
  }

  private func list(_ rooms: [BreakoutRoom]) -> String {
    let named = rooms.prefix(5).map { $0.id.description }.joined(separator: ", ")
    return rooms.count > 5 ? "\(named) and \(rooms.count - 5) more" : named
  }
}
