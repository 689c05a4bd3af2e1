import SessionEngine

/// The questions: what is live, what is next, what waits for a moderator.
enum QuestionsScreen: Screen {
  static let orders = [
    "what waits", "to triage", "by votes", "by age", "by fairness", "owed answers", "starred",
    "all",
  ]

  /// The order in which the list evens things out.
  static let fairOrder = 4

  /// The states in the order in which the list shows them.
  private static let sections: [QuestionState] = [
    .live, .next, .approved, .submitted, .deferred, .answered, .dismissed, .merged,
  ]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let filter = QuestionFilter(list.filter)
    let index = state.figures.questions
    if (2...4).contains(list.order) { return waiting(state, list.order, filter) }
    let shown: [QuestionState] =
      switch list.order {
      case 0 where filter.asksForState, 1 where filter.asksForState: sections
      case 0: Array(sections[..<4])
      case 1: [.submitted]
      case 5: [.deferred]
      default: sections
      }
    var rows: [RowID] = []
    for section in shown {
      var ids = index.lists[section] ?? []
      if list.order == 6 {
        ids = ids.filter { state.session.questions.all[$0]?.isStarred == true }
      }
      if !filter.isEmpty { ids = ids.filter { filter.fits($0, state) } }
      guard !ids.isEmpty else { continue }
      let place = sections.firstIndex(of: section) ?? 0
      // What is settled reads better from the newest.
      if place > 3 { ids.reverse() }
      rows.reserveCapacity(rows.count + ids.count + 1)
      rows.append(.heading(place))
      for id in ids { rows.append(.question(id)) }
    }
    return rows
  }

  /// What waits as one list: by votes, by age, or as it would even things out.
  private static func waiting(
    _ state: ConsoleState, _ order: Int, _ filter: QuestionFilter
  ) -> [RowID] {
    let lists = state.figures.questions.lists
    let all = state.session.questions.all
    var ids = ((lists[.next] ?? []) + (lists[.approved] ?? []) + (lists[.submitted] ?? [])).sorted()
    if !filter.isEmpty { ids = ids.filter { filter.fits($0, state) } }
    switch order {
    case 2:
      let votes = Dictionary(uniqueKeysWithValues: ids.map { ($0, all[$0]?.votes ?? 0) })
      ids.sort { (-(votes[$0] ?? 0), $0) < (-(votes[$1] ?? 0), $1) }
    case fairOrder:
      ids.sort { (state.aid.fair[$0]?.place ?? .max) < (state.aid.fair[$1]?.place ?? .max) }
    default: break
    }
    return ids.map { .question($0) }
  }

  static func count(_ state: ConsoleState) -> Int? { state.figures.questionsWaiting }

  static func emptyText(_ state: ConsoleState) -> String {
    "No question waits. Press a to add one, o to see those that are settled."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    let isOpen = scene.session.areQuestionsOpen
    let isByHand = scene.session.questions.board.isOpenOverride != nil
    var column = 1
    func add(_ text: String, _ role: ThemeRole) {
      column += frame.write(text, row: row, column: column, role: role) + 1
    }
    add(
      "\(isOpen ? "Open" : "CLOSED")\(isByHand ? "!" : "")", isOpen ? .headerRow : .warning)
    if let seconds = scene.oldestUnreviewedSeconds {
      let role: ThemeRole = seconds >= 900 ? .error : seconds >= 300 ? .warning : .textDim
      add("oldest \(lengthText(seconds))", role)
    }
    guard let equity = scene.state.aid.equity else { return }
    // Waiting and answered, by room and online.
    for mode in AttendanceMode.allCases {
      let tally = equity.byMode[mode] ?? QuestionTally()
      let sign = Optional(mode).sign(scene.glyphs)
      add("\(sign)\(tally.waiting)/\(tally.answered)", Optional(mode).role)
    }
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      let state = sections[min(number, sections.count - 1)]
      let count = scene.state.figures.count(state)
      let text = "\(look(of: state, scene.glyphs).sign) \(heading(state)) \(count)"
      frame.write(text, row: row, column: 1, role: look(of: state, scene.glyphs).role)
      return
    }
    guard case .question(let id) = id, let question = scene.session.questions.all[id] else {
      return
    }
    if scene.state.aid.marked.contains(id) {
      frame.write("+", row: row, column: 0, role: .accent, emphasis: .bold)
    }
    frame.write(
      question.id.description, row: row, column: 1, width: 5, role: .textDim)
    if (2...4).contains(scene.state.list.order) {
      let look = look(of: question.state, scene.glyphs)
      frame.write(look.sign, row: row, column: 6, role: look.role)
    }
    frame.write(
      question.mode.sign(scene.glyphs), row: row, column: 7, role: question.mode.role)
    frame.writeRight("\(question.votes)", row: row, end: 13, width: 4, role: .textDim)
    if question.isStarred { frame.write("*", row: row, column: 14, role: .warning) }
    if !scene.likely(id).isEmpty { frame.write("~", row: row, column: 15, role: .warning) }
    let end = frame.size.columns - 1
    var room = end - 16
    if let claimer = question.claimedBy {
      let used = frame.writeRight(
        "[\(claimer.oneLine(12))]", row: row, end: end, width: 14, role: .accent)
      room -= used + 1
    }
    let isSettled = !question.state.isWaiting && question.state != .live
    frame.writeLine(
      question.text, row: row, column: 16, width: max(1, room),
      role: isSettled ? .textDim : question.state == .live ? .textStrong : .text)
  }

  private static func heading(_ state: QuestionState) -> String {
    switch state {
    case .submitted: "Submitted, to be triaged"
    case .approved: "Approved, by votes"
    case .next: "Next"
    case .live: "Live"
    case .answered: "Answered"
    case .deferred: "Deferred"
    case .dismissed: "Dismissed"
    case .merged: "Merged"
    }
  }

  /// The sign and role of a state.
  static func look(of state: QuestionState, _ glyphs: Glyphs) -> (sign: String, role: ThemeRole) {
    switch state {
    case .submitted: (glyphs.bullet, .questionSubmitted)
    case .approved: (glyphs.check, .questionApproved)
    case .next: (glyphs.next, .questionNext)
    case .live: (glyphs.live, .questionLive)
    case .answered: ("=", .questionAnswered)
    case .deferred: (glyphs.ellipsis, .questionAnswered)
    case .dismissed: (glyphs.fail, .questionDismissed)
    case .merged: (glyphs.arrowRight, .questionDismissed)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .question(let id) = id else { return nil }
    return scene.session.questions.all[id]?.text
  }
}

extension QuestionChannel {
  /// The words on screens.
  var name: String {
    switch self {
    case .roomMicrophone: "room microphone"
    case .card: "card"
    case .teamsChat: "Teams chat"
    case .teamsQA: "Teams Q&A"
    case .zoomChat: "Zoom chat"
    case .zoomQA: "Zoom Q&A"
    case .web: "web"
    case .email: "e-mail"
    case .staff: "staff"
    }
  }
}
