import SessionEngine

extension BreakoutsScreen {
  /// What a key does to rooms that are open: to the selected one, or to all from the row of the round.
  static func live(_ action: BreakoutAction, _ round: BreakoutRound, _ scene: Scene) -> Outcome {
    let id = round.id
    let isOpen = round.state == .open || round.state == .closing
    var room: BreakoutRoom?
    if isOpen, case .room(let selected)? = scene.selected {
      room = scene.session.breakouts.rooms[selected]
    }
    let whose = room.map { "\($0.name.oneLine(30)) (\($0.id))" } ?? "the rooms of \(id)"
    switch action {
    case .open:
      if let room, round.state(of: room) == .closed { return .run("room reopen \(room.id)") }
      return .form(openForm(round, scene: scene))
    case .extend, .cut:
      let sign = action == .cut ? "-" : "+"
      let start = room.map { "room extend \($0.id)" } ?? "breakouts extend \(id)"
      return .form(
        Form(
          "breakouts-extend", title: "\(action == .cut ? "Less" : "More") time for \(whose)",
          fields: [FormField("time", "Time", "5m", placeholder: "5m, 90s")]
        ) { "\(start) \(sign)\(unsigned($0["time"]))" })
    case .close:
      if let room, round.state(of: room) == .closed { return .run("room reopen \(room.id)") }
      let start = room.map { "room close \($0.id)" } ?? "breakouts close \(id)"
      return .form(
        Form(
          "breakouts-close", title: "Close \(whose)",
          fields: [
            FormField("in", "In", "1m", placeholder: "1m; empty: at once"),
            FormField(
              "anyway", "Open notes", "no",
              kind: .choice([
                FormField.Choice(value: "no", label: "ask me first"),
                FormField.Choice(value: "yes", label: "close anyway"),
              ])),
          ], question: "Close \(whose)?"
        ) { values in
          let line = CommandLine(start).filled("in", values["in"]).text
          return values["anyway"] == "yes" ? line + " --anyway" : line
        })
    case .recall:
      return .form(
        Form(
          "breakouts-recall", title: "Call everybody of \(id) back",
          fields: [
            FormField("in", "In", "1m"),
            FormField("text", "Say", placeholder: "Please come back to the plenary…"),
          ], question: "Call everybody of \(id) back?"
        ) { values in
          CommandLine("breakouts recall \(id)").filled("in", values["in"])
            .filled("text", values["text"]).text
        })
    case .announce:
      let rooms = room?.id.description ?? ""
      return .form(
        Form(
          "breakouts-announce", title: "Tell \(whose)", fields: [FormField("text", "Say")]
        ) { values in
          CommandLine("breakouts announce \(id)").filled("rooms", rooms).value(values["text"]).text
        })
    case .start:
      guard case .room(let selected)? = scene.selected else {
        return .refused("Select the room that has begun.")
      }
      return .run("room start \(selected)")
    default: return .refused("That key means nothing here.")
    }
  }

  private static func openForm(_ round: BreakoutRound, scene: Scene) -> Form {
    let id = round.id
    let people = scene.session.breakouts.rooms(of: id).reduce(0) { $0 + $1.members.count }
    return Form(
      "breakouts-open", title: "Open the rooms of \(id), \(people) people",
      fields: [FormField("for", "For", placeholder: "20m; empty: until the item ends")],
      question: "Open the rooms of \(id) to everybody?"
    ) { CommandLine("breakouts open \(id)").filled("for", $0["for"]).text }
  }
}
