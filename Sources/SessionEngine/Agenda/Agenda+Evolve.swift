extension Session {
  mutating func evolve(_ event: AgendaEvent, at: Instant) {
    switch event {
    case .itemAdded(let id, let fields, let position):
      counters.items = max(counters.items, id.number)
      var item = AgendaItem(id: id, kind: .plenary, title: "", durationSeconds: 0)
      item.set(fields)
      agenda.items.put(item)
      agenda.boardStore.update { $0.order.insert(id, at: min(max(0, position), $0.order.count)) }
    case .itemEdited(let id, let fields): agenda.items.update(id) { $0.set(fields) }
    case .itemMoved(let id, let position):
      agenda.boardStore.update {
        $0.order.removeAll { $0 == id }
        $0.order.insert(id, at: min(max(0, position), $0.order.count))
      }
    case .itemRemoved(let id):
      agenda.items.remove(id)
      agenda.boardStore.update { $0.order.removeAll { $0 == id } }
    case .itemStarted(let id):
      agenda.items.update(id) {
        $0.state = .running
        $0.actualStart = at
        $0.actualEnd = nil
      }
      agenda.boardStore.update { $0.current = id }
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
    case .itemSkipped(let id): agenda.items.update(id) { $0.state = .skipped }
    case .itemRestored(let id):
      agenda.items.update(id) {
        $0.state = .pending
        $0.actualStart = nil
        $0.actualEnd = nil
        $0.addedSeconds = 0
        $0.pausedMilliseconds = 0
      }
    case .agendaAdvanced: agenda.boardStore.update { $0.advancedAt = at }
    }
  }
}

extension AgendaItem {
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
  }
}
