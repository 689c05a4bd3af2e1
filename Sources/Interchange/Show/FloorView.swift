import SessionEngine

/// The list of speakers with the reason for each place.
struct FloorView: Encodable {
  let isOpen: Bool
  let policy: FloorPolicy
  let limitSeconds: Int
  let speaking: Speech?
  let waiting: [Waiting]
  let finished: [Speech]
  let totals: Totals

  struct Speech: Encodable {
    let id: RequestID
    let participant: ParticipantID
    let name: String?
    let mode: AttendanceMode?
    let kind: RequestKind
    let note: String?
    let state: RequestState
    let startedAt: Instant?
    let endedAt: Instant?
    let limitSeconds: Int
    let elapsedSeconds: Int
    let remainingSeconds: Int
    let phase: ClockPhase
  }

  struct Waiting: Encodable {
    let id: RequestID
    let participant: ParticipantID
    let name: String?
    let mode: AttendanceMode?
    let kind: RequestKind
    let note: String?
    let via: String?
    let requestedAt: Instant
    let position: Int
    let reason: String
    let expectedStart: Instant
  }

  struct Totals: Encodable {
    let byMode: [Total]
    let byType: [Total]
    let byRegion: [Total]
  }

  struct Total: Encodable {
    let name: String
    let speeches: Int
    let seconds: Int
  }

  init(_ session: Session, now: Instant) {
    let floor = session.floor
    func speech(_ request: SpeechRequest) -> Speech {
      let clock = request.clock(at: now)
      return Speech(
        id: request.id, participant: request.participant,
        name: session.participants[request.participant]?.name, mode: request.mode,
        kind: request.kind, note: request.note, state: request.state,
        startedAt: request.startedAt, endedAt: request.endedAt,
        limitSeconds: request.limitSeconds, elapsedSeconds: clock.elapsedSeconds,
        remainingSeconds: clock.remainingSeconds, phase: clock.phase)
    }
    isOpen = floor.board.isOpen
    policy = floor.board.policy
    limitSeconds = floor.board.limitSeconds
    speaking = floor.speaking.map(speech)
    var start = now.advanced(
      bySeconds: max(0, floor.speaking?.clock(at: now).remainingSeconds ?? 0))
    waiting = floor.waiting.enumerated().map { index, request in
      defer { start = start.advanced(bySeconds: request.limitSeconds) }
      return Waiting(
        id: request.id, participant: request.participant,
        name: session.participants[request.participant]?.name, mode: request.mode,
        kind: request.kind, note: request.note, via: request.via,
        requestedAt: request.requestedAt, position: index + 1,
        reason: Self.reason(request, policy: floor.board.policy), expectedStart: start)
    }
    let spoken = floor.requests.filter { $0.startedAt != nil }
    finished = spoken.filter { $0.state == .finished }.map(speech)
    func totals(by name: (SpeechRequest) -> String?) -> [Total] {
      var sums: [String: (Int, Int)] = [:]
      for request in spoken {
        let key = name(request) ?? "unknown"
        let old = sums[key] ?? (0, 0)
        sums[key] = (old.0 + 1, old.1 + request.clock(at: now).elapsedSeconds)
      }
      return sums.sorted { ($1.value.1, $0.key) < ($0.value.1, $1.key) }.map {
        Total(name: $0.key, speeches: $0.value.0, seconds: $0.value.1)
      }
    }
    let people = session.participants
    self.totals = Totals(
      byMode: totals { $0.mode?.rawValue },
      byType: totals { people[$0.participant]?.type },
      byRegion: totals { people[$0.participant]?.country?.regionalGroup?.rawValue })
  }

  private static func reason(_ request: SpeechRequest, policy: FloorPolicy) -> String {
    guard request.kind == .ordinary else { return "\(request.kind.name) goes first" }
    switch policy {
    case .firstCome: return "in order of asking"
    case .alternate: return "room and online take turns; \(request.mode?.name ?? "mode unknown")"
    }
  }
}
