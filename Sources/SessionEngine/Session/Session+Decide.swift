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
    case .staff(let command): return try decide(command, context: context)
    case .agenda(let command): return try decide(command, at: context.now)
    case .floor(let command): return try decide(command, at: context.now)
    case .questions(let command): return try decide(command, by: context.by)
    case .breakouts(let command): return try decide(command, context: context)
    case .people(let command): return try decide(command, at: context.now)
    case .notes(let command): return try decide(command, context: context)
    case .stage(let command): return try decide(command)
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
      // What a step has changed is not in the history yet, so that an undo could not look at it.
      if command == .undo || command == .redo {
        throw .inBatch(position: index + 1, .undo(.notInBatch))
      }
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
}

extension SessionCommand {
  /// What a person must be allowed to do to give this command.
  public var permission: Permission {
    switch self {
    case .create, .session, .batch: .steerSession
    case .staff(let command): command.permission
    case .agenda: .steerAgenda
    case .floor: .giveFloor
    case .questions: .moderateQuestions
    case .breakouts(.askHelp), .breakouts(.cancelHelp), .breakouts(.startRoom): .askForHelp
    case .breakouts(.wish): .managePeople
    case .breakouts(.place), .breakouts(.placeBest): .recordPresence
    case .breakouts: .runBreakouts
    case .people(let command): command.permission
    case .notes(let command): command.permission
    case .stage: .runStage
    case .undo, .redo: .undoOwn
    }
  }

  /// A closed session still takes notes, answers that were owed, a word of thanks on the stage, and
  /// its own reopening.
  var isAllowedWhenClosed: Bool {
    switch self {
    case .session(.reopen), .notes, .undo, .redo, .people(.recordStays), .people(.edit),
      .people(.merge), .people(.split), .people(.forget), .people(.told):
      true
    case .questions(.answer), .questions(.edit), .stage: true
    case .staff(.send), .staff(.cue), .staff(.take), .staff(.duty): true
    default: false
    }
  }
}
