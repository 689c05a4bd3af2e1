extension Session {
  /// What an event of the notes says, in a few words.
  func sentence(for event: NoteEvent) -> String {
    switch event {
    case .noteAdded(let id, let room, _, let fields):
      "\(id)\(room.map { " in \($0)" } ?? ""): \(brief(fields.text ?? ""))"
    case .noteEdited(let id, _): "\(id) edited"
    case .noteRemoved(let id): "\(id) removed"
    case .noteMoved(let id, _): "\(id) moved"
    case .noteSplit(let id, _, let newID, _, _): "\(id) split, the rest is \(newID)"
    case .noteMerged(let id, let into, let text):
      text == nil ? "\(id) merged into \(into)" : "\(id) joined to \(into)"
    case .noteUnmerged(let id): "\(id) stands for itself again"
    case .noteSent(let id, let question): "\(id) goes to the plenary as \(question)"
    case .sheetSet(let room, let state): "notes of \(room) are \(state.rawValue)"
    case .sheetsAsked(let rooms):
      "notes asked of \(rooms.map(\.description).joined(separator: ", "))"
    case .disclosureSet(let attribution, _):
      attribution.map { "exports name no more than \($0.words)" }
        ?? "exports name what each note allows"
    case .reportsOrdered(let rooms, _):
      "report-back in the order \(rooms.map(\.description).joined(separator: ", "))"
    case .reportStarted(let room, _): "\(room) reports back"
    case .reportEnded(let room): "\(room) has reported"
    }
  }
}

extension Attribution {
  /// Whom it names, after "no more than".
  fileprivate var words: String {
    switch self {
    case .none: "nobody"
    case .byRoom: "the room"
    case .byType: "the type of participant"
    case .byName: "the person"
    }
  }
}
