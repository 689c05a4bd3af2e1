extension Session {
  func decideForget(_ id: ParticipantID) throws(Rejection) -> [SessionEvent] {
    let person = try require(id, in: participants)
    guard !person.isForgotten else { throw .people(.alreadyForgotten(id)) }
    guard floor.speaking?.participant != id else {
      throw .people(.hasTheFloor(id, name: person.name))
    }
    return [.people(.participantForgotten(id: id))]
  }

  /// What the events of a record make the session forget, told from the state before them.
  public func forgetting(by events: [SessionEvent]) -> Forgetting? {
    var forgetting = Forgetting()
    for case .people(.participantForgotten(let id)) in events {
      if let person = participants[id] { forgetting.add(person) }
    }
    return forgetting.isEmpty ? nil : forgetting
  }

  /// Replaces the person's data here and in every text that names them.
  mutating func forget(_ id: ParticipantID) {
    guard let person = participants[id] else { return }
    var forgetting = Forgetting()
    forgetting.add(person)
    participants.update(id) {
      $0 = $0.forgotten(forgetting)
      $0.merged = nil
    }
    for other in participants where other.id != id && other.mentions(forgetting) {
      participants.update(other.id) { $0.clean(forgetting) }
    }
    clean(\.questions.all, forgetting) { $0.clean($1) }
    clean(\.floor.requests, forgetting) { $0.clean($1) }
    clean(\.notes, forgetting) { $0.clean($1) }
    clean(\.agenda.items, forgetting) { $0.clean($1) }
    clean(\.breakouts.rooms, forgetting) { $0.clean($1) }
    clean(\.breakouts.rounds, forgetting) { $0.clean($1) }
    clean(\.messages, forgetting) { $0.clean($1) }
    clean(\.resources, forgetting) { $0.clean($1) }
    clean(\.topics, forgetting) { $0.clean($1) }
    if let message = stage.message {
      let text = forgetting.cleaned(message.text)
      if text != message.text { stageStore.update { $0.message?.text = text } }
    }
  }

  private mutating func clean<Element: Entity>(
    _ register: WritableKeyPath<Session, Register<Element>>, _ forgetting: Forgetting,
    _ change: (inout Element, Forgetting) -> Void
  ) {
    for element in self[keyPath: register] {
      var cleaned = element
      change(&cleaned, forgetting)
      if cleaned != element { self[keyPath: register].put(cleaned) }
    }
  }
}

extension ActionHistory {
  /// Takes what tells who somebody is out of what undo remembers.
  mutating func forget(_ forgetting: Forgetting) {
    rewrite(images: { $0.forgotten(forgetting) }, title: { forgetting.cleaned($0) })
  }
}

extension EntityImage {
  fileprivate func forgotten(_ forgetting: Forgetting) -> EntityImage {
    switch self {
    case .participant(let value):
      var person = value.forgotten(forgetting)
      person.clean(forgetting)
      return .participant(person)
    case .question(var value):
      value.clean(forgetting)
      return .question(value)
    case .request(var value):
      value.clean(forgetting)
      return .request(value)
    case .note(var value):
      value.clean(forgetting)
      return .note(value)
    case .item(var value):
      value.clean(forgetting)
      return .item(value)
    case .room(var value):
      value.clean(forgetting)
      return .room(value)
    case .round(var value):
      value.clean(forgetting)
      return .round(value)
    case .message(var value):
      value.clean(forgetting)
      return .message(value)
    case .resource(var value):
      value.clean(forgetting)
      return .resource(value)
    case .topic(var value):
      value.clean(forgetting)
      return .topic(value)
    case .stage(var value):
      if let message = value.message { value.message?.text = forgetting.cleaned(message.text) }
      return .stage(value)
    default: return self
    }
  }
}

extension Participant {
  /// Whether the record may hold data of the forgotten: a merge with them, or their name in its attributes.
  fileprivate func mentions(_ forgetting: Forgetting) -> Bool {
    var copy = self
    copy.clean(forgetting)
    return copy != self
  }

  fileprivate mutating func clean(_ forgetting: Forgetting) {
    for index in attributes.indices {
      attributes[index].value = forgetting.cleaned(attributes[index].value)
    }
    accessNeeds = forgetting.cleaned(accessNeeds)
    if merged != nil {
      merged = merged?.map { record in
        var record = record
        record.participant = record.participant.forgotten(forgetting)
        record.into = record.into.forgotten(forgetting)
        return record
      }
    }
  }
}

extension Question {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    text = forgetting.cleaned(text)
    originalText = forgetting.cleaned(originalText)
    name = forgetting.cleaned(name)
    addressee = forgetting.cleaned(addressee)
    owner = forgetting.cleaned(owner)
    answer = forgetting.cleaned(answer)
    reason = forgetting.cleaned(reason)
    comment = forgetting.cleaned(comment)
  }
}

extension SpeechRequest {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    note = forgetting.cleaned(note)
    via = forgetting.cleaned(via)
    onBehalfOf = forgetting.cleaned(onBehalfOf)
  }
}

extension Note {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    text = forgetting.cleaned(text)
    speaker = forgetting.cleaned(speaker)
    owner = forgetting.cleaned(owner)
    revisions = revisions.map {
      Revision(text: forgetting.cleaned($0.text), by: $0.by, at: $0.at)
    }
  }
}

extension AgendaItem {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    title = forgetting.cleaned(title)
    detail = forgetting.cleaned(detail)
  }
}

extension BreakoutRound {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    announcements = announcements?.map { said in
      RoomAnnouncement(at: said.at, rooms: said.rooms, text: forgetting.cleaned(said.text))
    }
  }
}

extension BreakoutRoom {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    name = forgetting.cleaned(name)
    helpReason = forgetting.cleaned(helpReason)
  }
}

extension StaffMessage {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    text = forgetting.cleaned(text)
  }
}

extension Resource {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    title = forgetting.cleaned(title)
    link = forgetting.cleaned(link)
  }
}

extension Topic {
  fileprivate mutating func clean(_ forgetting: Forgetting) {
    title = forgetting.cleaned(title)
  }
}
