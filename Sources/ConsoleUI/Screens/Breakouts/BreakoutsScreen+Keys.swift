import SessionEngine

extension BreakoutsScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Breakouts"
    return [
      .own("breakouts.plan", .character("a"), "plan", "plan a round with its rooms", group, .add),
      .own(
        "breakouts.allocate", .character("A"), "allocate", "spread people over the rooms", group,
        .breakouts(.allocate)),
      .own(
        "breakouts.open", .character("O"), "open", "open the rooms, for some minutes; asks first",
        group, .breakouts(.open)),
      .own(
        "breakouts.extend", .character("+"), "more time", "give the rooms more time", group,
        .breakouts(.extend)),
      .own(
        "breakouts.close", .character("C"), "close",
        "close the rooms, with a countdown; asks first", group, .breakouts(.close)),
      .own(
        "breakouts.takeHelp", .character("h"), "take help",
        "say that you go to a room that asks for help", group, .breakouts(.takeHelp)),
      .own(
        "breakouts.askHelp", .character("H"), "ask help",
        "ask for help in the selected room, or take that back", group, .breakouts(.askHelp)),
      .own(
        "breakouts.edit", .character("e"), "edit",
        "change the selected room, or plan the round anew", group, .edit, footer: false),
      .own(
        "breakouts.place", .character("p"), "place", "put somebody into a room", group,
        .breakouts(.place), footer: false),
      .own(
        "breakouts.unplace", .character("w"), "take out", "take somebody out of the rooms", group,
        .breakouts(.unplace), footer: false),
      .own(
        "breakouts.remove", .character("D"), "remove",
        "remove a round that was not opened; asks first", group, .breakouts(.remove), footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(planForm(nil, scene: scene))
    case .edit:
      switch scene.selected {
      case .room(let id)?:
        guard let room = scene.session.breakouts.rooms[id] else { break }
        return .form(roomForm(room))
      case .round(let id)?:
        guard let round = scene.session.breakouts.rounds[id] else { break }
        return .form(planForm(round, scene: scene))
      default: break
      }
      return .refused("No room is selected; press a to plan a round.")
    case .breakouts(.takeHelp): return takeHelp(scene)
    case .breakouts(.askHelp): return askHelp(scene)
    case .breakouts(let action):
      guard let round = round(scene) else {
        return .refused("No round is planned; press a to plan one.")
      }
      return outcome(of: action, round, scene)
    default: return .refused("That key means nothing here.")
    }
  }

  /// The round that the selected row belongs to.
  private static func round(_ scene: Scene) -> BreakoutRound? {
    let breakouts = scene.session.breakouts
    switch scene.selected {
    case .round(let id)?: return breakouts.rounds[id]
    case .room(let id)?: return breakouts.rooms[id].flatMap { breakouts.rounds[$0.round] }
    default: return breakouts.current
    }
  }

  private static func outcome(
    of action: BreakoutAction, _ round: BreakoutRound, _ scene: Scene
  ) -> Outcome {
    let id = round.id
    switch action {
    case .allocate:
      let line = "breakouts allocate \(id) --seed \((round.seed ?? 0) + 1)"
      guard round.seed != nil else { return .run(line) }
      return .run(
        line, question: "Allocate \(id) anew? Who is where now changes; u brings it back.")
    case .open:
      return .form(
        Form(
          "breakouts-open", title: "Open the rooms of \(id)",
          fields: [FormField("for", "For", placeholder: "20m; empty: as the agenda says")],
          question: "Open the rooms of \(id) to everybody?"
        ) { CommandLine("breakouts open \(id)").filled("for", $0["for"]).text })
    case .close:
      return .form(
        Form(
          "breakouts-close", title: "Close the rooms of \(id)",
          fields: [FormField("in", "In", "1m", placeholder: "1m; empty: at once")],
          question: "Close the rooms of \(id)?"
        ) { CommandLine("breakouts close \(id)").filled("in", $0["in"]).text })
    case .extend:
      return .form(
        Form(
          "breakouts-extend", title: "More time for the rooms of \(id)",
          fields: [FormField("time", "Time", "5m", placeholder: "5m, 90s")]
        ) { CommandLine("breakouts extend \(id) +\(unsigned($0["time"]))").text })
    case .place: return .form(placeForm(round, scene: scene))
    case .unplace:
      return .form(
        Form(
          "breakouts-unplace", title: "Out of the rooms of \(id)",
          fields: [
            FormField("participant", "Who", kind: .person, placeholder: "the beginning of a name")
          ]
        ) {
          CommandLine("breakouts unplace").value($0["participant"]).value(id.description).text
        })
    case .remove: return .run("breakouts remove \(id)", question: "Remove \(id) and its rooms?")
    case .takeHelp, .askHelp: return .refused("That key means nothing here.")
    }
  }

  private static func takeHelp(_ scene: Scene) -> Outcome {
    if case .room(let id)? = scene.selected, scene.session.breakouts.rooms[id]?.needsHelp == true {
      return .run("help take \(id)")
    }
    guard let id = scene.state.figures.help.first else {
      return .refused("No room asks for help.")
    }
    return .run("help take \(id)")
  }

  private static func askHelp(_ scene: Scene) -> Outcome {
    guard case .room(let id)? = scene.selected, let room = scene.session.breakouts.rooms[id] else {
      return .refused("Select the room that needs help.")
    }
    guard room.helpAskedAt == nil || room.helpTakenBy != nil && room.needsHelp else {
      return .run("help cancel \(id)")
    }
    return .form(
      Form(
        "help-ask-\(id)", title: "Help for \(room.name.oneLine(40)) (\(id))",
        fields: [FormField("reason", "Reason", placeholder: "no sound; may stay empty")]
      ) { values in
        let line = CommandLine("help ask \(id)")
        return values["reason"].isEmpty ? line.text : line.value(values["reason"]).text
      })
  }
}
