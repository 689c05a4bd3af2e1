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
  /// Says something to other staff.
  case send(String, to: Addressee)
  /// Shows a few words where the addressees look, until they have seen them or `seconds` are over.
  case cue(String, to: Addressee, seconds: Int?)
  /// Says that one has seen a cue, or sees to a message.
  case take(MessageID)
  case duty(DutyCommand)

  /// What one must be allowed to do for it.
  var permission: Permission {
    switch self {
    case .set, .remove: .manageStaff
    case .send, .take: .sendMessages
    case .cue: .giveCues
    case .duty(.offerSeat), .duty(.takeSeat): .steerSession
    case .duty: .takeDuty
    }
  }
}

/// What happened to the roster of staff.
public enum StaffEvent: Codable, Equatable, Sendable {
  case staffSet(name: String, role: Role, rooms: [RoomID])
  case staffRemoved(name: String)
  case messageSent(id: MessageID, to: Addressee, text: String)
  case cueGiven(id: MessageID, to: Addressee, text: String, until: Instant)
  case messageTaken(id: MessageID, by: String)
  /// Somebody is on duty from now on; with `seat` they steer, in the place of `from` if somebody did.
  case dutyTaken(name: String, role: Role, seat: Bool?, from: String?)
  case dutyEnded(name: String)
  case dutyOffered(from: String, to: String)
  case dutyAccepted(from: String, by: String)
  /// An offer is off: the one it was made to declined, or who made it thought better of it.
  case dutyDeclined(by: String)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case staffSet, staffRemoved, messageSent, cueGiven, messageTaken
    case dutyTaken, dutyEnded, dutyOffered, dutyAccepted, dutyDeclined
  }
}

/// Why a change of the roster is refused.
public enum StaffRejection: Error, Equatable, Sendable {
  case notOnRoster(String)
  case unshownName
  case lastFacilitator(String)
  case nobodyCalled(String)
  case nobodyThere(String)
  case noMessage(MessageID)
  case notForYou(MessageID, to: String)
  case takenAlready(MessageID)
  case yourOwn(MessageID)
  case duty(DutyRejection)

  /// The reason in words.
  public var message: String {
    switch self {
    case .notOnRoster(let name):
      "\(name) is not on the staff roster."
    case .unshownName: "The name has characters that cannot be shown; leave them out."
    case .lastFacilitator(let name):
      "\(name) is the only facilitator on the roster; name another facilitator first."
    case .nobodyCalled(let name):
      "Nobody called \(name) is on the staff roster or has been here; `staff add` puts them on it."
    case .nobodyThere(let whom): "There is nobody else to tell: \(whom)."
    case .noMessage(let id): "There is no message \(id)."
    case .notForYou(let id, let whom): "\(id) is for \(whom), not for you."
    case .takenAlready(let id): "You have taken \(id) already."
    case .yourOwn(let id): "\(id) is your own; those it is for take it."
    case .duty(let reason): reason.message
    }
  }
}

extension Session {
  func decide(
    _ command: StaffCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .set(let name, let role, let rooms):
      let name = try TextRule.name.checked(name, field: "staff name")
      // Who cannot type it cannot come in by it.
      guard name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
        throw .staff(.unshownName)
      }
      for room in rooms { try require(room, in: breakouts.rooms) }
      if role != .facilitator { try keepAFacilitator(without: name, isRemoved: false) }
      return [.staff(.staffSet(name: name, role: role, rooms: rooms))]
    case .remove(let name):
      guard staff.contains(name) else { throw .staff(.notOnRoster(name)) }
      try keepAFacilitator(without: name, isRemoved: true)
      return [.staff(.staffRemoved(name: name))]
    case .send, .cue, .take: return try decideMessage(command, context: context)
    case .duty(let command): return try decide(command, by: context.by)
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

  mutating func evolve(_ event: StaffEvent, at: Instant, by: Actor) {
    switch event {
    case .staffSet(let name, let role, let rooms):
      staff.put(StaffMember(name: name, role: role, rooms: rooms))
      if duty.concerns(name) { evolveDuty(event, at: at) }
    case .staffRemoved(let name):
      staff.remove(name)
      if duty.concerns(name) { evolveDuty(event, at: at) }
    case .messageSent, .cueGiven, .messageTaken: evolveMessage(event, at: at, by: by)
    case .dutyTaken, .dutyEnded, .dutyOffered, .dutyAccepted, .dutyDeclined:
      evolveDuty(event, at: at)
    }
  }
}
