extension Session {
  func decide(_ command: AgendaCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add, .edit, .duplicate, .move, .remove, .park, .return, .delay, .applyDelays:
      return try decidePlan(command)
    case .load(let id):
      let item = try itemAhead(id)
      guard item.state != .armed else { throw .agenda(.alreadyArmed(id)) }
      return [.agenda(.itemArmed(id: id))]
    case .start(let id): return try start(id)
    case .next(let isConfirmed): return try next(isConfirmed: isConfirmed, at: now)
    case .timeUp(let id): return try timeUp(id, at: now)
    case .pause, .resume, .extend, .end, .back, .restart: return try decideOnCurrent(command)
    case .adjust(let id, let seconds): return try adjust(id, seconds: seconds)
    case .skip(let id):
      try itemAhead(id)
      return [.agenda(.itemSkipped(id: id))]
    case .restore(let id):
      let item = try require(id, in: agenda.items)
      guard item.isOver else { throw .agenda(.notOver(id)) }
      return [.agenda(.itemRestored(id: id))]
    case .setRelative(let isRelative):
      guard (agenda.board.isRelative == true) != isRelative else { throw .nothingToChange }
      return [.agenda(.agendaMadeRelative(isRelative: isRelative))]
    case .rework(let changes): return try rework(changes)
    case .replan(let until, let ways, let isApplied):
      let proposal = try replanProposal(until: until, ways: ways, at: now)
      guard isApplied else { return [] }
      guard !proposal.events.isEmpty else { throw .agenda(.nothingToGain) }
      return proposal.events
    }
  }

  /// The item, if it has yet to come.
  @discardableResult
  func itemAhead(_ id: ItemID) throws(Rejection) -> AgendaItem {
    let item = try require(id, in: agenda.items)
    guard !item.isCurrent else { throw .agenda(.isRunning(id)) }
    guard !item.isOver else { throw .agenda(.over(id, item.state)) }
    guard item.isParked != true else { throw .agenda(.parked(id)) }
    return item
  }

  private func start(_ id: ItemID?) throws(Rejection) -> [SessionEvent] {
    guard let id = id ?? agenda.upcoming?.id else { throw .agenda(.nothingNext) }
    let item = try require(id, in: agenda.items)
    guard !item.isCurrent else { throw .agenda(.alreadyRunning(id)) }
    try itemAhead(id)
    return begin(id)
  }

  private func next(isConfirmed: Bool, at now: Instant) throws(Rejection) -> [SessionEvent] {
    // A second press is a slip: two people pressed at once, or one pressed twice.
    if let last = agenda.board.advancedAt, !isConfirmed {
      let passed = now.millisecondsSince(last)
      if passed < 1000 { throw .agenda(.pressedTwice(milliseconds: passed)) }
    }
    let waiting = floor.waiting.count
    if waiting > 0, agenda.board.current != nil, !isConfirmed {
      throw .agenda(.peopleWaiting(waiting))
    }
    guard let item = agenda.upcoming else {
      throw .agenda(agenda.board.current == nil ? .nothingRunning : .nothingNext)
    }
    return begin(item.id) + [.agenda(.agendaAdvanced)]
  }

  private func timeUp(_ id: ItemID, at now: Instant) throws(Rejection) -> [SessionEvent] {
    guard let item = agenda.current, item.id == id else { throw .agenda(.timeNotUp(id)) }
    guard let action = item.endAction else { throw .agenda(.noEndAction(id)) }
    guard item.isTimeUp(at: now) else { throw .agenda(.timeNotUp(id)) }
    switch action {
    case .none: throw .agenda(.noEndAction(id))
    case .startNext: return try next(isConfirmed: false, at: now)
    case .loadNext:
      guard let next = agenda.upcoming else { throw .agenda(.nothingNext) }
      guard next.state != .armed else { throw .agenda(.alreadyArmed(next.id)) }
      return [.agenda(.itemArmed(id: next.id))]
    }
  }

  /// Starts an item: the one on the wall ends, and a draft goes live.
  private func begin(_ id: ItemID) -> [SessionEvent] {
    var events: [SessionEvent] = []
    if profile.state == .draft { events.append(.lifecycle(.sessionStarted)) }
    if let current = agenda.board.current { events.append(.agenda(.itemEnded(id: current))) }
    events.append(.agenda(.itemStarted(id: id)))
    return events
  }

  private func decideOnCurrent(_ command: AgendaCommand) throws(Rejection) -> [SessionEvent] {
    guard let item = agenda.current else { throw .agenda(.nothingRunning) }
    switch command {
    case .pause:
      guard item.state == .running else { throw .agenda(.alreadyPaused(item.id)) }
      return [.agenda(.itemPaused(id: item.id))]
    case .resume:
      guard item.state == .paused else { throw .agenda(.notPaused(item.id)) }
      return [.agenda(.itemResumed(id: item.id))]
    case .extend(let seconds): return try adjust(item.id, seconds: seconds)
    case .end: return [.agenda(.itemEnded(id: item.id))]
    case .restart: return [.agenda(.itemRestarted(id: item.id))]
    case .back:
      guard let previous = agenda.previous else { throw .agenda(.nothingBefore) }
      return [
        .agenda(.itemRestored(id: item.id)), .agenda(.itemReopened(id: previous.id)),
      ]
    default: return []
    }
  }

  private func rework(_ changes: [ItemChange]) throws(Rejection) -> [SessionEvent] {
    guard Set(changes.map(\.id)).count == changes.count else {
      throw .agenda(.namedTwice)
    }
    var events: [SessionEvent] = []
    for change in changes {
      guard let seconds = change.seconds else {
        try itemAhead(change.id)
        events.append(.agenda(.itemSkipped(id: change.id)))
        continue
      }
      if seconds != 0 { events += try adjust(change.id, seconds: seconds) }
    }
    guard !events.isEmpty else { throw .nothingToChange }
    return events
  }

  private func adjust(_ id: ItemID, seconds: Int) throws(Rejection) -> [SessionEvent] {
    let item = try require(id, in: agenda.items)
    guard !item.isOver else { throw .agenda(.over(id, item.state)) }
    guard item.isParked != true else { throw .agenda(.parked(id)) }
    guard seconds != 0 else { throw .nothingToChange }
    try require(seconds, in: -360_000...360_000, field: "change in seconds")
    try require(
      item.durationSeconds + item.addedSeconds + seconds, in: 0...360_000,
      field: "length in seconds")
    return [.agenda(.itemExtended(id: id, seconds: seconds))]
  }
}

extension AgendaItem {
  /// Whether its clock runs and has come to its end.
  public func isTimeUp(at now: Instant) -> Bool {
    state == .running && clock(at: now).remainingSeconds <= 0
  }
}
