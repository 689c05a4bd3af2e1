import SessionEngine

/// What helps with questions and is too dear to be made anew for every frame: likely duplicates, fairness, marks.
struct QuestionAid: Sendable {
  /// Finds what asks the same; grows bit by bit in a large session.
  private(set) var similarity = QuestionSimilarity()
  /// What is likely the same as a question, by its id; only for those that were looked at.
  private(set) var likely: [QuestionID: [LikelyQuestion]] = [:]
  /// Whose likely ones have to be looked up anew, because questions came or changed.
  private var stale: Set<QuestionID> = []
  /// How room and online, types and regions fare.
  private(set) var equity: QuestionEquity?
  /// The places in the order that evens things out, while the list is in it.
  private(set) var fair: [QuestionID: (place: Int, reason: String)] = [:]
  /// Questions that the next key is about, instead of the selected one.
  var marked: Set<QuestionID> = []

  /// How many questions are taken in at a key, so that none has to wait.
  private static let stepLimit = 150
  /// How many are compared at a key, and at a tick of the clock.
  private static let (lookLimit, tickLimit) = (3, 8)
  /// From how many people and questions on a key does only what it must, and the rest waits for the next tick.
  private static let largeSize = 3_000
  /// Whether the counts are not those of the session any more.
  private var isCountStale = false

  /// Takes in the events of a record that has been applied.
  mutating func take(_ events: [SessionEvent], _ session: Session) {
    for event in events {
      switch event {
      case .lifecycle(.actionUndone):
        similarity = QuestionSimilarity()
        stale.formUnion(likely.keys)
        marked.formIntersection(session.questions.all.map(\.id))
      case .questions(.questionAdded(let id, _, _, _, _, _, _, _, _, _)),
        .questions(.questionEdited(let id, _, _, _, _)):
        // Those before it come first, or it would hide that they are missing.
        if similarity.end >= id.number - 1, let question = session.questions.all[id] {
          similarity.take(question)
        }
        stale.formUnion(likely.keys)
      case .questions(.questionMerged), .questions(.questionRestored):
        stale.formUnion(likely.keys)
      default: continue
      }
    }
  }

  /// Takes in more questions, and looks up what is like those in sight.
  mutating func look(at ids: [QuestionID], _ session: Session, isTick: Bool) {
    let all = session.questions.all
    let end = all.last?.id.number ?? 0
    if similarity.end < end {
      let first = similarity.end + 1
      for number in first...min(end, first + Self.stepLimit) {
        if let question = all[QuestionID(number)] { similarity.take(question) }
      }
    }
    guard similarity.end >= end else { return }
    var left = isTick ? Self.tickLimit : all.count < Self.largeSize ? Self.lookLimit : 0
    for id in ids where left > 0 && (likely[id] == nil || stale.contains(id)) {
      guard let question = all[id], question.state == .submitted else { continue }
      likely[id] = similarity.likely(question.text, excluding: id, in: session.questions)
      stale.remove(id)
      left -= 1
    }
  }

  /// Counts anew, and makes the fair order if the list is in it.
  mutating func count(_ session: Session, isFair: Bool) {
    let size = session.participants.count + session.questions.all.count
    isCountStale = true
    if equity == nil || size < Self.largeSize { recount(session) }
    fair = [:]
    guard isFair else { return }
    let waiting = session.questions.all.filter(\.state.isWaiting).map(\.id)
    for (place, entry) in session.fairOrder(of: waiting).enumerated() {
      fair[entry.id] = (place + 1, entry.reason)
    }
  }

  /// Counts how all fare, if something changed since the last time.
  mutating func recount(_ session: Session) {
    guard isCountStale else { return }
    equity = QuestionEquity(session)
    isCountStale = false
  }
}
