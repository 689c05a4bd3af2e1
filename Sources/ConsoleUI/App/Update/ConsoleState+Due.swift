import SessionEngine

extension ConsoleState {
  /// Does what comes by itself when a time is up, if this person may: an item's end action, and the close of rooms
  /// at the end of their countdown.
  ///
  /// The engine knows no clock, so that the facilitators' consoles do it. Each tries once for every such moment, and
  /// the engine takes the first. A close that somebody who writes there holds up is tried again until the note is sent.
  mutating func doWhatIsDue(_ environment: ConsoleEnvironment) -> [Effect] {
    stepsDue(environment).compactMap { step, command, line in
      guard doneSteps.insert(step).inserted else { return nil }
      let context = DecisionContext(now: environment.now, by: environment.actor)
      do throws(Rejection) {
        _ = try session.decide(command, context: context)
      } catch {
        tell("\(step.opening) \(error.message)", .information, environment.now)
        return nil
      }
      return perform(command, line: line)
    }
  }

  private func stepsDue(
    _ environment: ConsoleEnvironment
  ) -> [(DueStep, SessionCommand, String)] {
    let may = Permission.table[environment.actor.role] ?? []
    var due: [(DueStep, SessionCommand, String)] = []
    if may.contains(.steerAgenda), let item = session.agenda.current,
      let action = item.endAction, action != .none, item.isTimeUp(at: environment.now)
    {
      due.append(
        (
          .item(item.id, length: item.lengthSeconds, start: item.actualStart),
          .agenda(.timeUp(item.id)), "agenda time-up \(item.id)"
        ))
    }
    guard may.contains(.runBreakouts), let round = session.breakouts.rounds.first(where: \.isOpen)
    else { return due }
    if round.state == .closing, let deadline = round.deadline, deadline <= environment.now {
      due.append(
        (
          .round(round.id, deadline, attempt: attempt(since: deadline, environment)),
          .breakouts(
            .close(round.id, countdownSeconds: nil, isForced: round.closesAnyway == true)),
          "breakouts close \(round.id)" + (round.closesAnyway == true ? " --anyway" : "")
        ))
      return due
    }
    for room in session.breakouts.rooms(of: round.id)
    where room.isClosing == true && room.closedAt == nil {
      guard let deadline = room.deadline, deadline <= environment.now else { continue }
      due.append(
        (
          .room(room.id, deadline, attempt: attempt(since: deadline, environment)),
          .breakouts(
            .closeRoom(room.id, countdownSeconds: nil, isForced: room.closesAnyway == true)),
          "room close \(room.id)" + (room.closesAnyway == true ? " --anyway" : "")
        ))
    }
    return due
  }

  /// How often it has come to be tried since a moment.
  private func attempt(since deadline: Instant, _ environment: ConsoleEnvironment) -> Int {
    environment.now.secondsSince(deadline) / 10
  }
}

/// One moment at which something happens by itself.
enum DueStep: Hashable, Sendable {
  case item(ItemID, length: Int, start: Instant?)
  case round(RoundID, Instant, attempt: Int)
  case room(RoomID, Instant, attempt: Int)

  /// How a sentence begins that says why it did not happen.
  fileprivate var opening: String {
    switch self {
    case .item(let id, _, _): "The time of \(id) is up."
    case .round(let id, _, _): "The countdown of \(id) is over."
    case .room(let id, _, _): "The countdown of \(id) is over."
    }
  }
}
