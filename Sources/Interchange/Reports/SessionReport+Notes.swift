import SessionEngine

extension SessionReport {
  /// What was written down: by room, then by topic, then what was decided and is to be done.
  ///
  /// A note says where it comes from only as far as its attribution allows: one that is set to type or to none names no
  /// room, and its number, from which the room could be guessed, is not shown either.
  mutating func addNotes() {
    document.heading(2, "Notes by room")
    guard !session.notes.isEmpty else {
      document.paragraph("No note was written.")
      return
    }
    for round in session.breakouts.rounds {
      for room in session.breakouts.rooms(of: round.id) {
        let notes = session.notes.filter { $0.room == room.id && $0.attribution.namesRoom }
        guard !notes.isEmpty else { continue }
        document.heading(3, "\(room.id) \(room.name) (\(round.id))")
        document.list(notes.map { item($0, withRoom: false) })
      }
    }
    addNotes("Plenary") { $0.room == nil && $0.attribution.namesRoom }
    addNotes("Not attributed to a room") { !$0.attribution.namesRoom }
    addTopics()
    addOutcomes()
  }

  private mutating func addNotes(_ title: String, _ belongs: (Note) -> Bool) {
    let notes = session.notes.filter(belongs)
    guard !notes.isEmpty else { return }
    document.heading(3, title)
    document.list(notes.map { item($0, withRoom: false) })
  }

  private mutating func addTopics() {
    document.heading(2, "Notes by topic")
    let known = session.topicsInTreeOrder
    let used = Set(session.notes.flatMap(\.topics))
    let removed = used.subtracting(known.map(\.id)).sorted()
    for (id, title) in known.map({ ($0.id, $0.title) }) + removed.map({ ($0, "(removed)") })
    where used.contains(id) {
      document.heading(3, "\(id) \(title)")
      document.list(
        byKind(session.notes.filter { $0.topics.contains(id) }).map { item($0, withRoom: true) })
    }
    let others = session.notes.filter(\.topics.isEmpty)
    if !others.isEmpty {
      document.heading(3, "Without a topic")
      document.list(byKind(others).map { item($0, withRoom: true) })
    }
  }

  private mutating func addOutcomes() {
    let outcomes = session.notes.filter { $0.kind == .decision || $0.kind == .action }
    guard !outcomes.isEmpty else { return }
    document.heading(2, "Decisions and actions")
    document.list(byKind(outcomes).map { item($0, withRoom: true) })
  }

  /// Of one kind after the other, each in the order of writing.
  private func byKind(_ notes: [Note]) -> [Note] {
    NoteKind.allCases.flatMap { kind in notes.filter { $0.kind == kind } }
  }

  private func item(_ note: Note, withRoom: Bool) -> MarkdownItem {
    var source: [String] = []
    if note.attribution == .byName, let speaker = note.speaker { source.append(speaker) }
    if note.attribution == .byType, let type = speakerType(note) { source.append(type) }
    if withRoom, note.attribution.namesRoom {
      source.append(
        note.room.flatMap { session.breakouts.rooms[$0] }.map { "\($0.id) \($0.name)" }
          ?? "plenary")
    }
    if !withRoom, !note.topics.isEmpty {
      source.append(note.topics.map(\.description).joined(separator: ", "))
    }
    var details: [String] = []
    if !source.isEmpty { details.append(source.joined(separator: "; ")) }
    if let owner = note.owner { details.append("Owner: \(owner)") }
    if let due = note.due { details.append("Due: \(due)") }
    let label = note.isKeyPoint ? "Key point, \(note.kind.name):" : "\(note.kind.name):"
    return MarkdownItem(
      label: label.prefix(1).uppercased() + label.dropFirst(), text: note.text, details: details)
  }

  /// The type of the participant whose name was typed as the speaker's, if it is one.
  private func speakerType(_ note: Note) -> String? {
    guard let speaker = note.speaker.map(folded) else { return nil }
    return session.participants.first { folded($0.name) == speaker }?.type.map { typeName($0) }
  }
}

extension Attribution {
  /// Whether an export may say which room a note comes from.
  fileprivate var namesRoom: Bool {
    switch self {
    case .byName, .byRoom: true
    case .byType, .none: false
    }
  }
}

extension Session {
  /// The topics as the tree has them: each before those below it; what hangs in a circle comes last.
  var topicsInTreeOrder: [Topic] {
    let children = Dictionary(grouping: topics, by: \.parent)
    var ordered: [Topic] = []
    var seen: Set<TopicID> = []
    func add(_ parent: TopicID?) {
      for topic in children[parent] ?? [] where seen.insert(topic.id).inserted {
        ordered.append(topic)
        add(topic.id)
      }
    }
    add(nil)
    return ordered + topics.filter { !seen.contains($0.id) }
  }
}
