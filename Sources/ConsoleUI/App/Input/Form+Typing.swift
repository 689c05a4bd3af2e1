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
    let count = matches.count + topicMatches.count
    if count > 0 {
      match = min(max(0, match + step), count - 1)
      return
    }
    if case .text = focused.kind, fields[focus].editor.moveLine(by: step, columns: columns) {
      return
    }
    guard fields.indices.contains(focus + step) else { return }
    moveFocus(by: step)
  }
}
