extension Session {
  func decide(_ command: PeopleCommand, at now: Instant) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .add(let fields): return [try adding(fields)]
    case .walkIn(let fields):
      let id = ParticipantID(counters.participants + 1)
      let mode = fields.plannedMode ?? .inPerson
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
    }
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
