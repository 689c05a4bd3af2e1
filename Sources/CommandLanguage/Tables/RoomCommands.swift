import SessionEngine

extension CommandLanguage {
  private static let fields: [Option] = [
    Option("name", .text("NAME"), "its name"),
    Option("mode", .choice(RoomMode.allCases.map(\.rawValue)), "who can sit in it"),
    Option("place", .text("PLACE"), "where it is in the building"),
    Option("link", .text("LINK"), "where it is joined online"),
    Option("seats", .number, "seats in the building"),
    Option("online-limit", .number, "the most that can join online"),
    Option("size", .range, "how many people, where that is not as in the round"),
    Option("languages", .list("LANGUAGE,…"), "the languages it works in"),
    Option("topic", .topic, "what it talks about"),
    Option("facilitator", .text("NAME"), "who leads it"),
    Option("rapporteur", .text("NAME"), "who writes for it"),
  ]

  private static func roomFields(
    _ arguments: Arguments
  ) throws(CommandSyntaxError) -> RoomFields {
    var fields = RoomFields()
    fields.name = arguments.text("name")
    fields.mode = try arguments.choice("mode")
    fields.place = arguments.text("place")
    fields.link = arguments.text("link")
    fields.seats = try arguments.number("seats")
    fields.onlineLimit = try arguments.number("online-limit")
    let size = try arguments.range("size")
    fields.minimumSize = size?.0
    fields.maximumSize = size?.1
    fields.languages = arguments.list("languages")
    fields.topic = arguments.topics("topic")?.first
    fields.facilitator = arguments.text("facilitator")
    fields.rapporteur = arguments.text("rapporteur")
    return fields
  }

  static let roomCommands: [CommandSpec] = [
    CommandSpec(
      "room edit", [room],
      fields + [Option("clear", .list("FIELD,…"), "what is to be known no longer")],
      for: .runBreakouts, help: "changes a room",
      example: "room edit R3 --rapporteur ravi --languages fr"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try roomFields(arguments)
      fields.cleared = try arguments.choices("clear")
      return .breakouts(.editRoom(try arguments.id("room"), fields))
    },
    CommandSpec(
      "room add", [round], fields, for: .runBreakouts, help: "adds a room to a round",
      example: "room add B1 --name \"Spanish speakers\" --languages es"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.addRoom(try arguments.id("round"), try roomFields(arguments)))
    },
    CommandSpec(
      "room remove", [room], for: .runBreakouts,
      help: "takes a room away; its people are without one", example: "room remove R9"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.removeRoom(try arguments.id("room")))
    },
    CommandSpec(
      "room extend", [room, Parameter("time", .duration)], for: .runBreakouts,
      help: "gives one room more time; with a minus less", example: "room extend R3 +5m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .extendRoom(try arguments.id("room"), seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "room close", [room],
      [
        Option("in", .duration, "a countdown before"),
        Option("anyway", nil, "also while somebody writes a note there"),
      ], for: .runBreakouts, help: "closes one room", example: "room close R3 --in 1m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .closeRoom(
          try arguments.id("room"), countdownSeconds: try arguments.duration("in"),
          isForced: arguments.has("anyway")))
    },
    CommandSpec(
      "room reopen", [room], for: .runBreakouts,
      help: "opens a room that closed before the others, with the same people",
      example: "room reopen R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.reopenRoom(try arguments.id("room")))
    },
    CommandSpec(
      "room start", [room], for: .askForHelp, help: "says that a room has begun",
      example: "room start R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.startRoom(try arguments.id("room")))
    },
  ]
}
