import SessionEngine

/// Takes in what happened and says what is to be done outside.
///
/// Pure: time, size, zone and actor come in with `environment`.
public func update(
  _ state: inout ConsoleState, _ message: Message, environment: ConsoleEnvironment
) -> [Effect] {
  var effects: [Effect] = []
  state.zone = environment.zone
  switch message {
  case .input(let event): effects = state.take(event, environment)
  case .typed: effects = state.keepUnsentText()
  case .ticked:
    effects = state.callForHelp(environment) + state.keepUnsentText()
    effects += state.keepPlace() + state.doWhatIsDue(environment)
  case .journalGrew(let records, let session):
    effects = state.take(records, session, environment)
  case .commandDone(let id, let sentence):
    effects = state.finish(command: id, sentence: sentence, environment)
  case .commandRefused(let id, let text, _):
    state.refuse(command: id, reason: text, at: environment.now)
  case .searchMoved(let id, let step):
    if state.search?.id == id { state.search?.step = step }
  case .repairFound(let id, let proposal): state.propose(proposal, command: id, at: environment.now)
  case .historyRead(let history): state.show(history, environment)
  case .storeNotice(let text): state.tell(text, .information, environment.now)
  case .saveFailed(let text): state.saveTrouble = text
  case .troubleStands(let text): state.standingTrouble = text
  case .saveRecovered:
    state.saveTrouble = nil
    state.tell("Saving works again.", .done, environment.now)
  case .resized: break
  }
  state.returnToDesk()
  state.tellOfDrafts(environment.now)
  state.refreshList()
  state.refreshRooms()
  let rows = Layout(environment.size).listRows
  state.list.keepVisible(rows: rows)
  var isTick = false
  if case .ticked = message { isTick = true }
  state.lookForLikely(rows: rows, isTick: isTick)
  return effects
}

extension ConsoleState {
  /// Shows a sentence above the footer.
  mutating func tell(_ text: String, _ kind: Notice.Kind, _ now: Instant) {
    notice = Notice(text: text, kind: kind, at: now)
  }

  /// Hands a key or paste to whoever has the keys.
  mutating func take(_ event: InputEvent, _ environment: ConsoleEnvironment) -> [Effect] {
    switch event {
    case .key(let key):
      // An error has been read when the next key is pressed.
      if notice?.kind == .error { notice = nil }
      return press(key, environment)
    case .pasted(let text): return paste(text, environment)
    case .resized: return []
    }
  }

  private mutating func press(_ key: Key, _ environment: ConsoleEnvironment) -> [Effect] {
    switch mode {
    case .browse: return browse(key, environment)
    case .filter(let editor): return typeFilter(key, editor, environment)
    case .palette(let palette): return typeCommand(key, palette, environment)
    case .form(let form): return fillIn(key, form, environment)
    case .confirm(let confirmation): return answer(key, confirmation, environment)
    case .menu(let menu):
      mode = .browse
      guard let action = menu.table.action(for: key) else {
        pasted = nil
        return []
      }
      return act(action, environment)
    case .review(let review): return look(key, through: review, environment)
    case .help(let top):
      scrollHelp(key, top, environment)
      return []
    case .desk(let desk): return serve(key, desk, environment)
    case .page(let page): return read(key, page, environment)
    }
  }

  /// Ends the search with the best so far.
  mutating func endSearch(_ now: Instant) -> [Effect] {
    tell("The best rooms so far are kept; u takes them back.", .information, now)
    return [.endSearch]
  }

  /// A key while a list or a detail is in front.
  private mutating func browse(_ key: Key, _ environment: ConsoleEnvironment) -> [Effect] {
    if let top = detailTop, let action = keys.detail.action(for: key) {
      scrollDetail(action, from: top, environment)
      return []
    }
    guard let action = keys.table(of: screen).action(for: key) else { return [] }
    return act(action, environment)
  }

  private mutating func answer(
    _ key: Key, _ confirmation: Confirmation, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    switch keys.confirm.action(for: key) {
    case .yes?:
      mode = .browse
      if let action = confirmation.action { lastSteps[action] = environment.now }
      switch confirmation.yes {
      case .line(let line): return run(line, question: nil, action: nil, environment)
      case .form(let form):
        mode = .form(form)
        return send(form, isConfirmed: true, environment)
      case .quit: return leave()
      }
    case .no?:
      mode = .browse
      if case .form(let form) = confirmation.yes { mode = .form(form) }
      return []
    case nil: return []
    }
  }
}
