import SessionEngine

/// What the staff have in hand while a session runs: day by day the times, and for each item what belongs to it.
func runSheetDocument(
  _ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure
) -> Document {
  var sheet = RunSheet(session, now: now, zone: zone, disclosure: disclosure)
  sheet.addDays()
  return sheet.document
}

private struct RunSheet {
  let session: Session
  let zone: ZoneRules
  let forecast: [ItemID: ItemForecast]
  var document: Document

  init(_ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure) {
    self.session = session
    self.zone = zone
    forecast = Dictionary(
      session.agenda.forecast(at: now).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    document = Document(title: "Run sheet: \(session.profile.publicTitle)", disclosure: disclosure)
    var facts = [DocumentItem(label: "Times:", text: session.profile.zone)]
    if session.profile.state != .closed {
      let moment = "\(zone.dayAndClock(now)) \(zone.local(now).date.year)"
      facts.append(DocumentItem(label: "Expected as of:", text: moment))
    }
    if let place = session.profile.plenaryPlace {
      facts.append(DocumentItem(label: "Plenary:", text: place))
    }
    if let link = session.profile.plenaryLink {
      facts.append(DocumentItem(label: "Online:", text: link))
    }
    document.list(facts)
  }

  mutating func addDays() {
    let items = session.agenda.inOrder.filter { $0.isParked != true }
    guard !items.isEmpty else {
      document.paragraph("There is no agenda.")
      return
    }
    var days: [(date: CivilDate?, items: [AgendaItem])] = []
    for item in items {
      let start = item.plannedStart ?? forecast[item.id]?.start
      // What has no time of its own belongs to the day on which it stands.
      let date = start.map { zone.local($0).date } ?? days.last?.date
      if let index = days.firstIndex(where: { $0.date == date }) {
        days[index].items.append(item)
      } else {
        days.append((date, [item]))
      }
    }
    for day in days {
      document.heading(2, day.date.map { "\($0.shortDay) \($0.year)" } ?? "Not placed in time")
      document.table(
        "Times of the day", ["Planned", "Expected", "Item", "Kind", "Length", "Title", "Place"],
        day.items.map(row), numeric: [4])
      document.list(day.items.compactMap(entry))
    }
  }

  private func row(_ item: AgendaItem) -> [String] {
    let expected = forecast[item.id]
    let state: String? =
      switch item.state {
      case .skipped: "skipped"
      case .done: "done"
      case .running: "running"
      case .paused: "paused"
      case .pending, .armed: nil
      }
    let times = span(expected?.start, expected?.end)
    return [
      span(item.plannedStart, item.plannedEnd),
      [times, state ?? ""].filter { !$0.isEmpty }.joined(separator: " "), item.id.description,
      item.kind.name, length(item.durationSeconds), item.title, item.place ?? "",
    ]
  }

  /// What belongs to an item besides the table; nil when there is nothing.
  private func entry(_ item: AgendaItem) -> DocumentItem? {
    var details: [String] = []
    func add(_ label: String, _ texts: [String]) {
      if !texts.isEmpty { details.append("\(label): \(texts.joined(separator: ", "))") }
    }
    if document.disclosure.rule.namesPeople {
      add("Panel", item.panel.map { session.participants[$0]?.name ?? $0.description })
    }
    add("Link", [item.link].compactMap { $0 })
    add(
      "Topics",
      item.topics.map { id in session.topics[id].map { "\(id) \($0.title)" } ?? id.description })
    add(
      "Resources",
      item.resources.map { id in session.resources[id].map { "\(id) \($0.title)" } ?? id.description
      }
    )
    add("Languages", item.languages)
    var marks: [String] = []
    if item.isLinked { marks.append("starts when the one before ends") }
    if item.isHardEnd { marks.append("ends when planned") }
    if item.isOptional { marks.append("may be dropped") }
    if let seconds = item.minimumSeconds { marks.append("at least \(length(seconds))") }
    add("Timing", marks)
    add("Notes", [item.detail].compactMap { $0 })
    guard !details.isEmpty else { return nil }
    return DocumentItem(label: "\(item.id)", text: item.title, details: details)
  }

  private func span(_ start: Instant?, _ end: Instant?) -> String {
    guard let start else { return "" }
    guard let end, end != start else { return zone.clock(start) }
    return "\(zone.clock(start))–\(zone.clock(end))"
  }

  private func length(_ seconds: Int) -> String {
    seconds % 60 == 0
      ? "\(seconds / 60) min" : "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
