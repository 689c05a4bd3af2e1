extension Session {
  func decide(_ command: FloorCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let person, let kind, let note, let via):
      return try request(person, kind: kind, note: note, via: via)
    case .withdraw(let id):
      let request = try waitingRequest(id)
      return [.floor(.requestWithdrawn(id: request.id))]
    case .next:
      guard let request = floor.waiting.first else {
        guard let speaking = floor.board.speaking else { throw .floor(.nobodyWaiting) }
        return [.floor(.speechEnded(id: speaking))]
      }
      return give(request.id)
    case .give(let id): return give(try waitingRequest(id).id)
    case .end, .pause, .resume, .extend: return try decideOnSpeech(command)
    case .open:
      guard !floor.board.isOpen else { throw .floor(.alreadyOpen) }
      return [.floor(.floorOpened)]
    case .close:
      guard floor.board.isOpen else { throw .floor(.alreadyClosed) }
      return [.floor(.floorClosed)]
    case .setLimit(let seconds):
      try require(seconds, in: 5...86_400, field: "speaking time in seconds")
      return [.floor(.speechLimitSet(seconds: seconds))]
    case .setPolicy(let policy):
      guard policy != floor.board.policy else { throw .nothingToChange }
      return [.floor(.floorPolicySet(policy: policy))]
    case .move(let id, let after):
      try waitingRequest(id)
      if let after { try waitingRequest(after) }
      guard after != id else { throw .nothingToChange }
      return [.floor(.requestMoved(id: id, after: after))]
    case .recall: return try recall()
    }
  }

  private func request(
    _ person: ParticipantID, kind: RequestKind, note: String?, via: String?
  ) throws(Rejection) -> [SessionEvent] {
    let participant = try require(person, in: participants)
    guard floor.board.isOpen || kind == .pointOfOrder else { throw .floor(.closed) }
    let isPoint = kind == .pointOfOrder
    for id in floor.board.order + [floor.board.speaking].compactMap({ $0 }) {
      guard let other = floor.requests[id], other.participant == person,
        other.state == .waiting, (other.kind == .pointOfOrder) == isPoint
      else { continue }
      throw .floor(.alreadyWaiting(person, id))
    }
    let note = try TextRule.remark.optional(note, field: "note")
    let via = try TextRule.name.optional(via, field: "channel")
    return [
      .floor(
        .floorRequested(
          id: RequestID(counters.requests + 1), participant: person, kind: kind, note: note,
          via: via, mode: participant.openStay?.mode ?? participant.plannedMode,
          item: agenda.board.current, limitSeconds: floor.board.limitSeconds))
    ]
  }

  @discardableResult
  private func waitingRequest(_ id: RequestID) throws(Rejection) -> SpeechRequest {
    let request = try require(id, in: floor.requests)
    guard request.state == .waiting else { throw .floor(.notWaiting(id, request.state)) }
    return request
  }

  private func give(_ id: RequestID) -> [SessionEvent] {
    let ending = floor.board.speaking.map { SessionEvent.floor(.speechEnded(id: $0)) }
    return (ending.map { [$0] } ?? []) + [.floor(.floorGiven(id: id))]
  }

  private func decideOnSpeech(_ command: FloorCommand) throws(Rejection) -> [SessionEvent] {
    guard let speech = floor.speaking else { throw .floor(.nobodySpeaking) }
    switch command {
    case .end: return [.floor(.speechEnded(id: speech.id))]
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

  /// The one who speaks, or else the last who did, waits again at the top.
  private func recall() throws(Rejection) -> [SessionEvent] {
    let last =
      floor.speaking
      ?? floor.requests.filter { $0.startedAt != nil }
      .max { ($0.startedAt ?? $0.requestedAt) < ($1.startedAt ?? $1.requestedAt) }
    guard let last else { throw .floor(.nobodyCalled) }
    let isPoint = last.kind == .pointOfOrder
    if let other = floor.waiting.first(where: {
      $0.participant == last.participant && ($0.kind == .pointOfOrder) == isPoint
    }) {
      throw .floor(.alreadyWaiting(last.participant, other.id))
    }
    return [.floor(.speechRecalled(id: last.id))]
  }
}
