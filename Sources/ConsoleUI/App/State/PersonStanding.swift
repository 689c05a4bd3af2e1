import SessionEngine

/// What the list of people is sorted and grouped by, as numbers, so that ten thousand are in order before a key is
/// painted.
struct PersonStanding: Sendable {
  /// In the room, online, not here: 1, 2, 3.
  let presence: Int
  /// Whether the person is expected, not here, and nobody came in their place.
  let isMissing: Bool
  /// The letters of the country's code as one number; 0 where it is not known.
  let country: Int
  /// The places from 1 in their lists; 0 where it is not known.
  let region: Int, type: Int, registration: Int
  /// The time spent in stays that are over, and since when one lasts.
  let endedMilliseconds: Int64, openSince: Instant?
  /// When the last stay began.
  let arrivedAt: Instant?

  /// `typePlace` is the place of the person's type in the list of types, from 1.
  init(_ person: Participant, typePlace: Int) {
    let mode = person.openStay?.mode
    presence = mode.map { $0 == .inPerson ? 1 : 2 } ?? 3
    isMissing = mode == nil && person.registration.isExpected && person.representedBy == nil
    country = person.country?.rawValue.utf8.reduce(0) { $0 * 256 + Int($1) } ?? 0
    region =
      person.country?.regionalGroup.flatMap { RegionalGroup.allCases.firstIndex(of: $0) }
      .map { $0 + 1 } ?? 0
    type = typePlace
    registration = (Registration.allCases.firstIndex(of: person.registration) ?? -1) + 1
    endedMilliseconds = person.stays.reduce(0) { sum, stay in
      sum + (stay.until.map { max(0, $0.millisecondsSince(stay.from)) } ?? 0)
    }
    openSince = person.openStay?.from
    arrivedAt = person.stays.last?.from
  }

  /// Seconds present up to a moment.
  func seconds(at now: Instant) -> Int64 {
    (endedMilliseconds + (openSince.map { max(0, now.millisecondsSince($0)) } ?? 0)) / 1000
  }
}
