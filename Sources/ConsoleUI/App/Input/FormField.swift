import SessionEngine

/// One thing that a form asks for.
public struct FormField: Sendable {
  /// How it is filled in.
  enum Kind: Sendable {
    /// Text of one line.
    case line
    /// Text of several lines.
    case text
    /// One of a few values, taken with Left and Right or a first letter.
    case choice([Choice])
    /// A participant, found by the beginning of a name.
    case person
    /// Topics with commas between them, each found by its number or the beginning of a word.
    case topics
  }

  /// A value that can be chosen.
  struct Choice: Sendable {
    /// The word of the command language; empty for "leave it out".
    let value: String
    /// The word on the screen.
    let label: String
  }

  /// The name under which the command is made from it.
  let id: String
  /// The word before it.
  let label: String
  /// What to type, shown while it is empty.
  let placeholder: String
  let kind: Kind
  /// What it held when the form was opened.
  let initial: String
  var editor: LineEditor
  /// The participant that was picked, until the text is changed.
  var picked: ParticipantID?
  /// The letters of a choice typed so far.
  private var typedAhead = ""

  init(
    _ id: String, _ label: String, _ value: String = "", kind: Kind = .line,
    placeholder: String = "", picked: ParticipantID? = nil
  ) {
    self.id = id
    self.label = label
    self.placeholder = placeholder
    self.kind = kind
    self.picked = picked
    initial = value
    var isMultiline = false
    if case .text = kind { isMultiline = true }
    editor = LineEditor(value, isMultiline: isMultiline)
  }

  /// What the command gets: the id of a picked participant, else the text without spaces around it.
  var value: String {
    if let picked { return picked.description }
    let characters = editor.characters
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(characters[first...last])
  }

  /// Whether it no longer holds what it held when the form was opened.
  var isChanged: Bool { editor.text != initial }

  /// The choices, if it has any.
  var choices: [Choice]? {
    if case .choice(let choices) = kind { return choices }
    return nil
  }

  /// Takes the choice `step` places on, around the end.
  mutating func choose(by step: Int) {
    guard let choices, !choices.isEmpty else { return }
    let place = choices.firstIndex { $0.value == editor.text } ?? 0
    let next = (place + step + choices.count) % choices.count
    typedAhead = ""
    editor.set(choices[next].value)
  }

  /// Takes the choice whose label begins with what has been typed, else the next one that begins with the letter.
  mutating func choose(letter: Character) {
    guard let choices else { return }
    let place = choices.firstIndex { $0.value == editor.text } ?? 0
    let wanted = letter.lowercased()
    let longer = typedAhead + wanted
    if !typedAhead.isEmpty,
      let choice = choices.first(where: { $0.label.lowercased().hasPrefix(longer) })
    {
      typedAhead = longer
      editor.set(choice.value)
      return
    }
    typedAhead = wanted
    for offset in 1...max(1, choices.count) {
      let choice = choices[(place + offset) % choices.count]
      if choice.label.lowercased().hasPrefix(wanted) {
        editor.set(choice.value)
        return
      }
    }
  }
}

extension FormField.Kind {
  /// Choices out of an enum, with the names that `label` gives; `none` first if it may be left out.
  static func cases<Value: CaseIterable & RawRepresentable>(
    of type: Value.Type, optional: Bool = false, label: (Value) -> String = { $0.rawValue }
  ) -> FormField.Kind where Value.RawValue == String {
    let none = optional ? [FormField.Choice(value: "", label: "not said")] : []
    return .choice(
      none + Value.allCases.map { FormField.Choice(value: $0.rawValue, label: label($0)) })
  }

  /// Yes or no.
  static let yesOrNo = FormField.Kind.choice([
    FormField.Choice(value: "no", label: "no"), FormField.Choice(value: "yes", label: "yes"),
  ])
}
