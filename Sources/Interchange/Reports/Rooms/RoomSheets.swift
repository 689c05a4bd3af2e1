import SessionEngine

/// A sheet for each breakout room: who is in it, what it talks about, its key points and notes.
///
/// A note that is not attributed to its room is on no sheet; it stands in the report.
func roomSheets(_ session: Session, zone: ZoneRules, disclosure: Disclosure) -> Document {
  var document = Document(
    title: "Room sheets: \(session.profile.publicTitle)", disclosure: disclosure)
  if session.breakouts.rooms.isEmpty {
    document.paragraph("No breakout round is planned.")
    return document
  }
  for round in session.breakouts.rounds {
    for room in session.breakouts.rooms(of: round.id) {
      document.heading(2, "\(room.id) \(room.name) (\(round.id))")
      addFacts(room, round, zone: zone, to: &document)
      addNotes(disclosure.placed(in: room.id), of: room, to: &document)
    }
  }
  return document
}

private func addFacts(
  _ room: BreakoutRoom, _ round: BreakoutRound, zone: ZoneRules, to document: inout Document
) {
  let disclosure = document.disclosure
  let session = disclosure.session
  var facts: [DocumentItem] = []
  func fact(_ label: String, _ value: String?) {
    if let value, !value.isEmpty { facts.append(DocumentItem(label: label, text: value)) }
  }
  fact("Item:", round.item.flatMap { session.agenda.items[$0] }.map { "\($0.id) \($0.title)" })
  fact("Opened:", round.openedAt.map { zone.dayAndClock($0) })
  fact("Closed:", round.closedAt.map { zone.dayAndClock($0) })
  fact("Topic:", room.topic.map { id in "\(id) \(session.topics[id]?.title ?? "(removed)")" })
  fact("Mode:", room.mode.rawValue)
  fact("Place:", room.place)
  fact("Link:", room.link)
  fact("Languages:", room.languages.joined(separator: ", "))
  fact("Facilitator:", disclosure.name(room.facilitator))
  fact("Rapporteur:", disclosure.name(room.rapporteur))
  let members = room.members.compactMap { session.participants[$0] }
  if disclosure.rule.namesPeople || !disclosure.isSmall(room: room.id) {
    let online = members.count { $0.attendance == .virtual }
    fact(
      "People:", "\(members.count) (\(members.count - online) in the room, \(online) online)")
  } else {
    fact("People:", disclosure.withheld)
  }
  document.list(facts)
  guard disclosure.rule.namesPeople, !members.isEmpty else { return }
  document.heading(3, "Members of \(room.id)")
  document.list(people(members))
}

private func addNotes(
  _ notes: [(note: Note, source: NoteSource)], of room: BreakoutRoom, to document: inout Document
) {
  let disclosure = document.disclosure
  func items(_ notes: [(note: Note, source: NoteSource)], withKind: Bool) -> [DocumentItem] {
    notes.map { note, source in
      var details: [String] = []
      if !note.topics.isEmpty {
        details.append("On \(note.topics.map(\.description).joined(separator: ", "))")
      }
      if let owner = note.owner { details.append("Owner: \(owner)") }
      if let due = note.due { details.append("Due: \(due)") }
      return DocumentItem(
        label: withKind
          ? "\(note.kind.name.prefix(1).uppercased())\(note.kind.name.dropFirst()):" : nil,
        text: disclosure.text(of: note), details: details, speaker: source.speaker)
    }
  }
  let keyPoints = notes.filter(\.note.isKeyPoint)
  if !keyPoints.isEmpty {
    document.heading(3, "Key points of \(room.id)")
    document.list(items(keyPoints, withKind: true))
  }
  document.heading(3, "Notes of \(room.id)")
  guard !notes.isEmpty else {
    document.paragraph("No note is attributed to this room.")
    return
  }
  for kind in NoteKind.allCases {
    let ofKind = notes.filter { $0.note.kind == kind }
    guard !ofKind.isEmpty else { continue }
    document.heading(4, "\(kind.plural) of \(room.id)")
    document.list(items(ofKind, withKind: false))
  }
}
