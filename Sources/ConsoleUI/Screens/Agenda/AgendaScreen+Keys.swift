import SessionEngine

extension AgendaScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Agenda"
    return [
      .own(
        "agenda.next", .character("n"), "next",
        "end the item that is on and start the next; asks first", group, .agenda(.next)),
      .own(
        "agenda.replan", .character("R"), "re-plan",
        "propose how to end on time; change it, and Enter accepts it", group, .agenda(.replan)),
      .own(
        "agenda.start", .character("s"), "start", "start the selected item; asks first", group,
        .agenda(.start)),
      .own(
        "agenda.pause", .character("p"), "pause",
        "stop the clock of the item that is on, or let it go on", group, .agenda(.pause)),
      .own(
        "agenda.extend", .character("+"), "more time", "give the item that is on more time", group,
        .agenda(.extend)),
      .own(
        "agenda.cut", .character("-"), "less", "take time from the item that is on", group,
        .agenda(.cut), footer: false),
      .own(
        "agenda.back", .character("B"), "back",
        "take a next back: the item before goes on; asks first", group,
        .agenda(.back), footer: false),
      .own(
        "agenda.restart", .character("T"), "restart",
        "start the clock of the item that is on anew; asks first", group, .agenda(.restart),
        footer: false),
      .own(
        "agenda.load", .character("l"), "load", "arm the selected item: next starts it", group,
        .agenda(.load), footer: false),
      .own(
        "agenda.end", .character("E"), "end", "end the item that is on and start none; asks first",
        group, .agenda(.end), footer: false),
      .own(
        "agenda.add", .character("a"), "add", "add an item behind the selected one", group, .add),
      .own("agenda.edit", .character("e"), "edit", "change the selected item", group, .edit),
      .own(
        "agenda.skip", .character("x"), "skip", "leave the selected item out", group,
        .agenda(.skip), footer: false),
      .own(
        "agenda.park", .character("z"), "park",
        "set the selected item aside, or bring it back", group,
        .agenda(.park), footer: false),
      .own(
        "agenda.delay", .character("d"), "delay",
        "lay a delay over the plan from the selected item on", group, .agenda(.delay),
        footer: false),
      .own(
        "agenda.duplicate", .character("c"), "duplicate",
        "add the selected item once more, behind itself", group, .agenda(.duplicate),
        footer: false),
      .own(
        "agenda.documents", .character("v"), "documents",
        "copy the link of a document of the item or the session", group, .agenda(.documents),
        footer: false),
      .own(
        "agenda.restore", .character("r"), "restore", "make the selected item pending again", group,
        .agenda(.restore), footer: false),
      .own(
        "agenda.moveDown", .character("J"), "move down", "move the selected item down", group,
        .agenda(.moveDown), footer: false),
      .own(
        "agenda.moveUp", .character("K"), "move up", "move the selected item up", group,
        .agenda(.moveUp), footer: false),
      .own(
        "agenda.remove", .character("D"), "remove", "remove the selected item; asks first", group,
        .agenda(.remove), footer: false),
      .own(
        "session.state", .character("C"), "close session",
        "start, close or reopen the session; asks first", group, .session(.startOrClose),
        footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(itemForm(nil, scene: scene))
    case .edit:
      guard let item = selectedItem(scene) else { return nothingSelected }
      return .form(itemForm(item, scene: scene))
    case .session(.startOrClose): return sessionOutcome(scene)
    case .agenda(let action): return outcome(of: action, scene)
    default: return .refused("That key means nothing here.")
    }
  }

  private static let nothingSelected = Outcome.refused("No item is selected; press a to add one.")

  private static func selectedItem(_ scene: Scene) -> AgendaItem? {
    guard case .item(let id)? = scene.selected else { return nil }
    return scene.session.agenda.items[id]
  }

  private static func outcome(of action: AgendaAction, _ scene: Scene) -> Outcome {
    let agenda = scene.session.agenda
    switch action {
    case .next: return next(scene)
    case .pause: return .run(agenda.current?.state == .paused ? "agenda resume" : "agenda pause")
    case .replan: return replan(scene)
    case .documents: return documents(scene)
    case .back:
      let previous =
        agenda.previous.map { "\($0.id) “\($0.title.oneLine(60))”" } ?? "the one before"
      return .run("agenda back", question: "Go back to \(previous), as if it had not ended?")
    case .restart:
      let name = agenda.current.map { "\($0.id) “\($0.title.oneLine(60))”" } ?? "the item"
      return .run("agenda restart", question: "Start the clock of \(name) anew?")
    case .extend: return .form(timeForm(adds: true, agenda.current))
    case .cut: return .form(timeForm(adds: false, agenda.current))
    case .end:
      let name = agenda.current.map { "\($0.id) “\($0.title.oneLine(60))”" } ?? "the item"
      return .run("agenda end", question: "End \(name)?")
    case .start, .load, .skip, .restore, .park, .delay, .duplicate, .moveUp, .moveDown, .remove:
      break
    }
    guard let item = selectedItem(scene) else { return nothingSelected }
    let name = "\(item.id) “\(item.title.oneLine(60))”"
    switch action {
    case .start:
      let ending = agenda.current.map { " \($0.id) ends." } ?? ""
      let begins = scene.session.profile.state == .draft ? " The session goes live." : ""
      return .run("agenda start \(item.id)", question: "Start \(name)?\(ending)\(begins)")
    case .load: return .run("agenda load \(item.id)")
    case .park: return .run("agenda \(item.isParked == true ? "return" : "park") \(item.id)")
    case .delay: return .form(delayForm(item))
    case .duplicate: return .run("agenda duplicate \(item.id)")
    case .skip: return .run("agenda skip \(item.id)")
    case .restore: return .run("agenda restore \(item.id)")
    case .moveUp: return move(item.id, by: -1, agenda)
    case .moveDown: return move(item.id, by: 1, agenda)
    case .remove: return .run("agenda remove \(item.id)", question: "Remove \(name)?")
    case .next, .back, .restart, .documents, .pause, .extend, .cut, .end, .replan:
      return nothingSelected
    }
  }

  private static func next(_ scene: Scene) -> Outcome {
    let agenda = scene.session.agenda
    guard let item = agenda.upcoming else {
      return .refused("There is no item after this one; E ends it.")
    }
    let waiting = agenda.current == nil ? 0 : scene.state.figures.waiting.count
    let warning =
      waiting == 0 ? "" : " \(waiting) still \(waiting == 1 ? "waits" : "wait") to speak."
    return .run(
      waiting == 0 ? "agenda next" : "agenda next --really",
      question: "Go on to \(item.id) “\(item.title.oneLine(60))”?\(warning)")
  }

  private static func move(_ id: ItemID, by step: Int, _ agenda: Agenda) -> Outcome {
    let order = agenda.board.order
    guard let place = order.firstIndex(of: id), order.indices.contains(place + step) else {
      return .refused("\(id) is at the \(step < 0 ? "top" : "bottom") already.")
    }
    // Behind the one below; or behind the one before the one above.
    let after = step > 0 ? place + 1 : place - 2
    return .run("agenda move \(id)" + (after >= 0 ? " after \(order[after])" : ""))
  }

  private static func sessionOutcome(_ scene: Scene) -> Outcome {
    switch scene.session.profile.state {
    case .draft: return .run("session start", question: "Start the session? It goes live.")
    case .live:
      return .run(
        "session close",
        question: "Close the session? What runs ends, and everybody is checked out.")
    case .closed: return .run("session reopen", question: "Open the session again?")
    }
  }

  private static func documents(_ scene: Scene) -> Outcome {
    let keys = Array("123456789abcdefghijklmnoprstuvwxyz")
    let shelf = scene.session.shelf(of: selectedItem(scene)?.id).prefix(keys.count)
    guard !shelf.isEmpty else {
      return .refused("There is no document; `resource add` puts one on the shelf.")
    }
    // A menu has two rows, and a document that is not seen cannot be chosen.
    let columns = max(6, min(24, scene.environment.size.columns * 9 / 5 / shelf.count - 4))
    return .menu(
      Menu(
        "Copy",
        shelf.enumerated().map { index, resource in
          (keys[index], resource.title.oneLine(columns), .copyResource(resource.id))
        }))
  }

  private static func replan(_ scene: Scene) -> Outcome {
    do throws(Rejection) {
      let proposal = try scene.session.replanProposal(
        until: scene.today?.plannedEnd, ways: [.shrink, .drop], at: scene.now)
      guard !proposal.changes.isEmpty else {
        return .refused(Rejection.agenda(.nothingToGain).message)
      }
      return .form(replanForm(proposal, scene: scene))
    } catch {
      return .refused(error.message)
    }
  }

  private static func delayForm(_ item: AgendaItem) -> Form {
    let now = item.delaySeconds.map { lengthText($0) } ?? "10m"
    return Form(
      "agenda-delay", title: "Delay from \(item.id) on",
      fields: [FormField("time", "Time", now, placeholder: "10m; 0 takes the delay away")]
    ) { values in CommandLine("agenda delay \(item.id)").value(unsigned(values["time"])).text }
  }

  private static func timeForm(adds: Bool, _ item: AgendaItem?) -> Form {
    let title = adds ? "More time" : "Less time"
    return Form(
      adds ? "agenda-extend" : "agenda-cut",
      title: title + (item.map { " for \($0.id)" } ?? ""),
      fields: [FormField("time", "Time", "5m", placeholder: "5m, 90s, 1h30")]
    ) { values in
      CommandLine("agenda extend \(adds ? "+" : "-")\(unsigned(values["time"]))").text
    }
  }
}
