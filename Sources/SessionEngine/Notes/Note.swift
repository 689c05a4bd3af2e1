/// What sort of thing a note records.
public enum NoteKind: String, Codable, Sendable, CaseIterable {
  case gap, goodPractice, suggestion, technicalAssistance, question, decision, action, free

  /// The words on screens and in reports.
  public var name: String {
    switch self {
    case .gap: "gap"
    case .goodPractice: "good practice"
    case .suggestion: "suggestion"
    case .technicalAssistance: "technical assistance need"
    case .question: "question to the plenary"
    case .decision: "decision"
    case .action: "action"
    case .free: "note"
    }
  }
}

/// Whom an export may name for what was said.
public enum Attribution: String, Codable, Sendable, CaseIterable {
  case byName, byType, byRoom, none
}

/// A text as it was before a change.
public struct Revision: Codable, Equatable, Sendable {
  /// The text before.
  public let text: String
  /// Who wrote that text, and when.
  public let by: String, at: Instant
}

/// One thing that a rapporteur wrote down.
public struct Note: Entity {
  /// Such as `N12`.
  public let id: NoteID
  /// The breakout room; nil for a note on the plenary.
  public var room: RoomID?
  /// The agenda item that was on.
  public var item: ItemID?
  /// Gap, good practice and so on.
  public var kind: NoteKind
  /// The text.
  public var text: String
  /// What it is about.
  public var topics: [TopicID]
  /// Whom an export may name.
  public var attribution: Attribution
  /// Who said it, as typed.
  public var speaker: String?
  /// Who wrote the text that stands, and when it was first written.
  public var by: String, createdAt: Instant
  /// When it was last changed.
  public var changedAt: Instant
  /// When the text that stands was written; nil in notes from before this was kept.
  var writtenAt: Instant?
  /// The texts before, oldest first.
  public var revisions: [Revision]
  /// Whether it belongs in the report-back.
  public var isKeyPoint: Bool
  /// Who does an action, and until when.
  public var owner: String?, due: String?
  /// Its place among the notes of its room; nil for the order of writing.
  public var rank: Int?
  /// The note that says this too and stands for both.
  public var mergedInto: NoteID?
  /// The question it became when it was reported to the plenary.
  public var sentAs: QuestionID?

  public static func key(_ id: NoteID) -> EntityKey { .note(id) }
  public var image: EntityImage { .note(self) }

  /// By what notes of a room are put in order: a rank given by hand, else the order of writing.
  var sortKey: Int { rank ?? id.number * Self.rankStep }

  /// How far apart the notes are at first, so that others can be moved between them.
  static let rankStep = 1 << 20

  /// Who wrote the first text.
  public var firstAuthor: String { revisions.first?.by ?? by }

  /// 1 for the first text, and one more for each change.
  public var revision: Int { revisions.count + 1 }
}

/// The fields of a note that a person can set; nil leaves a field as it is.
public struct NoteFields: Codable, Equatable, Sendable {
  /// The text.
  public var text: String?
  /// Gap, good practice and so on.
  public var kind: NoteKind?
  /// What it is about.
  public var topics: [TopicID]?
  /// Whom an export may name.
  public var attribution: Attribution?
  /// Who said it.
  public var speaker: String?
  /// Whether it belongs in the report-back.
  public var isKeyPoint: Bool?
  /// Who does an action, and until when.
  public var owner: String?, due: String?

  /// No field is set.
  public init() {}
}
