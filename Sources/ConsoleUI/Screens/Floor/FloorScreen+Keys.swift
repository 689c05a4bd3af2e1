import SessionEngine

extension FloorScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Floor"
    return [
      .own(
        "floor.next", .character("n"), "next",
        "call the first; after an interposed question give it back", group,
        .floor(.next)),
      .own(
        "floor.add", .character("a"), "add", "put somebody on the list, by the beginning of a name",
        group, .add),
      .own(
        "floor.point", .character("!"), "point", "put a point of order on the list", group,
        .floor(.pointOfOrder)),
      .own(
        "floor.end", .character("E"), "end", "end the speech and call nobody", group, .floor(.end)),
      .own(
        "floor.pause", .character("p"), "pause", "stop the speaker's clock, or let it go on", group,
        .floor(.pause)),
      .own(
        "floor.extend", .character("+"), "time", "give the speaker more time", group,
        .floor(.extend)),
      .own(
        "floor.withdraw", .character("w"), "withdraw", "take the selected request off the list",
        group, .floor(.withdraw)),
      .own(
        "floor.recall", .character("r"), "recall",
        "put the last one called back in the old place", group,
        .floor(.recall)),
      .own(
        "floor.policy", .character("P"), "turns",
        "how people are called: as asked, in turn, balanced, by hand", group, .floor(.policy),
        footer: false),
      .own(
        "floor.moveDown", .character("J"), "move down", "let the selected one speak later", group,
        .floor(.moveDown), footer: false),
      .own(
        "floor.moveUp", .character("K"), "move up", "let the selected one speak earlier", group,
        .floor(.moveUp), footer: false),
      .own(
        "floor.release", .character("x"), "release",
        "give the one moved by hand back to the order of the policy", group, .floor(.release),
        footer: false),
      .own(
        "floor.give", .character("f"), "give", "give the floor to the selected one, out of turn",
        group, .floor(.give), footer: false),
      .own(
        "floor.interrupt", .character("I"), "interrupt",
        "hear the selected one in between; the speaker pauses", group,
        .floor(.interrupt), footer: false),
      .own(
        "floor.interposed", .character("i"), "question",
        "put an interposed question to the speaker on the list", group,
        .floor(.interposedQuestion), footer: false),
      .own(
        "floor.reply", .character("R"), "reply", "put a reply to the selected one on the list",
        group, .floor(.reply), footer: false),
      .own(
        "floor.open", .character("c"), "close list",
        "close the list but for points of order, or open it again", group, .floor(.open),
        footer: false),
      .own(
        "floor.lastWord", .character("L"), "last word",
        "the selected one speaks last: empties, closes; asks first", group,
        .floor(.lastWord), footer: false),
      .own(
        "floor.limit", .character("l"), "limit", "set the speaking time of requests to come", group,
        .floor(.limit), footer: false),
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
    case .policy: return .menu(policyMenu)
    case .setPolicy(let policy): return .run("floor policy \(policy.rawValue)")
    case .balance: return .form(balanceForm(scene: scene))
    case .pointOfOrder: return .form(pointForm(scene: scene))
    case .interposedQuestion:
      guard floor.speaking != nil else {
        return .refused("Nobody has the floor, so there is nobody to put a question to.")
      }
      return .form(interposedForm(scene: scene))
    case .extend:
      return .form(
        Form(
          "floor-extend", title: "More time for the speaker",
          fields: [FormField("time", "Time", "1:00", placeholder: "1:00, 30s")]
        ) { CommandLine("floor extend").value("+" + unsigned($0["time"])).text })
    case .limit: return .form(limitForm(scene))
    case .lastWord: return lastWord(scene)
    case .give, .interrupt, .withdraw, .moveUp, .moveDown, .release, .reply:
      return outcomeOnSelected(action, scene)
    }
  }

  private static func outcomeOnSelected(_ action: FloorAction, _ scene: Scene) -> Outcome {
    guard case .request(let id)? = scene.selected, let request = scene.session.floor.requests[id]
    else { return .refused("Nobody is selected; press a to put somebody on the list.") }
    switch action {
    case .give: return .run("floor give \(id)")
    case .interrupt: return .run("floor give \(id) --interrupt")
    case .withdraw: return .run("floor withdraw \(id)")
    case .release: return .run("floor release \(id)")
    case .moveUp: return move(id, by: -1, scene)
    case .moveDown: return move(id, by: 1, scene)
    default:
      guard request.kind != .reply else {
        return .refused("\(id) is a reply; there are no replies to replies.")
      }
      return .form(replyForm(to: request, scene: scene))
    }
  }

  /// Moves past the next of its kind, over the replies that stand between them.
  private static func move(_ id: RequestID, by step: Int, _ scene: Scene) -> Outcome {
    let places = scene.state.figures.places
    guard let request = places.first(where: { $0.request.id == id })?.request else {
      return .refused("\(id) does not wait.")
    }
    guard request.kind != .reply else {
      return .refused("\(id) is a reply and stays under what it answers.")
    }
    let peers = places.map(\.request).filter { $0.kind == request.kind }.map(\.id)
    guard let place = peers.firstIndex(of: id), peers.indices.contains(place + step) else {
      return .refused("\(id) is at the \(step < 0 ? "top" : "end") of its kind already.")
    }
    let after = step > 0 ? place + 1 : place - 2
    return .run("floor move \(id)" + (after >= 0 ? " after \(peers[after])" : ""))
  }

  private static func lastWord(_ scene: Scene) -> Outcome {
    var chosen: RequestID?
    if case .request(let id)? = scene.selected, scene.place(of: id) != nil { chosen = id }
    let first = scene.state.figures.places.first { $0.request.kind != .pointOfOrder }?.request.id
    guard let id = chosen ?? first, let request = scene.session.floor.requests[id] else {
      return .refused("Nobody waits to speak.")
    }
    let name = scene.name(request.participant).oneLine(30)
    return .run(
      "floor last-word \(id)",
      question: "The last word to \(name)? All others go off the list, and it closes.")
  }

  private static let policyMenu = Menu(
    "Called",
    [
      ("a", "as they asked", .floor(.setPolicy(.firstCome))),
      ("t", "in turn", .floor(.setPolicy(.alternate))),
      ("b", "balanced", .floor(.setPolicy(.balanced))),
      ("g", "by groups…", .floor(.balance)),
      ("h", "by hand", .floor(.setPolicy(.byHand))),
    ])

  private static func limitForm(_ scene: Scene) -> Form {
    let types = scene.session.profile.participantTypes
    return Form(
      "floor-limit", title: "Speaking time of requests to come",
      fields: [
        FormField(
          "time", "Time", clockText(scene.session.floor.board.limitSeconds),
          placeholder: "2:00, 90s"),
        FormField(
          "type", "Of type",
          kind: .choice(
            [FormField.Choice(value: "", label: "all")]
              + types.map { FormField.Choice(value: $0.id, label: $0.name.oneLine(40)) })),
        FormField(
          "kind", "Of kind",
          kind: .choice(
            [FormField.Choice(value: "", label: "all")]
              + RequestKind.allCases.map { FormField.Choice(value: $0.rawValue, label: $0.name) })),
        FormField("waiting", "Who waits too", "no", kind: .yesOrNo),
      ]
    ) { values in
      let line = values.filled(
        CommandLine("floor limit").value(values["time"]), ["type", "kind"])
      return line.text + (values["waiting"] == "yes" ? " --waiting" : "")
    }
  }
}
