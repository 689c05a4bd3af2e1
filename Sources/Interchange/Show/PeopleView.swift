import SessionEngine

/// Everybody, with their presence, and counts.
struct PeopleView: Encodable {
  let participants: [Entry]
  let seats: Int?
  let counts: Groups

  struct Entry: Encodable {
    let id: ParticipantID
    let name: String
    let teamsName: String?
    let emails: [String]
    let organisation: String?
    let country: CountryCode?
    let countryName: String?
    let region: RegionalGroup?
    let type: String?
    let gender: String?
    let plannedMode: AttendanceMode
    let registration: Registration
    let presence: Presence
    let attendedSeconds: Attended
    let languages: [String]
    let role: ParticipantRole
    let accessNeeds: String?
    let badge: String?
    let attributes: [Attribute]
    let stays: [Stay]
  }

  struct Presence: Encodable {
    let state: String
    let since: Instant?
  }

  struct Attended: Encodable {
    let inPerson: Int
    let virtual: Int
  }

  struct Groups: Encodable {
    let byMode: Counts
    let byType: Counts
    let byRegion: Counts
    let byRegistration: Counts
  }

  init(_ session: Session, now: Instant) {
    participants = session.participants.map { person in
      Entry(
        id: person.id, name: person.name, teamsName: person.teamsName, emails: person.emails,
        organisation: person.organisation, country: person.country,
        countryName: person.country?.name, region: person.country?.regionalGroup,
        type: person.type, gender: person.gender, plannedMode: person.plannedMode,
        registration: person.registration, presence: Self.presence(of: person),
        attendedSeconds: Attended(
          inPerson: person.attendedSeconds(.inPerson, at: now),
          virtual: person.attendedSeconds(.virtual, at: now)),
        languages: person.languages, role: person.role, accessNeeds: person.accessNeeds,
        badge: person.badge, attributes: person.attributes, stays: person.stays)
    }
    seats = session.profile.seats
    let present = session.attendance
    counts = Groups(
      byMode: Counts([("inPerson", present.inPerson), ("virtual", present.virtual)]),
      byType: Counts(of: session.participants.map(\.type)),
      byRegion: Counts(of: session.participants.map { $0.country?.regionalGroup?.rawValue }),
      byRegistration: Counts(of: session.participants.map(\.registration.rawValue)))
  }

  /// Absent before the first stay, away after one.
  private static func presence(of person: Participant) -> Presence {
    if let stay = person.openStay { return Presence(state: stay.mode.rawValue, since: stay.from) }
    guard let last = person.stays.last else { return Presence(state: "absent", since: nil) }
    return Presence(state: "away", since: last.until)
  }
}
