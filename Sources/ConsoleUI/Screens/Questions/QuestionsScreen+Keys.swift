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
      .own(
        "questions.mark", .character(" "), "mark",
        "mark it, so that the next key is about all that are marked", group, .question(.mark),
        footer: false),
      .own(
        "questions.markAll", .character("*"), "mark all",
        "mark all that are in the list, or take the marks off", group, .question(.markAll),
        footer: false),
      .own(
        "questions.copyNext", .character("Y"), "copy next three",
        "copy the three that come next to the clipboard, for the chat", group, .question(.copyNext),
        footer: false),
      .own(
        "questions.review", .character("P"), "pasted chat",
        "go on with a pasted chat that was left", group, .question(.review), footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(addForm(scene: scene))
    case .question(.advance): return advance(scene)
    case .question(.copyNext): return copyNext(scene)
    case .question(.open):
      switch scene.session.questions.board.isOpenOverride {
      case nil: return .run("questions \(scene.session.areQuestionsOpen ? "close" : "open")")
      case true?: return .run("questions close")
      case false?: return .run("questions auto")
      }
    default: break
    }
    let marked = scene.session.questions.all.map(\.id).filter {
      scene.state.aid.marked.contains($0)
    }
    if case .question(let action) = action, !marked.isEmpty {
      return outcome(of: action, about: marked, scene)
    }
    guard case .question(let id)? = scene.selected, let question = scene.session.questions.all[id]
    else { return .refused("No question is selected; press a to add one.") }
    switch action {
    case .edit: return .form(editForm(question))
    case .question(let action): return outcome(of: action, about: [id], scene)
    default: return .refused("That key means nothing here.")
    }
  }

  /// What a key leads to for one question, or for all that are marked.
  private static func outcome(
    of action: QuestionAction, about ids: [QuestionID], _ scene: Scene
  ) -> Outcome {
    let questions = ids.compactMap { scene.session.questions.all[$0] }
    guard let question = questions.first else { return .refused("No question is selected.") }
    let list = ids.map(\.description).joined(separator: ",")
    let name = ids.count == 1 ? list : "\(ids.count) questions"
    switch action {
    case .approve: return .run("question approve \(list)")
    case .star:
      let starred = questions.filter(\.isStarred)
      let verb = starred.count == questions.count ? "unstar" : "star"
      let rest = verb == "star" ? questions.filter { !$0.isStarred } : questions
      return .run("question \(verb) \(rest.map(\.id.description).joined(separator: ","))")
    case .restore: return .run("question restore \(list)")
    case .vote: return .run("question vote \(list)")
    case .claim:
      let mine = questions.filter { $0.claimedBy == scene.environment.actor.name }
      return .run("question \(mine.count == questions.count ? "release" : "claim") \(list)")
    case .putNext, .putLive:
      guard ids.count == 1 else {
        return .refused(
          "Only one question can be \(action == .putNext ? "next" : "live"); Esc unmarks.")
      }
      guard action == .putLive else { return .run("question next \(list)") }
      let ending = scene.state.figures.live.map { " \($0) counts as answered." } ?? ""
      return .run(
        "question live \(list)",
        question: "Put \(list) “\(question.text.oneLine(50))” live?\(ending)")
    case .dismiss:
      return .form(
        oneField(
          "question-dismiss-\(list)", "Dismiss \(name)\(working(questions, scene))",
          FormField("reason", "Reason", placeholder: "for staff; Enter alone gives none")
        ) { CommandLine("question dismiss \(list)").filled("reason", $0["reason"]).text })
    case .answer:
      return .form(
        oneField(
          "question-answer-\(list)",
          "\(name) \(ids.count == 1 ? "is" : "are") answered\(working(questions, scene))",
          FormField(
            "text", "Answer", ids.count == 1 ? question.answer ?? "" : "", kind: .text,
            placeholder: "in brief")
        ) { CommandLine("question answer \(list)").filled("text", $0["text"]).text })
    case .merge: return mergeForm(ids, scene)
    case .label: return labelForm(list, name, scene)
    case .postpone:
      return .form(
        Form(
          "question-defer-\(list)",
          title: "A written answer to \(name)\(working(questions, scene))",
          fields: [
            FormField(
              "owner", "Owed by", ids.count == 1 ? question.owner ?? "" : "",
              placeholder: "who writes the answer"),
            FormField(
              "due", "Until", ids.count == 1 ? question.due ?? "" : "", placeholder: "a day"),
          ]
        ) { $0.filled(CommandLine("question defer \(list)"), ["owner", "due"]).text })
    case .advance, .open, .mark, .markAll, .copyNext, .review:
      return .refused("That key means nothing here.")
    }
  }

  /// What is next and the best after it, for the chat: numbered, with the askers' names.
  private static func copyNext(_ scene: Scene) -> Outcome {
    let lists = scene.state.figures.questions.lists
    let ids = ((lists[.next] ?? []) + (lists[.approved] ?? [])).prefix(3)
    guard !ids.isEmpty else { return .refused("No question is next or approved.") }
    let lines = ids.enumerated().compactMap { place, id -> String? in
      scene.session.questions.all[id].map { "\(place + 1). \(quoted($0, scene))" }
    }
    return .copy(lines.joined(separator: "\n"))
  }

  /// A question with its asker, in one line without marks that a chat would take for commands.
  private static func quoted(_ question: Question, _ scene: Scene) -> String {
    let name = question.from.map { scene.name($0) } ?? question.name
    let text = question.text.oneLine(1000).sanitised
    return text + (name.map { " (\($0.oneLine(80).sanitised))" } ?? "")
  }

  private static func advance(_ scene: Scene) -> Outcome {
    let figures = scene.state.figures
    let live = figures.live.map { "\($0) is answered" }
    let next = (figures.next ?? figures.questions.lists[.approved]?.first).map { "\($0) goes live" }
    let steps = [live, next].compactMap { $0 }.joined(separator: ", ")
    return .run("question advance", question: "Go on? \(steps).")
  }
}
