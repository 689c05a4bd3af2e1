import SessionEngine

/// A message to each person who is expected: how the session is held, how they take part, and when.
struct Notices {
  private let session: Session
  private let zone: ZoneRules
  private let ownZone: (Participant) -> ZoneRules?
  private let people: [Participant]

  init(_ session: Session, zone: ZoneRules, ownZone: @escaping (Participant) -> ZoneRules?) {
    self.session = session
    self.zone = zone
    self.ownZone = ownZone
    people = session.participants.filter { $0.registration.isExpected && !$0.isForgotten }
  }

  /// One message after the other, each with a heading of its own.
  func document(_ disclosure: Disclosure) -> Document {
    var document = Document(
      title: "Notices: \(session.profile.publicTitle)", disclosure: disclosure)
    guard !people.isEmpty else {
      document.paragraph("Nobody is expected.")
      return document
    }
    for person in people {
      let rules = ownZone(person) ?? zone
      document.heading(2, "\(person.name) (\(person.id))")
      document.list(
        [
          ("To:", person.emails.joined(separator: ", ")), ("Format:", format),
          ("You take part:", session.attendance(of: person).name),
          (whereLabel(person), place(of: person)),
          ("Times:", rules.identifier), ("Told:", session.mustBeTold(person) ? "not yet" : "yes"),
        ].filter { !$0.1.isEmpty }.map { DocumentItem(label: $0.0, text: $0.1) })
      let lines = agenda(in: rules)
      if !lines.isEmpty {
        document.heading(3, "Agenda")
        document.list(lines.map { DocumentItem(text: $0) })
      }
      if !session.resources.isEmpty {
        document.heading(3, "Documents")
        document.list(session.resources.map { $0.listed(in: session) })
      }
    }
    return document
  }

  /// The same as rows, the agenda in one cell.
  var csv: [UInt8] {
    var writer = CSVWriter()
    let documents = session.resources.map { resource in
      let item = resource.listed(in: session)
      return [item.text, item.link].compactMap { $0 }.joined(separator: ": ")
    }.joined(separator: "\n")
    writer.row([
      "Id", "Name", "E-mail", "Languages", "Session", "Format", "Mode", "Place or link",
      "Time zone", "First item starts", "Agenda", "Told", "Documents",
    ])
    for person in people {
      let rules = ownZone(person) ?? zone
      let lines = agenda(in: rules)
      writer.row([
        person.id.description, person.name, person.emails.first ?? "",
        person.languages.joined(separator: ", "), session.profile.publicTitle, format,
        session.attendance(of: person).plain, place(of: person), rules.identifier,
        lines.first ?? "",
        lines.joined(separator: "\n"), session.mustBeTold(person) ? "no" : "yes", documents,
      ])
    }
    return writer.bytes
  }

  private var format: String {
    switch session.profile.format {
    case .inPerson: "in person"
    case .hybrid: "hybrid"
    case .virtual: "virtual"
    }
  }

  private func whereLabel(_ person: Participant) -> String {
    session.attendance(of: person) == .inPerson ? "Place:" : "Link:"
  }

  private func place(of person: Participant) -> String {
    let isInRoom = session.attendance(of: person) == .inPerson
    return (isInRoom ? session.profile.plenaryPlace : session.profile.plenaryLink) ?? ""
  }

  /// The planned agenda on the clock of a zone.
  private func agenda(in rules: ZoneRules) -> [String] {
    session.agenda.inOrder.compactMap { item in
      guard let start = item.plannedStart, item.state != .skipped, item.isParked != true else {
        return nil
      }
      let end = item.durationSeconds > 0 ? item.plannedEnd.map { "–\(rules.clock($0))" } : nil
      return "\(rules.dayAndClock(start))\(end ?? "") \(item.title)"
    }
  }
}
