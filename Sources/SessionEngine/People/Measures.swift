/// Seats against people.
public struct SeatFigures: Equatable, Sendable {
  /// Seats in the venue; nil when nobody has said.
  public let seats: Int?
  /// Expected people who mean to come to the room, and people who are in it.
  public let planned: Int, present: Int

  /// How many more mean to come, or are there, than there are seats; 0 when they suffice.
  public var missing: Int { seats.map { max(0, max(planned, present) - $0) } ?? 0 }
}

extension Session {
  /// Seats against people planned and present. O(participants).
  public var seatFigures: SeatFigures {
    var planned = 0
    var present = 0
    for person in participants {
      if person.registration.isExpected, person.plannedMode == .inPerson { planned += 1 }
      if person.openStay?.mode == .inPerson { present += 1 }
    }
    return SeatFigures(seats: profile.seats, planned: planned, present: present)
  }

  /// Proposes who moves online so that the room holds: the last confirmed first, then the last registered;
  /// people who are in the room later; people with access needs never.
  public func seatsProposal(seats: Int?) throws(Rejection) -> PeopleProposal {
    if let seats { try require(seats, in: 0...1_000_000, field: "number of seats") }
    guard let seats = seats ?? profile.seats else { throw .people(.seatsUnknown) }
    let coming = participants.filter { $0.registration.isExpected && $0.plannedMode == .inPerson }
    let excess = max(0, coming.count - seats)
    func rank(_ person: Participant) -> Int {
      if person.openStay?.mode == .inPerson { return 2 }
      return person.role == .participant || person.role == .observer ? 0 : 1
    }
    func since(_ person: Participant) -> Instant { person.confirmedAt ?? person.addedAt }
    // Who has not confirmed has less of a claim than anybody who has.
    let order = coming.filter { $0.accessNeeds == nil }.sorted { a, b in
      (rank(a), a.confirmedAt == nil ? 0 : 1, since(b), b.id)
        < (rank(b), b.confirmedAt == nil ? 0 : 1, since(a), a.id)
    }
    let moving = order.prefix(excess)
    var lines = moving.map { person in
      PeopleProposal.Line(
        id: person.id, change: Arrangement(id: person.id, mode: .virtual),
        reason: person.confirmedAt == nil ? "has not confirmed" : "confirmed last")
    }
    for person in coming where excess > 0 && person.accessNeeds != nil {
      lines.append(
        PeopleProposal.Line(id: person.id, change: nil, reason: "stays: has access needs"))
    }
    let places = participants.count { $0.registration.isExpected }
    return PeopleProposal(
      reason: .seats, lines: lines, groups: [], placesBefore: places, placesAfter: places,
      roomBefore: coming.count, roomAfter: coming.count - moving.count, places: nil, seats: seats)
  }

  /// How many of the places that were given are free again; 0 when no selection was accepted.
  public var freePlaces: Int {
    guard let places = profile.places else { return 0 }
    return max(0, places - participants.count { $0.registration.hasPlace })
  }

  /// Who waits for a place, the first in the list first.
  public var waitingList: [Participant] {
    participants.filter { $0.registration == .waitlisted && ineligibility(of: $0) == nil }
      .sorted { ($0.addedAt, $0.id) < ($1.addedAt, $1.id) }
  }

  /// Proposes who moves up into the places that have become free, first come first.
  func waitingListProposal() -> PeopleProposal {
    let free = freePlaces
    let holding = participants.filter(\.registration.hasPlace)
    let inRoom = holding.count { $0.plannedMode == .inPerson }
    var room = inRoom
    var lines: [PeopleProposal.Line] = []
    for (position, person) in waitingList.prefix(free).enumerated() {
      let isFull = profile.seats.map { room >= $0 } ?? false
      let mode: AttendanceMode? =
        person.plannedMode == .inPerson && isFull && person.accessNeeds == nil ? .virtual : nil
      if person.plannedMode == .inPerson, mode == nil { room += 1 }
      lines.append(
        PeopleProposal.Line(
          id: person.id,
          change: Arrangement(id: person.id, registration: .selected, mode: mode),
          reason: "number \(position + 1) on the waiting list"
            + (mode == nil ? "" : "; the room is full")))
    }
    return PeopleProposal(
      reason: .waitingList, lines: lines, groups: [], placesBefore: holding.count,
      placesAfter: holding.count + lines.count, roomBefore: inRoom, roomAfter: room,
      places: profile.places, seats: profile.seats)
  }

  /// Everybody who has yet to be told the format and how they are to attend.
  public var untold: [Participant] { participants.filter { mustBeTold($0) } }
}
