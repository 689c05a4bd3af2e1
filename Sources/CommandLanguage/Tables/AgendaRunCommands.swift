import SessionEngine

extension CommandLanguage {
  /// The commands that run the agenda.
  static let runCommands: [CommandSpec] = [
    CommandSpec(
      "agenda load", [Parameter("item", .item)], for: .steerAgenda,
      help: "arms an item, so that next starts it", example: "agenda load A4"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.load(try arguments.id("item")))
    },
    CommandSpec(
      "agenda start", [Parameter("item", .item, optional: true)], for: .steerAgenda,
      help: "starts an item (the loaded or next one if none is named) and ends the one that is on",
      example: "agenda start A1"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.start(try arguments.optionalID("item")))
    },
    CommandSpec(
      "agenda next", [], [Option("really", nil, "although people wait to speak")],
      for: .steerAgenda, help: "ends the item that is on and starts the next",
      example: "agenda next"
    ) { arguments in .agenda(.next(isConfirmed: arguments.has("really"))) },
    CommandSpec(
      "agenda back", for: .steerAgenda,
      help: "takes a next back: the item before goes on as if it had not ended",
      example: "agenda back"
    ) { _ in .agenda(.back) },
    CommandSpec(
      "agenda restart", for: .steerAgenda, help: "starts the clock of the item that is on anew",
      example: "agenda restart"
    ) { _ in .agenda(.restart) },
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
      "agenda adjust", [Parameter("item", .item), Parameter("time", .duration)], for: .steerAgenda,
      help: "adds time to an item ahead, or with a minus takes time, and leaves its plan as it is",
      example: "agenda adjust A5 -10m"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(
        .adjust(try arguments.id("item"), seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "agenda end", for: .steerAgenda, help: "ends the item that is on", example: "agenda end"
    ) { _ in .agenda(.end) },
    CommandSpec(
      "agenda time-up", [Parameter("item", .item)], for: .steerAgenda,
      help:
        "does what the end action of the item says, once its time is up; consoles do it by themselves",
      example: "agenda time-up A3"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.timeUp(try arguments.id("item")))
    },
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

  /// The commands that bend the plan while it runs.
  static let planCommands: [CommandSpec] = [
    CommandSpec(
      "agenda park", [Parameter("item", .item)], for: .steerAgenda,
      help: "sets an item aside, to be brought back later", example: "agenda park A6"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.park(try arguments.id("item")))
    },
    CommandSpec(
      "agenda return",
      [Parameter("item", .item), Parameter("place", .item, optional: true, after: "after")],
      for: .steerAgenda,
      help: "brings a parked item back, behind the one that is on or another one",
      example: "agenda return A6 after A8"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(.return(try arguments.id("item"), after: try arguments.optionalID("place")))
    },
    CommandSpec(
      "agenda delay", [Parameter("item", .item), Parameter("time", .duration)], for: .steerAgenda,
      help: "lays a delay over the plan from an item on, until gaps absorb it; 0 takes it away",
      example: "agenda delay A4 10m"
    ) { (arguments) throws(CommandSyntaxError) in
      .agenda(
        .delay(try arguments.id("item"), seconds: try arguments.duration("time") ?? 0))
    },
    CommandSpec(
      "agenda apply-delays", for: .steerAgenda, help: "makes all delays part of the plan",
      example: "agenda apply-delays"
    ) { _ in .agenda(.applyDelays) },
    CommandSpec(
      "agenda mode", [Parameter("mode", .choice(["absolute", "relative"]))], for: .steerAgenda,
      help: "reads the plan by the wall clock, or for rehearsals from the real beginning on",
      example: "agenda mode relative"
    ) { (arguments) throws(CommandSyntaxError) in
      switch try arguments.required("mode").lowercased() {
      case "absolute": return .agenda(.setRelative(false))
      case "relative": return .agenda(.setRelative(true))
      default:
        throw .badValue(
          field: "mode", value: try arguments.required("mode"),
          expected: "type absolute or relative")
      }
    },
    CommandSpec(
      "agenda replan", [],
      [
        Option("by", .list("WAY,…"), "shrink, drop, shift; shrink and drop if not said"),
        Option("until", .time, "when it should end; the planned end of the day if not said"),
        Option("with", .list("A5=-10m,A6=drop"), "these changes instead of those proposed"),
        Option("apply", nil, "does it; without it the proposal is only shown"),
      ], for: .steerAgenda,
      help: "proposes how to end on time: what to cut and what to drop", example: "agenda replan"
    ) { (arguments) throws(CommandSyntaxError) in
      if let texts = arguments.list("with") {
        guard arguments.has("apply") else {
          throw .badValue(
            field: "with", value: texts.joined(separator: ","),
            expected: "say --apply too")
        }
        var changes: [ItemChange] = []
        for text in texts { changes.append(try itemChange(text)) }
        return .agenda(.rework(changes))
      }
      let context = arguments.context
      let today = context.session.agenda.today(in: context.zone, at: context.now)
      var ways: [ReplanWay] = []
      for text in arguments.list("by") ?? [] where text.lowercased() != "absorb" {
        guard let way = ReplanWay(rawValue: text.lowercased()) else {
          throw .badValue(
            field: "way", value: text,
            expected: "ways are absorb (which gaps do by themselves), shrink, drop and shift")
        }
        ways.append(way)
      }
      let until = try arguments.time("until", near: today?.plannedEnd ?? context.now)
      return .agenda(
        .replan(
          until: until ?? today?.plannedEnd,
          ways: arguments.list("by") == nil ? [.shrink, .drop] : ways,
          isApplied: arguments.has("apply")))
    },
  ]

  /// Reads `A5=-10m` or `A6=drop`.
  private static func itemChange(_ text: String) throws(CommandSyntaxError) -> ItemChange {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
    if parts.count == 2, let id = ItemID(parts[0]) {
      if parts[1].lowercased() == "drop" { return ItemChange(id: id, seconds: nil) }
      if let seconds = seconds(of: parts[1], style: .hoursAndMinutes) {
        return ItemChange(id: id, seconds: seconds)
      }
    }
    throw .badValue(field: "change", value: text, expected: "type it like A5=-10m or A6=drop")
  }
}
