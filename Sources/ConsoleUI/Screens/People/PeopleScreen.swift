import SessionEngine

/// The participants, and who is here.
enum PeopleScreen: Screen {
  static func count(_ state: ConsoleState) -> Int? {
    state.figures.attendance.inPerson + state.figures.attendance.virtual
  }

  static func emptyText(_ state: ConsoleState) -> String {
    state.session.participants.isEmpty
      ? "Nobody is registered. Press a to add somebody, w for a walk-in, or import a file with "
        + "`plenum import`."
      : "Nobody to show; o shows others."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Name", row: row, column: 3, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      frame.write(headingText(number, scene: scene), row: row, column: 1, role: .headerRow)
      return
    }
    guard case .participant(let id) = id, let person = scene.session.participants[id] else {
      return
    }
    let mode = person.openStay?.mode
    frame.write(mode.sign(scene.glyphs), row: row, column: 1, role: mode.role)
    let end = frame.size.columns - 1
    let (word, role) = standing(of: person)
    frame.write(word, row: row, column: end - 10, width: 10, role: role)
    let type = person.type.map { scene.session.profile.type($0)?.name ?? $0 } ?? ""
    frame.write(type, row: row, column: end - 20, width: 9, role: .textDim)
    frame.write(
      person.country?.rawValue ?? "", row: row, column: end - 23, width: 2, role: .textDim)
    frame.write(
      person.name, row: row, column: 3, width: max(1, end - 24 - 3),
      role: mode == nil && !person.registration.isExpected ? .textDim : .text)
  }

  /// Where somebody is, or else where the registration stands.
  static func standing(of person: Participant) -> (word: String, role: ThemeRole) {
    if let mode = person.openStay?.mode { return (mode.name, Optional(mode).role) }
    if person.registration.isExpected, !person.stays.isEmpty { return ("left", .textDim) }
    return (person.registration.rawValue, .textDim)
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .participant(let id) = id, let person = scene.session.participants[id] else {
      return
    }
    let (word, role) = standing(of: person)
    detail.title(id.description, word, role: role)
    detail.paragraph(person.name, role: .textStrong)
    detail.gap()
    describePerson(person, in: &detail, scene: scene)
    detail.field("Teams name", person.teamsName)
    detail.field("E-mail", person.emails.joined(separator: ", "))
    detail.field("Gender", person.gender)
    detail.field("Planned", person.plannedMode.name)
    detail.field("Registration", person.registration.rawValue)
    detail.field("Role", person.role == .participant ? nil : person.role.rawValue)
    detail.field("Badge", person.badge)
    if let room = scene.session.breakouts.current.flatMap({
      scene.session.breakouts.room(of: id, in: $0.id)
    }) {
      detail.field("Room", "\(room.id) \(room.name)")
    }
    let wishes = person.topicWishes ?? []
    detail.field("Wishes", wishes.map(\.description).joined(separator: ", "))
    describeStanding(person, in: &detail, scene: scene)
    if !person.stays.isEmpty {
      detail.heading("Presence")
      for stay in person.stays.suffix(20).reversed() {
        let until = stay.until.map { scene.clock($0) } ?? "now"
        let mode: AttendanceMode? = stay.mode
        detail.line([
          (mode.sign(scene.glyphs) + " ", mode.role),
          ("\(scene.day(stay.from).prefix(3)) \(scene.clock(stay.from))–\(until)", .text),
          ("  \(stay.source)", .textDim),
        ])
      }
    }
    guard !person.attributes.isEmpty else { return }
    detail.heading("From the form")
    for attribute in person.attributes { detail.field(attribute.name, attribute.value) }
  }

  /// The facts about somebody that other screens show too.
  static func describePerson(_ person: Participant, in detail: inout Detail, scene: Scene) {
    detail.field("Country", person.country?.name)
    detail.field("Type", person.type.map { scene.session.profile.type($0)?.name ?? $0 })
    detail.field("Works for", person.organisation)
    detail.field("Languages", person.languages.joined(separator: ", "))
    detail.field("Needs", person.accessNeeds, role: .warning)
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .participant(let id) = id, let person = scene.session.participants[id] else {
      return nil
    }
    return [person.name, person.organisation, person.country?.name, person.emails.first]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
