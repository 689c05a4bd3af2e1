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
    let platform: RoomPlatform?
    let rules: Rules
    let rooms: [Room]
    let quality: Quality
    let unplaced: [ParticipantID]
    let pinned: [ParticipantID]
    let flags: [Flag]
    let warnings: [String]
    let announcements: [Announcement]
  }

  struct Rules: Encodable {
    let way: AllocationWay
    let attributes: Tally
    let newPeople: Int
    let sameAs: RoundID?
    let together: [[ParticipantID]]
    let apart: [[ParticipantID]]
  }

  struct Room: Encodable {
    let id: RoomID
    let name: String
    let mode: RoomMode
    let place: String?
    let link: String?
    let seats: Int?
    let onlineLimit: Int?
    let minimumSize, maximumSize: Int
    let languages: [String]
    let topic: TopicID?
    let facilitator: String?
    let rapporteur: String?
    let members: [ParticipantID]
    let state: RoundState
    let deadline: Instant?
    let startedAt: Instant?
    let closedAt: Instant?
    let remainingSeconds: Int?
    let inPerson: Int
    let virtual: Int
    let absent: Int
    let hasQuorum: Bool
    let helpAskedAt: Instant?
    let helpReason: String?
    let helpTakenBy: String?
    let notes: Int
  }

  /// Counted from the rooms as they are, however they came about.
  struct Quality: Encodable {
    /// Pairs in one room that had been in one room in another round.
    let repeatPairs: Int
    /// Pairs in one room that share a value, by attribute.
    let samePairs: Tally
    /// How many more of one value the fullest room has than the emptiest, by attribute.
    let imbalance: Tally
    /// What no allocation of these people can do better than, and what these rooms cost, in points.
    let lowerBound: Int?
    let cost: Int
    /// How many meet nobody whom they met in another round.
    let meetOnlyNew: Int
    let firstWishes: Int
    let wishes: Int
    /// The largest room less the smallest.
    let sizeDifference: Int
    /// Hard rules that are broken, and each in words.
    let violations: Int
    let violationTexts: [String]
    let sentences: [String]
  }

  struct Flag: Encodable {
    let kind: String
    let participant: ParticipantID
    let room: RoomID?
  }

  struct Announcement: Encodable {
    let at: Instant
    let rooms: [RoomID]?
    let text: String
  }

  init(_ session: Session, now: Instant) {
    rounds = session.breakouts.rounds.map { Round($0, in: session, now: now) }
  }
}

/// Whole numbers by name, written in the order of the names.
struct Tally: Encodable {
  let values: [String: Int]

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      try container.encode(value, forKey: Name(name))
    }
  }
}

extension BreakoutsView.Round {
  init(_ round: BreakoutRound, in session: Session, now: Instant) {
    let rules = round.rules ?? RoundRules()
    let weights = rules.attributes.map { ($0.name, $0.weight) }
    let flags = session.roomFlags(of: round.id)
    // Who found no room, and who came since; nobody who has withdrawn.
    let roomless = flags.filter { $0.kind == .roomless }.map(\.participant)
    let unplaced = Set(round.unplaced + roomless).sorted().filter { id in
      let registration = session.participants[id]?.registration
      return registration != .withdrawn && registration != .declined
    }
    self.init(
      id: round.id, item: round.item, state: round.state, minimumSize: round.minimumSize,
      maximumSize: round.maximumSize, seed: round.seed, openedAt: round.openedAt,
      deadline: round.deadline, closedAt: round.closedAt, platform: round.platform,
      rules: .init(
        way: rules.way,
        attributes: Tally(values: Dictionary(weights, uniquingKeysWith: { $1 })),
        newPeople: rules.newPeople, sameAs: rules.sameAs, together: rules.together,
        apart: rules.apart),
      rooms: session.breakouts.rooms(of: round.id).map { room in
        .init(room, of: round, session.standing(of: room, at: now))
      },
      quality: .init(session.quality(of: round.id), round, in: session),
      unplaced: unplaced, pinned: round.pinned ?? [],
      flags: flags.map {
        .init(kind: $0.kind.rawValue, participant: $0.participant, room: $0.room)
      },
      warnings: session.warnings(of: round.id),
      announcements: (round.announcements ?? []).map {
        .init(at: $0.at, rooms: $0.rooms, text: $0.text)
      })
  }
}

extension BreakoutsView.Room {
  init(_ room: BreakoutRoom, of round: BreakoutRound, _ standing: RoomStanding) {
    self.init(
      id: room.id, name: room.name, mode: room.mode, place: room.place, link: room.link,
      seats: room.seats, onlineLimit: room.onlineLimit, minimumSize: round.minimum(of: room),
      maximumSize: round.maximum(of: room), languages: room.languages, topic: room.topic,
      facilitator: room.facilitator, rapporteur: room.rapporteur, members: room.members,
      state: standing.state, deadline: room.deadline ?? round.deadline,
      startedAt: room.startedAt, closedAt: room.closedAt ?? round.closedAt,
      remainingSeconds: standing.state == .closed ? nil : standing.clock?.remainingSeconds,
      inPerson: standing.inPerson, virtual: standing.virtual, absent: standing.absent,
      hasQuorum: standing.hasQuorum, helpAskedAt: room.helpAskedAt, helpReason: room.helpReason,
      helpTakenBy: room.helpTakenBy, notes: standing.notes)
  }
}

extension BreakoutsView.Quality {
  init(_ quality: RoundQuality, _ round: BreakoutRound, in session: Session) {
    self.init(
      repeatPairs: quality.repeatPairs, samePairs: Tally(values: quality.samePairs),
      imbalance: Tally(values: quality.imbalance), lowerBound: quality.lowerBound,
      cost: quality.cost, meetOnlyNew: quality.meetOnlyNew, firstWishes: quality.firstWishes,
      wishes: quality.anyWishes,
      sizeDifference: quality.sizes.map { $0.upperBound - $0.lowerBound } ?? 0,
      violations: quality.violations.count, violationTexts: quality.violations,
      sentences: session.sentences(on: quality, of: round))
  }
}
