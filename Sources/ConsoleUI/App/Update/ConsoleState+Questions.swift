import SessionEngine

extension ConsoleState {
  /// Marks the selected question, or takes the mark off, and goes on to the next.
  mutating func markSelected(_ now: Instant) {
    guard case .question(let id)? = list.selected else { return }
    if aid.marked.remove(id) == nil { aid.marked.insert(id) }
    list.move(by: 1)
    tellMarks(now)
  }

  /// Marks all questions of the list as filtered; when all are marked, takes the marks off.
  mutating func markAll(_ now: Instant) {
    let shown = list.ids.compactMap { id -> QuestionID? in
      if case .question(let id) = id { id } else { nil }
    }
    if aid.marked.isSuperset(of: shown) {
      aid.marked.subtract(shown)
    } else {
      aid.marked.formUnion(shown)
    }
    tellMarks(now)
  }

  private mutating func tellMarks(_ now: Instant) {
    guard !aid.marked.isEmpty else {
      notice = nil
      return
    }
    tell(
      "\(counted(aid.marked.count, "question")) marked; the next key is about all of them, Esc unmarks.",
      .information, now)
  }

  /// The state of the question selected on its screen.
  var selectedQuestionState: QuestionState? {
    guard case .question(let id)? = lists[ScreenID.questions.rawValue].selected else { return nil }
    return session.questions.all[id]?.state
  }

  /// Keeps the list of questions where it was when the selected one leaves its place: the next one of its sort is
  /// selected, else the one before.
  mutating func moveOnFromTriaged(
    _ records: [Record], _ before: QuestionState?, _ environment: ConsoleEnvironment
  ) {
    let place = ScreenID.questions.rawValue
    for record in records where record.by == environment.actor {
      if let row = broughtBack(by: record.events) {
        // It is in the list only once the rows are made anew.
        if screen == .questions { refreshList() }
        lists[place].select(row)
        return
      }
    }
    guard let before, selectedQuestionState != before else { return }
    let rows = lists[place].ids
    let position = lists[place].position
    func isAlike(_ row: RowID) -> Bool {
      guard case .question(let id) = row else { return false }
      return session.questions.all[id]?.state == before
    }
    if let row = rows[(position + 1)...].first(where: isAlike)
      ?? rows[..<position].last(where: isAlike)
    {
      lists[place].select(row)
    }
  }

  /// The question that an undo of one's own brought back to be looked at.
  private func broughtBack(by events: [SessionEvent]) -> RowID? {
    for case .lifecycle(.actionUndone(_, _, let images, _)) in events {
      for case .question(let question) in images {
        if session.questions.all[question.id]?.state == .submitted { return .question(question.id) }
      }
    }
    return nil
  }

  /// Tells who fills in a form about a question that somebody else has just changed it; nothing typed is lost.
  mutating func warnOfChanges(_ records: [Record], _ environment: ConsoleEnvironment) -> [Effect] {
    guard case .form(var form) = mode, form.name.hasPrefix("question-"), form.isChanged else {
      return []
    }
    let subjects = Set(
      form.name.split(separator: "-").last?.split(separator: ",").compactMap {
        QuestionID(String($0))
      } ?? [])
    for record in records where record.by.name != environment.actor.name {
      for case .questions(let event) in record.events {
        guard let id = event.ids.first, subjects.contains(id) else { continue }
        var text =
          "\(record.by.name) has meanwhile done this: \(session.sentence(for: .questions(event))). "
        if case .questionMerged(_, let into) = event, form.name == "question-answer-\(id)" {
          // The text waits where it is needed now, unless something waits there already.
          let name = "question-answer-\(into)"
          let isFree = drafts[name] == nil
          if isFree { drafts[name] = form.draft }
          text += isFree ? "What you typed waits at \(into) too: Esc, then w there." : ""
          form.error = text
          mode = .form(form)
          tell(text, .information, environment.now)
          return isFree ? [.bell, .saveDraft(name: name, text: form.draft)] : [.bell]
        }
        form.error = text + "What you typed is still here."
        mode = .form(form)
        return [.bell]
      }
    }
    return []
  }
}
