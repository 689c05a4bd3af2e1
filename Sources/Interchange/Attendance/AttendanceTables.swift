/// The tables of an attendance report, found by section numbers or by their headers.
struct AttendanceTables {
  /// A table: its header and its rows.
  struct Table {
    let columns: AttendanceColumns
    let header: DelimitedRow
    let rows: [DelimitedRow]
  }

  /// One row per person: identity, and a first guess of the times.
  var people: Table?
  /// One row per stay.
  var stays: Table?
  /// Joined and left events.
  var events: (Table, action: Int, time: Int)?
  /// The tables of a report of Zoom; the others are nil then.
  var zoom: ZoomTables?
  let generation: AttendanceGeneration

  /// Whether the file says that its times are UTC.
  var isUTC: Bool {
    people?.columns.isUTC == true || stays?.columns.isUTC == true || events?.0.columns.isUTC == true
  }

  /// Whether there are headers and no people.
  var isBare: Bool {
    people?.rows.isEmpty != false && stays?.rows.isEmpty != false
      && events?.0.rows.isEmpty != false
      && zoom?.sections.allSatisfy { $0.table.rows.isEmpty } != false
  }

  /// Finds the tables; nil when there are none.
  init?(_ rows: [DelimitedRow]) {
    let starts = rows.indices.filter { sectionNumber(rows[$0]) != nil }
    if !starts.isEmpty {
      var isEngaged = false
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : rows.count
        let body = Array(rows[(start + 1)..<end])
        switch sectionNumber(rows[start]) {
        case 2: people = people ?? Self.table(body)
        case 3: stays = stays ?? Self.table(body)
        case 4: isEngaged = true
        default: break
        }
      }
      if people != nil || stays != nil {
        let width = people?.header.cells.count ?? 0
        generation = isEngaged || width > 8 ? .engagement : .sections
        return
      }
    }
    if let zoom = ZoomTables(rows) {
      self.zoom = zoom
      generation = zoom.isWebinar ? .zoomWebinar : .zoomParticipants
      return
    }
    let top = rows.prefix(headerSearchRows)
    if let start = top.firstIndex(where: { AttendanceColumns.isStayHeader($0.cells) }) {
      stays = Self.table(Array(rows[start...]))
      generation = .meetingSummary
      return
    }
    if let start = Self.timesBelow(top, columns: [1, 2]) {
      stays = Self.table(Array(rows[start...]))
      generation = .meetingSummary
      return
    }
    let named = top.firstIndex { eventColumns($0.cells) != nil }
    guard let start = named ?? Self.timesBelow(top, columns: [2]),
      let (action, time) = named == nil ? (1, 2) : eventColumns(rows[start].cells)
    else { return nil }
    guard var table = Self.table(Array(rows[start...])) else { return nil }
    var columns = table.columns
    columns.isUTC =
      contains(folded(rows[start][time]), words: "utc")
      || folded(rows[start][time]).hasPrefix("utc")
    table = Table(columns: columns, header: table.header, rows: table.rows)
    events = (table, action, time)
    generation = .joinLeaveList
  }

  /// In a language that is not known, the row above the first one that has times in these columns and a name.
  private static func timesBelow(_ rows: ArraySlice<DelimitedRow>, columns: [Int]) -> Int? {
    func isTimed(_ row: DelimitedRow) -> Bool {
      let cells = joiningDates(row)
      return !cells[0].isEmpty && WrittenTime(cells[0]) == nil
        && columns.allSatisfy { WrittenTime(cells[$0]) != nil }
        && (columns.count > 1 || cells.cells.count == 3)
    }
    guard let first = rows.firstIndex(where: isTimed), first > rows.startIndex,
      rows[first - 1].cells.count >= 3, !isTimed(rows[first - 1])
    else { return nil }
    return first - 1
  }

  private static func table(_ rows: [DelimitedRow]) -> Table? {
    guard let header = rows.first else { return nil }
    return Table(
      columns: AttendanceColumns(header.cells), header: header,
      rows: rows.dropFirst().map(joiningDates))
  }

  /// How much a row looks like part of an attendance report, for choosing the delimiter.
  static func score(_ cells: [String]) -> Int {
    let zoom = ZoomTables.score(cells)
    if zoom > 0 { return zoom }
    if AttendanceColumns.isStayHeader(cells) { return 10 + cells.count }
    if eventColumns(cells) != nil { return 10 }
    // In a language that is not known, the table is still the widest thing in the file.
    return cells.count >= 5 ? cells.count : 0
  }
}

/// The number of a section heading such as `2. Participants`; nil for any other row.
private func sectionNumber(_ row: DelimitedRow) -> Int? {
  guard row.cells.count == 1 else { return nil }
  let text = trimmed(row.cells[0])
  guard let digit = text.utf8.first, 49...57 ~= digit, text.utf8.count <= 80,
    text.utf8.dropFirst().first == UInt8(ascii: "."),
    let space = text.unicodeScalars.dropFirst(2).first, isBlank(space)
  else { return nil }
  return Int(digit - 48)
}

/// The columns of action and time in the header of a list of joined and left events.
private func eventColumns(_ cells: [String]) -> (action: Int, time: Int)? {
  let words = cells.map(folded)
  guard words.contains(where: AttendanceColumns.nameWords.contains),
    let time = words.firstIndex(where: { eventTimeWords.contains($0) })
  else { return nil }
  let named = words.firstIndex { eventActionWords.contains($0) }
  guard let action = named ?? (words.count == 3 ? 1 : nil) else { return nil }
  return (action, time)
}

private let eventTimeWords: Set<String> = [
  "timestamp", "utceventtimestamp", "data e hora", "znacznik czasu", "horodatage", "zeitstempel",
  "marca de tiempo", "hora", "fecha y hora", "date et heure",
]
private let eventActionWords: Set<String> = [
  "user action", "action", "atividade", "acao do usuario", "benutzeraktion", "aktion",
  "action de lutilisateur", "action utilisateur", "accion del usuario", "accion",
]

/// Puts date and time together again where saving anew has split them into two cells.
private func joiningDates(_ row: DelimitedRow) -> DelimitedRow {
  var cells: [String] = []
  var index = 0
  while index < row.cells.count {
    if index + 1 < row.cells.count, isDateOnly(row.cells[index]), isTimeOnly(row.cells[index + 1]) {
      cells.append(trimmed(row.cells[index]) + " " + trimmed(row.cells[index + 1]))
      index += 2
    } else {
      cells.append(row.cells[index])
      index += 1
    }
  }
  return DelimitedRow(line: row.line, cells: cells)
}
