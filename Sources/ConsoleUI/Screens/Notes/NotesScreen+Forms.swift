import SessionEngine

extension NotesScreen {
  /// The two texts that are made of one.
  static func splitForm(_ note: Note) -> Form {
    let end = splitPlace(in: note.text)
    var form = Form(
      "note-split-\(note.id)", title: "Split \(note.id)",
      fields: [
        FormField("first", "First", String(note.text[..<end]), kind: .text),
        FormField(
          "second", "Second", String(note.text[end...].drop { $0.isWhitespace }), kind: .text),
      ]
    ) { values in
      CommandLine("note split \(note.id)").option("revision", "\(note.revision)")
        .value(values["first"]).value(values["second"]).text
    }
    form.revision = note.revision
    return form
  }

  /// Where a note is proposed to be split: at the first line break, else behind the first sentence, else between the
  /// words nearest to the middle.
  private static func splitPlace(in text: String) -> String.Index {
    if let end = text.firstIndex(where: \.isNewline) { return end }
    if let mark = text.firstIndex(where: { ".;".contains($0) }) {
      let end = text.index(after: mark)
      if text[end...].contains(where: { !$0.isWhitespace }) { return end }
    }
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    return text[middle...].firstIndex(where: \.isWhitespace)
      ?? text[..<middle].lastIndex(where: \.isWhitespace) ?? text.endIndex
  }

  /// Which notes say what the selected one says: proposed are those on the same topic and of the same kind.
  static func mergeForm(_ note: Note, _ scene: Scene) -> Form {
    let alike = scene.session.notes.filter {
      $0.id != note.id && $0.mergedInto == nil && $0.kind == note.kind
        && !Set($0.topics).isDisjoint(with: note.topics)
    }
    return Form(
      "note-merge-\(note.id)", title: "\(note.id) stands for",
      fields: [
        FormField(
          "notes", "Notes",
          placeholder: alike.isEmpty
            ? "ids with commas between them"
            : "such as " + alike.prefix(6).map(\.id.description).joined(separator: ","))
      ]
    ) { values in
      values["notes"].isEmpty
        ? "" : CommandLine("note merge").value(values["notes"]).text + " into \(note.id)"
    }
  }

  static func move(_ note: Note, by step: Int, _ scene: Scene) -> Outcome {
    let order = scene.session.notes(of: note.room).map(\.id)
    guard let place = order.firstIndex(of: note.id), order.indices.contains(place + step) else {
      return .refused("\(note.id) is at the \(step < 0 ? "top" : "bottom") of its room already.")
    }
    let after = step > 0 ? place + 1 : place - 2
    return .run("note move \(note.id)" + (after >= 0 ? " after \(order[after])" : ""))
  }

  static func reportNext(_ scene: Scene) -> Outcome {
    let reports = scene.session.notesBoard.reports
    let round = scene.session.breakouts.notedRounds.first
    let rooms = round.map { scene.session.breakouts.rooms(of: $0.id) } ?? []
    // Once all have reported, the rooms of a later round are put in order.
    let isOver = reports.room == nil && reports.order.allSatisfy { reports.done.contains($0) }
    if reports.order.isEmpty || isOver && !rooms.contains(where: { reports.order.contains($0.id) })
    {
      guard !rooms.isEmpty else { return .refused("There are no breakout rooms to report.") }
      let ids = rooms.map(\.id.description).joined(separator: ",")
      return .form(
        Form(
          "report-order", title: "Order of the reports",
          fields: [
            FormField("rooms", "Rooms", ids),
            FormField("time", "Each", "3:00", placeholder: "3:00, 90s"),
          ]
        ) { values in
          CommandLine("report-back order").value(values["rooms"]).filled("time", values["time"])
            .text
        })
    }
    let next = reports.order.first { !reports.done.contains($0) && $0 != reports.room }
    guard let next else { return .refused("All rooms have reported; E ends the one that is on.") }
    let name = scene.session.breakouts.rooms[next]?.name.oneLine(40) ?? ""
    let ends = reports.room.map { " \($0) ends." } ?? ""
    return .run("report-back start", question: "\(next) \(name) reports?\(ends)")
  }
}
