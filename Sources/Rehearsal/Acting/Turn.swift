import SessionEngine

/// What is seen in one second, and what is done in it.
struct Turn {
  let session: Session
  let now: Instant
  private(set) var steps: [RehearsalStep] = []
  /// Who has come or gone in this second and is left alone for the rest of it.
  var touched: Set<ParticipantID> = []

  init(session: Session, now: Instant) {
    self.session = session
    self.now = now
  }

  mutating func add(_ command: SessionCommand, by actor: Actor) {
    steps.append(RehearsalStep(command: command, by: actor))
  }

  /// How much more lively a crowd of this size is than one of 120.
  var liveliness: Double {
    let ratio = Double(session.participants.count) / 120
    return ratio < 1 ? 0.4 + 0.6 * ratio : min(2.5, 0.85 + 0.15 * ratio)
  }

  /// The latest questions; older ones are left alone, so that a long list costs nothing.
  var recentQuestions: some BidirectionalCollection<Question> {
    session.questions.all.suffix(200)
  }
}

extension Rehearsal {
  /// Somebody present by chance; nil if nobody is found in a few tries.
  mutating func someonePresent(_ turn: Turn) -> Participant? {
    let people = turn.session.participants
    guard !people.isEmpty else { return nil }
    for _ in 0..<12 {
      let person = people[random.below(people.count)]
      if person.openStay != nil, !turn.touched.contains(person.id) { return person }
    }
    return nil
  }
}
