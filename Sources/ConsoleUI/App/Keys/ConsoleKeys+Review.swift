extension ConsoleKeys {
  /// The keys while a pasted chat is looked through.
  static let reviewBindings: [Binding<ReviewAction>] = {
    let group = "Pasted chat"
    func key(
      _ id: String, _ keys: [Key], _ short: String, _ long: String, _ action: ReviewAction,
      footer: Bool = true
    ) -> Binding<ReviewAction> {
      Binding(
        "review.\(id)", keys: keys, short: short, long: long, group: group, isInFooter: footer,
        action: action)
    }
    return [
      key("accept", [.character("v")], "take", "make a question of it; on to the next", .accept),
      key("drop", [.character("d")], "drop", "leave it out; on to the next", .drop),
      key(
        "toggle", [.character(" ")], "take or drop", "turn it round; on to the next", .toggle,
        footer: false),
      key("split", [.character("s")], "split", "make two of it, at a line break or a ?", .split),
      key("join", [.character("J")], "join", "make one of it and the one above", .join),
      key("acceptAll", [.character("*")], "all", "take all messages, or none", .acceptAll),
      key("submit", [.enter], "send", "send what is taken as submitted questions", .submit),
      key("down", [.character("j"), .down], "down", "the next message", .down, footer: false),
      key("up", [.character("k"), .up], "up", "the message above", .up, footer: false),
      key("pageDown", [.pageDown], "page down", "a screen further", .pageDown, footer: false),
      key("pageUp", [.pageUp], "page up", "a screen back", .pageUp, footer: false),
      key("first", [.character("g"), .home], "first", "the first message", .first, footer: false),
      key("last", [.character("G"), .end], "last", "the last message", .last, footer: false),
      key(
        "back", [.escape, .control("c")], "back", "back out; what was decided is kept", .back),
    ]
  }()
}
