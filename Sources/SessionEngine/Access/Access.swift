/// A thing that some roles may do; `Permission.table` says which.
public enum Permission: String, Codable, CaseIterable, Sendable {
  case steerSession, steerAgenda, giveFloor, moderateQuestions, runBreakouts, askForHelp
  case writeNotes, consolidateNotes, managePeople, recordPresence, manageStaff, runStage, undoOwn
  case sendMessages, giveCues, takeDuty

  /// What each role may do. The facilitator may do everything; the observer nothing.
  public static let table: [Role: Set<Permission>] = [
    .facilitator: Set(allCases),
    .moderator: [
      .giveFloor, .moderateQuestions, .consolidateNotes, .runStage, .undoOwn, .sendMessages,
      .takeDuty,
    ],
    .rapporteur: [.writeNotes, .askForHelp, .undoOwn, .sendMessages, .takeDuty],
    .registrar: [.managePeople, .recordPresence, .undoOwn, .sendMessages, .takeDuty],
    .observer: [],
  ]

  /// The roles that may do this, in the order of `Role`.
  public var roles: [Role] {
    Role.allCases.filter { Self.table[$0]?.contains(self) == true }
  }

  /// What it is, as a phrase after "may not".
  public var phrase: String {
    switch self {
    case .steerSession: "steer the session"
    case .steerAgenda: "steer the agenda"
    case .giveFloor: "manage the list of speakers"
    case .moderateQuestions: "moderate questions"
    case .runBreakouts: "run breakout rooms"
    case .askForHelp: "ask for help in a room"
    case .writeNotes: "write notes"
    case .consolidateNotes: "consolidate the notes of all rooms"
    case .managePeople: "change participants"
    case .recordPresence: "record presences"
    case .manageStaff: "manage staff"
    case .runStage: "run the stage"
    case .undoOwn: "undo"
    case .sendMessages: "send messages to the staff"
    case .giveCues: "give cues"
    case .takeDuty: "be on duty"
    }
  }
}

extension Session {
  /// Whether the actor may do this, by the roster if they are on it.
  func authorise(_ permission: Permission, by actor: Actor) throws(Rejection) {
    if let member = staff[actor.name], member.role != actor.role {
      throw .roleMismatch(name: actor.name, roster: member.role, given: actor.role)
    }
    guard Permission.table[actor.role]?.contains(permission) == true else {
      throw .notPermitted(permission, role: actor.role)
    }
  }

  /// Whether the actor may write for this room: its rapporteur, or anyone fit while it has none.
  func authorise(_ actor: Actor, for room: BreakoutRoom) throws(Rejection) {
    guard actor.role == .rapporteur else { return }
    if let member = staff[actor.name], !member.rooms.isEmpty {
      guard member.rooms.contains(room.id) else {
        throw .notYourRoom(room.id, rapporteur: room.rapporteur)
      }
      return
    }
    if let rapporteur = room.rapporteur, rapporteur != actor.name {
      throw .notYourRoom(room.id, rapporteur: rapporteur)
    }
  }
}
