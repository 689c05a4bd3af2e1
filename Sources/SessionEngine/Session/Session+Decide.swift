extension Session {
  /// Returns what follows from `command`, or the reason it is refused.
  ///
  /// Pure: time and actor come in with `context`, so that a replay decides the same way.
  /// - Throws: ``Rejection`` when a rule forbids the command; nothing has changed then.
  public func decide(
    _ command: SessionCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    if case .create(let opening) = command {
      guard !isCreated else { throw .session(.alreadyCreated) }
      guard !opening.profile.title.isEmpty else { throw .emptyText(field: "title") }
      return [.lifecycle(.sessionCreated(opening: opening))]
    }
    guard isCreated else { throw .session(.notCreated) }
    if case .batch(_, let commands) = command {
      return try decideBatch(commands, context: context)
    }
    try authorise(command.permission, by: context.by)
    if profile.state == .closed, !command.isAllowedWhenClosed { throw .session(.closed) }
    switch command {
    case .create, .batch: return []
    case .session(let command): return try decide(command, at: context.now)
    case .staff(let command): return try decide(command)
    case .agenda(let command): return try decide(command, at: context.now)
    case .floor(let command): return try decide(command, at: context.now)
    case .questions(let command): return try decide(command, by: context.by)
    case .breakouts(let command): return try decide(command, context: context)
    case .people(let command): return try decide(command, at: context.now)
    case .notes(let command): return try decide(command, by: context.by)
    case .undo: return try decideUndo(by: context.by)
    case .redo: return try decideRedo(by: context.by)
    }
  }

  /// Decides each command on the state that the ones before it would leave.
  private func decideBatch(
    _ commands: [SessionCommand], context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    guard !commands.isEmpty else { throw .nothingToChange }
    var state = self
    var events: [SessionEvent] = []
    for (index, command) in commands.enumerated() {
      do {
        let more = try state.decide(command, context: context)
        for event in more { state.evolve(event, at: context.now, by: context.by) }
        events += more
      } catch {
        throw .inBatch(position: index + 1, error)
      }
    }
    guard !events.isEmpty else { throw .nothingToChange }
    return events
  }

  private func decideUndo(by actor: Actor) throws(Rejection) -> [SessionEvent] {
    guard let entry = history.lastAction(of: actor.name) else {
      throw .undo(.nothingToUndo(actor.name))
    }
    return try restore(entry)
  }

  private func decideRedo(by actor: Actor) throws(Rejection) -> [SessionEvent] {
    guard let entry = history.lastUndo(of: actor.name) else {
      throw .undo(.nothingToRedo(actor.name))
    }
    return try restore(entry)
  }

  private func restore(_ entry: ActionEntry) throws(Rejection) -> [SessionEvent] {
    let redone = entry.undoes.flatMap { undone in
      history.entries.last { $0.sequence == undone }
    }
    if let (later, _) = history.conflict(with: entry) {
      throw .undo(.changedSince(title: entry.title, later: later.title, by: later.by.name))
    }
    for case .absent(let key) in entry.before {
      if let user = referrer(to: key, besides: Set(entry.before.map(\.key))) {
        throw .undo(.stillReferred(title: entry.title, by: user))
      }
    }
    return [
      .lifecycle(
        .actionUndone(
          sequence: entry.sequence, title: redone?.title ?? entry.title, restored: entry.before,
          isRedo: entry.undoes == nil ? nil : true))
    ]
  }

  /// The id of a thing that speaks of `key`, other than those that go away with it.
  private func referrer(to key: EntityKey, besides going: Set<EntityKey>) -> String? {
    switch key {
    case .participant(let id):
      if let user = floor.requests.first(where: { $0.participant == id }),
        !going.contains(.request(user.id))
      {
        return "request \(user.id)"
      }
      if let user = questions.all.first(where: { $0.from == id }),
        !going.contains(.question(user.id))
      {
        return "question \(user.id)"
      }
      if let user = breakouts.rooms.first(where: { $0.members.contains(id) }),
        !going.contains(.room(user.id))
      {
        return "room \(user.id)"
      }
    case .question(let id):
      if let user = questions.all.first(where: { $0.mergedInto == id }),
        !going.contains(.question(user.id))
      {
        return "question \(user.id)"
      }
    case .room(let id):
      if let user = notes.first(where: { $0.room == id }), !going.contains(.note(user.id)) {
        return "note \(user.id)"
      }
    case .item(let id):
      if let user = breakouts.rounds.first(where: { $0.item == id }),
        !going.contains(.round(user.id))
      {
        return "round \(user.id)"
      }
    case .round(let id):
      if let user = breakouts.rooms.first(where: { $0.round == id }),
        !going.contains(.room(user.id))
      {
        return "room \(user.id)"
      }
    case .topic(let id):
      if let user = notes.first(where: { $0.topics.contains(id) }), !going.contains(.note(user.id))
      {
        return "note \(user.id)"
      }
    case .profile, .staff, .agendaBoard, .floorBoard, .request, .questionBoard, .note, .resource:
      return nil
    }
    return nil
  }
}

extension SessionCommand {
  /// What a person must be allowed to do to give this command.
  public var permission: Permission {
    switch self {
    case .create, .session, .batch: .steerSession
    case .staff: .manageStaff
    case .agenda: .steerAgenda
    case .floor: .giveFloor
    case .questions: .moderateQuestions
    case .breakouts(.askHelp), .breakouts(.cancelHelp): .askForHelp
    case .breakouts: .runBreakouts
    case .people(let command): command.permission
    case .notes: .writeNotes
    case .undo, .redo: .undoOwn
    }
  }

  /// A closed session still takes notes, answers that were owed, and its own reopening.
  var isAllowedWhenClosed: Bool {
    switch self {
    case .session(.reopen), .notes, .undo, .redo, .people(.recordStays), .people(.edit): true
    case .questions(.answer), .questions(.edit): true
    default: false
    }
  }
}
