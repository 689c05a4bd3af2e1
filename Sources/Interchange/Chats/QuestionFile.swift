import SessionEngine

/// A field of a question that a column of an export can hold.
public enum QuestionField: String, CaseIterable, Sendable {
  case text, asker, email, votes, answer, number

  /// The headings, folded, under which products write it.
  var headings: [String] {
    switch self {
    case .text:
      ["question", "question text", "text", "message", "content", "frage", "pregunta", "body"]
    case .asker:
      [
        "asker name", "asker", "name", "author", "author name", "asked by", "user", "user name",
        "from", "participant", "posted by", "submitted by",
      ]
    case .email: ["asker email", "email", "e mail", "author email", "user email"]
    case .votes: ["votes", "upvotes", "up votes", "likes", "score", "number of votes", "stimmen"]
    case .answer: ["answer s", "answer", "answers", "reply", "response", "answer details"]
    case .number: ["", "no", "number", "nr"]
    }
  }
}

/// One question of an export.
public struct ExportedQuestion: Equatable, Sendable {
  /// The line on which it begins, from 1.
  public let line: Int
  /// What was asked.
  public let text: String
  /// Who asked; nil for nobody known.
  public let asker: String?
  /// The address of who asked.
  public let email: String?
  /// What the platform counted; never below 0.
  public let votes: Int
  /// What was answered; empty when it was answered live.
  public var answers: [String]
  /// What was odd, in words.
  public var doubts: [String] = []
}

/// A list of questions and answers that a platform exported: Zoom's report, or any table whose columns are named.
public struct QuestionFile: Equatable, Sendable {
  /// The questions in the order of the file.
  public let questions: [ExportedQuestion]
  /// Which heading was taken for which field.
  public let columns: [QuestionColumns.Column]
  /// What was odd about the file as a whole.
  public let notices: [String]

  /// Reads a file.
  ///
  /// - Parameter mapping: Headings that are taken for certain fields, before those that products are known to write.
  /// - Throws: ``ImportError`` when it is no table, or no column holds questions.
  public init(
    reading bytes: [UInt8], mapping: [QuestionColumns.Column] = []
  ) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    let named = Dictionary(mapping.map { (folded($0.heading), $0.field) }) { $1 }
    func field(of heading: String) -> QuestionField? {
      let key = folded(heading)
      if let name = named[key] { return QuestionField(rawValue: name) }
      if trimmed(heading) == "#" { return .number }
      guard !key.isEmpty else { return nil }
      return QuestionField.allCases.first { field in
        field.headings.contains(key) && !mapping.contains { $0.field == field.rawValue }
      }
    }
    func score(_ cells: [String]) -> Int {
      let fields = Set(cells.compactMap { field(of: $0) })
      return fields.contains(.text) ? fields.count : 0
    }
    let table = try DelimitedText(text, score: score)
    let head = table.rows.prefix(headerSearchRows)
    // The row that names most columns: a report has a table of its own facts above the questions.
    guard
      let header = head.indices.max(by: {
        (score(head[$0].cells), $1) < (score(head[$1].cells), $0)
      }), score(table.rows[header].cells) > 0
    else { throw .noQuestionColumn(headings: head.first?.cells.map(trimmed) ?? []) }
    var places: [QuestionField: Int] = [:]
    var columns: [QuestionColumns.Column] = []
    let cells = table.rows[header].cells
    for (place, heading) in cells.enumerated() {
      guard let field = field(of: heading), places[field] == nil else { continue }
      places[field] = place
      if field != .number {
        columns.append(QuestionColumns.Column(field: field.rawValue, heading: trimmed(heading)))
      }
    }
    var reader = QuestionRows(places: places, width: cells.count)
    for row in table.rows[(header + 1)...] { reader.take(row) }
    guard !reader.questions.isEmpty else { throw .headerOnly(line: table.rows[header].line) }
    questions = reader.questions
    self.columns = columns
    notices = text.notices + reader.notices
  }
}

/// Reads rows of which some go on with the question above.
private struct QuestionRows {
  let places: [QuestionField: Int]
  let width: Int
  var questions: [ExportedQuestion] = []
  var notices: [String] = []

  init(places: [QuestionField: Int], width: Int) {
    self.places = places
    self.width = width
  }

  mutating func take(_ row: DelimitedRow) {
    func cell(_ field: QuestionField) -> String { places[field].map { row[$0] } ?? "" }
    // Further answers stand in columns beyond the header.
    let more = row.cells.count > width ? row.cells[width...].map(trimmed) : []
    let answers = ([cell(.answer)] + more).filter { !$0.isEmpty }.map(Self.withoutPrefix)
    let text = cell(.text)
    guard !text.isEmpty else {
      if let last = questions.indices.last, !answers.isEmpty {
        questions[last].answers += answers
      } else if !row.cells.allSatisfy({ trimmed($0).isEmpty }) {
        notices.append("Line \(row.line) has no question and was left out.")
      }
      return
    }
    if places[.number] != nil, cell(.number).isEmpty, let last = questions.indices.last,
      questions[last].text == text
    {
      questions[last].answers += answers
      return
    }
    let name = cell(.asker)
    var doubts: [String] = []
    var votes = 0
    if !cell(.votes).isEmpty {
      if let number = Int(cell(.votes)) {
        votes = max(0, number)
        if number < 0 { doubts.append("a score of \(number) is taken as no votes") }
      } else {
        doubts.append("“\(cell(.votes).prefix(20))” is no number of votes")
      }
    }
    questions.append(
      ExportedQuestion(
        line: row.line, text: text, asker: Self.isAnonymous(name) ? nil : name,
        email: cell(.email).contains("@") ? cell(.email) : nil, votes: votes, answers: answers,
        doubts: doubts))
  }

  private static func isAnonymous(_ name: String) -> Bool {
    name.isEmpty || folded(name).hasPrefix("anonym") || folded(name) == "guest"
  }

  /// An answer without `Answered by Host:` before it; empty for one that was given live.
  private static func withoutPrefix(_ answer: String) -> String {
    if folded(answer) == "live answered" || folded(answer) == "answered live" { return "" }
    guard answer.lowercased().hasPrefix("answered by"), let colon = answer.firstIndex(of: ":")
    else { return answer }
    return trimmed(String(answer[answer.index(after: colon)...]))
  }
}
