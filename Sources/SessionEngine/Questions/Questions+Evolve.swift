extension Session {
  mutating func evolve(_ event: QuestionEvent, at: Instant, by actor: Actor) {
    switch event {
    case .questionAdded(
      let id, let text, let from, let name, let mode, let via, let topics, let item,
      let addressee, let votes):
      counters.questions = max(counters.questions, id.number)
      questions.all.put(
        Question(
          id: id, text: text, from: from, name: name, mode: mode, via: via, state: .submitted,
          votes: votes, platformVotes: votes > 0 ? votes : nil, labels: [], topics: topics,
          item: item, addressee: addressee,
          isStarred: false, wasApproved: false, submittedAt: at, changedAt: at,
          changedBy: actor.name))
    case .questionEdited(let id, let text, let topics, let addressee, let comment):
      change(id, .edited, at: at, by: actor) {
        if let text, text != $0.text {
          $0.originalText = $0.originalText ?? $0.text
          $0.text = text
        }
        if let topics { $0.topics = topics }
        if let addressee { $0.addressee = addressee.isEmpty ? nil : addressee }
        if let comment { $0.comment = comment.isEmpty ? nil : comment }
      }
    case .questionDetailed(let id, let details): detail(id, details, at: at, by: actor)
    case .questionApproved(let id):
      change(id, .approved, at: at, by: actor) {
        $0.state = .approved
        $0.wasApproved = true
      }
    case .questionDismissed(let id, let reason):
      change(id, .dismissed, reason, at: at, by: actor) {
        $0.settle(.dismissed, at: at)
        $0.reason = reason
      }
    case .questionDeferred(let id, let owner, let due):
      change(id, .deferred, owner, at: at, by: actor) {
        $0.settle(.deferred, at: at)
        $0.owner = owner ?? $0.owner
        $0.due = due ?? $0.due
      }
    case .questionMerged(let id, let into):
      let source = questions.all[id]
      change(id, .merged, into.description, at: at, by: actor) {
        $0.settle(.merged, at: at)
        $0.mergedInto = into
      }
      change(into, .tookIn, id.description, at: at, by: actor) {
        $0.votes += source?.votes ?? 0
        if let more = source?.platformVotes { $0.platformVotes = ($0.platformVotes ?? 0) + more }
      }
    case .questionPutNext(let id):
      change(id, .putNext, at: at, by: actor) {
        $0.state = .next
        $0.wasApproved = true
      }
    case .questionPutLive(let id):
      change(id, .putLive, at: at, by: actor) {
        $0.state = .live
        $0.wasApproved = true
        $0.liveAt = at
      }
    case .questionAnswered(let id, let answer):
      change(id, .answered, at: at, by: actor) {
        $0.settle(.answered, at: at)
        $0.answer = answer ?? $0.answer
      }
    case .questionRestored(let id): restoreQuestion(id, at: at, by: actor)
    case .questionVoted(let id, let votes):
      questions.all.update(id) {
        $0.votes += votes
        $0.remember(.voted, at: at, by: actor, votes > 0 ? "+\(votes)" : "\(votes)")
      }
    case .questionStarred(let id, let isStarred):
      questions.all.update(id) {
        $0.isStarred = isStarred
        $0.remember(isStarred ? .starred : .unstarred, at: at, by: actor)
      }
    case .questionLabelled(let id, let labels):
      questions.all.update(id) {
        $0.labels = labels
        $0.remember(.labelled, at: at, by: actor, labels.joined(separator: ", "))
      }
    case .questionClaimed(let id, let name):
      questions.all.update(id) {
        $0.claimedBy = name
        $0.remember(name == nil ? .released : .claimed, at: at, by: actor)
      }
    case .questionLabelSet, .questionLabelRemoved, .questionColumnsMapped:
      evolveBoard(event)
    case .questionsOpened: questions.boardStore.update { $0.isOpenOverride = true }
    case .questionsClosed: questions.boardStore.update { $0.isOpenOverride = false }
    case .questionsFollowAgenda: questions.boardStore.update { $0.isOpenOverride = nil }
    }
  }

  private mutating func evolveBoard(_ event: QuestionEvent) {
    switch event {
    case .questionLabelSet(let name, let isPublic):
      questions.boardStore.update {
        var labels = ($0.labels ?? []).filter { $0.name != name }
        labels.append(QuestionLabel(name: name, isPublic: isPublic))
        $0.labels = labels
      }
    case .questionLabelRemoved(let name):
      questions.boardStore.update { board in board.labels?.removeAll { $0.name == name } }
      for id in questions.all.filter({ $0.labels.contains(name) }).map(\.id) {
        questions.all.update(id) { question in question.labels.removeAll { $0 == name } }
      }
    case .questionColumnsMapped(let columns):
      questions.boardStore.update {
        $0.columns = ($0.columns ?? []).filter { $0.kind != columns.kind } + [columns]
      }
    default: break
    }
  }

  private mutating func detail(
    _ id: QuestionID, _ details: QuestionDetails, at: Instant, by actor: Actor
  ) {
    func apply(_ question: inout Question) {
      if let item = details.item { question.item = item }
      if let language = details.language { question.language = language.isEmpty ? nil : language }
      if let text = details.translation { question.translation = text.isEmpty ? nil : text }
      if let mode = details.mode { question.mode = mode }
      if let origin = details.origin { question.origin = origin }
      guard let asker = details.asker else { return }
      question.from = nil
      question.name = nil
      switch asker {
      case .participant(let id): question.from = id
      case .named(let name): question.name = name
      case .anonymous: break
      }
    }
    // What comes along with a new question is no change of it.
    if questions.all[id]?.submittedAt == at, questions.all[id]?.changes == nil {
      questions.all.update(id) { apply(&$0) }
    } else {
      change(id, .edited, at: at, by: actor) { apply(&$0) }
    }
  }

  private mutating func change(
    _ id: QuestionID, _ kind: QuestionChange.Kind, _ detail: String? = nil, at: Instant,
    by actor: Actor, _ change: (inout Question) -> Void
  ) {
    questions.all.update(id) {
      change(&$0)
      $0.remember(kind, at: at, by: actor, detail)
      $0.changedAt = at
      $0.changedBy = actor.name
    }
  }

  /// Brings a question back to where a moderator left it; a merged one takes its votes along.
  private mutating func restoreQuestion(_ id: QuestionID, at: Instant, by actor: Actor) {
    guard let question = questions.all[id] else { return }
    // The votes went along when the target was merged in its turn, so they leave the whole chain.
    var target = question.mergedInto
    while let merged = target {
      change(merged, .restored, "without \(id)", at: at, by: actor) {
        $0.votes = max(0, $0.votes - question.votes)
        if let platform = $0.platformVotes, let less = question.platformVotes {
          $0.platformVotes = platform > less ? platform - less : nil
        }
      }
      target = questions.all[merged]?.mergedInto
    }
    change(id, .restored, at: at, by: actor) {
      $0.state = $0.wasApproved ? .approved : .submitted
      $0.mergedInto = nil
      $0.reason = nil
      $0.settledAt = nil
    }
  }
}

extension Question {
  fileprivate mutating func settle(_ state: QuestionState, at: Instant) {
    self.state = state
    settledAt = at
    claimedBy = nil
  }
}
