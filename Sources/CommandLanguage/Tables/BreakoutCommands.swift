import SessionEngine

extension CommandLanguage {
  static let round = Parameter("round", .round)
  static let room = Parameter("room", .room)

  static let breakoutCommands: [CommandSpec] = [
    CommandSpec(
      "breakouts plan", [Parameter("round", .round, optional: true)],
      [
        Option("rooms", .number, "how many rooms"),
        Option("size", .range, "how many people in each"),
        Option("in-person", .number, "how many rooms only in the building"),
        Option("physical", .number, "the same as --in-person"),
        Option("virtual", .number, "how many rooms only online"),
        Option("item", .item, "the agenda item"),
        Option("copy", .round, "copies rooms and rules of another round"),
        Option("platform", .choice(RoomPlatform.allCases.map(\.rawValue)), "who carries the rooms"),
        Option("room-limit", .number, "the most rooms the platform takes"),
        Option("people-limit", .number, "the most people the platform takes"),
      ], for: .runBreakouts, help: "makes a round with its rooms, or makes them anew",
      example: "breakouts plan B1 --rooms 8 --size 6..8"
    ) { (arguments) throws(CommandSyntaxError) in
      let copied: RoundID? = try arguments.optionalID("copy")
      let model = copied.flatMap { arguments.context.session.breakouts.rounds[$0] }
      let count = model.map { arguments.context.session.breakouts.rooms(of: $0.id).count }
      guard let rooms = try arguments.number("rooms") ?? (copied == nil ? nil : count ?? 1) else {
        throw .missing("--rooms", usage: arguments.spec.usage)
      }
      let size = try arguments.range("size") ?? model.map { ($0.minimumSize, $0.maximumSize) }
      let physical = try arguments.number("physical")
      var plan = RoundPlan(
        item: try arguments.optionalID("item"), rooms: rooms, minimumSize: size?.0 ?? 1,
        maximumSize: size?.1 ?? 50,
        physicalRooms: try arguments.number("in-person") ?? physical ?? 0,
        virtualRooms: try arguments.number("virtual") ?? 0)
      plan.copied = copied
      plan.platform = try arguments.choice("platform")
      plan.roomLimit = try arguments.number("room-limit")
      plan.peopleLimit = try arguments.number("people-limit")
      return .breakouts(.plan(try arguments.optionalID("round"), plan))
    },
    CommandSpec(
      "breakouts allocate", [round],
      [
        Option("seed", .number, "the same seed gives the same rooms"),
        Option("rest", nil, "fills in only who has no room"),
        Option("steps", .number, "how long to search; more is better"),
      ], for: .runBreakouts,
      help: "spreads people over the rooms", example: "breakouts allocate B1 --seed 1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .allocate(
          try arguments.id("round"), seed: try arguments.seed("seed") ?? 1,
          scope: arguments.has("rest") ? .rest : .all, steps: try arguments.number("steps")))
    },
    CommandSpec(
      "breakouts open", [round], [Option("for", .duration, "how long; else as the agenda says")],
      for: .runBreakouts, help: "opens the rooms", example: "breakouts open B1 --for 20"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.open(try arguments.id("round"), seconds: try arguments.duration("for")))
    },
    CommandSpec(
      "breakouts remove", [round], for: .runBreakouts, help: "removes a round not yet opened",
      example: "breakouts remove B1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.removeRound(try arguments.id("round")))
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
