import SessionEngine

extension QuestionsScreen {
  /// Warns that somebody else works on one of them.
  static func working(_ questions: [Question], _ scene: Scene) -> String {
    let others = questions.compactMap(\.claimedBy).filter { $0 != scene.environment.actor.name }
    return others.first.map { ": \($0.oneLine(20)) IS WORKING ON IT" } ?? ""
  }

  /// The form that merges; the likeliest other question is proposed, or of several marked the oldest.
  static func mergeForm(_ ids: [QuestionID], _ scene: Scene) -> Outcome {
    var proposal: (id: QuestionID, why: String)?
    if ids.count > 1 {
      let standing = ids.first { scene.session.questions.all[$0]?.state != .merged }
      proposal = standing.map { ($0, "the oldest of those marked") }
    } else if let id = ids.first, let text = scene.session.questions.all[id]?.text {
      let found = scene.state.aid.similarity.likely(
        text, excluding: id, in: scene.session.questions, limit: 1
      ).first
      proposal = found.map { ($0.id, $0.reason) }
    }
    let list = ids.map(\.description).joined(separator: ",")
    let proposed = proposal?.id
    let hint = proposal.map { proposal in
      let text = scene.session.questions.all[proposal.id]?.text ?? ""
      return "\(proposal.id), \(proposal.why): \(text.oneLine(80))"
    }
    return .form(
      oneField(
        "question-merge-\(list)",
        "Merge \(ids.count == 1 ? list : "\(ids.count) questions") into another question",
        FormField("into", "Into", placeholder: hint ?? "Q7, or just 7")
      ) { values in
        let typed = withLetter("Q", values["into"])
        let target = typed.isEmpty ? proposed?.description ?? "" : typed
        let rest = ids.count == 1 ? ids : ids.filter { $0.description != target.uppercased() }
        let sources = rest.map(\.description).joined(separator: ",")
        return CommandLine("question merge \(sources) into").value(target).text
      })
  }

  /// The form that labels; the beginning of a known label is enough, and a dash before it takes it off.
  static func labelForm(_ list: String, _ name: String, _ scene: Scene) -> Outcome {
    let known = scene.session.questions.labels.map(\.name)
    let hint =
      known.isEmpty
      ? "a word or two" : "\(known.joined(separator: ", ")); - before it takes it off"
    return .form(
      oneField(
        "question-label-\(list)", "Label \(name)", FormField("label", "Label", placeholder: hint)
      ) { values in
        var typed = values["label"]
        let isRemoved = typed.hasPrefix("-") && typed.count > 1
        if isRemoved { typed.removeFirst() }
        let fitting = known.filter { $0.searchKey.hasPrefix(typed.searchKey) }
        let label =
          known.contains(typed) || typed.isEmpty || fitting.count != 1 ? typed : fitting[0]
        let line = CommandLine("question label \(list)").value(label).text
        return isRemoved ? line + " --remove" : line
      })
  }

  static func oneField(
    _ name: String, _ title: String, _ field: FormField,
    makeLine: @escaping @Sendable (FormValues) -> String
  ) -> Form {
    Form(name, title: title, fields: [field], makeLine: makeLine)
  }

  /// The name of the form for a new question.
  static let addFormName = "question-add"

  /// The form for a new question.
  static func addForm(scene: Scene) -> Form {
    Form(
      addFormName, title: "New question",
      fields: [
        FormField("text", "Question", kind: .text),
        FormField(
          "from", "From", kind: .person, placeholder: "a participant, by the beginning of a name"),
        FormField("name", "Or name", placeholder: "somebody who is not a participant"),
        FormField(
          "via", "Came by", QuestionChannel.staff.rawValue,
          kind: .cases(of: QuestionChannel.self) { $0.name }),
        FormField(
          "mode", "Attends", kind: .cases(of: AttendanceMode.self, optional: true) { $0.name }),
        FormField(
          "topic", "Topics", kind: .topics, placeholder: "31 finds article 31; commas between"),
        FormField("to", "To", placeholder: "the panellist who should answer"),
      ]
    ) { values in
      let line = CommandLine("question add").value(values["text"])
      return values.filled(line, ["from", "name", "via", "mode", "topic", "to"]).text
    }
  }

  static func editForm(_ question: Question) -> Form {
    let names = ["text", "topic", "to", "comment", "from", "name", "language", "translation"]
    return Form(
      "question-edit-\(question.id)", title: "Change \(question.id)",
      fields: [
        FormField("text", "Question", question.text, kind: .text),
        FormField(
          "topic", "Topics", question.topics.map(\.description).joined(separator: ","),
          kind: .topics, placeholder: "31 finds article 31; commas between"),
        FormField("to", "To", question.addressee ?? "", placeholder: "the panellist"),
        FormField("comment", "Comment", question.comment ?? "", placeholder: "for other staff"),
        FormField(
          "from", "From", kind: .person, placeholder: "another asker, by the beginning of a name"),
        FormField("name", "Or name", question.name ?? "", placeholder: "not a participant"),
        FormField("language", "Language", question.language ?? ""),
        FormField("translation", "Translation", question.translation ?? ""),
      ]
    ) { values in
      guard names.contains(where: { values.changed($0) != nil }) else { return "" }
      return values.changes(to: CommandLine("question edit \(question.id)"), names).text
    }
  }
}
