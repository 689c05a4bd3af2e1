import SessionEngine

extension CommandLanguage {
  /// Rooms while they are open: time, people, words.
  static let breakoutRunCommands: [CommandSpec] = [
    CommandSpec(
      "breakouts extend", [round, Parameter("time", .duration)], for: .runBreakouts,
      help: "gives the rooms more time; with a minus less", example: "breakouts extend B1 +5m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .extend(try arguments.id("round"), seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "breakouts close", [round],
      [
        Option("in", .duration, "a countdown before"),
        Option("anyway", nil, "also while somebody writes a note in a room"),
      ], for: .runBreakouts, help: "closes the rooms", example: "breakouts close B1 --in 1m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .close(
          try arguments.id("round"), countdownSeconds: try arguments.duration("in"),
          isForced: arguments.has("anyway")))
    },
    CommandSpec(
      "breakouts recall", [round],
      [
        Option("in", .duration, "the countdown; else a minute"),
        Option("text", .text("TEXT"), "what the rooms are told"),
      ], for: .runBreakouts, help: "calls everybody back: tells the rooms and counts down",
      example: "breakouts recall B1 --in 2m"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .recall(
          try arguments.id("round"), countdownSeconds: try arguments.duration("in") ?? 60,
          text: arguments.text("text")))
    },
    CommandSpec(
      "breakouts announce", [round, Parameter("text", .text("TEXT"))],
      [Option("rooms", .list("ROOM,…"), "to these rooms only")], for: .runBreakouts,
      help: "records what the rooms are told",
      example: "breakouts announce B1 \"Ten minutes left\" --rooms R3"
    ) { (arguments) throws(CommandSyntaxError) in
      let rooms = try arguments.ids("rooms", RoomID.self) ?? []
      return .breakouts(
        .announce(
          try arguments.id("round"), rooms: rooms.isEmpty ? nil : rooms,
          text: try arguments.required("text")))
    },
    CommandSpec(
      "breakouts place",
      [
        Parameter("participant", .participant),
        Parameter("room", .room, optional: true, after: "in"),
      ], for: .recordPresence,
      help: "puts somebody into a room; without one into the room that suits best",
      example: "breakouts place P12 in R3"
    ) { (arguments) throws(CommandSyntaxError) in
      let person = try arguments.participant("participant")
      guard let room: RoomID = try arguments.optionalID("room") else {
        return .breakouts(.placeBest(person, nil))
      }
      return .breakouts(.place(person, room))
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
      "breakouts swap",
      [
        Parameter("participant", .participant), Parameter("other", .participant, after: "with"),
      ], for: .runBreakouts, help: "lets two people change rooms",
      example: "breakouts swap P12 with P31"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .swap(try arguments.participant("participant"), try arguments.participant("other")))
    },
    CommandSpec(
      "breakouts pin",
      [
        Parameter("participant", .participant),
        Parameter("room", .room, optional: true, after: "to"),
      ], for: .runBreakouts, help: "keeps somebody in a room whatever is allocated",
      example: "breakouts pin P12 to R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .pin(try arguments.participant("participant"), try arguments.optionalID("room")))
    },
    CommandSpec(
      "breakouts unpin",
      [Parameter("participant", .participant), Parameter("round", .round, optional: true)],
      for: .runBreakouts, help: "lets allocations move somebody again",
      example: "breakouts unpin P12"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .unpin(try arguments.participant("participant"), try arguments.optionalID("round")))
    },
    CommandSpec(
      "breakouts repair", [round],
      [
        Option("apply", nil, "does what is proposed"),
        Option("seed", .number, "another seed may find another way"),
      ], for: .runBreakouts,
      help: "mends the rooms after no-shows and changes of mode with the fewest moves",
      example: "breakouts repair B1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .repair(
          try arguments.id("round"), seed: try arguments.seed("seed") ?? 1,
          isApplied: arguments.has("apply")))
    },
    CommandSpec(
      "breakouts told", [round], for: .runBreakouts,
      help: "says that the hand-work list is done, so that the next one tells what changed",
      example: "breakouts told B1"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(.tell(try arguments.id("round")))
    },
  ]
}
