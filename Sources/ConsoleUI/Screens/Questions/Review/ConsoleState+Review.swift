import SessionEngine

extension ConsoleState {
  /// Opens the messages of a pasted text one by one, or those that were left before.
  mutating func openReview(_ text: String?, _ environment: ConsoleEnvironment) -> [Effect] {
    if text == nil, let kept = review {
      mode = .review(kept)
      return []
    }
    guard let text = text ?? drafts[ChatReview.draftName] else {
      tell(
        "Paste a block of chat here: its messages are shown one by one.", .information,
        environment.now)
      return []
    }
    let found = ChatReview(text, session, aid.similarity)
    guard !found.entries.isEmpty else {
      tell("There is no message in what was pasted.", .error, environment.now)
      return []
    }
    review = found
    mode = .review(found)
    drafts[ChatReview.draftName] = text
    return [.saveDraft(name: ChatReview.draftName, text: text)]
  }

  /// A key while a pasted chat is looked through.
  mutating func look(
    _ key: Key, through review: ChatReview, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var review = review
    let page = Scene.reviewRows(Layout(environment.size)) - 1
    guard let action = keys.review.action(for: key), review.pending == nil else { return [] }
    review.error = nil
    var effects: [Effect] = []
    switch action {
    case .up: review.move(by: -1)
    case .down: review.move(by: 1)
    case .pageUp: review.move(by: -max(1, page))
    case .pageDown: review.move(by: max(1, page))
    case .first: review.move(by: -review.entries.count)
    case .last: review.move(by: review.entries.count)
    case .toggle: review.accept(nil)
    case .accept: review.accept(true)
    case .drop: review.accept(false)
    case .acceptAll: review.acceptAll()
    case .split: review.split()
    case .join: review.join()
    case .submit:
      if let command = review.command {
        let count = review.accepted.count
        effects.append(perform(command, line: "\(counted(count, "question")) out of a chat"))
        review.pending = lastCommand
      } else {
        review.error = "No message is taken; v takes the selected one."
      }
    case .back:
      self.review = review
      mode = .browse
      tell("Kept: P on the questions goes on with this chat.", .information, environment.now)
      return []
    }
    review.keepVisible(rows: page + 1)
    self.review = review
    mode = .review(review)
    return effects
  }

  /// The questions of a chat are in the journal, or were refused; then the list stays with the reason.
  mutating func finishReview(refused reason: String?) -> [Effect] {
    guard case .review(var review) = mode else { return [] }
    review.pending = nil
    guard let reason else {
      mode = .browse
      self.review = nil
      go(to: .questions)
      return forget(draft: ChatReview.draftName)
    }
    review.error = reason
    review.refresh(session)
    self.review = review
    mode = .review(review)
    return []
  }
}
