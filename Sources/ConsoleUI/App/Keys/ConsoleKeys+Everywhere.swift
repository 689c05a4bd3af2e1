extension ConsoleKeys {
  /// The keys of every list.
  static let listBindings: [Binding<ConsoleAction>] = {
    let group = "List"
    return [
      Binding(
        "list.down", keys: [.character("j"), .down], short: "down", long: "the next row",
        group: group, isInFooter: false, action: .down),
      Binding(
        "list.up", keys: [.character("k"), .up], short: "up", long: "the row above", group: group,
        isInFooter: false, action: .up),
      Binding(
        "list.pageDown", keys: [.pageDown], short: "page down", long: "a screen further",
        group: group, isInFooter: false, action: .pageDown),
      Binding(
        "list.pageUp", keys: [.pageUp], short: "page up", long: "a screen back", group: group,
        isInFooter: false, action: .pageUp),
      Binding(
        "list.first", keys: [.character("g"), .home], short: "first", long: "the first row",
        group: group, isInFooter: false, action: .first),
      Binding(
        "list.last", keys: [.character("G"), .end], short: "last", long: "the last row",
        group: group, isInFooter: false, action: .last),
      Binding(
        "list.open", keys: [.enter], short: "open", long: "show all there is about the row",
        group: group, isInFooter: false, action: .open),
      Binding(
        "list.filter", keys: [.character("/")], short: "filter",
        long: "only rows that contain a text; Esc shows all again", group: group, action: .filter),
      Binding(
        "list.order", keys: [.character("o")], short: "order",
        long: "another order, or another part of the list", group: group, isInFooter: false,
        action: .order),
      Binding(
        "list.copy", keys: [.character("y")], short: "copy",
        long: "copy the row to the clipboard of this terminal", group: group, isInFooter: false,
        action: .copy),
    ]
  }()

  /// The keys that work on every screen.
  static let globalBindings: [Binding<ConsoleAction>] = {
    let group = "Everywhere"
    let numbers = ScreenID.allCases.map { screen in
      Binding(
        "screen.\(screen.title.lowercased())", keys: [.character(numberKey(of: screen))],
        short: screen.title, long: "the screen \(screen.title)", group: group, isInFooter: false,
        action: ConsoleAction.show(screen))
    }
    return [
      Binding(
        "palette", keys: [.character(":")], short: "command",
        long: "type a command; Tab completes it, Up brings earlier ones", group: group,
        action: .palette),
      Binding(
        "help", keys: [.character("?"), .function(1)], short: "keys",
        long: "the keys of this place",
        group: group, action: .help),
      Binding(
        "undo", keys: [.character("u")], short: "undo", long: "take back your own last action",
        group: group, action: .undo),
      Binding(
        "redo", keys: [.control("r")], short: "redo", long: "do again what you took back",
        group: group, isInFooter: false, action: .redo),
      Binding(
        "message.write", keys: [.character("W")], short: "write",
        long: "say something to other staff, or give a cue", group: group,
        isInFooter: false, action: .writeMessage),
      Binding(
        "message.read", keys: [.character("V")], short: "messages",
        long: "what the staff said, who is on duty; Enter: cue seen",
        group: group, isInFooter: false, action: .readMessages),
      Binding(
        "screen.next", keys: [.tab], short: "next screen", long: "the next screen", group: group,
        isInFooter: false, action: .nextScreen),
      Binding(
        "screen.previous", keys: [.backTab], short: "previous screen", long: "the screen before",
        group: group, isInFooter: false, action: .previousScreen),
    ] + numbers + [
      Binding(
        "back", keys: [.escape], short: "back", long: "back out: of a detail, a filter, a message",
        group: group, isInFooter: false, action: .back),
      Binding(
        "quit", keys: [.character("q"), .control("c")], short: "leave",
        long: "leave; the session goes on", group: group, isInFooter: false, action: .quit),
      Binding(
        "suspend", keys: [.control("z")], short: "suspend",
        long: "back to the shell for a while; fg returns", group: group, isInFooter: false,
        action: .suspend),
      Binding(
        "redraw", keys: [.control("l")], short: "redraw", long: "paint the screen anew",
        group: group, isInFooter: false, action: .redraw),
    ]
  }()

  private static func numberKey(of screen: ScreenID) -> Character {
    Character(String(screen.rawValue + 1))
  }
}
