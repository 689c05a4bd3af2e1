extension Session {
  func decide(_ command: PeopleCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let fields): return [try adding(fields)]
    case .walkIn(let fields):
      let id = ParticipantID(counters.participants + 1)
      let mode = fields.plannedMode ?? .inPerson
      try checkCodes(of: fields)
      return [try adding(fields), .people(.checkedIn(id: id, mode: mode))]
    case .edit(let id, let fields):
      try require(id, in: participants)
      guard fields != ParticipantFields() else { throw .nothingToChange }
      return [.people(.participantEdited(id: id, fields: try checked(fields)))]
    case .checkIn(let id, let mode): return try checkIn(id, mode: mode)
    case .checkOut(let id):
      let participant = try require(id, in: participants)
      guard participant.openStay != nil else {
        throw .people(.notPresent(id, name: participant.name))
      }
      return [.people(.checkedOut(id: id))]
    case .recordStays(let id, let stays):
      try require(id, in: participants)
      guard !stays.isEmpty else { throw .nothingToChange }
      for stay in stays {
        if let until = stay.until, until < stay.from { throw .people(.reversedStay(id)) }
      }
      return [.people(.staysRecorded(id: id, stays: stays))]
    case .setRegistration(let id, let registration):
      let person = try require(id, in: participants)
      guard person.registration != registration else { throw .nothingToChange }
      guard person.registration.next.contains(registration) else {
        throw .people(
          .stepNotAllowed(id, name: person.name, from: person.registration, to: registration))
      }
      var fields = ParticipantFields()
      fields.registration = registration
      return [.people(.participantEdited(id: id, fields: fields))]
    case .merge(let id, let other): return try decideMerge(id, into: other)
    case .split(let id): return try decideSplit(id)
    case .forget(let id): return try decideForget(id)
    case .told(let ids):
      for id in ids ?? [] { try require(id, in: participants) }
      let people = ids ?? untold.map(\.id)
      guard !people.isEmpty else { throw .people(.nobodyToTell) }
      return [.people(.participantsTold(ids: people))]
    case .moveArrival(let id, let other): return try moveArrival(id, to: other)
    case .represent(let id, let other):
      let person = try require(id, in: participants)
      if let other { try require(other, in: participants) }
      guard other != id else { throw .people(.representsItself(id)) }
      guard person.representedBy != other else { throw .nothingToChange }
      return [.people(.representationSet(id: id, by: other))]
    case .plan(let plan, let isApplied):
      guard isApplied else { throw .people(.onlyShown) }
      return try arranging(plan)
    case .list: throw .people(.onlyShown)
    case .setRules(let rules): return try checked(rules)
    case .setEligibility(let countries, let types):
      return try settingEligibility(countries: countries, types: types)
    }
  }

  /// What carries out a proposal, as one step.
  private func arranging(_ plan: PeoplePlan) throws(Rejection) -> [SessionEvent] {
    let proposal = try proposal(for: plan)
    var events: [SessionEvent] = []
    var places: Int?
    switch plan {
    case .select(let rules):
      places = rules.total
      if let seats = rules.inRoom, profile.seats == nil {
        events.append(.lifecycle(.seatsSet(seats: seats)))
      }
    case .fit(let seats):
      if let seats, seats != profile.seats { events.append(.lifecycle(.seatsSet(seats: seats))) }
    case .promote: break
    }
    if !proposal.changes.isEmpty || (places != nil && places != profile.places) {
      events.append(
        .people(
          .participantsArranged(
            changes: proposal.changes, reason: proposal.reason, places: places)))
    }
    guard !events.isEmpty else { throw .people(.nothingToPropose(proposal.reason)) }
    return events
  }

  /// The wrong person was checked in: the stay that lasts is given to the right one.
  private func moveArrival(
    _ id: ParticipantID, to other: ParticipantID
  ) throws(Rejection) -> [SessionEvent] {
    let person = try require(id, in: participants)
    let right = try require(other, in: participants)
    guard id != other else { throw .people(.mergesIntoItself(id)) }
    guard person.openStay != nil else { throw .people(.noArrival(id, name: person.name)) }
    if let stay = right.openStay {
      throw .people(.alreadyPresent(other, name: right.name, mode: stay.mode))
    }
    return [.people(.arrivalMoved(id: id, to: other))]
  }

  private func checked(_ rules: AttendanceRules) throws(Rejection) -> [SessionEvent] {
    if let percent = rules.certificatePercent {
      try require(percent, in: 0...100, field: "share for a certificate")
    }
    if let quorum = rules.quorum {
      try require(quorum, in: 0...1_000_000, field: "quorum")
    }
    let now = profile.attendanceRules
    guard rules != AttendanceRules(),
      rules.certificatePercent ?? now?.certificatePercent != now?.certificatePercent
        || rules.kinds ?? now?.kinds != now?.kinds || rules.quorum ?? now?.quorum != now?.quorum
    else { throw .nothingToChange }
    return [.people(.attendanceRulesSet(rules: rules))]
  }

  private func adding(_ fields: ParticipantFields) throws(Rejection) -> SessionEvent {
    let fields = try checked(fields)
    guard fields.name != nil else { throw .emptyText(field: "name") }
    return .people(
      .participantAdded(id: ParticipantID(counters.participants + 1), fields: fields))
  }

  private func checkIn(
    _ id: ParticipantID, mode: AttendanceMode?
  ) throws(Rejection) -> [SessionEvent] {
    let participant = try require(id, in: participants)
    let mode = mode ?? participant.openStay?.mode ?? participant.plannedMode
    if participant.openStay?.mode == mode {
      throw .people(.alreadyPresent(id, name: participant.name, mode: mode))
    }
    switch participant.registration {
    case .declined, .withdrawn:
      throw .people(
        .notExpected(id, name: participant.name, participant.registration))
    case .registered, .selected, .waitlisted, .confirmed, .excused: break
    }
    return [.people(.checkedIn(id: id, mode: mode))]
  }

  private func checked(_ fields: ParticipantFields) throws(Rejection) -> ParticipantFields {
    var fields = fields
    if let name = fields.name { fields.name = try TextRule.name.checked(name, field: "name") }
    if let emails = fields.emails {
      var cleaned: [String] = []
      for email in emails {
        let text = try TextRule.name.checked(email, field: "e-mail").lowercased()
        guard text.contains("@"), !text.contains(" ") else { throw .people(.badEmail(text)) }
        if !cleaned.contains(text) { cleaned.append(text) }
      }
      fields.emails = cleaned
    }
    if let type = fields.type, profile.type(type) == nil, !profile.participantTypes.isEmpty {
      throw .people(.unknownType(type, known: profile.participantTypes.map(\.id)))
    }
    if (fields.attributes?.count ?? 0) > 200 { throw .people(.tooManyAttributes) }
    fields.teamsName = try short(fields.teamsName, "Teams name")
    fields.organisation = try short(fields.organisation, "organisation")
    fields.languages = try TextRule.name.each(fields.languages, field: "language")
    fields.gender = try short(fields.gender, "gender")
    fields.accessNeeds = try TextRule.line.optional(fields.accessNeeds, field: "access needs")
    fields.badge = try short(fields.badge, "badge code")
    fields.zone = try short(fields.zone, "zone")
    fields.tokens = try TextRule.name.each(fields.tokens, field: "ticket code")
    if (fields.tokens?.count ?? 0) > 20 { throw .people(.tooManyTokens) }
    for attribute in fields.attributes ?? [] {
      _ = try TextRule.line.optional(attribute.name, field: "column name")
      _ = try TextRule.body.optional(attribute.value, field: attribute.name)
    }
    return fields
  }

  private func short(_ text: String?, _ field: String) throws(Rejection) -> String? {
    try TextRule.name.optional(text, field: field)
  }
}

extension Session {
  /// A scanner may have been held into the form of a walk-in: neither their name nor their codes can be somebody else's.
  fileprivate func checkCodes(of fields: ParticipantFields) throws(Rejection) {
    for text in [fields.name, fields.badge].compactMap({ $0 }) + (fields.tokens ?? []) {
      let owner: ParticipantID
      switch identify(ScannedCode(text)) {
      // Two people may have one name.
      case .person(_, by: "name"), .unknown, .notATicket: continue
      case .person(let id, _): owner = id
      case .several(let ids): owner = ids[0]
      }
      throw .people(.nameIsCode(text, owner, name: participants[owner]?.name ?? ""))
    }
  }
}
