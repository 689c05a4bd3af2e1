import SessionEngine

/// What is counted about the rooms of the round in front, made anew only when something it depends on changed
/// and the rooms are looked at.
struct RoomFigures: Sendable {
  var isStale = true
  private(set) var round: RoundID?
  private(set) var sentences: [String] = []
  private(set) var warnings: [String] = []
  /// What does not fit, by person; who has no room first.
  private(set) var flags: [RoomFlag] = []
  /// The best room for those who have none, as many as can be seen.
  private(set) var proposals: [ParticipantID: RoomProposal] = [:]
  private(set) var flagOf: [ParticipantID: RoomFlag] = [:]
  private(set) var notes: [RoomID: Int] = [:]

  /// How many of those without a room get a proposal.
  private static let proposalLimit = 30

  /// The parts of the session that the figures depend on.
  static let areas: Set<Area> = [.breakouts, .presence, .names, .notes]

  mutating func refresh(_ session: Session, round id: RoundID?) {
    guard isStale || round != id else { return }
    isStale = false
    round = id
    notes = [:]
    for note in session.notes { if let room = note.room { notes[room, default: 0] += 1 } }
    guard let id, let round = session.breakouts.rounds[id] else {
      sentences = []
      warnings = []
      flags = []
      flagOf = [:]
      proposals = [:]
      return
    }
    sentences = session.sentences(on: session.quality(of: id), of: round)
    warnings = session.warnings(of: id)
    let found = session.roomFlags(of: id)
    flags = found.filter { $0.kind == .roomless } + found.filter { $0.kind != .roomless }
    flagOf = Dictionary(flags.map { ($0.participant, $0) }, uniquingKeysWith: { first, _ in first })
    proposals = [:]
    for flag in flags.prefix(Self.proposalLimit) where flag.kind == .roomless {
      proposals[flag.participant] = try? session.roomProposals(for: flag.participant, in: id).first
    }
  }
}

extension ConsoleState {
  /// Counts what the screen of rooms shows, while it is in front.
  mutating func refreshRooms() {
    guard screen == .breakouts else { return }
    let before = rooms.flags
    rooms.refresh(session, round: roundInFront)
    // The rows name those who do not fit.
    if rooms.flags != before {
      list.isStale = true
      refreshList()
    }
  }

  /// The round that the selected row belongs to, else the one that matters now.
  private var roundInFront: RoundID? {
    switch list.selected {
    case .round(let id)?: id
    case .room(let id)?: session.breakouts.rooms[id]?.round
    default: session.breakouts.current?.id
    }
  }
}
