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
          votes: votes, labels: [], topics: topics, item: item, addressee: addressee,
          isStarred: false, wasApproved: false, submittedAt: at, changedAt: at,
          changedBy: actor.name))
    case .questionEdited(let id, let text, let topics, let addressee, let comment):
      change(id, at: at, by: actor) {
        if let text, text != $0.text {
          $0.originalText = $0.originalText ?? $0.text
          $0.text = text
        }
        if let topics { $0.topics = topics }
        if let addressee { $0.addressee = addressee }
        if let comment { $0.comment = comment }
      }
    case .questionApproved(let id):
      change(id, at: at, by: actor) {
        $0.state = .approved
        $0.wasApproved = true
      }
    case .questionDismissed(let id, let reason):
      change(id, at: at, by: actor) {
        $0.settle(.dismissed, at: at)
        $0.reason = reason
      }
    case .questionDeferred(let id, let owner, let due):
      change(id, at: at, by: actor) {
        $0.settle(.deferred, at: at)
        $0.owner = owner ?? $0.owner
        $0.due = due ?? $0.due
      }
    case .questionMerged(let id, let into):
      let votes = questions.all[id]?.votes ?? 0
      change(id, at: at, by: actor) {
        $0.settle(.merged, at: at)
        $0.mergedInto = into
      }
      change(into, at: at, by: actor) { $0.votes += votes }
    case .questionPutNext(let id):
      change(id, at: at, by: actor) {
        $0.state = .next
        $0.wasApproved = true
      }
    case .questionPutLive(let id):
      change(id, at: at, by: actor) {
        $0.state = .live
        $0.wasApproved = true
        $0.liveAt = at
      }
    case .questionAnswered(let id, let answer):
      change(id, at: at, by: actor) {
        $0.settle(.answered, at: at)
        $0.answer = answer ?? $0.answer
      }
    case .questionRestored(let id): restoreQuestion(id, at: at, by: actor)
    case .questionVoted(let id, let votes): questions.all.update(id) { $0.votes += votes }
    case .questionStarred(let id, let isStarred):
      questions.all.update(id) { $0.isStarred = isStarred }
    case .questionLabelled(let id, let labels): questions.all.update(id) { $0.labels = labels }
    case .questionClaimed(let id, let name): questions.all.update(id) { $0.claimedBy = name }
    case .questionsOpened: questions.boardStore.update { $0.isOpenOverride = true }
    case .questionsClosed: questions.boardStore.update { $0.isOpenOverride = false }
    case .questionsFollowAgenda: questions.boardStore.update { $0.isOpenOverride = nil }
    }
  }

  private mutating func change(
    _ id: QuestionID, at: Instant, by actor: Actor, _ change: (inout Question) -> Void
  ) {
    questions.all.update(id) {
      change(&$0)
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
      change(merged, at: at, by: actor) { $0.votes = max(0, $0.votes - question.votes) }
      target = questions.all[merged]?.mergedInto
    }
    change(id, at: at, by: actor) {
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
