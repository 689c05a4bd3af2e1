/// How somebody attends: in the room or online.
public enum AttendanceMode: String, Codable, Sendable, CaseIterable {
  case inPerson, virtual

  /// The word on screens.
  public var name: String { self == .inPerson ? "in room" : "online" }
}

/// What a participant is in the session.
public enum ParticipantRole: String, Codable, Sendable, CaseIterable {
  case participant, speaker, panellist, focalPoint, organiser, observer
}

/// A time during which somebody was there, in one mode.
public struct Stay: Codable, Equatable, Sendable {
  /// In the room or online.
  public var mode: AttendanceMode
  /// When it began.
  public var from: Instant
  /// When it ended; nil while it lasts.
  public var until: Instant?
  /// Who says so: `desk`, `teams`…
  public var source: String

  /// Makes a stay.
  public init(mode: AttendanceMode, from: Instant, until: Instant?, source: String) {
    self.mode = mode
    self.from = from
    self.until = until
    self.source = source
  }
}

/// A named value that a registration form asked for and Plenum has no field for.
public struct Attribute: Codable, Equatable, Sendable {
  /// The column's heading.
  public var name: String
  /// What was answered.
  public var value: String

  /// Makes an attribute.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Somebody who takes part.
public struct Participant: Entity {
  /// Such as `P41`.
  public let id: ParticipantID
  /// The name shown.
  public var name: String
  /// The name Teams shows, where it differs.
  public var teamsName: String?
  /// Addresses, the main one first, in lower case.
  public var emails: [String]
  /// Whom they work for.
  public var organisation: String?
  /// Where they come from.
  public var country: CountryCode?
  /// The stakeholder type's id, such as `ngo`.
  public var type: String?
  /// As given, if given.
  public var gender: String?
  /// Languages, as ISO 639-1 codes or as typed.
  public var languages: [String]
  /// How they mean to attend.
  public var plannedMode: AttendanceMode
  /// Where the registration stands.
  public var registration: Registration
  /// What they are in the session.
  public var role: ParticipantRole
  /// What they need to take part.
  public var accessNeeds: String?
  /// The code on the badge.
  public var badge: String?
  /// What else the form asked for.
  public var attributes: [Attribute]
  /// Times of presence, oldest first; only the last can be open.
  public var stays: [Stay]
  /// When the record was made.
  public var addedAt: Instant
  /// What they would like to talk about in a breakout room, the dearest first.
  public var topicWishes: [TopicID]?
  /// The IANA zone they live by, where it is known.
  public var zone: String?
  /// Codes of tickets and badges that have been seen to be theirs, besides the badge's own.
  public var tokens: [String]?
  /// What must not appear in exports or on the stage.
  public var privateFields: [ParticipantField]?
  /// What they have agreed may be published.
  public var consentedFields: [ParticipantField]?
  /// How the registration came to stand where it does, oldest first; empty until it changes.
  public var steps: [RegistrationStep]?
  /// What they were last told about the format and their mode.
  public var told: ToldFormat?
  /// Who came in their place.
  public var representedBy: ParticipantID?
  /// Records that were found to be the same person, newest last, as long as they can be split off again.
  public var merged: [MergedRecord]?
  /// Names and organisations that were corrected, so that texts written before do not give them away.
  public var formerNames: [String]?, formerOrganisations: [String]?

  public static func key(_ id: ParticipantID) -> EntityKey { .participant(id) }
  public var image: EntityImage { .participant(self) }

  /// The stay that lasts now.
  public var openStay: Stay? {
    guard let last = stays.last, last.until == nil else { return nil }
    return last
  }
}

/// How many are where; derived.
public struct AttendanceCounts: Equatable, Sendable {
  /// Present in the room and online.
  public var inPerson = 0, virtual = 0
  /// Whose registration says that they come, present or not.
  public var expected = 0
  /// Who sent an apology.
  public var excused = 0
}

extension Session {
  /// Counts of presence. O(participants).
  public var attendance: AttendanceCounts {
    var counts = AttendanceCounts()
    for participant in participants {
      switch participant.openStay?.mode {
      case .inPerson: counts.inPerson += 1
      case .virtual: counts.virtual += 1
      case nil: break
      }
      if participant.registration.isExpected { counts.expected += 1 }
      if participant.registration == .excused { counts.excused += 1 }
    }
    return counts
  }
}
