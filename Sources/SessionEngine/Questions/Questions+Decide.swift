extension Session {
  func decide(_ command: QuestionCommand, by actor: Actor) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let draft): return try addQuestion(draft)
    case .edit(let id, let text, let topics, let addressee, let comment):
      return try editQuestion(id, text, topics, addressee, comment)
    case .advance: return try advance()
    case .setOpen(let isOpen): return try setOpen(isOpen)
    case .star(let id, let isOn):
      let question = try require(id, in: questions.all)
      guard question.isStarred != isOn else { throw .nothingToChange }
      return [.questions(.questionStarred(id: id, isStarred: isOn))]
    case .label(let id, let label, let isOn): return try setLabel(id, label, isOn: isOn)
    case .claim(let id, let isOn):
      let question = try require(id, in: questions.all)
      if isOn, let other = question.claimedBy, other != actor.name {
        throw .question(.claimed(id, by: other))
      }
      return [.questions(.questionClaimed(id: id, claimedBy: isOn ? actor.name : nil))]
    case .vote(let id, let by):
      let question = try standing(id)
      guard question.state.isWaiting || question.state == .live else {
        throw .question(.wrongState(id, question.state, wanted: "voted for"))
      }
      try require(by, in: -10_000...10_000, field: "number of votes")
      guard by != 0 else { throw .nothingToChange }
      try require(question.votes + by, in: 0...1_000_000, field: "number of votes")
      return [.questions(.questionVoted(id: id, by: by))]
    case .approve, .dismiss, .postpone, .merge, .putNext, .putLive, .answer, .restore:
      return try settle(command)
    }
  }

  private func addQuestion(_ draft: QuestionDraft) throws(Rejection) -> [SessionEvent] {
    let text = try TextRule.body.checked(draft.text, field: "question")
    try require(topics: draft.topics)
    try require(draft.votes, in: 0...1_000_000, field: "number of votes")
    var from: ParticipantID?
    var name: String?
    var mode = draft.mode
    switch draft.asker {
    case .participant(let id):
      let participant = try require(id, in: participants)
      from = id
      mode = mode ?? participant.openStay?.mode ?? participant.plannedMode
    case .named(let text): name = try TextRule.name.checked(text, field: "asker's name")
    case .anonymous: break
    }
    return [
      .questions(
        .questionAdded(
          id: QuestionID(counters.questions + 1), text: text, from: from, name: name, mode: mode,
          via: draft.via, topics: draft.topics, item: agenda.board.current,
          addressee: try TextRule.name.optional(draft.addressee, field: "addressee"),
          votes: draft.votes))
    ]
  }

  private func editQuestion(
    _ id: QuestionID, _ text: String?, _ topics: [TopicID]?, _ addressee: String?,
    _ comment: String?
  ) throws(Rejection) -> [SessionEvent] {
    try standing(id)
    var checked: String?
    if let text { checked = try TextRule.body.checked(text, field: "question") }
    if let topics { try require(topics: topics) }
    guard text != nil || topics != nil || addressee != nil || comment != nil else {
      throw .nothingToChange
    }
    return [
      .questions(
        .questionEdited(
          id: id, text: checked, topics: topics,
          addressee: try TextRule.name.optional(addressee, field: "addressee"),
          comment: try TextRule.line.optional(comment, field: "comment")))
    ]
  }

  /// The question, unless it was merged into another.
  @discardableResult
  private func standing(_ id: QuestionID) throws(Rejection) -> Question {
    let question = try require(id, in: questions.all)
    if question.state == .merged, let into = question.mergedInto {
      throw .question(.merged(id, into: into))
    }
    return question
  }

  private func settle(_ command: QuestionCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .approve(let id):
      try check(id, wanted: "approved", target: .approved, from: [.submitted, .next])
      return [.questions(.questionApproved(id: id))]
    case .dismiss(let id, let reason):
      let allowed: [QuestionState] = [.submitted, .approved, .next, .deferred]
      try check(id, wanted: "dismissed", target: .dismissed, from: allowed)
      let reason = try TextRule.line.optional(reason, field: "reason")
      return [.questions(.questionDismissed(id: id, reason: reason))]
    case .postpone(let id, let owner, let due):
      let allowed: [QuestionState] = [.submitted, .approved, .next, .live, .answered]
      try check(id, wanted: "deferred", target: .deferred, from: allowed)
      return [
        .questions(
          .questionDeferred(
            id: id, owner: try TextRule.name.optional(owner, field: "owner"),
            due: try TextRule.name.optional(due, field: "due date")))
      ]
    case .merge(let id, let into): return try merge(id, into: into)
    case .putNext(let id):
      try check(id, wanted: "put next", target: .next, from: [.submitted, .approved])
      let freed = questions.next.map { SessionEvent.questions(.questionApproved(id: $0.id)) }
      return (freed.map { [$0] } ?? []) + [.questions(.questionPutNext(id: id))]
    case .putLive(let id):
      try check(id, wanted: "put live", target: .live, from: [.submitted, .approved, .next])
      return ended() + [.questions(.questionPutLive(id: id))]
    case .answer(let id, let text):
      let allowed: [QuestionState] = [.submitted, .approved, .next, .live, .deferred]
      try check(id, wanted: "answered", target: .answered, from: allowed)
      let answer = try TextRule.body.optional(text, field: "answer")
      return [.questions(.questionAnswered(id: id, answer: answer))]
    case .restore(let id):
      let question = try require(id, in: questions.all)
      guard !question.state.isWaiting, question.state != .live else {
        throw .question(.already(id, question.state))
      }
      return [.questions(.questionRestored(id: id))]
    default: return []
    }
  }

  private func check(
    _ id: QuestionID, wanted: String, target: QuestionState, from allowed: [QuestionState]
  ) throws(Rejection) {
    let question = try standing(id)
    guard question.state != target else { throw .question(.already(id, target)) }
    guard allowed.contains(question.state) else {
      throw .question(.wrongState(id, question.state, wanted: wanted))
    }
  }

  private func merge(
    _ id: QuestionID, into target: QuestionID
  ) throws(Rejection) -> [SessionEvent] {
    guard id != target else { throw .question(.mergeIntoItself(id)) }
    let question = try standing(id)
    // The target must stand itself, so that merging in a circle is impossible.
    try standing(target)
    guard question.state != .live else {
      throw .question(.wrongState(id, .live, wanted: "merged"))
    }
    return [.questions(.questionMerged(id: id, into: target))]
  }

  /// The live question, if any, counts as answered when another one takes the stage.
  private func ended() -> [SessionEvent] {
    questions.live.map { [.questions(.questionAnswered(id: $0.id, answer: nil))] } ?? []
  }

  private func advance() throws(Rejection) -> [SessionEvent] {
    var events = ended()
    if let next = questions.next { events.append(.questions(.questionPutLive(id: next.id))) }
    if let best = questions.best {
      // With nothing next, the best goes straight to the stage and the second best waits.
      if questions.next == nil {
        events.append(.questions(.questionPutLive(id: best.id)))
        var rest = self
        rest.questions.all.remove(best.id)
        if let second = rest.questions.best {
          events.append(.questions(.questionPutNext(id: second.id)))
        }
      } else {
        events.append(.questions(.questionPutNext(id: best.id)))
      }
    }
    guard !events.isEmpty else { throw .question(.nothingToAdvance) }
    return events
  }

  private func setOpen(_ isOpen: Bool?) throws(Rejection) -> [SessionEvent] {
    guard isOpen != questions.board.isOpenOverride else { throw .nothingToChange }
    switch isOpen {
    case true?: return [.questions(.questionsOpened)]
    case false?: return [.questions(.questionsClosed)]
    case nil: return [.questions(.questionsFollowAgenda)]
    }
  }

  private func setLabel(
    _ id: QuestionID, _ label: String, isOn: Bool
  ) throws(Rejection) -> [SessionEvent] {
    let question = try standing(id)
    let label = try TextRule.name.checked(label, field: "label")
    guard question.labels.contains(label) != isOn else { throw .nothingToChange }
    guard !isOn || question.labels.count < 20 else { throw .question(.tooManyLabels(id)) }
    let labels = isOn ? question.labels + [label] : question.labels.filter { $0 != label }
    return [.questions(.questionLabelled(id: id, labels: labels))]
  }
}
