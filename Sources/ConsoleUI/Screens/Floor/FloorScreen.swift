import SessionEngine

/// The list of speakers: who has the floor, who waits, who has spoken.
enum FloorScreen: Screen {
  static let orders = ["who speaks and waits", "with those who have spoken"]

  private enum Section: Int {
    case speaking, waiting, spoken
  }

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let session = state.session
    let key = list.filter.searchKey
    func section(_ section: Section, _ ids: [RequestID]) -> [RowID] {
      let kept = ids.filter { id in
        guard !key.isEmpty, let request = session.floor.requests[id] else { return true }
        return session.participants[request.participant]?.name.matches(key) == true
          || request.note?.matches(key) == true || id.description.matches(key)
      }
      return kept.isEmpty ? [] : [.heading(section.rawValue)] + kept.map { .request($0) }
    }
    let speaking = session.floor.board.speaking.map { [$0] } ?? []
    var rows = section(.speaking, speaking) + section(.waiting, state.figures.waiting)
    if list.order == 1 {
      let over = session.floor.requests.filter {
        $0.state == .finished || $0.state == .withdrawn
      }
      rows += section(.spoken, over.map(\.id).reversed())
    }
    return rows
  }

  static func count(_ state: ConsoleState) -> Int? { state.figures.waiting.count }

  static func emptyText(_ state: ConsoleState) -> String {
    state.session.floor.board.isOpen
      ? "Nobody has the floor and nobody waits. Press a to put somebody on the list."
      : "The list of speakers is closed. Press c to open it."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    let board = scene.session.floor.board
    let policy = board.policy == .alternate ? "room and online in turn" : "as they asked"
    let text =
      "\(board.isOpen ? "open" : "CLOSED") \(scene.glyphs.separator) "
      + "\(clockText(board.limitSeconds)) each \(scene.glyphs.separator) \(policy)"
    frame.write(text, row: row, column: 1, role: board.isOpen ? .headerRow : .warning)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    if case .heading(let number) = id {
      drawHeading(Section(rawValue: number) ?? .waiting, &frame, row: row, scene)
      return
    }
    guard case .request(let id) = id, let request = scene.session.floor.requests[id] else { return }
    let person = scene.session.participants[request.participant]
    let isSpeaking = request.state == .speaking || request.state == .paused
    if isSpeaking {
      frame.write(scene.glyphs.current, row: row, column: 1, role: .speakerCurrent)
    } else if request.state == .waiting, let place = scene.state.figures.waiting.firstIndex(of: id)
    {
      frame.writeRight("\(place + 1)", row: row, end: 3, width: 3, role: .textDim)
    }
    frame.write(request.mode.sign(scene.glyphs), row: row, column: 4, role: request.mode.role)
    let tail = tail(of: request, scene)
    let end = frame.size.columns - 1
    let used = frame.writeRight(tail.text, row: row, end: end, role: tail.role)
    let nameColumns = max(12, (frame.size.columns - 10) / 2)
    frame.write(
      person?.name ?? request.participant.description, row: row, column: 6, width: nameColumns,
      role: isSpeaking ? .speakerCurrent : request.state == .waiting ? .text : .textDim)
    var column = 6 + nameColumns + 1
    frame.write(
      person?.country?.rawValue ?? "", row: row, column: column, width: 2, role: .textDim)
    column += 3
    let isUrgent = request.kind != .ordinary
    let facts = [isUrgent ? request.kind.name : nil, request.note?.oneLine(100)].compactMap { $0 }
    frame.write(
      facts.joined(separator: ", "), row: row, column: column,
      width: max(0, end - used - 1 - column), role: isUrgent ? .warning : .textDim)
  }

  private static func drawHeading(
    _ section: Section, _ frame: inout Frame, row: Int, _ scene: Scene
  ) {
    let text =
      switch section {
      case .speaking: "Has the floor"
      case .waiting: "Waiting, in the order of calling"
      case .spoken: "Have spoken or withdrawn"
      }
    frame.write(text, row: row, column: 1, role: .title)
  }

  /// The clock of a speech, or how long somebody has been waiting.
  private static func tail(
    of request: SpeechRequest, _ scene: Scene
  ) -> (text: String, role: ThemeRole) {
    let reading = request.clock(at: scene.now)
    switch request.state {
    case .speaking: return (reading.text, reading.role)
    case .paused: return ("paused \(reading.text)", .timerWarning)
    case .waiting:
      let waited = max(0, scene.now.secondsSince(request.requestedAt))
      return (waited < 60 ? "now" : "since \(lengthText(waited))", .textDim)
    case .finished: return ("spoke \(clockText(reading.elapsedSeconds))", .textDim)
    case .withdrawn: return ("withdrew", .textDim)
    }
  }

  static func describe(_ id: RowID, in detail: inout Detail, scene: Scene) {
    guard case .request(let id) = id, let request = scene.session.floor.requests[id] else { return }
    detail.title(id.description, request.kind.name)
    detail.paragraph(scene.name(request.participant), role: .textStrong)
    detail.gap()
    detail.field("State", request.state.rawValue)
    let reading = request.clock(at: scene.now)
    if request.startedAt != nil {
      detail.field(
        reading.remainingSeconds < 0 ? "Over by" : "Left", reading.text, role: reading.role)
    }
    detail.field("Limit", clockText(request.limitSeconds))
    detail.field("About", request.note)
    detail.field("Attends", request.mode?.name, role: request.mode.role)
    detail.field("Came by", request.via)
    detail.field("Asked at", scene.clockWithSeconds(request.requestedAt))
    detail.field("Item", request.item.map { scene.itemName($0) })
    guard let person = scene.session.participants[request.participant] else { return }
    detail.heading("Who")
    PeopleScreen.describePerson(person, in: &detail, scene: scene)
    let speeches = scene.session.floor.requests.filter {
      $0.participant == person.id && $0.state == .finished
    }
    let seconds = speeches.reduce(0) { $0 + $1.clock(at: scene.now).elapsedSeconds }
    detail.field(
      "Has spoken",
      speeches.isEmpty
        ? "not yet" : "\(counted(speeches.count, "time")), \(clockText(seconds)) in all")
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .request(let id) = id, let request = scene.session.floor.requests[id] else {
      return nil
    }
    return scene.name(request.participant) + (request.note.map { ": \($0)" } ?? "")
  }
}

extension Scene {
  /// An item as `A3 Opening`.
  func itemName(_ id: ItemID) -> String {
    session.agenda.items[id].map { "\(id) \($0.title)" } ?? id.description
  }
}
