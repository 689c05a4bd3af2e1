import SessionEngine

/// The questions: what is live, what is next, what waits for a moderator.
enum QuestionsScreen: Screen {
  static let orders = ["what waits", "all", "to be triaged", "starred"]

  /// The states in the order in which the list shows them.
  private static let sections: [QuestionState] = [
    .live, .next, .approved, .submitted, .deferred, .answered, .dismissed, .merged,
  ]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let key = list.filter.searchKey
    let questions = state.session.questions.all
    let shown: ArraySlice<QuestionState> =
      switch list.order {
      case 0: sections[..<4]
      case 2: [.submitted]
      default: sections[...]
      }
    let isPlain = key.isEmpty && list.order != 3
    var rows: [RowID] = []
    for section in shown {
      var ids = state.figures.questions[section] ?? []
      if !isPlain {
        ids = ids.filter { id in
          guard let question = questions[id] else { return false }
          guard list.order != 3 || question.isStarred else { return false }
          return key.isEmpty || matches(question, key, state.session)
        }
      }
      guard !ids.isEmpty else { continue }
      // What is settled reads better from the newest.
      if sections.firstIndex(of: section) ?? 0 > 3 { ids.reverse() }
      rows.reserveCapacity(rows.count + ids.count + 1)
      rows.append(.heading(sections.firstIndex(of: section) ?? 0))
      for id in ids { rows.append(.question(id)) }
    }
    return rows
  }

  private static func matches(_ question: Question, _ key: String, _ session: Session) -> Bool {
    if question.text.matches(key) || question.id.description.matches(key) { return true }
    if question.name?.matches(key) == true { return true }
    if question.topics.contains(where: { $0.description.matches(key) }) { return true }
    if question.labels.contains(where: { $0.matches(key) }) { return true }
    return question.from.flatMap { session.participants[$0] }?.name.matches(key) == true
  }

  static func count(_ state: ConsoleState) -> Int? { state.figures.questionsWaiting }

  static func emptyText(_ state: ConsoleState) -> String {
    "No question waits. Press a to add one, o to see those that are settled."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    let isOpen = scene.session.areQuestionsOpen
    let reason =
      scene.session.questions.board.isOpenOverride == nil ? ", by the agenda" : ""
    frame.write(
      "Asking is \(isOpen ? "open" : "CLOSED")\(reason)", row: row, column: 1,
      role: isOpen ? .headerRow : .warning)
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
    frame.write(
      question.id.description, row: row, column: 1, width: 6, role: .textDim)
    frame.write(
      question.mode.sign(scene.glyphs), row: row, column: 7, role: question.mode.role)
    frame.writeRight("\(question.votes)", row: row, end: 13, width: 4, role: .textDim)
    if question.isStarred { frame.write("*", row: row, column: 14, role: .warning) }
    let end = frame.size.columns - 1
    var room = end - 16
    if let claimer = question.claimedBy {
      let used = frame.writeRight(
        "[\(claimer.oneLine(12))]", row: row, end: end, width: 14, role: .accent)
      room -= used + 1
    }
    let isSettled = !question.state.isWaiting && question.state != .live
    frame.write(
      question.text.oneLine(), row: row, column: 16, width: max(1, room),
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

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .question(let id) = id, let question = scene.session.questions.all[id] else {
      return
    }
    let look = look(of: question.state, scene.glyphs)
    detail.title(id.description, "\(look.sign) \(question.state.rawValue)", role: look.role)
    detail.paragraph(question.text, role: .textStrong)
    detail.gap()
    let asker =
      question.from.map { scene.name($0) + " (\($0))" } ?? question.name ?? "anonymous"
    detail.field("From", asker)
    let person = question.from.flatMap { scene.session.participants[$0] }
    let origin = [person?.country?.name, person?.organisation].compactMap { $0 }
    detail.field("", origin.joined(separator: ", "), role: .textDim)
    detail.field("Attends", question.mode?.name, role: question.mode.role)
    detail.field("Came by", question.via.name)
    detail.field("Votes", "\(question.votes)")
    detail.field("To", question.addressee)
    detail.field("Topics", question.topics.map(\.description).joined(separator: ", "))
    detail.field("Labels", question.labels.joined(separator: ", "))
    detail.field("With", question.claimedBy, role: .accent)
    detail.field("Comment", question.comment)
    detail.field("Reason", question.reason)
    detail.field("Merged into", question.mergedInto?.description)
    detail.field("Owed by", question.owner)
    detail.field("Until", question.due)
    detail.field("Answer", question.answer)
    detail.field("Item", question.item.map { scene.itemName($0) })
    detail.field("Asked at", scene.clockWithSeconds(question.submittedAt))
    detail.field(
      "Changed", "\(scene.clockWithSeconds(question.changedAt)) by \(question.changedBy)")
    if let original = question.originalText {
      detail.heading("As it was asked")
      detail.paragraph(original, role: .textDim)
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
