extension Session {
  /// Lays what was moved by hand over the order of the rest.
  ///
  /// Each stands directly behind what it was put behind, the one moved last first; without such a
  /// neighbour in the band at the top. Every request comes out once, whatever the moves say.
  func laid(
    _ moves: [HandMove], of requests: [SpeechRequest], over ranked: [Ranked]
  ) -> [Ranked] {
    var waiting: [RequestID: SpeechRequest] = [:]
    for request in requests { waiting[request.id] = request }
    var tops: [Ranked] = []
    var behind: [RequestID: [Ranked]] = [:]
    for move in moves {
      guard let request = waiting[move.id] else { continue }
      if let after = move.after, waiting[after] != nil {
        let ranked = Ranked(request: request, why: "moved by hand behind \(after)")
        behind[after, default: []].append(ranked)
      } else {
        tops.append(Ranked(request: request, why: "moved by hand to the top"))
      }
    }
    var result: [Ranked] = []
    var placed: Set<RequestID> = []
    // The end of the stack is next, so that the last moved of several stands first.
    var stack = Array(ranked.reversed()) + tops
    while let next = stack.popLast() {
      guard placed.insert(next.request.id).inserted else { continue }
      result.append(next)
      stack += behind[next.request.id] ?? []
    }
    for request in requests where !placed.contains(request.id) {
      result.append(Ranked(request: request, why: "moved by hand"))
    }
    return result
  }

  /// Records that somebody put a request behind another.
  mutating func move(_ id: RequestID, after: RequestID?) {
    closeGap(of: id)
    let waiting = floor.waiting.map(\.id)
    floor.boardStore.update { board in
      let known = Set(board.order)
      board.order += waiting.filter { !known.contains($0) }
      board.order.removeAll { $0 == id }
      let index = after.flatMap { board.order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      board.order.insert(id, at: index)
      board.forgetMove(of: id)
      board.moves = (board.moves ?? []) + [HandMove(id: id, after: after)]
    }
  }

  /// What stands behind a request that leaves its place stands behind the one before it from now on.
  mutating func closeGap(of id: RequestID) {
    guard floor.board.moves?.contains(where: { $0.after == id }) == true,
      let request = floor.requests[id]
    else { return }
    let band = band(of: request)
    var before: RequestID?
    for place in speakersList {
      if place.request.id == id { break }
      if place.request.kind != .reply, self.band(of: place.request) == band {
        before = place.request.id
      }
    }
    floor.boardStore.update { board in
      board.moves = board.moves?.map {
        $0.after == id ? HandMove(id: $0.id, after: before) : $0
      }
    }
  }
}
