extension Session {
  /// Commands that call somebody, or take a call back.
  func decideOnCall(_ command: FloorCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .next: return try callNext()
    case .give(let id): return give(try waitingRequest(id))
    case .interrupt(let id):
      let request = try waitingRequest(id)
      guard let speaking = floor.board.speaking else { throw .floor(.nobodySpeaking) }
      return [.floor(.floorGiven(id: request.id, interrupts: speaking))]
    case .recall: return try recall()
    case .lastWord(let id): return try lastWord(id)
    default: return []
    }
  }

  private func callNext() throws(Rejection) -> [SessionEvent] {
    if let speaking = floor.board.speaking, floor.board.interrupted?.isEmpty == false {
      return end(speaking)
    }
    guard let request = speakersList.first?.request else {
      guard let speaking = floor.board.speaking else { throw .floor(.nobodyWaiting) }
      return end(speaking)
    }
    return give(request)
  }

  /// Ends the speech; the one it interrupted goes on.
  func end(_ speech: RequestID) -> [SessionEvent] {
    [.floor(.speechEnded(id: speech))]
      + (floor.board.interrupted?.last.map { [.floor(.floorReturned(id: $0))] } ?? [])
  }

  private func give(_ request: SpeechRequest) -> [SessionEvent] {
    let speaking = floor.speaking
    if request.kind == .interposedQuestion, let speaking {
      // One interposed question follows another; the speech they are put to stays paused.
      guard speaking.kind == .interposedQuestion, floor.board.interrupted?.isEmpty == false else {
        return [.floor(.floorGiven(id: request.id, interrupts: speaking.id))]
      }
      return [.floor(.speechEnded(id: speaking.id)), .floor(.floorGiven(id: request.id))]
    }
    return floor.board.onFloor.map { .floor(.speechEnded(id: $0)) }
      + [.floor(.floorGiven(id: request.id))]
  }

  private func lastWord(_ id: RequestID?) throws(Rejection) -> [SessionEvent] {
    let chosen: SpeechRequest
    if let id {
      chosen = try waitingRequest(id)
    } else {
      guard let first = speakersList.first(where: { $0.request.kind != .pointOfOrder }) else {
        throw .floor(.nobodyWaiting)
      }
      chosen = first.request
    }
    let others = floor.waiting.filter { $0.id != chosen.id && $0.kind != .pointOfOrder }
    return give(chosen) + others.map { .floor(.requestWithdrawn(id: $0.id)) }
      + (floor.board.isOpen ? [.floor(.floorClosed)] : [])
  }

  /// The one who speaks, or else the last who did, waits again where they waited.
  private func recall() throws(Rejection) -> [SessionEvent] {
    guard let last = floor.speaking ?? lastCalled else { throw .floor(.nobodyCalled) }
    if !floor.board.has(.multiple),
      let other = waitingRequest(of: last.participant, kind: last.kind)
    {
      throw .floor(.alreadyWaiting(last.participant, other.id))
    }
    let returned = floor.board.speaking == last.id ? floor.board.interrupted?.last : nil
    return [.floor(.speechRecalled(id: last.id))]
      + (returned.map { [.floor(.floorReturned(id: $0))] } ?? [])
  }
}
