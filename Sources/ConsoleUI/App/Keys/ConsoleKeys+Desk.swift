extension ConsoleKeys {
  static let deskBindings: [Binding<DeskAction>] = {
    let group = "Desk"
    return [
      Binding(
        "desk.arrive", keys: [.enter], short: "is here",
        long: "who is chosen, or whose code it is, is here; else a walk-in", group: group,
        action: .arrive),
      Binding(
        "desk.mode", keys: [.tab], short: "room/online",
        long: "the next ones arrive in the room, or online", group: group, action: .switchMode),
      Binding(
        "desk.walkIn", keys: [.control("n")], short: "walk-in",
        long: "add somebody who is not registered", group: group, action: .walkIn),
      Binding(
        "desk.checkOut", keys: [.control("o")], short: "left",
        long: "who is chosen, or was scanned last, has left", group: group, action: .checkOut),
      Binding(
        "desk.undo", keys: [.control("x")], short: "undo",
        long: "take back your own last action", group: group, action: .undo),
      Binding(
        "desk.wrong", keys: [.control("g")], short: "was this one",
        long: "the last arrival was really the chosen person's", group: group,
        action: .wrongPerson),
      Binding(
        "desk.seatLate", keys: [.control("t")], short: "room",
        long: "seat the first without a room in the one that suits best",
        group: group,
        isInFooter: false, action: .seatLate),
      Binding(
        "desk.inPlace", keys: [.control("r")], short: "for another",
        long: "who is chosen comes in the place of somebody else", group: group, action: .inPlace),
      Binding(
        "desk.up", keys: [.up], short: "up", long: "the match above", group: group,
        isInFooter: false, action: .up),
      Binding(
        "desk.down", keys: [.down], short: "down", long: "the match below", group: group,
        isInFooter: false, action: .down),
      Binding(
        "desk.back", keys: [.escape, .control("c")], short: "back",
        long: "empty the line; pressed once more, leave the desk", group: group, action: .back),
    ]
  }()
}
