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
    case 1: return rowsByRoom(notes, state.session)
    case 2: return rowsByTopic(notes, state.session)
    default: return notes.reversed().map { .note($0.id) }
    }
  }

  private static func rowsByRoom(_ notes: [Note], _ session: Session) -> [RowID] {
    let byRoom = Dictionary(grouping: notes) { $0.room?.number ?? 0 }
    return byRoom.keys.sorted().flatMap { room -> [RowID] in
      let shown = Set((byRoom[room] ?? []).map(\.id))
      let ordered = session.notes(of: room == 0 ? nil : RoomID(room)).filter {
        shown.contains($0.id)
      }
      return [.heading(room)] + ordered.map { .note($0.id) }
    }
  }

  /// By topic, and within a topic by kind, so that what several rooms said stands together.
  private static func rowsByTopic(_ notes: [Note], _ session: Session) -> [RowID] {
    var rows: [RowID] = []
    func add(_ heading: Int, _ notes: [Note]) {
      guard !notes.isEmpty else { return }
      rows.append(.heading(heading))
      for kind in NoteKind.allCases {
        rows += notes.filter { $0.kind == kind }.map { .note($0.id) }
      }
    }
    var listed: Set<NoteID> = []
    for (index, topic) in session.topics.enumerated() {
      let about = notes.filter { $0.topics.first == topic.id }
      listed.formUnion(about.map(\.id))
      add(index, about)
    }
    add(-1, notes.filter { !listed.contains($0.id) })
    return rows
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
    guard let room = reports.room, let reading = reports.clock(at: scene.now) else { return }
    frame.write("\(room) reports \(reading.text)", row: row, column: 25, role: reading.role)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      drawHeading(number, &frame, row: row, scene)
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

  /// A room with the state of its notes, or a topic with how many rooms spoke of it.
  private static func drawHeading(_ number: Int, _ frame: inout Frame, row: Int, _ scene: Scene) {
    let session = scene.session
    let end = frame.size.columns - 1
    if scene.state.list.order == 2 {
      let topic = session.topics.indices.contains(number) ? session.topics[number] : nil
      let about = session.notes.filter { note in
        topic.map { note.topics.contains($0.id) } ?? note.topics.isEmpty
      }
      let rooms = Set(about.compactMap(\.room)).count
      let used = frame.writeRight(
        counted(rooms, "room"), row: row, end: end, role: .textDim)
      frame.write(
        topic.map { "\($0.id) \($0.title)" } ?? "Without a topic", row: row, column: 1,
        width: max(1, end - used - 2), role: .title)
      return
    }
    guard number > 0 else {
      frame.write("Plenary", row: row, column: 1, role: .title)
      return
    }
    let id = RoomID(number)
    let sheet = session.notesBoard.sheet(of: id)
    let isAsked = sheet.askedAt != nil
    let used = frame.writeRight(
      isAsked ? "\(sheet.state.rawValue), asked for" : sheet.state.rawValue, row: row, end: end,
      role: isAsked ? .warning : sheet.state == .draft ? .textDim : .accent)
    frame.write(
      "\(id) \(session.breakouts.rooms[id]?.name ?? "")", row: row, column: 1,
      width: max(1, end - used - 2), role: .title)
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
