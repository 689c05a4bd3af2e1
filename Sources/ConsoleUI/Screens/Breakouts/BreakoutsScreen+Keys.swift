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
        "breakouts.cut", .character("-"), "less time",
        "take time from the rooms or the selected one", group, .breakouts(.cut),
        footer: false),
      .own(
        "breakouts.close", .character("C"), "close",
        "close the rooms or the selected one; asks first", group,
        .breakouts(.close)),
      .own(
        "breakouts.takeHelp", .character("h"), "take help",
        "say that you go to a room that asks for help", group, .breakouts(.takeHelp)),
      .own(
        "breakouts.askHelp", .character("H"), "ask help",
        "ask for help in the selected room, or take that back", group, .breakouts(.askHelp)),
      .own(
        "breakouts.late", .character("L"), "seat late",
        "seat the first who has no room, or the selected one", group,
        .breakouts(.seatLate)),
      .own(
        "breakouts.repair", .character("r"), "repair",
        "mend the rooms with the fewest moves; asks first", group,
        .breakouts(.repair)),
      .own(
        "breakouts.choose", .character("M"), "how",
        "choose how people are spread", group,
        .breakouts(.choose)),
      .own(
        "breakouts.fillIn", .character("F"), "fill in",
        "spread only those who have no room", group, .breakouts(.fillIn), footer: false),
      .own(
        "breakouts.edit", .character("e"), "edit",
        "change the selected room, or plan the round anew", group, .edit, footer: false),
      .own(
        "breakouts.addRoom", .character("N"), "new room", "add a room to the round", group,
        .breakouts(.addRoom), footer: false),
      .own(
        "breakouts.place", .character("p"), "place",
        "move somebody; what changes is told first", group,
        .breakouts(.place), footer: false),
      .own(
        "breakouts.unplace", .character("w"), "take out", "take somebody out of the rooms", group,
        .breakouts(.unplace), footer: false),
      .own(
        "breakouts.swap", .character("x"), "swap", "let two people change rooms", group,
        .breakouts(.swap), footer: false),
      .own(
        "breakouts.pin", .character("P"), "pin",
        "keep the selected person in the room, or let go", group,
        .breakouts(.pin), footer: false),
      .own(
        "breakouts.together", .character("t"), "together", "keep people together", group,
        .breakouts(.together), footer: false),
      .own(
        "breakouts.apart", .character("T"), "apart", "keep people apart", group,
        .breakouts(.apart), footer: false),
      .own(
        "breakouts.wish", .character("I"), "wishes",
        "note what the selected person would like to talk about", group, .breakouts(.wish),
        footer: false),
      .own(
        "breakouts.announce", .character("n"), "announce",
        "tell something to all rooms or the selected one", group,
        .breakouts(.announce), footer: false),
      .own(
        "breakouts.recall", .character("B"), "call back",
        "call everybody back with a countdown; asks first", group, .breakouts(.recall),
        footer: false),
      .own(
        "breakouts.start", .character("s"), "begun", "say that the selected room has begun", group,
        .breakouts(.start), footer: false),
      .own(
        "breakouts.told", .character("K"), "list done",
        "the list is done; the next one tells what changed", group, .breakouts(.told),
        footer: false),
      .own(
        "breakouts.remove", .character("D"), "remove",
        "remove the room, or a round not opened; asks first", group,
        .breakouts(.remove), footer: false),
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
    case .breakouts(.wish): return .form(wishForm(scene))
    case .breakouts(let action):
      guard let round = round(scene) else {
        return .refused("No round is planned; press a to plan one.")
      }
      return outcome(of: action, round, scene)
    default: return .refused("That key means nothing here.")
    }
  }

  /// The round that the selected row belongs to.
  static func round(_ scene: Scene) -> BreakoutRound? {
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
    case .fillIn: return .run("breakouts allocate \(id) --rest --seed \((round.seed ?? 0) + 1)")
    case .choose: return .form(rulesForm(round, scene: scene))
    case .together, .apart: return .form(groupForm(action, round))
    case .repair: return .run("breakouts repair \(id)")
    case .seatLate: return seatLate(scene)
    case .addRoom: return .form(addRoomForm(id))
    case .told: return .run("breakouts told \(id)")
    case .place: return .form(placeForm(round, scene: scene))
    case .swap: return .form(swapForm(scene))
    case .pin: return pin(round, scene)
    case .unplace:
      if case .participant(let person)? = scene.selected {
        return .run("breakouts unplace \(person) \(id)")
      }
      return .form(
        Form(
          "breakouts-unplace", title: "Out of the rooms of \(id)",
          fields: [
            FormField("participant", "Who", kind: .person, placeholder: "the beginning of a name")
          ]
        ) {
          CommandLine("breakouts unplace").value($0["participant"]).value(id.description).text
        })
    case .remove:
      if case .room(let room)? = scene.selected {
        return .run("room remove \(room)", question: "Remove \(room)? Its people lose it.")
      }
      return .run("breakouts remove \(id)", question: "Remove \(id) and its rooms?")
    case .open, .extend, .cut, .close, .recall, .announce, .start, .reopen:
      return live(action, round, scene)
    case .takeHelp, .askHelp, .wish: return .refused("That key means nothing here.")
    }
  }

  /// Puts the selected person, if something is the matter with their room, or the first who has none where it suits best.
  static func seatLate(_ scene: Scene) -> Outcome {
    if case .participant(let id)? = scene.selected, scene.state.rooms.flagOf[id] != nil {
      return .run("breakouts place \(id)")
    }
    guard let flag = scene.state.rooms.flags.first(where: { $0.kind == .roomless }) else {
      return .refused("Everybody who is there has a room, or no round is spread yet.")
    }
    return .run("breakouts place \(flag.participant)")
  }

  private static func pin(_ round: BreakoutRound, _ scene: Scene) -> Outcome {
    guard case .participant(let person)? = scene.selected else {
      return .refused("Select a person; o shows the rooms with their people.")
    }
    if round.isPinned(person) { return .run("breakouts unpin \(person) \(round.id)") }
    guard let room = scene.session.breakouts.room(of: person, in: round.id) else {
      return .refused("\(person) has no room to be kept in; p gives one.")
    }
    return .run("breakouts pin \(person) to \(room.id)")
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
