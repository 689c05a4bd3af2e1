extension Session {
  /// What follows from handing notes in, closing, reopening and asking for them.
  func decideOnSheet(_ command: NoteCommand, by actor: Actor) throws(Rejection) -> [SessionEvent] {
    func set(
      _ room: RoomID, _ state: SheetState, from allowed: [SheetState]
    ) throws(Rejection) -> [SessionEvent] {
      try require(room, in: breakouts.rooms)
      let now = notesBoard.sheet(of: room).state
      guard allowed.contains(now) else { throw .note(.sheetIs(room, now)) }
      return [.notes(.sheetSet(room: room, state: state))]
    }
    switch command {
    case .submit(let room):
      let found = try require(room, in: breakouts.rooms)
      try authorise(actor, for: found)
      guard !notes(of: room).isEmpty else { throw .note(.noNotes(room)) }
      return try set(room, .submitted, from: [.draft, .amended])
    case .finalise(let room): return try set(room, .final, from: [.draft, .submitted, .amended])
    case .reopen(let room): return try set(room, .amended, from: [.submitted, .final])
    case .ask(let room):
      var rooms: [RoomID] = []
      if let room {
        try require(room, in: breakouts.rooms)
        let state = notesBoard.sheet(of: room).state
        guard state == .draft || state == .amended else { throw .note(.sheetIs(room, state)) }
        rooms = [room]
      } else {
        // Of rooms that were not opened yet there is nothing to ask.
        let rounds = Set(breakouts.notedRounds.map(\.id))
        rooms = breakouts.rooms.filter {
          rounds.contains($0.round) && notesBoard.sheet(of: $0.id).state == .draft
        }.map(\.id)
      }
      guard !rooms.isEmpty else { throw .note(.nothingMissing) }
      return [.notes(.sheetsAsked(rooms: rooms))]
    default: return []
    }
  }

  /// What follows from ordering, starting and ending reports to the plenary.
  func decideOnReports(
    _ command: NoteCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    let reports = notesBoard.reports
    switch command {
    case .orderReports(let rooms, let seconds):
      for room in rooms { try require(room, in: breakouts.rooms) }
      if let seconds { try require(seconds, in: 10...7200, field: "speaking time in seconds") }
      guard Set(rooms).count == rooms.count,
        rooms != reports.order || seconds.map({ $0 != reports.seconds }) ?? false
      else { throw .nothingToChange }
      return [.notes(.reportsOrdered(rooms: rooms, seconds: seconds ?? reports.seconds))]
    case .startReport(let room, let seconds):
      guard
        let room = room
          ?? reports.order.first(where: { !reports.done.contains($0) && $0 != reports.room })
      else { throw .note(.noReportNext) }
      try require(room, in: breakouts.rooms)
      guard reports.room != room else { throw .note(.reportRunning(room)) }
      if let seconds { try require(seconds, in: 10...7200, field: "speaking time in seconds") }
      var events: [SessionEvent] = []
      if let current = reports.room { events.append(.notes(.reportEnded(room: current))) }
      events.append(
        .notes(
          .reportStarted(
            room: room, seconds: seconds ?? reports.seconds ?? ReportBack.usualSeconds)))
      return events + (try questionsToPlenary(of: room, context: context))
    case .endReport:
      guard let room = reports.room else { throw .note(.noReport) }
      return [.notes(.reportEnded(room: room))]
    default: return []
    }
  }

  /// The room's questions to the plenary, put into the queue of questions as it reports.
  private func questionsToPlenary(
    of room: RoomID, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    var state = self
    var events: [SessionEvent] = []
    for note in notes(of: room) where note.kind == .question && note.sentAs == nil {
      // A topic may have been removed since; that must not hold the report up.
      let draft = QuestionDraft(
        text: note.text, asker: .named(breakouts.rooms[room]?.name ?? room.description),
        via: .staff, topics: note.topics.filter { topics.contains($0) })
      let id = QuestionID(state.counters.questions + 1)
      var more = try state.decide(.questions(.add(draft)), context: context)
      more.append(.notes(.noteSent(id: note.id, question: id)))
      for event in more { state.evolve(event, at: context.now, by: context.by) }
      events += more
    }
    return events
  }
}
