import SessionEngine

/// What happened, by time: each agenda item with its speeches, questions, decisions, actions and notes.
struct Minutes {
  let session: Session
  let now: Instant
  let zone: ZoneRules
  let disclosure: Disclosure
  var document: Document
  private var entries: [Entry] = []

  /// One line of the minutes.
  private struct Entry {
    /// When it happened, and the rank among things of one moment.
    let at: Instant, rank: Int
    /// Whether the time may be told; a note that must not be traced to its room has none.
    let isTimed: Bool
    var item: DocumentItem
  }

  init(_ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure) {
    self.session = session
    self.now = now
    self.zone = zone
    self.disclosure = disclosure
    document = Document(title: "Minutes: \(session.profile.publicTitle)", disclosure: disclosure)
    addHead()
    addCourse()
    addSpeeches()
    addQuestions()
    addNotes()
    write()
  }

  private mutating func addHead() {
    var facts = [DocumentItem(label: "Times:", text: session.profile.zone)]
    func fact(_ label: String, _ instant: Instant?) {
      guard let instant else { return }
      let text = "\(zone.dayAndClock(instant)) \(zone.local(instant).date.year)"
      facts.append(DocumentItem(label: label, text: text))
    }
    fact("Started:", session.profile.startedAt)
    fact("Closed:", session.profile.closedAt)
    if session.profile.state != .closed { fact("As of:", now) }
    let came = session.participants.filter { !$0.stays.isEmpty }
    let room = came.count { $0.attended(.inPerson) }
    let online = came.count { $0.attended(.virtual) }
    facts.append(
      DocumentItem(
        label: "Present:", text: "\(came.count) people; \(room) in the room and \(online) online"))
    if session.profile.isRehearsal {
      facts.append(DocumentItem(label: "Note:", text: "a rehearsal with simulated participants"))
    }
    document.list(facts)
  }

  private mutating func add(
    _ at: Instant, _ rank: Int, _ text: String, details: [String] = [], speaker: String? = nil,
    isTimed: Bool = true
  ) {
    entries.append(
      Entry(
        at: at, rank: rank, isTimed: isTimed,
        item: DocumentItem(text: text, details: details, speaker: speaker)))
  }

  /// The rooms opening and closing, and the ends of items.
  private mutating func addCourse() {
    for item in session.agenda.inOrder {
      guard let start = item.actualStart, let end = item.actualEnd else { continue }
      let length = (end.secondsSince(start) + 30) / 60
      add(
        end, 9,
        "End of \(item.id) after \(length) min (planned \((item.durationSeconds + 30) / 60) min)")
    }
    for round in session.breakouts.rounds {
      let rooms = session.breakouts.rooms(of: round.id).count
      if let opened = round.openedAt { add(opened, 1, "\(round.id): \(rooms) rooms open") }
      if let closed = round.closedAt { add(closed, 8, "\(round.id): the rooms close") }
    }
  }

  private mutating func addSpeeches() {
    for speech in session.floor.requests {
      guard let start = speech.startedAt else { continue }
      let speaker =
        disclosure.name(of: speech.participant)
        ?? "a speaker (type: \(disclosure.typeName(of: speech.participant)))"
      let kind = speech.kind == .ordinary ? "Speech" : "Speech (\(speech.kind.name))"
      let seconds = speech.clock(at: now).elapsedSeconds
      add(
        start, 2,
        "\(kind) of \(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60) by \(speaker)"
          + (speech.mode.map { ", \($0.asked)" } ?? ""),
        details: speech.note.map { ["On: \($0)"] } ?? [])
    }
  }

  private mutating func addQuestions() {
    for question in session.questions.all {
      let asker =
        question.from.flatMap { disclosure.name(of: $0) } ?? disclosure.name(question.name)
      let asked = [asker, question.mode?.asked].compactMap { $0 }.joined(separator: ", ")
      let text = "\(question.id)\(asked.isEmpty ? "" : " (\(asked))"): \(question.text)"
      if let live = question.liveAt { add(live, 3, "Question on stage, \(text)") }
      guard let settled = question.settledAt else { continue }
      if question.state == .answered {
        let answer = question.answer.map { ["Answer: \($0)"] } ?? []
        let isKnown = question.liveAt != nil
        add(
          settled, 4, isKnown ? "\(question.id) answered" : "Question answered, \(text)",
          details: answer)
      } else if question.state == .deferred {
        let owner = question.owner ?? "nobody named"
        add(
          settled, 4, "A written answer is owed, \(text)",
          details: ["Owed by \(owner)" + (question.due.map { ", due \($0)" } ?? "")])
      }
    }
  }

  private mutating func addNotes() {
    for note in session.notes {
      let source = disclosure.source(of: note)
      var details: [String] = []
      if source.isPlaced {
        let room = source.room.flatMap { session.breakouts.rooms[$0] }
        details.append(room.map { "\($0.id) \($0.name)" } ?? "plenary")
      }
      if let mark = source.withheldRoom { details.append("room \(mark)") }
      if let type = source.type { details.append(type) }
      if !note.topics.isEmpty {
        details.append(note.topics.map(\.description).joined(separator: ", "))
      }
      if let owner = note.owner { details.append("Owner: \(owner)") }
      if let due = note.due { details.append("Due: \(due)") }
      let kind = note.kind.name.prefix(1).uppercased() + note.kind.name.dropFirst()
      add(
        note.createdAt, 5, "\(kind): \(disclosure.text(of: note))", details: details,
        speaker: source.speaker, isTimed: source.isPlaced)
    }
  }

  /// Puts the entries below the item that was on.
  private mutating func write() {
    let items = session.agenda.inOrder.compactMap { item in item.actualStart.map { (item, $0) } }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
    var parts = [[Entry]](repeating: [], count: items.count + 1)
    for entry in entries {
      // The end of an item belongs to it, though the next begins in the same moment.
      let part = items.lastIndex { entry.rank >= 8 ? $0.1 < entry.at : $0.1 <= entry.at }
      parts[part.map { $0 + 1 } ?? 0].append(entry)
    }
    if items.isEmpty, entries.isEmpty { document.paragraph("Nothing has happened yet.") }
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let (item, start) = items[index - 1]
        document.heading(2, "\(zone.dayAndClock(start)) \(item.id) \(item.title)")
      } else if !part.isEmpty {
        document.heading(2, "Before the first item")
      }
      let timed = part.filter(\.isTimed)
        .sorted { ($0.at, $0.rank, $0.item.text) < ($1.at, $1.rank, $1.item.text) }
      document.list(
        timed.map { entry in
          var item = entry.item
          item.label = zone.clock(entry.at)
          return item
        })
      let others = part.filter { !$0.isTimed }.map(\.item).sorted { $0.text < $1.text }
      guard !others.isEmpty else { continue }
      document.heading(
        3, "Not attributed, during \(index > 0 ? "\(items[index - 1].0.id)" : "this time")")
      document.list(others)
    }
  }
}
