import SessionEngine

extension CommandLanguage {
  private static let question = Parameter("question", .question)
  /// One question, or several with commas between them.
  private static let questions = Parameter("question", .questions)

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
        Option("votes", .number, "votes that another platform counted"),
        Option("item", .item, "the agenda item; else the one that is on"),
        Option("language", .text("LANGUAGE"), "the language it is asked in"),
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
      draft.details.item = try arguments.optionalID("item")
      draft.details.language = arguments.text("language")
      return .questions(.add(draft))
    },
    CommandSpec(
      "question edit", [question],
      [
        Option("text", .text("TEXT"), "the text to read out; the original is kept"),
        Option("topic", .topics, "what it is about"),
        Option("to", .text("PANELLIST"), "who should answer"),
        Option("comment", .text("TEXT"), "a comment for other staff"),
        Option("from", .participant, "who asks"),
        Option("name", .text("NAME"), "who asks, if not a participant; - for nobody known"),
        Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "from the room or online"),
        Option("item", .item, "the agenda item it belongs to"),
        Option("language", .text("LANGUAGE"), "the language it is asked in"),
        Option("translation", .text("TEXT"), "the text in the language of the session"),
      ], for: .moderateQuestions, help: "changes a question",
      example: "question edit Q1 --text \"How are our inputs used?\""
    ) { (arguments) throws(CommandSyntaxError) in
      let id: QuestionID = try arguments.id("question")
      let details = try details(arguments)
      let edit = QuestionCommand.edit(
        id, text: arguments.text("text"),
        topics: arguments.topics("topic"), addressee: arguments.text("to"),
        comment: arguments.text("comment"))
      guard !details.isEmpty else { return .questions(edit) }
      let detail = SessionCommand.questions(.detail(id, details))
      let isEdited = ["text", "topic", "to", "comment"].contains { arguments.text($0) != nil }
      return isEdited ? .batch(title: "edit \(id)", [.questions(edit), detail]) : detail
    },
    on("approve", "lets a question through", "question approve Q7") { .approve($0) },
    CommandSpec(
      "question dismiss", [questions], [Option("reason", .text("TEXT"), "why")],
      for: .moderateQuestions, help: "sets a question aside",
      example: "question dismiss Q7 --reason \"off topic\""
    ) { (arguments) throws(CommandSyntaxError) in
      let reason = arguments.text("reason")
      return try each(arguments, "dismiss") { .dismiss($0, reason: reason) }
    },
    CommandSpec(
      "question defer", [questions],
      [
        Option("owner", .text("NAME"), "who owes the answer"),
        Option("due", .text("DATE"), "until when"),
      ], for: .moderateQuestions, help: "promises a written answer",
      example: "question defer Q7 --owner \"Secretariat\""
    ) { (arguments) throws(CommandSyntaxError) in
      let (owner, due) = (arguments.text("owner"), arguments.text("due"))
      return try each(arguments, "defer") { .postpone($0, owner: owner, due: due) }
    },
    CommandSpec(
      "question merge", [questions, Parameter("other", .question, after: "into")],
      for: .moderateQuestions, help: "merges a question into another, votes and all",
      example: "question merge Q9 into Q7"
    ) { (arguments) throws(CommandSyntaxError) in
      let other: QuestionID = try arguments.id("other")
      return try each(arguments, "merge") { .merge($0, into: other) }
    },
    on("next", "makes a question the one up next", "question next Q7") { .putNext($0) },
    on("live", "puts a question on stage", "question live Q7") { .putLive($0) },
    CommandSpec(
      "question answer", [questions], [Option("text", .text("TEXT"), "the answer, in brief")],
      for: .moderateQuestions, help: "marks a question as answered",
      example: "question answer Q7 --text \"See page 4\""
    ) { (arguments) throws(CommandSyntaxError) in
      let text = arguments.text("text")
      return try each(arguments, "answer") { .answer($0, text: text) }
    },
    on("restore", "brings a question back", "question restore Q7") { .restore($0) },
    CommandSpec(
      "question advance", for: .moderateQuestions,
      help: "the whole step: live is answered, next goes live, the best approved is next",
      example: "question advance"
    ) { _ in .questions(.advance) },
    CommandSpec(
      "question vote", [questions, Parameter("votes", .number, optional: true)],
      for: .moderateQuestions, help: "adds votes, one unless said otherwise",
      example: "question vote Q7 3"
    ) { (arguments) throws(CommandSyntaxError) in
      let votes = try arguments.number("votes") ?? 1
      return try each(arguments, "vote") { .vote($0, by: votes) }
    },
    on("star", "marks a question", "question star Q7") { .star($0, isOn: true) },
    on("unstar", "takes the mark off", "question unstar Q7") { .star($0, isOn: false) },
    CommandSpec(
      "question label", [questions, Parameter("label", .text("LABEL"))],
      [Option("remove", nil, "takes it off")], for: .moderateQuestions,
      help: "labels a question", example: "question label Q7 urgent"
    ) { (arguments) throws(CommandSyntaxError) in
      let label = try arguments.required("label")
      let isOn = !arguments.has("remove")
      return try each(arguments, "label") { .label($0, label, isOn: isOn) }
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
    CommandSpec(
      "questions label", [Parameter("label", .text("LABEL"))],
      [
        Option("public", nil, "the audience may see it; else it is for staff only"),
        Option("remove", nil, "takes it off the session and off every question"),
      ], for: .moderateQuestions,
      help: "declares one of up to \(Questions.labelLimit) labels",
      example: "questions label urgent --public"
    ) { (arguments) throws(CommandSyntaxError) in
      let name = try arguments.required("label")
      return .questions(
        arguments.has("remove")
          ? .removeLabel(name) : .setLabel(name, isPublic: arguments.has("public")))
    },
  ]

  /// A command on questions without further values.
  private static func on(
    _ verb: String, _ help: String, _ example: String,
    make: @escaping @Sendable (QuestionID) -> QuestionCommand
  ) -> CommandSpec {
    CommandSpec(
      "question \(verb)", [questions], for: .moderateQuestions, help: help, example: example
    ) { (arguments) throws(CommandSyntaxError) in try each(arguments, verb, make) }
  }

  /// The command for each of the questions named, as one step that is undone at once.
  private static func each(
    _ arguments: Arguments, _ verb: String, _ make: (QuestionID) -> QuestionCommand
  ) throws(CommandSyntaxError) -> SessionCommand {
    let ids = try arguments.ids("question", QuestionID.self) ?? []
    guard let first = ids.first else { throw .missing("question", usage: arguments.spec.usage) }
    guard ids.count > 1 else { return .questions(make(first)) }
    return .batch(
      title: "\(verb) \(ids.map(\.description).joined(separator: ", "))",
      ids.map { .questions(make($0)) })
  }

  private static func details(
    _ arguments: Arguments
  ) throws(CommandSyntaxError) -> QuestionDetails {
    var details = QuestionDetails()
    details.item = try arguments.optionalID("item")
    details.language = arguments.text("language")
    details.translation = arguments.text("translation")
    details.mode = try arguments.choice("mode")
    if let id = try arguments.optionalParticipant("from") {
      details.asker = .participant(id)
    } else if let name = arguments.text("name") {
      details.asker = name == "-" || name.isEmpty ? .anonymous : .named(name)
    }
    return details
  }
}
