extension Session {
  func decide(_ command: AgendaCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let fields, let after): return try addItem(fields, after: after)
    case .edit(let id, let fields):
      try require(id, in: agenda.items)
      guard fields != ItemFields() else { throw .nothingToChange }
      return [.agenda(.itemEdited(id: id, fields: try checked(fields)))]
    case .move(let id, let after): return try move(id, after: after)
    case .remove(let id):
      let item = try require(id, in: agenda.items)
      guard !item.isCurrent else { throw .agenda(.isRunning(id)) }
      if let round = breakouts.rounds.first(where: { $0.item == id }) {
        throw .agenda(.usedByRound(id, round.id))
      }
      return [.agenda(.itemRemoved(id: id))]
    case .start(let id): return try start(id)
    case .next(let isConfirmed): return try next(isConfirmed: isConfirmed, at: now)
    case .pause, .resume, .extend, .end: return try decideOnCurrent(command)
    case .skip(let id):
      let item = try require(id, in: agenda.items)
      guard !item.isOver else { throw .agenda(.over(id, item.state)) }
      guard !item.isCurrent else { throw .agenda(.isRunning(id)) }
      return [.agenda(.itemSkipped(id: id))]
    case .restore(let id):
      let item = try require(id, in: agenda.items)
      guard item.isOver else { throw .agenda(.notOver(id)) }
      return [.agenda(.itemRestored(id: id))]
    }
  }

  private func addItem(
    _ fields: ItemFields, after: ItemID?
  ) throws(Rejection) -> [SessionEvent] {
    var fields = try checked(fields)
    guard fields.title != nil else { throw .emptyText(field: "title") }
    if fields.durationSeconds == nil {
      fields.durationSeconds = fields.kind == .milestone ? 0 : 1800
    }
    var position = agenda.board.order.count
    if let after {
      try require(after, in: agenda.items)
      position = (agenda.board.order.firstIndex(of: after) ?? position - 1) + 1
    }
    return [
      .agenda(.itemAdded(id: ItemID(counters.items + 1), fields: fields, position: position))
    ]
  }

  private func move(_ id: ItemID, after: ItemID?) throws(Rejection) -> [SessionEvent] {
    try require(id, in: agenda.items)
    var rest = agenda.board.order
    rest.removeAll { $0 == id }
    var position = 0
    if let after {
      try require(after, in: agenda.items)
      guard let index = rest.firstIndex(of: after) else { throw .nothingToChange }
      position = index + 1
    }
    guard agenda.board.order.firstIndex(of: id) != position else { throw .nothingToChange }
    return [.agenda(.itemMoved(id: id, position: position))]
  }

  private func start(_ id: ItemID) throws(Rejection) -> [SessionEvent] {
    let item = try require(id, in: agenda.items)
    guard !item.isCurrent else { throw .agenda(.alreadyRunning(id)) }
    guard !item.isOver else { throw .agenda(.over(id, item.state)) }
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
    case .extend(let seconds):
      guard seconds != 0 else { throw .nothingToChange }
      try require(seconds, in: -360_000...360_000, field: "change in seconds")
      try require(
        item.durationSeconds + item.addedSeconds + seconds, in: 0...360_000,
        field: "length in seconds")
      return [.agenda(.itemExtended(id: item.id, seconds: seconds))]
    case .end: return [.agenda(.itemEnded(id: item.id))]
    default: return []
    }
  }

  /// The fields with their texts trimmed and their numbers and references looked at.
  private func checked(_ fields: ItemFields) throws(Rejection) -> ItemFields {
    var fields = fields
    if let title = fields.title {
      fields.title = try TextRule.name.checked(title, field: "title")
    }
    if let detail = fields.detail {
      fields.detail = try TextRule.body.optional(detail, field: "detail") ?? ""
    }
    if let place = fields.place {
      fields.place = try TextRule.name.optional(place, field: "place") ?? ""
    }
    if let link = fields.link {
      fields.link = try TextRule.line.optional(link, field: "link") ?? ""
    }
    if let seconds = fields.durationSeconds {
      let lowest = fields.kind == .milestone ? 0 : 1
      try require(seconds, in: lowest...360_000, field: "length in seconds")
    }
    if let seconds = fields.minimumSeconds {
      try require(seconds, in: 0...360_000, field: "least length in seconds")
    }
    fields.languages = try TextRule.name.each(fields.languages, field: "language")
    try require(topics: fields.topics ?? [])
    for id in fields.resources ?? [] { try require(id, in: resources) }
    for id in fields.panel ?? [] { try require(id, in: participants) }
    return fields
  }
}
