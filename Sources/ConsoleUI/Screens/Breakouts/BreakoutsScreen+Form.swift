import SessionEngine

extension BreakoutsScreen {
  /// The form that plans a round, or plans one anew.
  static func planForm(_ round: BreakoutRound?, scene: Scene) -> Form {
    let breakouts = scene.session.breakouts
    let used = Set(breakouts.rounds.compactMap(\.item))
    let items = scene.session.agenda.inOrder.filter {
      $0.kind == .breakouts && (!used.contains($0.id) || $0.id == round?.item)
    }
    let choices =
      [FormField.Choice(value: "", label: "the next breakouts item")]
      + items.map {
        FormField.Choice(value: $0.id.description, label: "\($0.id) \($0.title.oneLine(50))")
      }
    let models =
      [FormField.Choice(value: "", label: "new ones")]
      + breakouts.rounds.filter { $0.id != round?.id }.map {
        FormField.Choice(value: $0.id.description, label: "those of \($0.id)")
      }
    let usual = usualPlan(for: scene.session.peopleToPlace.count)
    let rooms = round.map { "\(breakouts.rooms(of: $0.id).count)" } ?? ""
    let size = round.map { "\($0.minimumSize)..\($0.maximumSize)" } ?? ""
    let name = round.map { "breakouts-plan-\($0.id)" } ?? "breakouts-plan"
    return Form(
      name, title: round.map { "Plan \($0.id) anew" } ?? "Plan a round",
      fields: [
        FormField("rooms", "Rooms", rooms, placeholder: usual.rooms),
        FormField("size", "Size", size, placeholder: usual.size),
        FormField("in-person", "In building", placeholder: "how many of them only in the building"),
        FormField("virtual", "Online", placeholder: "how many of them only online"),
        FormField("item", "Item", round?.item?.description ?? "", kind: .choice(choices)),
        FormField("copy", "Rooms like", kind: .choice(models)),
      ]
    ) { values in
      let line = CommandLine("breakouts plan" + (round.map { " \($0.id)" } ?? ""))
      // Left empty, both are as proposed.
      let proposed =
        values["rooms"].isEmpty && values["copy"].isEmpty
        ? line.filled("rooms", usual.rooms).filled(
          "size", values["size"].isEmpty ? usual.size : "") : line
      return values.filled(proposed, ["rooms", "size", "in-person", "virtual", "item", "copy"]).text
    }
  }

  /// Rooms of about seven people that all who are there fit into, with a seat to spare for the late.
  private static func usualPlan(for people: Int) -> (rooms: String, size: String) {
    guard people > 0 else { return ("8", "6..8") }
    let rooms = (people + 6) / 7
    let low = max(1, people / rooms - 1)
    return ("\(rooms)", "\(low)..\((people + rooms - 1) / rooms + 1)")
  }

  static func roomForm(_ room: BreakoutRoom) -> Form {
    let names = [
      "name", "mode", "place", "seats", "link", "online-limit", "size", "languages", "topic",
      "facilitator", "rapporteur",
    ]
    let number: (Int?) -> String = { $0.map { "\($0)" } ?? "" }
    let size = room.maximumSize.map { "\(room.minimumSize ?? 0)..\($0)" } ?? ""
    return Form(
      "room-edit-\(room.id)", title: "Change \(room.id)",
      fields: [
        FormField("name", "Name", room.name),
        FormField("mode", "Mode", room.mode.rawValue, kind: .cases(of: RoomMode.self)),
        FormField("place", "Place", room.place ?? "", placeholder: "where it is in the building"),
        FormField("seats", "Seats", number(room.seats)),
        FormField("link", "Link", room.link ?? "", placeholder: "where it is joined online"),
        FormField("online-limit", "Online limit", number(room.onlineLimit)),
        FormField("size", "Size", size, placeholder: "6..8; empty: as in the round"),
        FormField(
          "languages", "Languages", room.languages.joined(separator: ","), placeholder: "fr,en"),
        FormField("topic", "Topic", room.topic?.description ?? "", kind: .topics),
        FormField("facilitator", "Facilitator", room.facilitator ?? ""),
        FormField("rapporteur", "Rapporteur", room.rapporteur ?? "", placeholder: "a staff name"),
      ]
    ) { values in
      let changed = names.filter { values.changed($0) != nil }
      let emptied = changed.filter { values[$0].isEmpty && $0 != "name" }
      guard !changed.isEmpty else { return "" }
      return values.changes(
        to: CommandLine("room edit \(room.id)"), changed.filter { !emptied.contains($0) }
      ).filled("clear", emptied.joined(separator: ",")).text
    }
  }

  /// The form for one more room.
  static func addRoomForm(_ round: RoundID) -> Form {
    Form(
      "room-add", title: "One more room for \(round)",
      fields: [
        FormField("name", "Name", placeholder: "as the others are numbered"),
        FormField("mode", "Mode", kind: .cases(of: RoomMode.self, optional: true)),
        FormField("place", "Place"), FormField("link", "Link"),
        FormField("size", "Size", placeholder: "as in the round"),
        FormField("languages", "Languages", placeholder: "fr,en"),
      ]
    ) { values in
      values.filled(
        CommandLine("room add \(round)"), ["name", "mode", "place", "link", "size", "languages"]
      ).text
    }
  }
}
