import SessionEngine

/// All questions by arrival, and how room and online, types and regions fare.
struct QuestionsView: Encodable {
  let isOpen: Bool
  let questions: [Entry]
  let equity: Equity
  let labels: [Label]
  let oldestUnreviewedAt: Instant?

  struct Entry: Encodable {
    let id: QuestionID
    let arrival: Int
    let text: String
    let originalText: String?
    let translation: String?
    let language: String?
    let from: ParticipantID?
    let name: String?
    let mode: AttendanceMode?
    let via: QuestionChannel
    let state: QuestionState
    let votes: Int
    let platformVotes: Int
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
    let changedAt: Instant
    let changedBy: String
    let reason: String?
    /// Its place in the order that evens things out, from 1, and why; nil unless it waits.
    let fairPosition: Int?
    let fairReason: String?
    /// Questions that likely ask the same; only for those that wait for a moderator.
    let likely: [Likely]
    let history: [Change]
  }

  struct Change: Encodable {
    let change: String
    let at: Instant
    let by: String
    let detail: String?
  }

  struct Likely: Encodable {
    let id: QuestionID
    let reason: String
  }

  struct Label: Encodable {
    let name: String
    let isPublic: Bool
  }

  struct Equity: Encodable {
    let waiting: Counts
    let answered: Counts
    let byMode: [Share]
    let byType: [Share]
    let byRegion: [Share]
  }

  /// Of one group: how many people, and what became of their questions.
  struct Share: Encodable {
    let name: String
    let people: Int
    let asked: Int
    let waiting: Int
    let answered: Int
    let percentOfPeople: Int?
    let percentOfAnswered: Int?

    init(_ name: String, _ tally: QuestionTally, of all: QuestionTally) {
      self.name = name
      people = tally.people
      asked = tally.asked
      waiting = tally.waiting
      answered = tally.answered
      percentOfPeople = all.people > 0 ? tally.people * 100 / all.people : nil
      percentOfAnswered = all.answered > 0 ? tally.answered * 100 / all.answered : nil
    }
  }

  /// How many unreviewed questions are compared with the others.
  private static let likelyLimit = 200

  init(_ session: Session) {
    isOpen = session.areQuestionsOpen
    oldestUnreviewedAt = session.questions.oldestUnreviewed
    labels = session.questions.labels.map { Label(name: $0.name, isPublic: $0.isPublic) }
    let places = session.fairOrder(
      of: session.questions.all.filter(\.state.isWaiting).map(\.id))
    let fair = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.id, ($0 + 1, $1.reason)) })
    let unreviewed = session.questions.all.filter { $0.state == .submitted }
      .prefix(Self.likelyLimit)
    let similarity = unreviewed.isEmpty ? QuestionSimilarity() : QuestionSimilarity(session)
    var likely: [QuestionID: [Likely]] = [:]
    for question in unreviewed {
      likely[question.id] = similarity.likely(
        question.text, excluding: question.id, in: session.questions
      ).map { Likely(id: $0.id, reason: $0.reason) }
    }
    questions = session.questions.all.map { question in
      Entry(
        id: question.id, arrival: question.id.number, text: question.text,
        originalText: question.originalText, translation: question.translation,
        language: question.language, from: question.from,
        name: question.name ?? question.from.flatMap { session.participants[$0]?.name },
        mode: question.mode, via: question.via, state: question.state, votes: question.votes,
        platformVotes: question.platformVotes ?? 0,
        labels: question.labels, topics: question.topics, item: question.item,
        addressee: question.addressee, mergedInto: question.mergedInto, owner: question.owner,
        due: question.due, answer: question.answer, claimedBy: question.claimedBy,
        isStarred: question.isStarred, comment: question.comment,
        submittedAt: question.submittedAt, liveAt: question.liveAt,
        settledAt: question.settledAt, changedAt: question.changedAt,
        changedBy: question.changedBy, reason: question.reason,
        fairPosition: fair[question.id]?.0, fairReason: fair[question.id]?.1,
        likely: likely[question.id] ?? [],
        history: (question.changes ?? []).map {
          Change(change: $0.kind.rawValue, at: $0.at, by: $0.by, detail: $0.detail)
        })
    }
    equity = Equity(session)
  }
}

extension QuestionsView.Equity {
  fileprivate init(_ session: Session) {
    let equity = QuestionEquity(session)
    func counts(_ number: (QuestionTally) -> Int) -> Counts {
      Counts(
        AttendanceMode.allCases.map { ($0.rawValue, equity.byMode[$0].map(number) ?? 0) }
          + [("unknown", equity.byMode[nil].map(number) ?? 0)])
    }
    waiting = counts(\.waiting)
    answered = session.questions.countsOfAnswered
    let all = equity.all
    byMode = AttendanceMode.allCases.map {
      QuestionsView.Share($0.rawValue, equity.byMode[$0] ?? QuestionTally(), of: all)
    }
    byType = equity.byType.map { QuestionsView.Share($0 ?? "unknown", $1, of: all) }
      .sorted { $0.name < $1.name }
    byRegion = equity.byRegion.map { QuestionsView.Share($0?.rawValue ?? "unknown", $1, of: all) }
      .sorted { $0.name < $1.name }
  }
}

extension Questions {
  /// Answered questions by mode; the one that is live is not among them yet.
  fileprivate var countsOfAnswered: Counts {
    let answered = all.filter { $0.state == .answered }
    return Counts(
      AttendanceMode.allCases.map { mode in
        (mode.rawValue, answered.count { $0.mode == mode })
      } + [("unknown", answered.count { $0.mode == nil })])
  }
}
