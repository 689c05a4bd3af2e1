import SessionEngine

extension CommandLanguage {
  static let floorCommands: [CommandSpec] = floorCalls + floorRequests + floorSettings

  /// Commands that give the floor, time it and take it back.
  private static let floorCalls: [CommandSpec] = [
    CommandSpec(
      "floor next", for: .giveFloor,
      help: "gives the floor to the first who waits, or back after an interposed question",
      example: "floor next"
    ) { _ in .floor(.next) },
    CommandSpec(
      "floor give", [Parameter("request", .request)],
      [Option("interrupt", nil, "pauses who speaks and gives the floor back afterwards")],
      for: .giveFloor, help: "gives the floor to this one", example: "floor give S5"
    ) { (arguments) throws(CommandSyntaxError) in
      let id = try arguments.id("request", RequestID.self)
      return .floor(arguments.has("interrupt") ? .interrupt(id) : .give(id))
    },
    CommandSpec(
      "floor end", for: .giveFloor,
      help: "ends the speech; whom it interrupted goes on", example: "floor end"
    ) { _ in .floor(.end) },
    CommandSpec(
      "floor pause", for: .giveFloor, help: "stops the speaker's clock", example: "floor pause"
    ) { _ in .floor(.pause) },
    CommandSpec(
      "floor resume", for: .giveFloor, help: "lets the speaker's clock go on",
      example: "floor resume"
    ) { _ in .floor(.resume) },
    CommandSpec(
      "floor extend", [Parameter("time", .speakingTime)], for: .giveFloor,
      help: "gives the speaker more time", example: "floor extend 30s"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.extend(seconds: try arguments.duration("time", as: .minutesAndSeconds) ?? 0))
    },
    CommandSpec(
      "floor recall", for: .giveFloor,
      help: "puts the last one called back in the old place, with the time given back",
      example: "floor recall"
    ) { _ in .floor(.recall) },
    CommandSpec(
      "floor last-word", [Parameter("request", .request, optional: true)], for: .giveFloor,
      help: "calls this one, or the first, as the last: all others but points of order go off the "
        + "list, and it closes",
      example: "floor last-word S5"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.lastWord(try arguments.optionalID("request")))
    },
  ]

  /// Commands that put people on the list, take them off and move them.
  private static let floorRequests: [CommandSpec] = [
    CommandSpec(
      "floor add", [Parameter("participant", .participant)],
      [
        Option("for", .text("TEXT"), "what about, up to 250 characters"),
        Option(
          "kind", .choice(RequestKind.allCases.map(\.rawValue)),
          "ordinary unless --reason or --to says otherwise"),
        Option("reason", .text("REASON"), "the ranked reason of a point of order"),
        Option("to", .request, "what a reply answers; who speaks, or spoke last, unless said"),
        Option("for-group", .text("NAME"), "the organisation or group that speaks through them"),
        Option(
          "via", .choice(RequestChannel.allCases.map(\.rawValue)),
          "how it came; any other word is kept as typed"),
      ], for: .giveFloor, help: "puts somebody on the list of speakers",
      example: "floor add P12 --for \"article 8\""
    ) { (arguments) throws(CommandSyntaxError) in
      let details = RequestDetails(
        reason: arguments.text("reason"), answers: try arguments.optionalID("to"),
        onBehalfOf: arguments.text("for-group"))
      let implied: RequestKind =
        details.reason != nil ? .pointOfOrder : details.answers != nil ? .reply : .ordinary
      return .floor(
        .add(
          try arguments.participant("participant"), kind: try arguments.choice("kind") ?? implied,
          note: arguments.text("for"), via: arguments.text("via"), details: details))
    },
    CommandSpec(
      "floor withdraw", [Parameter("request", .request)], for: .giveFloor,
      help: "takes a request off the list, and the replies to it", example: "floor withdraw S5"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.withdraw(try arguments.id("request")))
    },
    CommandSpec(
      "floor move",
      [
        Parameter("request", .request),
        Parameter("place", .request, optional: true, after: "after"),
      ],
      for: .giveFloor,
      help: "moves a request behind another one, or to the top of its kind, under every policy",
      example: "floor move S5 after S2"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.move(try arguments.id("request"), after: try arguments.optionalID("place")))
    },
    CommandSpec(
      "floor release", [Parameter("request", .request, optional: true)], for: .giveFloor,
      help: "gives a moved request, or all of them, back to the policy",
      example: "floor release S5"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.release(try arguments.optionalID("request")))
    },
  ]
}
