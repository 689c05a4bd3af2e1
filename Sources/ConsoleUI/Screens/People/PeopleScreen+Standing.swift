import SessionEngine

extension PeopleScreen {
  /// What the desk and the registrar have to know of somebody besides who they are.
  static func describeStanding(_ person: Participant, in detail: inout Detail, scene: Scene) {
    let session = scene.session
    if person.registration.isExpected || person.registration == .waitlisted {
      detail.field(
        "Not eligible", session.ineligibility(of: person), role: .warning)
    }
    if session.mustBeTold(person) {
      let before = person.told.map { "was told \($0.mode.name)" } ?? "not yet"
      detail.field("Told", before, role: .warning)
    }
    if let other = person.representedBy {
      detail.field("In their place", "\(scene.name(other)) (\(other))")
    }
    if !session.participants.isEmpty, person.registration == .withdrawn, session.freePlaces > 0,
      let next = session.waitingList.first
    {
      detail.field("Place free", "\(next.name) waits first; :people promote", role: .warning)
    }
    detail.field("Zone", person.zone)
    detail.field("Private", person.privateFields?.map(\.rawValue).joined(separator: ", "))
    detail.field("Consents", person.consentedFields?.map(\.rawValue).joined(separator: ", "))
    if let merged = person.merged {
      detail.field(
        "Merged",
        merged.map { "\($0.participant.id) \($0.participant.name)" }.joined(separator: ", "))
    }
    if let steps = person.steps, !steps.isEmpty {
      detail.field(
        "Since",
        steps.suffix(4).map {
          "\($0.registration.rawValue) \(scene.day($0.at).dropFirst(4)) \(scene.clock($0.at))"
        }.joined(separator: ", "))
    }
    guard !person.stays.isEmpty else { return }
    let held = session.presence(of: person, at: scene.now).filter { $0.seconds.either > 0 }
    guard !held.isEmpty else { return }
    detail.heading("By item")
    for item in held.suffix(12) {
      let title = session.agenda.items[item.item]?.title ?? ""
      detail.line([
        (clockText(item.seconds.either).padded(toColumns: 9), .text),
        ("\(item.item) \(title.oneLine(40))", .textDim),
      ])
    }
  }

  /// Presence over time by mode, an item at a time, as rows of marks.
  static func presencePage(scene: Scene) -> Page {
    let session = scene.session
    let present = scene.state.figures.attendance
    let here = present.inPerson + present.virtual
    var lines = [
      "Now: \(present.inPerson) in room, \(present.virtual) online; \(present.expected) expected"
    ]
    let seats = session.seatFigures
    if let number = seats.seats {
      lines.append(
        "Seats: \(number); planned \(seats.planned), present \(seats.present)"
          + (seats.missing > 0 ? "; \(seats.missing) TOO MANY, :people fit proposes" : ""))
    }
    if let quorum = session.profile.attendanceRules?.quorum {
      lines.append("Quorum: \(here) of \(quorum)\(here >= quorum ? ", reached" : ", NOT reached")")
    }
    let items = session.agenda.inOrder.filter { $0.kind != .milestone }
    for item in items {
      guard let (from, until) = session.heldTime(of: item, at: scene.now) else { continue }
      lines += ["", "\(item.id) \(item.title)"]
      let counts = session.presenceCounts(from: from, until: until, steps: 6)
      let most = max(1, counts.map { $0.inPerson + $0.virtual }.max() ?? 1)
      for count in counts {
        func bar(_ number: Int, _ mark: String) -> String {
          String(repeating: mark, count: (number * 40 + most - 1) / most)
        }
        lines.append(
          "\(scene.clock(count.at))  \("\(count.inPerson)".paddedLeft(to: 5)) room "
            + "\("\(count.virtual)".paddedLeft(to: 5)) online  "
            + bar(count.inPerson, "#") + bar(count.virtual, "o"))
      }
    }
    if lines.count == 1 { lines += ["", "No agenda item has begun."] }
    return Page(title: "Presence (# in the room, o online)", lines: lines, line: nil)
  }
}

extension String {
  /// The text with spaces before it up to a length.
  fileprivate func paddedLeft(to length: Int) -> String {
    String(repeating: " ", count: max(0, length - count)) + self
  }
}
