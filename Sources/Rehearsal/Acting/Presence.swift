import SessionEngine

/// Who is still to come, and who is to come back.
struct Presence: Sendable {
  /// Who comes in which second after the doors opened.
  var arrivals: [[ParticipantID]] = []
  /// When the doors opened; nil before the first second.
  var opened: Instant?
  /// The first second whose arrivals have not been looked at.
  var nextSecond = 0
  /// Who has arrived and waits for the desk.
  var queue: [ParticipantID] = []
  /// Who left for a while, and when they come back.
  var returns: [(at: Instant, id: ParticipantID, mode: AttendanceMode)] = []
  /// Up to which position everybody has been sent home at the end of a day; nil during the day.
  var departed: Int?
}

extension Rehearsal {
  /// People come in the first half hour, a few later; some leave, come back, or change the way they attend.
  mutating func movePeople(_ turn: inout Turn) {
    if presence.opened == nil { openDoors(turn.session, at: turn.now) }
    guard let desk = turn.session.desk else { return }
    if presence.departed != nil { return sendHome(&turn, desk: desk) }
    arrive(&turn, desk: desk)
    comeBack(&turn, desk: desk)
    leaveOrSwitch(&turn, desk: desk)
  }

  /// Decides who will come and when, as seen at the start of a day.
  mutating func openDoors(_ session: Session, at now: Instant) {
    let isFirstDay = presence.opened == nil
    presence = Presence()
    presence.opened = now
    presence.arrivals = Array(repeating: [], count: 3600)
    for person in session.participants where person.registration.isExpected {
      // About 85 of 100 registered come; on a later day most of them come again, and hardly anybody new.
      let share = isFirstDay ? 0.885 : person.stays.isEmpty ? 0.1 : 0.95
      guard random.chance(share) else { continue }
      let isLate = random.chance(0.07)
      let part = (random.fraction() + random.fraction()) / 2
      let second = isLate ? 1800 + random.below(1800) : Int(part * 1800)
      presence.arrivals[second].append(person.id)
    }
  }

  private mutating func arrive(_ turn: inout Turn, desk: Actor) {
    guard let opened = presence.opened else { return }
    let elapsed = turn.now.secondsSince(opened)
    while presence.nextSecond <= elapsed, presence.nextSecond < presence.arrivals.count {
      presence.queue += presence.arrivals[presence.nextSecond]
      presence.nextSecond += 1
    }
    // The desk takes what comes in a usual second; a program that slept lets them in bit by bit.
    let most = max(2, turn.session.participants.count / 400)
    for id in presence.queue.prefix(most) {
      guard let person = turn.session.participants[id], person.openStay == nil,
        person.registration.isExpected
      else { continue }
      turn.touched.insert(id)
      turn.add(.people(.checkIn(id, mode: person.plannedMode)), by: desk)
    }
    presence.queue.removeFirst(min(most, presence.queue.count))
  }

  private mutating func comeBack(_ turn: inout Turn, desk: Actor) {
    let due = presence.returns.firstIndex { $0.at <= turn.now }
    guard let due else { return }
    let (_, id, mode) = presence.returns.remove(at: due)
    guard let person = turn.session.participants[id], person.openStay == nil,
      person.registration.isExpected, turn.touched.insert(id).inserted
    else { return }
    turn.add(.people(.checkIn(id, mode: mode)), by: desk)
  }

  private mutating func leaveOrSwitch(_ turn: inout Turn, desk: Actor) {
    let session = turn.session
    let item = session.agenda.current
    let rate = (item == nil ? 0.2 : item?.kind == .break ? 2.0 : 1.0) * turn.liveliness
    if random.chance(0.010 * rate),
      presence.returns.count < max(8, session.participants.count / 12),
      let person = someonePresent(turn), let stay = person.openStay,
      !isHeard(person.id, in: session)
    {
      turn.touched.insert(person.id)
      turn.add(.people(.checkOut(person.id)), by: desk)
      let back = turn.now.advanced(bySeconds: 120 + random.below(780))
      presence.returns.append((back, person.id, stay.mode))
    }
    if session.profile.format == .hybrid, item != nil, random.chance(0.004 * rate),
      let person = someonePresent(turn), let stay = person.openStay, person.registration.isExpected,
      !isHeard(person.id, in: session)
    {
      turn.touched.insert(person.id)
      let other: AttendanceMode = stay.mode == .inPerson ? .virtual : .inPerson
      turn.add(.people(.checkIn(person.id, mode: other)), by: desk)
    }
  }

  /// Whether this person has the floor or waits for it, and so stays.
  private func isHeard(_ id: ParticipantID, in session: Session) -> Bool {
    let board = session.floor.board
    return (session.floor.waiting.prefix(50).map(\.id) + [board.speaking].compactMap { $0 })
      .contains { session.floor.requests[$0]?.participant == id }
  }

  /// Checks everybody out over about five minutes.
  private mutating func sendHome(_ turn: inout Turn, desk: Actor) {
    let people = turn.session.participants
    guard let from = presence.departed, from < people.count else { return }
    let end = min(people.count, from + max(1, (people.count + 299) / 300))
    for person in people[from..<end] where person.openStay != nil {
      turn.add(.people(.checkOut(person.id)), by: desk)
    }
    presence.departed = end
  }
}
