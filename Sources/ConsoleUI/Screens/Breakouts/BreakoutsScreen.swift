import SessionEngine

/// The breakout rounds and their rooms.
enum BreakoutsScreen: Screen {
  static let orders = ["the round that matters now", "rooms with their people", "all rounds"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let breakouts = state.session.breakouts
    let term = SearchTerm(list.filter)
    let rounds = list.order == 2 ? Array(breakouts.rounds) : breakouts.current.map { [$0] } ?? []
    return rounds.flatMap { round -> [RowID] in
      let flagged = list.order == 2 || round.id != state.rooms.round ? [] : state.rooms.flags
      let named = flagged.filter { list.order == 0 || $0.kind == .roomless }.map(\.participant)
        .filter { term.isEmpty || term.matches(state.session.participants[$0]?.name) }
      let rooms = breakouts.rooms(of: round.id).filter { room in
        term.isEmpty || term.matches(room.name) || term.matches(room.id.description)
          || room.members.contains { term.matches(state.session.participants[$0]?.name) }
      }
      let rows = rooms.flatMap { room -> [RowID] in
        guard list.order == 1 else { return [.room(room.id)] }
        return [.room(room.id)] + room.members.map { .participant($0) }
      }
      let strays = named.map { RowID.participant($0) }
      return [.round(round.id)] + rows + (strays.isEmpty ? [] : [.heading(0)] + strays)
    }
  }

  static func count(_ state: ConsoleState) -> Int? { state.figures.help.count }

  static func emptyText(_ state: ConsoleState) -> String {
    "No breakout round is planned. Press a to plan one."
  }

  static func drawHeader(_ frame: inout Frame, row: Int, scene: Scene) {
    frame.write("Room", row: row, column: 3, role: .headerRow)
    frame.writeRight("people", row: row, end: frame.size.columns - 8, role: .headerRow)
  }

  static func drawRow(
    _ id: RowID, at position: Int, _ frame: inout Frame, row: Int, scene: Scene
  ) {
    switch id {
    case .round(let id): drawRound(id, &frame, row: row, scene)
    case .room(let id): drawRoom(id, &frame, row: row, scene)
    case .participant(let id): drawPerson(id, &frame, row: row, scene)
    case .heading:
      frame.write("To be looked after", row: row, column: 1, role: .headerRow)
    default: break
    }
  }

  /// Somebody in a room, or who has none: what does not fit, and where they could go.
  private static func drawPerson(
    _ id: ParticipantID, _ frame: inout Frame, row: Int, _ scene: Scene
  ) {
    guard let person = scene.session.participants[id] else { return }
    let mode: AttendanceMode? = person.openStay?.mode
    var column = 3
    column += frame.write(mode.sign(scene.glyphs), row: row, column: column, role: mode.role) + 1
    let end = frame.size.columns - 1
    var parts: [(String, ThemeRole)] = []
    if let round = round(scene), round.isPinned(id) { parts.append(("pinned", .accent)) }
    if let flag = scene.state.rooms.flagOf[id] {
      parts.append((words(flag, person, scene), .warning))
    } else {
      let facts = [person.country?.rawValue, person.type].compactMap { $0 }
      parts.append((facts.joined(separator: " "), .textDim))
    }
    let wanted = parts.reduce(0) { $0 + $1.0.cellWidth + 2 }
    let free = max(0, end - column)
    column += frame.write(
      person.name, row: row, column: column, width: max(min(22, free), free - wanted))
    for (text, role) in parts where column + 2 < end {
      column +=
        2
        + frame.write(
          text, row: row, column: column + 2, width: end - column - 2, role: role)
    }
  }

  private static func words(_ flag: RoomFlag, _ person: Participant, _ scene: Scene) -> String {
    let room = flag.room?.description ?? ""
    switch flag.kind {
    case .roomless:
      let best = scene.state.rooms.proposals[flag.participant]
      return best.map { "L: \($0.room), \($0.reason)" } ?? "no room takes them"
    case .misfit: return "is \(person.attendance.name), \(room) is not"
    case .absent: return person.stays.isEmpty ? "not come, \(room)" : "left, \(room)"
    case .withdrawn: return "withdrew, \(room)"
    }
  }

  private static func drawRound(
    _ id: RoundID, _ frame: inout Frame, row: Int, _ scene: Scene
  ) {
    guard let round = scene.session.breakouts.rounds[id] else { return }
    let isOpen = round.state == .open || round.state == .closing
    var column = 1
    column += frame.write(id.description, row: row, column: column, role: .title) + 1
    column +=
      frame.write(
        round.state.rawValue, row: row, column: column, role: isOpen ? .success : .textDim) + 1
    let end = frame.size.columns - 1
    var used = 0
    if isOpen, let reading = round.clock(at: scene.now) {
      used = frame.writeRight(reading.text, row: row, end: end, role: reading.role, emphasis: .bold)
    }
    let title = round.item.flatMap { scene.session.agenda.items[$0]?.title } ?? ""
    frame.write(
      title, row: row, column: column, width: max(0, end - used - column - 1), role: .title)
  }

  private static func drawRoom(_ id: RoomID, _ frame: inout Frame, row: Int, _ scene: Scene) {
    guard let room = scene.session.breakouts.rooms[id] else { return }
    if room.needsHelp {
      frame.write(scene.glyphs.alert, row: row, column: 1, role: .helpAsked)
    }
    frame.write(id.description, row: row, column: 3, width: 4, role: .textDim)
    guard let round = scene.session.breakouts.rounds[room.round] else { return }
    let end = frame.size.columns - 1
    let standing = scene.session.standing(
      of: room, notes: scene.state.rooms.notes[id] ?? 0, at: scene.now)
    let (inRoom, online) = (standing.inPerson, standing.virtual)
    frame.writeRight(
      "\(scene.glyphs.virtual)\(online)", row: row, end: end, width: 4, role: .modeVirtual)
    frame.writeRight(
      "\(scene.glyphs.inPerson)\(inRoom)", row: row, end: end - 4, width: 4, role: .modeInPerson)
    frame.writeRight(
      "\(room.members.count)", row: row, end: end - 9, width: 4,
      role: standing.hasQuorum || room.members.isEmpty ? .text : .warning)
    var nameEnd = end - 14
    if round.state == .open || round.state == .closing {
      nameEnd -= 8
      let isClosed = standing.state == .closed
      frame.writeRight(
        isClosed ? "closed" : standing.clock?.text ?? "open", row: row, end: nameEnd + 8, width: 7,
        role: isClosed ? .textDim : standing.clock?.role ?? .success)
    } else if frame.size.columns >= 60 {
      nameEnd -= 9
      frame.write(room.mode.rawValue, row: row, column: nameEnd + 1, width: 8, role: .textDim)
    }
    // Where both do not fit, who waits for help is more than how full the room is.
    let isSpared = room.needsHelp || room.helpTakenBy != nil
    let barColumns = frame.size.columns >= 60 ? 12 : frame.size.columns >= 44 && !isSpared ? 5 : 0
    if barColumns > 0 {
      nameEnd -= barColumns + 1
      frame.region(Rect(row: row, column: nameEnd + 1, rows: 1, columns: barColumns)) {
        drawBar(room, round, (inRoom, online), &$0, scene)
      }
    }
    drawName(of: room, standing, end: nameEnd, &frame, row: row)
  }

  /// A room's name, and since when it waits for help or who has gone there.
  private static func drawName(
    of room: BreakoutRoom, _ standing: RoomStanding, end nameEnd: Int, _ frame: inout Frame,
    row: Int
  ) {
    let asking = standing.helpSeconds.map { "help \($0 / 60):\(twoDigits($0 % 60))" }
    let helper = room.helpTakenBy.map { "\($0.oneLine(20)) helps" }
    let note =
      asking.map { [$0, room.helpReason?.oneLine(30)].compactMap { $0 }.joined(separator: " ") }
      ?? helper
    // The age of a call is never cut; of the name as much is shown as is left.
    let ageWidth = (asking?.cellWidth ?? 0) + 2
    let noteWidth =
      note.map { min($0.cellWidth + 2, max(ageWidth, (nameEnd - 8) / 2), nameEnd - 10) } ?? 0
    let used = frame.write(
      room.name, row: row, column: 8, width: max(1, nameEnd - 8 - noteWidth),
      role: room.needsHelp ? .helpAsked : .text)
    guard let note else { return }
    let free = max(0, nameEnd - 8 - used - 2)
    frame.write(
      note.cellWidth > free ? asking ?? note : note, row: row, column: 8 + used + 2, width: free,
      role: room.needsHelp ? .helpAsked : .textDim)
  }

  /// How full a room is, people in the building before those online.
  private static func drawBar(
    _ room: BreakoutRoom, _ round: BreakoutRound, _ people: (inRoom: Int, online: Int),
    _ frame: inout Frame, _ scene: Scene
  ) {
    let barColumns = frame.size.columns
    let most = max(1, round.maximum(of: room), people.inRoom + people.online)
    let first = (people.inRoom * barColumns + most / 2) / most
    let both = ((people.inRoom + people.online) * barColumns + most / 2) / most
    for cell in 0..<barColumns {
      let isFilled = cell < both
      frame.write(
        isFilled ? scene.glyphs.barFilled : scene.glyphs.barEmpty, row: 0, column: cell,
        role: cell < first ? .modeInPerson : isFilled ? .modeVirtual : .textDim)
    }
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    switch id {
    case .room(let id): return roomText(id, scene)
    case .participant(let id): return scene.name(id)
    case .round(let id):
      // What was said last is what has to go into the chats now.
      if let said = scene.session.breakouts.rounds[id]?.announcements?.last { return said.text }
      return scene.session.breakouts.rooms(of: id).map { roomText($0.id, scene) }
        .joined(separator: "\n\n")
    default: return nil
    }
  }

  /// A room's text for its chat.
  private static func roomText(_ id: RoomID, _ scene: Scene) -> String {
    guard let room = scene.session.breakouts.rooms[id] else { return "" }
    let deadline = room.deadline ?? scene.session.breakouts.rounds[room.round]?.deadline
    return scene.session.chatText(of: room, deadline: deadline.map { scene.clock($0) })
  }
}
