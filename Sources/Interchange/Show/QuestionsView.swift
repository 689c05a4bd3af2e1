import SessionEngine

/// All questions by arrival, and how room and online fare.
struct QuestionsView: Encodable {
  let isOpen: Bool
  let questions: [Entry]
  let equity: Equity

  struct Entry: Encodable {
    let id: QuestionID
    let arrival: Int
    let text: String
    let originalText: String?
    let from: ParticipantID?
    let name: String?
    let mode: AttendanceMode?
    let via: QuestionChannel
    let state: QuestionState
    let votes: Int
    let labels: [String]
    let topics: [TopicID]
    let item: ItemID?
    let addressee: String?
    let mergedInto: QuestionID?
    let owner: String?
    let due: String?
    let answer: String?
    let claimedBy: String?
    let isStarred: Bool
    let comment: String?
    let submittedAt: Instant
    let liveAt: Instant?
    let settledAt: Instant?
    let reason: String?
  }

  struct Equity: Encodable {
    let waiting: Counts
    let answered: Counts
  }

  init(_ session: Session) {
    isOpen = session.areQuestionsOpen
    questions = session.questions.all.map { question in
      Entry(
        id: question.id, arrival: question.id.number, text: question.text,
        originalText: question.originalText, from: question.from,
        name: question.name ?? question.from.flatMap { session.participants[$0]?.name },
        mode: question.mode, via: question.via, state: question.state, votes: question.votes,
        labels: question.labels, topics: question.topics, item: question.item,
        addressee: question.addressee, mergedInto: question.mergedInto, owner: question.owner,
        due: question.due, answer: question.answer, claimedBy: question.claimedBy,
        isStarred: question.isStarred, comment: question.comment,
        submittedAt: question.submittedAt, liveAt: question.liveAt,
        settledAt: question.settledAt, reason: question.reason)
    }
    func modes(_ isCounted: (Question) -> Bool) -> Counts {
      let counted = session.questions.all.filter(isCounted)
      return Counts(
        AttendanceMode.allCases.map { mode in
          (mode.rawValue, counted.count { $0.mode == mode })
        } + [("unknown", counted.count { $0.mode == nil })])
    }
    equity = Equity(
      waiting: modes { $0.state.isWaiting }, answered: modes { $0.state == .answered })
  }
}
