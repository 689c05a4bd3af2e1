import SessionEngine

extension CommandLanguage {
  private static let person = Parameter("participant", .participant)
  private static let fields: [Option] = [
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
  ]

  static let peopleCommands: [CommandSpec] = [
    CommandSpec(
      "participant add", [Parameter("name", .text("NAME"))], fields, for: .managePeople,
      help: "adds a participant",
      example: "participant add \"Amina Diallo\" --country SN --type ngo --mode inPerson"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try participantFields(arguments)
      fields.name = try arguments.required("name")
      return .people(.add(fields))
    },
    CommandSpec(
      "participant edit", [person], [Option("name", .text("NAME"), "the name")] + fields,
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
      "check-in", [person],
      [Option("mode", .choice(AttendanceMode.allCases.map(\.rawValue)), "else as planned")],
      for: .recordPresence, help: "notes that somebody is here, or has changed mode",
      example: "check-in P12 --mode virtual"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(
        .checkIn(
          try arguments.participant("participant"), mode: try arguments.choice("mode")))
    },
    CommandSpec(
      "check-out", [person], for: .recordPresence, help: "notes that somebody has left",
      example: "check-out P12"
    ) { (arguments) throws(CommandSyntaxError) in
      .people(.checkOut(try arguments.participant("participant")))
    },
    CommandSpec(
      "walk-in", [Parameter("name", .text("NAME"))], fields, for: .managePeople,
      help: "adds somebody who is not registered and checks them in",
      example: "walk-in \"Jo Kim\" --country KR"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = try participantFields(arguments)
      fields.name = try arguments.required("name")
      return .people(.walkIn(fields))
    },
  ]

  private static func registration(
    _ verb: String, _ registration: Registration, _ help: String
  ) -> CommandSpec {
    CommandSpec(
      "participant \(verb)", [person], for: .managePeople, help: help,
      example: "participant \(verb) P12"
    ) { (arguments) throws(CommandSyntaxError) in
      var fields = ParticipantFields()
      fields.registration = registration
      return .people(.edit(try arguments.participant("participant"), fields))
    }
  }

  private static func participantFields(
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
    return fields
  }
}
