/// Who does something: a name and the role it is done in.
public struct Actor: Codable, Hashable, Sendable {
  /// The staff name as typed with `--as`; unique in a session.
  public let name: String
  /// The role in force when the command was given.
  public let role: Role

  /// Makes an actor.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}

/// What a member of staff is there for; what each may do is in `Permission`.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
  case facilitator, moderator, rapporteur, registrar, observer
}

/// All that one accepted command made true: kept whole or not at all.
public struct Record: Codable, Equatable, Sendable {
  /// Position in the journal, from 1, without gaps.
  public let sequence: Int
  /// When it was accepted; never earlier than the record before.
  public let at: Instant
  /// Who gave the command.
  public let by: Actor
  /// What followed from it, in order; at least one.
  public let events: [SessionEvent]

  /// Makes a record.
  public init(sequence: Int, at: Instant, by: Actor, events: [SessionEvent]) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.events = events
  }

  private enum CodingKeys: String, CodingKey {
    case sequence = "seq"
    case at, by, events
  }
}
