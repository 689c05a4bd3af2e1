import SessionEngine

extension ConsoleState {
  /// A command is safely in the journal: what it was typed in closes, and the notice says what was done.
  mutating func finish(
    command id: Int, sentence: String, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    let sent = pending.removeValue(forKey: id)
    if search?.id == id { search = nil }
    var effects: [Effect] = []
    switch mode {
    case .form(let form) where form.pending == id:
      mode = form.next.map { .form($0) } ?? .browse
      effects = forget(draft: form.name)
    case .palette(let palette) where palette.pending == id:
      mode = .browse
      effects = forget(draft: Palette.draftName)
    case .review(let review) where review.pending == id: effects = finishReview(refused: nil)
    default: break
    }
    noteArrival(sent?.command)
    // What was written is what the next key is about.
    if case .notes(.add)? = sent?.command, let note = session.notes.last {
      _ = list.select(.note(note.id))
    }
    if sent?.command.isAboutQuestions == true { aid.marked = [] }
    // The log says in its own words what mattered most.
    let line = log.last { $0.by == environment.actor }
    let text = line?.action == sentence ? line?.title ?? sentence : sentence
    let report = Self.report(text, of: sent?.command)
    tell(
      [report, lateCall(sent?.command), freePlace(sent?.command)].compactMap { $0 }.joined(
        separator: ". "), .done,
      environment.now)
    return effects
  }

  /// Who waits first for the place that somebody has given up.
  private func freePlace(_ command: SessionCommand?) -> String? {
    switch command {
    case .people(.setRegistration)?, .people(.edit)?: break
    default: return nil
    }
    guard session.freePlaces > 0, let next = session.waitingList.first else { return nil }
    return "A place is free: \(next.name) (\(next.id)) waits first; :people promote proposes"
  }

  /// Where somebody goes who was just checked in while the rooms are open.
  private func lateCall(_ command: SessionCommand?) -> String? {
    switch command {
    case .people(.checkIn(let id, _))?: lateCall(id)
    case .people(.walkIn)?: session.participants.last.flatMap { lateCall($0.id) }
    default: nil
    }
  }

  private static func report(_ sentence: String, of command: SessionCommand?) -> String {
    func told(_ opening: String) -> String {
      var rest = Substring(sentence)
      for prefix in ["undone: ", "redone: "] where rest.hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count)
      }
      return "\(opening): \(rest)"
    }
    switch command {
    case .undo?: return told("Undone")
    case .redo?: return told("Done again")
    default: return sentence
    }
  }

  /// Rooms can be mended: shows who would move where and why, and asks.
  mutating func propose(_ proposal: RepairProposal, command id: Int, at now: Instant) {
    pending[id] = nil
    if search?.id == id { search = nil }
    guard case .browse = mode else {
      // Whoever types something else meanwhile is not to answer a question with it.
      let count = counted(proposal.moves.count, "change")
      tell("\(proposal.round) can be mended with \(count); r shows them.", .information, now)
      return
    }
    var lines = proposal.moves.map { move in
      let to = move.to?.description ?? "out"
      let name = session.participants[move.participant]?.name.oneLine(30) ?? ""
      return "\(move.participant) \(name): \(move.from?.description ?? "-") to \(to), "
        + move.reason
    }
    lines += proposal.remarks.map { "Not kept: \($0)" }
    let moved = proposal.moves.count { $0.from != nil && $0.to != nil }
    mode = .confirm(
      Confirmation(
        question: "Mend \(proposal.round)? \(counted(proposal.moves.count, "change")), "
          + "\(moved) change rooms.",
        yes: .line("breakouts repair \(proposal.round) --apply"), lines: lines))
  }

  /// A command was refused: the reason is shown where it was typed, and the text stays there.
  mutating func refuse(command id: Int, reason: String, at now: Instant) {
    let sent = pending.removeValue(forKey: id)
    if search?.id == id { search = nil }
    switch mode {
    case .form(var form) where form.pending == id:
      form.pending = nil
      if let conflict = NotesScreen.conflictForm(after: form, session: session) {
        mode = .form(conflict)
        return
      }
      form.error = reason
      mode = .form(form)
    case .palette(var palette) where palette.pending == id:
      palette.pending = nil
      palette.error = reason
      mode = .palette(palette)
    case .review(let review) where review.pending == id: _ = finishReview(refused: reason)
    case .browse where sent?.isTyped == true:
      var palette = Palette()
      palette.editor.set(sent?.line ?? "")
      palette.error = reason
      mode = .palette(palette)
    default:
      if let sent, sent.isTyped { drafts[Palette.draftName] = sent.line }
      tell(reason, .error, now)
    }
  }

  /// Pasted text goes where text is typed; on a list it is offered as the text of something new.
  mutating func paste(_ text: String, _ environment: ConsoleEnvironment) -> [Effect] {
    switch mode {
    case .form(var form):
      form.type(text)
      form.findMatches(peopleIndex, session)
      mode = .form(form)
    case .palette(var palette):
      palette.editor.insert(text)
      palette.error = nil
      complete(&palette, environment)
      mode = .palette(palette)
    case .filter(var editor):
      editor.insert(text)
      mode = .filter(editor)
      setFilter(editor.text)
    case .browse:
      guard text.contains(where: { !$0.isWhitespace }) else { return [] }
      let mayModerate =
        Permission.table[environment.actor.role]?.contains(.moderateQuestions) == true
      let chat = mayModerate ? ChatText(reading: text) : nil
      // What names its authors beyond doubt needs no question.
      if let chat, chat.isChat, chat.messages.contains(where: { $0.doubt == nil }) {
        return openReview(text, environment)
      }
      pasted = text
      let lines = text.split(whereSeparator: \.isNewline).count
      mode = .menu(
        Menu(
          "Pasted \(counted(lines, "line")): use as",
          [
            ("q", "question", .pasteInto(.questions)), ("n", "note", .pasteInto(.notes)),
          ] + (lines > 1 && mayModerate ? [("c", "chat", .question(.review))] : [])))
    case .desk(let desk): return scan(text, desk, environment)
    case .confirm, .menu, .help, .review, .page: break
    }
    return []
  }

  /// Opens the form for a new thing with the pasted text in it.
  mutating func pasteInto(_ screen: ScreenID, _ environment: ConsoleEnvironment) {
    guard let text = pasted else { return }
    pasted = nil
    go(to: screen)
    let scene = Scene(state: self, environment: environment)
    var form =
      screen == .notes
      ? NotesScreen.addForm(kind: .free, scene: scene) : QuestionsScreen.addForm(scene: scene)
    if let place = form.fields.firstIndex(where: { $0.id == "text" }) {
      form.fields[place].editor.insert(text)
    }
    mode = .form(form)
  }
}

extension SessionCommand {
  /// Whether questions are what it changes.
  fileprivate var isAboutQuestions: Bool {
    switch self {
    case .questions: true
    case .batch(_, let commands): commands.contains { $0.isAboutQuestions }
    default: false
    }
  }
}
