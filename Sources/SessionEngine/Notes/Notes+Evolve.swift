extension Session {
  mutating func evolve(_ event: NoteEvent, at: Instant, by actor: Actor) {
    switch event {
    case .noteAdded(let id, let room, let item, let fields):
      counters.notes = max(counters.notes, id.number)
      var note = Note(
        id: id, room: room, item: item, kind: .free, text: fields.text ?? "", topics: [],
        attribution: .byRoom, by: actor.name, createdAt: at, changedAt: at, revisions: [],
        isKeyPoint: false)
      note.writtenAt = at
      note.set(fields)
      notes.put(note)
      amend(room, by: actor, at: at)
    case .noteEdited(let id, let fields):
      notes.update(id) {
        if let text = fields.text { $0.rewrite(text, by: actor.name, at: at) }
        $0.set(fields)
        $0.changedAt = at
      }
      amend(notes[id]?.room, by: actor, at: at)
    case .noteRemoved(let id):
      let room = notes[id]?.room
      for note in merged(into: id) { notes.update(note.id) { $0.mergedInto = nil } }
      notes.remove(id)
      amend(room, by: actor, at: at)
    case .noteMoved(let id, let rank): notes.update(id) { $0.rank = rank }
    case .noteSplit(let id, let text, let newID, let newText, let rank):
      counters.notes = max(counters.notes, newID.number)
      guard let note = notes[id] else { return }
      var second = Note(
        id: newID, room: note.room, item: note.item, kind: note.kind, text: newText,
        topics: note.topics, attribution: note.attribution, by: actor.name,
        createdAt: note.createdAt, changedAt: at, revisions: [], isKeyPoint: note.isKeyPoint)
      second.speaker = note.speaker
      second.rank = rank
      second.writtenAt = at
      notes.update(id) {
        $0.rewrite(text, by: actor.name, at: at)
        $0.changedAt = at
      }
      notes.put(second)
      amend(note.room, by: actor, at: at)
    case .noteMerged(let id, let into, let text):
      for note in merged(into: id) { notes.update(note.id) { $0.mergedInto = into } }
      notes.update(id) { $0.mergedInto = into }
      if let text {
        notes.update(into) {
          $0.rewrite(text, by: actor.name, at: at)
          $0.changedAt = at
        }
        amend(notes[into]?.room, by: actor, at: at)
      }
    case .noteUnmerged(let id): notes.update(id) { $0.mergedInto = nil }
    case .noteSent(let id, let question): notes.update(id) { $0.sentAs = question }
    default: evolveBoard(event, at: at, by: actor)
    }
  }

  private mutating func evolveBoard(_ event: NoteEvent, at: Instant, by actor: Actor) {
    notesStore.update { board in
      switch event {
      case .sheetSet(let room, let state):
        board.update(room) {
          $0.state = state
          $0.by = actor.name
          $0.at = at
          $0.askedAt = nil
        }
      case .sheetsAsked(let rooms):
        for room in rooms { board.update(room) { $0.askedAt = at } }
      case .disclosureSet(let attribution, let threshold):
        board.attribution = attribution
        board.threshold = threshold
      case .reportsOrdered(let rooms, let seconds):
        board.reports.order = rooms
        board.reports.seconds = seconds
        board.reports.done.removeAll { !rooms.contains($0) }
      case .reportStarted(let room, let seconds):
        board.reports.room = room
        board.reports.startedAt = at
        board.reports.limitSeconds = seconds
        board.reports.done.removeAll { $0 == room }
      case .reportEnded(let room):
        board.reports.done.append(room)
        board.reports.room = nil
        board.reports.startedAt = nil
        board.reports.limitSeconds = nil
      default: break
      }
    }
  }

  /// Notes that change after they were handed in are amended.
  private mutating func amend(_ room: RoomID?, by actor: Actor, at: Instant) {
    guard let room, notesBoard.sheet(of: room).state == .submitted else { return }
    notesStore.update { board in
      board.update(room) {
        $0.state = .amended
        $0.by = actor.name
        $0.at = at
      }
    }
  }
}

extension Note {
  /// Puts a text in the place of the one that stands, which is kept.
  fileprivate mutating func rewrite(_ text: String, by name: String, at: Instant) {
    guard text != self.text else { return }
    revisions.append(Revision(text: self.text, by: by, at: writtenAt ?? changedAt))
    self.text = text
    by = name
    writtenAt = at
  }

  fileprivate mutating func set(_ fields: NoteFields) {
    if let value = fields.kind { kind = value }
    if let value = fields.topics { topics = value }
    if let value = fields.attribution { attribution = value }
    if let value = fields.speaker { speaker = value }
    if let value = fields.isKeyPoint { isKeyPoint = value }
    if let value = fields.owner { owner = value }
    if let value = fields.due { due = value }
  }
}

extension KeyedDecodingContainer {
  /// Reads what holds for the notes, or the untouched board from a snapshot written when there was none.
  func decode(
    _ type: Tracked<NotesBoard>.Type, forKey key: Key
  ) throws -> Tracked<NotesBoard> {
    try decodeIfPresent(type, forKey: key) ?? Tracked(NotesBoard())
  }
}
