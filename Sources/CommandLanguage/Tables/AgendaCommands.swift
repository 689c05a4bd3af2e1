import SessionEngine

extension CommandLanguage {
  private static let itemOptions: [Option] = [
    Option("kind", .choice(ItemKind.allCases.map(\.rawValue)), "what sort of time it is"),
    Option("start", .time, "when it should start"),
    Option("duration", .duration, "how long it should last"),
    Option("minimum", .duration, "the least it can be cut to"),
    Option("detail", .text("TEXT"), "more for the staff"),
    Option("place", .text("PLACE"), "where it is"),
    Option("link", .text("LINK"), "where it is joined online"),
    Option("topics", .topics, "what it is about"),
    Option("panel", .list("PARTICIPANT,…"), "who sits on the panel"),
    Option("languages", .list("LANGUAGE,…"), "languages of interpretation"),
    Option("hard-end", .choice(["yes", "no"]), "whether it ends when planned, come what may"),
    Option("linked", .choice(["yes", "no"]), "whether it starts when the one before ends"),
    Option("optional", .choice(["yes", "no"]), "whether it may be dropped"),
    Option("flagged", .choice(["yes", "no"]), "whether it is to be kept in sight"),
  ]

  static let agendaCommands: [CommandSpec] = [
    CommandSpec(
      "agenda add", [Parameter("title", .text("TITLE"))],
      itemOptions + [Option("after", .item, "the item it comes after")], for: .steerAgenda,
      help: "adds an item, at the end unless said otherwise",
      example: "agenda add \"Closing remarks\" --duration 15 --kind plenary"
    ) { (arguments) throws(CommandSyntaxError) in
      let after: ItemID? = try arguments.optionalID("after")
      var fields = try itemFields(arguments, editing: after)
      fields.title = try arguments.required("title")
      return .agenda(.add(fields, after: after))
    },
    CommandSpec(
      "agenda edit", [Parameter("item", .item)],
      [Option("title", .text("TITLE"), "its title")] + itemOptions, for: .steerAgenda,
      help: "changes an item", example: "agenda edit A3 --duration 45"
    ) { (arguments) throws(CommandSyntaxError) in
      let id: ItemID = try arguments.id("item")
      var fields = try itemFields(arguments, editing: id)
      fields.title = arguments.text("title")
      return .agenda(.edit(id, fields))
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
    CommandSpec(
      "agenda start", [Parameter("item", .item)], for: .steerAgenda,
      help: "starts an item and ends the one that is on", example: "agenda start A1"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.start(try arguments.id("item")))
    },
    CommandSpec(
      "agenda next", [], [Option("really", nil, "although people wait to speak")],
      for: .steerAgenda, help: "ends the item that is on and starts the next",
      example: "agenda next"
    ) { arguments in .agenda(.next(isConfirmed: arguments.has("really"))) },
    CommandSpec(
      "agenda pause", for: .steerAgenda, help: "stops the clock of the item that is on",
      example: "agenda pause"
    ) { _ in .agenda(.pause) },
    CommandSpec(
      "agenda resume", for: .steerAgenda, help: "lets the clock go on", example: "agenda resume"
    ) { _ in .agenda(.resume) },
    CommandSpec(
      "agenda extend", [Parameter("time", .duration)], for: .steerAgenda,
      help: "adds time to the item that is on; with a minus takes time",
      example: "agenda extend +5m"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.extend(seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "agenda end", for: .steerAgenda, help: "ends the item that is on", example: "agenda end"
    ) { _ in .agenda(.end) },
    CommandSpec(
      "agenda skip", [Parameter("item", .item)], for: .steerAgenda, help: "leaves an item out",
      example: "agenda skip A4"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.skip(try arguments.id("item")))
    },
    CommandSpec(
      "agenda restore", [Parameter("item", .item)], for: .steerAgenda,
      help: "makes an item that is over or skipped pending again", example: "agenda restore A4"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.restore(try arguments.id("item")))
    },
  ]

  private static func itemFields(
    _ arguments: Arguments, editing id: ItemID?
  ) throws(CommandSyntaxError) -> ItemFields {
    let agenda = arguments.context.session.agenda
    let reference =
      id.flatMap { agenda.items[$0]?.plannedStart } ?? agenda.inOrder.last?.plannedStart
    var fields = ItemFields()
    fields.kind = try arguments.choice("kind")
    fields.plannedStart = try arguments.time("start", near: reference)
    fields.durationSeconds = try arguments.duration("duration")
    fields.minimumSeconds = try arguments.duration("minimum")
    fields.detail = arguments.text("detail")
    fields.place = arguments.text("place")
    fields.link = arguments.text("link")
    fields.topics = arguments.topics("topics")
    fields.languages = arguments.list("languages")
    fields.isHardEnd = try arguments.yesOrNo("hard-end")
    fields.isLinked = try arguments.yesOrNo("linked")
    fields.isOptional = try arguments.yesOrNo("optional")
    fields.isFlagged = try arguments.yesOrNo("flagged")
    if let panel = arguments.list("panel") {
      var people: [ParticipantID] = []
      for text in panel { people.append(try arguments.person(text)) }
      fields.panel = people
    }
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
