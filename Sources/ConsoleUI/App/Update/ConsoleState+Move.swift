import SessionEngine

extension ConsoleState {
  /// Puts a screen in front.
  public mutating func go(to screen: ScreenID) {
    guard screen != self.screen else { return }
    self.screen = screen
    detailTop = nil
    refreshList()
  }

  mutating func go(by step: Int) {
    let count = ScreenID.allCases.count
    go(to: ScreenID(rawValue: (screen.rawValue + step + count) % count) ?? .agenda)
  }

  mutating func move(_ action: ConsoleAction, page: Int) {
    switch action {
    case .up: list.move(by: -1)
    case .down: list.move(by: 1)
    case .pageUp: list.move(by: -max(1, page))
    case .pageDown: list.move(by: max(1, page))
    case .first: list.moveToFirst()
    case .last: list.moveToLast()
    default: break
    }
  }

  /// Leaves the innermost thing that can be left.
  mutating func backOut() {
    if detailTop != nil {
      detailTop = nil
    } else if screen == .questions, !aid.marked.isEmpty {
      aid.marked = []
      notice = nil
    } else if !list.filter.isEmpty {
      list.filter = ""
      list.isStale = true
    } else {
      notice = nil
    }
  }

  mutating func changeOrder(_ now: Instant) {
    let orders = screen.screen.orders
    guard orders.count > 1 else {
      tell("This list has one order only.", .information, now)
      return
    }
    list.order = (list.order + 1) % orders.count
    list.isStale = true
    tell("Shown: \(orders[list.order]).", .information, now)
  }

  mutating func scrollDetail(
    _ action: DetailAction, from top: Int, _ environment: ConsoleEnvironment
  ) {
    guard action != .back else {
      detailTop = nil
      return
    }
    let area = Layout(environment.size).wideDetail
    let scene = Scene(state: self, environment: environment)
    let lines = scene.detail(columns: area.columns, limit: Scene.detailLimit).lines.count
    detailTop = action.moved(from: top, page: area.rows, last: max(0, lines - area.rows))
  }

  mutating func scrollHelp(_ key: Key, _ top: Int, _ environment: ConsoleEnvironment) {
    guard let action = keys.help.action(for: key) else { return }
    guard action != .back else {
      mode = .browse
      return
    }
    let rows = Layout(environment.size).content.rows
    let lines = Scene(state: self, environment: environment).helpLines.count
    mode = .help(top: action.moved(from: top, page: rows, last: max(0, lines - rows)))
  }

  /// A key while the filter is typed.
  mutating func typeFilter(
    _ key: Key, _ editor: LineEditor, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var editor = editor
    switch keys.filter.action(for: key) {
    case .submit?:
      mode = .browse
      return []
    case .back?:
      mode = .browse
      setFilter("")
      return []
    case .up?: list.move(by: -1)
    case .down?: list.move(by: 1)
    case .editor(let action)?: editor.apply(action)
    case nil: if case .character(let character) = key { editor.insert(String(character)) }
    default: break
    }
    mode = .filter(editor)
    setFilter(editor.text)
    return []
  }

  mutating func setFilter(_ text: String) {
    guard text != list.filter else { return }
    list.filter = text
    list.isStale = true
  }
}

extension DetailAction {
  /// The first line shown after the key.
  func moved(from top: Int, page: Int, last: Int) -> Int {
    let wanted =
      switch self {
      case .up: top - 1
      case .down: top + 1
      case .pageUp: top - max(1, page - 1)
      case .pageDown: top + max(1, page - 1)
      case .first: 0
      case .last: last
      case .back: top
      }
    return min(max(0, wanted), last)
  }
}
