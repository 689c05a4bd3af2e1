extension Session {
  /// What the commands that change the plan lead to.
  func decidePlan(_ command: AgendaCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let fields, let after): return try addItem(fields, after: after)
    case .edit(let id, let fields):
      let item = try require(id, in: agenda.items)
      guard fields != ItemFields() else { throw .nothingToChange }
      var checked = try checked(fields)
      try settleTimes(&checked, of: item, previousEnd: nil)
      return [.agenda(.itemEdited(id: id, fields: checked))]
    case .duplicate(let id, let after):
      let item = try require(id, in: agenda.items)
      return try addItem(ItemFields(copying: item), after: after ?? id)
    case .move(let id, let after):
      let position = try position(of: id, movedBehind: after)
      guard agenda.board.order.firstIndex(of: id) != position else { throw .nothingToChange }
      return [.agenda(.itemMoved(id: id, position: position))]
    case .remove(let id):
      let item = try require(id, in: agenda.items)
      guard !item.isCurrent else { throw .agenda(.isRunning(id)) }
      if let round = breakouts.rounds.first(where: { $0.item == id }) {
        throw .agenda(.usedByRound(id, round.id))
      }
      return [.agenda(.itemRemoved(id: id))]
    case .park(let id):
      try itemAhead(id)
      return [.agenda(.itemParked(id: id))]
    case .return(let id, let after):
      let item = try require(id, in: agenda.items)
      guard item.isParked == true else { throw .agenda(.notParked(id)) }
      let order = agenda.board.order
      let reached = agenda.lastReached.map { order[$0] }
      return [
        .agenda(
          .itemReturned(id: id, position: try position(of: id, movedBehind: after ?? reached)))
      ]
    case .delay(let id, let seconds):
      let item = try itemAhead(id)
      try require(seconds, in: 0...360_000, field: "delay in seconds")
      guard item.delaySeconds ?? 0 != seconds else { throw .nothingToChange }
      return [.agenda(.delaySet(id: id, seconds: seconds))]
    case .applyDelays: return try applyDelays()
    default: return []
    }
  }

  private func addItem(
    _ fields: ItemFields, after: ItemID?
  ) throws(Rejection) -> [SessionEvent] {
    var fields = try checked(fields)
    guard fields.title != nil else { throw .emptyText(field: "title") }
    var position = agenda.board.order.count
    if let after {
      try require(after, in: agenda.items)
      position = (agenda.board.order.firstIndex(of: after) ?? position - 1) + 1
    }
    let previousEnd = agenda.plannedEnd(before: position)
    // Who gives no time wants the item right after the one before it.
    if fields.plannedStart == nil, fields.isLinked == nil, previousEnd != nil,
      fields.plannedEnd == nil || fields.durationSeconds == nil
    {
      fields.isLinked = true
    }
    if fields.durationSeconds == nil, fields.plannedEnd == nil {
      fields.durationSeconds = fields.kind == .milestone ? 0 : 1800
    }
    try settleTimes(&fields, of: nil, previousEnd: previousEnd)
    return [
      .agenda(.itemAdded(id: ItemID(counters.items + 1), fields: fields, position: position))
    ]
  }

  /// The position of an item once it is moved behind another one, or to the top.
  private func position(of id: ItemID, movedBehind after: ItemID?) throws(Rejection) -> Int {
    try require(id, in: agenda.items)
    guard let after else { return 0 }
    try require(after, in: agenda.items)
    let rest = agenda.board.order.filter { $0 != id }
    guard let index = rest.firstIndex(of: after) else { throw .nothingToChange }
    return index + 1
  }

  /// Moves what delays reach to where they put it, and takes the delays away.
  private func applyDelays() throws(Rejection) -> [SessionEvent] {
    var events: [SessionEvent] = []
    var plan = self
    func add(_ event: AgendaEvent, to plan: inout Session) {
      plan.evolve(event, at: changedAt)
      events.append(.agenda(event))
    }
    // The moment does not matter for how far a delay reaches.
    let forecasts = agenda.forecast(at: changedAt)
    for forecast in forecasts where forecast.delaySeconds > 0 {
      guard let item = plan.agenda.items[forecast.id], let before = agenda.items[item.id],
        let start = before.plannedStart?.advanced(bySeconds: forecast.delaySeconds),
        item.plannedStart != start
      else { continue }
      var fields = ItemFields()
      fields.plannedStart = start
      if item.isLinked { fields.isLinked = false }
      if item.keepsEnd, let end = before.plannedEnd {
        fields.durationSeconds = max(0, end.secondsSince(start))
      }
      add(.itemEdited(id: item.id, fields: fields), to: &plan)
    }
    for item in agenda.inOrder where item.delaySeconds != nil {
      add(.delaySet(id: item.id, seconds: 0), to: &plan)
    }
    guard !events.isEmpty else { throw .agenda(.noDelays) }
    return events
  }

  /// Makes two of start, length and end out of what was given, so that the third follows.
  ///
  /// A start given to a linked item takes it off its link.
  private func settleTimes(
    _ fields: inout ItemFields, of item: AgendaItem?, previousEnd: Instant?
  ) throws(Rejection) {
    defer { fields.plannedEnd = nil }
    let lowest = (fields.kind ?? item?.kind) == .milestone ? 0 : 1
    if let end = fields.plannedEnd {
      if let seconds = fields.durationSeconds {
        let start = end.advanced(bySeconds: -seconds)
        guard fields.plannedStart.map({ $0 == start }) ?? true else {
          throw .agenda(.timesDisagree)
        }
        fields.plannedStart = start
      } else {
        guard let start = fields.plannedStart ?? item?.plannedStart ?? previousEnd else {
          throw .agenda(.startUnknown)
        }
        try settle(&fields, from: start, to: end, lowest: lowest)
      }
    } else if let start = fields.plannedStart, fields.durationSeconds == nil,
      (fields.timing ?? item?.timing) == .lockEnd, let end = item?.lockedEnd ?? item?.plannedEnd
    {
      try settle(&fields, from: start, to: end, lowest: lowest)
    }
    if fields.plannedStart != nil, item?.isLinked == true, fields.isLinked == nil {
      fields.isLinked = false
    }
  }

  private func settle(
    _ fields: inout ItemFields, from start: Instant, to end: Instant, lowest: Int
  ) throws(Rejection) {
    let seconds = end.secondsSince(start)
    guard seconds >= lowest else { throw .agenda(.endNotAfterStart) }
    try require(seconds, in: lowest...360_000, field: "length in seconds")
    fields.durationSeconds = seconds
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
    if let uid = fields.uid {
      fields.uid = try TextRule.line.optional(uid, field: "calendar id") ?? ""
    }
    if let seconds = fields.durationSeconds {
      let lowest = fields.kind == .milestone ? 0 : 1
      try require(seconds, in: lowest...360_000, field: "length in seconds")
    }
    for (seconds, field) in [
      (fields.minimumSeconds, "least length in seconds"),
      (fields.warningSeconds, "warning in seconds"), (fields.dangerSeconds, "alarm in seconds"),
    ] {
      if let seconds { try require(seconds, in: 0...360_000, field: field) }
    }
    fields.languages = try TextRule.name.each(fields.languages, field: "language")
    try require(topics: fields.topics ?? [])
    for id in fields.resources ?? [] { try require(id, in: resources) }
    for id in fields.panel ?? [] { try require(id, in: participants) }
    return fields
  }
}

extension ItemFields {
  /// What an item once more has in common with the first: all of its plan but its start.
  fileprivate init(copying item: AgendaItem) {
    self.init()
    kind = item.kind
    title = item.title
    detail = item.detail
    durationSeconds = item.durationSeconds
    minimumSeconds = item.minimumSeconds
    isFlagged = item.isFlagged
    isOptional = item.isOptional
    topics = item.topics
    resources = item.resources
    panel = item.panel
    languages = item.languages
    place = item.place
    link = item.link
    warningSeconds = item.warningSeconds
    dangerSeconds = item.dangerSeconds
    endAction = item.endAction
  }
}
