import SessionEngine

/// Simulated participants and staff who act out a session, second by second.
///
/// A value without clock or chance of its own: the same seed and the same calls give the same steps. It acts on
/// what it sees, because a human may steer the same session at the same time.
public struct Rehearsal: Sendable {
  let participants: Int
  let onlineShare: Double
  let isFacilitating: Bool
  var random: SplitMix64
  var presence = Presence()
  var questionDeck = Deck(count: QuestionBank.entries.count)
  var noteDecks: [Deck] = NoteKind.allCases.map { Deck(count: NoteBank.entries($0).count) }
  /// The rooms of the round last looked at, so that they are not searched for every second.
  var openRooms = OpenRooms()
  var conduct = Conduct()

  /// Makes the simulated people.
  /// - Parameters:
  ///   - seed: Decides everything that chance decides.
  ///   - participants: How many people are registered; those already registered count.
  ///   - onlineShare: Which part of them attends online, from 0 to 1, in a hybrid session.
  ///   - isFacilitating: Whether agenda, floor, questions and rooms are steered too.
  public init(
    seed: UInt64, participants: Int = 120, onlineShare: Double = 0.6, isFacilitating: Bool = false
  ) {
    self.participants = participants
    self.onlineShare = onlineShare
    self.isFacilitating = isFacilitating
    random = SplitMix64(seed: seed)
  }

  /// The registration of participants and staff, as one step; nothing when all are there already.
  public mutating func opening(session: Session) -> [RehearsalStep] {
    guard session.isCreated, session.profile.state != .closed,
      let actor = session.rehearsalFacilitator
    else { return [] }
    var commands: [SessionCommand] = []
    let missing = max(0, participants - session.participants.count)
    let cast = Cast(
      for: session, count: missing, onlineShare: onlineShare,
      firstNumber: session.participants.count + 1, random: &random)
    for index in 0..<missing {
      commands.append(.people(.add(cast.person(index, random: &random))))
    }
    var roster: [(name: String, role: Role)] = [
      ("maya", .moderator), ("ravi", .rapporteur), ("rosa", .rapporteur), ("desk", .registrar),
    ]
    if !isFacilitating { roster.insert(("you", .facilitator), at: 0) }
    for (name, role) in roster where session.staff[name] == nil {
      commands.append(.staff(.set(name: name, role: role, rooms: [])))
    }
    guard !commands.isEmpty else { return [] }
    let title = "Registers \(missing) simulated participants"
    return [RehearsalStep(command: .batch(title: title, commands), by: actor)]
  }

  /// What the simulated people do in the second that begins at `now`; none of it contradicts what `session` shows.
  ///
  /// O(1) but for the first second of a day and the planning of a round, which look at every participant once.
  public mutating func nextSteps(session: Session, now: Instant) -> [RehearsalStep] {
    guard session.isCreated, session.profile.state != .closed else { return [] }
    var turn = Turn(session: session, now: now)
    if isFacilitating {
      steer(&turn)
      // Who steers has the first word; the others act on what came of it in the next second.
      if !turn.steps.isEmpty { return turn.steps }
    }
    movePeople(&turn)
    if let item = session.agenda.current, item.state == .running {
      speakUp(&turn, during: item)
      moderate(&turn)
    }
    workInRooms(&turn)
    return turn.steps
  }
}
