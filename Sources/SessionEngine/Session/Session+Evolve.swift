extension Session {
  /// Applies one fact. Total: a fact about a thing that is not there changes nothing.
  mutating func evolve(_ event: SessionEvent, at: Instant, by: Actor) {
    switch event {
    case .lifecycle(let event): evolve(event, at: at)
    case .staff(let event): evolve(event, at: at, by: by)
    case .agenda(let event): evolve(event, at: at)
    case .floor(let event): evolve(event, at: at)
    case .questions(let event): evolve(event, at: at, by: by)
    case .breakouts(let event): evolve(event, at: at)
    case .people(let event): evolve(event, at: at)
    case .notes(let event): evolve(event, at: at, by: by)
    case .stage(let event): evolve(event, at: at)
    }
  }

  /// Puts things back as they were.
  mutating func restore(_ images: [EntityImage]) {
    // From the end, because taking the last thing out of a register is cheap.
    for image in images.reversed() {
      switch image {
      case .profile(let value): profileStore.update { $0 = value }
      case .staff(let value): staff.put(value)
      case .agendaBoard(let value): agenda.boardStore.update { $0 = value }
      case .item(let value): restore(value)
      case .floorBoard(let value): floor.boardStore.update { $0 = value }
      case .request(let value): floor.requests.put(value)
      case .questionBoard(let value): questions.boardStore.update { $0 = value }
      case .question(let value): questions.all.put(value)
      case .round(let value): breakouts.rounds.put(value)
      case .room(let value): breakouts.rooms.put(value)
      case .participant(let value): participants.put(value)
      case .note(let value): notes.put(value)
      case .topic(let value): topics.put(value)
      case .resource(let value): resources.put(value)
      case .stage(let value): stageStore.update { $0 = value }
      case .notesBoard(let value): notesStore.update { $0 = value }
      case .message(let value): messages.put(value)
      case .dutyBoard(let value): dutyStore.update { $0 = value }
      case .absent(let key): remove(key)
      }
    }
  }

  /// The number of a revision never goes back: other calendars take a lower one for an old copy.
  private mutating func restore(_ item: AgendaItem) {
    var item = item
    if let revision = agenda.items[item.id]?.revision { item.revision = revision + 1 }
    agenda.items.put(item)
  }

  private mutating func remove(_ key: EntityKey) {
    switch key {
    case .profile, .agendaBoard, .floorBoard, .questionBoard, .stage, .notesBoard, .dutyBoard:
      break
    case .staff(let id): staff.remove(id)
    case .item(let id): agenda.items.remove(id)
    case .request(let id): floor.requests.remove(id)
    case .question(let id): questions.all.remove(id)
    case .round(let id): breakouts.rounds.remove(id)
    case .room(let id): breakouts.rooms.remove(id)
    case .participant(let id): participants.remove(id)
    case .note(let id): notes.remove(id)
    case .topic(let id): topics.remove(id)
    case .resource(let id): resources.remove(id)
    case .message(let id): messages.remove(id)
    }
  }
}
