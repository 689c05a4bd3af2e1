import SessionEngine

/// Whom a row of a registration list is about.
enum RegistrationFound {
  case one(KnownPerson, how: String, MatchConfidence)
  case several([KnownPerson])
  case nobody(reason: String?)
}

/// The rows of a list by the participant whom they are about.
struct RegistrationGroups {
  /// What was found for each row.
  private(set) var found: [RegistrationFound] = []
  /// The places of the rows about each participant, in the order of the file.
  private(set) var members: [ParticipantID: [Int]] = [:]

  init(_ rows: [RegistrationRow], find: (RegistrationRow) -> RegistrationFound) {
    // The addresses by which rows found somebody by name only: another address is another person.
    var claimed: [ParticipantID: [String]] = [:]
    for (place, row) in rows.enumerated() {
      var result = find(row)
      if case .one(let person, _, .likely) = result, !row.emails.isEmpty {
        if let others = claimed[person.id], Set(others).isDisjoint(with: row.emails) {
          result = .nobody(reason: "has the name of \(person.id), which another row's address has")
        } else {
          claimed[person.id, default: []] += row.emails
        }
      }
      found.append(result)
      if case .one(let person, _, _) = result { members[person.id, default: []].append(place) }
    }
  }

  /// Rows found by name only come first, so that the surer ones have the last word.
  func weakestFirst(_ places: [Int]) -> [Int] {
    func isSure(_ place: Int) -> Bool {
      if case .one(_, _, .certain) = found[place] { return true }
      return false
    }
    return places.filter { !isSure($0) } + places.filter(isSure)
  }
}

extension ParticipantFields {
  /// Takes what another row says; what it leaves out stays.
  mutating func merge(_ other: ParticipantFields) {
    if let name = other.name, self.name == nil || !name.contains("@") { self.name = name }
    teamsName = other.teamsName ?? teamsName
    let addresses = (emails ?? []) + (other.emails ?? []).filter { emails?.contains($0) != true }
    emails = addresses.isEmpty ? nil : addresses
    organisation = other.organisation ?? organisation
    country = other.country ?? country
    type = other.type ?? type
    gender = other.gender ?? gender
    languages = other.languages ?? languages
    plannedMode = other.plannedMode ?? plannedMode
    registration = other.registration ?? registration
    role = other.role ?? role
    accessNeeds = other.accessNeeds ?? accessNeeds
    badge = other.badge ?? badge
    var named = attributes ?? []
    for attribute in other.attributes ?? [] {
      named.removeAll { $0.name == attribute.name }
      named.append(attribute)
    }
    attributes = named.isEmpty ? nil : named
  }
}
