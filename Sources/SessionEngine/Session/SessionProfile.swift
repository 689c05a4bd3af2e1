/// Where the session stands in its life.
public enum SessionState: String, Codable, Sendable, CaseIterable {
  case draft, live, closed
}

/// How people take part in the session as a whole.
public enum SessionFormat: String, Codable, Sendable, CaseIterable {
  case inPerson, hybrid, virtual
}

/// A kind of stakeholder: who a participant speaks for.
public struct ParticipantType: Codable, Equatable, Hashable, Sendable {
  /// The word typed and stored, such as `ngo`.
  public let id: String
  /// The name shown, such as "NGO".
  public let name: String
  /// Whether people of this type observe rather than take part.
  public let isObserver: Bool

  /// Makes a type.
  public init(id: String, name: String, isObserver: Bool) {
    self.id = id
    self.name = name
    self.isObserver = isObserver
  }
}

/// What the session is: its title, aims, place in time and in its life.
public struct SessionProfile: Codable, Equatable, Sendable {
  /// The title on every screen.
  public var title: String
  /// What the session is for, a sentence each.
  public var aims: [String]
  /// Draft, live or closed.
  public var state: SessionState
  /// In person, hybrid or virtual.
  public var format: SessionFormat
  /// The IANA name of the zone in which agenda times are shown.
  public var zone: String
  /// IANA names of the zones of participants, shown beside the session's own; nil for none.
  public var shownZones: [String]?
  /// Where the plenary is held.
  public var plenaryPlace: String?
  /// Where the plenary is joined online.
  public var plenaryLink: String?
  /// Seats in the venue now; nil when nobody has said.
  public var seats: Int?
  /// Countries whose people may be selected; empty means all.
  public var eligibleCountries: [CountryCode]
  /// Ids of the stakeholder types whose people may be selected; nil for all types of this session.
  public var eligibleTypes: [String]?
  /// The stakeholder types of this session.
  public var participantTypes: [ParticipantType]
  /// Working languages, as ISO 639-1 codes.
  public var languages: [String]
  /// The name of the template the session was made from.
  public var template: String
  /// Whether this is a rehearsal with simulated participants.
  public var isRehearsal: Bool
  /// When the folder was made, went live and was closed.
  public var createdAt: Instant?, startedAt: Instant?, closedAt: Instant?
  /// How many people have a place in all, as the last accepted selection had it.
  public var places: Int?
  /// What attendance is asked for.
  public var attendanceRules: AttendanceRules?

  init() {
    title = ""
    aims = []
    state = .draft
    format = .hybrid
    zone = "UTC"
    eligibleCountries = []
    participantTypes = []
    languages = []
    template = "blank"
    isRehearsal = false
  }

  /// The title as it leaves the session: on papers, badges and certificates, of which none may pass for a real one.
  public var publicTitle: String { rehearsalMark + title }

  /// What comes before a name that leaves a rehearsal; nothing in a real session.
  public var rehearsalMark: String { isRehearsal ? "Rehearsal: " : "" }

  /// The type with this id.
  public func type(_ id: String) -> ParticipantType? {
    participantTypes.first { $0.id == id }
  }
}

/// A subject that items, questions and notes can be filed under.
public struct Topic: Entity {
  /// Short text such as `UNTOC-8`.
  public let id: TopicID
  /// The topic above it in the tree.
  public var parent: TopicID?
  /// The title shown.
  public var title: String
  /// What sort of thing it is: instrument, cluster, article…
  public var kind: String

  public static func key(_ id: TopicID) -> EntityKey { .topic(id) }
  public var image: EntityImage { .topic(self) }
}

/// A document or link on the session's shelf.
public struct Resource: Entity {
  /// Such as `D2`.
  public let id: ResourceID
  /// The title shown.
  public var title: String
  /// Where it is found; nil while it is still to be filled in.
  public var link: String?
  /// The language it is in, as an ISO 639-1 code.
  public var language: String?
  /// The agenda item it belongs to; nil for the whole session.
  public var item: ItemID?

  public static func key(_ id: ResourceID) -> EntityKey { .resource(id) }
  public var image: EntityImage { .resource(self) }
}
