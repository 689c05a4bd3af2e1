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
  /// The file is packed and cannot be unpacked.
  case badArchive(ArchiveTrouble)
  /// A row has more cells than any form asks questions.
  case tooManyColumns(line: Int, columns: Int, limit: Int)
  /// There are more rows than any session has people.
  case tooManyRows(limit: Int)
  /// No row looks like the header of a registration list.
  case noRegistrationHeader(firstCells: [String])
  /// Nothing in the file looks like an attendance report.
  case notAttendance(firstCells: [String])
  /// Nothing in the file looks like a message.
  case noMessages
  /// No column holds questions.
  case noQuestionColumn(headings: [String])
  /// Day and month can be read both ways, and the session's dates do not settle it.
  case ambiguousDates(example: String)
  /// A decision about an unsure row that cannot be read.
  case badDecision(String)
  /// A mapping of columns that cannot be read, or names a field that there is not.
  case badMapping(String, fields: [String])
  /// A column of the mapping is not in the file.
  case noSuchColumn(String, columns: [String])
  /// The file is JSON of another sort; its members are named.
  case notRegistrations(found: [String])
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
  /// Nothing in the file looks like a tree of topics.
  case noTopics(found: [String])
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
      "The file is \(kind), not text. \(savingAsCSV)"
    case .badArchive(let trouble): "The file \(trouble.reason). \(savingAsCSV)"
    case .tooManyColumns(let line, let columns, let limit):
      "Line \(line) has \(columns) columns or more, at most \(limit) are read. Leave out what is not needed."
    case .tooManyRows(let limit):
      "The file has more than \(limit) rows. Split it and import the parts."
    case .noRegistrationHeader(let cells):
      "No row names its columns: one must say name or e-mail. Say which is which with "
        + "--map \"Column=name,Other column=email\". "
        + "The first row reads: \(quotedList(cells))."
    case .notAttendance(let cells):
      "This is not an attendance report that is read: Teams (sections since 2022, meeting summary of "
        + "2021-22, join and leave list) or Zoom (participants, webinar attendees). "
        + "The first row reads: \(quotedList(cells))."
    case .noMessages: "There is no message in the file; save the chat again, or copy it."
    case .noQuestionColumn(let headings):
      "No column is known to hold questions. The first row reads: \(quotedList(headings)). "
        + "Say which it is with --columns \"text=HEADING,asker=HEADING\"."
    case .ambiguousDates(let example):
      "“\(example)” can be day/month or month/day, and neither lies on the session's dates alone. "
        + "Say which it is with --dates dmy or --dates mdy."
    case .badDecision(let text):
      "--match \(text.prefix(60)) is not a decision; write \"Name in the file=P7\", \"Name=new\" or "
        + "\"Name=skip\"."
    case .badMapping(let text, let fields):
      "--map \(text.prefix(80)) is not a mapping; write \"Column=field,Other column=field\". Fields are: "
        + fields.joined(separator: ", ") + "."
    case .noSuchColumn(let name, let columns):
      "The file has no column “\(name.prefix(60))”; its columns are \(quotedList(columns))."
    case .notRegistrations(let names):
      "This JSON is not a list of pretix orders; it has \(quotedList(names))."
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
    case .noTopics(let found):
      "The file has no topics: a CSV needs the columns id and title (and parent and kind), a JSON an array of such "
        + "objects, or one under “topics”. It has \(quotedList(found))."
    case .noSuchRoom(let room, let rooms):
      "The schedule has no room “\(room.prefix(60))”; its rooms are \(quotedList(rooms))."
    }
  }

  /// How to come by a CSV, in the programs that people have.
  private var savingAsCSV: String {
    "Open it in its program and save it as CSV (UTF-8). Excel: File, Save As, “CSV UTF-8”; LibreOffice: "
      + "File, Save As, “Text CSV”, Unicode (UTF-8); Google Sheets: File, Download, “Comma Separated Values”."
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
  /// Whether the row is no mistake: it is left out because there is nothing in it to take.
  public let isHarmless: Bool

  /// Makes a problem.
  public init(line: Int, reason: String, isHarmless: Bool = false) {
    self.line = line
    self.reason = reason
    self.isHarmless = isHarmless
  }
}
