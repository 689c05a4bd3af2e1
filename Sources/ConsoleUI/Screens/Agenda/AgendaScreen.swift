import SessionEngine

/// The agenda: what is on, what comes, and the clock.
enum AgendaScreen: Screen {
  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let agenda = state.session.agenda
    guard !list.filter.isEmpty else { return agenda.board.order.map { .item($0) } }
    let term = SearchTerm(list.filter)
    return agenda.inOrder.filter { item in
      term.matches(item.title) || term.matches(item.id.description) || term.matches(item.kind.name)
    }.map { .item($0.id) }
  }

  static func count(_ state: ConsoleState) -> Int? { state.session.agenda.items.count }

  static func emptyText(_ state: ConsoleState) -> String {
    "The agenda is empty. Press a to add the first item."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Item", row: row, column: 3, role: .headerRow)
    frame.write("Start", row: row, column: 12, role: .headerRow)
    frame.write("Title", row: row, column: 18, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    guard case .item(let id) = id, let item = scene.session.agenda.items[id] else { return }
    let (sign, role) = look(of: item, scene)
    frame.write(sign, row: row, column: 1, role: role)
    frame.write(item.id.description, row: row, column: 3, width: 4, role: .textDim)
    if let start = item.actualStart ?? item.plannedStart {
      if isFirstOfDay(start, position, scene) || row == 1 {
        frame.write(String(scene.day(start).prefix(3)), row: row, column: 8, role: .textDim)
      }
      frame.write(
        scene.clock(start), row: row, column: 12, role: item.isOver ? .textDim : .text)
    }
    let tail: String
    var tailRole = ThemeRole.textDim
    switch item.state {
    case .running, .paused:
      // The seconds run in the status line and the detail; a third place would only cost bytes on
      // a slow link.
      let reading = item.clock(at: scene.now)
      let length = lengthText(item.durationSeconds + item.addedSeconds)
      tail = item.state == .paused ? "paused" : reading.remainingSeconds < 0 ? "over" : length
      tailRole = item.state == .paused ? .timerWarning : reading.role
    case .skipped: tail = "skipped"
    case .done: tail = "done"
    case .pending, .armed:
      tail = item.kind == .milestone ? "" : lengthText(item.durationSeconds + item.addedSeconds)
    }
    let end = frame.size.columns - 1
    let used = frame.writeRight(tail, row: row, end: end, role: tailRole)
    frame.write(
      item.title, row: row, column: 18, width: max(1, end - used - 19),
      role: item.isOver ? .textDim : item.isCurrent ? .textStrong : .text)
  }

  /// The sign before an item, and its look.
  private static func look(of item: AgendaItem, _ scene: Scene) -> (String, ThemeRole) {
    switch item.state {
    case .running, .paused: (scene.glyphs.current, .accent)
    case .done: (scene.glyphs.check, .textDim)
    case .skipped: (scene.glyphs.fail, .textDim)
    case .pending, .armed:
      item.isFlagged ? (scene.glyphs.alert, .warning) : (" ", .textDim)
    }
  }

  private static func isFirstOfDay(_ start: Instant, _ position: Int, _ scene: Scene) -> Bool {
    guard position > 0, case .item(let id) = scene.state.list.ids[position - 1],
      let before = scene.session.agenda.items[id],
      let other = before.actualStart ?? before.plannedStart
    else { return true }
    return scene.environment.zone.local(other).date != scene.environment.zone.local(start).date
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .item(let id) = id, let item = scene.session.agenda.items[id] else { return nil }
    let start = item.plannedStart.map { "\(scene.day($0)) \(scene.clock($0)) " } ?? ""
    return start + item.title + (item.link.map { " \($0)" } ?? "")
  }
}
