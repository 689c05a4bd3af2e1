import SessionEngine

/// The agenda: what is on, what comes, planned and expected, day by day.
enum AgendaScreen: Screen {
  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let items = state.session.agenda.inOrder
    guard list.filter.isEmpty else {
      let term = SearchTerm(list.filter)
      return items.filter { item in
        term.matches(item.title) || term.matches(item.id.description)
          || term.matches(item.kind.name)
      }.map { .item($0.id) }
    }
    var rows: [RowID] = []
    var day: CivilDate?
    for (index, item) in items.enumerated() {
      if let date = item.plannedStart.map({ state.zone.local($0).date }), date != day {
        day = date
        rows.append(.heading(index))
      }
      rows.append(.item(item.id))
    }
    return rows
  }

  static func count(_ state: ConsoleState) -> Int? { state.session.agenda.items.count }

  static func emptyText(_ state: ConsoleState) -> String {
    "The agenda is empty. Press a to add the first item."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Item", row: row, column: 3, role: .headerRow)
    frame.write("Plan", row: row, column: 8, role: .headerRow)
    frame.write("Now", row: row, column: 14, role: .headerRow)
    frame.write("Title", row: row, column: 20, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let index) = id { return drawDay(at: index, &frame, row: row, scene) }
    guard case .item(let id) = id, let item = scene.session.agenda.items[id] else { return }
    let expected = scene.forecast[id]
    let (sign, role) = look(of: item, scene)
    frame.write(sign, row: row, column: 1, role: role)
    frame.write(item.id.description, row: row, column: 3, width: 4, role: .textDim)
    if let start = item.plannedStart {
      let overlaps = scene.session.agenda.overlapsPrevious(id)
      frame.write(
        scene.clock(start), row: row, column: 8,
        role: overlaps ? .warning : item.isOver ? .textDim : .text)
    }
    if let start = expected?.start, item.plannedStart.map({ scene.clock($0) }) != scene.clock(start)
    {
      let isLate = (expected?.startOffsetSeconds ?? 0) > 0
      frame.write(
        scene.clock(start), row: row, column: 14,
        role: item.isOver ? .textDim : isLate ? .warning : .accent)
    }
    let (tail, tailRole) = tail(of: item, scene)
    let end = frame.size.columns - 1
    let used = frame.writeRight(tail, row: row, end: end, role: tailRole)
    frame.write(
      item.title, row: row, column: 20, width: max(1, end - used - 21),
      role: item.isOver || item.isParked == true
        ? .textDim : item.isCurrent ? .textStrong : .text)
  }

  /// The day's date, and how it will end.
  private static func drawDay(at index: Int, _ frame: inout Frame, row: Int, _ scene: Scene) {
    let order = scene.session.agenda.board.order
    guard order.indices.contains(index),
      let start = scene.session.agenda.items[order[index]]?.plannedStart
    else { return }
    let date = scene.environment.zone.local(start).date
    frame.write(scene.day(start), row: row, column: 1, role: .headerRow)
    guard let day = scene.days.first(where: { $0.date == date }) else { return }
    var text = "to \(scene.clock(day.plannedEnd))"
    var role = ThemeRole.textDim
    if let offset = day.offsetSeconds, abs(offset) >= 30, let end = day.expectedEnd {
      text = "ends \(scene.clock(end)), \(Lateness(seconds: offset).words)"
      role = offset > 0 ? .warning : .accent
    }
    frame.writeRight(text, row: row, end: frame.size.columns - 1, role: role)
  }

  /// What stands at the right edge: the length, or what became of it.
  private static func tail(of item: AgendaItem, _ scene: Scene) -> (String, ThemeRole) {
    if item.isParked == true { return ("parked", .textDim) }
    switch item.state {
    case .running, .paused:
      // The seconds run in the status line and the detail; a third place would only cost bytes on
      // a slow link.
      let reading = item.clock(at: scene.now)
      if item.state == .paused { return ("paused", .timerWarning) }
      return (reading.remainingSeconds < 0 ? "over" : length(of: item, scene), reading.role)
    case .skipped: return ("skipped", .textDim)
    case .done:
      let over = -item.clock(at: scene.now).remainingSeconds
      let isClose = abs(over) < 60 || item.kind == .milestone
      return (isClose ? "done" : "\(over > 0 ? "+" : "−")\(lengthText(abs(over)))", .textDim)
    case .armed: return ("loaded", .accent)
    case .pending:
      return (item.kind == .milestone ? "" : length(of: item, scene), .textDim)
    }
  }

  private static func length(of item: AgendaItem, _ scene: Scene) -> String {
    // What ends hard is told by its end: the length gives way.
    if let end = item.hardEnd(shift: 0) { return "till \(scene.clock(end))" }
    let mark = item.isOptional ? "?" : ""
    return lengthText(item.lengthSeconds) + mark
  }

  /// The sign before an item, and its look.
  private static func look(of item: AgendaItem, _ scene: Scene) -> (String, ThemeRole) {
    switch item.state {
    case .running, .paused: (scene.glyphs.current, .accent)
    case .done: (scene.glyphs.check, .textDim)
    case .skipped: (scene.glyphs.fail, .textDim)
    case .armed: (scene.glyphs.next, .accent)
    case .pending: item.isFlagged ? (scene.glyphs.alert, .warning) : (" ", .textDim)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .item(let id) = id, let item = scene.session.agenda.items[id] else { return nil }
    let start = item.plannedStart.map { "\(scene.day($0)) \(scene.clock($0)) " } ?? ""
    return start + item.title + (item.link.map { " \($0)" } ?? "")
  }
}
