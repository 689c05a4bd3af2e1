import SessionEngine

/// What happens to one row of a file that is imported.
public enum ImportAction: String, Encodable, CaseIterable, Sendable {
  /// A new participant or item.
  case add
  /// A known one gets what the row knows better.
  case update
  /// A known one of which the row says nothing new.
  case same
  /// Several could be meant; nothing is done before somebody decides.
  case unsure
  /// Nothing to take from the row.
  case skip
  /// The row cannot be taken.
  case error
}

/// One row of a file and what is done about it.
public struct ImportRow: Equatable, Encodable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  /// What is done.
  public let action: ImportAction
  /// What the row is about.
  public let subject: ImportSubject
  /// Why, in words; nil where there is nothing to say.
  public let reason: String?
  /// The id of the question that comes of it or is it; not told by imports of people.
  public let question: String?
  /// What was asked; not told by imports of people.
  public let text: String?

  init(
    line: Int, action: ImportAction, participant: ParticipantID? = nil, name: String? = nil,
    reasons: [String] = [], question: QuestionID? = nil, text: String? = nil
  ) {
    self.line = line
    self.action = action
    subject = .participant(participant, name: name)
    reason = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    self.question = question?.description
    self.text = text
  }

  init(
    line: Int, action: ImportAction, item: ItemID? = nil, title: String?, reasons: [String] = []
  ) {
    self.line = line
    self.action = action
    subject = .item(item, title: title)
    reason = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    question = nil
    text = nil
  }

  /// The id of the participant; nil for a row that names none.
  public var participant: String? {
    if case .participant(let id, _) = subject { id?.description } else { nil }
  }

  /// The id of the agenda item; nil for a row that makes none.
  public var item: String? {
    if case .item(let id, _) = subject { id?.description } else { nil }
  }

  /// The name or title as the row has it.
  public var name: String? {
    switch subject {
    case .participant(_, let name), .item(_, let name): name
    }
  }

  private enum CodingKeys: String, CodingKey {
    case line, action, participant, name, item, title, reason, question, text
  }

  /// Writes the row; what it is about under the names that belong to that.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(line, forKey: .line)
    try container.encode(action, forKey: .action)
    switch subject {
    case .participant(let id, let name):
      try container.encodeIfPresent(id, forKey: .participant)
      try container.encodeIfPresent(name, forKey: .name)
    case .item(let id, let title):
      try container.encodeIfPresent(id, forKey: .item)
      try container.encodeIfPresent(title, forKey: .title)
    }
    try container.encodeIfPresent(reason, forKey: .reason)
    guard let text else { return }
    try container.encodeIfPresent(question, forKey: .question)
    try container.encode(text, forKey: .text)
  }
}

/// What a row of a file is about: somebody, or an item of the agenda; the id is nil where there is none.
public enum ImportSubject: Equatable, Sendable {
  case participant(ParticipantID?, name: String?)
  case item(ItemID?, title: String?)
}

/// What an import would do, row by row, and the one command that does it.
///
/// New participants are given their ids here, so that their presences can be recorded in the same step. The command
/// must therefore be decided on the session that the plan was made for, or on one with the same `sequence`.
public struct ImportPlan: Encodable, Sendable {
  /// `registrations`, `teams-attendance`, `agenda`, `chat` or `questions`.
  public let kind: String
  /// The rows in the order of the file; one row can be named twice when something in it was left out.
  public let rows: [ImportRow]
  /// How many rows of each sort, in words.
  public let summary: String
  /// What was odd about the file as a whole.
  public let notices: [String]
  /// All of it as one step that is undone at once; nil when nothing would change.
  public let command: SessionCommand?
  /// The sequence number of the session that the plan was made for.
  public let sequence: Int

  init(
    kind: String, rows: [ImportRow], notices: [String], commands: [SessionCommand],
    session: Session
  ) {
    self.kind = kind
    self.rows = rows.sorted { $0.line < $1.line }
    self.notices = notices
    var counts: [ImportAction: Int] = [:]
    for row in rows { counts[row.action, default: 0] += 1 }
    summary = ImportAction.allCases.compactMap { action in
      counts[action].map { "\($0) \(action.word)" }
    }.joined(separator: ", ")
    command =
      commands.isEmpty ? nil : .batch(title: "import \(kind): \(summary)", commands)
    sequence = session.sequence
  }

  private enum CodingKeys: String, CodingKey { case kind, rows, summary, notices }

  /// How many rows have this action.
  public func count(_ action: ImportAction) -> Int { rows.count { $0.action == action } }
}

extension ImportAction {
  /// The word after a number.
  fileprivate var word: String {
    switch self {
    case .add: "added"
    case .update: "updated"
    case .same: "the same"
    case .unsure: "unsure"
    case .skip: "skipped"
    case .error: "in error"
    }
  }
}
