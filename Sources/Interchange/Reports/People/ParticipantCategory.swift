import SessionEngine

/// What people are counted by.
enum ParticipantCategory: CaseIterable {
  case region, type, country, plannedMode, gender, registration

  /// The word in headings.
  var name: String {
    switch self {
    case .region: "Regional group"
    case .type: "Stakeholder type"
    case .country: "Country"
    case .plannedMode: "Planned mode"
    case .gender: "Gender"
    case .registration: "Registration"
    }
  }

  /// The people of the session counted so, as far as the disclosure lets small groups be seen.
  func groups(_ disclosure: Disclosure) -> [GroupCount] {
    let profile = disclosure.session.profile
    return disclosure.groups { person in
      switch self {
      case .region: person.country.map { $0.regionalGroup?.name ?? "none" } ?? "not stated"
      case .type: person.type.map { profile.type($0)?.name ?? $0 } ?? "not stated"
      case .country: person.country?.name ?? "not stated"
      case .plannedMode: person.plannedMode.plain
      case .gender: person.gender ?? "not stated"
      case .registration: person.registration.rawValue
      }
    }
  }
}

extension GroupCount {
  /// The four numbers as cells of a table.
  var cells: [String] {
    [listed, attended, inPerson, virtual].map { $0.map(String.init) ?? "withheld" }
  }
}
