import SessionEngine

/// The list of speakers: who has the floor, who waits and why there, who has spoken.
enum FloorScreen: Screen {
  static let orders = ["who speaks and waits", "with those who have spoken"]

  enum Section: Int {
    case shares, speaking, waiting, spoken
  }

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let session = state.session
    let term = SearchTerm(list.filter)
    func section(_ section: Section, _ ids: [RequestID]) -> [RowID] {
      let kept = ids.filter { id in
        guard !term.isEmpty, let request = session.floor.requests[id] else { return true }
        let person = session.participants[request.participant]
        return term.matches(person?.name) || term.matches(request.note)
          || term.matches(request.onBehalfOf) || term.matches(person?.organisation)
          || term.matches(person?.country?.name) || term.matches(id.description)
      }
      return kept.isEmpty ? [] : [.heading(section.rawValue)] + kept.map { .request($0) }
    }
    var rows = section(.speaking, session.floor.board.onFloor)
    rows += section(.waiting, state.figures.waiting)
    if list.order == 1 {
      let over = session.floor.requests.filter {
        $0.state == .finished || $0.state == .withdrawn
      }
      rows += section(.spoken, over.map(\.id).reversed())
    }
    let hasSpoken = session.floor.requests.contains { $0.startedAt != nil }
    return hasSpoken && !rows.isEmpty ? [.heading(Section.shares.rawValue)] + rows : rows
  }

  static func count(_ state: ConsoleState) -> Int? { state.figures.waiting.count }

  static func emptyText(_ state: ConsoleState) -> String {
    let board = state.session.floor.board
    if board.isOpen {
      return "Nobody has the floor and nobody waits. Press a to put somebody on the list."
    }
    return board.takes(.pointOfOrder)
      ? "The list of speakers is closed, but for points of order (!). Press c to open it."
      : "The list of speakers is closed. Press c to open it."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    let board = scene.session.floor.board
    let state =
      board.isOpen ? "open" : board.takes(.pointOfOrder) ? "CLOSED but points" : "CLOSED"
    let text = [state, board.policy.name, "\(clockText(board.limitSeconds)) each"]
      .joined(separator: " \(scene.glyphs.separator) ")
    frame.write(
      text, row: row, column: 1, width: frame.size.columns - 8,
      role: board.isOpen ? .headerRow : .warning)
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
    let isSpeaking = request.state.isOnFloor
    let place = scene.place(of: id)
    if isSpeaking {
      frame.write(scene.glyphs.current, row: row, column: 1, role: .speakerCurrent)
    } else if let place {
      frame.writeRight("\(place.position)", row: row, end: 3, width: 3, role: .textDim)
    }
    frame.write(request.mode.sign(scene.glyphs), row: row, column: 4, role: request.mode.role)
    let columns = frame.size.columns
    let tail = tail(of: request, place, scene)
    let end = columns - 1
    let used = frame.writeRight(tail.text, row: row, end: end, role: tail.role)
    // What a narrow row has goes to the reason; the detail tells the name in full.
    let nameColumns = columns < 60 ? max(8, columns / 3) : (columns - 12) * 2 / 5
    frame.write(
      (person?.name ?? request.participant.description)
        + (request.onBehalfOf.map { " for \($0)" } ?? ""),
      row: row, column: 6, width: nameColumns,
      role: isSpeaking ? .speakerCurrent : request.state == .waiting ? .text : .textDim)
    var column = 6 + nameColumns + 1
    frame.write(
      person?.country?.rawValue ?? "", row: row, column: column, width: 2, role: .textDim)
    column += 3
    let about = about(request, place, scene)
    frame.write(
      about.text, row: row, column: column, width: max(0, end - used - 1 - column),
      role: about.role)
  }

  /// Why somebody stands where they do, as short as a row needs it; for others what it is about.
  private static func about(
    _ request: SpeechRequest, _ place: FloorPlace?, _ scene: Scene
  ) -> (text: String, role: ThemeRole) {
    let isUrgent = request.kind != .ordinary
    if let place {
      let absent = scene.isAbsent(request.participant) ? "absent: " : ""
      return (absent + brief(place.why), isUrgent || !absent.isEmpty ? .warning : .textDim)
    }
    let isInterrupted = scene.session.floor.board.interrupted?.contains(request.id) == true
    let facts = [
      isInterrupted ? "interrupted" : nil, isUrgent ? request.kind.name : nil,
      request.note?.oneLine(100),
    ]
    return (facts.compactMap { $0 }.joined(separator: ", "), isUrgent ? .warning : .textDim)
  }

  /// A reason cut down to what a narrow column can show; the detail has it in full.
  private static func brief(_ why: String) -> String {
    why.replacing("first time, in the order of asking", with: "new")
      .replacing("in the order of asking, first time", with: "new")
      .replacing("in the order of asking", with: "as asked")
      .replacing("first time", with: "new").replacing(" is behind by ", with: " −")
      .replacing(" behind by ", with: " −").replacing("moved by hand", with: "by hand")
  }

  /// The clock of a speech, or when somebody will be reached.
  private static func tail(
    of request: SpeechRequest, _ place: FloorPlace?, _ scene: Scene
  ) -> (text: String, role: ThemeRole) {
    let reading = request.clock(at: scene.now)
    switch request.state {
    case .speaking: return (reading.text, reading.role)
    case .paused: return ("paused \(reading.text)", .timerWarning)
    case .waiting:
      guard let seconds = scene.secondsUntilReached(request.id) else { return ("", .textDim) }
      return (seconds < 60 ? "next" : "in \(lengthText(seconds))", .textDim)
    case .finished: return ("spoke \(clockText(reading.elapsedSeconds))", .textDim)
    case .withdrawn: return ("withdrew", .textDim)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    guard case .request(let id) = id, let request = scene.session.floor.requests[id] else {
      return nil
    }
    return scene.name(request.participant) + (request.onBehalfOf.map { " for \($0)" } ?? "")
      + (request.note.map { ": \($0)" } ?? "")
  }
}

extension Scene {
  /// An item as `A3 Opening`.
  func itemName(_ id: ItemID) -> String {
    session.agenda.items[id].map { "\(id) \($0.title)" } ?? id.description
  }

  /// Where a request waits and why; nil for one that does not wait.
  func place(of id: RequestID) -> FloorPlace? {
    state.figures.placeOf[id].map { state.figures.places[$0] }
  }

  /// Whether somebody is not there, in a session that keeps track of who is.
  func isAbsent(_ id: ParticipantID) -> Bool {
    let present = state.figures.attendance
    return present.inPerson + present.virtual > 0 && session.participants[id]?.openStay == nil
  }

  /// How long it is until a waiting request is reached, if all use their time.
  func secondsUntilReached(_ id: RequestID) -> Int? {
    guard let place = state.figures.placeOf[id] else { return nil }
    let isHeardAtOnce = state.figures.places[place].request.kind == .interposedQuestion
    return (isHeardAtOnce ? 0 : session.secondsLeftOnFloor(at: now))
      + state.figures.secondsBefore[place]
  }

  /// When the list will be through, and whether that is before the item ends.
  var floorForecast: FloorForecast {
    session.floorForecast(of: state.figures.places.map(\.request), at: now)
  }
}
