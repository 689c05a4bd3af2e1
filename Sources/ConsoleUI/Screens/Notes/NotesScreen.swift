import SessionEngine

/// What rapporteurs wrote.
enum NotesScreen: Screen {
  static let orders = ["newest first", "by room", "by topic", "key points"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let term = SearchTerm(list.filter)
    let notes = state.session.notes.filter { note in
      guard note.mergedInto == nil, list.order != 3 || note.isKeyPoint else { return false }
      return term.isEmpty || term.matches(note.text) || term.matches(note.id.description)
        || term.matches(note.kind.name) || term.matches(note.by)
        || note.topics.contains { term.matches($0.description) }
    }
    switch list.order {
    case 1: return rowsByRoom(notes, state.session, withEmpty: term.isEmpty)
    case 2: return rowsByTopic(notes, term, state.session)
    default: return notes.reversed().map { .note($0.id) }
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
    let reports = scene.session.notesBoard.reports
    if let room = reports.room, let reading = reports.clock(at: scene.now) {
      frame.write("\(room) reports \(reading.text)", row: row, column: 25, role: reading.role)
    } else if let summary = summary(scene) {
      frame.write(summary, row: row, column: 25, role: .textDim)
    }
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      drawHeading(number, &frame, row: row, scene)
      return
    }
    if case .room = id {
      frame.write("no notes yet", row: row, column: 25, role: .textDim)
      return
    }
    if case .question(let id) = id {
      drawQuestion(id, &frame, row: row, scene)
      return
    }
    guard case .note(let id) = id, let note = scene.session.notes[id] else { return }
    frame.write(id.description, row: row, column: 1, width: 5, role: .textDim)
    frame.write(note.room?.description ?? "", row: row, column: 7, width: 4, role: .textDim)
    frame.write(note.kind.shortName, row: row, column: 12, width: 10, role: .accent)
    if note.isKeyPoint { frame.write("*", row: row, column: 23, role: .warning) }
    var end = frame.size.columns - 1
    let merged = scene.session.merged(into: note.id)
    if !merged.isEmpty {
      let rooms = scene.session.rooms(saying: note).count
      end -= frame.writeRight(counted(rooms, "room"), row: row, end: end, role: .accent) + 1
    }
    frame.writeLine(note.text, row: row, column: 25, width: max(1, end - 25))
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    if case .question = id { return QuestionsScreen.describe(id, in: &detail, scene: scene) }
    if case .room(let id) = id { return describeSheet(of: id, &detail, scene) }
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
    describeReport(of: note, &detail, scene.session)
    detail.field("Who acts", note.owner)
    detail.field("Until", note.due)
    detail.field("Written", "\(scene.clock(note.createdAt)), \(note.firstAuthor)")
    if note.changedAt != note.createdAt {
      detail.field(
        "Changed", "\(scene.clock(note.changedAt)), \(note.by), revision \(note.revision)")
    }
    if let question = note.sentAs { detail.field("Put as", question.description) }
    let merged = scene.session.merged(into: id)
    if !merged.isEmpty {
      let total = room.map { scene.session.breakouts.rooms(of: $0.round).count } ?? 0
      let rooms = scene.session.rooms(saying: note).count
      detail.heading("Said in \(rooms)\(total > 0 ? " of \(total)" : "") rooms")
      for other in merged where !detail.isFull {
        detail.line("\(other.id) \(other.room?.description ?? "plenary")", role: .textDim)
        detail.paragraph(other.text)
      }
    }
    guard !note.revisions.isEmpty else { return }
    detail.heading("Earlier texts")
    for revision in note.revisions.reversed() where !detail.isFull {
      detail.line("\(scene.clock(revision.at)) \(revision.by)", role: .textDim)
      detail.paragraph(revision.text, role: .textDim)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    switch id {
    case .note(let id): scene.session.notes[id]?.text
    case .question(let id): scene.session.questions.all[id]?.text
    default: nil
    }
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
