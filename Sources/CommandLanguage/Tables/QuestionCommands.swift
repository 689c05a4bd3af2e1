import SessionEngine

extension CommandLanguage {
  private static let question = Parameter("question", .question)

  static let questionCommands: [CommandSpec] = [
    CommandSpec(
      "question add", [Parameter("text", .text("TEXT"))],
      [
        Option("from", .participant, "who asks"),
        Option("name", .text("NAME"), "who asks, if not a participant"),
        Option("via", .choice(QuestionChannel.allCases.map(\.rawValue)), "the way it came"),
        Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "from the room or online"),
        Option("topic", .topics, "what it is about"),
        Option("to", .text("PANELLIST"), "who should answer"),
        Option("votes", .number, "votes it brings along"),
      ], for: .moderateQuestions, help: "adds a question",
      example: "question add \"How are inputs used?\" --via teamsChat"
    ) { (arguments) throws(CommandSyntaxError) in
      var draft = QuestionDraft(text: try arguments.required("text"))
      if let id = try arguments.optionalParticipant("from") {
        draft.asker = .participant(id)
      } else if let name = arguments.text("name") {
        draft.asker = .named(name)
      }
      draft.via = try arguments.choice("via") ?? .staff
      draft.mode = try arguments.choice("mode")
      draft.topics = arguments.topics("topic") ?? []
      draft.addressee = arguments.text("to")
      draft.votes = try arguments.number("votes") ?? 0
      return .questions(.add(draft))
    },
    CommandSpec(
      "question edit", [question],
      [
        Option("text", .text("TEXT"), "the text to read out; the original is kept"),
        Option("topic", .topics, "what it is about"),
        Option("to", .text("PANELLIST"), "who should answer"),
        Option("comment", .text("TEXT"), "a comment for other staff"),
      ], for: .moderateQuestions, help: "changes a question",
      example: "question edit Q1 --text \"How are our inputs used?\""
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(
        .edit(
          try arguments.id("question"), text: arguments.text("text"),
          topics: arguments.topics("topic"), addressee: arguments.text("to"),
          comment: arguments.text("comment")))
    },
    on("approve", "lets a question through", "question approve Q7") { .approve($0) },
    CommandSpec(
      "question dismiss", [question], [Option("reason", .text("TEXT"), "why")],
      for: .moderateQuestions, help: "sets a question aside",
      example: "question dismiss Q7 --reason \"off topic\""
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(.dismiss(try arguments.id("question"), reason: arguments.text("reason")))
    },
    CommandSpec(
      "question defer", [question],
      [
        Option("owner", .text("NAME"), "who owes the answer"),
        Option("due", .text("DATE"), "until when"),
      ], for: .moderateQuestions, help: "promises a written answer",
      example: "question defer Q7 --owner \"Secretariat\""
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(
        .postpone(
          try arguments.id("question"), owner: arguments.text("owner"),
          due: arguments.text("due")))
    },
    CommandSpec(
      "question merge", [question, Parameter("other", .question, after: "into")],
      for: .moderateQuestions, help: "merges a question into another, votes and all",
      example: "question merge Q9 into Q7"
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(.merge(try arguments.id("question"), into: try arguments.id("other")))
    },
    on("next", "makes a question the one up next", "question next Q7") { .putNext($0) },
    on("live", "puts a question on stage", "question live Q7") { .putLive($0) },
    CommandSpec(
      "question answer", [question], [Option("text", .text("TEXT"), "the answer, in brief")],
      for: .moderateQuestions, help: "marks a question as answered",
      example: "question answer Q7 --text \"See page 4\""
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(.answer(try arguments.id("question"), text: arguments.text("text")))
    },
    on("restore", "brings a question back", "question restore Q7") { .restore($0) },
    CommandSpec(
      "question advance", for: .moderateQuestions,
      help: "the whole step: live is answered, next goes live, the best approved is next",
      example: "question advance"
    ) { _ in .questions(.advance) },
    CommandSpec(
      "question vote", [question, Parameter("votes", .number, optional: true)],
      for: .moderateQuestions, help: "adds votes, one unless said otherwise",
      example: "question vote Q7 3"
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(.vote(try arguments.id("question"), by: try arguments.number("votes") ?? 1))
    },
    on("star", "marks a question", "question star Q7") { .star($0, isOn: true) },
    on("unstar", "takes the mark off", "question unstar Q7") { .star($0, isOn: false) },
    CommandSpec(
      "question label", [question, Parameter("label", .text("LABEL"))],
      [Option("remove", nil, "takes it off")], for: .moderateQuestions,
      help: "labels a question", example: "question label Q7 urgent"
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(
        .label(
          try arguments.id("question"), try arguments.required("label"),
          isOn: !arguments.has("remove")))
    },
    on("claim", "says that you work on it", "question claim Q7") { .claim($0, isOn: true) },
    on("release", "says that you no longer do", "question release Q7") { .claim($0, isOn: false) },
    CommandSpec(
      "questions open", for: .moderateQuestions, help: "lets the audience ask, whatever is on",
      example: "questions open"
    ) { _ in .questions(.setOpen(true)) },
    CommandSpec(
      "questions close", for: .moderateQuestions, help: "stops questions, whatever is on",
      example: "questions close"
    ) { _ in .questions(.setOpen(false)) },
    CommandSpec(
      "questions auto", for: .moderateQuestions,
      help: "leaves open and closed to the kind of item that is on", example: "questions auto"
    ) { _ in .questions(.setOpen(nil)) },
  ]

  /// A command on one question without further values.
  private static func on(
    _ verb: String, _ help: String, _ example: String,
    make: @escaping @Sendable (QuestionID) -> QuestionCommand
  ) -> CommandSpec {
    CommandSpec(
      "question \(verb)", [question], for: .moderateQuestions, help: help, example: example
    ) { (arguments) throws(CommandSyntaxError) in
      .questions(make(try arguments.id("question")))
    }
  }
}
