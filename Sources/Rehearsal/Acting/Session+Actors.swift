import SessionEngine

extension Session {
  /// The name in this role, unless the roster knows it in another.
  func actor(_ name: String, _ role: Role) -> Actor? {
    guard let member = staff[name], member.role != role else {
      return Actor(name: name, role: role)
    }
    return nil
  }

  /// Who steers for the rehearsal: not the person at the keyboard, whose undo must stay their own.
  var rehearsalFacilitator: Actor? {
    actor("rehearsal", .facilitator) ?? actor("rehearsal lead", .facilitator)
  }

  /// Who enters what the audience asks and who wants to speak.
  var audience: Actor? { actor("audience", .moderator) }

  /// Who checks people in and out.
  var desk: Actor? { actor("desk", .registrar) }

  /// One of the simulated rapporteurs who may write for the room; nil when it is somebody else's.
  func rapporteur(for room: BreakoutRoom) -> Actor? {
    let names = room.id.number.isMultiple(of: 2) ? ["ravi", "rosa"] : ["rosa", "ravi"]
    for name in names {
      guard let actor = actor(name, .rapporteur) else { continue }
      if let member = staff[name], !member.rooms.isEmpty {
        if member.rooms.contains(room.id) { return actor }
      } else if room.rapporteur == nil || room.rapporteur == name {
        return actor
      }
    }
    return nil
  }

  /// The round whose rooms are open.
  var openRound: BreakoutRound? {
    breakouts.rounds.last { $0.state == .open || $0.state == .closing }
  }
}
