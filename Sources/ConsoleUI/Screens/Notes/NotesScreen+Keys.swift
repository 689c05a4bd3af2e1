import SessionEngine

extension NotesScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Notes"
    return [
      .own(
        "notes.add", .character("a"), "add", "write a note: first its kind, by one key", group, .add
      ),
      .own(
        "notes.edit", .character("e"), "edit", "change the selected note; earlier texts are kept",
        group, .edit),
      .own(
        "notes.key", .character("s"), "key point",
        "mark it for the report-back, or take the mark off", group, .note(.keyPoint)),
      .own(
        "notes.kind", .character("t"), "kind", "give it another kind, by one key", group,
        .note(.kindMenu)),
      .own(
        "notes.submit", .character("H"), "hand in",
        "hand in the notes of the room; changes after that are marked", group, .note(.submit)),
      .own(
        "notes.moveDown", .character("J"), "move down", "move the note down in its room", group,
        .note(.moveDown), footer: false),
      .own(
        "notes.moveUp", .character("K"), "move up", "move the note up in its room", group,
        .note(.moveUp), footer: false),
      .own(
        "notes.split", .character("S"), "split", "make two notes of the selected one", group,
        .note(.split), footer: false),
      .own(
        "notes.join", .character("&"), "join", "add the next note of the room to the selected one",
        group, .note(.join), footer: false),
      .own(
        "notes.merge", .character("m"), "merge",
        "say that another note says the same; kept with its room", group, .note(.merge),
        footer: false),
      .own(
        "notes.unmerge", .character("M"), "unmerge",
        "let the notes merged into the selected one stand again", group, .note(.unmerge),
        footer: false),
      .own(
        "notes.ask", .character("A"), "ask", "ask the rooms that have not handed in", group,
        .note(.ask), footer: false),
      .own(
        "notes.coverage", .character("c"), "coverage", "the topics that nobody spoke of", group,
        .note(.coverage), footer: false),
      .own(
        "notes.finalise", .character("F"), "final", "close the notes of the room; asks first",
        group,
        .note(.finalise), footer: false),
      .own(
        "notes.reportNext", .character("b"), "report",
        "give the next room the floor for its report; asks first", group, .note(.reportNext),
        footer: false),
      .own(
        "notes.reportEnd", .character("E"), "end report", "end the report that is on", group,
        .note(.reportEnd), footer: false),
      .own(
        "notes.remove", .character("D"), "remove", "remove the selected note; asks first", group,
        .note(.remove)),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .menu(kindMenu("Kind of note") { .note(.addOf($0)) })
    case .note(.addOf(let kind)): return .form(addForm(kind: kind, scene: scene))
    case .note(.ask): return ask(scene)
    case .note(.coverage): return coverage(scene)
    case .note(.reportNext): return reportNext(scene)
    case .note(.reportEnd): return .run("report-back end")
    default: break
    }
    if case .room(let room)? = scene.selected { return outcome(of: action, for: room) }
    guard case .note(let id)? = scene.selected, let note = scene.session.notes[id] else {
      return .refused("No note is selected; press a to write one.")
    }
    switch action {
    case .edit: return .form(editForm(note))
    case .note(.keyPoint): return .run("note key \(id)" + (note.isKeyPoint ? " --off" : ""))
    case .note(.kindMenu): return .menu(kindMenu("\(id) is a") { .note(.setKind($0)) })
    case .note(.setKind(let kind)): return .run("note edit \(id) --kind \(kind.rawValue)")
    case .note(.moveUp): return move(note, by: -1, scene)
    case .note(.moveDown): return move(note, by: 1, scene)
    case .note(.split): return .form(splitForm(note))
    case .note(.join): return join(note, scene)
    case .note(.merge): return .form(mergeForm(note, scene))
    case .note(.unmerge):
      guard let last = scene.session.merged(into: id).last else {
        return .refused("No note is merged into \(id).")
      }
      return .run("note unmerge \(last.id)")
    case .note(.submit), .note(.finalise):
      guard let room = note.room else {
        return .refused("Notes on the plenary are not handed in; select a note of a room.")
      }
      return outcome(of: action, for: room)
    case .note(.remove):
      return .run("note remove \(id)", question: "Remove \(id) “\(note.text.oneLine(50))”?")
    default: return .refused("That key means nothing here.")
    }
  }

  /// What can be done with the notes of a room as a whole.
  private static func outcome(of action: ConsoleAction, for room: RoomID) -> Outcome {
    switch action {
    case .note(.submit): .run("note submit \(room)")
    case .note(.finalise):
      .run("note finalise \(room)", question: "Close the notes of \(room)?")
    default: .refused("\(room) has no notes yet; press a to write one.")
    }
  }

  /// Asks the room that has no notes, if it is selected, else all that have not handed in.
  private static func ask(_ scene: Scene) -> Outcome {
    if case .room(let room)? = scene.selected { return .run("note ask \(room)") }
    return .run("note ask")
  }

  private static func join(_ note: Note, _ scene: Scene) -> Outcome {
    let order = scene.session.notes(of: note.room).map(\.id)
    guard let place = order.firstIndex(of: note.id), order.indices.contains(place + 1) else {
      return .refused(
        "\(note.id) is the last of its room; & adds the next note to the selected one.")
    }
    return .run("note join \(order[place + 1]) into \(note.id)")
  }

  private static func kindMenu(
    _ title: String, _ action: (NoteKind) -> ConsoleAction
  ) -> Menu {
    Menu(title, NoteKind.allCases.map { ($0.key, $0.shortName, action($0)) })
  }

  /// The rooms a note can be for, the writer's own first.
  private static func roomField(_ scene: Scene) -> FormField {
    let rooms = notedRooms(scene.session)
    let actor = scene.environment.actor
    let own = scene.session.staff[actor.name]?.rooms ?? []
    let mine = rooms.first { own.contains($0.id) || $0.rapporteur == actor.name }
    var chosen = mine?.id.description ?? "plenary"
    if mine == nil, let room = selectedRoom(scene), rooms.contains(where: { $0.id == room }) {
      chosen = room.description
    }
    let choices =
      [FormField.Choice(value: "plenary", label: "plenary")]
      + rooms.map {
        FormField.Choice(value: $0.id.description, label: "\($0.id) \($0.name.oneLine(40))")
      }
    return FormField("room", "For", chosen, kind: .choice(choices))
  }

  /// The room of what is selected.
  private static func selectedRoom(_ scene: Scene) -> RoomID? {
    switch scene.selected {
    case .room(let room)?: room
    case .note(let id)?: scene.session.notes[id]?.room
    default: nil
    }
  }

  /// The form for a new note; it comes again for the next line.
  static func addForm(kind: NoteKind, scene: Scene) -> Form {
    var form = Form(
      "note-add", title: "New note",
      fields: [
        FormField("text", kind == .free ? "Note" : kind.shortName.capitalizedFirst, kind: .text),
        FormField("kind", "Kind", kind.rawValue, kind: .cases(of: NoteKind.self) { $0.name }),
        roomField(scene),
        FormField(
          "topic", "Topics", kind: .topics, placeholder: "31 finds article 31; in the note #31 does"
        ),
        FormField("speaker", "Said by", placeholder: "as they want to be named"),
        FormField(
          "attribution", "May name",
          (scene.session.notesBoard.attribution ?? .byRoom).rawValue,
          kind: .cases(of: Attribution.self) { $0.label }),
        FormField("owner", "Who acts", placeholder: "of an action"),
        FormField("due", "Until"),
      ]
    ) { values in
      let line = CommandLine("note add").value(values["room"]).value(values["text"])
      return values.filled(
        line, ["kind", "topic", "speaker", "attribution", "owner", "due"]
      ).text
    }
    form.seriesFields = ["text", "speaker", "owner", "due"]
    form.chosenFields = ["kind"]
    return form
  }

  private static func editForm(_ note: Note) -> Form {
    let names = ["text"] + otherFields
    var form = Form(
      "note-edit-\(note.id)", title: "Change \(note.id)",
      fields: [
        FormField("text", "Note", note.text, kind: .text),
        FormField("kind", "Kind", note.kind.rawValue, kind: .cases(of: NoteKind.self) { $0.name }),
        FormField(
          "topic", "Topics", note.topics.map(\.description).joined(separator: ","), kind: .topics),
        FormField("speaker", "Said by", note.speaker ?? ""),
        FormField(
          "attribution", "May name", note.attribution.rawValue,
          kind: .cases(of: Attribution.self) { $0.label }),
        FormField("owner", "Who acts", note.owner ?? ""),
        FormField("due", "Until", note.due ?? ""),
      ]
    ) { values in
      guard names.contains(where: { values.changed($0) != nil }) else { return "" }
      let line = CommandLine("note edit \(note.id)").option("revision", "\(note.revision)")
      return values.changes(to: line, names).text
    }
    form.revision = note.revision
    return form
  }

  /// What a note has besides its text.
  static let otherFields = ["kind", "topic", "speaker", "attribution", "owner", "due"]
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
