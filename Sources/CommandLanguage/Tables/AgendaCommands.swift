import SessionEngine

extension CommandLanguage {
  private static let itemOptions: [Option] = [
    Option("kind", .choice(ItemKind.allCases.map(\.rawValue)), "what sort of time it is"),
    Option("start", .time, "when it should start"),
    Option("duration", .duration, "how long it should last"),
    Option("end", .time, "when it should end"),
    Option("minimum", .duration, "the least it can be cut to"),
    Option("detail", .text("TEXT"), "more for the staff"),
    Option("place", .text("PLACE"), "where it is"),
    Option("link", .text("LINK"), "where it is joined online"),
    Option("topics", .topics, "what it is about"),
    Option("resources", .list("RESOURCE,…"), "what is handed out"),
    Option("panel", .list("PARTICIPANT,…"), "who sits on the panel"),
    Option("languages", .list("LANGUAGE,…"), "languages of interpretation"),
    Option("hard-end", .choice(["yes", "no"]), "whether it ends when planned, come what may"),
    Option("linked", .choice(["yes", "no"]), "whether it starts when the one before ends"),
    Option("optional", .choice(["yes", "no"]), "whether it may be dropped"),
    Option("flagged", .choice(["yes", "no"]), "whether it is to be kept in sight"),
    Option(
      "timing", .choice(ItemTiming.allCases.map(\.rawValue)),
      "whether its length or its end stays when its start moves"),
    Option("warning", .speakingTime, "from how much time left its clock warns; 2:00 if not said"),
    Option("danger", .speakingTime, "from how much time left its clock alarms; 1:00 if not said"),
    Option(
      "end-action", .choice(ItemEndAction.allCases.map(\.rawValue)),
      "what happens by itself when its time is up"),
  ]

  static let agendaCommands: [CommandSpec] =
    [
      CommandSpec(
        "agenda add", [Parameter("title", .text("TITLE"))],
        itemOptions + [Option("after", .item, "the item it comes after")], for: .steerAgenda,
        help: "adds an item, at the end unless said otherwise",
        example: "agenda add \"Closing remarks\" --duration 15 --kind plenary"
      ) { (arguments) throws(CommandSyntaxError) in
        let after: ItemID? = try arguments.optionalID("after")
        var fields = try itemFields(arguments, editing: nil, after: after)
        fields.title = try arguments.required("title")
        return .agenda(.add(fields, after: after))
      },
      CommandSpec(
        "agenda edit", [Parameter("item", .item)],
        [Option("title", .text("TITLE"), "its title")] + itemOptions, for: .steerAgenda,
        help: "changes an item", example: "agenda edit A3 --duration 45"
      ) { (arguments) throws(CommandSyntaxError) in
        let id: ItemID = try arguments.id("item")
        var fields = try itemFields(arguments, editing: id, after: nil)
        fields.title = arguments.text("title")
        return .agenda(.edit(id, fields))
      },
      CommandSpec(
        "agenda duplicate",
        [Parameter("item", .item), Parameter("place", .item, optional: true, after: "after")],
        for: .steerAgenda, help: "adds the same item once more, behind itself or another one",
        example: "agenda duplicate A5 after A7"
      ) { (arguments) throws(CommandSyntaxError) in
        .agenda(.duplicate(try arguments.id("item"), after: try arguments.optionalID("place")))
      },
      CommandSpec(
        "agenda move",
        [Parameter("item", .item), Parameter("place", .item, optional: true, after: "after")],
        for: .steerAgenda, help: "moves an item behind another one, or to the top",
        example: "agenda move A5 after A2"
      ) { (arguments) throws(CommandSyntaxError) in
        .agenda(.move(try arguments.id("item"), after: try arguments.optionalID("place")))
      },
      CommandSpec(
        "agenda remove", [Parameter("item", .item)], for: .steerAgenda, help: "removes an item",
        example: "agenda remove A9"
      ) { (arguments) throws(CommandSyntaxError) in
        .agenda(.remove(try arguments.id("item")))
      },
    ] + runCommands + planCommands

  private static func itemFields(
    _ arguments: Arguments, editing id: ItemID?, after: ItemID?
  ) throws(CommandSyntaxError) -> ItemFields {
    let agenda = arguments.context.session.agenda
    let order = agenda.board.order
    let position =
      id.flatMap { order.firstIndex(of: $0) }
      ?? after.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? order.count
    let previousEnd = agenda.plannedEnd(before: position)
    let item = id.flatMap { agenda.items[$0] }
    let reference = item?.plannedStart ?? previousEnd ?? agenda.inOrder.last?.plannedStart
    var fields = ItemFields()
    fields.kind = try arguments.choice("kind")
    fields.plannedStart = try arguments.time(
      "start", near: reference, previousEnd: previousEnd)
    fields.isLinked = try arguments.yesOrNo("linked")
    // "p" says that it starts where the one before ends, whenever that will be.
    if arguments.text("start")?.lowercased() == "p", fields.isLinked == nil {
      fields.isLinked = true
    }
    fields.durationSeconds = try arguments.duration("duration")
    let start = fields.plannedStart ?? item?.plannedStart ?? previousEnd
    fields.plannedEnd = try arguments.time("end", near: start ?? reference).map { end in
      // 00:30 after 23:30 is the next day; 13:00 after 14:00 is a slip.
      let later = end.advanced(bySeconds: 86_400)
      guard let start, end <= start, later.secondsSince(start) <= 6 * 3600 else { return end }
      return later
    }
    fields.timing = try arguments.choice("timing")
    fields.warningSeconds = try arguments.duration("warning", as: .minutesAndSeconds)
    fields.dangerSeconds = try arguments.duration("danger", as: .minutesAndSeconds)
    fields.endAction = try arguments.choice("end-action")
    fields.minimumSeconds = try arguments.duration("minimum")
    fields.detail = arguments.text("detail")
    fields.place = arguments.text("place")
    fields.link = arguments.text("link")
    fields.topics = arguments.topics("topics")
    fields.languages = arguments.list("languages")
    fields.isHardEnd = try arguments.yesOrNo("hard-end")
    fields.isOptional = try arguments.yesOrNo("optional")
    fields.isFlagged = try arguments.yesOrNo("flagged")
    fields.resources = try arguments.ids("resources")
    fields.panel = try arguments.people("panel")
    return fields
  }
}

extension Arguments {
  /// `yes` or `no`, if it was given.
  func yesOrNo(_ name: String) throws(CommandSyntaxError) -> Bool? {
    guard let text = text(name) else { return nil }
    switch text.lowercased() {
    case "yes", "y", "true", "on": return true
    case "no", "n", "false", "off": return false
    default: throw .badValue(field: name, value: text, expected: "type yes or no")
    }
  }
}
