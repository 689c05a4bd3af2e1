import SessionEngine

/// Zoom's file for assigning people to rooms beforehand: one row a person, by the address they sign in with.
func zoomRoomsCSV(_ session: Session) -> [UInt8] {
  var writer = CSVWriter()
  writer.row(["Pre-assign Room Name", "Email Address"])
  if let round = session.breakouts.current {
    for room in session.breakouts.rooms(of: round.id) where room.mode != .physical {
      for person in room.members.compactMap({ session.participants[$0] })
      where person.attendance == .virtual {
        if let email = person.emails.first { writer.row([room.name, email]) }
      }
    }
  }
  // Zoom compares the heading letter by letter, so that no mark of UTF-8 may stand before it.
  return Array(writer.bytes.dropFirst(3))
}

/// People online in a room of the round in front whom Zoom's file cannot name, because they have no address.
public func peopleWithoutZoomAddress(_ session: Session) -> [ParticipantID] {
  guard let round = session.breakouts.current else { return [] }
  return session.breakouts.rooms(of: round.id).filter { $0.mode != .physical }
    .flatMap(\.members).compactMap { session.participants[$0] }
    .filter { $0.attendance == .virtual && $0.emails.isEmpty }.map(\.id).sorted()
}

/// What has to be done by hand in Teams, which takes no file: people in the order in which Teams lists them.
func teamsTickList(_ session: Session, disclosure: Disclosure) -> Document {
  var document = Document(
    title: "Teams rooms: \(session.profile.publicTitle)", disclosure: disclosure)
  guard let round = session.breakouts.current else {
    document.paragraph("No breakout round is planned.")
    return document
  }
  for warning in session.warnings(of: round.id) { document.paragraph(warning) }
  let rooms = session.breakouts.rooms(of: round.id)
  if let told = round.told {
    document.heading(2, "Only what changed since the last list")
    let changes = teamsChanges(from: told, to: rooms, in: session)
    if changes.isEmpty { document.paragraph("Nothing.") }
    document.ticks(changes)
  }
  document.heading(2, "\(round.id): all rooms")
  for room in rooms where room.mode != .physical {
    let people = room.members.compactMap { session.participants[$0] }
      .filter { $0.attendance == .virtual }.map(\.displayName)
    document.heading(3, "\(room.name) (\(room.id)), \(people.count) online")
    document.ticks(inTeamsOrder(people))
  }
  return document
}

/// Who has to be assigned anew, in the order in which Teams lists people.
private func teamsChanges(
  from told: [RoomAssignment], to rooms: [BreakoutRoom], in session: Session
) -> [String] {
  var before: [ParticipantID: RoomID] = [:]
  for assignment in told { for id in assignment.members { before[id] = assignment.room } }
  var after: [ParticipantID: RoomID] = [:]
  for room in rooms where room.mode != .physical {
    for id in room.members { after[id] = room.id }
  }
  func name(_ id: RoomID?) -> String {
    guard let id else { return "main meeting" }
    return rooms.first { $0.id == id }?.name ?? id.description
  }
  return inTeamsOrder(
    session.participants.compactMap { person in
      let (old, new) = (before[person.id], after[person.id])
      guard old != new, person.attendance == .virtual else { return nil }
      return "\(person.displayName): \(name(old)) → \(name(new))"
    })
}

/// Names as Teams sorts them, without regard to case and accents.
private func inTeamsOrder(_ names: [String]) -> [String] {
  names.map { (key: folded($0), name: $0) }.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    .map(\.name)
}

/// One text a room, ready for its chat.
func chatTexts(_ session: Session, zone: ZoneRules) -> String {
  guard let round = session.breakouts.current else { return "No breakout round is planned.\n" }
  return session.breakouts.rooms(of: round.id)
    .map { room in
      let deadline = room.deadline ?? round.deadline
      return session.chatText(of: room, deadline: deadline.map { zone.clock($0) }) + "\n"
    }
    .joined(separator: "\n")
}

extension Participant {
  /// The name under which Teams shows them.
  var displayName: String { teamsName ?? name }
}

extension Document {
  /// A list to tick off.
  fileprivate mutating func ticks(_ texts: [String]) {
    list(texts.map { DocumentItem(text: $0, isTick: true) })
  }
}
