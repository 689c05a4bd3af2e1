import SessionEngine

/// A session that tests build up command by command.
struct SampleSession {
  private(set) var session = Session()
  var now = Instant("2026-03-03T08:00:00Z")!
  var actor = Actor(name: "ana", role: .facilitator)

  /// A hybrid session with two items on 3 March 2026, the first at 09:00 in Vienna.
  init(types: Bool = true, isRehearsal: Bool = false) throws {
    var profile = Session().profile
    profile.title = "Probe session"
    profile.zone = "Europe/Vienna"
    profile.isRehearsal = isRehearsal
    if types {
      profile.participantTypes = [
        ParticipantType(id: "ngo", name: "NGO", isObserver: false),
        ParticipantType(id: "academia", name: "Academia", isObserver: false),
        ParticipantType(id: "privateSector", name: "Private sector", isObserver: false),
        ParticipantType(id: "state", name: "State", isObserver: true),
      ]
    }
    var opening = AgendaItem(id: ItemID(1), kind: .plenary, title: "Opening", durationSeconds: 3600)
    opening.plannedStart = Instant("2026-03-03T08:00:00Z")
    var groups = AgendaItem(id: ItemID(2), kind: .breakouts, title: "Groups", durationSeconds: 1800)
    groups.plannedStart = Instant("2026-03-03T09:00:00Z")
    try run(
      .create(
        SessionOpening(
          profile: profile,
          topics: [],
          resources: [], items: [opening, groups])))
    try run(
      .session(.addTopic(TopicID("T-1"), title: "First topic", parent: nil, kind: "article")))
  }

  /// Decides and applies, as the store would.
  @discardableResult
  mutating func run(_ command: SessionCommand, at time: String? = nil) throws -> [SessionEvent] {
    if let time, let instant = Instant(time) { now = instant }
    let events = try session.decide(command, context: DecisionContext(now: now, by: actor))
    session.apply(Record(sequence: session.sequence + 1, at: now, by: actor, events: events))
    return events
  }

  /// Adds a participant.
  mutating func add(
    _ name: String, emails: [String]? = nil, _ change: (inout ParticipantFields) -> Void = { _ in }
  ) throws {
    var fields = ParticipantFields()
    fields.name = name
    fields.emails = emails
    change(&fields)
    try run(.people(.add(fields)))
  }

  func participant(_ number: Int) -> Participant? { session.participants[ParticipantID(number)] }
}
