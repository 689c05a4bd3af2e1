import SessionEngine

/// The notes by room, with where each room is, and by topic, beside the questions that were settled.
extension NotesScreen {
  /// Each room with its notes; one without any has a row of its own, since it is the one that is missing.
  static func rowsByRoom(_ notes: [Note], _ session: Session, withEmpty: Bool) -> [RowID] {
    let byRoom = Dictionary(grouping: notes) { $0.room?.number ?? 0 }
    let expected = withEmpty ? notedRooms(session).map(\.id.number) : []
    return Set(byRoom.keys).union(expected).sorted().flatMap { room -> [RowID] in
      guard let written = byRoom[room] else {
        // A room may have notes that an order leaves out.
        let isEmpty = session.notes(of: RoomID(room)).isEmpty
        return isEmpty ? [.heading(room), .room(RoomID(room))] : []
      }
      let shown = Set(written.map(\.id))
      let ordered = session.notes(of: room == 0 ? nil : RoomID(room)).filter {
        shown.contains($0.id)
      }
      return [.heading(room)] + ordered.map { .note($0.id) }
    }
  }

  /// The rooms of which notes can be expected.
  static func notedRooms(_ session: Session) -> [BreakoutRoom] {
    session.breakouts.notedRounds.flatMap { session.breakouts.rooms(of: $0.id) }
  }

  /// By topic, and within a topic by kind, so that what several rooms said stands together; below it the questions that
  /// were answered or are owed an answer.
  static func rowsByTopic(_ notes: [Note], _ term: SearchTerm, _ session: Session) -> [RowID] {
    let settled = session.questions.all.filter {
      ($0.state == .answered || $0.state == .deferred)
        && (term.isEmpty || term.matches($0.text) || term.matches($0.id.description))
    }
    let notesByTopic = Dictionary(grouping: notes) { known($0.topics, session) }
    let questionsByTopic = Dictionary(grouping: settled) { known($0.topics, session) }
    var rows: [RowID] = []
    func add(_ heading: Int, _ topic: TopicID?) {
      let notes = notesByTopic[topic] ?? []
      let questions = questionsByTopic[topic] ?? []
      guard !notes.isEmpty || !questions.isEmpty else { return }
      rows.append(.heading(heading))
      for kind in NoteKind.allCases {
        rows += notes.filter { $0.kind == kind }.map { .note($0.id) }
      }
      rows += questions.map { .question($0.id) }
    }
    for (index, topic) in session.topics.enumerated() { add(index, topic.id) }
    add(-1, nil)
    return rows
  }

  /// The first of the topics that is still there.
  private static func known(_ topics: [TopicID], _ session: Session) -> TopicID? {
    topics.first { session.topics.contains($0) }
  }

  /// How far the rooms are, or what nobody spoke of, beside the headings of the columns.
  static func summary(_ scene: Scene) -> String? {
    let session = scene.session
    switch scene.state.list.order {
    case 1:
      let rooms = notedRooms(session)
      guard !rooms.isEmpty else { return nil }
      let done = rooms.count { session.notesBoard.sheet(of: $0.id).state != .draft }
      return "\(done) of \(rooms.count) handed in"
    case 2:
      let silent = session.silentTopics.count
      return silent == 0 ? nil : "c: \(silent) not spoken of"
    default: return nil
    }
  }

  /// A question that was settled, below the notes on its topic.
  static func drawQuestion(_ id: QuestionID, _ frame: inout Frame, row: Int, _ scene: Scene) {
    guard let question = scene.session.questions.all[id] else { return }
    frame.write(id.description, row: row, column: 1, width: 5, role: .textDim)
    frame.write(
      question.state == .deferred ? "owed" : "answered", row: row, column: 12, width: 10,
      role: question.state == .deferred ? .warning : .success)
    frame.writeLine(question.text, row: row, column: 25, width: max(1, frame.size.columns - 26))
  }

  /// A room with the state of its notes, or a topic with how many rooms spoke of it.
  static func drawHeading(_ number: Int, _ frame: inout Frame, row: Int, _ scene: Scene) {
    let session = scene.session
    let end = frame.size.columns - 1
    if scene.state.list.order == 2 {
      let topic = session.topics.indices.contains(number) ? session.topics[number] : nil
      let about = session.notes.filter { note in
        topic.map { note.topics.contains($0.id) } ?? (known(note.topics, session) == nil)
      }
      let used = frame.writeRight(
        saidIn(Set(about.compactMap(\.room)), session), row: row, end: end, role: .textDim)
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
    let count = session.notes(of: id).count
    let used = frame.writeRight(
      (count > 0 ? "\(counted(count, "note")), " : "") + sheet.state.rawValue
        + (isAsked ? ", asked for" : ""), row: row, end: end,
      role: isAsked ? .warning : sheet.state == .draft ? .textDim : .accent)
    frame.write(
      "\(id) \(session.breakouts.rooms[id]?.name ?? "")", row: row, column: 1,
      width: max(1, end - used - 2), role: .title)
  }

  /// In how many rooms of their rounds something was said: `4 of 8 rooms`.
  static func saidIn(_ rooms: Set<RoomID>, _ session: Session) -> String {
    let rounds = Set(rooms.compactMap { session.breakouts.rooms[$0]?.round })
    let all = session.breakouts.rooms.count { rounds.contains($0.round) }
    return all > rooms.count ? "\(rooms.count) of \(all) rooms" : counted(rooms.count, "room")
  }

  /// Where a room without notes is.
  static func describeSheet(of id: RoomID, _ detail: inout Detail, _ scene: Scene) {
    guard let room = scene.session.breakouts.rooms[id] else { return }
    let sheet = scene.session.notesBoard.sheet(of: id)
    detail.title(id.description, "room, \(sheet.state.rawValue)")
    detail.paragraph(room.name, role: .textStrong)
    detail.gap()
    detail.field("Rapporteur", room.rapporteur)
    detail.field("Asked for", sheet.askedAt.map { "at \(scene.clock($0))" })
    detail.paragraph(
      "Nothing was written for this room yet; a writes a note, A asks for them.", role: .textDim)
  }

  /// How many words the room's report has of those that can be said in its time, and whether this note is among them.
  static func describeReport(of note: Note, _ detail: inout Detail, _ session: Session) {
    guard let room = note.room else { return }
    let reports = session.notesBoard.reports
    let isOn = reports.room == room
    let seconds =
      (isOn ? reports.limitSeconds : nil) ?? reports.seconds ?? ReportBack.usualSeconds
    let text = session.reportBackText(of: room, seconds: seconds)
    let budget = "\(text.words) of \(text.limit) words in \(clockText(seconds))"
    if text.omitted.contains(where: { $0.id == note.id }) {
      detail.field("Report", "\(budget); this does not fit", role: .warning)
    } else {
      let left = text.omitted.isEmpty ? "" : "; \(counted(text.omitted.count, "note")) too many"
      detail.field("Report", budget + left, role: left.isEmpty ? .text : .warning)
    }
  }

  /// The topics that nobody spoke of, to read.
  static func coverage(_ scene: Scene) -> Outcome {
    let session = scene.session
    guard !session.topics.isEmpty else { return .refused("The session has no topics.") }
    let silent = session.silentTopics
    guard !silent.isEmpty else {
      return .refused("Every topic was spoken of in a note or a settled question.")
    }
    let parents = Set(session.topics.compactMap(\.parent))
    return .page(
      Page(
        title: "Not spoken of: \(counted(silent.count, "topic"))",
        lines: silent.map {
          "\($0.id)  \($0.title)" + (parents.contains($0.id) ? " (and all below it)" : "")
        }, line: nil))
  }
}
