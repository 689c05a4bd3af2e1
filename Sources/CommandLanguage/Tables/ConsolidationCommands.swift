import SessionEngine

extension CommandLanguage {
  /// The commands that bring the notes of all rooms together.
  static let consolidationCommands: [CommandSpec] = [
    CommandSpec(
      "note merge",
      [Parameter("notes", .list("NOTE,…")), Parameter("other", .note, after: "into")],
      for: .consolidateNotes,
      help: "says that notes, also of other rooms, say what another one says",
      example: "note merge N9,N14 into N3"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(.merge(try arguments.ids("notes") ?? [], into: try arguments.id("other")))
    },
    CommandSpec(
      "note unmerge", [Parameter("note", .note)], for: .consolidateNotes,
      help: "lets a merged note stand for itself again", example: "note unmerge N9"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(.unmerge(try arguments.id("note")))
    },
    CommandSpec(
      "note finalise", [Parameter("room", .room)], for: .consolidateNotes,
      help: "closes the notes of a room", example: "note finalise R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(.finalise(try arguments.id("room")))
    },
    CommandSpec(
      "note reopen", [Parameter("room", .room)], for: .consolidateNotes,
      help: "lets the notes of a room be changed again", example: "note reopen R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(.reopen(try arguments.id("room")))
    },
    CommandSpec(
      "note ask", [Parameter("room", .room, optional: true)], for: .consolidateNotes,
      help: "asks a room for its notes, or all that have not handed in", example: "note ask R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(.ask(try arguments.optionalID("room")))
    },
    CommandSpec(
      "note disclosure",
      [Parameter("attribution", .choice(["any"] + Attribution.allCases.map(\.rawValue)))],
      [
        Option("threshold", .number, "how many people a group must have to be named; 5 if not said")
      ],
      for: .consolidateNotes,
      help: "the most that exports tell of who said something: none is the Chatham House Rule, "
        + "any leaves it to each note",
      example: "note disclosure none --threshold 5"
    ) { (arguments) throws(CommandSyntaxError) in
      let isAny = arguments.text("attribution")?.lowercased() == "any"
      return .notes(
        .setDisclosure(
          isAny ? nil : try arguments.choice("attribution"),
          threshold: try arguments.number("threshold")))
    },
    CommandSpec(
      "report-back order", [Parameter("rooms", .list("ROOM,…"))],
      [Option("time", .speakingTime, "how long each may speak; 3:00 if not said")],
      for: .consolidateNotes, help: "sets the order in which rooms report to the plenary",
      example: "report-back order R3,R1,R2 --time 2:30"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(
        .orderReports(
          try arguments.ids("rooms") ?? [],
          seconds: try arguments.duration("time", as: .minutesAndSeconds)))
    },
    CommandSpec(
      "report-back start", [Parameter("room", .room, optional: true)],
      [Option("time", .speakingTime, "how long it may speak")], for: .consolidateNotes,
      help:
        "gives a room the floor for its report, the next one if none is named; its questions to "
        + "the plenary go into the queue",
      example: "report-back start R3"
    ) { (arguments) throws(CommandSyntaxError) in
      .notes(
        .startReport(
          try arguments.optionalID("room"),
          seconds: try arguments.duration("time", as: .minutesAndSeconds)))
    },
    CommandSpec(
      "report-back end", for: .consolidateNotes, help: "ends the report that is on",
      example: "report-back end"
    ) { _ in .notes(.endReport) },
  ]
}
