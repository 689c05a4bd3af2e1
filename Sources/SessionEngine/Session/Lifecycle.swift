extension Session {
  func decide(
    _ command: LifecycleCommand, at now: Instant
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .start:
      guard profile.state == .draft else { throw .session(.alreadyInState(profile.state)) }
      return [.lifecycle(.sessionStarted)]
    case .close:
      return closing(at: now) + [.lifecycle(.sessionClosed)]
    case .reopen:
      guard profile.state == .closed else { throw .session(.alreadyInState(profile.state)) }
      return [.lifecycle(.sessionReopened)]
    case .setFormat(let format):
      guard format != profile.format else { throw .nothingToChange }
      return [.lifecycle(.formatSet(format: format))]
    case .rename(let title):
      let title = try TextRule.name.checked(title, field: "title")
      return [.lifecycle(.sessionRenamed(title: title))]
    case .setZone(let zone):
      return [.lifecycle(.zoneSet(zone: try TextRule.name.checked(zone, field: "zone")))]
    case .showZones(let zones):
      try require(zones.count, in: 0...8, field: "number of zones")
      let checked = try TextRule.name.each(zones, field: "zone") ?? []
      guard checked != profile.shownZones ?? [] else { throw .nothingToChange }
      return [.lifecycle(.zonesShown(zones: checked))]
    case .setSeats(let seats):
      try require(seats, in: 0...1_000_000, field: "number of seats")
      return [.lifecycle(.seatsSet(seats: seats))]
    case .setPlenary(let place, let link):
      let place = try TextRule.name.optional(place, field: "place")
      let link = try TextRule.line.optional(link, field: "link")
      guard place != nil || link != nil else { throw .nothingToChange }
      return [.lifecycle(.plenarySet(place: place, link: link))]
    case .markRehearsal:
      return [.lifecycle(.rehearsalMarked)]
    case .addTopic, .removeTopic, .addResource, .setResource, .removeResource:
      return try decideShelf(command)
    }
  }

  private func decideShelf(_ command: LifecycleCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .addTopic(let id, let title, let parent, let kind):
      let text = try TextRule.name.checked(id.description, field: "topic id")
      let title = try TextRule.line.checked(title, field: "topic title")
      guard !topics.contains(id) else { throw .session(.topicExists(id)) }
      let kind = try TextRule.name.checked(kind, field: "topic kind")
      if let parent { try require(topics: [parent]) }
      return [
        .lifecycle(.topicAdded(id: TopicID(text), title: title, parent: parent, kind: kind))
      ]
    case .removeTopic(let id):
      try require(topics: [id])
      return [.lifecycle(.topicRemoved(id: id))]
    case .addResource(let title, let link, let language, let item):
      if let item { try require(item, in: agenda.items) }
      return [
        .lifecycle(
          .resourceAdded(
            id: ResourceID(counters.resources + 1),
            title: try TextRule.line.checked(title, field: "title"),
            link: try TextRule.line.optional(link, field: "link"),
            language: try TextRule.name.optional(language, field: "language"), item: item))
      ]
    case .setResource(let id, let title, let link, let language):
      try require(id, in: resources)
      guard title != nil || link != nil || language != nil else { throw .nothingToChange }
      return [
        .lifecycle(
          .resourceChanged(
            id: id, title: try TextRule.line.optional(title, field: "title"),
            link: try TextRule.line.optional(link, field: "link"),
            language: try TextRule.name.optional(language, field: "language")))
      ]
    case .removeResource(let id):
      try require(id, in: resources)
      return [.lifecycle(.resourceRemoved(id: id))]
    default: return []
    }
  }

  /// Ends what still runs, so that no clock and no presence outlives the session.
  private func closing(at now: Instant) -> [SessionEvent] {
    var events: [SessionEvent] = []
    for id in floor.board.onFloor { events.append(.floor(.speechEnded(id: id))) }
    if let id = questions.live?.id {
      events.append(.questions(.questionAnswered(id: id, answer: nil)))
    }
    for round in breakouts.rounds where round.state == .open || round.state == .closing {
      events.append(.breakouts(.roundClosed(id: round.id)))
    }
    if let id = agenda.board.current { events.append(.agenda(.itemEnded(id: id))) }
    for participant in participants where participant.openStay != nil {
      events.append(.people(.checkedOut(id: participant.id)))
    }
    return events
  }

  /// Throws when a number is outside its range.
  func require(_ value: Int, in range: ClosedRange<Int>, field: String) throws(Rejection) {
    guard range.contains(value) else {
      throw .outOfRange(
        field: field, value: value, lowest: range.lowerBound, highest: range.upperBound)
    }
  }

  mutating func evolve(_ event: LifecycleEvent, at: Instant) {
    switch event {
    case .sessionCreated(let opening): open(opening, at: at)
    case .sessionStarted:
      profileStore.update {
        $0.state = .live
        $0.startedAt = at
      }
    case .sessionClosed:
      profileStore.update {
        $0.state = .closed
        $0.closedAt = at
      }
    case .sessionReopened:
      profileStore.update {
        $0.state = .live
        $0.closedAt = nil
      }
    case .formatSet(let format): profileStore.update { $0.format = format }
    case .sessionRenamed(let title): profileStore.update { $0.title = title }
    case .zoneSet(let zone): profileStore.update { $0.zone = zone }
    case .zonesShown(let zones):
      profileStore.update { $0.shownZones = zones.isEmpty ? nil : zones }
    case .seatsSet(let seats): profileStore.update { $0.seats = seats }
    case .plenarySet(let place, let link):
      profileStore.update {
        if let place { $0.plenaryPlace = place }
        if let link { $0.plenaryLink = link }
      }
    case .topicAdded(let id, let title, let parent, let kind):
      topics.put(Topic(id: id, parent: parent, title: title, kind: kind))
    case .topicRemoved(let id): topics.remove(id)
    case .resourceAdded(let id, let title, let link, let language, let item):
      counters.resources = max(counters.resources, id.number)
      resources.put(Resource(id: id, title: title, link: link, language: language, item: item))
    case .resourceChanged(let id, let title, let link, let language):
      resources.update(id) {
        if let title { $0.title = title }
        if let link { $0.link = link }
        if let language { $0.language = language }
      }
    case .resourceRemoved(let id): resources.remove(id)
    case .rehearsalMarked: profileStore.update { $0.isRehearsal = true }
    case .actionUndone(_, _, let restored, _):
      restore(restored)
      agenda.relink()
    }
  }

  private mutating func open(_ opening: SessionOpening, at: Instant) {
    profileStore.update {
      $0 = opening.profile
      $0.createdAt = at
    }
    for topic in opening.topics { topics.put(topic) }
    for resource in opening.resources {
      resources.put(resource)
      counters.resources = max(counters.resources, resource.id.number)
    }
    for item in opening.items {
      agenda.items.put(item)
      counters.items = max(counters.items, item.id.number)
    }
    agenda.boardStore.update { $0.order = opening.items.map(\.id) }
    agenda.relink()
  }
}
