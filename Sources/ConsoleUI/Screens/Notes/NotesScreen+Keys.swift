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
        "notes.remove", .character("D"), "remove", "remove the selected note; asks first", group,
        .note(.remove)),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    switch action {
    case .add: return .menu(kindMenu("Kind of note") { .note(.addOf($0)) })
    case .note(.addOf(let kind)): return .form(addForm(kind: kind, scene: scene))
    default: break
    }
    guard case .note(let id)? = scene.selected, let note = scene.session.notes[id] else {
      return .refused("No note is selected; press a to write one.")
    }
    switch action {
    case .edit: return .form(editForm(note))
    case .note(.keyPoint): return .run("note key \(id)" + (note.isKeyPoint ? " --off" : ""))
    case .note(.kindMenu): return .menu(kindMenu("\(id) is a") { .note(.setKind($0)) })
    case .note(.setKind(let kind)): return .run("note edit \(id) --kind \(kind.rawValue)")
    case .note(.remove):
      return .run("note remove \(id)", question: "Remove \(id) “\(note.text.oneLine(50))”?")
    default: return .refused("That key means nothing here.")
    }
  }

  private static func kindMenu(
    _ title: String, _ action: (NoteKind) -> ConsoleAction
  ) -> Menu {
    Menu(title, NoteKind.allCases.map { ($0.key, $0.shortName, action($0)) })
  }

  /// The rooms a note can be for, the writer's own first.
  private static func roomField(_ scene: Scene) -> FormField {
    let breakouts = scene.session.breakouts
    let rooms = breakouts.current.map { breakouts.rooms(of: $0.id) } ?? []
    let actor = scene.environment.actor
    let own = scene.session.staff[actor.name]?.rooms ?? []
    let mine = rooms.first { own.contains($0.id) || $0.rapporteur == actor.name }
    var chosen = mine?.id.description ?? "plenary"
    if mine == nil, case .note(let id)? = scene.selected,
      let room = scene.session.notes[id]?.room, rooms.contains(where: { $0.id == room })
    {
      chosen = room.description
    }
    let choices =
      [FormField.Choice(value: "plenary", label: "plenary")]
      + rooms.map {
        FormField.Choice(value: $0.id.description, label: "\($0.id) \($0.name.oneLine(40))")
      }
    return FormField("room", "For", chosen, kind: .choice(choices))
  }

  /// The form for a new note.
  static func addForm(kind: NoteKind, scene: Scene) -> Form {
    Form(
      "note-add", title: "New note",
      fields: [
        FormField("text", kind == .free ? "Note" : kind.shortName.capitalizedFirst, kind: .text),
        FormField("kind", "Kind", kind.rawValue, kind: .cases(of: NoteKind.self) { $0.name }),
        roomField(scene),
        FormField("topic", "Topics", placeholder: "ids with commas between them"),
        FormField("speaker", "Said by", placeholder: "as they want to be named"),
        FormField(
          "attribution", "May name", Attribution.byRoom.rawValue,
          kind: .cases(of: Attribution.self) { $0.label }),
      ]
    ) { values in
      let line = CommandLine("note add").value(values["room"]).value(values["text"])
      return values.filled(line, ["kind", "topic", "speaker", "attribution"]).text
    }
  }

  private static func editForm(_ note: Note) -> Form {
    let names = ["text", "kind", "topic", "speaker", "attribution", "owner", "due"]
    return Form(
      "note-edit-\(note.id)", title: "Change \(note.id)",
      fields: [
        FormField("text", "Note", note.text, kind: .text),
        FormField("kind", "Kind", note.kind.rawValue, kind: .cases(of: NoteKind.self) { $0.name }),
        FormField("topic", "Topics", note.topics.map(\.description).joined(separator: ",")),
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
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
