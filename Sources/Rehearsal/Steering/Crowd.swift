import SessionEngine

/// How many people an allocation has to place, by the way they attend.
struct Crowd: Equatable {
  private(set) var inRoom = 0, online = 0

  var count: Int { inRoom + online }

  /// Counts who is present or, before anybody is, who is expected. O(participants).
  init(_ session: Session) {
    var expected = (inRoom: 0, online: 0)
    for person in session.participants where person.role != .organiser {
      switch person.openStay?.mode {
      case .inPerson: inRoom += 1
      case .virtual: online += 1
      case nil:
        guard person.registration.isExpected else { continue }
        if person.plannedMode == .inPerson { expected.inRoom += 1 } else { expected.online += 1 }
      }
    }
    if count == 0 { (inRoom, online) = expected }
  }

  /// Rooms of about nine, some of them for one way of attending only where there are enough people.
  func plan(for item: ItemID, in format: SessionFormat) -> RoundPlan {
    var rooms = min(200, max(1, (count + 8) / 9))
    var most = (count + rooms - 1) / rooms + 3
    var physical = 0
    var virtual = 0
    switch format {
    case .hybrid:
      let part = rooms / 5
      physical = inRoom >= part * most + rooms ? part : 0
      virtual = online >= part * most + rooms ? part : 0
    case .inPerson:
      virtual = min(199, (online + most - 1) / most)
      rooms = min(200, rooms + virtual)
    case .virtual:
      physical = min(199, (inRoom + most - 1) / most)
      rooms = min(200, rooms + physical)
    }
    if rooms == 200 { most = min(10_000, count) }
    let least = max(0, count / rooms - 4)
    return RoundPlan(
      item: item, rooms: rooms, minimumSize: format == .hybrid ? least : 0, maximumSize: most,
      physicalRooms: physical, virtualRooms: virtual)
  }

  /// Whether the engine would find the numbers possible.
  func fits(_ rooms: [BreakoutRoom], of round: BreakoutRound) -> Bool {
    guard count <= rooms.count * round.maximumSize, count >= rooms.count * round.minimumSize else {
      return false
    }
    func seats(_ mode: AttendanceMode) -> Int {
      rooms.filter { $0.mode.takes(mode) }.reduce(0) { sum, room in
        let limit = mode == .inPerson ? room.seats : room.onlineLimit
        return sum + min(round.maximumSize, limit ?? round.maximumSize)
      }
    }
    return inRoom <= seats(.inPerson) && online <= seats(.virtual)
  }
}
