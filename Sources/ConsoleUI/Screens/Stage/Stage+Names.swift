import SessionEngine

extension Stage {
  /// Cells for a room's name on a page of people; what is longer is cut.
  private static let mostRoomColumns = 18
  /// Cells for the letter that a row begins a new run of names with.
  private static let letterColumns = 2

  /// Everybody of the round in front with their room, in the order in which names read, page after page.
  ///
  /// A page says from which letter to which it goes, and each letter stands before its first name, so that people wait
  /// for their page and find their line in it.
  func drawNames(_ frame: inout Frame) {
    guard let round = session.breakouts.current else {
      drawNothing(.roomsNotOpen, &frame)
      return
    }
    let people = placed(in: round)
    guard !people.isEmpty else {
      drawNothing(.roomsNotOpen, &frame)
      return
    }
    let rows = frame.size.rows
    let top = rows >= 8 ? 1 : 0
    let first = top + 1 + top
    // The last row stays free where there is room, so that a projector's edge cuts nothing.
    let down = max(1, rows - first - (rows >= 16 ? 1 : 0))
    let across = columnsOfNames(people, frame.size.columns, down: down)
    let each = down * across
    let pages = (people.count + each - 1) / each
    let shown = pageInFront(of: pages)
    let part = Array(people.dropFirst(shown * each).prefix(each))
    drawNamesHeading(round, part, page: shown, of: pages, &frame, row: top)
    let width = frame.size.columns / across
    // The last page fills its columns evenly; with a free line between them rows are easier to read from afar.
    let high = (part.count + across - 1) / across
    let step = high * 2 - 1 <= down ? 2 : 1
    let longest = part.map(\.name.cellWidth).max() ?? 0
    for (offset, entry) in part.enumerated() {
      let isNew = offset % high == 0 || part[offset - 1].letter != entry.letter
      let column = offset / high
      let place = isMirrored ? across - 1 - column : column
      frame.region(Rect(row: 0, column: place * width, rows: rows, columns: width)) { frame in
        draw(entry, withLetter: isNew, longest: longest, row: first + offset % high * step, &frame)
      }
    }
  }

  /// What the page is, from which letter to which it goes, and the rooms' clock while they are open.
  private func drawNamesHeading(
    _ round: BreakoutRound, _ part: [Placed], page: Int, of pages: Int, _ frame: inout Frame,
    row: Int
  ) {
    var heading = [StageField(label(.whoWhere), .stageTitle, .bold)]
    if pages > 1, let from = part.first?.letter, let to = part.last?.letter {
      heading.append(StageField(from == to ? from : "\(from) – \(to)", .stageText, .bold))
      heading.append(StageField("\(page + 1)/\(pages)", .textDim))
    }
    frame.stageLine(heading, row: row, mirrored: isMirrored)
    guard round.isOpen, let reading = round.clock(at: now) else { return }
    frame.stageLine(
      [StageField(reading.text, role(of: reading), .bold)], row: row, mirrored: !isMirrored)
  }

  private func draw(
    _ entry: Placed, withLetter: Bool, longest: Int, row: Int, _ frame: inout Frame
  ) {
    let free = frame.size.columns - 2 * Frame.stageMargin - Self.letterColumns - 2
    let roomColumns = min(Self.mostRoomColumns, entry.room.cellWidth, free / 2)
    // The room stands close to the name, so that the eye finds it.
    let nameColumns = max(1, min(free - roomColumns, longest + 1))
    frame.stageLine(
      [
        StageField(withLetter ? entry.letter : "", .stageTitle, .bold, columns: 2),
        StageField(
          entry.name.cut(toColumns: nameColumns, frame.glyphs), .stageText, .bold,
          columns: nameColumns),
        StageField(
          entry.room.cut(toColumns: roomColumns, frame.glyphs), .modeVirtual, columns: roomColumns),
      ], row: row, mirrored: isMirrored, gap: 1)
  }

  /// Somebody's line: their name, its first letter, and their room's name.
  private struct Placed {
    let name: String, letter: String, room: String
  }

  private func placed(in round: BreakoutRound) -> [Placed] {
    session.breakouts.rooms(of: round.id)
      .flatMap { room in
        let title = room.name.oneLine()
        return room.members.compactMap { session.participants[$0]?.name.oneLine() }
          .map { (key: $0.searchKey, name: $0, room: title) }
      }
      .sorted { ($0.key, $0.room) < ($1.key, $1.room) }
      .map { entry in
        let letter = entry.key.first { $0.isLetter || $0.isNumber }.map { $0.uppercased() }
        return Placed(name: entry.name, letter: letter ?? "", room: entry.room)
      }
  }

  /// As many columns as fit names and rooms of usual length, and no more than are filled.
  private func columnsOfNames(_ people: [Placed], _ columns: Int, down: Int) -> Int {
    let room = min(Self.mostRoomColumns, people.map(\.room.cellWidth).max() ?? 0)
    let needed = 22 + room + Self.letterColumns + 2 * Frame.stageMargin + 2
    let filled = (people.count + down - 1) / down
    return max(1, min(columns / max(1, needed), filled))
  }
}
