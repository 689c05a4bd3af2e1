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
    case .note(.ask): return .run("note ask")
    case .note(.reportNext): return reportNext(scene)
    case .note(.reportEnd): return .run("report-back end")
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
    case .note(.moveUp): return move(note, by: -1, scene)
    case .note(.moveDown): return move(note, by: 1, scene)
    case .note(.split): return .form(splitForm(note))
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
      return action == .note(.submit)
        ? .run("note submit \(room)")
        : .run("note finalise \(room)", question: "Close the notes of \(room)?")
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
    return form
  }

  private static func editForm(_ note: Note) -> Form {
    let names = ["text", "kind", "topic", "speaker", "attribution", "owner", "due"]
    return Form(
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
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
