extension ConsoleKeys {
  static let detailBindings: [Binding<DetailAction>] = scrolling(
    "detail", group: "Detail", back: [.escape, .enter], leave: "back to the list")

  static let helpBindings: [Binding<DetailAction>] = scrolling(
    "help", group: "Help", back: [.escape, .character("?"), .character("q"), .control("c")],
    leave: "back to where you were")

  private static func scrolling(
    _ id: String, group: String, back: [Key], leave: String
  ) -> [Binding<DetailAction>] {
    [
      Binding(
        "\(id).down", keys: [.character("j"), .down], short: "down", long: "a line further",
        group: group, action: .down),
      Binding(
        "\(id).up", keys: [.character("k"), .up], short: "up", long: "a line back", group: group,
        action: .up),
      Binding(
        "\(id).pageDown", keys: [.pageDown, .character(" ")], short: "page down",
        long: "a screen further", group: group, isInFooter: false, action: .pageDown),
      Binding(
        "\(id).pageUp", keys: [.pageUp], short: "page up", long: "a screen back", group: group,
        isInFooter: false, action: .pageUp),
      Binding(
        "\(id).first", keys: [.character("g"), .home], short: "start", long: "to the start",
        group: group, isInFooter: false, action: .first),
      Binding(
        "\(id).last", keys: [.character("G"), .end], short: "end", long: "to the end",
        group: group, isInFooter: false, action: .last),
      Binding(
        "\(id).back", keys: back, short: "back", long: leave, group: group, action: .back),
    ]
  }

  static let confirmBindings: [Binding<ConfirmAction>] = [
    Binding(
      "confirm.yes", keys: [.character("y"), .enter], short: "yes", long: "do it",
      group: "Question", action: .yes),
    Binding(
      "confirm.no", keys: [.escape, .character("n"), .control("c")], short: "no",
      long: "leave things as they are", group: "Question", action: .no),
  ]

  static let formBindings: [Binding<InputAction>] = [
    Binding(
      "form.submit", keys: [.enter], short: "save", long: "send what is filled in", group: "Form",
      action: .submit),
    Binding(
      "form.next", keys: [.tab], short: "next field", long: "the next field; takes a match first",
      group: "Form", action: .next),
    Binding(
      "form.previous", keys: [.backTab], short: "field before", long: "the field before",
      group: "Form", isInFooter: false, action: .previous),
    Binding(
      "form.up", keys: [.up], short: "up", long: "the line, match or field above", group: "Form",
      isInFooter: false, action: .up),
    Binding(
      "form.down", keys: [.down], short: "down", long: "the line, match or field below",
      group: "Form", isInFooter: false, action: .down),
    Binding(
      "form.back", keys: [.escape, .control("c")], short: "back",
      long: "back out; what was typed is kept for the next time", group: "Form", action: .back),
  ]

  static let paletteBindings: [Binding<InputAction>] = [
    Binding(
      "palette.submit", keys: [.enter], short: "run", long: "run the command", group: "Command",
      action: .submit),
    Binding(
      "palette.complete", keys: [.tab], short: "complete", long: "take the marked proposal",
      group: "Command", action: .next),
    Binding(
      "palette.nextChoice", keys: [.control("n")], short: "mark next",
      long: "mark the next proposal",
      group: "Command", action: .nextChoice),
    Binding(
      "palette.previousChoice", keys: [.control("p"), .backTab], short: "mark previous",
      long: "mark the proposal before", group: "Command", isInFooter: false,
      action: .previousChoice),
    Binding(
      "palette.older", keys: [.up], short: "earlier", long: "the command before", group: "Command",
      isInFooter: false, action: .up),
    Binding(
      "palette.newer", keys: [.down], short: "later", long: "the command after",
      group: "Command", isInFooter: false, action: .down),
    Binding(
      "palette.back", keys: [.escape, .control("c")], short: "back", long: "back out",
      group: "Command", action: .back),
  ]

  static let filterBindings: [Binding<InputAction>] = [
    Binding(
      "filter.submit", keys: [.enter], short: "keep", long: "keep the filter and go to the rows",
      group: "Filter", action: .submit),
    Binding(
      "filter.down", keys: [.down, .tab], short: "down", long: "the next row", group: "Filter",
      isInFooter: false, action: .down),
    Binding(
      "filter.up", keys: [.up, .backTab], short: "up", long: "the row above", group: "Filter",
      isInFooter: false, action: .up),
    Binding(
      "filter.back", keys: [.escape, .control("c")], short: "show all", long: "show all rows again",
      group: "Filter", action: .back),
  ]

  /// The keys that edit text; Ctrl-J only where a text may have several lines.
  static func editorBindings(_ isMultiline: Bool) -> [Binding<InputAction>] {
    let table: [(String, [Key], String, EditorAction)] = [
      ("left", [.left], "a character to the left; in a choice the one before", .left),
      ("right", [.right], "a character to the right; in a choice the next one", .right),
      ("wordLeft", [.control("b")], "a word to the left", .wordLeft),
      ("wordRight", [.control("f")], "a word to the right", .wordRight),
      ("lineStart", [.control("a"), .home], "to the start of the line", .lineStart),
      ("lineEnd", [.control("e"), .end], "to the end of the line", .lineEnd),
      ("backspace", [.backspace], "delete the character before", .deleteBackward),
      ("delete", [.delete, .control("d")], "delete the character after", .deleteForward),
      ("deleteWord", [.control("w")], "delete the word before", .deleteWord),
      ("deleteToStart", [.control("u")], "delete to the start of the line", .deleteToStart),
      ("deleteToEnd", [.control("k")], "delete to the end of the line", .deleteToEnd),
    ]
    var bindings = table.map { id, keys, long, action in
      Binding(
        "edit.\(id)", keys: keys, short: id, long: long, group: "Typing", isInFooter: false,
        action: InputAction.editor(action))
    }
    if isMultiline {
      bindings.append(
        Binding(
          "edit.newline", keys: [.control("j")], short: "new line",
          long: "a new line, in a text of several lines", group: "Typing",
          action: .editor(.newline)))
    }
    return bindings
  }
}
