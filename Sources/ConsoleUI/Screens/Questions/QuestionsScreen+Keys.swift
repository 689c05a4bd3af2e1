import SessionEngine

extension QuestionsScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Questions"
    return [
      .own(
        "questions.approve", .character("v"), "approve", "let the selected question through", group,
        .question(.approve)),
      .own(
        "questions.dismiss", .character("d"), "dismiss", "set it aside, with a reason", group,
        .question(.dismiss)),
      .own(
        "questions.next", .character("n"), "next", "make it the one up next", group,
        .question(.putNext)),
      .own(
        "questions.live", .character("l"), "live", "put it on stage; asks first", group,
        .question(.putLive)),
      .own(
        "questions.advance", .character("N"), "advance",
        "go on: live is answered, next goes live; asks first",
        group, .question(.advance)),
      .own("questions.add", .character("a"), "add", "add a question", group, .add),
      .own(
        "questions.answer", .character("w"), "answered",
        "mark it as answered, with the answer in brief", group, .question(.answer)),
      .own(
        "questions.edit", .character("e"), "edit", "change the text; the original is kept", group,
        .edit),
      .own(
        "questions.star", .character("s"), "star",
        "mark it, or take the mark off; starred ones come first", group, .question(.star),
        footer: false),
      .own(
        "questions.defer", .character("D"), "defer", "promise a written answer", group,
        .question(.postpone), footer: false),
      .own(
        "questions.merge", .character("m"), "merge", "merge it into another one, votes and all",
        group, .question(.merge), footer: false),
      .own(
        "questions.restore", .character("r"), "restore", "bring a settled question back", group,
        .question(.restore), footer: false),
      .own(
        "questions.vote", .character("+"), "vote", "add a vote", group, .question(.vote),
        footer: false),
      .own(
        "questions.claim", .character("c"), "claim",
        "say that you work on it, or that you no longer do", group, .question(.claim), footer: false
      ),
      .own(
        "questions.label", .character("t"), "label", "put a label on it", group, .question(.label),
        footer: false),
      .own(
        "questions.open", .character("O"), "open or close",
        "let the audience ask, stop it, or leave it to the agenda", group, .question(.open),
        footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(addForm(scene: scene))
    case .question(.advance): return advance(scene)
    case .question(.open):
      switch scene.session.questions.board.isOpenOverride {
      case nil: return .run("questions \(scene.session.areQuestionsOpen ? "close" : "open")")
      case true?: return .run("questions close")
      case false?: return .run("questions auto")
      }
    default: break
    }
    guard case .question(let id)? = scene.selected, let question = scene.session.questions.all[id]
    else { return .refused("No question is selected; press a to add one.") }
    switch action {
    case .edit: return .form(editForm(question))
    case .question(let action): return outcome(of: action, question, scene)
    default: return .refused("That key means nothing here.")
    }
  }

  private static func outcome(
    of action: QuestionAction, _ question: Question, _ scene: Scene
  ) -> Outcome {
    let id = question.id
    switch action {
    case .approve: return .run("question approve \(id)")
    case .star: return .run("question \(question.isStarred ? "unstar" : "star") \(id)")
    case .putNext: return .run("question next \(id)")
    case .putLive:
      let ending = scene.state.figures.live.map { " \($0) counts as answered." } ?? ""
      return .run(
        "question live \(id)",
        question: "Put \(id) “\(question.text.oneLine(50))” live?\(ending)")
    case .restore: return .run("question restore \(id)")
    case .vote: return .run("question vote \(id)")
    case .claim:
      let isMine = question.claimedBy == scene.environment.actor.name
      return .run("question \(isMine ? "release" : "claim") \(id)")
    case .dismiss:
      return .form(
        oneField("question-dismiss-\(id)", "Dismiss \(id)", FormField("reason", "Reason")) {
          CommandLine("question dismiss \(id)").filled("reason", $0["reason"]).text
        })
    case .answer:
      return .form(
        oneField(
          "question-answer-\(id)", "\(id) is answered",
          FormField("text", "Answer", question.answer ?? "", kind: .text, placeholder: "in brief")
        ) { CommandLine("question answer \(id)").filled("text", $0["text"]).text })
    case .merge:
      return .form(
        oneField(
          "question-merge-\(id)", "Merge \(id) into another question",
          FormField("into", "Into", placeholder: "Q7, or just 7")
        ) { CommandLine("question merge \(id) into").value(withLetter("Q", $0["into"])).text })
    case .label:
      return .form(
        oneField("question-label-\(id)", "Label \(id)", FormField("label", "Label")) {
          CommandLine("question label \(id)").value($0["label"]).text
        })
    case .postpone:
      return .form(
        Form(
          "question-defer-\(id)", title: "A written answer to \(id)",
          fields: [
            FormField("owner", "Owed by", question.owner ?? ""),
            FormField("due", "Until", question.due ?? ""),
          ]
        ) { $0.filled(CommandLine("question defer \(id)"), ["owner", "due"]).text })
    case .advance, .open: return .refused("That key means nothing here.")
    }
  }

  private static func advance(_ scene: Scene) -> Outcome {
    let figures = scene.state.figures
    let live = figures.live.map { "\($0) is answered" }
    let next = (figures.next ?? figures.questions[.approved]?.first).map { "\($0) goes live" }
    let steps = [live, next].compactMap { $0 }.joined(separator: ", ")
    return .run("question advance", question: "Go on? \(steps).")
  }

  private static func oneField(
    _ name: String, _ title: String, _ field: FormField,
    makeLine: @escaping @Sendable (FormValues) -> String
  ) -> Form {
    Form(name, title: title, fields: [field], makeLine: makeLine)
  }

  /// The form for a new question.
  static func addForm(scene: Scene) -> Form {
    Form(
      "question-add", title: "New question",
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
        FormField("topic", "Topics", placeholder: "ids with commas between them"),
        FormField("to", "To", placeholder: "the panellist who should answer"),
      ]
    ) { values in
      let line = CommandLine("question add").value(values["text"])
      return values.filled(line, ["from", "name", "via", "mode", "topic", "to"]).text
    }
  }

  private static func editForm(_ question: Question) -> Form {
    let names = ["text", "topic", "to", "comment"]
    return Form(
      "question-edit-\(question.id)", title: "Change \(question.id)",
      fields: [
        FormField("text", "Question", question.text, kind: .text),
        FormField(
          "topic", "Topics", question.topics.map(\.description).joined(separator: ","),
          placeholder: "ids with commas between them"),
        FormField("to", "To", question.addressee ?? "", placeholder: "the panellist"),
        FormField("comment", "Comment", question.comment ?? "", placeholder: "for other staff"),
      ]
    ) { values in
      guard names.contains(where: { values.changed($0) != nil }) else { return "" }
      return values.changes(to: CommandLine("question edit \(question.id)"), names).text
    }
  }
}
