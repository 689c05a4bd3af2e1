import SessionEngine

/// Whom a person of a report is, of those that the session has or the import has added.
extension AttendancePlanner {
  func find(_ person: AttendancePerson) -> PersonMatch? {
    let addresses = [
      ("e-mail address", person.email), ("principal name", person.upn),
      ("principal name", person.upn.flatMap(homeAddress)),
    ]
    for (how, address) in addresses {
      guard let address else { continue }
      let people = index.people(withEmail: address)
      if people.count == 1 {
        return PersonMatch(people: people, confidence: .certain, how: how)
      }
      if people.count > 1 {
        let agreeing = people.filter { namesAgree($0.name, person.displayName) }
        return PersonMatch(
          people: agreeing.isEmpty ? people : agreeing,
          confidence: agreeing.count == 1 ? .certain : .possible, how: how)
      }
    }
    if let holder = badgeHolder(person) {
      return PersonMatch(people: [holder], confidence: .certain, how: "badge in the name")
    }
    let names = [person.displayName] + person.otherNames
    let matches = names.compactMap { index.match(named: $0) }
    guard let best = matches.first(where: { $0.taken != nil }) ?? matches.first else { return nil }
    let match = doubted(best, person)
    guard match.confidence == .possible else { return match }
    // Two names that come near one another in one file are two people.
    let known = match.people.filter { $0.record != nil }
    return known.isEmpty
      ? nil : PersonMatch(people: known, confidence: .possible, how: match.how)
  }

  /// One name and two addresses that have nothing in common can be two people: somebody has to say.
  private func doubted(_ match: PersonMatch, _ person: AttendancePerson) -> PersonMatch {
    guard match.confidence == .likely, let known = match.taken, !known.emails.isEmpty,
      let address = person.email ?? person.upn.flatMap(homeAddress) ?? person.upn,
      isUsual(address)
    else { return match }
    func parts(_ address: String) -> (local: Substring, domain: Substring) {
      let at = address.lastIndex(of: "@") ?? address.startIndex
      return (address[..<at], address[at...])
    }
    let own = parts(address)
    let isRelated = known.emails.contains { other in
      let other = parts(other)
      return other.local == own.local || other.domain == own.domain
    }
    if isRelated { return match }
    return PersonMatch(
      people: match.people, confidence: .possible, how: match.how + ", with another address")
  }

  /// Whose badge code stands in the name shown, as some organisers ask people to write it.
  private func badgeHolder(_ person: AttendancePerson) -> KnownPerson? {
    for word in person.displayName.split(whereSeparator: { " ()[]|,;:".contains($0) })
    where word.utf8.count > 3 && word.utf8.contains(where: { 48...57 ~= $0 }) {
      let holders = index.people(withBadge: String(word))
      if holders.count == 1 { return holders[0] }
    }
    return nil
  }

  /// Whether an address is one that somebody reads, unlike `x_org.example#ext#@tenant`.
  func isUsual(_ address: String) -> Bool {
    RegistrationWords.isEmail(address) && !address.contains("#")
  }

  /// The address behind the principal name of a guest from another tenant: `a_b.org#ext#@host` is `a@b.org`.
  private func homeAddress(_ upn: String) -> String? {
    guard let mark = upn.firstRange(of: "#ext#") else { return nil }
    let name = upn[..<mark.lowerBound]
    guard let underscore = name.lastIndex(of: "_") else { return nil }
    return "\(name[..<underscore])@\(name[name.index(after: underscore)...])"
  }
}
