import SessionEngine

/// The list of speakers with the reason for each place, what has been spoken, and what is to come.
struct FloorView: Encodable {
  let isOpen: Bool
  let takesPointsOfOrder: Bool
  let policy: FloorPolicy
  let balancedBy: [FloorDimension]
  let rules: [FloorRule]
  let limitSeconds: Int
  let limits: [SpeechLimit]
  let reasons: [PointReason]
  let speaking: Speech?
  let interrupted: [Speech]
  let waiting: [Waiting]
  let forecast: Forecast
  let finished: [Speech]
  let totals: Totals
  let budgets: [Budget]

  struct Speech: Encodable {
    let id: RequestID
    let participant: ParticipantID
    let name: String?
    let onBehalfOf: String?
    let mode: AttendanceMode?
    let kind: RequestKind
    let note: String?
    let answers: RequestID?
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
    let onBehalfOf: String?
    let mode: AttendanceMode?
    let kind: RequestKind
    let note: String?
    let via: String?
    let pointReason: String?
    let answers: RequestID?
    let requestedAt: Instant
    let position: Int
    let reason: String
    let isFirstTime: Bool
    let isPresent: Bool
    let isMovedByHand: Bool
    let limitSeconds: Int
    let expectedStart: Instant
  }

  struct Forecast: Encodable {
    let expectedEnd: Instant
    let itemEnd: Instant?
    let fits: Bool?
    let overSeconds: Int?
    let fitting: Int
  }

  struct Totals: Encodable {
    let byMode: [Total]
    let byType: [Total]
    let byRegion: [Total]
    let byGender: [Total]
    let byPerson: [PersonTotal]
  }

  struct Total: Encodable {
    let name: String
    let speeches: Int
    let seconds: Int

    init(_ total: FloorTotal) {
      name = total.name
      speeches = total.speeches
      seconds = total.seconds
    }
  }

  struct PersonTotal: Encodable {
    let participant: String
    let name: String?
    let speeches: Int
    let seconds: Int
  }

  struct Budget: Encodable {
    let by: FloorDimension
    let group: String
    let name: String
    let seconds: Int
    let usedSeconds: Int
    let remainingSeconds: Int
  }

  init(_ session: Session, now: Instant) {
    let board = session.floor.board
    let requests = session.floor.requests
    isOpen = board.isOpen
    takesPointsOfOrder = board.takes(.pointOfOrder)
    policy = board.policy
    balancedBy = board.balancedBy
    rules = FloorRule.allCases.filter(board.has)
    limitSeconds = board.limitSeconds
    limits = board.limits ?? []
    reasons = board.reasons
    speaking = session.floor.speaking.map { Speech($0, session, now) }
    interrupted = (board.interrupted ?? []).compactMap { requests[$0] }
      .map { Speech($0, session, now) }
    let list = session.speakersList
    let foreseen = session.floorForecast(of: list.map(\.request), at: now)
    waiting = zip(list, foreseen.starts).map { Waiting($0, expectedStart: $1, session) }
    forecast = Forecast(
      expectedEnd: foreseen.end, itemEnd: foreseen.itemEnd, fits: foreseen.fits,
      overSeconds: foreseen.overSeconds, fitting: foreseen.fitting)
    finished = requests.filter { $0.state == .finished }.map { Speech($0, session, now) }
    totals = Totals(session, now)
    budgets = session.budgets(at: now).map {
      Budget(
        by: $0.group.dimension, group: $0.group.name, name: session.words(for: $0.group),
        seconds: $0.seconds, usedSeconds: $0.usedSeconds, remainingSeconds: $0.remainingSeconds)
    }
  }
}

extension FloorView.Speech {
  init(_ request: SpeechRequest, _ session: Session, _ now: Instant) {
    let clock = request.clock(at: now)
    id = request.id
    participant = request.participant
    name = session.participants[request.participant]?.name
    onBehalfOf = request.onBehalfOf
    mode = request.mode
    kind = request.kind
    note = request.note
    answers = request.answers
    state = request.state
    startedAt = request.startedAt
    endedAt = request.endedAt
    limitSeconds = request.limitSeconds
    elapsedSeconds = clock.elapsedSeconds
    remainingSeconds = clock.remainingSeconds
    phase = clock.phase
  }
}

extension FloorView.Waiting {
  init(_ place: FloorPlace, expectedStart: Instant, _ session: Session) {
    let request = place.request
    let person = session.participants[request.participant]
    id = request.id
    participant = request.participant
    name = person?.name
    onBehalfOf = request.onBehalfOf
    mode = request.mode
    kind = request.kind
    note = request.note
    via = request.via
    pointReason = request.reason
    answers = request.answers
    requestedAt = request.requestedAt
    position = place.position
    reason = place.reason
    isFirstTime = place.isFirstTime
    isPresent = person?.openStay != nil
    isMovedByHand = session.floor.board.isMoved(request.id)
    limitSeconds = request.limitSeconds
    self.expectedStart = expectedStart
  }
}

extension FloorView.Totals {
  init(_ session: Session, _ now: Instant) {
    func totals(_ dimension: FloorDimension) -> [FloorView.Total] {
      session.floorTotals(by: dimension, at: now).map(FloorView.Total.init)
    }
    byMode = totals(.mode)
    byType = totals(.type)
    byRegion = totals(.region)
    byGender = totals(.gender)
    byPerson = session.floorTotals(at: now) { $0.participant.description }.map {
      FloorView.PersonTotal(
        participant: $0.name,
        name: ParticipantID($0.name).flatMap { session.participants[$0]?.name },
        speeches: $0.speeches, seconds: $0.seconds)
    }
  }
}
