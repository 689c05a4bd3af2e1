import SessionEngine

extension SessionReport {
  /// The questions by what became of them.
  mutating func addQuestions() {
    document.heading(2, "Questions")
    let all = Array(session.questions.all)
    guard !all.isEmpty else {
      document.paragraph("No question was asked.")
      return
    }
    document.table(
      ["Outcome", "In the room", "Online", "Not stated", "All"],
      Self.outcomes.compactMap { title, states in
        let questions = all.filter { states.contains($0.state) }
        guard !questions.isEmpty else { return nil }
        let room = questions.count { $0.mode == .inPerson }
        let online = questions.count { $0.mode == .virtual }
        return [
          title, String(room), String(online), String(questions.count - room - online),
          String(questions.count),
        ]
      }, numeric: [1, 2, 3, 4])
    for (title, states) in Self.outcomes {
      let questions = all.filter { states.contains($0.state) }
      guard !questions.isEmpty else { continue }
      document.heading(3, title)
      document.list(questions.map(item))
    }
  }

  private static let outcomes: [(String, [QuestionState])] = [
    ("Answered", [.answered]), ("On stage", [.live]), ("A written answer is owed", [.deferred]),
    ("Not reached", [.next, .approved, .submitted]), ("Dismissed", [.dismissed]),
    ("Merged into another", [.merged]),
  ]

  private func item(_ question: Question) -> MarkdownItem {
    var asked = question.from.map(who) ?? question.name ?? "anonymous"
    if let mode = question.mode { asked += ", \(mode.plain)" }
    var details = ["Asked by \(asked)" + (question.votes > 0 ? ", \(question.votes) votes" : "")]
    if let addressee = question.addressee { details.append("To \(addressee)") }
    if !question.topics.isEmpty {
      details.append("On \(question.topics.map(\.description).joined(separator: ", "))")
    }
    if let answer = question.answer { details.append("Answer: \(answer)") }
    if question.state == .deferred {
      let owner = question.owner ?? "nobody named"
      details.append("Owed by \(owner)" + (question.due.map { ", due \($0)" } ?? ""))
    }
    if let reason = question.reason { details.append("Reason: \(reason)") }
    if let target = question.mergedInto { details.append("Merged into \(target)") }
    if let original = question.originalText { details.append("As asked: \(original)") }
    return MarkdownItem(label: question.id.description, text: question.text, details: details)
  }
}
