import SessionEngine

/// How a session went: plan and course of the agenda, attendance, questions, notes and speeches.
struct SessionReport {
  let session: Session
  let now: Instant
  let zone: ZoneRules
  let disclosure: Disclosure
  var document: Document

  init(_ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure) {
    self.session = session
    self.now = now
    self.zone = zone
    self.disclosure = disclosure
    document = Document(title: session.profile.publicTitle, disclosure: disclosure)
    addHead()
    addAgenda()
    addAttendance()
    addShares()
    addQuestions()
    addNotes()
    addSpeeches()
    addResources()
  }

  private mutating func addHead() {
    let profile = session.profile
    var facts = [
      DocumentItem(label: "State:", text: profile.state.rawValue),
      DocumentItem(label: "Format:", text: profile.format.name),
      DocumentItem(label: "Times:", text: profile.zone),
    ]
    func fact(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append(DocumentItem(label: label, text: value)) }
    }
    if profile.isRehearsal { fact("Note:", "a rehearsal with simulated participants") }
    fact("Started:", profile.startedAt.map(moment))
    fact("Closed:", profile.closedAt.map(moment))
    if profile.state != .closed { fact("As of:", moment(now)) }
    fact("Plenary:", profile.plenaryPlace)
    fact("Online:", profile.plenaryLink)
    if !disclosure.rule.namesPeople {
      let naming =
        disclosure.rule.attribution == .byName
        ? "not named but where a note allows it" : "not named"
      fact("People:", "\(naming); \(disclosure.withheldRule)")
    }
    document.list(facts)
    if !profile.aims.isEmpty {
      document.heading(2, "Aims")
      document.list(profile.aims.map { DocumentItem(text: $0) })
    }
  }

  private mutating func addAgenda() {
    document.heading(2, "Agenda")
    let items = session.agenda.inOrder
    guard !items.isEmpty else {
      document.paragraph("There is no agenda.")
      return
    }
    addTimelines(items)
    document.table(
      "The agenda as planned and as it was",
      [
        "Item", "Kind", "Day", "Planned", "Actual", "Planned length", "Actual length", "Difference",
      ],
      items.map(agendaRow), numeric: [5, 6, 7])
  }

  private func agendaRow(_ item: AgendaItem) -> [String] {
    let start = item.actualStart ?? item.plannedStart
    let actual: String
    var length = ""
    var difference = ""
    if let from = item.actualStart {
      let end = item.actualEnd
      actual = "\(zone.clock(from))–\(end.map(zone.clock) ?? "")"
      let seconds = (end ?? now).secondsSince(from)
      length = minutes(seconds)
      if end != nil { difference = signedMinutes(seconds - item.durationSeconds) }
    } else {
      let open = session.profile.state == .closed ? "not held" : "to come"
      actual = item.state == .skipped ? "skipped" : open
    }
    let planned = item.plannedStart.map { from in
      "\(zone.clock(from))–\(zone.clock(from.advanced(bySeconds: item.durationSeconds)))"
    }
    return [
      "\(item.id) \(item.title)", item.kind.name, start.map(zone.day) ?? "", planned ?? "", actual,
      minutes(item.durationSeconds), length, difference,
    ]
  }

  private mutating func addResources() {
    guard !session.resources.isEmpty else { return }
    document.heading(2, "Resources")
    document.list(session.resources.map { $0.listed(in: session) })
  }

  /// Day and time in the session's zone, with the year, which a report outlives.
  func moment(_ instant: Instant) -> String {
    "\(zone.dayAndClock(instant)) \(zone.local(instant).date.year)"
  }

  /// Whole minutes, rounded.
  func minutes(_ seconds: Int) -> String { "\((seconds + 30) / 60) min" }

  /// Minutes with a sign, rounded.
  func signedMinutes(_ seconds: Int) -> String {
    let minutes = (abs(seconds) + 30) / 60
    return minutes == 0 ? "0 min" : "\(seconds < 0 ? "−" : "+")\(minutes) min"
  }
}

extension Resource {
  /// The document as a list shows it: its title, language and the item it is for, and where it is.
  func listed(in session: Session) -> DocumentItem {
    let items = session.agenda.inOrder.filter { $0.id == item || $0.resources.contains(id) }
    let details = [
      language.map { "language \($0)" },
      items.isEmpty ? nil : "for \(items.map(\.title).joined(separator: ", "))",
    ].compactMap { $0 }
    return DocumentItem(text: ([title] + details).joined(separator: ", "), link: link)
  }
}

extension SessionFormat {
  /// The word in reports.
  fileprivate var name: String {
    switch self {
    case .inPerson: "in person"
    case .hybrid: "hybrid"
    case .virtual: "virtual"
    }
  }
}
