import CommandLanguage
import SessionEngine

extension ConsoleState {
  /// How many people a field for one proposes.
  static let matchLimit = 5

  /// Shows a form, with what was typed into it and not sent at an earlier time.
  mutating func open(_ form: Form, _ environment: ConsoleEnvironment) {
    var form = form
    if let draft = drafts[form.name] {
      form.fill(from: draft)
      tell("What you typed before is back; Esc keeps it.", .information, environment.now)
      if let conflict = NotesScreen.conflictForm(after: form, session: session) {
        mode = .form(conflict)
        return
      }
    }
    mode = .form(form)
  }

  /// A key while a form is filled in.
  mutating func fillIn(
    _ key: Key, _ form: Form, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var form = form
    let columns = Layout(environment.size).formTextColumns
    switch keys.form.action(for: key) {
    case .submit?:
      if form.takesMatch {
        form.takeMatch(session)
        mode = .form(form)
        return []
      }
      return send(form, isConfirmed: false, environment)
    case .back?: return setAside(form, environment)
    case .next?:
      if form.takesMatch { form.takeMatch(session) }
      form.moveFocus(by: 1)
    case .previous?: form.moveFocus(by: -1)
    case .up?: form.moveUpOrDown(-1, columns: columns)
    case .down?: form.moveUpOrDown(1, columns: columns)
    case .editor(let action)?: form.edit(action)
    case .left?, .right?, .nextChoice?, .previousChoice?: break
    case nil:
      switch key {
      case .character(let character): form.type(String(character))
      // F2 and on choose the kind of what is being written, without leaving the line.
      case .function(let number): form.choose(number - 2, of: "kind")
      default: break
      }
    }
    form.findMatches(peopleIndex, session)
    mode = .form(form)
    return []
  }

  /// Sends what a form makes; it stays open until the answer comes.
  mutating func send(
    _ form: Form, isConfirmed: Bool, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var form = form
    guard form.pending == nil else { return [] }
    form.error = nil
    do throws(CommandSyntaxError) {
      let line = form.line
      guard !line.isEmpty else {
        form.error = "Nothing was changed; Esc goes back."
        mode = .form(form)
        return []
      }
      let command = try CommandLanguage.parse(line, in: parsingContext(environment))
      if let question = form.question, !isConfirmed {
        mode = .confirm(Confirmation(question: question, yes: .form(form)))
        return []
      }
      if !isConfirmed, let (question, lines) = form.ask?(FormValues(fields: form.fields)) {
        mode = .confirm(
          Confirmation(
            question: question, yes: .form(form), lines: lines, title: "What would change"))
        return []
      }
      let effect = perform(command, line: line)
      form.pending = lastCommand
      mode = .form(form)
      return [effect]
    } catch {
      form.error = error.message
      mode = .form(form)
      return []
    }
  }

  /// Leaves a form and keeps what was typed for the next time.
  private mutating func setAside(_ form: Form, _ environment: ConsoleEnvironment) -> [Effect] {
    mode = .browse
    guard form.isChanged else { return forget(draft: form.name) }
    drafts[form.name] = form.draft
    tell("Kept: what you typed is there when you open this again.", .information, environment.now)
    savedDraft = (form.name, form.draft)
    return [.saveDraft(name: form.name, text: form.draft)]
  }

  /// Says once that an earlier run left text behind.
  mutating func tellOfDrafts(_ now: Instant) {
    guard hasUntoldDrafts else { return }
    hasUntoldDrafts = false
    let names = drafts.keys.sorted().map { $0.replacing("-", with: " ") }.joined(separator: ", ")
    tell("Unsent text is kept: \(names). Open the same form to go on.", .information, now)
  }

  /// Forgets unsent text that was sent, or taken back.
  mutating func forget(draft name: String) -> [Effect] {
    let wasKept = drafts.removeValue(forKey: name) != nil || savedDraft?.name == name
    if savedDraft?.name == name { savedDraft = nil }
    return wasKept ? [.removeDraft(name: name)] : []
  }

  /// Hands out what is being typed, if it changed since the last time, so that a crash loses nothing.
  mutating func keepUnsentText() -> [Effect] {
    let draft: (name: String, text: String)
    switch mode {
    case .form(let form) where form.isChanged: draft = (form.name, form.draft)
    case .palette(let palette) where !palette.editor.isEmpty:
      draft = (Palette.draftName, palette.editor.text)
    default: return []
    }
    guard savedDraft == nil || savedDraft! != draft else { return [] }
    savedDraft = draft
    return [.saveDraft(name: draft.name, text: draft.text)]
  }
}
