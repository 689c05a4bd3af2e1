import SessionEngine

/// Everybody, with their presence, and counts.
struct PeopleView: Encodable {
  let participants: [Entry]
  let seats: Int?
  let counts: Groups
  let seating: Seating
  let places: Int?
  let freePlaces: Int
  let waitingList: [ParticipantID]
  let untold: Int
  let quorum: Int?
  let isQuorate: Bool?
  let certificatePercent: Int?

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
    let zone: String?
    let isEligible: Bool
    let ineligibleReason: String?
    let confirmedAt: Instant?
    let registrationSteps: [RegistrationStep]
    let mustBeTold: Bool
    let toldAt: Instant?
    let representedBy: ParticipantID?
    let privateFields: [ParticipantField]
    let consentedFields: [ParticipantField]
    let mergedIDs: [ParticipantID]
    let byItem: [ItemSeconds]
    let certificate: Certificate?
  }

  struct ItemSeconds: Encodable {
    let item: ItemID
    let inPersonSeconds, virtualSeconds: Int
  }

  struct Certificate: Encodable {
    let attendedSeconds, neededSeconds, shortSeconds: Int
    let isReached: Bool
  }

  struct Seating: Encodable {
    let seats: Int?
    let planned, present, missing: Int
  }

  struct Presence: Encodable {
    let state: String
    let since: Instant?
  }

  struct Attended: Encodable {
    let inPerson: Int
    let virtual: Int
    let either: Int
  }

  struct Groups: Encodable {
    let byMode: Counts
    let byType: Counts
    let byRegion: Counts
    let byRegistration: Counts
  }

  init(_ session: Session, now: Instant) {
    let standings = Dictionary(
      uniqueKeysWithValues: session.certificates(at: now).map { ($0.id, $0) })
    participants = session.participants.map { person in
      let reason = session.ineligibility(of: person)
      let whole = person.stays.map(\.from).min().map { person.presence(from: $0, until: now) }
      return Entry(
        id: person.id, name: person.name, teamsName: person.teamsName, emails: person.emails,
        organisation: person.organisation, country: person.country,
        countryName: person.country?.name, region: person.country?.regionalGroup,
        type: person.type, gender: person.gender, plannedMode: person.plannedMode,
        registration: person.registration, presence: Self.presence(of: person),
        attendedSeconds: Attended(
          inPerson: person.attendedSeconds(.inPerson, at: now),
          virtual: person.attendedSeconds(.virtual, at: now), either: whole?.either ?? 0),
        languages: person.languages, role: person.role, accessNeeds: person.accessNeeds,
        badge: person.badge, attributes: person.attributes, stays: person.stays,
        zone: person.zone, isEligible: reason == nil, ineligibleReason: reason,
        confirmedAt: person.confirmedAt, registrationSteps: person.steps ?? [],
        mustBeTold: session.mustBeTold(person), toldAt: person.told?.at,
        representedBy: person.representedBy, privateFields: person.privateFields ?? [],
        consentedFields: person.consentedFields ?? [],
        mergedIDs: (person.merged ?? []).map(\.participant.id),
        byItem: person.stays.isEmpty
          ? []
          : session.presence(of: person, at: now).map {
            ItemSeconds(
              item: $0.item, inPersonSeconds: $0.seconds.inPerson,
              virtualSeconds: $0.seconds.virtual)
          },
        certificate: standings[person.id].map {
          Certificate(
            attendedSeconds: $0.attendedSeconds, neededSeconds: $0.neededSeconds,
            shortSeconds: $0.shortSeconds, isReached: $0.shortSeconds == 0)
        })
    }
    seats = session.profile.seats
    let figures = session.seatFigures
    seating = Seating(
      seats: figures.seats, planned: figures.planned, present: figures.present,
      missing: figures.missing)
    places = session.profile.places
    freePlaces = session.freePlaces
    waitingList = session.waitingList.map(\.id)
    untold = session.untold.count
    let rules = session.profile.attendanceRules
    quorum = rules?.quorum
    certificatePercent = rules?.certificatePercent
    let present = session.attendance
    isQuorate = rules?.quorum.map { present.inPerson + present.virtual >= $0 }
    counts = Groups(
      byMode: Counts([("inPerson", present.inPerson), ("virtual", present.virtual)]),
      byType: Counts(of: session.participants.map(\.type)),
      byRegion: Counts(of: session.participants.map { $0.country?.regionalGroup?.rawValue }),
      byRegistration: Counts(of: session.participants.map(\.registration.rawValue)))
  }

  /// Absent before the first stay, away after one.
  private static func presence(of person: Participant) -> Presence {
    let (state, since) = person.presenceState
    return Presence(state: state, since: since)
  }
}
