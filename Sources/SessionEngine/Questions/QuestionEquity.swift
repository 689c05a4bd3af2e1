/// How many people, and how many questions of theirs.
public struct QuestionTally: Equatable, Sendable {
  /// People who are there; while nobody is, those who are expected.
  public var people = 0
  /// All questions, those that were merged or dismissed included.
  public var asked = 0
  /// Questions that wait for a moderator or for their turn.
  public var waiting = 0
  /// Questions that were answered or are live.
  public var answered = 0

  /// Makes an empty tally.
  public init() {}
}

/// How the two sides of the session, the stakeholder types and the regions fare with their questions; derived.
public struct QuestionEquity: Equatable, Sendable {
  /// By mode; nil for questions of which it is not known.
  public private(set) var byMode: [AttendanceMode?: QuestionTally] = [:]
  /// By stakeholder type; nil for those without.
  public private(set) var byType: [String?: QuestionTally] = [:]
  /// By regional group; nil for those without.
  public private(set) var byRegion: [RegionalGroup?: QuestionTally] = [:]
  /// All together.
  public private(set) var all = QuestionTally()

  /// Counts a session. O(participants + questions).
  public init(_ session: Session) {
    let isAnybodyThere = session.participants.contains { $0.openStay != nil }
    for person in session.participants {
      let mode: AttendanceMode
      if isAnybodyThere {
        guard let stay = person.openStay else { continue }
        mode = stay.mode
      } else {
        guard person.registration.isExpected else { continue }
        mode = person.plannedMode
      }
      count(mode, person) { $0.people += 1 }
    }
    for question in session.questions.all {
      let person = question.from.flatMap { session.participants[$0] }
      count(question.mode, person) {
        $0.asked += 1
        if question.state.isWaiting { $0.waiting += 1 }
        if question.state == .answered || question.state == .live { $0.answered += 1 }
      }
    }
  }

  private mutating func count(
    _ mode: AttendanceMode?, _ person: Participant?, _ change: (inout QuestionTally) -> Void
  ) {
    change(&byMode[mode, default: QuestionTally()])
    change(&byType[person?.type, default: QuestionTally()])
    change(&byRegion[person?.country?.regionalGroup, default: QuestionTally()])
    change(&all)
  }
}

extension QuestionTally {
  /// Its share of the people against its share of the answered questions, in percent; nil without either.
  public func shares(of all: QuestionTally) -> (people: Int, answered: Int)? {
    guard all.people > 0, all.answered > 0 else { return nil }
    return (people * 100 / all.people, answered * 100 / all.answered)
  }
}
