/// Where a question stands on its way to an answer.
public enum QuestionState: String, Codable, Sendable, CaseIterable {
  case submitted, approved, next, live, answered, deferred, dismissed, merged

  /// Whether it still waits for a moderator or for its turn.
  public var isWaiting: Bool { self == .submitted || self == .approved || self == .next }
}

/// The way a question came.
public enum QuestionChannel: String, Codable, Sendable, CaseIterable {
  case roomMicrophone, card, teamsChat, teamsQA, zoomChat, zoomQA, web, email, staff
}

/// A question of the audience.
public struct Question: Entity {
  /// Such as `Q7`; the number is the order of arrival and never changes.
  public let id: QuestionID
  /// What is asked, as it will be read out.
  public var text: String
  /// What was asked before a moderator edited it.
  public var originalText: String?
  /// Who asks, if they are a participant.
  public var from: ParticipantID?
  /// Who asks, if they are not; nil for an anonymous question.
  public var name: String?
  /// From the room or online.
  public var mode: AttendanceMode?
  /// The way it came.
  public var via: QuestionChannel
  /// Where it stands.
  public var state: QuestionState
  /// All votes, those of merged questions and of other platforms included.
  public var votes: Int
  /// How many of the votes another platform brought; nil for none. The rest was counted here.
  public var platformVotes: Int?
  /// Staff's labels.
  public var labels: [String]
  /// What it is about.
  public var topics: [TopicID]
  /// The agenda item that was on when it came.
  public var item: ItemID?
  /// The panellist it is addressed to.
  public var addressee: String?
  /// The language it is asked in.
  public var language: String?
  /// The text in the language of the session.
  public var translation: String?
  /// What tells the message of a chat or export that it was made from.
  public var origin: String?
  /// The question that it was merged into.
  public var mergedInto: QuestionID?
  /// Who owes a written answer, and until when.
  public var owner: String?, due: String?
  /// The answer, in brief.
  public var answer: String?
  /// Why it was dismissed.
  public var reason: String?
  /// The moderator who works on it.
  public var claimedBy: String?
  /// Whether a moderator marked it.
  public var isStarred: Bool
  /// A moderator's comment for other staff.
  public var comment: String?
  /// Whether it was approved at some time.
  public var wasApproved: Bool
  /// When it came.
  public var submittedAt: Instant
  /// When it went live, and when it was done with.
  public var liveAt: Instant?, settledAt: Instant?
  /// When it was last changed, and by whom.
  public var changedAt: Instant, changedBy: String
  /// What was done with it, oldest first; nil until something was.
  public var changes: [QuestionChange]?

  /// The votes that were counted here.
  public var countedVotes: Int { votes - (platformVotes ?? 0) }

  public static func key(_ id: QuestionID) -> EntityKey { .question(id) }
  public var image: EntityImage { .question(self) }
}

/// The questions as a whole.
public struct QuestionBoard: Codable, Equatable, Sendable {
  /// What the facilitator decided on open or closed; nil follows the agenda.
  public var isOpenOverride: Bool?
  /// The labels that were declared; nil for none.
  public var labels: [QuestionLabel]?
  /// Which column of an export means what, by the kind of export, from the last time one was read.
  public var columns: [QuestionColumns]?
}

/// The questions of the session.
public struct Questions: Codable, Equatable, Sendable {
  /// All questions, by arrival.
  public internal(set) var all = Register<Question>()
  var boardStore = Tracked(QuestionBoard())

  /// Open, closed or by the agenda.
  public var board: QuestionBoard { boardStore.value }

  /// The question on stage. O(n).
  public var live: Question? { all.last { $0.state == .live } }

  /// The question that is up next. O(n).
  public var next: Question? { all.last { $0.state == .next } }

  /// How many are in each state. O(n).
  public var counts: [QuestionState: Int] {
    var counts: [QuestionState: Int] = [:]
    for question in all { counts[question.state, default: 0] += 1 }
    return counts
  }

  /// The approved question that should be next: starred first, then most votes, then the oldest.
  public var best: Question? {
    all.filter { $0.state == .approved }.min {
      ($0.isStarred ? 0 : 1, -$0.votes, $0.id) < ($1.isStarred ? 0 : 1, -$1.votes, $1.id)
    }
  }
}

extension Session {
  /// Whether the audience may ask: by the facilitator's word, else while a Q&A item is on.
  public var areQuestionsOpen: Bool {
    questions.board.isOpenOverride ?? (agenda.current?.kind == .questions)
  }
}
