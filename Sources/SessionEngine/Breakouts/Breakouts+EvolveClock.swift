extension Session {
  /// What concerns the time of a whole round.
  mutating func evolveClock(_ event: BreakoutEvent, at: Instant) {
    switch event {
    case .roundOpened(let id, let deadline):
      breakouts.rounds.update(id) {
        $0.state = .open
        $0.openedAt = at
        $0.deadline = deadline
        $0.closedAt = nil
        $0.closesAnyway = nil
      }
      for room in breakouts.rooms(of: id) where room.hasOwnTime || room.startedAt != nil {
        breakouts.rooms.update(room.id) {
          $0.forgetOwnTime()
          $0.startedAt = nil
        }
      }
    case .roundExtended(let id, let seconds):
      breakouts.rounds.update(id) {
        $0.deadline = $0.deadline?.advanced(bySeconds: seconds)
        if seconds > 0 {
          $0.state = .open
          $0.closesAnyway = nil
        }
      }
      for room in breakouts.rooms(of: id) where room.deadline != nil && room.closedAt == nil {
        breakouts.rooms.update(room.id) {
          $0.deadline = $0.deadline?.advanced(bySeconds: seconds)
          if seconds > 0 { $0.keepOpen() }
        }
      }
    case .roundClosing(let id, let deadline, let isForced):
      breakouts.rounds.update(id) {
        $0.state = .closing
        $0.deadline = deadline
        $0.closesAnyway = isForced
      }
      for room in breakouts.rooms(of: id) where room.hasOwnTime && room.closedAt == nil {
        breakouts.rooms.update(room.id) { $0.forgetOwnTime() }
      }
    case .roundClosed(let id):
      breakouts.rounds.update(id) {
        $0.state = .closed
        $0.closedAt = at
        $0.closesAnyway = nil
      }
    default: break
    }
  }

  /// What concerns the time of one room.
  mutating func evolveRoom(_ event: BreakoutEvent, at: Instant) {
    switch event {
    case .roomExtended(let id, let seconds, let deadline):
      breakouts.rooms.update(id) {
        $0.deadline = deadline
        if seconds > 0 { $0.keepOpen() }
      }
    case .roomClosing(let id, let deadline, let isForced):
      breakouts.rooms.update(id) {
        $0.deadline = deadline
        $0.isClosing = true
        $0.closesAnyway = isForced
      }
    case .roomClosed(let id):
      breakouts.rooms.update(id) {
        $0.closedAt = at
        $0.keepOpen()
      }
    case .roomReopened(let id): breakouts.rooms.update(id) { $0.forgetOwnTime() }
    case .roomStarted(let id): breakouts.rooms.update(id) { $0.startedAt = at }
    default: break
    }
  }
}

extension BreakoutRoom {
  /// Whether its time differs from the round's.
  var hasOwnTime: Bool { deadline != nil || closedAt != nil || isClosing != nil }

  fileprivate mutating func forgetOwnTime() {
    deadline = nil
    closedAt = nil
    keepOpen()
  }

  /// Ends its own countdown.
  fileprivate mutating func keepOpen() {
    isClosing = nil
    closesAnyway = nil
  }
}
