extension Session {
  mutating func evolve(_ event: AgendaEvent, at: Instant) {
    switch event {
    case .itemAdded, .itemEdited, .itemMoved, .itemRemoved, .itemParked, .itemReturned:
      evolvePlan(event)
      agenda.relink()
    case .delaySet(let id, let seconds):
      agenda.items.update(id) { $0.delaySeconds = seconds == 0 ? nil : seconds }
    case .agendaMadeRelative(let isRelative):
      agenda.boardStore.update { $0.isRelative = isRelative ? true : nil }
      agenda.keepShift(at: at)
    case .agendaAdvanced: agenda.boardStore.update { $0.advancedAt = at }
    default: evolveRun(event, at: at)
    }
  }

  private mutating func evolvePlan(_ event: AgendaEvent) {
    switch event {
    case .itemAdded(let id, let fields, let position):
      counters.items = max(counters.items, id.number)
      var item = AgendaItem(id: id, kind: .plenary, title: "", durationSeconds: 0)
      item.set(fields)
      agenda.items.put(item)
      agenda.boardStore.update { $0.order.insert(id, at: min(max(0, position), $0.order.count)) }
    case .itemEdited(let id, let fields):
      agenda.items.update(id) {
        $0.set(fields)
        $0.revision = ($0.revision ?? 0) + 1
      }
    case .itemMoved(let id, let position): agenda.move(id, to: position)
    case .itemRemoved(let id):
      agenda.items.remove(id)
      agenda.boardStore.update { $0.order.removeAll { $0 == id } }
    case .itemParked(let id):
      agenda.items.update(id) {
        $0.isParked = true
        $0.state = .pending
      }
    case .itemReturned(let id, let position):
      agenda.items.update(id) { $0.isParked = nil }
      agenda.move(id, to: position)
    default: break
    }
  }

  private mutating func evolveRun(_ event: AgendaEvent, at: Instant) {
    switch event {
    case .itemArmed(let id):
      for item in agenda.items where item.state == .armed {
        agenda.items.update(item.id) { $0.state = .pending }
      }
      agenda.items.update(id) { $0.state = .armed }
    case .itemStarted(let id):
      agenda.items.update(id) {
        $0.state = .running
        $0.actualStart = at
        $0.actualEnd = nil
      }
      agenda.boardStore.update { $0.current = id }
      agenda.keepShift(at: at)
    case .itemPaused(let id):
      agenda.items.update(id) {
        $0.state = .paused
        $0.pausedAt = at
      }
    case .itemResumed(let id):
      agenda.items.update(id) {
        $0.state = .running
        $0.takeUp(at: at)
      }
    case .itemExtended(let id, let seconds):
      agenda.items.update(id) { $0.addedSeconds += seconds }
    case .itemEnded(let id):
      agenda.items.update(id) {
        $0.state = .done
        $0.takeUp(at: at)
        $0.actualEnd = at
      }
      agenda.boardStore.update { if $0.current == id { $0.current = nil } }
    case .itemReopened(let id):
      agenda.items.update(id) {
        $0.state = .running
        $0.actualEnd = nil
      }
      agenda.boardStore.update { $0.current = id }
    case .itemRestarted(let id):
      agenda.items.update(id) {
        $0.forgetRun()
        $0.state = .running
        $0.actualStart = at
      }
      agenda.keepShift(at: at)
    case .itemSkipped(let id): agenda.items.update(id) { $0.state = .skipped }
    case .itemRestored(let id):
      agenda.items.update(id) {
        $0.forgetRun()
        $0.state = .pending
      }
      agenda.boardStore.update { if $0.current == id { $0.current = nil } }
    default: break
    }
  }
}

extension Agenda {
  fileprivate mutating func move(_ id: ItemID, to position: Int) {
    boardStore.update {
      $0.order.removeAll { $0 == id }
      $0.order.insert(id, at: min(max(0, position), $0.order.count))
    }
  }

  /// Lets the current item remember how far the plan is shifted, so that its clock needs nothing but itself.
  fileprivate mutating func keepShift(at now: Instant) {
    guard let current else { return }
    let shift = shiftMilliseconds(at: now)
    items.update(current.id) { $0.shiftMilliseconds = shift == 0 ? nil : shift }
  }
}

extension AgendaItem {
  /// As if it had never been on.
  fileprivate mutating func forgetRun() {
    actualStart = nil
    actualEnd = nil
    addedSeconds = 0
    pausedAt = nil
    pausedMilliseconds = 0
    shiftMilliseconds = nil
  }

  fileprivate mutating func set(_ fields: ItemFields) {
    if let value = fields.kind { kind = value }
    if let value = fields.title { title = value }
    if let value = fields.detail { detail = value.isEmpty ? nil : value }
    if let value = fields.plannedStart { plannedStart = value }
    if let value = fields.durationSeconds { durationSeconds = value }
    if let value = fields.minimumSeconds { minimumSeconds = value }
    if let value = fields.timing { timing = value }
    if let value = fields.isLinked { isLinked = value }
    if let value = fields.isHardEnd { isHardEnd = value }
    if let value = fields.isFlagged { isFlagged = value }
    if let value = fields.isOptional { isOptional = value }
    if let value = fields.topics { topics = value }
    if let value = fields.resources { resources = value }
    if let value = fields.panel { panel = value }
    if let value = fields.languages { languages = value }
    if let value = fields.place { place = value.isEmpty ? nil : value }
    if let value = fields.link { link = value.isEmpty ? nil : value }
    if let value = fields.warningSeconds { warningSeconds = value }
    if let value = fields.dangerSeconds { dangerSeconds = value }
    if let value = fields.endAction { endAction = value == .none ? nil : value }
    if let value = fields.uid { uid = value.isEmpty ? nil : value }
    guard keepsEnd else {
      lockedEnd = nil
      return
    }
    // Where start or length were just set, the end that follows from them is the one to keep.
    if fields.plannedStart != nil || fields.durationSeconds != nil || lockedEnd == nil {
      lockedEnd = plannedEnd
    }
  }
}
