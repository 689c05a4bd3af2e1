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
    return warnOfChanges(fresh, environment) + callForAttention(fresh, environment)
  }

  /// Says and rings for what cannot wait until the screen is looked at: a room that asks for
  /// help, a point of order, a question put to who speaks.
  private mutating func callForAttention(
    _ records: [Record], _ environment: ConsoleEnvironment
  ) -> [Effect] {
    let allowed = Permission.table[environment.actor.role] ?? []
    let calls = records.filter { $0.by.name != environment.actor.name }.flatMap(\.events)
      .filter { event in
        switch event {
        case .breakouts(.helpAsked): allowed.contains(.runBreakouts)
        case .floor(.floorRequested(_, _, let kind, _, _, _, _, _, _, _, _)):
          allowed.contains(.giveFloor) && (kind == .pointOfOrder || kind == .interposedQuestion)
        default: false
        }
      }
      .map { session.sentence(for: $0) }
    guard let call = calls.first else { return [] }
    tell(call, .information, environment.now)
    return [.bell]
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
    case .people(.attendanceRulesSet): [.session]
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
    case .breakouts: [.breakouts]
    case .people: [.names, .presence]
    case .notes: [.notes, .breakouts]
    case .log: allCases
    case .stage: [.stage]
    }
  }
}
