extension Session {
  /// Takes turns between the room and online while both wait, the side that did not speak last first.
  func inTurn(_ asked: [SpeechRequest], _ spoken: [ParticipantID: Int]) -> [Ranked] {
    var room = asked.filter { $0.mode != .virtual }[...]
    var online = asked.filter { $0.mode == .virtual }[...]
    let speeches = floor.requests.filter { $0.startedAt != nil && $0.kind == .ordinary }
    let last = speeches.max { ($0.startedAt ?? $0.requestedAt) < ($1.startedAt ?? $1.requestedAt) }
    var onlineCount = speeches.count { $0.mode == .virtual }
    var roomCount = speeches.count - onlineCount
    var isOnlineNext = last.map { $0.mode != .virtual } ?? (asked.first?.mode == .virtual)
    var result: [Ranked] = []
    while !room.isEmpty || !online.isEmpty {
      let isContested = !room.isEmpty && !online.isEmpty
      let isOnline = isContested ? isOnlineNext : room.isEmpty
      guard let next = isOnline ? online.popFirst() : room.popFirst() else { break }
      let gap = isOnline ? roomCount - onlineCount : onlineCount - roomCount
      let side = isOnline ? "online" : "the room"
      let turn =
        gap > 0
        ? "\(side) is behind by \(gap)"
        : isContested ? (isOnline ? "online's turn" : "the room's turn") : "only \(side) waits"
      let first = spoken[next.participant] == nil ? "first time, " : ""
      result.append(Ranked(request: next, why: first + turn))
      if isOnline { onlineCount += 1 } else { roomCount += 1 }
      isOnlineNext = !isOnline
    }
    return result
  }
}
