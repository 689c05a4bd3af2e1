extension Session {
  /// Puts somebody on the list, when the rules of the list let them.
  func request(
    _ person: ParticipantID, kind: RequestKind, note: String?, via: String?,
    _ details: RequestDetails
  ) throws(Rejection) -> [SessionEvent] {
    let participant = try require(person, in: participants)
    try checkOpen(to: kind)
    if floor.board.has(.presentOnly), participant.openStay == nil {
      throw .floor(.notPresent(person, name: participant.name))
    }
    try checkNotWaiting(person, kind: kind)
    let note = try TextRule.remark.optional(note, field: "note")
    if let note, note.utf8.count > FloorRejection.noteLimit,
      note.count > FloorRejection.noteLimit
    {
      throw .floor(.noteTooLong(characters: note.count))
    }
    let via = try TextRule.name.optional(via, field: "channel")
    let reason = try pointReason(details.reason, kind: kind)
    let answers = try answered(details.answers, by: person, kind: kind)
    let group = try TextRule.name.optional(details.onBehalfOf, field: "group")
    return [
      .floor(
        .floorRequested(
          id: RequestID(counters.requests + 1), participant: person, kind: kind, note: note,
          via: via.map { RequestChannel(matching: $0)?.rawValue ?? $0 },
          mode: participant.openStay?.mode ?? participant.plannedMode,
          item: agenda.board.current,
          limitSeconds: floor.board.limitSeconds(for: kind, type: participant.type),
          reason: reason, answers: answers,
          onBehalfOf: group.map { knownOrganisation($0) ?? $0 }))
    ]
  }

  private func checkOpen(to kind: RequestKind) throws(Rejection) {
    guard !floor.board.takes(kind) else { return }
    throw .floor(kind == .pointOfOrder ? .closedToPoints : .closed)
  }

  /// Once in each kind at a time. Who speaks may ask again for later.
  private func checkNotWaiting(_ person: ParticipantID, kind: RequestKind) throws(Rejection) {
    guard !floor.board.has(.multiple), let other = waitingRequest(of: person, kind: kind) else {
      return
    }
    throw .floor(.alreadyWaiting(person, other.id))
  }

  /// What somebody waits for already in this kind.
  func waitingRequest(of person: ParticipantID, kind: RequestKind) -> SpeechRequest? {
    floor.requests.first {
      $0.state == .waiting && $0.participant == person && $0.kind == kind
    }
  }

  /// The id of a reason that the session knows, for a point of order only.
  private func pointReason(_ text: String?, kind: RequestKind) throws(Rejection) -> String? {
    guard let text = try TextRule.name.optional(text, field: "reason") else { return nil }
    guard kind == .pointOfOrder else { throw .floor(.reasonOnlyForPoints(kind)) }
    let wanted = text.lowercased()
    let reasons = floor.board.reasons
    guard
      let reason = reasons.first(where: {
        $0.id.lowercased() == wanted || $0.name.lowercased() == wanted
      })
    else { throw .floor(.unknownReason(text, known: reasons.map(\.id))) }
    return reason.id
  }

  /// What a reply answers, or whom an interposed question is put to; nil for other kinds.
  private func answered(
    _ id: RequestID?, by person: ParticipantID, kind: RequestKind
  ) throws(Rejection) -> RequestID? {
    switch kind {
    case .interposedQuestion:
      guard let speech = speechToInterpose else { throw .floor(.nobodyToAsk) }
      guard id == nil || id == speech else { throw .floor(.cannotAnswer(kind)) }
      guard floor.requests[speech]?.participant != person else {
        throw .floor(.replyToOneself(speech))
      }
      return speech
    case .reply: return try replied(to: id, by: person)
    case .pointOfOrder, .intervention, .ordinary:
      guard id == nil else { throw .floor(.cannotAnswer(kind)) }
      return nil
    }
  }

  /// The speech that an interposed question is put to: not another such question.
  private var speechToInterpose: RequestID? {
    floor.board.onFloor.first { floor.requests[$0]?.kind != .interposedQuestion }
  }

  private func replied(
    to id: RequestID?, by person: ParticipantID
  ) throws(Rejection) -> RequestID {
    let target: SpeechRequest
    if let id {
      target = try require(id, in: floor.requests)
      guard target.kind != .reply else { throw .floor(.replyToReply(id)) }
    } else {
      guard let last = lastAnswerable else { throw .floor(.nothingToAnswer) }
      target = last
    }
    guard target.state != .withdrawn else { throw .floor(.replyToWithdrawn(target.id)) }
    guard target.participant != person else { throw .floor(.replyToOneself(target.id)) }
    return target.id
  }

  /// Who speaks, or spoke last; where that was a reply, what it answered.
  private var lastAnswerable: SpeechRequest? {
    let last = floor.speaking ?? lastCalled
    guard let last, last.kind == .reply else { return last }
    return last.answers.flatMap { floor.requests[$0] }
  }

  /// The one who was called last of all who have been.
  var lastCalled: SpeechRequest? {
    floor.requests.lazy.filter { $0.startedAt != nil }.max { lastMoments($0) < lastMoments($1) }
  }

  private func lastMoments(_ request: SpeechRequest) -> (Instant, Instant, RequestID) {
    let start = request.startedAt ?? request.requestedAt
    return (start, request.endedAt ?? start, request.id)
  }
}
