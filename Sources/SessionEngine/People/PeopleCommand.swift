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
  /// The IANA zone they live by.
  public var zone: String?
  /// Codes of tickets and badges that are added to those known.
  public var tokens: [String]?
  /// What must not appear in exports or on the stage, and what may be published; each replaces the list before.
  public var privateFields: [ParticipantField]?, consentedFields: [ParticipantField]?

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
  /// Takes the registration a step further, as far as the steps allow it.
  case setRegistration(ParticipantID, Registration)
  /// Finds that one record is the same person as another, which takes over everything.
  case merge(ParticipantID, into: ParticipantID)
  /// Finds that a merged record is somebody else after all.
  case split(ParticipantID)
  /// Replaces everything that tells who somebody is.
  case forget(ParticipantID)
  /// Notes what these people, or all who have not been told, have been told.
  case told([ParticipantID]?)
  /// The last arrival was somebody else's.
  case moveArrival(ParticipantID, to: ParticipantID)
  /// Somebody came in the place of another; nil takes it back.
  case represent(ParticipantID, by: ParticipantID?)
  /// A proposal, carried out or only shown.
  case plan(PeoplePlan, isApplied: Bool)
  /// A list that changes nothing.
  case list(PeopleList)
  /// What attendance is asked for.
  case setRules(AttendanceRules)
  /// Whose people may be selected: countries and types; none for all, nil leaves them as they are.
  case setEligibility(countries: [CountryCode]?, types: [String]?)

  /// What a person must be allowed to do for it.
  var permission: Permission {
    switch self {
    case .add, .edit, .walkIn, .setRegistration, .merge, .split, .forget, .told, .plan, .list,
      .setRules, .setEligibility:
      .managePeople
    case .checkIn, .checkOut, .recordStays, .moveArrival, .represent: .recordPresence
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
  case participantMerged(id: ParticipantID, into: ParticipantID)
  case participantSplit(id: ParticipantID, from: ParticipantID)
  case participantForgotten(id: ParticipantID)
  case participantsArranged(changes: [Arrangement], reason: ArrangementReason, places: Int?)
  case participantsTold(ids: [ParticipantID])
  case arrivalMoved(id: ParticipantID, to: ParticipantID)
  case representationSet(id: ParticipantID, by: ParticipantID?)
  case attendanceRulesSet(rules: AttendanceRules)
  case eligibilitySet(countries: [CountryCode]?, types: [String]?)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case participantAdded, participantEdited, checkedIn, checkedOut, staysRecorded
    case participantMerged, participantSplit, participantForgotten, participantsArranged
    case participantsTold, arrivalMoved, representationSet, attendanceRulesSet
    case eligibilitySet
  }
}
