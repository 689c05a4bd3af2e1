import SessionEngine

extension Scene {
  /// While a question is typed: what is likely the same and here already, with the reason.
  func likelySame(as form: Form) -> String? {
    guard form.name == QuestionsScreen.addFormName,
      let text = form.fields.first(where: { $0.id == "text" })?.value, text.count > 3
    else { return nil }
    let found = state.aid.similarity.likely(text, in: session.questions, limit: 2)
    guard !found.isEmpty else { return nil }
    return "Likely here already: "
      + found.map { entry in
        let question = session.questions.all[entry.id]
        let state = question.map { ", \($0.state.rawValue)" } ?? ""
        return "\(entry.id)\(state), \(entry.reason): “\((question?.text ?? "").oneLine(60))”"
      }.joined(separator: "; ")
  }

  /// What is likely the same as a question, the likeliest first.
  func likely(_ id: QuestionID) -> [LikelyQuestion] {
    guard session.questions.all[id]?.state == .submitted else { return [] }
    return state.aid.likely[id] ?? []
  }

  /// How long the oldest question has been waiting for somebody to look at it, in seconds.
  var oldestUnreviewedSeconds: Int? {
    guard let id = state.figures.questions.lists[.submitted]?.first,
      let question = session.questions.all[id]
    else { return nil }
    return max(0, Int(now.millisecondsSince(question.submittedAt) / 1000))
  }
}
