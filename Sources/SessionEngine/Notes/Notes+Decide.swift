extension Session {
  func decide(
    _ command: NoteCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    let actor = context.by
    switch command {
    case .add(let room, let fields): return try addNote(room, fields, by: actor)
    case .edit(let id, let fields, let revision):
      let note = try changeable(id, revision: revision, by: actor)
      guard fields != NoteFields() else { throw .nothingToChange }
      return [.notes(.noteEdited(id: id, fields: try checked(fields, keeping: note.topics)))]
    case .remove(let id):
      try changeable(id, revision: nil, by: actor)
      return [.notes(.noteRemoved(id: id))]
    case .move(let id, let after): return try move(id, after: after, by: actor)
    case .split(let id, let first, let second, let revision):
      let note = try changeable(id, revision: revision, by: actor)
      return [
        .notes(
          .noteSplit(
            id: id, text: try TextRule.body.checked(first, field: "note"),
            newID: NoteID(counters.notes + 1),
            newText: try TextRule.body.checked(second, field: "note"),
            rank: rank(behind: note, among: notes(of: note.room))))
      ]
    case .join(let id, let target): return try join(id, into: target, by: actor)
    case .merge(let ids, let target): return try merge(ids, into: target)
    case .unmerge(let id):
      let note = try require(id, in: notes)
      guard note.mergedInto != nil else { throw .note(.notMerged(id)) }
      return [.notes(.noteUnmerged(id: id))]
    case .submit, .finalise, .reopen, .ask: return try decideOnSheet(command, by: actor)
    case .setDisclosure(let attribution, let threshold):
      if let threshold { try require(threshold, in: 1...1000, field: "threshold") }
      guard
        attribution != notesBoard.attribution
          || threshold.map({ $0 != notesBoard.threshold }) ?? false
      else { throw .nothingToChange }
      return [
        .notes(
          .disclosureSet(attribution: attribution, threshold: threshold ?? notesBoard.threshold))
      ]
    case .orderReports, .startReport, .endReport:
      return try decideOnReports(command, context: context)
    }
  }

  private func addNote(
    _ room: RoomID?, _ fields: NoteFields, by actor: Actor
  ) throws(Rejection) -> [SessionEvent] {
    var item = agenda.board.current
    if let room {
      let found = try require(room, in: breakouts.rooms)
      try authorise(actor, for: found)
      try requireOpenSheet(room)
      item = breakouts.rounds[found.round]?.item ?? item
    }
    var fields = try checked(fields)
    guard fields.text != nil else { throw .emptyText(field: "note") }
    fields.attribution = fields.attribution ?? notesBoard.attribution
    return [
      .notes(.noteAdded(id: NoteID(counters.notes + 1), room: room, item: item, fields: fields))
    ]
  }

  /// The note, if this person may change it and it still is what they looked at.
  @discardableResult
  private func changeable(
    _ id: NoteID, revision: Int?, by actor: Actor
  ) throws(Rejection) -> Note {
    let note = try require(id, in: notes)
    if let room = note.room {
      if let found = breakouts.rooms[room] { try authorise(actor, for: found) }
      try requireOpenSheet(room)
    }
    if let target = note.mergedInto { throw .note(.merged(id, into: target)) }
    if let revision, revision != note.revision {
      throw .note(.changedMeanwhile(id, by: note.by))
    }
    return note
  }

  private func requireOpenSheet(_ room: RoomID) throws(Rejection) {
    guard notesBoard.sheet(of: room).state != .final else { throw .note(.sheetIsFinal(room)) }
  }

  private func move(
    _ id: NoteID, after: NoteID?, by actor: Actor
  ) throws(Rejection) -> [SessionEvent] {
    let note = try changeable(id, revision: nil, by: actor)
    let others = notes(of: note.room).filter { $0.id != id }
    guard let after else {
      guard let first = others.first, note.sortKey > first.sortKey else { throw .nothingToChange }
      return [.notes(.noteMoved(id: id, rank: first.sortKey - Note.rankStep))]
    }
    let target = try require(after, in: notes)
    guard target.id != id else { throw .nothingToChange }
    guard target.room == note.room else { throw .note(.otherRoom(id, after)) }
    if let into = target.mergedInto { throw .note(.merged(after, into: into)) }
    let rank = rank(behind: target, among: others)
    guard rank == target.sortKey else { return [.notes(.noteMoved(id: id, rank: rank))] }
    // No number is left between the two: all notes of the room are numbered anew.
    var order = others.map(\.id)
    order.insert(id, at: (order.firstIndex(of: after) ?? order.count - 1) + 1)
    return order.enumerated().map { place, id in
      .notes(.noteMoved(id: id, rank: (place + 1) * Note.rankStep))
    }
  }

  /// A rank between a note and the one that follows it; that of the note itself when there is none left between them.
  private func rank(behind note: Note, among others: [Note]) -> Int {
    let next = others.filter { $0.id != note.id && $0.sortKey > note.sortKey }.map(\.sortKey).min()
    guard let next else { return note.sortKey + Note.rankStep }
    return note.sortKey + (next - note.sortKey) / 2
  }

  private func join(
    _ id: NoteID, into target: NoteID, by actor: Actor
  ) throws(Rejection) -> [SessionEvent] {
    guard id != target else { throw .note(.intoItself(id)) }
    let note = try changeable(id, revision: nil, by: actor)
    let survivor = try changeable(target, revision: nil, by: actor)
    guard note.room == survivor.room else { throw .note(.otherRoom(id, target)) }
    let text = try TextRule.body.checked("\(survivor.text)\n\(note.text)", field: "note")
    return [.notes(.noteMerged(id: id, into: target, text: text))]
  }

  private func merge(_ ids: [NoteID], into target: NoteID) throws(Rejection) -> [SessionEvent] {
    let survivor = try require(target, in: notes)
    if let into = survivor.mergedInto { throw .note(.merged(target, into: into)) }
    guard !ids.isEmpty else { throw .nothingToChange }
    var events: [SessionEvent] = []
    for id in ids {
      guard id != target else { throw .note(.intoItself(id)) }
      let note = try require(id, in: notes)
      if let into = note.mergedInto { throw .note(.merged(id, into: into)) }
      events.append(.notes(.noteMerged(id: id, into: target, text: nil)))
    }
    guard Set(ids).count == ids.count else { throw .nothingToChange }
    return events
  }

  /// The fields as they are kept; a topic that was removed may stay with a note that has it.
  private func checked(
    _ fields: NoteFields, keeping kept: [TopicID] = []
  ) throws(Rejection) -> NoteFields {
    var fields = fields
    if let text = fields.text { fields.text = try TextRule.body.checked(text, field: "note") }
    if let topics = fields.topics {
      try require(topics: topics.filter { !kept.contains($0) })
      var seen: Set<TopicID> = []
      fields.topics = topics.filter { seen.insert($0).inserted }
    }
    fields.speaker = try TextRule.name.optional(fields.speaker, field: "speaker")
    // Who is given by their id is named, so that an export can tell the person or the type.
    if let person = fields.speaker.flatMap({ ParticipantID($0) }).flatMap({ participants[$0] }) {
      fields.speaker = person.name
    }
    fields.owner = try TextRule.name.optional(fields.owner, field: "owner")
    fields.due = try TextRule.name.optional(fields.due, field: "due date")
    return fields
  }
}
