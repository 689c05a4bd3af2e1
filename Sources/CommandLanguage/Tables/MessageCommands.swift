import SessionEngine

extension Arguments {
  /// Whom a message is for: `maya`, `moderators`, `all`, `R3`, `B1`.
  ///
  /// A name on the roster comes first, so that somebody called like a role can be reached all the same.
  func addressee(_ name: String) throws(CommandSyntaxError) -> Addressee {
    let text = try required(name)
    let staff = context.session.staff
    if staff.contains(text) { return .person(text) }
    let wanted = text.lowercased()
    if wanted == "all" || wanted == "everybody" { return .everybody }
    if let role = Role.allCases.first(where: {
      $0.rawValue == wanted || "\($0.rawValue)s" == wanted
    }) {
      return .role(role)
    }
    if let room = RoomID(text) { return .room(room) }
    if let round = RoundID(text) { return .round(round) }
    let alike = staff.filter { $0.name.lowercased() == wanted }
    return .person(alike.count == 1 ? alike[0].name : text)
  }
}

extension CommandLanguage {
  static let messageCommands: [CommandSpec] = [
    CommandSpec(
      "message send", [Parameter("text", .text("TEXT"))],
      [Option("to", .staff, "a name, a role, R3, B1 or all; all unless said")],
      for: .sendMessages, help: "says something to other staff; nobody else sees it",
      example: "message send \"Who takes the chat?\" --to moderators"
    ) { (arguments) throws(CommandSyntaxError) in
      let to: Addressee =
        arguments.text("to") == nil ? .everybody : try arguments.addressee("to")
      return .staff(.send(try arguments.required("text"), to: to))
    },
    CommandSpec(
      "message taken", [Parameter("message", .message)], for: .sendMessages,
      help: "says that you have seen a cue, or see to a message", example: "message taken M3"
    ) { (arguments) throws(CommandSyntaxError) in
      .staff(.take(try arguments.id("message")))
    },
    CommandSpec(
      "cue", [Parameter("who", .staff), Parameter("text", .text("TEXT"))],
      [Option("for", .duration, "how long it stands; else 5 minutes")], for: .giveCues,
      help: "shows a few words to those of a room or round, a role or a person until they saw them",
      example: "cue B1 \"2 minutes\""
    ) { (arguments) throws(CommandSyntaxError) in
      .staff(
        .cue(
          try arguments.required("text"), to: try arguments.addressee("who"),
          seconds: try arguments.duration("for")))
    },
  ]

  static let dutyCommands: [CommandSpec] = [
    CommandSpec(
      "duty on", for: .takeDuty,
      help: "says that you are on duty; a facilitator takes the free seat", example: "duty on"
    ) { _ in .staff(.duty(.begin)) },
    CommandSpec("duty off", for: .takeDuty, help: "says that you are off duty", example: "duty off")
    { _ in .staff(.duty(.end)) },
    CommandSpec(
      "duty hand-over", [Parameter("who", .text("NAME"))], for: .steerSession,
      help: "offers the facilitator's seat to somebody, who has to accept",
      example: "duty hand-over maya"
    ) { (arguments) throws(CommandSyntaxError) in
      .staff(.duty(.offerSeat(to: try arguments.required("who"))))
    },
    CommandSpec(
      "duty accept", for: .takeDuty, help: "takes the facilitator's seat that is offered to you",
      example: "duty accept"
    ) { _ in .staff(.duty(.acceptSeat)) },
    CommandSpec(
      "duty decline", for: .takeDuty, help: "leaves the seat offered, or takes the offer back",
      example: "duty decline"
    ) { _ in .staff(.duty(.declineSeat)) },
    CommandSpec(
      "duty take-over", for: .steerSession,
      help: "takes the facilitator's seat from whoever has it; they are told at once",
      example: "duty take-over"
    ) { _ in .staff(.duty(.takeSeat)) },
  ]
}
