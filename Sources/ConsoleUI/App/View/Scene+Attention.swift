import SessionEngine

extension Scene {
  /// What comes before the session's title: the seat that is offered to who looks, or a cue for them.
  var attention: String? {
    if let offer = session.duty.offer, offer.to == environment.actor.name {
      return "\(offer.from.oneLine(30)) offers you the facilitator's seat: V, Enter takes it"
    }
    let cues = session.cues(for: environment.actor, at: now)
    guard let cue = cues.first else { return nil }
    let more = cues.count > 1 ? " +\(cues.count - 1)" : ""
    return "CUE\(more): \(cue.text.oneLine(120)) (\(cue.from.name.oneLine(20)))"
  }

  /// How many messages for who looks they have not had before their eyes.
  var unreadFlag: String? {
    let count = state.unreadMessages(environment.actor)
    return count == 0 ? nil : counted(count, "message")
  }

  /// For how long the room has waited for help that has waited longest, in seconds.
  var helpAge: Int? {
    state.figures.help.compactMap { session.breakouts.rooms[$0]?.helpAskedAt }.min()
      .map { max(0, now.secondsSince($0)) }
  }
}
