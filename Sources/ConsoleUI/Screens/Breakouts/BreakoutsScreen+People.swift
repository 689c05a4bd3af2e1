import SessionEngine

extension BreakoutsScreen {
  /// The form that moves somebody; what the move would change is asked about before it is done.
  static func placeForm(_ round: BreakoutRound, scene: Scene) -> Form {
    let session = scene.session
    var rooms = session.breakouts.openRooms(of: round)
    if case .participant(let id)? = scene.selected {
      rooms.removeAll { $0.members.contains(id) }
    }
    var chosen = rooms.first?.id.description ?? ""
    if case .room(let id)? = scene.selected { chosen = id.description }
    var who = FormField("participant", "Who", kind: .person, placeholder: "the beginning of a name")
    var proposals: [RoomID: RoomProposal] = [:]
    if case .participant(let id)? = scene.selected {
      who = FormField(
        "participant", "Who", scene.name(id), kind: .person, picked: id)
      let found = (try? session.roomProposals(for: id, in: round.id)) ?? []
      proposals = Dictionary(found.map { ($0.room, $0) }, uniquingKeysWith: { first, _ in first })
      chosen = found.first?.room.description ?? chosen
    }
    var form = Form(
      "breakouts-place" + (who.picked.map { "-\($0)" } ?? ""),
      title: "Put somebody into a room of \(round.id)",
      fields: [
        who,
        FormField(
          "room", "Room", chosen,
          kind: .choice(
            rooms.map { room in
              let reason = proposals[room.id]?.reason ?? "\(room.members.count) people"
              return FormField.Choice(
                value: room.id.description,
                label: "\(room.id) \(room.name.oneLine(24)), \(room.mode.rawValue), \(reason)")
            })),
      ], focus: who.picked == nil ? 0 : 1
    ) { values in
      CommandLine("breakouts place").value(values["participant"]).value("in")
        .value(values["room"]).text
    }
    form.ask = { values in
      guard let person = ParticipantID(values["participant"]), let room = RoomID(values["room"]),
        let changes = try? session.moveForetold(person, to: room)
      else { return nil }
      let name = session.participants[person]?.name.oneLine(30) ?? ""
      return (
        "Move \(name) (\(person)) to \(room)?",
        changes.isEmpty ? ["No figure changes."] : changes.map(\.inWords)
      )
    }
    return form
  }

  static func swapForm(_ scene: Scene) -> Form {
    var who = FormField("participant", "Who", kind: .person, placeholder: "the beginning of a name")
    if case .participant(let id)? = scene.selected {
      who = FormField("participant", "Who", scene.name(id), kind: .person, picked: id)
    }
    let session = scene.session
    var form = Form(
      "breakouts-swap" + (who.picked.map { "-\($0)" } ?? ""), title: "Two people change rooms",
      fields: [
        who,
        FormField("other", "With", kind: .person, placeholder: "the beginning of a name"),
      ], focus: who.picked == nil ? 0 : 1
    ) { values in
      CommandLine("breakouts swap").value(values["participant"]).value("with")
        .value(values["other"]).text
    }
    form.ask = { values in
      guard let first = ParticipantID(values["participant"]),
        let second = ParticipantID(values["other"]),
        let changes = try? session.swapForetold(first, with: second)
      else { return nil }
      let lines = changes.map(\.inWords)
      return (
        "Let \(first) and \(second) change rooms?", lines.isEmpty ? ["No figure changes."] : lines
      )
    }
    return form
  }

  /// The form that notes somebody's wishes.
  static func wishForm(_ scene: Scene) -> Form {
    var who = FormField("participant", "Who", kind: .person, placeholder: "the beginning of a name")
    var wishes: [TopicID] = []
    if case .participant(let id)? = scene.selected {
      who = FormField("participant", "Who", scene.name(id), kind: .person, picked: id)
      wishes = scene.session.participants[id]?.topicWishes ?? []
    }
    return Form(
      "breakouts-wish" + (who.picked.map { "-\($0)" } ?? ""),
      title: "What somebody would like to talk about",
      fields: [
        who,
        FormField(
          "topics", "Topics", wishes.map(\.description).joined(separator: ","), kind: .topics,
          placeholder: "the dearest first; commas between"),
      ], focus: who.picked == nil ? 0 : 1
    ) { values in
      CommandLine("breakouts wish").value(values["participant"])
        .option("topics", values["topics"]).text
    }
  }

  static func groupForm(_ action: BreakoutAction, _ round: BreakoutRound) -> Form {
    let word = action == .together ? "together" : "apart"
    return Form(
      "breakouts-\(word)", title: "Keep people \(word) in \(round.id)",
      fields: [
        FormField("first", "Who", kind: .person, placeholder: "the beginning of a name"),
        FormField("second", "And", kind: .person, placeholder: "the beginning of a name"),
        FormField("third", "And", kind: .person, placeholder: "may stay empty"),
      ]
    ) { values in
      let names = ["first", "second", "third"].map { values[$0] }.filter { !$0.isEmpty }
      return CommandLine("breakouts choose \(round.id)")
        .option(word, names.joined(separator: ",")).text
    }
  }

  /// The form that chooses how people are spread.
  static func rulesForm(_ round: BreakoutRound, scene: Scene) -> Form {
    let rules = round.rules ?? RoundRules()
    func list(_ sign: Int) -> String {
      rules.attributes.filter { $0.weight.signum() == sign }
        .map { "\($0.name):\(abs($0.weight))" }.joined(separator: ",")
    }
    let others = scene.session.breakouts.rounds.filter { $0.id != round.id }
    let again =
      [FormField.Choice(value: "", label: "the last one with people")]
      + others.map { FormField.Choice(value: $0.id.description, label: $0.id.description) }
    let like =
      [FormField.Choice(value: "", label: "as above")]
      + others.map {
        FormField.Choice(
          value: $0.id.description,
          label: "as in \($0.id): \(($0.rules ?? RoundRules()).inWords)".oneLine(60))
      }
    let id = round.id
    return Form(
      "breakouts-choose-\(id)", title: "How the people of \(id) are spread",
      fields: [
        FormField(
          "way", "Way", rules.way.rawValue, kind: .cases(of: AllocationWay.self) { $0.label }),
        FormField("mix", "Mix", list(1), placeholder: "country:3,type:2; none"),
        FormField("alike", "Keep alike", list(-1), placeholder: "language:2"),
        FormField(
          "new-people", "New people", "\(rules.newPeople)", kind: .choice(newPeople(rules))),
        FormField("groups-of", "Groups of", rules.sameAs?.description ?? "", kind: .choice(again)),
      ] + (others.isEmpty ? [] : [FormField("like", "All of it", kind: .choice(like))])
    ) { values in
      var line = CommandLine("breakouts choose \(id)")
      if values["like"].isEmpty || values.changed("way") != nil { line = line.value(values["way"]) }
      for name in ["mix", "alike"] {
        if let changed = values.changed(name) {
          line = line.option(name, changed.isEmpty ? "none" : changed)
        }
      }
      line = line.option("new-people", values.changed("new-people"))
      if values["way"] == AllocationWay.same.rawValue {
        line = line.filled("groups-of", values["groups-of"])
      }
      return line.filled("like", values["like"]).text
    }
  }
}

extension BreakoutsScreen {
  /// How much it matters that people meet others than before; points set by a command are one more choice.
  private static func newPeople(_ rules: RoundRules) -> [FormField.Choice] {
    var choices = [
      (0, "does not matter"), (RoundRules().newPeople, "rather new people"),
      (RoundRules.alwaysNew, "always new people"),
    ]
    if !choices.contains(where: { $0.0 == rules.newPeople }) {
      choices.append((rules.newPeople, "\(rules.newPeople) points for each pair that met"))
    }
    return choices.map { FormField.Choice(value: "\($0.0)", label: $0.1) }
  }
}

extension QualityChange {
  fileprivate var inWords: String { "\(name.capitalizedFirst): \(before), then \(after)" }
}

extension AllocationWay {
  /// What it is called on screens.
  var label: String {
    switch self {
    case .mix: "mix, or keep alike"
    case .same: "the same groups again"
    case .topics: "by topic wishes"
    case .free: "free choice at the desk"
    case .hand: "by hand"
    }
  }
}
