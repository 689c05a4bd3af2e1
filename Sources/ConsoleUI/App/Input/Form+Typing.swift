import SessionEngine

extension Form {
  /// Types text into the field that has the cursor; in a choice a letter chooses.
  mutating func type(_ text: String) {
    error = nil
    if focused.choices != nil {
      if text == " " {
        fields[focus].choose(by: 1)
      } else if let letter = text.first {
        fields[focus].choose(letter: letter)
      }
      return
    }
    fields[focus].editor.insert(text)
    fields[focus].picked = nil
  }

  /// Does what an editing key means in the field that has the cursor.
  mutating func edit(_ action: EditorAction) {
    if focused.choices != nil {
      switch action {
      case .left: fields[focus].choose(by: -1)
      case .right: fields[focus].choose(by: 1)
      default: break
      }
      return
    }
    let before = focused.editor.text
    fields[focus].editor.apply(action)
    if fields[focus].editor.text != before {
      fields[focus].picked = nil
      error = nil
    }
  }

  /// Up and Down: among matches, between the lines of a text, else between fields.
  mutating func moveUpOrDown(_ step: Int, columns: Int) {
    if !matches.isEmpty {
      match = min(max(0, match + step), matches.count - 1)
      return
    }
    if case .text = focused.kind, fields[focus].editor.moveLine(by: step, columns: columns) {
      return
    }
    guard fields.indices.contains(focus + step) else { return }
    moveFocus(by: step)
  }

  /// Whether Enter would take a proposed person rather than send the form.
  var takesMatch: Bool { !matches.isEmpty && focused.picked == nil }

  /// Puts the marked person into the field.
  mutating func takeMatch(_ session: Session) {
    guard matches.indices.contains(match), let person = session.participants[matches[match]]
    else { return }
    fields[focus].editor.set(person.name)
    fields[focus].picked = person.id
    matches = []
    match = 0
  }

  /// Looks up who fits what is typed in a field for a participant.
  mutating func findMatches(_ people: PeopleIndex) {
    guard case .person = focused.kind, focused.picked == nil,
      ParticipantID(focused.value) == nil
    else {
      matches = []
      match = 0
      return
    }
    let found = people.people(matching: focused.value, limit: ConsoleState.matchLimit)
    if found != matches { match = 0 }
    matches = found
  }
}
