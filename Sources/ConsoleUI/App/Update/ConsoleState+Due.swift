import SessionEngine

extension ConsoleState {
  /// Does what an item's end action says once its time is up, if this person may steer the agenda.
  ///
  /// Each facilitator's console tries once for every length of the item; the engine takes the first.
  mutating func doWhatIsDue(_ environment: ConsoleEnvironment) -> [Effect] {
    guard let item = session.agenda.current, let action = item.endAction, action != .none,
      Permission.table[environment.actor.role]?.contains(.steerAgenda) == true,
      item.isTimeUp(at: environment.now)
    else { return [] }
    let due = DueStep(item: item.id, length: item.lengthSeconds, start: item.actualStart)
    guard due != lastDueStep else { return [] }
    lastDueStep = due
    let command = SessionCommand.agenda(.timeUp(item.id))
    let context = DecisionContext(now: environment.now, by: environment.actor)
    do throws(Rejection) {
      _ = try session.decide(command, context: context)
    } catch {
      tell("The time of \(item.id) is up. \(error.message)", .information, environment.now)
      return []
    }
    return [perform(command, line: "agenda time-up \(item.id)")]
  }
}

/// One moment at which something happens by itself.
struct DueStep: Equatable, Sendable {
  let item: ItemID
  let length: Int
  let start: Instant?
}
