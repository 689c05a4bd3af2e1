import SessionEngine

extension ConsoleState {
  /// Takes in what was added to the journal, and calls for attention where somebody waits for it.
  mutating func take(
    _ records: [Record], _ whole: Session, _ environment: ConsoleEnvironment
  ) -> [Effect] {
    let known = session.sequence
    let before = selectedQuestionState
    take(records, whole)
    let fresh = records.filter { $0.sequence > known }
    moveOnFromTriaged(fresh, before, environment)
    let others = fresh.filter { $0.by.name != environment.actor.name }
    renewMessagePage(environment)
    let called = tellOfStaff(others, environment)
    let told = called.isEmpty ? tellWriter(of: others.flatMap(\.events), environment) : called
    let warned = warnOfChanges(fresh, environment)
    return told.isEmpty ? warned + callForAttention(others, environment) : warned + told
  }

  /// Says and rings for what cannot wait until the screen is looked at: a room that asks for
  /// help, a point of order, a question put to who speaks.
  private mutating func callForAttention(
    _ records: [Record], _ environment: ConsoleEnvironment
  ) -> [Effect] {
    let allowed = Permission.table[environment.actor.role] ?? []
    let calls = records.lazy.flatMap(\.events).compactMap { [self] event -> String? in
      switch event {
      case .breakouts(.helpAsked):
        allowed.contains(.runBreakouts) ? session.sentence(for: event) : nil
      case .floor(.floorRequested(_, _, let kind, _, _, _, _, _, _, _, _)):
        allowed.contains(.giveFloor) && (kind == .pointOfOrder || kind == .interposedQuestion)
          ? session.sentence(for: event) : nil
      case .breakouts(.roomsTold(let round, let rooms, let text)):
        concerns(rooms, of: round, environment.actor)
          ? "To \(rooms.map { $0.map(\.description).joined(separator: ", ") } ?? "all rooms"): \(text)"
          : nil
      case .people(.checkedIn(let id, _)):
        allowed.contains(.runBreakouts) ? lateCall(id) : nil
      default: nil
      }
    }
    guard let call = calls.first else { return [] }
    tell(call, .information, environment.now)
    return [.bell]
  }

  /// Whether what rooms are told is for somebody: who runs them, and who writes or leads in one of them.
  private func concerns(_ rooms: [RoomID]?, of round: RoundID, _ actor: Actor) -> Bool {
    if Permission.table[actor.role]?.contains(.runBreakouts) == true { return true }
    let own = session.staff[actor.name]?.rooms ?? []
    let mine = session.breakouts.rooms(of: round).filter {
      own.contains($0.id) || $0.rapporteur == actor.name || $0.facilitator == actor.name
    }
    // Who has no room on the roster may sit in any of them.
    guard !mine.isEmpty else { return actor.role == .rapporteur }
    return rooms.map { told in mine.contains { told.contains($0.id) } } ?? true
  }

  /// What to do about somebody who came while the rooms are open; nil when there is nothing to do.
  func lateCall(_ id: ParticipantID) -> String? {
    guard let round = session.breakouts.current, round.state == .open || round.state == .closing,
      session.breakouts.room(of: id, in: round.id) == nil,
      let best = try? session.roomProposals(for: id, in: round.id).first
    else { return nil }
    let name = session.participants[id]?.name.oneLine(30) ?? id.description
    let key = if case .desk = mode { "Ctrl+T" } else { "L" }
    return "\(name) (\(id)) has no room: \(best.room) suits best, \(best.reason). \(key) seats."
  }

  /// Tells who is typing a note that the rooms close, and that nothing of it is lost.
  private mutating func tellWriter(
    of events: [SessionEvent], _ environment: ConsoleEnvironment
  ) -> [Effect] {
    guard case .form(let form) = mode, form.name == "note-add" || form.name.hasPrefix("note-edit")
    else { return [] }
    for case .breakouts(let event) in events {
      let what: String? =
        switch event {
        case .roundClosing(let id, let deadline, _):
          "\(id) closes in \(max(0, deadline.secondsSince(environment.now))) s."
        case .roomClosing(let id, let deadline, _):
          "\(id) closes in \(max(0, deadline.secondsSince(environment.now))) s."
        case .roundClosed(let id): "\(id) closed."
        case .roomClosed(let id): "\(id) closed."
        default: nil
        }
      guard let what else { continue }
      tell("\(what) Your note stays here and can still be sent.", .information, environment.now)
      return [.bell]
    }
    return []
  }

  /// Applies what follows on, or takes the session whole where something is missing.
  private mutating func take(_ records: [Record], _ whole: Session) {
    let fresh = records.filter { $0.sequence > session.sequence }
    guard !fresh.isEmpty else {
      if whole.sequence > session.sequence { replace(with: whole) }
      return
    }
    guard fresh.first?.sequence == session.sequence + 1 else {
      replace(with: whole)
      return
    }
    let before = session.agenda.board.current
    var areas: Set<Area> = []
    for record in fresh {
      let removed = LogLine.removals(record, in: session)
      session.apply(record)
      log.append(LogLine(record, removed: removed, after: session))
      for event in record.events { areas.formUnion(Area.touched(by: event)) }
      peopleIndex.take(record.events, session)
      figures.questions.take(record.events, session)
      aid.take(record.events, session)
    }
    peopleIndex.settle()
    if log.count > LogLine.limit + 500 { log.removeFirst(log.count - LogLine.limit) }
    refresh(areas)
    if session.agenda.board.current != before { followAgenda(from: before) }
  }

  /// Selects the item that is on, unless somebody has selected another one on purpose.
  mutating func followAgenda(from before: ItemID?) {
    let place = ScreenID.agenda.rawValue
    let isElsewhere = before.map { lists[place].selected != .item($0) } ?? false
    guard !isElsewhere, let item = session.agenda.current ?? session.agenda.upcoming else { return }
    lists[place].select(.item(item.id))
  }

  private mutating func replace(with whole: Session) {
    session = whole
    peopleIndex = PeopleIndex(session)
    figures.questions = QuestionIndex(session)
    aid = QuestionAid()
    let known = log.last?.sequence ?? 0
    log += session.history.entries.filter { $0.sequence > known }.map { LogLine($0) }
    refresh(Set(Area.allCases))
  }

  private mutating func refresh(_ areas: Set<Area>) {
    figures.refresh(areas, session)
    if !areas.isDisjoint(with: RoomFigures.areas) { rooms.isStale = true }
    for screen in ScreenID.allCases where !areas.isDisjoint(with: Area.shown(on: screen)) {
      lists[screen.rawValue].isStale = true
    }
    lists[ScreenID.log.rawValue].isStale = true
  }
}

/// A part of the session that rows and counts are derived from.
enum Area: CaseIterable, Sendable {
  case session, staff, agenda, floor, questions, breakouts, presence, names, notes, stage

  /// The parts that an event changes.
  static func touched(by event: SessionEvent) -> [Area] {
    switch event {
    case .lifecycle(.actionUndone): allCases
    case .lifecycle: [.session]
    case .staff: [.staff]
    case .agenda: [.agenda]
    case .floor: [.floor]
    case .questions: [.questions]
    case .breakouts: [.breakouts]
    case .people(.participantMerged), .people(.participantSplit), .people(.participantForgotten):
      allCases
    case .people(.participantAdded), .people(.participantEdited), .people(.participantsArranged):
      [.names, .presence]
    case .people(.participantsTold), .people(.representationSet): [.names]
    case .people(.attendanceRulesSet), .people(.eligibilitySet): [.session]
    case .people(.checkedIn), .people(.checkedOut), .people(.staysRecorded),
      .people(.arrivalMoved):
      [.presence]
    case .notes: [.notes]
    case .stage: [.stage]
    }
  }

  /// The parts that the rows of a screen depend on.
  static func shown(on screen: ScreenID) -> [Area] {
    switch screen {
    case .agenda: [.agenda]
    case .floor: [.floor, .names]
    case .questions: [.questions, .presence]
    case .breakouts: [.breakouts, .presence, .names]
    case .people: [.names, .presence]
    case .notes: [.notes, .breakouts]
    case .log: allCases
    case .stage: [.stage]
    }
  }
}
