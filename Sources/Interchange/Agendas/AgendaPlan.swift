import SessionEngine

extension ImportPlan {
  /// Plans what an agenda file changes: known items are found by what identifies them in the file's program.
  ///
  /// An event never empties a field, and what runs or is over is left alone. The same file again gives a plan without
  /// a command. Each step is tried on a copy of the session, so that one that is refused loses only its own event.
  public static func agenda(_ file: AgendaFile, session: Session) -> ImportPlan {
    var planner = AgendaPlanner(session: session, isOrdered: file.isOrdered)
    planner.plan(file.records)
    return ImportPlan(
      kind: "agenda", rows: planner.rows,
      notices: ["Read as \(file.format.rawValue)."] + file.notices,
      commands: planner.commands, session: session)
  }
}

private struct AgendaPlanner {
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  /// The session as the commands so far leave it.
  private var state: Session
  private let isOrdered: Bool
  private var known: [String: ItemID] = [:]
  private var seen: [String: Int] = [:]
  private var previous: ItemID?

  init(session: Session, isOrdered: Bool) {
    state = session
    self.isOrdered = isOrdered
    for item in session.agenda.items { known[calendarUID(of: item, in: session)] = item.id }
  }

  mutating func plan(_ records: [AgendaRecord]) {
    let sorted =
      isOrdered
      ? records
      : records.enumerated().sorted { a, b in
        (start(of: a.element), a.offset) < (start(of: b.element), b.offset)
      }.map(\.element)
    for record in sorted {
      switch record {
      case .left(let action, let line, let title, let reason):
        rows.append(ImportRow(line: line, action: action, title: title, reasons: [reason]))
      case .entry(let entry): plan(entry)
      }
    }
  }

  private func start(of record: AgendaRecord) -> Int64 {
    guard case .entry(let entry) = record else { return .min }
    return entry.fields.plannedStart?.milliseconds ?? .min
  }

  private mutating func plan(_ entry: AgendaEntry) {
    var entry = entry
    let uid = entry.fields.uid ?? ""
    if let line = seen[uid], !uid.isEmpty {
      note(entry, .skip, reasons: ["the same event as on line \(line)"])
      return
    }
    seen[uid] = entry.line
    if let topics = entry.fields.topics {
      let missing = topics.filter { !state.topics.contains($0) }
      if !missing.isEmpty {
        entry.remarks.append(
          "this session has no topic \(missing.map(\.description).joined(separator: ", "))")
        let rest = topics.filter { !missing.contains($0) }
        entry.fields.topics = rest.isEmpty ? nil : rest
      }
    }
    do throws(Rejection) {
      if let item = known[uid].flatMap({ state.agenda.items[$0] }) {
        try update(item, from: entry)
      } else {
        try add(entry)
      }
    } catch {
      note(entry, .error, item: known[uid], reasons: [error.message])
    }
  }

  private mutating func add(_ entry: AgendaEntry) throws(Rejection) {
    guard !entry.isCancelled else {
      note(entry, .skip, reasons: ["it is cancelled"])
      return
    }
    let place = place(for: entry.fields.plannedStart)
    var fields = entry.fields
    let position = place.isFirst ? 0 : place.after.flatMap(position).map { $0 + 1 }
    fields.isLinked = link(of: entry, at: position ?? state.agenda.board.order.count)
    var reasons = entry.remarks
    if entry.fields.isLinked == true, fields.isLinked == false {
      reasons.append("not linked: the one before it here ends at another time")
    }
    let events = try carryOut(.add(fields, after: place.after))
    guard case .agenda(.itemAdded(let id, _, _))? = events.first else { return }
    if let uid = entry.fields.uid { known[uid] = id }
    previous = id
    if place.isFirst { attempt(.move(id, after: nil), said: nil, &reasons) }
    if let delay = entry.delaySeconds {
      attempt(.delay(id, seconds: delay), said: "delayed by \(delay) s", &reasons)
    }
    if entry.isSkipped { attempt(.skip(id), said: "added as skipped", &reasons) }
    note(entry, .add, item: id, reasons: reasons)
  }

  private mutating func update(_ item: AgendaItem, from entry: AgendaEntry) throws(Rejection) {
    previous = item.id
    if entry.isCancelled || entry.isSkipped, !item.isOver {
      guard item.isAhead else {
        let state = item.isCurrent ? "runs" : "is parked"
        note(
          entry, .skip, item: item.id,
          reasons: ["it is called off in the file, and it \(state) here"])
        return
      }
      try carryOut(.skip(item.id))
      note(entry, .update, item: item.id, reasons: ["called off in the file: skipped"])
      return
    }
    let (changes, names) = changes(to: item, from: entry)
    let delay = entry.delaySeconds.flatMap { $0 == item.delaySeconds ? nil : $0 }
    guard changes != ItemFields() || delay != nil else {
      note(entry, .same, item: item.id, reasons: entry.remarks)
      return
    }
    guard item.isAhead || item.state == .skipped else {
      let state = item.isCurrent ? "runs" : item.isParked == true ? "is parked" : "is done"
      note(entry, .skip, item: item.id, reasons: ["it \(state); its plan is left as it is"])
      return
    }
    var reasons = ["changed: \((names + (delay == nil ? [] : ["delay"])).joined(separator: ", "))"]
    if changes != ItemFields() { try carryOut(.edit(item.id, changes)) }
    if changes.plannedStart != nil, let place = newPlace(for: item.id) {
      attempt(.move(item.id, after: place.after), said: "put in its new place", &reasons)
    }
    if let delay { attempt(.delay(item.id, seconds: delay), said: nil, &reasons) }
    note(entry, .update, item: item.id, reasons: reasons + entry.remarks)
  }

  private func position(of id: ItemID) -> Int? { state.agenda.board.order.firstIndex(of: id) }

  /// Whether the item is to be linked: as the file says, unless the link would move it to another time.
  private func link(of entry: AgendaEntry, at position: Int) -> Bool? {
    guard entry.fields.isLinked == true, let start = entry.fields.plannedStart,
      let end = state.agenda.plannedEnd(before: position)
    else { return entry.fields.isLinked }
    return abs(end.millisecondsSince(start)) < 1000
  }

  /// Has the engine take a step as it would at the end of all those before it.
  @discardableResult
  private mutating func carryOut(_ command: AgendaCommand) throws(Rejection) -> [SessionEvent] {
    // No staff can have this name, so that the roster does not speak against it.
    let actor = Actor(name: "\u{0}import", role: .facilitator)
    let context = DecisionContext(now: state.changedAt, by: actor)
    let events = try state.decide(.agenda(command), context: context)
    state.apply(
      Record(sequence: state.sequence + 1, at: state.changedAt, by: actor, events: events))
    commands.append(.agenda(command))
    return events
  }

  /// Takes a further step for an item that is there already; one that is refused is a remark and no more.
  private mutating func attempt(
    _ command: AgendaCommand, said words: String?, _ reasons: inout [String]
  ) {
    do {
      try carryOut(command)
      if let words { reasons.append(words) }
    } catch {
      reasons.append(error.message)
    }
  }

  private mutating func note(
    _ entry: AgendaEntry, _ action: ImportAction, item: ItemID? = nil, reasons: [String]
  ) {
    rows.append(
      ImportRow(
        line: entry.line, action: action, item: item, title: entry.fields.title, reasons: reasons))
  }

  /// Behind which item a new one goes: the one before it in the file, else the last that starts no later.
  private func place(for start: Instant?) -> (after: ItemID?, isFirst: Bool) {
    if isOrdered, let previous { return (previous, false) }
    let items = state.agenda.inOrder
    guard let start else { return (previous ?? items.last?.id, false) }
    if let before = items.last(where: { $0.plannedStart.map { $0 <= start } ?? false }) {
      return (before.id, false)
    }
    return (nil, items.contains { $0.plannedStart != nil })
  }

  /// Where an item belongs whose new start lies on the wrong side of its neighbours; nil when it is in its place.
  private func newPlace(for id: ItemID) -> (after: ItemID?, isFirst: Bool)? {
    let placed = state.agenda.inOrder.filter { $0.plannedStart != nil }
    guard let index = placed.firstIndex(where: { $0.id == id }),
      let start = placed[index].plannedStart, !placed[index].isLinked
    else { return nil }
    func isLater(_ other: Int, than limit: Instant) -> Bool {
      placed.indices.contains(other) && placed[other].plannedStart.map { $0 > limit } ?? false
    }
    let isTooLate =
      placed.indices.contains(index + 1)
      && placed[index + 1].plannedStart.map { $0 < start } ?? false
    guard isLater(index - 1, than: start) || isTooLate else { return nil }
    let before = placed.last { item in
      item.id != id && item.plannedStart.map { $0 <= start } ?? false
    }
    return (before?.id, before == nil)
  }
}

extension AgendaPlanner {
  /// The fields that the file has otherwise, and their names in words.
  private func changes(to item: AgendaItem, from entry: AgendaEntry) -> (ItemFields, [String]) {
    let new = entry.fields
    var changes = ItemFields()
    var names: [String] = []
    func take<Value: Equatable>(
      _ path: WritableKeyPath<ItemFields, Value?>, _ name: String, unless old: Value?
    ) {
      guard let value = new[keyPath: path], value != old else { return }
      changes[keyPath: path] = value
      names.append(name)
    }
    func takeText(
      _ path: WritableKeyPath<ItemFields, String?>, _ name: String, unless old: String?
    ) {
      guard let value = new[keyPath: path], plain(value) != plain(old ?? "") else { return }
      changes[keyPath: path] = value
      names.append(name)
    }
    takeText(\.title, "title", unless: item.title)
    takeText(\.detail, "text", unless: item.detail)
    takeText(\.place, "place", unless: item.place)
    takeText(\.link, "link", unless: item.link)
    if !entry.isKindGuessed { take(\.kind, "kind", unless: item.kind) }
    // Files know whole seconds.
    if let start = new.plannedStart,
      item.plannedStart.map({ abs($0.millisecondsSince(start)) >= 1000 }) ?? true
    {
      changes.plannedStart = start
      names.append("start")
    }
    take(\.durationSeconds, "length", unless: item.durationSeconds)
    // With a locked end, a start alone would change the length.
    if changes.plannedStart != nil, changes.durationSeconds == nil {
      changes.durationSeconds = new.durationSeconds
    }
    if changes.durationSeconds == 0, item.kind != .milestone { changes.kind = .milestone }
    take(\.minimumSeconds, "least length", unless: item.minimumSeconds)
    take(\.timing, "timing", unless: item.timing)
    if let isLinked = position(of: item.id).flatMap({ link(of: entry, at: $0) }) {
      if isLinked != item.isLinked { names.append("link to the one before") }
      // A start that is given takes an item off its link unless the link is given too.
      if isLinked != item.isLinked || changes.plannedStart != nil { changes.isLinked = isLinked }
    }
    take(\.isHardEnd, "hard end", unless: item.isHardEnd)
    take(\.isFlagged, "flag", unless: item.isFlagged)
    take(\.isOptional, "optional", unless: item.isOptional)
    take(\.topics, "topics", unless: item.topics)
    take(\.languages, "languages", unless: item.languages)
    take(\.warningSeconds, "warning", unless: item.warningSeconds)
    take(\.dangerSeconds, "danger", unless: item.dangerSeconds)
    take(\.endAction, "end action", unless: item.endAction ?? ItemEndAction.none)
    return (changes, names)
  }
}

/// The text as files carry it: without controls, and with one sort of line break and space.
private func plain(_ text: String) -> String {
  calendarText(text).split(whereSeparator: \.isNewline).map { singleSpaced(String($0)) }
    .joined(separator: "\n")
}
