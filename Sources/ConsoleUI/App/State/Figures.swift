import SessionEngine

/// Counts and short lists that several places show, made anew only when their part of the session
/// changes, so that a key or a tick costs nothing that grows with the session.
struct Figures: Sendable {
  private(set) var attendance: AttendanceCounts
  /// The questions of each state, by arrival; the approved ones by votes.
  private(set) var questions: [QuestionState: [QuestionID]] = [:]
  /// Who waits to speak, in the order in which they will be called.
  private(set) var waiting: [RequestID] = []
  /// Rooms that ask for help and to which nobody has gone yet.
  private(set) var help: [RoomID] = []

  init(_ session: Session) {
    attendance = session.attendance
    refresh(Set(Area.allCases), session)
  }

  var live: QuestionID? { questions[.live]?.last }
  var next: QuestionID? { questions[.next]?.last }

  /// How many questions are in a state.
  func count(_ state: QuestionState) -> Int { questions[state]?.count ?? 0 }

  /// Questions that wait for a moderator or for their turn.
  var questionsWaiting: Int { count(.submitted) + count(.approved) + count(.next) }

  mutating func refresh(_ areas: Set<Area>, _ session: Session) {
    if areas.contains(.presence) { attendance = session.attendance }
    if areas.contains(.floor) { waiting = session.floor.waiting.map(\.id) }
    if areas.contains(.breakouts) {
      help = session.breakouts.rooms.filter(\.needsHelp).map(\.id)
    }
    if areas.contains(.questions) { questions = Self.byState(session.questions.all) }
  }

  private static func byState(_ all: Register<Question>) -> [QuestionState: [QuestionID]] {
    var lists: [QuestionState: [QuestionID]] = [:]
    var approved: [(rank: Int, votes: Int, id: QuestionID)] = []
    for question in all {
      if question.state == .approved {
        approved.append((question.isStarred ? 0 : 1, question.votes, question.id))
      } else {
        lists[question.state, default: []].append(question.id)
      }
    }
    approved.sort { ($0.rank, $1.votes, $0.id) < ($1.rank, $0.votes, $1.id) }
    lists[.approved] = approved.map(\.id)
    return lists
  }
}
