import SessionEngine

extension Scene {
  /// Draws the line above the keys: a question, a choice, the filter, or the latest notice.
  func drawNotice(_ frame: inout Frame) {
    switch state.mode {
    case .confirm(let confirmation):
      frame.fill(Rect(frame.size), role: .notice)
      frame.write(" \(confirmation.question)", row: 0, role: .notice, emphasis: .bold)
    case .menu(let menu): drawMenu(menu, &frame, isFirstRow: true)
    case .filter(let editor):
      var column = 1 + frame.write("/", row: 0, column: 1, role: .key)
      let (text, cursor) = editor.line(columns: frame.size.columns - column - 1)
      frame.write(text, row: 0, column: column, role: .input)
      if editor.isEmpty, state.screen == .questions {
        frame.write(QuestionFilter.hint, row: 0, column: column, role: .inputPlaceholder)
      }
      if editor.isEmpty, state.screen == .log {
        frame.write(LogLineFilter.hint, row: 0, column: column, role: .inputPlaceholder)
      }
      frame.showCursor(row: 0, column: column + cursor)
      column += 1
    case .browse, .form, .palette, .review, .help, .desk, .page:
      if let search = state.search { drawSearch(search, &frame) } else { drawLatest(&frame) }
    }
  }

  /// How far the search for rooms is, the best so far, and what cannot be done better than.
  private func drawSearch(_ search: RoomSearch, _ frame: inout Frame) {
    frame.write(glyphs.bullet, row: 0, column: 1, role: .notice)
    frame.write(words(on: search), row: 0, column: 3, role: .notice)
  }

  func words(on search: RoomSearch) -> String {
    var parts = ["Searching \(search.round)"]
    if let step = search.step {
      parts.append("\(Int(step.share * 100)) %")
      if step.broken > 0 { parts.append("\(step.broken) rules still broken") }
      parts.append("best \(step.cost)")
      if let bound = step.lowerBound { parts.append("not below \(bound)") }
    }
    parts.append("Esc keeps the best")
    return parts.joined(separator: " \(glyphs.separator) ")
  }

  /// A room of this rapporteur whose notes are asked for.
  private var roomAskedForNotes: RoomID? {
    let name = environment.actor.name
    let own = session.staff[name]?.rooms ?? []
    return session.notesBoard.sheets.first { sheet in
      sheet.askedAt != nil
        && (own.contains(sheet.room) || session.breakouts.rooms[sheet.room]?.rapporteur == name)
    }?.room
  }

  private func drawLatest(_ frame: inout Frame) {
    if let notice = state.notice, notice.isShown(at: now) {
      let (sign, role): (String, ThemeRole) =
        switch notice.kind {
        case .done: (glyphs.check, .success)
        case .information: (glyphs.bullet, .notice)
        case .error: (glyphs.fail, .error)
        }
      frame.write(sign, row: 0, column: 1, role: role)
      frame.write(notice.text, row: 0, column: 3, role: role)
      return
    }
    if let trouble = state.saveTrouble {
      frame.write(glyphs.fail, row: 0, column: 1, role: .error)
      frame.write("NOT SAVED: \(trouble)", row: 0, column: 3, role: .error)
      return
    }
    if let trouble = state.standingTrouble {
      frame.write(glyphs.fail, row: 0, column: 1, role: .error)
      frame.write(trouble, row: 0, column: 3, role: .error)
      return
    }
    if let asked = roomAskedForNotes {
      frame.write(
        "The notes of \(asked) are asked for; H on the notes screen hands them in.", row: 0,
        column: 1,
        role: .warning)
      return
    }
    // While nothing is to be said, the place tells what time it is for those elsewhere.
    if !environment.otherZones.isEmpty {
      frame.write(worldClock, row: 0, column: 1, role: .textDim)
    }
  }

  /// Draws the keys of this place; what this role may not do is left to the help.
  func drawFooter(_ frame: inout Frame) {
    switch state.mode {
    case .browse where state.detailTop != nil:
      frame.writeKeys(state.keys.detail.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .browse: drawScreenKeys(&frame)
    case .filter:
      frame.writeKeys(state.keys.filter.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .palette:
      frame.writeKeys(state.keys.palette.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .form(let form):
      var bindings = state.keys.form.bindings.filter(\.isInFooter)
      if case .text = form.focused.kind {
      } else {
        bindings.removeAll { $0.action == .editor(.newline) }
      }
      frame.writeKeys(bindings, row: 0, column: 1)
    case .confirm: frame.writeKeys(state.keys.confirm.bindings, row: 0, column: 1)
    case .menu(let menu): drawMenu(menu, &frame, isFirstRow: false)
    case .review:
      frame.writeKeys(state.keys.review.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .help: frame.writeKeys(state.keys.help.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .desk: frame.writeKeys(state.keys.desk.bindings.filter(\.isInFooter), row: 0, column: 1)
    case .page(let page):
      var bindings = state.keys.help.bindings.filter(\.isInFooter)
      if page.line != nil {
        bindings.insert(
          Binding(
            "page.accept", keys: [.enter], short: page.accept, long: "carry it out",
            group: "", action: .down), at: 0)
      }
      frame.writeKeys(bindings, row: 0, column: 1)
    }
  }

  private var backBinding: Binding<ConsoleAction> {
    Binding(
      "menu.back", keys: [.escape], short: "back", long: "back out", group: "", action: .back)
  }

  /// Draws the choices of a menu over the last two rows, as many on the first as there is room for.
  private func drawMenu(_ menu: Menu, _ frame: inout Frame, isFirstRow: Bool) {
    let bindings = menu.table.bindings + [backBinding]
    let start = menu.title.cellWidth + 4
    var end = start
    var first = 0
    for binding in bindings {
      end += (binding.keys.first?.name.cellWidth ?? 0) + 1 + binding.short.cellWidth + 2
      guard end <= frame.size.columns else { break }
      first += 1
    }
    if isFirstRow {
      frame.write("\(menu.title):", row: 0, column: 1, role: .notice, emphasis: .bold)
      frame.writeKeys(Array(bindings.prefix(first)), row: 0, column: start)
    } else {
      frame.writeKeys(Array(bindings.dropFirst(first)), row: 0, column: 1)
    }
  }

  private func drawScreenKeys(_ frame: inout Frame) {
    let table = state.keys.table(of: state.screen)
    let isReadOnly = state.screen == .log
    let own = table.bindings.filter {
      $0.isInFooter && mayDo($0.action) && !(isReadOnly && $0.action == .undo)
    }
    let always = own.filter { $0.action == .palette || $0.action == .help }
    let rest = own.filter { $0.action != .palette && $0.action != .help }
    let width = always.reduce(0) {
      $0 + ($1.keys.first?.name.cellWidth ?? 0) + $1.short.cellWidth + 3
    }
    let start = frame.size.columns - width
    frame.region(Rect(row: 0, column: 1, rows: 1, columns: start - 2)) {
      $0.writeKeys(rest, row: 0)
    }
    frame.writeKeys(always, row: 0, column: start)
  }

  /// Whether this role may do what a key means.
  func mayDo(_ action: ConsoleAction) -> Bool {
    guard let permission = action.permission(on: state.screen) else { return true }
    return Permission.table[environment.actor.role]?.contains(permission) == true
  }
}
