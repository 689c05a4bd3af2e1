import SessionEngine

/// The rounds with their rooms and what the allocation achieved.
struct BreakoutsView: Encodable {
  let rounds: [Round]

  struct Round: Encodable {
    let id: RoundID
    let item: ItemID?
    let state: RoundState
    let minimumSize, maximumSize: Int
    let seed: UInt64?
    let openedAt: Instant?
    let deadline: Instant?
    let closedAt: Instant?
    let rooms: [Room]
    let quality: Quality
    let unplaced: [ParticipantID]
  }

  struct Room: Encodable {
    let id: RoomID
    let name: String
    let mode: RoomMode
    let place: String?
    let link: String?
    let seats: Int?
    let onlineLimit: Int?
    let languages: [String]
    let topic: TopicID?
    let facilitator: String?
    let rapporteur: String?
    let members: [ParticipantID]
    let state: RoundState
    let helpAskedAt: Instant?
    let helpReason: String?
    let helpTakenBy: String?
    let notes: Int
  }

  /// Counted from the rooms as they are, however they came about.
  struct Quality: Encodable {
    /// Pairs in one room that had been in one room in another round.
    let repeatPairs: Int
    /// Pairs in one room that share an attribute.
    let samePairs: Same
    /// The largest room less the smallest.
    let sizeDifference: Int
    /// People whose mode their room does not take.
    let violations: Int

    struct Same: Encodable {
      let country: Int
      let type: Int
      let organisation: Int
    }
  }

  init(_ session: Session) {
    rounds = session.breakouts.rounds.map { round in
      let rooms = session.breakouts.rooms(of: round.id)
      return Round(
        id: round.id, item: round.item, state: round.state, minimumSize: round.minimumSize,
        maximumSize: round.maximumSize, seed: round.seed, openedAt: round.openedAt,
        deadline: round.deadline, closedAt: round.closedAt,
        rooms: rooms.map { room in
          Room(
            id: room.id, name: room.name, mode: room.mode, place: room.place, link: room.link,
            seats: room.seats, onlineLimit: room.onlineLimit, languages: room.languages,
            topic: room.topic, facilitator: room.facilitator, rapporteur: room.rapporteur,
            members: room.members, state: round.state,
            helpAskedAt: room.helpAskedAt, helpReason: room.helpReason,
            helpTakenBy: room.helpTakenBy, notes: session.notes.count { $0.room == room.id })
        },
        quality: Self.quality(of: rooms, in: session), unplaced: round.unplaced)
    }
  }

  private static func quality(of rooms: [BreakoutRoom], in session: Session) -> Quality {
    var met: Set<[ParticipantID]> = []
    let round = rooms.first?.round
    for room in session.breakouts.rooms where room.round != round {
      for (a, b) in pairs(room.members) { met.insert(a < b ? [a, b] : [b, a]) }
    }
    var repeated = 0
    var country = 0
    var type = 0
    var organisation = 0
    var violations = 0
    for room in rooms {
      for (a, b) in pairs(room.members) {
        if !met.isEmpty, met.contains(a < b ? [a, b] : [b, a]) { repeated += 1 }
        guard let first = session.participants[a], let second = session.participants[b] else {
          continue
        }
        if first.country != nil, first.country == second.country { country += 1 }
        if first.type != nil, first.type == second.type { type += 1 }
        if first.organisation != nil, first.organisation == second.organisation {
          organisation += 1
        }
      }
      violations += room.members.count { id in
        guard let person = session.participants[id] else { return true }
        return !room.mode.takes(person.openStay?.mode ?? person.plannedMode)
      }
    }
    let sizes = rooms.map(\.members.count)
    return Quality(
      repeatPairs: repeated,
      samePairs: .init(country: country, type: type, organisation: organisation),
      sizeDifference: (sizes.max() ?? 0) - (sizes.min() ?? 0), violations: violations)
  }

  private static func pairs(
    _ members: [ParticipantID]
  ) -> [(ParticipantID, ParticipantID)] {
    members.indices.flatMap { first in
      members[(first + 1)...].map { (members[first], $0) }
    }
  }
}
