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
  /// How sure it is that this is the participant; nil where nobody was found.
  public let confidence: MatchConfidence?
  /// Who could be meant, for a row that waits for a decision.
  public let candidates: [String]

  init(
    line: Int, action: ImportAction, participant: ParticipantID? = nil, name: String? = nil,
    confidence: MatchConfidence? = nil, candidates: [ParticipantID] = [], reasons: [String] = [],
    question: QuestionID? = nil, text: String? = nil
  ) {
    self.init(
      line, action, .participant(participant, name: name), reasons, question: question, text: text,
      confidence: confidence, candidates: candidates)
  }

  init(
    line: Int, action: ImportAction, item: ItemID? = nil, title: String?, reasons: [String] = []
  ) {
    self.init(line, action, .item(item, title: title), reasons)
  }

  init(
    line: Int, action: ImportAction, topic: TopicID?, title: String, reasons: [String] = []
  ) {
    self.init(line, action, .topic(topic, title: title), reasons)
  }

  private init(
    _ line: Int, _ action: ImportAction, _ subject: ImportSubject, _ reasons: [String],
    question: QuestionID? = nil, text: String? = nil,
    confidence: MatchConfidence? = nil, candidates: [ParticipantID] = []
  ) {
    self.line = line
    self.action = action
    self.subject = subject
    reason = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    self.question = question?.description
    self.text = text
    self.confidence = confidence
    self.candidates = candidates.map(\.description)
  }

  /// The id of the participant; nil for a row that names none.
  public var participant: String? {
    if case .participant(let id, _) = subject { id?.description } else { nil }
  }

  /// The id of the agenda item; nil for a row that makes none.
  public var item: String? {
    if case .item(let id, _) = subject { id?.description } else { nil }
  }

  /// The id of the topic; nil for a row that names none.
  public var topic: String? {
    if case .topic(let id, _) = subject { id?.description } else { nil }
  }

  /// The name or title as the row has it.
  public var name: String? {
    switch subject {
    case .participant(_, let name), .item(_, let name): name
    case .topic(_, let title): title
    }
  }

  private enum CodingKeys: String, CodingKey {
    case line, action, participant, name, item, topic, title, reason, confidence, candidates
    case question, text
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
      try container.encodeIfPresent(confidence, forKey: .confidence)
      if action == .unsure { try container.encode(candidates, forKey: .candidates) }
    case .item(let id, let title):
      try container.encodeIfPresent(id, forKey: .item)
      try container.encodeIfPresent(title, forKey: .title)
    case .topic(let id, let title):
      try container.encodeIfPresent(id, forKey: .topic)
      try container.encode(title, forKey: .title)
    }
    try container.encodeIfPresent(reason, forKey: .reason)
    guard let text else { return }
    try container.encodeIfPresent(question, forKey: .question)
    try container.encode(text, forKey: .text)
  }
}

/// What a row of a file is about: somebody, an item of the agenda or a topic; the id is nil where there is none.
public enum ImportSubject: Equatable, Sendable {
  case participant(ParticipantID?, name: String?)
  case item(ItemID?, title: String?)
  case topic(TopicID?, title: String)
}

/// What an import would do, row by row, and the one command that does it.
///
/// New participants are given their ids here, so that their presences can be recorded in the same step. The command
/// must therefore be decided on the session that the plan was made for, or on one with the same `sequence`.
public struct ImportPlan: Encodable, Sendable {
  /// What the file was found to be, such as `teams-attendance`, `registrations` or `agenda`.
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
  /// Whether times were read in a zone that the file does not name, so that it is worth asking.
  public var isZoneAssumed = false
  /// The mark of the header row, under which a mapping of columns is remembered; nil where there is none.
  public var fingerprint: String?

  init(
    kind: String, rows: [ImportRow], notices: [String], commands: [SessionCommand],
    session: Session
  ) {
    self.kind = kind
    self.rows = rows.sorted { $0.line < $1.line }
    self.notices = notices
    var counts: [ImportAction: Int] = [:]
    for row in rows { counts[row.action, default: 0] += 1 }
    let counted = ImportAction.allCases.compactMap { action in
      counts[action].map { "\($0) \(action.word)" }
    }.joined(separator: ", ")
    // An import that takes nothing says so, the second one of a file above all.
    summary =
      commands.isEmpty ? (counted.isEmpty ? "no rows" : counted) + ": nothing changes" : counted
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
