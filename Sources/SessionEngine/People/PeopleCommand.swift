/// The fields of a participant that a person or a file can set; nil leaves a field as it is.
public struct ParticipantFields: Codable, Equatable, Sendable {
  /// See the fields of `Participant`.
  public var name: String?, teamsName: String?, emails: [String]?, organisation: String?
  /// Where they come from.
  public var country: CountryCode?
  /// See the fields of `Participant`.
  public var type: String?, gender: String?, languages: [String]?
  /// How they mean to attend.
  public var plannedMode: AttendanceMode?
  /// Where the registration stands.
  public var registration: Registration?
  /// What they are in the session.
  public var role: ParticipantRole?
  /// See the fields of `Participant`.
  public var accessNeeds: String?, badge: String?
  /// Values that are added, or replace those of the same name.
  public var attributes: [Attribute]?

  /// No field is set.
  public init() {}
}

/// What can be done about participants.
public enum PeopleCommand: Codable, Equatable, Sendable {
  case add(ParticipantFields)
  case edit(ParticipantID, ParticipantFields)
  case checkIn(ParticipantID, mode: AttendanceMode?)
  case checkOut(ParticipantID)
  /// Adds times of presence that another tool recorded.
  case recordStays(ParticipantID, [Stay])
  /// Somebody who is not registered stands at the desk: adds and checks in.
  case walkIn(ParticipantFields)

  /// What a person must be allowed to do for it.
  var permission: Permission {
    switch self {
    case .add, .edit, .walkIn: .managePeople
    case .checkIn, .checkOut, .recordStays: .recordPresence
    }
  }
}

/// What happened to participants.
public enum PeopleEvent: Codable, Equatable, Sendable {
  case participantAdded(id: ParticipantID, fields: ParticipantFields)
  case participantEdited(id: ParticipantID, fields: ParticipantFields)
  case checkedIn(id: ParticipantID, mode: AttendanceMode)
  case checkedOut(id: ParticipantID)
  case staysRecorded(id: ParticipantID, stays: [Stay])

  enum CodingKeys: String, CodingKey, CaseIterable {
    case participantAdded, participantEdited, checkedIn, checkedOut, staysRecorded
  }
}

/// Why something cannot be done about a participant.
public enum PeopleRejection: Error, Equatable, Sendable {
  case alreadyPresent(ParticipantID, name: String, mode: AttendanceMode)
  case notPresent(ParticipantID, name: String)
  case notExpected(ParticipantID, name: String, Registration)
  case unknownType(String, known: [String])
  case emailTaken(String, ParticipantID)
  case badEmail(String)
  case reversedStay(ParticipantID)
  case tooManyAttributes

  /// The reason in words.
  public var message: String {
    switch self {
    case .alreadyPresent(let id, let name, let mode):
      "\(name) (\(id)) is present \(mode.name) already."
    case .notPresent(let id, let name): "\(name) (\(id)) is not present."
    case .notExpected(let id, let name, let registration):
      "\(name) (\(id)) is \(registration.rawValue); "
        + "`participant edit \(id) --registration confirmed` first."
    case .unknownType(let type, let known):
      "\(type) is not a type of participant; known are: \(known.joined(separator: ", "))."
    case .emailTaken(let email, let id): "\(email) belongs to \(id) already."
    case .badEmail(let email): "\(email) is not an e-mail address."
    case .reversedStay(let id): "A stay of \(id) ends before it begins."
    case .tooManyAttributes: "More than 200 extra columns; leave some out."
    }
  }
}
