import SessionEngine

/// The state of everything in a few numbers.
struct StatusView: Encodable {
  let title: String
  let state: SessionState
  let format: SessionFormat
  let isRehearsal: Bool
  let zone: String
  let now: Instant
  let sequence: Int
  let item: Item?
  let attendance: Attendance
  let questions: QuestionCounts
  let floor: FloorCounts
  let breakouts: Breakouts?
  let notes: Int
  let seats: Int?
  let staff: [Member]

  struct Item: Encodable {
    let id: ItemID
    let title: String
    let kind: ItemKind
    let state: ItemState
    let phase: ClockPhase
    let remainingSeconds: Int
  }

  struct Attendance: Encodable {
    let inPerson: Int
    let virtual: Int
    let expected: Int
    let excused: Int
  }

  struct QuestionCounts: Encodable {
    let submitted, approved, next, live, answered, deferred, dismissed, merged: Int
    let isOpen: Bool
  }

  struct FloorCounts: Encodable {
    let speaking: RequestID?
    let waiting: Int
    let isOpen: Bool
  }

  struct Breakouts: Encodable {
    let id: RoundID
    let state: RoundState
    let rooms: Int
    let helpRequests: Int
    let deadline: Instant?
    let remainingSeconds: Int?
  }

  struct Member: Encodable {
    let name: String
    let role: Role
    let rooms: [RoomID]
  }

  init(_ session: Session, now: Instant) {
    title = session.profile.title
    state = session.profile.state
    format = session.profile.format
    isRehearsal = session.profile.isRehearsal
    zone = session.profile.zone
    self.now = now
    sequence = session.sequence
    item = session.agenda.current.map {
      let clock = $0.clock(at: now)
      return Item(
        id: $0.id, title: $0.title, kind: $0.kind, state: $0.state, phase: clock.phase,
        remainingSeconds: clock.remainingSeconds)
    }
    let present = session.attendance
    attendance = Attendance(
      inPerson: present.inPerson, virtual: present.virtual, expected: present.expected,
      excused: present.excused)
    let counts = session.questions.counts
    func count(_ state: QuestionState) -> Int { counts[state] ?? 0 }
    questions = QuestionCounts(
      submitted: count(.submitted), approved: count(.approved), next: count(.next),
      live: count(.live), answered: count(.answered), deferred: count(.deferred),
      dismissed: count(.dismissed), merged: count(.merged), isOpen: session.areQuestionsOpen)
    floor = FloorCounts(
      speaking: session.floor.board.speaking, waiting: session.floor.waiting.count,
      isOpen: session.floor.board.isOpen)
    breakouts = session.breakouts.current.map { round in
      let rooms = session.breakouts.rooms(of: round.id)
      return Breakouts(
        id: round.id, state: round.state, rooms: rooms.count,
        helpRequests: rooms.count { $0.needsHelp }, deadline: round.deadline,
        remainingSeconds: round.state == .closed ? nil : round.clock(at: now)?.remainingSeconds)
    }
    notes = session.notes.count
    seats = session.profile.seats
    staff = session.staff.map { Member(name: $0.name, role: $0.role, rooms: $0.rooms) }
  }
}
