extension Session {
  mutating func evolve(_ event: FloorEvent, at: Instant) {
    switch event {
    case .floorRequested(
      let id, let participant, let kind, let note, let via, let mode, let item, let limitSeconds):
      counters.requests = max(counters.requests, id.number)
      floor.requests.put(
        SpeechRequest(
          id: id, participant: participant, kind: kind, note: note, via: via, mode: mode,
          item: item, state: .waiting, requestedAt: at, limitSeconds: limitSeconds,
          pausedMilliseconds: 0))
      floor.boardStore.update { $0.order.append(id) }
    case .requestWithdrawn(let id):
      floor.requests.update(id) { $0.state = .withdrawn }
      floor.boardStore.update { $0.order.removeAll { $0 == id } }
    case .floorGiven(let id):
      floor.requests.update(id) {
        $0.state = .speaking
        $0.startedAt = at
      }
      floor.boardStore.update {
        $0.order.removeAll { $0 == id }
        $0.speaking = id
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
      floor.boardStore.update { if $0.speaking == id { $0.speaking = nil } }
    case .speechRecalled(let id):
      floor.requests.update(id) {
        $0.state = .waiting
        $0.startedAt = nil
        $0.endedAt = nil
        $0.pausedAt = nil
        $0.pausedMilliseconds = 0
      }
      floor.boardStore.update {
        if $0.speaking == id { $0.speaking = nil }
        $0.order.insert(id, at: 0)
      }
    case .floorOpened: floor.boardStore.update { $0.isOpen = true }
    case .floorClosed: floor.boardStore.update { $0.isOpen = false }
    case .speechLimitSet(let seconds): floor.boardStore.update { $0.limitSeconds = seconds }
    case .floorPolicySet(let policy): floor.boardStore.update { $0.policy = policy }
    case .requestMoved(let id, let after):
      floor.boardStore.update { board in
        board.order.removeAll { $0 == id }
        let index = after.flatMap { board.order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        board.order.insert(id, at: index)
      }
    }
  }
}
