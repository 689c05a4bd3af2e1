import CommandLanguage
import SessionEngine

extension Palette {
  /// Under which an unsent line is kept.
  static let draftName = "palette"
}

extension ConsoleState {
  mutating func openPalette(_ environment: ConsoleEnvironment) {
    var palette = Palette()
    if let kept = drafts.removeValue(forKey: Palette.draftName) { palette.editor.set(kept) }
    complete(&palette, environment)
    mode = .palette(palette)
  }

  /// A key while a command is typed.
  mutating func typeCommand(
    _ key: Key, _ palette: Palette, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var palette = palette
    let before = palette.editor.text
    switch keys.palette.action(for: key) {
    case .submit?: return submit(palette, environment)
    case .back?:
      remember(palette.editor.text)
      mode = .browse
      return forget(draft: Palette.draftName)
    case .next?:
      if palette.completions.indices.contains(palette.choice) {
        palette.editor.set(palette.completions[palette.choice].line)
      }
    case .nextChoice?: palette.mark(by: 1)
    case .previousChoice?, .previous?: palette.mark(by: -1)
    case .up?: palette.recall(from: history, by: 1)
    case .down?: palette.recall(from: history, by: -1)
    case .editor(let action)?: palette.editor.apply(action)
    case .left?, .right?: break
    case nil:
      if case .character(let character) = key { palette.editor.insert(String(character)) }
    }
    if palette.editor.text != before {
      palette.error = nil
      complete(&palette, environment)
    }
    mode = .palette(palette)
    return []
  }

  /// Looks up what could stand at the end of the line.
  func complete(_ palette: inout Palette, _ environment: ConsoleEnvironment) {
    palette.choice = 0
    palette.completions = CommandLanguage.completions(
      of: palette.editor.text, in: parsingContext(environment))
  }

  private mutating func submit(
    _ palette: Palette, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    var palette = palette
    let line = palette.editor.text
    guard palette.pending == nil else { return [] }
    guard line.contains(where: { !$0.isWhitespace }) else {
      mode = .browse
      return []
    }
    do throws(CommandSyntaxError) {
      let command = try CommandLanguage.parse(line, in: parsingContext(environment))
      remember(line)
      do throws(Rejection) {
        if let page = try page(for: command, line: line, at: environment.now) {
          mode = .page(page)
          return forget(draft: Palette.draftName)
        }
      } catch {
        palette.error = error.message
        mode = .palette(palette)
        return []
      }
      if let question = question(before: command, by: environment.actor) {
        mode = .confirm(Confirmation(question: question, yes: .line(line)))
        return forget(draft: Palette.draftName)
      }
      if command.searchedRound != nil { return search(command, line, palette) }
      let effect = perform(command, line: line)
      palette.pending = lastCommand
      mode = .palette(palette)
      return [effect]
    } catch {
      palette.error = error.message
      mode = .palette(palette)
      return []
    }
  }

  /// Begins a search, which goes on below while the keys do other things; a refusal brings the line back.
  private mutating func search(
    _ command: SessionCommand, _ line: String, _ palette: Palette
  ) -> [Effect] {
    var palette = palette
    guard search == nil else {
      palette.error = Self.searchedAlready
      mode = .palette(palette)
      return []
    }
    mode = .browse
    return forget(draft: Palette.draftName) + [perform(command, line: line, isTyped: true)]
  }

  /// Why no second search begins.
  static let searchedAlready = "Rooms are being searched already; Esc keeps the best so far."

  /// What is asked before a line is run that takes something from another of the staff.
  private func question(before command: SessionCommand, by actor: Actor) -> String? {
    if case .people(.forget(let id)) = command, let person = session.participants[id] {
      return "Forget \(person.name.oneLine(30)) (\(id)) for good? It cannot be undone."
    }
    guard command == .staff(.duty(.takeSeat)), let holder = session.duty.seat,
      holder != actor.name
    else { return nil }
    return "Take the facilitator's seat from \(holder.oneLine(30))? They are told at once."
  }

  /// Adds a line to those that Up brings back.
  mutating func remember(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }), history.last != line else { return }
    history.append(line)
    if history.count > 200 { history.removeFirst() }
  }
}

extension Palette {
  mutating func mark(by step: Int) {
    guard !completions.isEmpty else { return }
    choice = (choice + step + completions.count) % completions.count
  }

  /// Fetches an earlier line, or comes back to the new one.
  mutating func recall(from history: [String], by step: Int) {
    let depth = historyDepth + step
    guard depth >= 0, depth <= history.count else { return }
    if historyDepth == 0 { unsent = editor.text }
    historyDepth = depth
    editor.set(depth == 0 ? unsent : history[history.count - depth])
  }
}
