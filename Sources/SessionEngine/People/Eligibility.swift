extension Session {
  /// Why somebody cannot be selected by the rules of the session; nil when nothing speaks against it.
  public func ineligibility(of person: Participant) -> String? {
    let countries = profile.eligibleCountries
    if !countries.isEmpty {
      guard let country = person.country else { return "no country is known" }
      guard countries.contains(country) else { return "\(country.name) is not on the list" }
    }
    if let types = profile.eligibleTypes {
      guard let type = person.type else { return "no type is known" }
      guard types.contains(type) else { return "\(typeName(type)) is not on the list" }
    } else if !profile.participantTypes.isEmpty {
      guard let type = person.type else { return "no type is known" }
      guard profile.type(type) != nil else { return "\(type) is not a type of this session" }
    }
    return nil
  }

  /// Everybody who cannot be selected and has not said that they stay away, with the reason, in the order of ids.
  public var ineligible: [(person: Participant, reason: String)] {
    participants.compactMap { person in
      switch person.registration {
      case .declined, .withdrawn, .excused: return nil
      case .registered, .selected, .confirmed, .waitlisted: break
      }
      guard !person.isForgotten, let reason = ineligibility(of: person) else { return nil }
      return (person, reason)
    }
  }

  /// The lists by which people are eligible, a line for countries and one for types.
  public var eligibilityLines: [String] {
    let countries = profile.eligibleCountries
    return [
      countries.isEmpty
        ? "People of all countries are eligible."
        : "Eligible countries (\(countries.count)): "
          + countries.map(\.name).joined(separator: ", ") + ".",
      profile.eligibleTypes.map {
        "Eligible types: \($0.map(typeName).joined(separator: ", "))."
      }
        ?? (profile.participantTypes.isEmpty
          ? "People of all types are eligible."
          : "All types of the session are eligible: "
            + profile.participantTypes.map(\.name).joined(separator: ", ") + "."),
    ]
  }

  func settingEligibility(
    countries: [CountryCode]?, types: [String]?
  ) throws(Rejection) -> [SessionEvent] {
    var countries = countries?.reduce(into: [CountryCode]()) { list, code in
      if !list.contains(code) { list.append(code) }
    }
    var checked: [String] = []
    for type in types ?? [] {
      let type = try TextRule.name.checked(type, field: "type").lowercased()
      guard profile.participantTypes.isEmpty || profile.type(type) != nil else {
        throw .people(.unknownType(type, known: profile.participantTypes.map(\.id)))
      }
      if !checked.contains(type) { checked.append(type) }
    }
    if countries == profile.eligibleCountries { countries = nil }
    let new = types == nil || checked == profile.eligibleTypes ?? [] ? nil : checked
    guard countries != nil || new != nil else { throw .nothingToChange }
    return [.people(.eligibilitySet(countries: countries, types: new))]
  }

  private func typeName(_ type: String) -> String { profile.type(type)?.name ?? type }
}

extension Session {
  /// What is said when the lists are set.
  func eligible(_ countries: [CountryCode]?, _ types: [String]?) -> String {
    var parts: [String] = []
    if let countries {
      parts.append(
        countries.isEmpty
          ? "all countries"
          : countries.count > 5
            ? "\(countries.count) countries" : countries.map(\.name).joined(separator: ", "))
    }
    if let types {
      parts.append(
        types.isEmpty ? "all types" : "types \(types.map(typeName).joined(separator: ", "))")
    }
    return "eligible: \(parts.joined(separator: "; "))"
  }
}
