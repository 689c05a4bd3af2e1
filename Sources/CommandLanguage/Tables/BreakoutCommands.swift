import SessionEngine

extension CommandLanguage {
  private static let round = Parameter("round", .round)
  private static let room = Parameter("room", .room)

  static let breakoutCommands: [CommandSpec] = [
    CommandSpec(
      "breakouts plan", [Parameter("round", .round, optional: true)],
      [
        Option("rooms", .number, "how many rooms"),
        Option("size", .range, "how many people in each"),
        Option("physical", .number, "how many rooms only in the building"),
        Option("virtual", .number, "how many rooms only online"),
        Option("item", .item, "the agenda item"),
      ], for: .runBreakouts, help: "makes a round with its rooms, or makes them anew",
      example: "breakouts plan B1 --rooms 8 --size 6..8"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let rooms = try arguments.number("rooms") else {
        throw .missing("--rooms", usage: arguments.spec.usage)
      }
      let size = try arguments.range("size") ?? (1, 50)
      return .breakouts(
        .plan(
          try arguments.optionalID("round"),
          RoundPlan(
            item: try arguments.optionalID("item"), rooms: rooms, minimumSize: size.0,
            maximumSize: size.1, physicalRooms: try arguments.number("physical") ?? 0,
            virtualRooms: try arguments.number("virtual") ?? 0)))
    },
    CommandSpec(
      "breakouts allocate", [round],
      [Option("seed", .number, "the same seed gives the same rooms")], for: .runBreakouts,
      help: "spreads people over the rooms", example: "breakouts allocate B1 --seed 1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .allocate(try arguments.id("round"), seed: try arguments.seed("seed") ?? 1))
    },
    CommandSpec(
      "breakouts open", [round], [Option("for", .duration, "how long; else as the agenda says")],
      for: .runBreakouts, help: "opens the rooms", example: "breakouts open B1 --for 20"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.open(try arguments.id("round"), seconds: try arguments.duration("for")))
    },
    CommandSpec(
      "breakouts extend", [round, Parameter("time", .duration)], for: .runBreakouts,
      help: "gives the rooms more time; with a minus less", example: "breakouts extend B1 +5m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .extend(try arguments.id("round"), seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "breakouts close", [round], [Option("in", .duration, "a countdown before")],
      for: .runBreakouts, help: "closes the rooms", example: "breakouts close B1 --in 1m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .close(try arguments.id("round"), countdownSeconds: try arguments.duration("in")))
    },
    CommandSpec(
      "breakouts place",
      [Parameter("participant", .participant), Parameter("room", .room, after: "in")],
      for: .runBreakouts, help: "puts somebody into a room", example: "breakouts place P12 in R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .place(try arguments.participant("participant"), try arguments.id("room")))
    },
    CommandSpec(
      "breakouts unplace", [Parameter("participant", .participant), round],
      for: .runBreakouts, help: "takes somebody out of a round's rooms",
      example: "breakouts unplace P12 B1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .unplace(try arguments.participant("participant"), try arguments.id("round")))
    },
    CommandSpec(
      "breakouts remove", [round], for: .runBreakouts, help: "removes a round not yet opened",
      example: "breakouts remove B1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.removeRound(try arguments.id("round")))
    },
    CommandSpec(
      "room edit", [room],
      [
        Option("name", .text("NAME"), "its name"),
        Option("mode", .choice(RoomMode.allCases.map(\.rawValue)), "who can sit in it"),
        Option("place", .text("PLACE"), "where it is in the building"),
        Option("link", .text("LINK"), "where it is joined online"),
        Option("seats", .number, "seats in the building"),
        Option("online-limit", .number, "the most that can join online"),
        Option("languages", .list("LANGUAGE,…"), "the languages it works in"),
        Option("topic", .topic, "what it talks about"),
        Option("facilitator", .text("NAME"), "who leads it"),
        Option("rapporteur", .text("NAME"), "who writes for it"),
      ], for: .runBreakouts, help: "changes a room",
      example: "room edit R3 --rapporteur ravi --languages fr"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = RoomFields()
      fields.name = arguments.text("name")
      fields.mode = try arguments.choice("mode")
      fields.place = arguments.text("place")
      fields.link = arguments.text("link")
      fields.seats = try arguments.number("seats")
      fields.onlineLimit = try arguments.number("online-limit")
      fields.languages = arguments.list("languages")
      fields.topic = arguments.topics("topic")?.first
      fields.facilitator = arguments.text("facilitator")
      fields.rapporteur = arguments.text("rapporteur")
      return .breakouts(.editRoom(try arguments.id("room"), fields))
    },
    CommandSpec(
      "help ask", [room, Parameter("reason", .text("TEXT"), optional: true)], for: .askForHelp,
      help: "asks the facilitator to come to a room", example: "help ask R3 \"no sound\""
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.askHelp(try arguments.id("room"), reason: arguments.text("reason")))
    },
    CommandSpec(
      "help cancel", [room], for: .askForHelp, help: "says that a room needs no help any more",
      example: "help cancel R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.cancelHelp(try arguments.id("room")))
    },
    CommandSpec(
      "help take", [room], for: .runBreakouts, help: "says that you go to a room that asks",
      example: "help take R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.takeHelp(try arguments.id("room")))
    },
  ]
}
