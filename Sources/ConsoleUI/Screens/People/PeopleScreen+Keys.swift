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
      .own(
        "people.desk", .character("D"), "desk", "the check-in desk: every Enter is one arrival",
        group, .people(.desk)),
      .own("people.add", .character("a"), "add", "add a participant", group, .add),
      .own("people.edit", .character("e"), "edit", "change the selected person", group, .edit),
      .own(
        "people.registration", .character("r"), "registration",
        "select, confirm, excuse, decline… the selected person", group, .people(.registrationMenu)),
      .own(
        "people.floor", .character("f"), "floor", "put the selected person on the list of speakers",
        group, .people(.askFloor), footer: false),
      .own(
        "people.sort", .character("s"), "sort", "sort or group the list by any column", group,
        .people(.orderMenu)),
      .own(
        "people.presence", .character("p"), "presence",
        "seats, quorum and presence over time, an item at a time", group, .people(.presence),
        footer: false),
      .own(
        "people.history", .character("h"), "history",
        "what happened to the selected person, by whom and when", group, .people(.history)),
      .own(
        "people.duplicates", .character("d"), "duplicates", "records that may be one person",
        group, .people(.list(.duplicates)), footer: false),
      .own(
        "people.certificates", .character("C"), "certificates",
        "who reaches the certificate, and who is short by how much", group,
        .people(.list(.certificates)), footer: false),
      .own(
        "people.seatLate", .character("L"), "seat late",
        "seat the selected person, or the first late one, in a room", group,
        .breakouts(.seatLate), footer: false),
      .own(
        "people.wish", .character("I"), "wishes",
        "note what the selected person would like to talk about", group,
        .breakouts(.wish), footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .form(form(nil, isWalkIn: false, scene: scene))
    case .people(.walkIn): return .form(form(nil, isWalkIn: true, scene: scene))
    case .people(.desk): return .desk
    case .people(.presence): return .page(presencePage(scene: scene))
    case .people(.list(let list)): return .run("people \(list.rawValue)")
    case .people(.order(let order)): return .order(order)
    case .breakouts(.seatLate): return BreakoutsScreen.seatLate(scene)
    case .breakouts(.wish): return .form(BreakoutsScreen.wishForm(scene))
    case .people(.orderMenu):
      return .menu(
        Menu(
          "Sort",
          zip(orderKeys, orders).enumerated().map { place, pair in
            let name = pair.1.hasPrefix("by ") ? String(pair.1.dropFirst(3)) : pair.1
            return (pair.0, name, .people(.order(place)))
          }))
    default: break
    }
    guard case .participant(let id)? = scene.selected, let person = scene.session.participants[id]
    else { return .refused("Nobody is selected; press a to add somebody.") }
    switch action {
    case .edit: return .form(form(person, isWalkIn: false, scene: scene))
    case .people(.checkIn(let mode)): return .run("check-in \(id) --mode \(mode.rawValue)")
    case .people(.checkOut): return .run("check-out \(id)")
    case .people(.history): return .history(id)
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
    case .people(.askFloor): return .form(FloorScreen.addForm(person: person, scene: scene))
    case .people(.register(let registration)):
      let verb: String? =
        switch registration {
        case .selected: "select"
        case .waitlisted: "waitlist"
        case .declined: "decline"
        case .confirmed: "confirm"
        case .withdrawn: "withdraw"
        case .excused: "excuse"
        case .registered: nil
        }
      return .run(
        verb.map { "participant \($0) \(id)" }
          ?? "participant edit \(id) --registration registered")
    default: return .refused("That key means nothing here.")
    }
  }

  /// The form for a walk-in, with what a card or the typed text says of them.
  static func walkInForm(
    name: String, organisation: String?, email: String?, mode: AttendanceMode, scene: Scene
  ) -> Form {
    var form = form(nil, isWalkIn: true, scene: scene)
    for (id, value) in [
      ("name", name), ("organisation", organisation ?? ""), ("email", email ?? ""),
      ("mode", mode.rawValue),
    ] where !value.isEmpty {
      if let place = form.fields.firstIndex(where: { $0.id == id }) {
        form.fields[place].editor.set(value)
      }
    }
    return form
  }

  /// The form for somebody who comes in the place of another.
  static func inPlaceForm(
    of person: ParticipantID?, mode: AttendanceMode, _ session: Session
  ) -> Form {
    let name = person.flatMap { session.participants[$0]?.name } ?? ""
    return Form(
      "desk-in-place", title: "In the place of another",
      fields: [
        FormField(
          "who", "Who comes", name, kind: .person, placeholder: "by name", picked: person),
        FormField("other", "Instead of", kind: .person, placeholder: "by name"),
      ], focus: person == nil ? 0 : 1
    ) { values in
      CommandLine("check-in").value(values["who"]).option("mode", mode.rawValue)
        .option("for", values["other"]).text
    }
  }

  private static func form(_ person: Participant?, isWalkIn: Bool, scene: Scene) -> Form {
    let types = scene.session.profile.participantTypes.map {
      FormField.Choice(value: $0.id, label: $0.name)
    }
    let none = FormField.Choice(value: "", label: "not said")
    let mode = person?.plannedMode ?? (isWalkIn ? .inPerson : .virtual)
    let fields =
      [
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
      ] + (isWalkIn ? [FormField("for", "Instead of", kind: .person)] : [])
    let names = [
      "country", "type", "organisation", "mode", "email", "languages", "role", "access", "badge",
    ]
    guard let person else {
      let verb = isWalkIn ? "walk-in" : "participant add"
      return Form(verb, title: isWalkIn ? "Walk-in" : "New participant", fields: fields) { values in
        let line = CommandLine(verb).value(values["name"])
        let role = values["role"] == ParticipantRole.participant.rawValue
        return values.filled(line, names.filter { !(role && $0 == "role") } + ["for"]).text
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
