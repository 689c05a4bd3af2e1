import SessionEngine

extension PeopleScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "People"
    return [
      .own(
        "people.checkInRoom", .character("i"), "in room",
        "check the selected person in, in the room", group, .people(.checkIn(.inPerson))),
      .own(
        "people.checkInOnline", .character("v"), "online", "check the selected person in, online",
        group, .people(.checkIn(.virtual))),
      .own(
        "people.checkOut", .character("x"), "left", "note that the selected person has left", group,
        .people(.checkOut)),
      .own(
        "people.walkIn", .character("w"), "walk-in",
        "add somebody who is not registered and check them in", group, .people(.walkIn)),
      .own("people.add", .character("a"), "add", "add a participant", group, .add),
      .own("people.edit", .character("e"), "edit", "change the selected person", group, .edit),
      .own(
        "people.registration", .character("r"), "registration",
        "select, confirm, excuse, decline… the selected person", group, .people(.registrationMenu)),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(form(nil, isWalkIn: false, scene: scene))
    case .people(.walkIn): return .form(form(nil, isWalkIn: true, scene: scene))
    default: break
    }
    guard case .participant(let id)? = scene.selected, let person = scene.session.participants[id]
    else { return .refused("Nobody is selected; press a to add somebody.") }
    switch action {
    case .edit: return .form(form(person, isWalkIn: false, scene: scene))
    case .people(.checkIn(let mode)): return .run("check-in \(id) --mode \(mode.rawValue)")
    case .people(.checkOut): return .run("check-out \(id)")
    case .people(.registrationMenu):
      return .menu(
        Menu(
          "\(person.name.oneLine(30)) is",
          [
            ("s", "selected", .people(.register(.selected))),
            ("c", "confirmed", .people(.register(.confirmed))),
            ("w", "waitlisted", .people(.register(.waitlisted))),
            ("d", "declined", .people(.register(.declined))),
            ("x", "withdrawn", .people(.register(.withdrawn))),
            ("e", "excused", .people(.register(.excused))),
          ]))
    case .people(.register(let registration)):
      return .run("participant edit \(id) --registration \(registration.rawValue)")
    default: return .refused("That key means nothing here.")
    }
  }

  private static func form(_ person: Participant?, isWalkIn: Bool, scene: Scene) -> Form {
    let types = scene.session.profile.participantTypes.map {
      FormField.Choice(value: $0.id, label: $0.name)
    }
    let none = FormField.Choice(value: "", label: "not said")
    let mode = person?.plannedMode ?? (isWalkIn ? .inPerson : .virtual)
    let fields = [
      FormField("name", "Name", person?.name ?? ""),
      FormField(
        "country", "Country", person?.country?.rawValue ?? "", placeholder: "Senegal, or SN"),
      FormField(
        "type", "Type", person?.type ?? "",
        kind: types.isEmpty ? .line : .choice([none] + types)),
      FormField("organisation", "Works for", person?.organisation ?? ""),
      FormField(
        "mode", isWalkIn ? "Comes" : "Means to come", mode.rawValue,
        kind: .cases(of: AttendanceMode.self) { $0.name }),
      FormField("email", "E-mail", person?.emails.joined(separator: ",") ?? ""),
      FormField(
        "languages", "Languages", person?.languages.joined(separator: ",") ?? "",
        placeholder: "fr,en"),
      FormField(
        "role", "Role", person?.role.rawValue ?? ParticipantRole.participant.rawValue,
        kind: .cases(of: ParticipantRole.self)),
      FormField("access", "Needs", person?.accessNeeds ?? ""),
      FormField("badge", "Badge", person?.badge ?? ""),
    ]
    let names = [
      "country", "type", "organisation", "mode", "email", "languages", "role", "access", "badge",
    ]
    guard let person else {
      let verb = isWalkIn ? "walk-in" : "participant add"
      return Form(verb, title: isWalkIn ? "Walk-in" : "New participant", fields: fields) { values in
        let line = CommandLine(verb).value(values["name"])
        let role = values["role"] == ParticipantRole.participant.rawValue
        return values.filled(line, names.filter { !(role && $0 == "role") }).text
      }
    }
    return Form("participant-edit-\(person.id)", title: "Change \(person.id)", fields: fields) {
      values in
      let all = ["name"] + names
      guard all.contains(where: { values.changed($0) != nil }) else { return "" }
      return values.changes(to: CommandLine("participant edit \(person.id)"), all).text
    }
  }
}
