import SessionEngine

/// The questions by state, each list in its order, with the texts a filter looks at, kept up to date
/// one by one.
struct QuestionIndex: Sendable {
  /// By arrival; the approved ones as they would be put next.
  private(set) var lists: [QuestionState: [QuestionID]] = [:]
  /// In which list each question is, by its number.
  private var states: [QuestionState?] = []
  /// What a filter finds each question by, by its number; nil until a filter looked at it.
  private var texts: [String?] = []

  init(_ session: Session) {
    rebuild(session)
  }

  /// How many changes at once are taken in one by one; beyond that it is quicker to begin anew.
  private static let stepLimit = 100

  /// Takes in the events of a record that has been applied.
  mutating func take(_ events: [SessionEvent], _ session: Session) {
    var changed: Set<QuestionID> = []
    for event in events {
      switch event {
      case .lifecycle(.actionUndone), .questions(.questionRestored),
        .questions(.questionLabelRemoved):
        // What is restored may take votes from a question that the event does not name.
        rebuild(session)
        return
      case .questions(let event): changed.formUnion(event.ids)
      case .lifecycle, .staff, .agenda, .floor, .breakouts, .people, .notes, .stage: continue
      }
    }
    guard changed.count < Self.stepLimit else {
      rebuild(session)
      return
    }
    for id in changed.sorted() { renew(id, session.questions.all) }
  }

  /// Makes the texts that a filter needs and that are not there yet.
  mutating func prepareTexts(_ session: Session) {
    for question in session.questions.all where texts[question.id.number - 1] == nil {
      let asker = question.from.flatMap { session.participants[$0]?.name } ?? question.name
      let facts =
        [question.text, asker, question.id.description, question.addressee].compactMap { $0 }
        + question.labels + question.topics.map(\.description)
      texts[question.id.number - 1] = facts.map(\.searchKey).joined(separator: "\n")
    }
  }

  /// What a filter finds a question by.
  func text(of id: QuestionID) -> String { texts[id.number - 1] ?? "" }

  private mutating func renew(_ id: QuestionID, _ all: Register<Question>) {
    makeRoom(for: id)
    if let state = states[id.number - 1],
      let place = lists[state]?.firstIndex(of: id)
    {
      lists[state]?.remove(at: place)
    }
    texts[id.number - 1] = nil
    let question = all[id]
    states[id.number - 1] = question?.state
    guard let question else { return }
    var list = lists[question.state] ?? []
    lists[question.state] = nil
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      let isEarlier =
        if question.state == .approved, let other = all[list[middle]] {
          Rank(other) < Rank(question)
        } else {
          list[middle] < id
        }
      if isEarlier { low = middle + 1 } else { high = middle }
    }
    list.insert(id, at: low)
    lists[question.state] = list
  }

  private mutating func makeRoom(for id: QuestionID) {
    while states.count < id.number {
      states.append(nil)
      texts.append(nil)
    }
  }

  private mutating func rebuild(_ session: Session) {
    lists = [:]
    states = []
    texts = []
    var approved: [Rank] = []
    for question in session.questions.all {
      makeRoom(for: question.id)
      states[question.id.number - 1] = question.state
      if question.state == .approved {
        approved.append(Rank(question))
      } else {
        lists[question.state, default: []].append(question.id)
      }
    }
    approved.sort { $0 < $1 }
    lists[.approved] = approved.map(\.id)
  }

  /// The place of an approved question: starred first, then most votes, then the oldest.
  private struct Rank {
    let isStarred: Bool
    let votes: Int
    let id: QuestionID

    init(_ question: Question) {
      isStarred = question.isStarred
      votes = question.votes
      id = question.id
    }

    static func < (a: Rank, b: Rank) -> Bool {
      (a.isStarred ? 0 : 1, b.votes, a.id) < (b.isStarred ? 0 : 1, a.votes, b.id)
    }
  }
}

extension QuestionEvent {
  /// The questions that it changes.
  var ids: [QuestionID] {
    switch self {
    case .questionAdded(let id, _, _, _, _, _, _, _, _, _), .questionEdited(let id, _, _, _, _),
      .questionApproved(let id), .questionDismissed(let id, _), .questionDeferred(let id, _, _),
      .questionPutNext(let id), .questionPutLive(let id), .questionAnswered(let id, _),
      .questionVoted(let id, _), .questionStarred(let id, _), .questionLabelled(let id, _),
      .questionClaimed(let id, _), .questionDetailed(let id, _):
      [id]
    case .questionMerged(let id, let into): [id, into]
    case .questionRestored(let id): [id]
    case .questionsOpened, .questionsClosed, .questionsFollowAgenda, .questionLabelSet,
      .questionLabelRemoved, .questionColumnsMapped:
      []
    }
  }
}
