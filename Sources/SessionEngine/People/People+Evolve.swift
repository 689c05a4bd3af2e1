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
    case .participantEdited(let id, let fields):
      participants.update(id) {
        $0.set(fields)
        $0.note(fields.registration, at: at)
      }
    case .checkedIn(let id, let mode):
      participants.update(id) {
        $0.closeStay(at: at)
        $0.add(Stay(mode: mode, from: at, until: nil, source: "desk"))
      }
    case .checkedOut(let id): participants.update(id) { $0.closeStay(at: at) }
    case .staysRecorded(let id, let stays):
      participants.update(id) { person in for stay in stays { person.add(stay) } }
    case .participantMerged(let id, let other): merge(id, into: other, at: at)
    case .participantSplit(let id, let other): split(id, from: other)
    case .participantForgotten(let id): forget(id)
    case .participantsArranged(let changes, _, let places):
      for change in changes {
        participants.update(change.id) {
          if let registration = change.registration { $0.registration = registration }
          $0.note(change.registration, at: at)
          if let mode = change.mode { $0.plannedMode = mode }
        }
      }
      if let places { profileStore.update { $0.places = places } }
    case .participantsTold(let ids):
      let format = profile.format
      for id in ids {
        participants.update(id) {
          $0.told = ToldFormat(format: format, mode: $0.plannedMode, at: at)
        }
      }
    case .arrivalMoved(let id, let other):
      guard let stay = participants[id]?.openStay, participants.contains(other) else { return }
      participants.update(id) { $0.stays.removeLast() }
      participants.update(other) { $0.add(stay) }
    case .representationSet(let id, let other):
      participants.update(id) { $0.representedBy = other }
    case .attendanceRulesSet(let rules):
      profileStore.update {
        var all = $0.attendanceRules ?? AttendanceRules()
        if let percent = rules.certificatePercent {
          all.certificatePercent = percent == 0 ? nil : percent
        }
        if let kinds = rules.kinds { all.kinds = kinds }
        if let quorum = rules.quorum { all.quorum = quorum == 0 ? nil : quorum }
        $0.attendanceRules = all == AttendanceRules() ? nil : all
      }
    case .eligibilitySet(let countries, let types):
      profileStore.update {
        if let countries { $0.eligibleCountries = countries }
        if let types { $0.eligibleTypes = types.isEmpty ? nil : types }
      }
    }
  }
}

extension Participant {
  fileprivate mutating func set(_ fields: ParticipantFields) {
    remember(name, \.formerNames, unless: fields.name)
    remember(teamsName, \.formerNames, unless: fields.teamsName)
    remember(organisation, \.formerOrganisations, unless: fields.organisation)
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
    if let value = fields.zone { zone = value }
    for code in fields.tokens ?? [] { addToken(code) }
    if let value = fields.privateFields { privateFields = value.isEmpty ? nil : value }
    if let value = fields.consentedFields { consentedFields = value.isEmpty ? nil : value }
    for attribute in fields.attributes ?? [] {
      if let index = attributes.firstIndex(where: { $0.name == attribute.name }) {
        attributes[index] = attribute
      } else {
        attributes.append(attribute)
      }
    }
  }

  /// Keeps what a change takes away; more than twenty corrections of one record are none.
  private mutating func remember(
    _ old: String?, _ list: WritableKeyPath<Participant, [String]?>, unless new: String?
  ) {
    guard let new, let old, !old.isEmpty, old != new else { return }
    let kept = self[keyPath: list] ?? []
    guard !kept.contains(old), kept.count < 20 else { return }
    self[keyPath: list] = kept + [old]
  }

  /// Remembers when the registration changed.
  fileprivate mutating func note(_ registration: Registration?, at: Instant) {
    guard let registration, steps?.last?.registration != registration else { return }
    steps = (steps ?? []) + [RegistrationStep(registration: registration, at: at)]
  }

  fileprivate mutating func closeStay(at: Instant) {
    guard let last = stays.indices.last, stays[last].until == nil else { return }
    stays[last].until = max(at, stays[last].from)
  }

  /// Adds a time of presence; what overlaps a stay in the same mode is joined with it.
  mutating func add(_ stay: Stay) {
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
