extension Session {
  /// What an event about the staff says, in a few words.
  ///
  /// A message is named but not quoted: what is told of it goes into logs that others may get to see.
  func sentence(for event: StaffEvent) -> String {
    switch event {
    case .staffSet(let name, let role, let rooms):
      "\(name) is \(role.rawValue)" + (rooms.isEmpty ? "" : " of \(list(rooms))")
    case .staffRemoved(let name): "\(name) left the staff"
    case .messageSent(let id, let to, _): "message \(id) to \(brief(to.name))"
    case .cueGiven(let id, let to, let text, _): "cue \(id) to \(brief(to.name)): \(brief(text))"
    case .messageTaken(let id, let name):
      messages[id]?.isCue == true ? "\(name) saw cue \(id)" : "\(name) takes message \(id)"
    case .dutyTaken(let name, _, true?, let from?):
      "\(name) took the facilitator's seat over from \(from)"
    case .dutyTaken(let name, _, true?, nil): "\(name) has the facilitator's seat"
    case .dutyTaken(let name, let role, _, _): "\(name) is on duty as \(role.rawValue)"
    case .dutyEnded(let name): "\(name) is off duty"
    case .dutyOffered(let from, let to): "\(from) offers the facilitator's seat to \(to)"
    case .dutyAccepted(let from, let name):
      "\(name) has the facilitator's seat, handed over by \(from)"
    case .dutyDeclined(let name): "the offer of the facilitator's seat is off, says \(name)"
    }
  }
}
