import SessionEngine

extension CommandLanguage {
  static let sessionCommands: [CommandSpec] = [
    CommandSpec(
      "session start", for: .steerSession, help: "takes a draft live", example: "session start"
    ) { _ in .session(.start) },
    CommandSpec(
      "session close", for: .steerSession,
      help: "ends what runs, checks everybody out and closes the session",
      example: "session close"
    ) { _ in .session(.close) },
    CommandSpec(
      "session reopen", for: .steerSession, help: "opens a closed session again",
      example: "session reopen"
    ) { _ in .session(.reopen) },
    CommandSpec(
      "session format", [Parameter("format", .choice(SessionFormat.allCases.map(\.rawValue)))],
      for: .steerSession, help: "sets how people take part", example: "session format hybrid"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let format = try arguments.choice("format", SessionFormat.self) else {
        throw .missing("format", usage: arguments.spec.usage)
      }
      return .session(.setFormat(format))
    },
    CommandSpec(
      "session title", [Parameter("title", .text("TITLE"))], for: .steerSession,
      help: "renames the session", example: "session title \"Training, second day\""
    ) { (arguments) throws(CommandSyntaxError) in
      .session(.rename(try arguments.required("title")))
    },
    CommandSpec(
      "session zone", [Parameter("zone", .text("ZONE"))], for: .steerSession,
      help: "sets the IANA time zone in which agenda times are shown",
      example: "session zone Europe/Vienna"
    ) { (arguments) throws(CommandSyntaxError) in
      .session(.setZone(try arguments.required("zone")))
    },
    CommandSpec(
      "session zones", [Parameter("zones", .list("ZONE,…"), optional: true)], for: .steerSession,
      help: "shows the clocks of participants' zones beside the session's own; none without zones",
      example: "session zones America/New_York,Asia/Shanghai"
    ) { arguments in .session(.showZones(arguments.list("zones") ?? [])) },
    CommandSpec(
      "session seats", [Parameter("seats", .number)], for: .steerSession,
      help: "sets how many seats the venue has now", example: "session seats 60"
    ) { (arguments) throws(CommandSyntaxError) in
      .session(.setSeats(try arguments.number("seats") ?? 0))
    },
    CommandSpec(
      "session plenary", [],
      [
        Option("place", .text("PLACE"), "where it is held"),
        Option("link", .text("LINK"), "where it is joined online"),
      ], for: .steerSession, help: "says where the plenary is held and joined",
      example: "session plenary --place \"Boardroom D\""
    ) { arguments in
      .session(.setPlenary(place: arguments.text("place"), link: arguments.text("link")))
    },
    CommandSpec(
      "topic add", [Parameter("topic", .text("TOPIC")), Parameter("title", .text("TITLE"))],
      [
        Option("parent", .topic, "the topic above it"),
        Option("kind", .text("KIND"), "what it is: article, cluster…"),
      ], for: .steerSession, help: "adds a topic to the tree",
      example: "topic add LOCAL-1 \"Local partnerships\""
    ) { (arguments) throws(CommandSyntaxError) in
      .session(
        .addTopic(
          TopicID(try arguments.required("topic")), title: try arguments.required("title"),
          parent: arguments.topics("parent")?.first, kind: arguments.text("kind") ?? "topic"))
    },
    CommandSpec(
      "topic remove", [Parameter("topic", .topic)], for: .steerSession, help: "removes a topic",
      example: "topic remove LOCAL-1"
    ) { (arguments) throws(CommandSyntaxError) in
      .session(.removeTopic(arguments.topics("topic")?.first ?? TopicID("")))
    },
    CommandSpec(
      "resource add", [Parameter("title", .text("TITLE"))],
      [
        Option("link", .text("LINK"), "where it is found"),
        Option("language", .text("LANGUAGE"), "the language it is in"),
        Option("item", .item, "the agenda item it belongs to"),
      ], for: .steerSession, help: "puts a document or link on the shelf",
      example: "resource add \"Draft agenda\""
    ) { (arguments) throws(CommandSyntaxError) in
      .session(
        .addResource(
          title: try arguments.required("title"), link: arguments.text("link"),
          language: arguments.text("language"), item: try arguments.optionalID("item")))
    },
    CommandSpec(
      "resource edit", [Parameter("resource", .resource)],
      [
        Option("title", .text("TITLE"), "its title"),
        Option("link", .text("LINK"), "where it is found"),
        Option("language", .text("LANGUAGE"), "the language it is in"),
      ], for: .steerSession, help: "changes a document or link",
      example: "resource edit D1 --language fr"
    ) { (arguments) throws(CommandSyntaxError) in
      .session(
        .setResource(
          try arguments.id("resource"), title: arguments.text("title"),
          link: arguments.text("link"), language: arguments.text("language")))
    },
    CommandSpec(
      "resource remove", [Parameter("resource", .resource)], for: .steerSession,
      help: "takes a document or link off the shelf", example: "resource remove D1"
    ) { (arguments) throws(CommandSyntaxError) in
      .session(.removeResource(try arguments.id("resource")))
    },
    CommandSpec(
      "undo", for: .undoOwn, help: "takes back your own last action", example: "undo"
    ) { _ in .undo },
    CommandSpec(
      "redo", for: .undoOwn, help: "does again what your last undo took back", example: "redo"
    ) { _ in .redo },
  ]

  static let staffCommands: [CommandSpec] = [
    CommandSpec(
      "staff add", [Parameter("name", .text("NAME"))],
      [
        Option("role", .choice(Role.allCases.map(\.rawValue)), "what they are there for"),
        Option("rooms", .list("ROOM,…"), "the rooms a rapporteur writes for"),
      ], for: .manageStaff, help: "puts somebody on the roster, or changes their role",
      example: "staff add maya --role moderator"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let role = try arguments.choice("role", Role.self) else {
        throw .missing("role", usage: arguments.spec.usage)
      }
      return .staff(
        .set(
          name: try arguments.required("name"), role: role,
          rooms: try arguments.ids("rooms") ?? []))
    },
    CommandSpec(
      "staff remove", [Parameter("name", .text("NAME"))], for: .manageStaff,
      help: "takes somebody off the roster", example: "staff remove maya"
    ) { (arguments) throws(CommandSyntaxError) in
      .staff(.remove(name: try arguments.required("name")))
    },
  ]
}
