import SessionEngine

extension ConsoleState {
  /// Says and rings for what other staff said to this person, and for the seat going from hand to hand.
  mutating func tellOfStaff(_ records: [Record], _ environment: ConsoleEnvironment) -> [Effect] {
    var isRung = false
    for record in records {
      for case .staff(let event) in record.events {
        guard let (text, kind) = call(of: event, by: record.by, environment) else { continue }
        // The loss of the seat stays until a key is pressed; nothing after it may cover it.
        if notice?.kind != .error || kind == .error { tell(text, kind, environment.now) }
        isRung = true
      }
    }
    return isRung ? [.bell] : []
  }

  private func call(
    of event: StaffEvent, by: Actor, _ environment: ConsoleEnvironment
  ) -> (String, Notice.Kind)? {
    let me = environment.actor
    switch event {
    case .messageSent(let id, let to, let text):
      guard session.isMeant(me, by: to) else { return nil }
      return ("\(by.name.oneLine(30)) (\(id)): \(text.oneLine(200))", .information)
    case .cueGiven(_, let to, let text, _):
      guard session.isMeant(me, by: to) else { return nil }
      return ("Cue by \(by.name.oneLine(30)): \(text.oneLine(200)). V, Enter: seen.", .information)
    case .messageTaken(let id, let name):
      guard session.messages[id]?.from.name == me.name else { return nil }
      return (session.sentence(for: .staff(.messageTaken(id: id, by: name))), .information)
    case .dutyTaken(let name, _, true?, let from?) where from == me.name:
      return ("\(name) has TAKEN the facilitator's seat from you.", .error)
    case .dutyOffered(let from, let to) where to == me.name:
      return ("\(from) offers you the facilitator's seat: V, Enter takes it.", .information)
    case .dutyAccepted(let from, let name) where from == me.name:
      return ("\(name) has accepted the facilitator's seat from you.", .information)
    case .dutyDeclined(let name) where me.role == .facilitator:
      return ("The offer of the facilitator's seat is off, says \(name).", .information)
    case .staffSet, .staffRemoved, .dutyTaken, .dutyEnded, .dutyOffered, .dutyAccepted,
      .dutyDeclined:
      return nil
    }
  }

  /// How long a room waits before its call for help is repeated, and between repetitions, in seconds.
  private static let helpCallSeconds = 60

  /// Calls again for a room that waits for help, until somebody has taken it.
  mutating func callForHelp(_ environment: ConsoleEnvironment) -> [Effect] {
    guard Permission.table[environment.actor.role]?.contains(.runBreakouts) == true else {
      return []
    }
    let waiting = figures.help.compactMap { id in
      session.breakouts.rooms[id].flatMap { room in room.helpAskedAt.map { (room, $0) } }
    }
    guard let (room, since) = waiting.min(by: { $0.1 < $1.1 }) else {
      lastHelpCall = nil
      return []
    }
    let last = max(since, lastHelpCall ?? since)
    guard environment.now.secondsSince(last) >= Self.helpCallSeconds else { return [] }
    lastHelpCall = environment.now
    let reason = room.helpReason.map { ": \($0.oneLine(120))" } ?? ""
    tell(
      "\(room.id) has waited for help for \(environment.now.secondsSince(since) / 60) min\(reason). "
        + "h on Breakouts takes it.", .information, environment.now)
    return [.bell]
  }
}
