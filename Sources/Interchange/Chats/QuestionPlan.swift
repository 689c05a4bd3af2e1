import SessionEngine

extension ImportPlan {
  /// Takes in the questions of an export, answered ones as answered; those that are here already are left as they are.
  public static func questions(
    _ file: QuestionFile, session: Session, via channel: QuestionChannel
  ) -> ImportPlan {
    let names = NameIndex(session)
    let similarity = QuestionSimilarity(session)
    let probe = EngineProbe(session)
    let known = Dictionary(
      session.questions.all.compactMap { question in question.origin.map { ($0, question.id) } }
    ) { first, _ in first }
    var rows: [ImportRow] = []
    var commands: [SessionCommand] = []
    var added = 0
    var taken: Set<String> = []
    for question in file.questions {
      let author = names.match(question.asker, email: question.email)
      let origin = ChatOrigin.mark(author: question.asker, text: question.text)
      var reasons = question.doubts
      var participant: ParticipantID?
      var asker = question.asker.map { Asker.named($0) } ?? .anonymous
      switch author {
      case .one(let id):
        participant = id
        asker = .participant(id)
      case .several(let ids):
        reasons.append("\(ids.count) participants are called so")
      case .none: break
      }
      func row(_ action: ImportAction, _ reasons: [String], _ id: QuestionID? = nil) {
        rows.append(
          ImportRow(
            line: question.line, action: action, participant: participant, name: question.asker,
            reasons: reasons, question: id, text: question.text))
      }
      if let id = known[origin] {
        row(.same, ["is \(id) already"], id)
        continue
      }
      guard taken.insert(origin).inserted else {
        row(.same, ["asked twice in the file"])
        continue
      }
      if let likely = similarity.likely(question.text, in: session.questions, limit: 1).first {
        reasons.append("like \(likely.id): \(likely.reason)")
      }
      let draft = QuestionDraft(
        text: question.text, asker: asker, via: channel,
        mode: participant == nil && channel != .card && channel != .roomMicrophone ? .virtual : nil,
        votes: min(question.votes, 1_000_000), details: QuestionDetails(origin: origin))
      let command = SessionCommand.questions(.add(draft))
      if let refusal = probe.refusal(of: command) {
        row(.error, [refusal])
        continue
      }
      let id = probe.nextQuestion(after: added)
      commands.append(command)
      added += 1
      if !question.answers.isEmpty, let id {
        let answer = question.answers.filter { !$0.isEmpty }.joined(separator: "\n")
        // An answer is cut rather than refused: the question would be lost with it.
        let text = answer.utf8.count > 20_000 ? String(answer.prefix(5_000)) : answer
        commands.append(.questions(.answer(id, text: text.isEmpty ? nil : text)))
        reasons.append(text.isEmpty ? "answered live" : "answered")
      }
      row(.add, reasons, id)
    }
    let columns = QuestionColumns(kind: channel, columns: file.columns)
    if !commands.isEmpty, session.questions.columns(of: channel) != columns {
      commands.append(.questions(.mapColumns(columns)))
    }
    let read = file.columns.map { "\($0.field)=\($0.heading)" }.joined(separator: ", ")
    return ImportPlan(
      kind: "questions", rows: rows, notices: ["Columns: \(read)."] + file.notices,
      commands: commands, session: session)
  }
}
