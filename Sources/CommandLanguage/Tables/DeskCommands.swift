import SessionEngine

extension CommandLanguage {
  private static let mode = Option(
    "mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "else as planned")

  /// What is done at the desk where people arrive.
  static let deskCommands: [CommandSpec] = [
    CommandSpec(
      "check-in", [person],
      [
        mode, Option("for", .participant, "in whose place they come"),
        Option("token", .text("CODE"), "a code that is theirs, known from now on"),
      ],
      for: .recordPresence, help: "notes that somebody is here, or has changed mode",
      example: "check-in P12 --mode virtual"
    ) { (arguments) throws(CommandSyntaxError) in
      let id = try arguments.participant("participant")
      var commands = [SessionCommand.people(.checkIn(id, mode: try arguments.choice("mode")))]
      if let other = try arguments.optionalParticipant("for") {
        commands.append(.people(.represent(other, by: id)))
      }
      if let code = arguments.text("token") {
        var fields = ParticipantFields()
        fields.tokens = [code]
        commands.append(.people(.edit(id, fields)))
      }
      return commands.count == 1 ? commands[0] : .batch(title: "check-in", commands)
    },
    CommandSpec(
      "check-in move",
      [Parameter("wrong", .participant), Parameter("participant", .participant, after: "to")],
      for: .recordPresence,
      help: "the wrong person was checked in: gives the arrival to the right one",
      example: "check-in move P7 to P9"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(
        .moveArrival(
          try arguments.participant("wrong"), to: try arguments.participant("participant")))
    },
    CommandSpec(
      "scan", [Parameter("code", .text("CODE"))], [mode], for: .recordPresence,
      help: "checks in whom a badge, ticket, card or e-mail belongs to",
      example: "scan P12"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(
        .checkIn(
          try arguments.owner(ofCode: arguments.required("code")),
          mode: try arguments.choice("mode")))
    },
    CommandSpec(
      "check-out", [person], for: .recordPresence, help: "notes that somebody has left",
      example: "check-out P12"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.checkOut(try arguments.participant("participant")))
    },
    CommandSpec(
      "presence add", [person],
      [
        Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "in the room or online"),
        Option("from", .time, "when they came"), Option("until", .time, "when they left"),
      ], for: .recordPresence, help: "notes afterwards that somebody was here",
      example: "presence add P12 --mode inPerson --from 09:00 --until 11:00"
    ) { (arguments) throws(CommandSyntaxError) in
      let id = try arguments.participant("participant")
      guard let from = try arguments.time("from", near: arguments.context.now) else {
        throw .missing("from", usage: arguments.spec.usage)
      }
      guard let until = try arguments.time("until", near: from) else {
        throw .missing("until", usage: arguments.spec.usage)
      }
      let planned = arguments.context.session.participants[id]?.plannedMode ?? .inPerson
      let mode: AttendanceMode = try arguments.choice("mode") ?? planned
      let stay = Stay(mode: mode, from: from, until: until, source: "desk")
      return .people(.recordStays(id, [stay]))
    },
    CommandSpec(
      "walk-in", [Parameter("name", .text("NAME"))],
      participantOptions + [Option("for", .participant, "in whose place they come")],
      for: .managePeople, help: "adds somebody who is not registered and checks them in",
      example: "walk-in \"Jo Kim\" --country KR"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try participantFields(arguments)
      fields.name = try arguments.required("name")
      guard let other = try arguments.optionalParticipant("for") else {
        return .people(.walkIn(fields))
      }
      let id = arguments.context.session.nextParticipant
      return .batch(
        title: "walk-in", [.people(.walkIn(fields)), .people(.represent(other, by: id))])
    },
  ]
}

extension Arguments {
  /// The participant to whom a code belongs.
  func owner(ofCode text: String) throws(CommandSyntaxError) -> ParticipantID {
    switch context.session.identify(ScannedCode(text)) {
    case .person(let id, _): return id
    case .several(let ids):
      let people = ids.compactMap { context.session.participants[$0] }
      throw .ambiguous(text, matches: people.prefix(3).map { "\($0.name) (\($0.id))" })
    case .notATicket(let reason): throw .badValue(field: "code", value: text, expected: reason)
    case .unknown(let code):
      let name = code.name ?? code.emails.first ?? "NAME"
      throw .unknownCode(
        String(text.prefix(60)),
        walkIn: "walk-in \(CommandLanguage.quoted(name)) --token CODE")
    }
  }
}
