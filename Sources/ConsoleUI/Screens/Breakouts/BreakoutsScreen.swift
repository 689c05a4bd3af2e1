import SessionEngine

/// The breakout rounds and their rooms.
enum BreakoutsScreen: Screen {
  static let orders = ["the round that matters now", "all rounds"]

  static func rows(_ state: ConsoleState, list: ListState) -> [RowID] {
    let breakouts = state.session.breakouts
    let key = list.filter.searchKey
    let rounds = list.order == 1 ? Array(breakouts.rounds) : breakouts.current.map { [$0] } ?? []
    return rounds.flatMap { round -> [RowID] in
      let rooms = breakouts.rooms(of: round.id).filter { room in
        key.isEmpty || room.name.matches(key) || room.id.description.matches(key)
          || room.members.contains { state.session.participants[$0]?.name.matches(key) == true }
      }
      return [.round(round.id)] + rooms.map { .room($0.id) }
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
    default: break
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
    let end = frame.size.columns - 1
    var inRoom = 0
    var online = 0
    for member in room.members {
      guard let person = scene.session.participants[member] else { continue }
      switch person.openStay?.mode ?? person.plannedMode {
      case .inPerson: inRoom += 1
      case .virtual: online += 1
      }
    }
    frame.writeRight(
      "\(scene.glyphs.virtual)\(online)", row: row, end: end, width: 4, role: .modeVirtual)
    frame.writeRight(
      "\(scene.glyphs.inPerson)\(inRoom)", row: row, end: end - 4, width: 4, role: .modeInPerson)
    frame.writeRight("\(room.members.count)", row: row, end: end - 9, width: 4)
    var nameEnd = end - 14
    if frame.size.columns >= 60 {
      nameEnd -= 9
      frame.write(room.mode.rawValue, row: row, column: nameEnd + 1, width: 8, role: .textDim)
    }
    let note = room.needsHelp ? "asks for help" : room.helpTakenBy.map { "\($0.oneLine(20)) helps" }
    let noteWidth = note.map { min($0.cellWidth + 2, (nameEnd - 8) / 2) } ?? 0
    let used = frame.write(
      room.name, row: row, column: 8, width: max(1, nameEnd - 8 - noteWidth),
      role: room.needsHelp ? .helpAsked : .text)
    guard let note else { return }
    frame.write(
      note, row: row, column: 8 + used + 2, width: max(0, nameEnd - 8 - used - 2),
      role: room.needsHelp ? .helpAsked : .textDim)
  }

  static func copyText(_ id: RowID, scene: Scene) -> String? {
    switch id {
    case .room(let id): return roomText(id, scene)
    case .round(let id):
      return scene.session.breakouts.rooms(of: id).map { roomText($0.id, scene) }
        .joined(separator: "\n\n")
    default: return nil
    }
  }

  /// A room's list as it is read out or put into a chat.
  private static func roomText(_ id: RoomID, _ scene: Scene) -> String {
    guard let room = scene.session.breakouts.rooms[id] else { return "" }
    let title = [room.name, room.place, room.link].compactMap { $0 }.joined(separator: ", ")
    return ([title] + room.members.map { "- " + scene.name($0) }).joined(separator: "\n")
  }
}
