import CommandLanguage
import SessionEngine

extension ConsoleState {
  /// A key at the desk.
  mutating func serve(
    _ key: Key, _ desk: DeskMode, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var desk = desk
    let isLeaving = desk.isLeaving
    desk.isLeaving = false
    var effects: [Effect] = []
    switch keys.desk.action(for: key) {
    case .arrive?: return arrive(desk, environment)
    case .up?: desk.choice = max(0, desk.choice - 1)
    case .down?: desk.choice = min(max(0, desk.matches.count - 1), desk.choice + 1)
    case .switchMode?: desk.mode = desk.mode == .inPerson ? .virtual : .inPerson
    case .checkOut?:
      guard let id = desk.editor.isEmpty ? desk.lastMet : meant(at: desk) else {
        tell("Type or scan who leaves; nobody is chosen.", .error, environment.now)
        break
      }
      desk.clear()
      effects = run("check-out \(id)", question: nil, action: nil, environment)
    case .wrongPerson?:
      guard let right = meant(at: desk), let wrong = desk.lastArrival else {
        tell(
          "Type who it really was; then this key moves the last arrival.", .error, environment.now)
        break
      }
      desk.clear()
      desk.lastArrival = right
      desk.lastMet = right
      effects = run("check-in move \(wrong) to \(right)", question: nil, action: nil, environment)
    case .walkIn?: return openWalkIn(ScannedCode(desk.editor.text), desk, environment)
    case .seatLate?:
      if let late = rooms.flags.first(where: { $0.kind == .roomless }) {
        effects = run(
          "breakouts place \(late.participant)", question: nil, action: nil, environment)
      } else {
        tell("Everybody who is there has a room.", .information, environment.now)
      }
    case .inPlace?:
      deskToReturnTo = desk.emptied
      mode = .form(PeopleScreen.inPlaceForm(of: desk.chosen, mode: desk.mode, session))
      return []
    case .undo?: effects = run("undo", question: nil, action: nil, environment)
    case .back?:
      guard desk.editor.isEmpty, desk.card.isEmpty, desk.unknownCode == nil else {
        desk.unknownCode = nil
        desk.clear()
        break
      }
      // Out of the desk, what a scanner types would be keys, each with a meaning of its own.
      guard isLeaving else {
        desk.isLeaving = true
        tell("Esc once more leaves the desk.", .information, environment.now)
        break
      }
      mode = .browse
      return []
    case nil:
      if case .editor(let action)? = keys.filter.action(for: key) {
        desk.editor.apply(action)
      } else if case .character(let character) = key {
        desk.editor.insert(String(character))
      }
      find(&desk)
    }
    mode = .desk(desk)
    return effects
  }

  /// A scanner that pastes: the text is looked up as if it had been typed, and Enter pressed.
  mutating func scan(
    _ text: String, _ desk: DeskMode, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var desk = desk
    desk.isLeaving = false
    if text.contains(where: \.isNewline) {
      desk.card += text
      return arrive(desk, environment)
    }
    desk.editor.insert(text)
    find(&desk)
    mode = .desk(desk)
    return []
  }

  private func find(_ desk: inout DeskMode) {
    let named = peopleIndex.people(matching: desk.editor.text, limit: DeskMode.matchLimit)
    // Of two of one name, the one who is not here yet is the one at the desk.
    let here = named.filter { session.participants[$0]?.openStay?.mode == desk.mode }
    let found = named.filter { !here.contains($0) } + here
    if found != desk.matches { desk.choice = 0 }
    desk.matches = found
  }

  /// Whom the typed text means: whose code it is, else the chosen match.
  private func meant(at desk: DeskMode) -> ParticipantID? {
    guard !desk.editor.isEmpty else { return nil }
    if case .person(let id, _) = session.identify(ScannedCode(desk.editor.text)) { return id }
    return desk.chosen
  }

  /// Enter: whoever the code belongs to, else the chosen match, is here; else a walk-in is offered.
  private mutating func arrive(
    _ desk: DeskMode, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var desk = desk
    let text = desk.card + desk.editor.text
    mode = .desk(desk)
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    if ScannedCode.isUnfinishedCard(text) {
      // A scanner ends every line of a card with Enter.
      desk.card = text + "\n"
      desk.editor = LineEditor()
      mode = .desk(desk)
      return []
    }
    let code = ScannedCode(text)
    switch session.identify(code) {
    case .person(let id, _):
      // Who is known by a code of their own is not whom the last one belongs to.
      desk.unknownCode = nil
      return checkIn(id, desk, environment)
    case .several(let ids):
      desk.matches = Array(ids.prefix(DeskMode.matchLimit))
      desk.choice = 0
      desk.editor.set("")
      mode = .desk(desk)
      tell("Several have this; choose one and press Enter.", .information, environment.now)
      return []
    case .notATicket(let reason):
      desk.clear()
      mode = .desk(desk)
      tell("No ticket: \(reason).", .error, environment.now)
      return []
    case .unknown:
      if let id = desk.chosen { return checkIn(id, desk, environment) }
      return openWalkIn(code, desk, environment)
    }
  }

  private mutating func checkIn(
    _ id: ParticipantID, _ desk: DeskMode, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var next = desk.emptied
    next.unknownCode = nil
    next.lastMet = id
    mode = .desk(next)
    if let code = desk.unknownCode, session.participants[id]?.openStay?.mode == desk.mode {
      // Who is here already only gets the code.
      let line = CommandLine("participant edit \(id)").filled("token", code)
      return run(line.text, question: nil, action: nil, environment)
    }
    let line = CommandLine("check-in \(id)").option("mode", desk.mode.rawValue)
      .filled("token", desk.unknownCode ?? "")
    return run(line.text, question: nil, action: nil, environment)
  }

  /// Offers to make a walk-in of what is known; the desk comes back when it is done or left.
  private mutating func openWalkIn(
    _ code: ScannedCode, _ desk: DeskMode, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    deskToReturnTo = desk.emptied
    let isWord = code.kind == "code" && code.text.contains { $0.isLetter } && code.name == nil
    let isCode = code.kind != "e-mail" && !(isWord && !code.text.contains { $0.isNumber })
    let scene = Scene(state: self, environment: environment)
    var form = PeopleScreen.walkInForm(
      name: code.name ?? (isCode ? "" : isWord ? code.text : ""), organisation: code.organisation,
      email: code.emails.first, mode: desk.mode, scene: scene)
    // A ticket's own id is the same in every form of the ticket; a card is known by all of it.
    let token = code.name == nil ? code.key : code.tokens.last ?? code.text
    if isCode, token.utf8.count <= 400 {
      form = form.adding("token", token)
      deskToReturnTo?.unknownCode = token
    }
    mode = .form(form)
    tell("Nobody is known by this; fill in who it is, or Esc.", .information, environment.now)
    return []
  }

  /// Comes back to the desk from a form that was opened there.
  mutating func returnToDesk() {
    guard let desk = deskToReturnTo, case .browse = mode else { return }
    deskToReturnTo = nil
    mode = .desk(desk)
  }

  /// Remembers at the desk who came, once that is safely kept.
  mutating func noteArrival(_ command: SessionCommand?) {
    guard let command, let id = arrival(in: command) else { return }
    // What a walk-in's code was is theirs now, and nobody else's.
    if case .desk(var desk) = mode {
      desk.lastArrival = id
      desk.lastMet = id
      mode = .desk(desk)
    } else {
      deskToReturnTo?.lastArrival = id
      deskToReturnTo?.lastMet = id
      deskToReturnTo?.unknownCode = nil
    }
  }

  private func arrival(in command: SessionCommand) -> ParticipantID? {
    switch command {
    case .people(.checkIn(let id, _)): id
    case .people(.walkIn(let fields)):
      session.participants.last { $0.name == fields.name && $0.openStay != nil }?.id
    case .batch(_, let commands): commands.lazy.compactMap { arrival(in: $0) }.first
    default: nil
    }
  }
}
