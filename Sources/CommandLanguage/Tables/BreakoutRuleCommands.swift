import SessionEngine

extension CommandLanguage {
  /// How people are spread.
  static let breakoutRuleCommands: [CommandSpec] = [
    CommandSpec(
      "breakouts choose",
      [
        round,
        Parameter("way", .choice(AllocationWay.allCases.map(\.rawValue)), optional: true),
      ],
      [
        Option("mix", .list("NAME[:POINTS],…"), "attributes to mix, instead of those so far"),
        Option("alike", .list("NAME[:POINTS],…"), "attributes to keep alike"),
        Option("new-people", .number, "points for each pair that met; from 1000 always new"),
        Option("groups-of", .round, "the round whose groups come again"),
        Option("as", .round, "the same, where no person's name is given by --as"),
        Option("like", .round, "begins with the choice of another round"),
        Option("together", .list("PERSON,…"), "people who share a room; added to those so far"),
        Option("apart", .list("PERSON,…"), "people who do not; added to those so far"),
        Option("no-groups", nil, "forgets who is together or apart so far"),
      ], for: .runBreakouts, help: "chooses how people are spread",
      example: "breakouts choose B1 mix --mix country:5,type --alike language"
    ) { (arguments) throws(CommandSyntaxError) in
      let id: RoundID = try arguments.id("round")
      let rounds = arguments.context.session.breakouts.rounds
      let model: RoundID? = try arguments.optionalID("like")
      var rules = rounds[model ?? id]?.rules ?? RoundRules()
      if model != nil {
        // People are pinned, paired and parted for one round at a time.
        rules.together = rounds[id]?.rules?.together ?? []
        rules.apart = rounds[id]?.rules?.apart ?? []
      }
      rules.way = try arguments.choice("way") ?? rules.way
      let source: RoundID? =
        if let named: RoundID = try arguments.optionalID("groups-of") { named } else {
          try arguments.optionalID("as")
        }
      if let source {
        rules.sameAs = source
        rules.way = .same
      }
      let mixed = try weights("mix", arguments, sign: 1)
      let alike = try weights("alike", arguments, sign: -1)
      if mixed != nil || alike != nil {
        let kept = rules.attributes.filter { $0.weight > 0 ? mixed == nil : alike == nil }
        let named = Set(((mixed ?? []) + (alike ?? [])).map(\.name))
        rules.attributes =
          kept.filter { !named.contains($0.name) } + (mixed ?? []) + (alike ?? [])
      }
      if let points = try arguments.number("new-people") { rules.newPeople = points }
      if arguments.has("no-groups") {
        rules.together = []
        rules.apart = []
      }
      if let group = try people("together", arguments) { rules.together.append(group) }
      if let group = try people("apart", arguments) { rules.apart.append(group) }
      return .breakouts(.choose(id, rules))
    },
    CommandSpec(
      "breakouts wish", [Parameter("participant", .participant)],
      [Option("topics", .topics, "the topics, the dearest first; none forgets them")],
      for: .managePeople, help: "notes what somebody would like to talk about in a room",
      example: "breakouts wish P4 --topics UNTOC-8,UNTOC-31"
    ) { (arguments) throws(CommandSyntaxError) in
      .breakouts(
        .wish(try arguments.participant("participant"), arguments.topics("topics") ?? []))
    },
  ]

  private static func weights(
    _ option: String, _ arguments: Arguments, sign: Int
  ) throws(CommandSyntaxError) -> [AttributeWish]? {
    guard let words = arguments.list(option) else { return nil }
    var wishes: [AttributeWish] = []
    for word in words where word != "none" {
      // A column's name may hold a colon; points follow the last one.
      let colon = word.lastIndex(of: ":")
      let points = colon.flatMap { Int(word[word.index(after: $0)...]) }
      let name = points == nil ? word : colon.map { String(word[..<$0]) } ?? word
      if let points, points < 0 {
        throw .badValue(field: option, value: word, expected: "points count from 0")
      }
      let known = RoundRules.attributeNames.first { $0 == name.lowercased() }
      wishes.append(AttributeWish(known ?? name, sign * (points ?? usual[known ?? ""] ?? 3)))
    }
    return wishes
  }

  private static let usual = ["country": 3, "type": 2, "organisation": 8]

  private static func people(
    _ option: String, _ arguments: Arguments
  ) throws(CommandSyntaxError) -> [ParticipantID]? {
    guard let words = arguments.list(option) else { return nil }
    var people: [ParticipantID] = []
    for word in words { people.append(try arguments.person(word)) }
    return people
  }
}
