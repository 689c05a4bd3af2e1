/// A thing that some roles may do; `Permission.table` says which.
public enum Permission: String, Codable, CaseIterable, Sendable {
  case steerSession, steerAgenda, giveFloor, moderateQuestions, runBreakouts, askForHelp
  case writeNotes, consolidateNotes, managePeople, recordPresence, manageStaff, runStage, undoOwn

  /// What each role may do. The facilitator may do everything; the observer nothing.
  public static let table: [Role: Set<Permission>] = [
    .facilitator: Set(allCases),
    .moderator: [.giveFloor, .moderateQuestions, .consolidateNotes, .runStage, .undoOwn],
    .rapporteur: [.writeNotes, .askForHelp, .undoOwn],
    .registrar: [.managePeople, .recordPresence, .undoOwn],
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
    }
  }
}

/// One of the people who run the session.
public struct StaffMember: Entity {
  /// The name given with `--as`; names are compared exactly.
  public let name: String
  /// What they are there for.
  public var role: Role
  /// The rooms a rapporteur writes for.
  public var rooms: [RoomID]

  /// The name serves as the id.
  public var id: String { name }
  public static func key(_ id: String) -> EntityKey { .staff(id) }
  public var image: EntityImage { .staff(self) }
}

/// What can be done to the roster of staff.
public enum StaffCommand: Codable, Equatable, Sendable {
  case set(name: String, role: Role, rooms: [RoomID])
  case remove(name: String)
}

/// What happened to the roster of staff.
public enum StaffEvent: Codable, Equatable, Sendable {
  case staffSet(name: String, role: Role, rooms: [RoomID])
  case staffRemoved(name: String)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case staffSet, staffRemoved
  }
}

/// Why a change of the roster is refused.
public enum StaffRejection: Error, Equatable, Sendable {
  case notOnRoster(String)
  case lastFacilitator(String)

  /// The reason in words.
  public var message: String {
    switch self {
    case .notOnRoster(let name):
      "\(name) is not on the staff roster."
    case .lastFacilitator(let name):
      "\(name) is the only facilitator on the roster; name another facilitator first."
    }
  }
}

extension Session {
  func decide(_ command: StaffCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .set(let name, let role, let rooms):
      let name = try TextRule.name.checked(name, field: "staff name")
      for room in rooms { try require(room, in: breakouts.rooms) }
      if role != .facilitator { try keepAFacilitator(without: name, isRemoved: false) }
      return [.staff(.staffSet(name: name, role: role, rooms: rooms))]
    case .remove(let name):
      guard staff.contains(name) else { throw .staff(.notOnRoster(name)) }
      try keepAFacilitator(without: name, isRemoved: true)
      return [.staff(.staffRemoved(name: name))]
    }
  }

  /// A roster that had a facilitator never loses its last one, or nobody could steer again.
  /// An empty roster is open to all, so that its only member may be taken off it.
  private func keepAFacilitator(without name: String, isRemoved: Bool) throws(Rejection) {
    guard staff[name]?.role == .facilitator else { return }
    guard
      staff.contains(where: { $0.role == .facilitator && $0.name != name })
        || (isRemoved && staff.count == 1)
    else { throw .staff(.lastFacilitator(name)) }
  }

  mutating func evolve(_ event: StaffEvent) {
    switch event {
    case .staffSet(let name, let role, let rooms):
      staff.put(StaffMember(name: name, role: role, rooms: rooms))
    case .staffRemoved(let name):
      staff.remove(name)
    }
  }

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
