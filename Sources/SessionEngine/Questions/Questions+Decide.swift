extension Session {
  func decide(_ command: QuestionCommand, by actor: Actor) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let draft): return try addQuestion(draft)
    case .edit(let id, let text, let topics, let addressee, let comment):
      return try editQuestion(id, text, topics, addressee, comment)
    case .detail(let id, let details):
      try standing(id)
      guard !details.isEmpty else { throw .nothingToChange }
      return [.questions(.questionDetailed(id: id, details: try checked(details)))]
    case .setLabel, .removeLabel, .mapColumns: return try decideBoard(command)
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
      // What another platform counted is not taken away here.
      try require(question.countedVotes + by, in: 0...1_000_000, field: "number of votes")
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
    if let origin = draft.details.origin,
      let known = questions.all.first(where: { $0.origin == origin })
    {
      throw .question(.takenAlready(known.id))
    }
    let id = QuestionID(counters.questions + 1)
    let added = SessionEvent.questions(
      .questionAdded(
        id: id, text: text, from: from, name: name, mode: mode,
        via: draft.via, topics: draft.topics, item: draft.details.item ?? agenda.board.current,
        addressee: try TextRule.name.optional(draft.addressee, field: "addressee"),
        votes: draft.votes))
    var details = try checked(draft.details)
    details.item = nil
    details.asker = nil
    details.mode = nil
    guard !details.isEmpty else { return [added] }
    return [added, .questions(.questionDetailed(id: id, details: details))]
  }

  /// The details with their texts checked, unless they name something that is not there.
  private func checked(_ details: QuestionDetails) throws(Rejection) -> QuestionDetails {
    var checked = details
    if let item = details.item { try require(item, in: agenda.items) }
    // An empty text takes the thing off, and says so in the event.
    if let language = details.language {
      checked.language = try TextRule.name.optional(language, field: "language") ?? ""
    }
    if let translation = details.translation {
      checked.translation = try TextRule.body.optional(translation, field: "translation") ?? ""
    }
    checked.origin = try TextRule.line.optional(details.origin, field: "mark of origin")
    switch details.asker {
    case .participant(let id): try require(id, in: participants)
    case .named(let name):
      checked.asker = .named(try TextRule.name.checked(name, field: "asker's name"))
    case .anonymous, nil: break
    }
    return checked
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
          addressee: try cleared(addressee, by: .name, field: "addressee"),
          comment: try cleared(comment, by: .line, field: "comment")))
    ]
  }

  /// The text checked; one that is empty takes the thing off and stays empty.
  private func cleared(
    _ text: String?, by rule: TextRule, field: String
  ) throws(Rejection) -> String? {
    guard let text else { return nil }
    return try rule.optional(text, field: field) ?? ""
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

  /// Changes what all questions share: labels, and how exports are read.
  private func decideBoard(_ command: QuestionCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .setLabel(let name, let isPublic):
      let name = try TextRule.name.checked(name, field: "label")
      let labels = questions.labels
      if let known = labels.first(where: { $0.name == name }) {
        let isDeclared = questions.board.labels?.contains(known) == true
        guard !isDeclared || known.isPublic != isPublic else { throw .nothingToChange }
      } else if labels.count >= Questions.labelLimit {
        throw .question(.tooManyLabelsInSession)
      }
      return [.questions(.questionLabelSet(name: name, isPublic: isPublic))]
    case .removeLabel(let name):
      let name = try TextRule.name.checked(name, field: "label")
      guard questions.labels.contains(where: { $0.name == name }) else {
        throw .question(.noSuchLabel(name))
      }
      return [.questions(.questionLabelRemoved(name: name))]
    case .mapColumns(let columns):
      guard questions.columns(of: columns.kind) != columns else { throw .nothingToChange }
      for column in columns.columns {
        _ = try TextRule.line.checked(column.heading, field: "heading of a column")
      }
      return [.questions(.questionColumnsMapped(columns: columns))]
    default: return []
    }
  }

  private func setLabel(
    _ id: QuestionID, _ label: String, isOn: Bool
  ) throws(Rejection) -> [SessionEvent] {
    let question = try standing(id)
    let label = try TextRule.name.checked(label, field: "label")
    guard question.labels.contains(label) != isOn else { throw .nothingToChange }
    guard !isOn || question.labels.count < 20 else { throw .question(.tooManyLabels(id)) }
    if isOn {
      let labels = questions.labels
      guard labels.contains(where: { $0.name == label }) || labels.count < Questions.labelLimit
      else { throw .question(.tooManyLabelsInSession) }
    }
    let labels = isOn ? question.labels + [label] : question.labels.filter { $0 != label }
    return [.questions(.questionLabelled(id: id, labels: labels))]
  }
}
