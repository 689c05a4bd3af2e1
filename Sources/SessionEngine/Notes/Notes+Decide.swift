extension Session {
  func decide(_ command: NoteCommand, by actor: Actor) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let room, let fields):
      var item = agenda.board.current
      if let room {
        let found = try require(room, in: breakouts.rooms)
        try authorise(actor, for: found)
        item = breakouts.rounds[found.round]?.item ?? item
      }
      let fields = try checked(fields)
      guard fields.text != nil else { throw .emptyText(field: "note") }
      return [
        .notes(
          .noteAdded(id: NoteID(counters.notes + 1), room: room, item: item, fields: fields))
      ]
    case .edit(let id, let fields, let revision):
      let note = try require(id, in: notes)
      try authorise(actor, for: note)
      if let revision, revision != note.revision {
        throw .note(.changedMeanwhile(id, by: note.by))
      }
      guard fields != NoteFields() else { throw .nothingToChange }
      return [.notes(.noteEdited(id: id, fields: try checked(fields)))]
    case .remove(let id):
      let note = try require(id, in: notes)
      try authorise(actor, for: note)
      return [.notes(.noteRemoved(id: id))]
    }
  }

  private func authorise(_ actor: Actor, for note: Note) throws(Rejection) {
    if let room = note.room, let found = breakouts.rooms[room] {
      try authorise(actor, for: found)
    }
  }

  private func checked(_ fields: NoteFields) throws(Rejection) -> NoteFields {
    var fields = fields
    if let text = fields.text { fields.text = try TextRule.body.checked(text, field: "note") }
    try require(topics: fields.topics ?? [])
    fields.speaker = try TextRule.name.optional(fields.speaker, field: "speaker")
    fields.owner = try TextRule.name.optional(fields.owner, field: "owner")
    fields.due = try TextRule.name.optional(fields.due, field: "due date")
    return fields
  }

  mutating func evolve(_ event: NoteEvent, at: Instant, by actor: Actor) {
    switch event {
    case .noteAdded(let id, let room, let item, let fields):
      counters.notes = max(counters.notes, id.number)
      var note = Note(
        id: id, room: room, item: item, kind: .free, text: fields.text ?? "", topics: [],
        attribution: .byRoom, by: actor.name, createdAt: at, changedAt: at, revisions: [],
        isKeyPoint: false)
      note.set(fields)
      notes.put(note)
    case .noteEdited(let id, let fields):
      notes.update(id) {
        if let text = fields.text, text != $0.text {
          $0.revisions.append(Revision(text: $0.text, by: $0.by, at: $0.changedAt))
          $0.text = text
          $0.by = actor.name
        }
        $0.set(fields)
        $0.changedAt = at
      }
    case .noteRemoved(let id): notes.remove(id)
    }
  }
}

extension Note {
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
