import SessionEngine

/// A file of scanned badges: one payload a line, one JSON object, or vCards.
public struct ScannedBadges: Sendable {
  /// The codes in the order of the file, each with its line from 1.
  public private(set) var codes: [(line: Int, code: ScannedCode)] = []
  /// Lines that no badge has.
  public private(set) var problems: [RowProblem] = []
  /// What was odd about the file as a whole.
  public let notices: [String]

  /// The longest payload that is looked at, in bytes.
  private static let payloadLimit = 8_000

  /// Reads a file's bytes.
  /// - Throws: ``ImportError`` when there is nothing in it or it is not text.
  public init(reading bytes: [UInt8]) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    notices = text.notices
    if let cards = try ContactCards(text) {
      codes = cards.rows.map {
        (
          $0.line,
          ScannedCode(cardOf: $0.name, organisation: $0.organisation, emails: $0.emails)
        )
      }
      problems = cards.problems
      return
    }
    let whole = trimmed(String(decoding: text.utf8.prefix(Self.payloadLimit), as: UTF8.self))
    // A payload over several lines is one that was made readable.
    if whole.hasPrefix("{"), whole.contains("\n"), ScannedCode(whole).kind == "Indico ticket" {
      codes = [(1, ScannedCode(whole))]
      return
    }
    for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      let payload = trimmed(String(decoding: line, as: UTF8.self))
      guard !payload.isEmpty else { continue }
      let code = ScannedCode(payload)
      let isTicket = !code.isSetUp && (!payload.hasPrefix("{") || code.kind != "code")
      if isTicket, payload.utf8.count <= Self.payloadLimit {
        codes.append((index + 1, code))
      } else {
        problems.append(
          RowProblem(line: index + 1, reason: "“\(payload.prefix(40))” is no badge's code"))
      }
    }
  }
}

extension ImportPlan {
  /// Plans the check-in of whoever's badge was scanned; a code that nobody has waits for a decision.
  public static func checkIns(
    _ file: ScannedBadges, session: Session, decisions: ImportDecisions = ImportDecisions()
  ) -> ImportPlan {
    var planner = CheckInPlanner(session: session, decisions: decisions)
    for (line, code) in file.codes { planner.plan(code, line: line) }
    for problem in file.problems { planner.report(problem) }
    return ImportPlan(
      kind: "check-in", rows: planner.rows,
      notices: file.notices + decisions.unused(among: file.codes.map(\.code.key)),
      commands: planner.commands, session: session)
  }
}

private struct CheckInPlanner {
  /// Whom codes belong to, and whom names come near.
  private let book: CodeIndex
  private let index: PeopleIndex
  private let probe: EngineProbe
  private let decisions: ImportDecisions
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  /// On which line somebody was checked in.
  private var lines: [ParticipantID: Int] = [:]

  init(session: Session, decisions: ImportDecisions) {
    book = CodeIndex(session)
    index = PeopleIndex(session)
    probe = EngineProbe(session)
    self.decisions = decisions
  }

  mutating func report(_ problem: RowProblem) {
    rows.append(ImportRow(line: problem.line, action: .error, reasons: [problem.reason]))
  }

  mutating func plan(_ code: ScannedCode, line: Int) {
    switch decisions[code.key] {
    case .skip:
      rows.append(
        ImportRow(line: line, action: .skip, name: code.key, reasons: ["as decided"]))
    case .person(let id):
      guard let person = index[id] else {
        rows.append(
          ImportRow(
            line: line, action: .error, name: code.key,
            reasons: ["\(id), which was decided on, is no participant"]))
        return
      }
      var fields = ParticipantFields()
      fields.tokens = [code.key]
      checkIn(person, line: line, how: "your decision", confidence: .certain, learning: fields)
    case .new, nil: match(code, line: line)
    }
  }

  private mutating func match(_ code: ScannedCode, line: Int) {
    switch book.identify(code) {
    case .person(let id, let how):
      guard let person = index[id] else { return }
      checkIn(
        person, line: line, how: how == "code" ? "badge" : how,
        confidence: how == "name" ? .likely : .certain)
    case .several(let ids):
      let people = ids.compactMap { index[$0] }
      ask(code, line: line, "several people have this code", people, .possible)
    case .notATicket(let reason):
      rows.append(ImportRow(line: line, action: .error, name: code.key, reasons: [reason]))
    case .unknown:
      let match = code.name.flatMap { index.match(named: $0) }
      if let person = match?.taken {
        checkIn(person, line: line, how: match?.how ?? "name", confidence: .likely)
      } else {
        let what =
          code.kind == "code" ? "nobody has this code" : "\(code.kind), whose code nobody has"
        ask(code, line: line, what, match?.people ?? [], match?.confidence)
      }
    }
  }

  private mutating func ask(
    _ code: ScannedCode, line: Int, _ what: String, _ people: [KnownPerson],
    _ confidence: MatchConfidence?
  ) {
    let near = people.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
    rows.append(
      ImportRow(
        line: line, action: .unsure, name: code.name ?? code.key, confidence: confidence,
        candidates: people.map(\.id),
        reasons: [
          near.isEmpty ? what : what + ": perhaps \(near)",
          "decide with --match \"\(code.key)=P1\"",
        ]))
  }

  private mutating func checkIn(
    _ person: KnownPerson, line: Int, how: String, confidence: MatchConfidence,
    learning fields: ParticipantFields = ParticipantFields()
  ) {
    func row(_ action: ImportAction, _ reason: String) -> ImportRow {
      ImportRow(
        line: line, action: action, participant: person.id, name: person.name,
        confidence: confidence, reasons: [reason])
    }
    if let first = lines[person.id] {
      rows.append(row(.same, "checked in by line \(first)"))
      return
    }
    if person.record?.openStay?.mode == .inPerson {
      rows.append(row(.same, "in the room already"))
      return
    }
    let command = SessionCommand.people(.checkIn(person.id, mode: .inPerson))
    if let refusal = probe.refusal(of: command) {
      rows.append(row(.error, refusal))
      return
    }
    if fields != ParticipantFields() { commands.append(.people(.edit(person.id, fields))) }
    commands.append(command)
    lines[person.id] = line
    rows.append(row(.update, "checked in, found by \(how)"))
  }
}
