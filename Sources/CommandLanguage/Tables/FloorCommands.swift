import SessionEngine

extension CommandLanguage {
  static let floorCommands: [CommandSpec] = [
    CommandSpec(
      "floor add", [Parameter("participant", .participant)],
      [
        Option("for", .text("TEXT"), "what about"),
        Option("kind", .choice(RequestKind.allCases.map(\.rawValue)), "ordinary unless said"),
        Option("via", .text("CHANNEL"), "how it came: hand, Teams hand, card"),
      ], for: .giveFloor, help: "puts somebody on the list of speakers",
      example: "floor add P12 --for \"article 8\""
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(
        .add(
          try arguments.participant("participant"),
          kind: try arguments.choice("kind") ?? .ordinary, note: arguments.text("for"),
          via: arguments.text("via")))
    },
    CommandSpec(
      "floor next", for: .giveFloor, help: "gives the floor to the first who waits",
      example: "floor next"
    ) { _ in .floor(.next) },
    CommandSpec(
      "floor give", [Parameter("request", .request)], for: .giveFloor,
      help: "gives the floor to this one", example: "floor give S5"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.give(try arguments.id("request")))
    },
    CommandSpec(
      "floor end", for: .giveFloor, help: "ends the speech", example: "floor end"
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
      "floor withdraw", [Parameter("request", .request)], for: .giveFloor,
      help: "takes a request off the list", example: "floor withdraw S5"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.withdraw(try arguments.id("request")))
    },
    CommandSpec(
      "floor move",
      [
        Parameter("request", .request),
        Parameter("place", .request, optional: true, after: "after"),
      ],
      for: .giveFloor, help: "moves a request behind another one, or to the top",
      example: "floor move S5 after S2"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.move(try arguments.id("request"), after: try arguments.optionalID("place")))
    },
    CommandSpec(
      "floor recall", for: .giveFloor, help: "puts the last one called back at the top",
      example: "floor recall"
    ) { _ in .floor(.recall) },
    CommandSpec(
      "floor open", for: .giveFloor, help: "opens the list of speakers", example: "floor open"
    ) { _ in .floor(.open) },
    CommandSpec(
      "floor close", for: .giveFloor,
      help: "closes the list; points of order are still taken", example: "floor close"
    ) { _ in .floor(.close) },
    CommandSpec(
      "floor limit", [Parameter("time", .speakingTime)], for: .giveFloor,
      help: "sets the speaking time of requests to come", example: "floor limit 2:00"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.setLimit(seconds: try arguments.duration("time", as: .minutesAndSeconds) ?? 0))
    },
    CommandSpec(
      "floor policy", [Parameter("policy", .choice(FloorPolicy.allCases.map(\.rawValue)))],
      for: .giveFloor, help: "sets how people are called from the list",
      example: "floor policy alternate"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let policy = try arguments.choice("policy", FloorPolicy.self) else {
        throw .missing("policy", usage: arguments.spec.usage)
      }
      return .floor(.setPolicy(policy))
    },
  ]
}
