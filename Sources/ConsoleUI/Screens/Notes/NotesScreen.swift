import SessionEngine

/// What rapporteurs wrote.
enum NotesScreen: Screen {
  static let orders = ["newest first", "by room", "key points"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let key = list.filter.searchKey
    let notes = state.session.notes.filter { note in
      guard list.order != 2 || note.isKeyPoint else { return false }
      return key.isEmpty || note.text.matches(key) || note.id.description.matches(key)
        || note.kind.name.matches(key) || note.by.matches(key)
        || note.topics.contains { $0.description.matches(key) }
    }
    guard list.order == 1 else { return notes.reversed().map { .note($0.id) } }
    let byRoom = Dictionary(grouping: notes) { $0.room?.number ?? 0 }
    return byRoom.keys.sorted().flatMap { room -> [RowID] in
      [.heading(room)] + (byRoom[room] ?? []).map { .note($0.id) }
    }
  }

  static func count(_ state: ConsoleState) -> Int? { state.session.notes.count }

  static func emptyText(_ state: ConsoleState) -> String {
    "No notes yet. Press a, then one key for the kind, and write."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Note", row: row, column: 1, role: .headerRow)
    frame.write("Room", row: row, column: 7, role: .headerRow)
    frame.write("Kind", row: row, column: 12, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      let room = scene.session.breakouts.rooms[RoomID(number)]
      frame.write(
        number == 0 ? "Plenary" : "\(RoomID(number)) \(room?.name ?? "")", row: row, column: 1,
        role: .title)
      return
    }
    guard case .note(let id) = id, let note = scene.session.notes[id] else { return }
    frame.write(id.description, row: row, column: 1, width: 5, role: .textDim)
    frame.write(note.room?.description ?? "", row: row, column: 7, width: 4, role: .textDim)
    frame.write(note.kind.shortName, row: row, column: 12, width: 10, role: .accent)
    if note.isKeyPoint { frame.write("*", row: row, column: 23, role: .warning) }
    frame.write(
      note.text.oneLine(), row: row, column: 25, width: max(1, frame.size.columns - 26))
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .note(let id) = id, let note = scene.session.notes[id] else { return }
    detail.title(id.description, note.kind.name)
    detail.paragraph(note.text, role: .textStrong)
    detail.gap()
    let room = note.room.flatMap { scene.session.breakouts.rooms[$0] }
    detail.field("Room", room.map { "\($0.id) \($0.name)" } ?? "plenary")
    detail.field("Item", note.item.map { scene.itemName($0) })
    detail.field("Topics", note.topics.map(\.description).joined(separator: ", "))
    detail.field("Said by", note.speaker)
    detail.field("May name", note.attribution.label)
    detail.field("Key point", note.isKeyPoint ? "yes" : "no")
    detail.field("Who acts", note.owner)
    detail.field("Until", note.due)
    detail.field("Written", "\(scene.clock(note.createdAt)), \(note.by)")
    if note.changedAt != note.createdAt {
      detail.field("Changed", "\(scene.clock(note.changedAt)), revision \(note.revision)")
    }
    guard !note.revisions.isEmpty else { return }
    detail.heading("Earlier texts")
    for revision in note.revisions.reversed() where !detail.isFull {
      detail.line("\(scene.clock(revision.at)) \(revision.by)", role: .textDim)
      detail.paragraph(revision.text, role: .textDim)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .note(let id) = id else { return nil }
    return scene.session.notes[id]?.text
  }
}

extension NoteKind {
  /// The word in narrow columns.
  var shortName: String {
    switch self {
    case .goodPractice: "practice"
    case .technicalAssistance: "assistance"
    case .question: "question"
    case .gap, .suggestion, .decision, .action, .free: name
    }
  }

  /// The key that chooses it.
  var key: Character {
    switch self {
    case .gap: "g"
    case .goodPractice: "p"
    case .suggestion: "s"
    case .technicalAssistance: "t"
    case .question: "q"
    case .decision: "d"
    case .action: "a"
    case .free: "n"
    }
  }
}

extension Attribution {
  /// The words on screens.
  var label: String {
    switch self {
    case .byName: "the person"
    case .byType: "the type of participant"
    case .byRoom: "the room"
    case .none: "nobody"
    }
  }
}
