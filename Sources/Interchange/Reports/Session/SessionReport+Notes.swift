import SessionEngine

extension SessionReport {
  /// What was written down: by room, then by topic, then what was decided and is to be done.
  ///
  /// A note says where it comes from only as far as the ``Disclosure`` allows, and shows no number, from which the
  /// room could be guessed.
  mutating func addNotes() {
    document.heading(2, "Notes by room")
    let notes = session.notes.map { (note: $0, source: disclosure.source(of: $0)) }
    guard !notes.isEmpty else {
      document.paragraph("No note was written.")
      return
    }
    let told = Set(notes.filter(\.source.isPlaced).compactMap(\.source.room))
    let rooms = session.breakouts.rounds.flatMap { session.breakouts.rooms(of: $0.id) }
      .filter { told.contains($0.id) }
    var parts: [(title: String, label: String, notes: [(note: Note, source: NoteSource)])] =
      rooms.map {
        ("\($0.id) \($0.name) (\($0.round))", "\($0.id) \($0.name)", disclosure.placed(in: $0.id))
      }
    parts.append(("Plenary", "Plenary", disclosure.placed(in: nil)))
    let others = notes.filter { !$0.source.isPlaced }
    parts.append(("Not attributed to a room", "Not attributed to a room", sorted(others)))
    parts.removeAll { $0.notes.isEmpty }
    document.chart(
      noteChart("Notes by room", parts.map { ($0.label, $0.notes.map(\.note)) }))
    addCounts("Notes by room and kind", "Room", parts.map { ($0.title, $0.notes.map(\.note)) })
    for part in parts {
      document.heading(3, part.title)
      document.list(part.notes.map { item($0.note, $0.source, withRoom: false, showsTopics: true) })
    }
    addTopics()
    addOutcomes()
  }

  private mutating func addTopics() {
    document.heading(2, "Notes by topic")
    let known = session.topicsInTreeOrder
    let observations = session.observations
    var byTopic: [TopicID: [Observation]] = [:]
    for observation in observations {
      for topic in observation.topics { byTopic[topic, default: []].append(observation) }
    }
    let removed = Set(byTopic.keys).subtracting(known.map(\.id)).sorted()
    var parts = (known.map { ($0.id, $0.title) } + removed.map { ($0, "(removed)") })
      .compactMap { id, title in byTopic[id].map { (title: "\(id) \(title)", notes: $0) } }
    let others = observations.filter(\.topics.isEmpty)
    if !others.isEmpty { parts.append(("Without a topic", others)) }
    document.chart(noteChart("Notes by topic", parts.map { ($0.title, $0.notes.map(\.note)) }))
    addCounts("Notes by topic and kind", "Topic", parts.map { ($0.title, $0.notes.map(\.note)) })
    for part in parts {
      document.heading(3, part.title)
      document.list(byKind(part.notes).map(item))
    }
  }

  private mutating func addOutcomes() {
    let outcomes = session.observations.filter {
      $0.note.kind == .decision || $0.note.kind == .action
    }
    guard !outcomes.isEmpty else { return }
    document.heading(2, "Decisions and actions")
    document.list(byKind(outcomes).map(item))
  }

  /// The numbers of the chart beside it.
  private mutating func addCounts(
    _ caption: String, _ column: String, _ rows: [(title: String, notes: [Note])]
  ) {
    let kinds = NoteKind.allCases.filter { kind in
      rows.contains { $0.notes.contains { $0.kind == kind } }
    }
    document.table(
      caption, [column] + kinds.map(\.heading) + ["All"],
      rows.map { row in
        [row.title] + kinds.map { kind in String(row.notes.count { $0.kind == kind }) }
          + [String(row.notes.count)]
      }, numeric: Set(1...(kinds.count + 1)))
  }

  /// Of one kind after the other; inside a kind those with a room first, in the order of writing.
  private func byKind(_ observations: [Observation]) -> [Observation] {
    NoteKind.allCases.flatMap { kind in
      let ofKind = observations.filter { $0.note.kind == kind }
        .map { (observation: $0, isPlaced: disclosure.source(of: $0.note).isPlaced) }
      let loose = ofKind.filter { !$0.isPlaced }.map(\.observation)
        .sorted { ($0.note.text, $0.note.id) < ($1.note.text, $1.note.id) }
      return ofKind.filter(\.isPlaced).map(\.observation) + loose
    }
  }

  /// A note by its topic; one that stands for several tells in how many rooms it was said.
  private func item(_ observation: Observation) -> DocumentItem {
    var item = item(
      observation.note, disclosure.source(of: observation.note),
      withRoom: observation.members.count == 1)
    if observation.members.count > 1, let rooms = disclosure.rooms(of: observation) {
      item.details.insert(rooms, at: 0)
    }
    return item
  }

  /// By their text: the order of writing would tell which notes were written together.
  private func sorted(
    _ notes: [(note: Note, source: NoteSource)]
  ) -> [(note: Note, source: NoteSource)] {
    notes.sorted { ($0.note.text, $0.note.id) < ($1.note.text, $1.note.id) }
  }

  private func item(
    _ note: Note, _ source: NoteSource, withRoom: Bool, showsTopics: Bool = false
  ) -> DocumentItem {
    var origin: [String] = []
    if let type = source.type { origin.append(type) }
    if withRoom, source.isPlaced {
      origin.append(
        source.room.flatMap { session.breakouts.rooms[$0] }.map { "\($0.id) \($0.name)" }
          ?? "plenary")
    }
    if let mark = source.withheldRoom { origin.append("room \(mark)") }
    if showsTopics, !note.topics.isEmpty {
      origin.append(note.topics.map(\.description).joined(separator: ", "))
    }
    var details: [String] = []
    if !origin.isEmpty { details.append(origin.joined(separator: "; ")) }
    if let owner = note.owner { details.append("Owner: \(owner)") }
    if let due = note.due { details.append("Due: \(due)") }
    let label = note.isKeyPoint ? "Key point, \(note.kind.name):" : "\(note.kind.name):"
    return DocumentItem(
      label: label.prefix(1).uppercased() + label.dropFirst(), text: disclosure.text(of: note),
      details: details, speaker: source.speaker)
  }
}

extension NoteKind {
  /// The name of a column of such notes.
  var heading: String {
    switch self {
    case .gap: "Gaps"
    case .goodPractice: "Good practices"
    case .suggestion: "Suggestions"
    case .technicalAssistance: "Technical assistance"
    case .question: "Questions"
    case .decision: "Decisions"
    case .action: "Actions"
    case .free: "Notes"
    }
  }
}
