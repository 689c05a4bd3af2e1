extension Session {
  mutating func evolve(_ event: FloorEvent, at: Instant) {
    switch event {
    case .floorRequested(
      let id, let participant, let kind, let note, let via, let mode, let item, let limitSeconds,
      let reason, let answers, let onBehalfOf):
      counters.requests = max(counters.requests, id.number)
      floor.requests.put(
        SpeechRequest(
          id: id, participant: participant, kind: kind, note: note, via: via, mode: mode,
          item: item, state: .waiting, requestedAt: at, limitSeconds: limitSeconds,
          pausedMilliseconds: 0, reason: reason, answers: answers, onBehalfOf: onBehalfOf))
    case .requestWithdrawn(let id):
      closeGap(of: id)
      floor.requests.update(id) { $0.state = .withdrawn }
      if floor.board.isMoved(id) { floor.boardStore.update { $0.forgetMove(of: id) } }
    case .floorGiven(let id, let interrupts): give(id, interrupting: interrupts, at: at)
    case .floorReturned(let id):
      floor.requests.update(id) {
        $0.state = .speaking
        $0.takeUp(at: at)
      }
      floor.boardStore.update {
        $0.speaking = id
        $0.takeOffInterrupted(id)
      }
    case .speechPaused(let id):
      floor.requests.update(id) {
        $0.state = .paused
        $0.pausedAt = at
      }
    case .speechResumed(let id):
      floor.requests.update(id) {
        $0.state = .speaking
        $0.takeUp(at: at)
      }
    case .speechExtended(let id, let seconds):
      floor.requests.update(id) { $0.limitSeconds += seconds }
    case .speechEnded(let id):
      floor.requests.update(id) {
        $0.state = .finished
        $0.takeUp(at: at)
        $0.endedAt = at
      }
      floor.boardStore.update {
        if $0.speaking == id { $0.speaking = nil }
        $0.takeOffInterrupted(id)
      }
    case .speechRecalled(let id): recall(id)
    case .requestMoved(let id, let after): move(id, after: after)
    case .floorOpened, .floorClosed, .floorClosedFully, .speechLimitSet, .speechLimitOfSet,
      .requestLimitSet, .floorPolicySet, .floorBalanceSet, .requestReleased, .floorRuleSet,
      .pointReasonSet, .pointReasonRemoved, .floorBudgetSet, .floorBudgetsLevelled:
      evolveRules(event)
    }
  }

  private mutating func give(_ id: RequestID, interrupting: RequestID?, at: Instant) {
    closeGap(of: id)
    let board = floor.board
    if let interrupting {
      floor.requests.update(interrupting) {
        $0.state = .paused
        $0.pausedAt = $0.pausedAt ?? at
      }
    }
    floor.requests.update(id) {
      $0.state = .speaking
      $0.startedAt = at
      $0.heldMove = board.moves?.first { $0.id == id }
    }
    floor.boardStore.update {
      $0.forgetMove(of: id)
      if let interrupting { $0.interrupted = ($0.interrupted ?? []) + [interrupting] }
      $0.speaking = id
    }
  }

  private mutating func recall(_ id: RequestID) {
    guard let request = floor.requests[id] else { return }
    floor.requests.update(id) {
      $0.state = .waiting
      $0.startedAt = nil
      $0.endedAt = nil
      $0.pausedAt = nil
      $0.pausedMilliseconds = 0
      $0.heldMove = nil
    }
    floor.boardStore.update {
      if $0.speaking == id { $0.speaking = nil }
      $0.takeOffInterrupted(id)
      if $0.policy == .byHand, !$0.order.contains(id) { $0.order.insert(id, at: 0) }
      if let move = request.heldMove { $0.moves = ($0.moves ?? []) + [move] }
    }
  }
}

extension FloorBoard {
  mutating func takeOffInterrupted(_ id: RequestID) {
    interrupted?.removeAll { $0 == id }
    if interrupted?.isEmpty == true { interrupted = nil }
  }

  /// Whether somebody moved the request by hand.
  public func isMoved(_ id: RequestID) -> Bool { moves?.contains { $0.id == id } == true }

  mutating func forgetMove(of id: RequestID) {
    moves?.removeAll { $0.id == id }
    if moves?.isEmpty == true { moves = nil }
  }
}
