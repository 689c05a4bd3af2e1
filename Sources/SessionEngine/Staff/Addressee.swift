/// Whom a message or a cue is for.
public enum Addressee: Hashable, Sendable {
  case everybody
  case role(Role)
  /// One of the staff, by name.
  case person(String)
  /// Those who write for a room, or lead it.
  case room(RoomID)
  /// Those who write for any room of a round, or lead it.
  case round(RoundID)

  /// Whom it is for, as a phrase after "to".
  public var name: String {
    switch self {
    case .everybody: "all staff"
    case .role(let role): "\(role.rawValue)s"
    case .person(let name): name
    case .room(let id): id.description
    case .round(let id): "the rooms of \(id)"
    }
  }
}

extension Addressee: Codable {
  private enum CodingKeys: String, CodingKey { case all, role, person, room, round }

  /// Reads an object with one key, such as `{"role":"moderator"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let role = try container.decodeIfPresent(Role.self, forKey: .role) {
      self = .role(role)
    } else if let name = try container.decodeIfPresent(String.self, forKey: .person) {
      self = .person(name)
    } else if let id = try container.decodeIfPresent(RoomID.self, forKey: .room) {
      self = .room(id)
    } else if let id = try container.decodeIfPresent(RoundID.self, forKey: .round) {
      self = .round(id)
    } else if container.contains(.all) {
      self = .everybody
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a message for nobody"))
    }
  }

  /// Writes the object with its one key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .everybody: try container.encode(true, forKey: .all)
    case .role(let role): try container.encode(role, forKey: .role)
    case .person(let name): try container.encode(name, forKey: .person)
    case .room(let id): try container.encode(id, forKey: .room)
    case .round(let id): try container.encode(id, forKey: .round)
    }
  }
}

extension Session {
  /// Whether somebody is among those an addressee stands for.
  public func isMeant(_ actor: Actor, by addressee: Addressee) -> Bool {
    switch addressee {
    case .everybody: true
    case .role(let role): actor.role == role
    case .person(let name): actor.name == name
    case .room(let id): breakouts.rooms[id].map { serves(actor, $0) } ?? false
    case .round(let id): breakouts.rooms(of: id).contains { serves(actor, $0) }
    }
  }

  /// The staff on the roster whom an addressee stands for, without `sender`.
  public func members(meantBy addressee: Addressee, without sender: String) -> [StaffMember] {
    staff.filter {
      $0.name != sender && isMeant(Actor(name: $0.name, role: $0.role), by: addressee)
    }
  }

  /// Whether somebody writes for a room or leads it; any rapporteur without rooms does while it has none.
  private func serves(_ actor: Actor, _ room: BreakoutRoom) -> Bool {
    if room.rapporteur == actor.name || room.facilitator == actor.name { return true }
    let own = staff[actor.name]?.rooms ?? []
    if own.contains(room.id) { return true }
    return actor.role == .rapporteur && own.isEmpty && room.rapporteur == nil
  }

  /// Whether somebody of this name is on the roster, serves a room, or has done something here.
  public func knowsStaff(named name: String) -> Bool {
    staff.contains(name) || duty.isOnDuty(name)
      || breakouts.rooms.contains { $0.rapporteur == name || $0.facilitator == name }
      || history.entries.contains { $0.by.name == name }
  }
}
