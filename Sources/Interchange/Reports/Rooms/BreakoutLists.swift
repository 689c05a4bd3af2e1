import SessionEngine

/// Who is in which breakout room, round by round, for the door and the chat; only counts where people are not named.
func breakoutLists(_ session: Session, zone: ZoneRules, disclosure: Disclosure) -> Document {
  var document = Document(
    title: "Breakout rooms: \(session.profile.publicTitle)", disclosure: disclosure)
  if session.breakouts.rounds.isEmpty { document.paragraph("No breakout round is planned.") }
  for round in session.breakouts.rounds {
    let item = round.item.flatMap { session.agenda.items[$0] }
    document.heading(2, "\(round.id) \(item?.title ?? "Breakout round")")
    var facts = ["State: \(round.state.rawValue)."]
    if let opened = round.openedAt { facts.append("Opened \(zone.dayAndClock(opened)).") }
    if let closed = round.closedAt {
      facts.append("Closed \(zone.dayAndClock(closed)).")
    } else if let deadline = round.deadline {
      facts.append("Ends \(zone.dayAndClock(deadline)).")
    }
    document.paragraph(facts.joined(separator: " "))
    for room in session.breakouts.rooms(of: round.id) { add(room, of: session, to: &document) }
    let unplaced = round.unplaced.compactMap { session.participants[$0] }
    if !unplaced.isEmpty {
      document.heading(3, "\(round.id) without a room")
      if disclosure.rule.namesPeople {
        document.list(people(unplaced))
      } else {
        document.paragraph("\(unplaced.count) people.")
      }
    }
    let everybody = placed(round, in: session)
    if !everybody.isEmpty, disclosure.rule.namesPeople {
      document.heading(3, "\(round.id) by name")
      document.table(
        "Everybody by name", ["Name", "Room", "Where"],
        everybody.map { [$0.person.name, "\($0.room.id) \($0.room.name)", $0.room.whereabouts] })
    }
  }
  return document
}

private func add(_ room: BreakoutRoom, of session: Session, to document: inout Document) {
  document.heading(3, "\(room.id) \(room.name)")
  var facts: [DocumentItem] = [DocumentItem(label: "Mode:", text: room.mode.rawValue)]
  func fact(_ label: String, _ value: String?) {
    if let value, !value.isEmpty { facts.append(DocumentItem(label: label, text: value)) }
  }
  fact("Place:", room.place)
  fact("Link:", room.link)
  fact("Languages:", room.languages.joined(separator: ", "))
  fact("Topic:", room.topic.map { session.topics[$0].map { "\($0.id) \($0.title)" } ?? "\($0)" })
  fact("Facilitator:", document.disclosure.name(room.facilitator))
  fact("Rapporteur:", document.disclosure.name(room.rapporteur))
  let members = room.members.compactMap { session.participants[$0] }
  let online = members.count { $0.attendance == .virtual }
  let isNamed = document.disclosure.rule.namesPeople
  let isSmall = !isNamed && document.disclosure.isSmall(room: room.id)
  facts.append(
    DocumentItem(
      label: "People:",
      text: isSmall
        ? document.disclosure.withheld
        : "\(members.count) (\(members.count - online) in the room, \(online) online)"))
  document.list(facts)
  if isNamed { document.list(people(members)) }
}

/// A list of people sorted as their names read.
func people(_ members: [Participant]) -> [DocumentItem] {
  members.map { (key: folded($0.name), person: $0) }
    .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
    .map { entry in
      let person = entry.person
      let parts = [person.name, person.country?.name, person.attendance.plain].compactMap { $0 }
      return DocumentItem(text: parts.joined(separator: ", "))
    }
}

/// Everybody of a round with their room, in the order in which names read.
func placed(
  _ round: BreakoutRound, in session: Session
) -> [(person: Participant, room: BreakoutRoom)] {
  session.breakouts.rooms(of: round.id)
    .flatMap { room in
      room.members.compactMap { session.participants[$0] }.map { (person: $0, room: room) }
    }
    .map { (key: folded($0.person.name), entry: $0) }
    .sorted { ($0.key, $0.entry.person.id) < ($1.key, $1.entry.person.id) }
    .map(\.entry)
}

extension BreakoutRoom {
  /// Where it is, in the building and online, as far as that was said.
  var whereabouts: String {
    [mode == .virtual ? nil : place, mode == .physical ? nil : link].compactMap { $0 }
      .joined(separator: ", ")
  }
}
