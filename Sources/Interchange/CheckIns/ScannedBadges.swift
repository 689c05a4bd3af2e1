import SessionEngine

/// A file of scanned badges: one payload a line, one JSON object, or vCards.
public struct ScannedBadges: Equatable, Sendable {
  /// The codes in the order of the file.
  public private(set) var codes: [ScannedBadge] = []
  /// Lines that no badge has.
  public private(set) var problems: [RowProblem] = []
  /// What was odd about the file as a whole.
  public let notices: [String]

  /// Reads a file's bytes.
  /// - Throws: ``ImportError`` when there is nothing in it or it is not text.
  public init(reading bytes: [UInt8]) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    notices = text.notices
    if let cards = try ContactCards(text) {
      codes = cards.rows.map(ScannedBadge.init(card:))
      problems = cards.problems
      return
    }
    let whole = String(decoding: text.utf8.prefix(8000), as: UTF8.self)
    // A payload over several lines is one that was made readable.
    if trimmed(whole).hasPrefix("{"), let one = ScannedBadge(line: 1, payload: whole) {
      codes = [one]
      return
    }
    for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      let payload = trimmed(String(decoding: line, as: UTF8.self))
      guard !payload.isEmpty else { continue }
      if let code = ScannedBadge(line: index + 1, payload: payload) {
        codes.append(code)
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
    for code in file.codes { planner.plan(code) }
    for problem in file.problems { planner.report(problem) }
    return ImportPlan(
      kind: "check-in", rows: planner.rows,
      notices: file.notices + decisions.unused(among: file.codes.map(\.code)),
      commands: planner.commands, session: session)
  }
}

private struct CheckInPlanner {
  private let index: PeopleIndex
  private let probe: EngineProbe
  private let decisions: ImportDecisions
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  /// On which line somebody was checked in.
  private var lines: [ParticipantID: Int] = [:]

  init(session: Session, decisions: ImportDecisions) {
    index = PeopleIndex(session)
    probe = EngineProbe(session)
    self.decisions = decisions
  }

  mutating func report(_ problem: RowProblem) {
    rows.append(ImportRow(line: problem.line, action: .error, reasons: [problem.reason]))
  }

  mutating func plan(_ code: ScannedBadge) {
    switch decisions[code.code] {
    case .skip:
      rows.append(
        ImportRow(line: code.line, action: .skip, name: code.code, reasons: ["as decided"]))
    case .person(let id):
      guard let person = index[id] else {
        rows.append(
          ImportRow(
            line: code.line, action: .error, name: code.code,
            reasons: ["\(id), which was decided on, is no participant"]))
        return
      }
      var fields = ParticipantFields()
      fields.tokens = [code.code]
      checkIn(person, code, how: "your decision", confidence: .certain, learning: fields)
    case .new, nil: match(code)
    }
  }

  private mutating func match(_ code: ScannedBadge) {
    for token in [code.code] + code.otherCodes {
      let people = index.people(withBadge: token)
      if people.count == 1 { return checkIn(people[0], code, how: "badge", confidence: .certain) }
    }
    for email in code.emails {
      let people = index.people(withEmail: email)
      if people.count == 1 {
        return checkIn(people[0], code, how: "e-mail address", confidence: .certain)
      }
    }
    let match = code.name.flatMap { index.match(named: $0) }
    if let person = match?.taken {
      return checkIn(person, code, how: match?.how ?? "name", confidence: .likely)
    }
    let what = code.form.map { "\($0), whose code nobody has" } ?? "nobody has this code"
    let near = match?.people.map { "\($0.id) \($0.name)" }.joined(separator: ", ") ?? ""
    rows.append(
      ImportRow(
        line: code.line, action: .unsure, name: code.name ?? code.code,
        confidence: match?.confidence, candidates: match?.people.map(\.id) ?? [],
        reasons: [
          near.isEmpty ? what : what + ": perhaps \(near)",
          "decide with --match \"\(code.code)=P1\"",
        ]))
  }

  private mutating func checkIn(
    _ person: KnownPerson, _ code: ScannedBadge, how: String, confidence: MatchConfidence,
    learning fields: ParticipantFields = ParticipantFields()
  ) {
    func row(_ action: ImportAction, _ reason: String) -> ImportRow {
      ImportRow(
        line: code.line, action: action, participant: person.id, name: person.name,
        confidence: confidence, reasons: [reason])
    }
    if let line = lines[person.id] {
      rows.append(row(.same, "checked in by line \(line)"))
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
    lines[person.id] = code.line
    rows.append(row(.update, "checked in, found by \(how)"))
  }
}
