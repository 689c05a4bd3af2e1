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
    let counts = Self.outcomes.compactMap { title, states -> (String, [Int])? in
      let questions = all.filter { states.contains($0.state) }
      guard !questions.isEmpty else { return nil }
      let room = questions.count { $0.mode == .inPerson }
      let online = questions.count { $0.mode == .virtual }
      return (title, [room, online, questions.count - room - online])
    }
    document.chart(
      Chart(
        title: "Questions by outcome",
        summary: counts.map { "\($0.0): \($0.1.reduce(0, +))" }.joined(separator: "; ") + ".",
        series: ["In the room", "Online", "Not stated"],
        shape: .bars(counts.map { .init(label: $0.0, values: $0.1) }, isShare: false)))
    document.table(
      "What became of the questions", ["Outcome", "In the room", "Online", "Not stated", "All"],
      counts.map { title, numbers in
        [title] + numbers.map(String.init) + [String(numbers.reduce(0, +))]
      }, numeric: [1, 2, 3, 4])
    addOwed(all.filter { $0.state == .deferred })
    for (title, states) in Self.outcomes {
      let questions = all.filter { states.contains($0.state) }
      guard !questions.isEmpty else { continue }
      document.heading(3, title)
      document.list(questions.map(item))
    }
  }

  /// The answers that are still to be written, as a list to work through.
  private mutating func addOwed(_ owed: [Question]) {
    guard !owed.isEmpty else { return }
    document.heading(3, "Owed answers")
    document.table(
      "Written answers that are owed", ["Question", "Text", "Owed by", "Due"],
      owed.map {
        [$0.id.description, $0.text, $0.owner ?? "nobody named", $0.due ?? "no date"]
      })
  }

  private static let outcomes: [(String, [QuestionState])] = [
    ("Answered", [.answered]), ("On stage", [.live]), ("A written answer is owed", [.deferred]),
    ("Not reached", [.next, .approved, .submitted]), ("Dismissed", [.dismissed]),
    ("Merged into another", [.merged]),
  ]

  private func item(_ question: Question) -> DocumentItem {
    let asker = question.from.flatMap { disclosure.name(of: $0) } ?? disclosure.name(question.name)
    var asked = [asker.map { "by \($0)" }, question.mode?.asked].compactMap { $0 }
    if question.votes > 0 { asked.append("\(question.votes) votes") }
    var details = asked.isEmpty ? [] : ["Asked " + asked.joined(separator: ", ")]
    if let addressee = disclosure.name(question.addressee) { details.append("To \(addressee)") }
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
    return DocumentItem(label: question.id.description, text: question.text, details: details)
  }
}

extension AttendanceMode {
  /// Where something was asked or said from.
  var asked: String { self == .inPerson ? "in the room" : "online" }
}
