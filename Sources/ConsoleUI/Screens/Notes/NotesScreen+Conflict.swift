import SessionEngine

/// Two people change one note: the second sees both texts and chooses.
extension NotesScreen {
  /// The two texts of a note that somebody else changed while, or since, it was being changed in a form.
  ///
  /// It has the name of the form for changing the note, so that what was typed is kept under it whatever comes. Nil when the
  /// form is not about a note, or the note is as it was.
  static func conflictForm(after form: Form, session: Session) -> Form? {
    guard let note = note(of: form.name, in: session), let revision = form.revision,
      revision != note.revision
    else { return nil }
    let first = FormValues(fields: form.firstFields ?? form.fields)
    let typed = FormValues(fields: form.fields)
    let mine =
      typed["text"].isEmpty
      ? [typed["first"], typed["second"]].filter { !$0.isEmpty }.joined(separator: "\n")
      : typed["text"]
    guard !mine.isEmpty, mine != note.text else { return nil }
    let choices = [
      FormField.Choice(value: "mine", label: "mine, theirs is kept as an earlier text"),
      FormField.Choice(value: "both", label: "both, as two notes"),
      FormField.Choice(value: "one", label: "both, in one note"),
      FormField.Choice(value: "theirs", label: "theirs"),
    ]
    var conflict = Form(
      "note-edit-\(note.id)", title: "\(note.by) has changed \(note.id) meanwhile",
      fields: [
        FormField("keep", "Keep", "both", kind: .choice(choices)),
        FormField("text", "Mine", "", kind: .text),
        FormField("theirs", "Theirs", note.text, kind: .text),
      ]
    ) { values in line(for: note, values, first) }
    conflict.fields[1].editor.set(mine)
    conflict.revision = note.revision
    conflict.draftRevision = revision
    conflict.firstFields = first.fields
    return conflict
  }

  /// What the choice between two texts makes; what else was changed of the note goes with it.
  private static func line(for note: Note, _ values: FormValues, _ first: FormValues) -> String {
    let edit = CommandLine("note edit \(note.id)").option("revision", "\(note.revision)")
    func changed(_ text: String) -> String {
      first.changes(to: edit.option("text", text), otherFields).text
    }
    switch values["keep"] {
    case "mine": return changed(values["text"])
    case "one": return changed("\(values["theirs"])\n\(values["text"])")
    case "both":
      let others: [(String, String?)] = [
        ("kind", note.kind.rawValue),
        ("topic", note.topics.map(\.description).joined(separator: ",")),
        ("speaker", note.speaker), ("attribution", note.attribution.rawValue),
        ("owner", note.owner), ("due", note.due),
      ]
      let add = CommandLine("note add").value(note.room?.description ?? "plenary")
        .value(values["text"])
      return others.reduce(add) { $0.filled($1.0, first.changed($1.0) ?? $1.1 ?? "") }.text
    default: return changed(values["theirs"])
    }
  }

  /// The note that a form changes or splits.
  private static func note(of form: String, in session: Session) -> Note? {
    for prefix in ["note-edit-", "note-split-"] where form.hasPrefix(prefix) {
      return NoteID(String(form.dropFirst(prefix.count))).flatMap { session.notes[$0] }
    }
    return nil
  }
}
