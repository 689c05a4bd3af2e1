import SessionEngine

extension ImportPlan {
  /// Makes questions of the messages of a chat: those that likely are questions, or all of them.
  ///
  /// A message that is a question of the session already is left as it is. Where nothing tells messages apart, none is
  /// taken: that has to be looked at in the console.
  public static func chat(
    _ file: ChatFile, session: Session, takesAll: Bool = false
  ) -> ImportPlan {
    let candidates = session.candidates(
      in: file.chat, similarity: QuestionSimilarity(session))
    let probe = EngineProbe(session)
    var rows: [ImportRow] = []
    var commands: [SessionCommand] = []
    var taken: Set<String> = []
    for candidate in candidates {
      let message = candidate.message
      func row(_ action: ImportAction, _ reasons: [String], question: QuestionID? = nil) {
        var participant: ParticipantID?
        if case .one(let id) = candidate.author { participant = id }
        rows.append(
          ImportRow(
            line: message.line, action: action, participant: participant, name: message.author,
            reasons: reasons, question: question, text: message.text))
      }
      if let known = candidate.known {
        row(.same, ["is \(known) already"], question: known)
        continue
      }
      if taken.contains(candidate.origin) {
        row(.same, ["said twice"])
        continue
      }
      if file.chat.format == .plain {
        row(.unsure, candidate.doubts)
        continue
      }
      let isMessage = message.kind == .message
      if let reason = candidate.reasonAgainst, !(takesAll && isMessage) {
        row(.skip, [reason] + candidate.doubts)
        continue
      }
      let command = SessionCommand.questions(
        .add(candidate.draft(via: file.chat.format.channel)))
      if let refusal = probe.refusal(of: command) {
        row(.error, [refusal])
        continue
      }
      taken.insert(candidate.origin)
      commands.append(command)
      row(.add, candidate.doubts, question: probe.nextQuestion(after: commands.count - 1))
    }
    return ImportPlan(
      kind: "chat", rows: rows,
      notices: ["Read as \(file.chat.format.name)."] + file.notices, commands: commands,
      session: session)
  }
}
