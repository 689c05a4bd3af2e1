import SessionEngine

/// Draws the console as it stands; pure, and total for any size.
public func view(_ state: ConsoleState, environment: ConsoleEnvironment) -> Frame {
  var frame = Frame(size: environment.size, glyphs: environment.glyphs)
  frame.title = "\(state.session.profile.title.oneLine(100)) · Plenum".sanitised
  let layout = Layout(environment.size)
  guard !layout.isTooSmall else {
    let needed = Layout.minimum
    frame.write(
      "Plenum needs \(needed.columns)×\(needed.rows); this is "
        + "\(environment.size.columns)×\(environment.size.rows).", row: 0)
    return frame
  }
  let scene = Scene(state: state, environment: environment)
  frame.region(layout.status) { scene.drawStatus(&$0) }
  frame.region(layout.tabs) { scene.drawTabs(&$0) }
  scene.drawContent(&frame, layout)
  frame.region(layout.notice) { scene.drawNotice(&$0) }
  frame.region(layout.footer) { scene.drawFooter(&$0) }
  scene.drawInput(&frame, layout)
  return frame
}

extension Scene {
  /// How many lines of a detail are made at most when it is scrolled.
  static let detailLimit = 2_000

  /// Draws what is between the tabs and the notice; returns how many rows of the list were drawn.
  @discardableResult
  func drawContent(_ frame: inout Frame, _ layout: Layout) -> Int {
    if case .help(let top) = state.mode {
      frame.region(layout.content) { drawHelp(&$0, from: top) }
      return 0
    }
    if case .review(let review) = state.mode {
      frame.region(layout.content) { drawReview(review, &$0, layout) }
      return 0
    }
    if case .desk(let desk) = state.mode {
      frame.region(layout.content) { drawDesk(desk, &$0) }
      return 0
    }
    if case .page(let page) = state.mode {
      frame.region(layout.content) { drawPage(page, &$0) }
      return 0
    }
    if state.screen == .stage {
      frame.region(layout.content) { drawStage(&$0) }
      return 0
    }
    if let overview = layout.overview {
      frame.region(layout.content) {
        $0.verticalLine(column: overview.column - 1)
      }
      frame.region(overview) { drawOverview(&$0) }
    }
    if let top = state.detailTop {
      let area = layout.wideDetail
      frame.region(area) {
        $0.draw(detail(columns: area.columns, limit: Scene.detailLimit), from: top)
      }
      return 0
    }
    var drawn = 0
    frame.region(layout.list) { drawn = drawList(&$0) }
    if let area = layout.detail {
      frame.region(layout.content) { $0.verticalLine(column: layout.list.columns) }
      frame.region(area) { $0.draw(detail(columns: $0.size.columns, limit: $0.size.rows + 1)) }
    }
    return drawn
  }

  /// Everything about the selected row.
  func detail(columns: Int, limit: Int) -> Detail {
    var detail = Detail(columns: columns, limit: limit)
    guard let id = state.list.selected else { return detail }
    state.screen.screen.describe(id, in: &detail, scene: self)
    return detail
  }

  /// Draws the headings and the visible rows; returns how many rows were drawn.
  private func drawList(_ frame: inout Frame) -> Int {
    let list = state.list
    let screen = state.screen.screen
    drawListHeader(&frame)
    let rows = frame.size.rows - 1
    guard !list.ids.isEmpty else {
      let text =
        list.filter.isEmpty ? screen.emptyText(state) : "Nothing contains “\(list.filter)”."
      frame.writeWrapped(
        text, in: Rect(row: 2, column: 1, rows: rows - 2, columns: frame.size.columns - 2),
        role: .textDim)
      return 0
    }
    var drawn = 0
    for offset in 0..<max(0, rows) {
      let position = list.top + offset
      guard position < list.ids.count else { break }
      let id = list.ids[position]
      screen.drawRow(id, at: position, &frame, row: offset + 1, scene: self)
      drawn += 1
      if position == list.position, id.isSelectable {
        frame.highlightRow(offset + 1, role: isListInFront ? .selection : .selectionInactive)
      }
    }
    return drawn
  }

  /// Whether the keys go to the list rather than to something over it.
  var isListInFront: Bool {
    switch state.mode {
    case .browse, .filter: true
    case .palette, .form, .confirm, .menu, .review, .help, .desk, .page: false
    }
  }

  private func drawListHeader(_ frame: inout Frame) {
    let list = state.list
    state.screen.screen.drawHeader(&frame, row: 0, scene: self)
    var place = list.selectableCount == 0 ? "" : "\(list.selectedNumber)/\(list.selectableCount)"
    if !list.filter.isEmpty { place = "“\(list.filter.oneLine(20))” " + place }
    if list.order > 0 { place = "\(state.screen.screen.orders[list.order])  \(place)" }
    guard !place.isEmpty else { return }
    let text = " \(place) "
    frame.writeRight(text, row: 0, role: list.filter.isEmpty ? .textDim : .match)
  }
}
