extension Session {
  mutating func evolve(_ event: PeopleEvent, at: Instant) {
    switch event {
    case .participantAdded(let id, let fields):
      counters.participants = max(counters.participants, id.number)
      var participant = Participant(
        id: id, name: "", emails: [], languages: [], plannedMode: .virtual,
        registration: .registered, role: .participant, attributes: [], stays: [], addedAt: at)
      participant.set(fields)
      participants.put(participant)
    case .participantEdited(let id, let fields): participants.update(id) { $0.set(fields) }
    case .checkedIn(let id, let mode):
      participants.update(id) {
        $0.closeStay(at: at)
        $0.add(Stay(mode: mode, from: at, until: nil, source: "desk"))
      }
    case .checkedOut(let id): participants.update(id) { $0.closeStay(at: at) }
    case .staysRecorded(let id, let stays):
      participants.update(id) { person in for stay in stays { person.add(stay) } }
    }
  }
}

extension Participant {
  fileprivate mutating func set(_ fields: ParticipantFields) {
    if let value = fields.name { name = value }
    if let value = fields.teamsName { teamsName = value }
    if let value = fields.emails { emails = value }
    if let value = fields.organisation { organisation = value }
    if let value = fields.country { country = value }
    if let value = fields.type { type = value }
    if let value = fields.gender { gender = value }
    if let value = fields.languages { languages = value }
    if let value = fields.plannedMode { plannedMode = value }
    if let value = fields.registration { registration = value }
    if let value = fields.role { role = value }
    if let value = fields.accessNeeds { accessNeeds = value }
    if let value = fields.badge { badge = value }
    for attribute in fields.attributes ?? [] {
      if let index = attributes.firstIndex(where: { $0.name == attribute.name }) {
        attributes[index] = attribute
      } else {
        attributes.append(attribute)
      }
    }
  }

  fileprivate mutating func closeStay(at: Instant) {
    guard let last = stays.indices.last, stays[last].until == nil else { return }
    stays[last].until = max(at, stays[last].from)
  }

  /// Adds a time of presence; what overlaps a stay in the same mode is joined with it.
  fileprivate mutating func add(_ stay: Stay) {
    var joined = stay
    var kept: [Stay] = []
    for other in stays {
      let isApart =
        other.mode != stay.mode || (other.until.map { $0 < joined.from } ?? false)
        || (joined.until.map { $0 < other.from } ?? false)
      if isApart {
        kept.append(other)
      } else {
        joined.from = min(joined.from, other.from)
        joined.until = joined.until.flatMap { end in other.until.map { max(end, $0) } }
        joined.source = other.source
      }
    }
    kept.append(joined)
    // An open stay is last, whenever it began: it is the one that goes on.
    kept.sort { a, b in
      if (a.until == nil) != (b.until == nil) { return a.until != nil }
      return (a.from, a.mode.rawValue) < (b.from, b.mode.rawValue)
    }
    // Nobody is in two places: of two open stays the one that began later goes on.
    if let last = kept.last, last.until == nil {
      for index in kept.indices.dropLast() where kept[index].until == nil {
        kept[index].until = last.from
      }
    }
    stays = kept
  }
}
