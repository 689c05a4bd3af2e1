/// Why a file as a whole cannot be taken; a single bad row is a ``RowProblem`` instead.
public enum ImportError: Error, Equatable, Sendable {
  /// The file is larger than is read at once.
  case tooLarge(bytes: Int, limit: Int)
  /// The file has no bytes, or nothing but white space.
  case empty
  /// There is a header and nothing under it.
  case headerOnly(line: Int)
  /// The file is a spreadsheet, an archive or another thing that is not text.
  case notText(kind: String)
  /// A row has more cells than any form asks questions.
  case tooManyColumns(line: Int, columns: Int, limit: Int)
  /// There are more rows than any session has people.
  case tooManyRows(limit: Int)
  /// No row looks like the header of a registration list.
  case noRegistrationHeader(firstCells: [String])
  /// Nothing in the file looks like a Teams attendance report.
  case notAttendance(firstCells: [String])
  /// Nothing in the file looks like a message.
  case noMessages
  /// No column holds questions.
  case noQuestionColumn(headings: [String])
  /// Day and month can be read both ways, and the session's dates do not settle it.
  case ambiguousDates(example: String)
  /// No row looks like the header of an agenda.
  case noAgendaHeader(firstCells: [String])
  /// The file is JSON of another sort; its members are named.
  case notAgenda(found: [String])
  /// The file is not JSON, though it begins like it.
  case notJSON(reason: String)
  /// The file is not the XML that is read.
  case notXML(line: Int, reason: String)
  /// A format was recognised, and there is no event in the file.
  case noEvents(format: String)
  /// The room that was asked for is not in the schedule.
  case noSuchRoom(String, rooms: [String])

  /// What happened, and what to do next.
  public var message: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      "The file is too large: \(megabytes(bytes)) MB, at most \(megabytes(limit)) MB are read. "
        + "Split it and import the parts."
    case .empty: "The file is empty; export it again."
    case .headerOnly(let line):
      "The file has a header (line \(line)) and no rows under it; nobody would be imported."
    case .notText(let kind):
      "The file is \(kind), not text. Open it in its program and save it as CSV (UTF-8)."
    case .tooManyColumns(let line, let columns, let limit):
      "Line \(line) has \(columns) columns, at most \(limit) are read. Leave out what is not needed."
    case .tooManyRows(let limit):
      "The file has more than \(limit) rows. Split it and import the parts."
    case .noRegistrationHeader(let cells):
      "No row names its columns: one must say name or e-mail. "
        + "The first row reads: \(quotedList(cells))."
    case .notAttendance(let cells):
      "This is not a Teams attendance report of a generation that is read: sections (since 2022), "
        + "meeting summary (2021-22) or join and leave list. "
        + "The first row reads: \(quotedList(cells))."
    case .noMessages: "There is no message in the file; save the chat again, or copy it."
    case .noQuestionColumn(let headings):
      "No column is known to hold questions. The first row reads: \(quotedList(headings)). "
        + "Say which it is with --columns \"text=HEADING,asker=HEADING\"."
    case .ambiguousDates(let example):
      "“\(example)” can be day/month or month/day, and neither lies on the session's dates alone. "
        + "Say which it is with --dates dmy or --dates mdy."
    case .noAgendaHeader(let cells):
      "No row names its columns: an agenda has a title and a start or a length. Read are iCalendar, "
        + "schedules of frab and pretalx (JSON, XML), Ontime projects (JSON) and CSV. "
        + "The first row reads: \(quotedList(cells))."
    case .notAgenda(let names):
      "This JSON is neither a conference schedule nor an Ontime project; it has \(quotedList(names))."
    case .notJSON(let reason): "The file looks like JSON and is not: \(reason)"
    case .notXML(let line, let reason):
      "The file cannot be read as an XML schedule: line \(line), \(reason). Export it again."
    case .noEvents(let format):
      "The file is \(format) without an event in it; nothing would be imported."
    case .noSuchRoom(let room, let rooms):
      "The schedule has no room “\(room.prefix(60))”; its rooms are \(quotedList(rooms))."
    }
  }

  private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

  private func quotedList(_ cells: [String]) -> String {
    guard !cells.isEmpty else { return "nothing" }
    let shown = cells.prefix(4).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
    return cells.count > 4 ? shown + "…" : shown
  }
}

/// What is wrong with one row; the other rows are taken all the same.
public struct RowProblem: Equatable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// What is wrong and what was done about it.
  public let reason: String

  /// Makes a problem.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}
