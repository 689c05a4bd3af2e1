/// Where a registration stands.
public enum Registration: String, Codable, Sendable, CaseIterable {
  case registered, selected, waitlisted, declined, confirmed, withdrawn, excused

  /// Whether the person is expected to come.
  public var isExpected: Bool {
    switch self {
    case .registered, .selected, .confirmed: true
    case .waitlisted, .declined, .withdrawn, .excused: false
    }
  }

  /// Whether the person has a place.
  public var hasPlace: Bool { self == .selected || self == .confirmed }

  /// Where it can go from here in one step.
  public var next: [Registration] {
    switch self {
    case .registered: [.selected, .waitlisted, .declined, .confirmed, .withdrawn, .excused]
    case .selected: [.confirmed, .waitlisted, .declined, .withdrawn, .excused]
    case .waitlisted: [.selected, .declined, .withdrawn]
    case .declined: [.selected, .waitlisted]
    case .confirmed: [.withdrawn, .excused]
    case .withdrawn: [.registered, .waitlisted]
    case .excused: [.confirmed, .withdrawn]
    }
  }
}

/// A change of a registration.
public struct RegistrationStep: Codable, Equatable, Sendable {
  /// Where it stood from then on.
  public var registration: Registration
  /// When it changed.
  public var at: Instant

  /// Makes a step.
  public init(registration: Registration, at: Instant) {
    self.registration = registration
    self.at = at
  }
}

/// What somebody was told: the format of the session and the mode they have a place in.
public struct ToldFormat: Codable, Equatable, Sendable {
  /// The format of the session.
  public var format: SessionFormat
  /// How they are to attend.
  public var mode: AttendanceMode
  /// When it was noted that they were told.
  public var at: Instant

  /// Makes one.
  public init(format: SessionFormat, mode: AttendanceMode, at: Instant) {
    self.format = format
    self.mode = mode
    self.at = at
  }
}

/// A field of a participant that can be marked private or free to publish.
public enum ParticipantField: String, Codable, Sendable, CaseIterable {
  case name, emails, organisation, country, type, gender, languages, accessNeeds, attributes
}

extension Participant {
  /// When the place was last confirmed; nil for who has not confirmed.
  public var confirmedAt: Instant? {
    guard registration == .confirmed else { return nil }
    return steps?.last { $0.registration == .confirmed }?.at ?? addedAt
  }

  /// When the registration came to stand where it does.
  public var registrationChangedAt: Instant { steps?.last?.at ?? addedAt }

  /// The person as exports and the stage may show them: without what is marked private.
  public var published: Participant {
    guard let hidden = privateFields, !hidden.isEmpty else { return self }
    var person = self
    for field in hidden {
      switch field {
      case .name:
        person.name = publicName
        person.teamsName = nil
      case .emails: person.emails = []
      case .organisation: person.organisation = nil
      case .country: person.country = nil
      case .type: person.type = nil
      case .gender: person.gender = nil
      case .languages: person.languages = []
      case .accessNeeds: person.accessNeeds = nil
      case .attributes: person.attributes = []
      }
    }
    return person
  }

  /// The name that exports and the stage may show.
  public var publicName: String {
    privateFields?.contains(.name) == true ? "Participant \(id)" : name
  }

  /// Whether there is nothing left that tells who this is.
  public var isForgotten: Bool { name == Self.forgottenName(id) }

  /// What stands for the name of somebody who was forgotten.
  static func forgottenName(_ id: ParticipantID) -> String { "Forgotten \(id)" }
}

extension Session {
  /// The session as exports may tell it: its people without what is marked private.
  public var published: Session {
    guard participants.contains(where: { $0.privateFields?.isEmpty == false }) else { return self }
    var session = self
    for person in participants where person.privateFields?.isEmpty == false {
      session.participants.put(person.published)
    }
    return session
  }

  /// How somebody takes part as things stand: as planned, unless the format leaves only one way.
  public func attendance(of person: Participant) -> AttendanceMode {
    switch profile.format {
    case .hybrid: person.plannedMode
    case .inPerson: .inPerson
    case .virtual: .virtual
    }
  }

  /// Whether somebody has yet to be told the format and how they are to attend.
  public func mustBeTold(_ person: Participant) -> Bool {
    guard person.registration.hasPlace || person.registration == .registered else { return false }
    guard let told = person.told else { return true }
    return told.mode != person.plannedMode || told.format != profile.format
  }
}
