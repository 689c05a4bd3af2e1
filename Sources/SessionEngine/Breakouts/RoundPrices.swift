/// What a round's rules make each thing cost, in points; the allocator and every figure shown use the same.
struct RoundPrices: Sendable {
  let attributes: [AttributeWish]
  /// For each earlier meeting of a pair.
  let meeting: Int
  /// For each pair in a room at all, which keeps rooms even.
  let pair: Int
  /// For each person who is not in the room of the group that comes again.
  let move: Int
  let heedsWishes: Bool

  init(_ rules: RoundRules) {
    attributes = rules.attributes
    meeting = rules.way == .same ? 0 : rules.newPeople
    // Rooms people wish for may be fuller than others.
    pair = rules.way == .topics ? 2 : 20
    move = rules.way == .same ? 1000 : 0
    heedsWishes = rules.way == .topics
  }

  /// The points won when somebody is in a room with their wish of this rank, 0 the dearest.
  static func points(ofRank rank: Int) -> Int {
    let points = [100, 60, 35, 20]
    return rank < points.count ? points[rank] : 10
  }

  /// The points won when the person is in the room.
  func wishPoints(_ person: Participant, _ room: BreakoutRoom) -> Int {
    guard heedsWishes, let topic = room.topic,
      let rank = person.topicWishes?.firstIndex(of: topic)
    else { return 0 }
    return Self.points(ofRank: rank)
  }

  /// What it costs that two share a room.
  func price(_ a: Participant, _ b: Participant, met: Int) -> Int {
    var price = pair + meeting * met
    for wish in attributes where wish.weight != 0 {
      if let value = a.value(of: wish.name), value == b.value(of: wish.name) {
        price += wish.weight
      }
    }
    return price
  }
}

extension RoundRules {
  /// The attributes that every participant can have.
  public static let attributeNames: Set<String> = [
    "country", "region", "type", "organisation", "gender", "language", "mode",
  ]
}

extension Participant {
  /// The value by which people are mixed or kept alike; nil where nobody said.
  public func value(of attribute: String) -> String? {
    switch attribute {
    case "country": country?.rawValue
    case "region": country?.regionalGroup?.rawValue
    case "type": type
    case "organisation": organisation?.lowercased()
    case "gender": gender?.lowercased()
    case "language": languages.first?.lowercased()
    case "mode": attendance.rawValue
    default: attributes.first { $0.name == attribute }?.value.lowercased()
    }
  }
}

extension Session {
  /// How often somebody was in one room with each other person, in the other rounds.
  func meetings(of person: ParticipantID, besides round: RoundID) -> [ParticipantID: Int] {
    var met: [ParticipantID: Int] = [:]
    for room in breakouts.rooms where room.round != round && room.members.contains(person) {
      for other in room.members where other != person { met[other, default: 0] += 1 }
    }
    return met
  }

  /// The room of each person in the groups that come again, by the place of the room in its round.
  func groupsAgain(_ round: BreakoutRound) -> [ParticipantID: Int] {
    guard round.rules?.way == .same,
      let source = round.rules?.sameAs ?? groupsToRepeat(before: round.id)
    else { return [:] }
    var groups: [ParticipantID: Int] = [:]
    for (index, room) in breakouts.rooms(of: source).enumerated() {
      for member in room.members { groups[member] = index }
    }
    return groups
  }

  /// What it costs by the round's rules that somebody is in a room, with who else is there.
  func price(of person: Participant, in room: BreakoutRoom, of round: BreakoutRound) -> Int {
    let prices = RoundPrices(round.rules ?? RoundRules())
    let met = prices.meeting == 0 ? [:] : meetings(of: person.id, besides: round.id)
    var total = -prices.wishPoints(person, room)
    for id in room.members where id != person.id {
      guard let other = participants[id] else { continue }
      total += prices.price(person, other, met: met[id] ?? 0)
    }
    if prices.move > 0, let group = groupsAgain(round)[person.id] {
      let rooms = breakouts.rooms(of: round.id)
      if group < rooms.count, rooms[group].id != room.id { total += prices.move }
    }
    return total
  }
}
