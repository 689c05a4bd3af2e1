extension Session {
  func decide(_ command: FloorCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let person, let kind, let note, let via, let details):
      return try request(person, kind: kind, note: note, via: via, details)
    case .withdraw(let id): return try withdraw(id)
    case .next, .give, .interrupt, .recall, .lastWord: return try decideOnCall(command)
    case .end, .pause, .resume, .extend: return try decideOnSpeech(command)
    case .open:
      guard !floor.board.isOpen else { throw .floor(.alreadyOpen) }
      return [.floor(.floorOpened)]
    case .close:
      guard floor.board.isOpen || floor.board.isClosedToPoints == true else {
        throw .floor(.alreadyClosed)
      }
      return [.floor(.floorClosed)]
    case .closeFully:
      guard floor.board.isOpen || floor.board.isClosedToPoints != true else {
        throw .floor(.alreadyClosed)
      }
      return [.floor(.floorClosedFully)]
    case .move(let id, let after): return try move(id, after: after)
    case .release(let id): return try release(id)
    case .setLimit, .setLimitOf, .setPolicy, .setBalance, .setRule, .setReason,
      .removeReason, .setBudget, .levelBudgets:
      return try decideOnRules(command, at: now)
    }
  }

  /// Takes a request off the list. Replies go with what they answer: it will not be said.
  private func withdraw(_ id: RequestID) throws(Rejection) -> [SessionEvent] {
    try waitingRequest(id)
    let replies = floor.waiting.filter { $0.kind == .reply && $0.answers == id }
    return ([id] + replies.map(\.id)).map { .floor(.requestWithdrawn(id: $0)) }
  }

  @discardableResult
  func waitingRequest(_ id: RequestID) throws(Rejection) -> SpeechRequest {
    let request = try require(id, in: floor.requests)
    guard request.state == .waiting else { throw .floor(.notWaiting(id, request.state)) }
    return request
  }

  private func decideOnSpeech(_ command: FloorCommand) throws(Rejection) -> [SessionEvent] {
    guard let speech = floor.speaking else { throw .floor(.nobodySpeaking) }
    switch command {
    case .end: return end(speech.id)
    case .pause:
      guard speech.state == .speaking else { throw .floor(.alreadyPaused(speech.id)) }
      return [.floor(.speechPaused(id: speech.id))]
    case .resume:
      guard speech.state == .paused else { throw .floor(.notPaused(speech.id)) }
      return [.floor(.speechResumed(id: speech.id))]
    case .extend(let seconds):
      guard seconds != 0 else { throw .nothingToChange }
      try require(seconds, in: -86_400...86_400, field: "change in seconds")
      try require(speech.limitSeconds + seconds, in: 0...86_400, field: "speaking time in seconds")
      return [.floor(.speechExtended(id: speech.id, seconds: seconds))]
    default: return []
    }
  }

  /// Moves a request within its kind; what it stands behind is recorded.
  private func move(_ id: RequestID, after: RequestID?) throws(Rejection) -> [SessionEvent] {
    let request = try waitingRequest(id)
    guard request.kind != .reply else {
      throw .floor(.replyStays(id, under: request.answers))
    }
    guard let after else { return [.floor(.requestMoved(id: id, after: nil))] }
    guard after != id else { throw .nothingToChange }
    let anchor = try waitingRequest(after)
    // A reply belongs to what it answers, so that behind the reply is behind both.
    let head = headOfThread(anchor)
    guard head?.id != id else { throw .nothingToChange }
    let band = band(of: request)
    let place = head.map { self.band(of: $0) } ?? self.band(of: anchor)
    guard place <= band else {
      throw .floor(.staysAbove(id, request.kind, after, anchor.kind))
    }
    return [.floor(.requestMoved(id: id, after: place == band ? head?.id : nil))]
  }

  private func release(_ id: RequestID?) throws(Rejection) -> [SessionEvent] {
    let moves = floor.board.moves ?? []
    guard let id else {
      guard !moves.isEmpty else { throw .floor(.notMoved(nil)) }
      return moves.map { .floor(.requestReleased(id: $0.id)) }
    }
    try require(id, in: floor.requests)
    guard moves.contains(where: { $0.id == id }) else { throw .floor(.notMoved(id)) }
    return [.floor(.requestReleased(id: id))]
  }
}
