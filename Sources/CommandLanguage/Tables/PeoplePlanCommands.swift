import SessionEngine

extension CommandLanguage {
  private static let apply = Option(
    "apply", nil, "does it; without it the proposal is only shown")

  /// What is done about many people at once.
  static let peoplePlanCommands: [CommandSpec] = [
    CommandSpec(
      "people select", [],
      [
        Option("total", .number, "places in all"),
        Option("in-room", .number, "places in the room; else the seats of the venue"),
        Option("share", .list("region=equal,gender=f:50"), "least shares of groups in percent"),
        Option("per-organisation", .number, "the most people of one organisation"),
        Option("with", .list("PARTICIPANT,…"), "who is to be among them"),
        Option("without", .list("PARTICIPANT,…"), "who is not"), apply,
      ], for: .managePeople, help: "proposes who gets a place, and why",
      example: "people select --total 60 --in-room 30 --share region=equal,gender=f:50"
    ) { (arguments) throws(CommandSyntaxError) in
      let session = arguments.context.session
      guard let total = try arguments.number("total") ?? session.profile.places else {
        throw .missing("total", usage: arguments.spec.usage)
      }
      var shares: [SelectionShare] = []
      for text in arguments.list("share") ?? [] { shares += try Self.shares(text) }
      let rules = SelectionRules(
        total: total, inRoom: try arguments.number("in-room"), shares: shares,
        perOrganisation: try arguments.number("per-organisation"),
        with: try arguments.people("with") ?? [], without: try arguments.people("without") ?? [])
      return .people(.plan(.select(rules), isApplied: arguments.has("apply")))
    },
    CommandSpec(
      "people fit", [], [Option("seats", .number, "seats from now on"), apply],
      for: .managePeople,
      help: "proposes who moves online so that the room holds: the last confirmed first",
      example: "people fit --seats 20"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(
        .plan(.fit(seats: try arguments.number("seats")), isApplied: arguments.has("apply")))
    },
    CommandSpec(
      "people promote", [], [apply], for: .managePeople,
      help: "proposes who moves up from the waiting list", example: "people promote"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.plan(.promote, isApplied: arguments.has("apply")))
    },
    list("duplicates", .duplicates, "lists records that may be one person"),
    list("certificates", .certificates, "lists who reaches the certificate, and who is short"),
    list("untold", .untold, "lists who has yet to be told the format and their mode"),
    CommandSpec(
      "people eligible", [],
      [
        Option(
          "countries", .list("COUNTRY,…"), "whose people are; +SN or -SN changes the list; all"),
        Option("types", .list("TYPE,…"), "which types are; +ngo or -ngo changes the list; all"),
      ], for: .managePeople,
      help: "sets who may be selected; without options lists who may not, and why",
      example: "people eligible --countries +BR,-SN --types ngo,academia"
    ) { (arguments) throws(CommandSyntaxError) in
      guard arguments.text("countries") != nil || arguments.text("types") != nil else {
        return .people(.list(.eligible))
      }
      let profile = arguments.context.session.profile
      return .people(
        .setEligibility(
          countries: try arguments.changed("countries", from: profile.eligibleCountries) {
            (text) throws(CommandSyntaxError) in try Arguments.country(named: text)
          },
          types: try arguments.changed(
            "types", from: profile.eligibleTypes ?? profile.participantTypes.map(\.id)
          ) { (text) throws(CommandSyntaxError) in text.lowercased() }))
    },
    CommandSpec(
      "people told", [Parameter("participants", .list("PARTICIPANT,…"), optional: true)],
      for: .managePeople, help: "notes who has been told; without names all who had not been",
      example: "people told P4,P5"
    ) { (arguments) throws(CommandSyntaxError) in
      let isEverybody = arguments.list("participants") == ["all"]
      return .people(.told(isEverybody ? nil : try arguments.people("participants")))
    },
    CommandSpec(
      "people rules", [],
      [
        Option("certificate", .number, "percent of the time for a certificate; 0 for none"),
        Option("of", .list("KIND,…"), "the kinds of items that count; plenary if not said"),
        Option("quorum", .number, "how many make a quorum; 0 for none"),
      ], for: .managePeople, help: "says what attendance is asked for",
      example: "people rules --certificate 80 --quorum 20"
    ) { (arguments) throws(CommandSyntaxError) in
      var kinds: [ItemKind]?
      if let words = arguments.list("of") {
        kinds = []
        for word in words {
          guard let kind = ItemKind(rawValue: word.lowercased()) else {
            throw .badValue(
              field: "kind of item", value: word,
              expected: "kinds are \(ItemKind.allCases.map(\.rawValue).joined(separator: ", "))")
          }
          kinds?.append(kind)
        }
      }
      return .people(
        .setRules(
          AttendanceRules(
            certificatePercent: try arguments.number("certificate"), kinds: kinds,
            quorum: try arguments.number("quorum"))))
    },
  ]

  private static func list(_ verb: String, _ list: PeopleList, _ help: String) -> CommandSpec {
    CommandSpec("people \(verb)", for: .managePeople, help: help, example: "people \(verb)") {
      _ in .people(.list(list))
    }
  }

  /// Reads `region=equal`, `gender=f:50` or `type=ngo:60+academia:20`.
  private static func shares(_ text: String) throws(CommandSyntaxError) -> [SelectionShare] {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0.trimmed).lowercased() }
    let expected = "type it like region=equal, gender=f:50 or type=ngo:60+academia:20"
    guard parts.count == 2, let dimension = PeopleDimension(rawValue: parts[0]) else {
      throw .badValue(field: "share", value: text, expected: expected)
    }
    if parts[1] == "equal" {
      return [SelectionShare(dimension: dimension, group: nil, percent: 0)]
    }
    var shares: [SelectionShare] = []
    for group in parts[1].split(separator: "+") {
      let pair = group.split(separator: ":").map { String($0.trimmed) }
      guard pair.count == 2, let percent = Int(pair[1].filter { $0 != "%" }),
        (0...100).contains(percent)
      else { throw .badValue(field: "share", value: text, expected: expected) }
      var name = pair[0]
      if dimension == .region {
        let regions = RegionalGroup.allCases.map(\.rawValue)
        guard let region = regions.first(where: { $0.lowercased().hasPrefix(name) }) else {
          throw .badValue(
            field: "regional group", value: name,
            expected: "groups are \(regions.joined(separator: ", "))")
        }
        name = region
      } else if dimension == .country {
        name = CountryCode(matching: name)?.rawValue ?? name.uppercased()
      } else if dimension == .mode {
        name = AttendanceMode.allCases.first { $0.rawValue.lowercased() == name }?.rawValue ?? name
      }
      shares.append(SelectionShare(dimension: dimension, group: name, percent: percent))
    }
    return shares
  }
}

extension Arguments {
  /// Participants with commas between them, if any were given.
  func people(_ name: String) throws(CommandSyntaxError) -> [ParticipantID]? {
    guard let words = list(name) else { return nil }
    var ids: [ParticipantID] = []
    for word in words { ids.append(try person(word)) }
    return ids
  }

  /// A list given anew, or changed by words that begin with + or -; empty for `all`, nil when it is not given.
  fileprivate func changed<Element: Equatable>(
    _ name: String, from list: [Element],
    reading: (String) throws(CommandSyntaxError) -> Element
  ) throws(CommandSyntaxError) -> [Element]? {
    guard let words = self.list(name) else { return nil }
    guard words.map({ $0.lowercased() }) != ["all"] else { return [] }
    var result = words.first.map { $0.hasPrefix("+") || $0.hasPrefix("-") } == true ? list : []
    for word in words {
      let isSigned = word.hasPrefix("+") || word.hasPrefix("-")
      let element = try reading(isSigned ? String(word.dropFirst()) : word)
      result.removeAll { $0 == element }
      if !word.hasPrefix("-") { result.append(element) }
    }
    guard !result.isEmpty else {
      throw .badValue(
        field: name, value: words.joined(separator: ","),
        expected: "nobody would be left; type all for everybody")
    }
    return result
  }
}
