import SessionEngine

extension CommandLanguage {
  /// Commands that set how the list of speakers works.
  static let floorSettings: [CommandSpec] = [
    CommandSpec(
      "floor open", for: .giveFloor, help: "opens the list of speakers", example: "floor open"
    ) { _ in .floor(.open) },
    CommandSpec(
      "floor close", [], [Option("fully", nil, "takes no points of order either")],
      for: .giveFloor, help: "closes the list; points of order are still taken",
      example: "floor close"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(arguments.has("fully") ? .closeFully : .close)
    },
    CommandSpec(
      "floor policy", [Parameter("policy", .choice(FloorPolicy.allCases.map(\.rawValue)))],
      [
        Option(
          "by", .list("GROUPS"),
          "what balanced compares, in this order: mode, type, region, gender, organisation")
      ],
      for: .giveFloor, help: "sets how people are called from the list",
      example: "floor policy balanced --by mode,region,type"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let policy = try arguments.choice("policy", FloorPolicy.self) else {
        throw .missing("policy", usage: arguments.spec.usage)
      }
      guard let names = arguments.list("by") else { return .floor(.setPolicy(policy)) }
      guard policy == .balanced else {
        throw .badValue(
          field: "policy with --by", value: policy.rawValue,
          expected: "only balanced compares groups"
        )
      }
      var dimensions: [FloorDimension] = []
      for name in names { dimensions.append(try dimension(name)) }
      return .floor(.setBalance(dimensions))
    },
    CommandSpec(
      "floor limit", [Parameter("time", .speakingTime)],
      [
        Option("kind", .choice(RequestKind.allCases.map(\.rawValue)), "for this kind only"),
        Option("type", .text("TYPE"), "for this stakeholder type only"),
        Option("waiting", nil, "for those who wait too"),
      ],
      for: .giveFloor,
      help: "sets the speaking time of requests to come; 0 with --kind or --type takes it away",
      example: "floor limit 2:00 --type ngo"
    ) { (arguments) throws(CommandSyntaxError) in
      let seconds = try arguments.duration("time", as: .minutesAndSeconds) ?? 0
      let kind = try arguments.choice("kind", RequestKind.self)
      let type = arguments.text("type")
      guard kind != nil || type != nil || arguments.has("waiting") else {
        return .floor(.setLimit(seconds: seconds))
      }
      return .floor(
        .setLimitOf(
          kind: kind, type: type, seconds: seconds, isForWaiting: arguments.has("waiting")))
    },
    CommandSpec(
      "floor budget", [Parameter("time", .speakingTime)], groupOptions, for: .giveFloor,
      help: "sets what a group may speak in all; 0 takes the budget away",
      example: "floor budget 10:00 --organisation \"Red Cross\""
    ) { (arguments) throws(CommandSyntaxError) in
      guard let group = try group(arguments) else {
        throw .missing("group", usage: arguments.spec.usage)
      }
      return .floor(
        .setBudget(
          group, seconds: try arguments.duration("time", as: .minutesAndSeconds) ?? 0))
    },
    CommandSpec(
      "floor level", [], groupOptions, for: .giveFloor,
      help: "gives the budgets of all groups of that sort what this one, or the worst, overran",
      example: "floor level --type ngo"
    ) { (arguments) throws(CommandSyntaxError) in
      .floor(.levelBudgets(try group(arguments)))
    },
    CommandSpec(
      "floor rule",
      [
        Parameter("rule", .choice(FloorRule.allCases.map(\.rawValue))),
        Parameter("value", .choice(["on", "off"])),
      ],
      for: .giveFloor,
      help: "presentOnly: only who is checked in may ask; multiple: one may wait several times",
      example: "floor rule presentOnly on"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let rule = try arguments.choice("rule", FloorRule.self),
        let value = try arguments.choice("value", Switch.self)
      else { throw .missing("rule", usage: arguments.spec.usage) }
      return .floor(.setRule(rule, isOn: value == .on))
    },
    CommandSpec(
      "floor reason", [Parameter("reason", .text("REASON")), Parameter("rank", .number)],
      [Option("name", .text("TEXT"), "the words on screens")],
      for: .giveFloor,
      help: "sets a reason of points of order; the lower rank is heard first, 0 takes it away",
      example: "floor reason procedure 1 --name \"breach of the rules\""
    ) { (arguments) throws(CommandSyntaxError) in
      let id = try arguments.required("reason")
      let rank = try arguments.number("rank") ?? 0
      guard rank != 0 else { return .floor(.removeReason(id)) }
      let old = arguments.context.session.floor.board.reason(id)
      return .floor(
        .setReason(PointReason(id: id, name: arguments.text("name") ?? old?.name ?? id, rank: rank))
      )
    },
  ]

  private enum Switch: String, CaseIterable { case on, off }

  private static let groupOptions = [
    Option("type", .text("TYPE"), "a stakeholder type"),
    Option("organisation", .text("NAME"), "an organisation, or a group that speaks through people"),
    Option(
      "region", .choice(RegionalGroup.allCases.map(\.rawValue)), "a regional group"),
    Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "the room or online"),
    Option("gender", .text("GENDER"), "as participants gave it"),
  ]

  /// The group that the options name; nil when none does.
  private static func group(_ arguments: Arguments) throws(CommandSyntaxError) -> SpeakerGroup? {
    var groups: [SpeakerGroup] = []
    for option in groupOptions {
      if let name = arguments.text(option.name) {
        groups.append(SpeakerGroup(try dimension(option.name), name))
      }
    }
    guard groups.count < 2 else {
      throw .unexpected("--\(groups[1].dimension.rawValue)", usage: arguments.spec.usage)
    }
    return groups.first
  }

  private static func dimension(_ text: String) throws(CommandSyntaxError) -> FloorDimension {
    let wanted = text.lowercased()
    guard let dimension = FloorDimension.allCases.first(where: { $0.rawValue == wanted }) else {
      let names = FloorDimension.allCases.map(\.rawValue)
      throw .badValue(
        field: "group to compare", value: text,
        expected: nearest(to: text, among: names).map { "did you mean \($0)" }
          ?? "it is one of \(names.joined(separator: ", "))")
    }
    return dimension
  }
}
