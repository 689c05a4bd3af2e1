import CommandLanguage
import SessionEngine

extension ConsoleState {
  /// Does what a key of a screen means, or says why it cannot be done.
  mutating func act(_ action: ConsoleAction, _ environment: ConsoleEnvironment) -> [Effect] {
    if let permission = action.permission(on: screen),
      Permission.table[environment.actor.role]?.contains(permission) != true
    {
      let reason = Rejection.notPermitted(permission, role: environment.actor.role)
      tell(reason.message, .error, environment.now)
      return []
    }
    if let last = lastSteps[action], environment.now.millisecondsSince(last) < 1000 {
      tell("Ignored: a second press within a second.", .information, environment.now)
      return []
    }
    switch action {
    case .show(let screen): go(to: screen)
    case .nextScreen: go(by: 1)
    case .previousScreen: go(by: -1)
    case .up, .down, .pageUp, .pageDown, .first, .last:
      move(action, page: Layout(environment.size).listRows - 1)
    case .open: if list.selected != nil { detailTop = 0 }
    case .back:
      if search != nil, detailTop == nil { return endSearch(environment.now) }
      backOut()
    case .filter:
      mode = .filter(LineEditor(list.filter))
    case .order: changeOrder(environment.now)
    case .palette: openPalette(environment)
    case .help: mode = .help(top: 0)
    case .undo: return run("undo", question: nil, action: nil, environment)
    case .redo: return run("redo", question: nil, action: nil, environment)
    case .copy: return copySelected(environment)
    case .copyResource(let id): return copy(resource: id, environment)
    case .quit: return askToLeave()
    case .suspend: return keepUnsentText() + [.suspend]
    case .redraw: return [.redraw]
    case .pasteInto(let screen): pasteInto(screen, environment)
    case .writeMessage: open(messageForm(environment), environment)
    case .readMessages: return readMessages(environment)
    case .question(.mark): markSelected(environment.now)
    case .question(.markAll): markAll(environment.now)
    case .question(.review):
      let text = pasted
      pasted = nil
      return openReview(text, environment)
    case .add, .edit, .agenda, .floor, .question, .breakouts, .people, .note, .session, .stage:
      let scene = Scene(state: self, environment: environment)
      return follow(screen.screen.outcome(of: action, scene: scene), of: action, environment)
    }
    return []
  }

  /// Goes on with what a screen made of a key.
  private mutating func follow(
    _ outcome: Outcome, of action: ConsoleAction, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    switch outcome {
    case .run(let line, let question):
      return run(line, question: question, action: action, environment)
    case .form(let form): open(form, environment)
    case .order(let order):
      list.order = order
      list.isStale = true
      tell("Shown: \(screen.screen.orders[order]).", .information, environment.now)
    case .desk: mode = .desk(DeskMode())
    case .page(let page): mode = .page(page)
    case .history(let id): return [.readHistory(id)]
    case .menu(let menu): mode = .menu(menu)
    case .refused(let reason): tell(reason, .error, environment.now)
    case .copy(let text):
      tell("Copied: \(text.oneLine(60))", .done, environment.now)
      return [.copy(text)]
    }
    return []
  }

  /// Runs a line of the command language, after a question if there is one.
  mutating func run(
    _ line: String, question: String?, action: ConsoleAction?,
    _ environment: ConsoleEnvironment
  ) -> [Effect] {
    let command: SessionCommand
    do {
      command = try CommandLanguage.parse(line, in: parsingContext(environment))
    } catch {
      tell(error.message, .error, environment.now)
      return []
    }
    do throws(Rejection) {
      if let page = try page(for: command, line: line, at: environment.now) {
        mode = .page(page)
        return []
      }
    } catch {
      tell(error.message, .error, environment.now)
      return []
    }
    if let question {
      // Nobody is asked for a yes to what would be refused anyway.
      do throws(Rejection) {
        let context = DecisionContext(now: environment.now, by: environment.actor)
        // A search would keep the keyboard waiting; what refuses it is told when it is tried.
        if !command.needsSearch { _ = try session.decide(command, context: context) }
      } catch {
        tell(error.message, .error, environment.now)
        return []
      }
      mode = .confirm(
        Confirmation(question: question, yes: .line(line), action: action?.step))
      return []
    }
    if search != nil, command.searchedRound != nil {
      tell(Self.searchedAlready, .error, environment.now)
      return []
    }
    if let step = action?.step { lastSteps[step] = environment.now }
    return [perform(command, line: line)]
  }

  /// Hands a command out and remembers that an answer is due.
  mutating func perform(
    _ command: SessionCommand, line: String, isTyped: Bool = false
  ) -> Effect {
    lastCommand += 1
    pending[lastCommand] = PendingCommand(line: line, command: command, isTyped: isTyped)
    if let round = command.searchedRound {
      search = RoomSearch(id: lastCommand, round: round, since: session.changedAt)
      return .search(command, line: line, id: lastCommand)
    }
    return .perform(command, line: line, id: lastCommand)
  }

  func parsingContext(_ environment: ConsoleEnvironment) -> ParsingContext {
    ParsingContext(
      session: session, now: environment.now, zone: environment.zone, by: environment.actor)
  }

  private mutating func askToLeave() -> [Effect] {
    guard pending.isEmpty, saveTrouble == nil else {
      let reason = saveTrouble == nil ? "Something is still being saved." : "NOT SAVED at present."
      mode = .confirm(Confirmation(question: "\(reason) Leave all the same?", yes: .quit))
      return []
    }
    return leave()
  }

  mutating func leave() -> [Effect] {
    keepUnsentText() + forgetPlace() + [.quit]
  }

  private mutating func copy(
    resource id: ResourceID, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    guard let resource = session.resources[id] else { return [] }
    let text = resource.link ?? resource.title
    tell("Copied: \(text.oneLine(60))", .done, environment.now)
    return [.copy(text)]
  }

  private mutating func copySelected(_ environment: ConsoleEnvironment) -> [Effect] {
    let scene = Scene(state: self, environment: environment)
    guard let id = list.selected, let text = screen.screen.copyText(id, scene: scene) else {
      tell("Nothing is selected that could be copied.", .information, environment.now)
      return []
    }
    tell("Copied: \(text.oneLine(60))", .done, environment.now)
    return [.copy(text)]
  }
}

extension SessionCommand {
  /// The round for which it searches, if deciding it is a search.
  var searchedRound: RoundID? {
    switch self {
    case .breakouts(.allocate(let id, _, _, _)), .breakouts(.repair(let id, _, _)): id
    default: nil
    }
  }
}

extension ConsoleAction {
  /// The action itself if it goes on to the next thing, where a second press is a slip.
  var step: ConsoleAction? {
    switch self {
    case .agenda(.next), .agenda(.start), .floor(.next), .question(.advance): self
    default: nil
    }
  }
}
