/// Words from one of the staff to others: a message, or a cue that stands until it is seen or over.
public struct StaffMessage: Entity {
  /// Such as `M3`.
  public let id: MessageID
  /// When it was sent.
  public let at: Instant
  /// Who sent it.
  public let from: Actor
  /// Whom it is for.
  public let to: Addressee
  /// The words.
  public var text: String
  /// When a cue is over; nil for a message.
  public let until: Instant?
  /// Who has seen the cue, or sees to what the message says, in order.
  public var takers: [MessageTaker]?

  public static func key(_ id: MessageID) -> EntityKey { .message(id) }
  public var image: EntityImage { .message(self) }

  /// Whether it is a cue.
  public var isCue: Bool { until != nil }

  /// Whether somebody of this name has taken it.
  public func isTaken(by name: String) -> Bool {
    takers?.contains { $0.name == name } == true
  }

  /// How long a cue stands when nobody says how long.
  public static let usualCueSeconds = 300
}

/// Who took a message, and when.
public struct MessageTaker: Codable, Equatable, Sendable {
  /// The staff name.
  public let name: String
  /// When they said so.
  public let at: Instant
}

extension Session {
  /// The cues that somebody has not seen yet and that are not over, newest first.
  public func cues(for actor: Actor, at now: Instant) -> [StaffMessage] {
    var found: [StaffMessage] = []
    // Only so many are looked at: older ones are over, and this is asked at every frame.
    for message in messages.suffix(200).reversed() {
      guard let until = message.until, now < until, message.from.name != actor.name,
        !message.isTaken(by: actor.name), isMeant(actor, by: message.to)
      else { continue }
      found.append(message)
    }
    return found
  }

  /// Whether somebody may read a message: it is for them, or from them.
  public func mayRead(_ message: StaffMessage, _ actor: Actor) -> Bool {
    message.from.name == actor.name || isMeant(actor, by: message.to)
  }

  func decideMessage(
    _ command: StaffCommand, context: DecisionContext
  ) throws(Rejection) -> [SessionEvent] {
    let id = MessageID((counters.messages ?? 0) + 1)
    switch command {
    case .send(let text, let addressee):
      let text = try TextRule.remark.checked(text, field: "message")
      let to = try checked(addressee, from: context.by)
      return [.staff(.messageSent(id: id, to: to, text: text))]
    case .cue(let text, let addressee, let seconds):
      let text = try TextRule.name.checked(text, field: "cue")
      let to = try checked(addressee, from: context.by)
      let length = seconds ?? StaffMessage.usualCueSeconds
      try require(length, in: 1...86_400, field: "time of a cue in seconds")
      return [
        .staff(
          .cueGiven(id: id, to: to, text: text, until: context.now.advanced(bySeconds: length)))
      ]
    case .take(let id):
      guard let message = messages[id] else { throw .staff(.noMessage(id)) }
      guard message.from.name != context.by.name else { throw .staff(.yourOwn(id)) }
      guard isMeant(context.by, by: message.to) else {
        throw .staff(.notForYou(id, to: message.to.name))
      }
      guard !message.isTaken(by: context.by.name) else { throw .staff(.takenAlready(id)) }
      return [.staff(.messageTaken(id: id, by: context.by.name))]
    case .set, .remove, .duty: return []
    }
  }

  /// The addressee, if there is such a person, room or round.
  private func checked(
    _ addressee: Addressee, from sender: Actor
  ) throws(Rejection) -> Addressee {
    switch addressee {
    case .everybody, .role: break
    case .person(let name):
      let name = try TextRule.name.checked(name, field: "staff name")
      guard name != sender.name else { throw .staff(.nobodyThere("\(name) is you")) }
      guard knowsStaff(named: name) else { throw .staff(.nobodyCalled(name)) }
      return .person(name)
    case .room(let id): try require(id, in: breakouts.rooms)
    case .round(let id): try require(id, in: breakouts.rounds)
    }
    return addressee
  }

  mutating func evolveMessage(_ event: StaffEvent, at: Instant, by: Actor) {
    switch event {
    case .messageSent(let id, let to, let text):
      keep(StaffMessage(id: id, at: at, from: by, to: to, text: text, until: nil))
    case .cueGiven(let id, let to, let text, let until):
      keep(StaffMessage(id: id, at: at, from: by, to: to, text: text, until: until))
    case .messageTaken(let id, let name):
      messages.update(id) {
        $0.takers = ($0.takers ?? []) + [MessageTaker(name: name, at: at)]
      }
    case .staffSet, .staffRemoved, .dutyTaken, .dutyEnded, .dutyOffered, .dutyAccepted,
      .dutyDeclined:
      break
    }
  }

  private mutating func keep(_ message: StaffMessage) {
    counters.messages = max(counters.messages ?? 0, message.id.number)
    messages.put(message)
  }
}

extension KeyedDecodingContainer {
  /// Reads the messages, or none from a snapshot written when there were none.
  func decode(
    _ type: Register<StaffMessage>.Type, forKey key: Key
  ) throws -> Register<StaffMessage> {
    try decodeIfPresent(type, forKey: key) ?? Register()
  }
}
