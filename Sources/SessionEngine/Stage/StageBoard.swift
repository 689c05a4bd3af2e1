/// What the audience's screen can show, one thing large at a time.
public enum StageContent: String, Codable, Sendable, CaseIterable {
  /// The clock of the agenda item, with now and next.
  case item
  /// Who speaks, with their clock.
  case speaker
  /// The question that is being answered.
  case question
  /// Who speaks next.
  case nextSpeakers
  /// Where each breakout room is.
  case rooms
  /// Who is in which breakout room, by name.
  case names
  /// What a room reports to the plenary, with its clock.
  case report
  /// The message of the moment and nothing else.
  case message
  /// The documents and links of the item that is on, and of the session.
  case resources
  /// The agenda: now, and what follows.
  case agenda

  /// The words on screens.
  public var name: String {
    switch self {
    case .item: "item clock"
    case .speaker: "speaker"
    case .question: "question"
    case .nextSpeakers: "next speakers"
    case .rooms: "rooms"
    case .names: "rooms by name"
    case .report: "report"
    case .message: "message"
    case .agenda: "agenda"
    case .resources: "documents"
    }
  }
}

/// How a message takes its place on the audience's screen.
public enum StageMessageStyle: String, Codable, Sendable, CaseIterable {
  /// A band below what is shown.
  case normal
  /// The same, and it blinks a few times when it is put up.
  case flash
  /// Instead of all else but a small clock.
  case cover
}

/// A language in which the audience's screen names things: the six of the United Nations.
public enum StageLanguage: String, Codable, Sendable, CaseIterable {
  case ar, zh, en, fr, ru, es

  /// The language's name in English.
  public var name: String {
    switch self {
    case .ar: "Arabic"
    case .zh: "Chinese"
    case .en: "English"
    case .fr: "French"
    case .ru: "Russian"
    case .es: "Spanish"
    }
  }
}

/// A message to the audience.
public struct StageMessage: Codable, Equatable, Sendable {
  /// The words.
  public var text: String
  /// Beside, blinking, or over everything.
  public var style: StageMessageStyle
  /// When it was put up.
  public var since: Instant
}

/// What the staff decided about the audience's screen; all else on it follows the session.
public struct StageBoard: Codable, Equatable, Sendable {
  /// What is shown whatever happens; nil to follow what is going on.
  public var pinned: StageContent?
  /// The message that is up.
  public var message: StageMessage?
  /// Whether the screen is empty.
  public var isBlackout = false
  /// The language of the labels.
  public var language = StageLanguage.en
}
