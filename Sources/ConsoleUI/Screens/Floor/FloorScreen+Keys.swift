import SessionEngine

extension FloorScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Floor"
    return [
      .own(
        "floor.next", .character("n"), "next", "give the floor to the first who waits", group,
        .floor(.next)),
      .own(
        "floor.add", .character("a"), "add", "put somebody on the list, by the beginning of a name",
        group, .add),
      .own(
        "floor.end", .character("E"), "end", "end the speech and call nobody", group, .floor(.end)),
      .own(
        "floor.pause", .character("p"), "pause", "stop the speaker's clock, or let it go on", group,
        .floor(.pause)),
      .own(
        "floor.extend", .character("+"), "more time", "give the speaker more time", group,
        .floor(.extend)),
      .own(
        "floor.give", .character("f"), "give", "give the floor to the selected one, out of turn",
        group, .floor(.give), footer: false),
      .own(
        "floor.withdraw", .character("w"), "withdraw", "take the selected request off the list",
        group, .floor(.withdraw)),
      .own(
        "floor.recall", .character("r"), "recall", "put the last one called back at the top", group,
        .floor(.recall)),
      .own(
        "floor.moveDown", .character("J"), "move down", "let the selected one speak later", group,
        .floor(.moveDown), footer: false),
      .own(
        "floor.moveUp", .character("K"), "move up", "let the selected one speak earlier", group,
        .floor(.moveUp), footer: false),
      .own(
        "floor.open", .character("c"), "close list", "close the list, or open it again", group,
        .floor(.open), footer: false),
      .own(
        "floor.limit", .character("l"), "limit", "set the speaking time of requests to come", group,
        .floor(.limit), footer: false),
      .own(
        "floor.policy", .character("P"), "turns", "call as they asked, or room and online in turn",
        group, .floor(.policy), footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(addForm(person: nil, scene: scene))
    case .edit: return .refused("A request is not changed: withdraw it with w and add it anew.")
    case .floor(let action): return outcome(of: action, scene)
    default: return .refused("That key means nothing here.")
    }
  }

  private static func outcome(of action: FloorAction, _ scene: Scene) -> Outcome {
    let floor = scene.session.floor
    switch action {
    case .next: return .run("floor next")
    case .end: return .run("floor end")
    case .pause: return .run(floor.speaking?.state == .paused ? "floor resume" : "floor pause")
    case .recall: return .run("floor recall")
    case .open: return .run(floor.board.isOpen ? "floor close" : "floor open")
    case .policy:
      let policy: FloorPolicy = floor.board.policy == .alternate ? .firstCome : .alternate
      return .run("floor policy \(policy.rawValue)")
    case .extend:
      return .form(
        Form(
          "floor-extend", title: "More time for the speaker",
          fields: [FormField("time", "Time", "1:00", placeholder: "1:00, 30s")]
        ) { CommandLine("floor extend").value("+" + unsigned($0["time"])).text })
    case .limit:
      return .form(
        Form(
          "floor-limit", title: "Speaking time of requests to come",
          fields: [
            FormField("time", "Time", clockText(floor.board.limitSeconds), placeholder: "2:00, 90s")
          ]
        ) { CommandLine("floor limit").value($0["time"]).text })
    case .give, .withdraw, .moveUp, .moveDown: break
    }
    guard case .request(let id)? = scene.selected else {
      return .refused("Nobody is selected; press a to put somebody on the list.")
    }
    switch action {
    case .give: return .run("floor give \(id)")
    case .withdraw: return .run("floor withdraw \(id)")
    case .moveUp: return move(id, by: -1, scene)
    case .moveDown: return move(id, by: 1, scene)
    case .next, .end, .pause, .recall, .open, .policy, .extend, .limit:
      return .refused("That key means nothing here.")
    }
  }

  private static func move(_ id: RequestID, by step: Int, _ scene: Scene) -> Outcome {
    let waiting = scene.state.figures.waiting
    guard let place = waiting.firstIndex(of: id) else { return .refused("\(id) does not wait.") }
    guard waiting.indices.contains(place + step) else {
      return .refused("\(id) is at the \(step < 0 ? "top" : "end") already.")
    }
    let after = step > 0 ? place + 1 : place - 2
    return .run("floor move \(id)" + (after >= 0 ? " after \(waiting[after])" : ""))
  }

  /// The form that puts somebody on the list.
  static func addForm(person: Participant?, scene: Scene) -> Form {
    Form(
      "floor-add", title: "Asks for the floor",
      fields: [
        FormField(
          "participant", "Who", person?.name ?? "", kind: .person,
          placeholder: "the beginning of a name, or P12", picked: person?.id),
        FormField("for", "About"),
        FormField(
          "kind", "Kind", RequestKind.ordinary.rawValue,
          kind: .choice(
            [.ordinary, .pointOfOrder, .intervention, .reply].map { (kind: RequestKind) in
              FormField.Choice(value: kind.rawValue, label: kind.name)
            })),
        FormField("via", "Came by", placeholder: "hand, Teams hand, card"),
      ]
    ) { values in
      let line = CommandLine("floor add").value(values["participant"])
      let kind = values["kind"] == RequestKind.ordinary.rawValue ? "" : values["kind"]
      return values.filled(line, ["for", "via"]).filled("kind", kind).text
    }
  }
}
