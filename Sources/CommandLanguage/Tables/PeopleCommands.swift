import SessionEngine

extension CommandLanguage {
  static let person = Parameter("participant", .participant)
  static let participantOptions: [Option] = [
    Option("email", .list("EMAIL,…"), "addresses, the main one first"),
    Option("organisation", .text("NAME"), "whom they work for"),
    Option("country", .country, "where they come from"),
    Option("type", .text("TYPE"), "ngo, academia, private…"),
    Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "how they mean to attend"),
    Option("languages", .list("LANGUAGE,…"), "languages they work in"),
    Option("gender", .text("TEXT"), "as given"),
    Option("role", .choice(ParticipantRole.allCases.map(\.rawValue)), "what they are here"),
    Option(
      "registration", .choice(Registration.allCases.map(\.rawValue)),
      "where the registration stands"),
    Option("teams-name", .text("NAME"), "the name as Teams shows it"),
    Option("access", .text("TEXT"), "what they need to take part"),
    Option("badge", .text("CODE"), "the code on the badge"),
    Option("token", .list("CODE,…"), "codes of tickets that are theirs too"),
    Option("zone", .text("IANA"), "the time zone they live by"),
    Option("set", .list("NAME=VALUE,…"), "anything else about them"),
    Option(
      "private", .list("FIELD,…"), "what must not be in exports or on the stage; - for nothing"),
    Option("consent", .list("FIELD,…"), "what they agree may be published; - for nothing"),
  ]

  static let peopleCommands: [CommandSpec] = [
    CommandSpec(
      "participant add", [Parameter("name", .text("NAME"))], participantOptions, for: .managePeople,
      help: "adds a participant",
      example: "participant add \"Amina Diallo\" --country SN --type ngo --mode inPerson"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try participantFields(arguments)
      fields.name = try arguments.required("name")
      return .people(.add(fields))
    },
    CommandSpec(
      "participant edit", [person],
      [Option("name", .text("NAME"), "the name")] + participantOptions,
      for: .managePeople, help: "changes a participant",
      example: "participant edit P12 --mode virtual"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try participantFields(arguments)
      fields.name = arguments.text("name")
      return .people(.edit(try arguments.participant("participant"), fields))
    },
    registration("select", .selected, "gives somebody a place"),
    registration("waitlist", .waitlisted, "puts somebody on the waiting list"),
    registration("decline", .declined, "gives somebody no place"),
    registration("confirm", .confirmed, "notes that somebody will come"),
    registration("withdraw", .withdrawn, "notes that somebody will not come after all"),
    registration("excuse", .excused, "notes an apology"),
    CommandSpec(
      "participant merge",
      [Parameter("merged", .participant), Parameter("participant", .participant, after: "into")],
      for: .managePeople, help: "joins two records that are one person; the second one stays",
      example: "participant merge P9 into P7"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(
        .merge(
          try arguments.participant("merged"), into: try arguments.participant("participant")))
    },
    CommandSpec(
      "participant split", [Parameter("merged", .text("PARTICIPANT"))], for: .managePeople,
      help: "undoes a merge, later than undo can", example: "participant split P9"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.split(try arguments.id("merged")))
    },
    CommandSpec(
      "participant forget", [person], for: .managePeople,
      help: "replaces all that tells who somebody is, in the session and in exports",
      example: "participant forget P7"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.forget(try arguments.participant("participant")))
    },
    CommandSpec(
      "participant represent",
      [person, Parameter("other", .text("PARTICIPANT"), after: "by")], for: .recordPresence,
      help: "notes who comes in somebody's place; - for nobody",
      example: "participant represent P9 by P7"
    ) { (arguments) throws(CommandSyntaxError) in
      let other = try arguments.required("other")
      return .people(
        .represent(
          try arguments.participant("participant"),
          by: other == "-" ? nil : try arguments.person(other)))
    },
  ]

  private static func registration(
    _ verb: String, _ registration: Registration, _ help: String
  ) -> CommandSpec {
    CommandSpec(
      "participant \(verb)", [person], for: .managePeople, help: help,
      example: "participant \(verb) P12"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.setRegistration(try arguments.participant("participant"), registration))
    }
  }

  static func participantFields(
    _ arguments: Arguments
  ) throws(CommandSyntaxError) -> ParticipantFields {
    var fields = ParticipantFields()
    fields.emails = arguments.list("email")
    fields.organisation = arguments.text("organisation")
    fields.country = try arguments.country("country")
    fields.type = arguments.text("type")?.lowercased()
    fields.plannedMode = try arguments.choice("mode")
    fields.languages = arguments.list("languages")
    fields.gender = arguments.text("gender")
    fields.role = try arguments.choice("role")
    fields.registration = try arguments.choice("registration")
    fields.teamsName = arguments.text("teams-name")
    fields.accessNeeds = arguments.text("access")
    fields.badge = arguments.text("badge")
    fields.tokens = arguments.list("token")
    fields.zone = arguments.text("zone")
    fields.privateFields = try participantFieldList("private", arguments)
    fields.consentedFields = try participantFieldList("consent", arguments)
    if let pairs = arguments.list("set") {
      var attributes: [Attribute] = []
      for pair in pairs {
        let parts = pair.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
        guard parts.count == 2, !parts[0].isEmpty else {
          throw .badValue(field: "value", value: pair, expected: "type it like Diet=vegan")
        }
        attributes.append(Attribute(name: parts[0], value: parts[1]))
      }
      fields.attributes = attributes
    }
    return fields
  }

  /// Fields that are marked; `-` for none.
  private static func participantFieldList(
    _ name: String, _ arguments: Arguments
  ) throws(CommandSyntaxError) -> [ParticipantField]? {
    guard let words = arguments.list(name) else { return nil }
    var fields: [ParticipantField] = []
    for word in words where word != "-" {
      let known = ParticipantField.allCases.first {
        $0.rawValue.lowercased() == word.lowercased().filter { $0 != "-" }
      }
      guard let known else {
        let names = ParticipantField.allCases.map(\.rawValue)
        throw .badValue(
          field: name, value: word,
          expected: nearest(to: word, among: names).map { "did you mean \($0)" }
            ?? "fields are \(names.joined(separator: ", "))")
      }
      fields.append(known)
    }
    return fields
  }
}
