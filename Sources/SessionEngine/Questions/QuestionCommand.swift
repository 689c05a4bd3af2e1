/// Who asks a question.
public enum Asker: Codable, Equatable, Sendable {
  case participant(ParticipantID)
  case named(String)
  case anonymous
}

/// A question as it comes in.
public struct QuestionDraft: Codable, Equatable, Sendable {
  /// What is asked.
  public var text: String
  /// Who asks.
  public var asker: Asker
  /// The way it came.
  public var via: QuestionChannel
  /// From the room or online; nil takes the asker's present mode.
  public var mode: AttendanceMode?
  /// What it is about.
  public var topics: [TopicID]
  /// The panellist it is addressed to.
  public var addressee: String?
  /// Votes brought along by the platform it came from.
  public var votes: Int
  /// What else is known of it.
  public var details: QuestionDetails

  /// Makes a draft of an anonymous question typed by staff, unless said otherwise.
  public init(
    text: String, asker: Asker = .anonymous, via: QuestionChannel = .staff,
    mode: AttendanceMode? = nil, topics: [TopicID] = [], addressee: String? = nil, votes: Int = 0,
    details: QuestionDetails = QuestionDetails()
  ) {
    self.text = text
    self.asker = asker
    self.via = via
    self.mode = mode
    self.topics = topics
    self.addressee = addressee
    self.votes = votes
    self.details = details
  }
}

/// What can be done with questions.
public enum QuestionCommand: Codable, Equatable, Sendable {
  case add(QuestionDraft)
  case edit(QuestionID, text: String?, topics: [TopicID]?, addressee: String?, comment: String?)
  /// Changes what belongs to a question besides its text.
  case detail(QuestionID, QuestionDetails)
  case approve(QuestionID)
  case dismiss(QuestionID, reason: String?)
  /// Promises a written answer.
  case postpone(QuestionID, owner: String?, due: String?)
  case merge(QuestionID, into: QuestionID)
  case putNext(QuestionID)
  case putLive(QuestionID)
  case answer(QuestionID, text: String?)
  case restore(QuestionID)
  case vote(QuestionID, by: Int)
  case star(QuestionID, isOn: Bool)
  case label(QuestionID, String, isOn: Bool)
  case claim(QuestionID, isOn: Bool)
  /// The whole step: live is answered, next goes live, the best approved one is next.
  case advance
  /// Opens, closes, or with nil leaves it to the agenda.
  case setOpen(Bool?)
  /// Declares a label, for staff only or for the audience too.
  case setLabel(String, isPublic: Bool)
  /// Takes a label off the session and off every question.
  case removeLabel(String)
  /// Remembers which column of a kind of export means what.
  case mapColumns(QuestionColumns)
}

/// What happened to questions.
public enum QuestionEvent: Codable, Equatable, Sendable {
  case questionAdded(
    id: QuestionID, text: String, from: ParticipantID?, name: String?, mode: AttendanceMode?,
    via: QuestionChannel, topics: [TopicID], item: ItemID?, addressee: String?, votes: Int)
  case questionEdited(
    id: QuestionID, text: String?, topics: [TopicID]?, addressee: String?, comment: String?)
  case questionApproved(id: QuestionID)
  case questionDismissed(id: QuestionID, reason: String?)
  case questionDeferred(id: QuestionID, owner: String?, due: String?)
  case questionMerged(id: QuestionID, into: QuestionID)
  case questionPutNext(id: QuestionID)
  case questionPutLive(id: QuestionID)
  case questionAnswered(id: QuestionID, answer: String?)
  case questionRestored(id: QuestionID)
  case questionVoted(id: QuestionID, by: Int)
  case questionStarred(id: QuestionID, isStarred: Bool)
  case questionLabelled(id: QuestionID, labels: [String])
  case questionClaimed(id: QuestionID, claimedBy: String?)
  case questionsOpened
  case questionsClosed
  case questionsFollowAgenda
  case questionDetailed(id: QuestionID, details: QuestionDetails)
  case questionLabelSet(name: String, isPublic: Bool)
  case questionLabelRemoved(name: String)
  case questionColumnsMapped(columns: QuestionColumns)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case questionAdded, questionEdited, questionApproved, questionDismissed, questionDeferred
    case questionMerged, questionPutNext, questionPutLive, questionAnswered, questionRestored
    case questionVoted, questionStarred, questionLabelled, questionClaimed
    case questionsOpened, questionsClosed, questionsFollowAgenda
    case questionDetailed, questionLabelSet, questionLabelRemoved, questionColumnsMapped
  }
}

/// Why something cannot be done with a question.
public enum QuestionRejection: Error, Equatable, Sendable {
  case already(QuestionID, QuestionState)
  case wrongState(QuestionID, QuestionState, wanted: String)
  case mergeIntoItself(QuestionID)
  case merged(QuestionID, into: QuestionID)
  case nothingToAdvance
  case tooManyLabels(QuestionID)
  case claimed(QuestionID, by: String)
  case tooManyLabelsInSession
  case noSuchLabel(String)
  case takenAlready(QuestionID)

  /// The reason in words.
  public var message: String {
    switch self {
    case .already(let id, let state): "\(id) is \(state.rawValue) already."
    case .wrongState(let id, let state, let wanted):
      "\(id) is \(state.rawValue) and cannot be \(wanted); `question restore \(id)` brings it back."
    case .mergeIntoItself(let id): "\(id) cannot be merged into itself."
    case .merged(let id, let into): "\(id) was merged into \(into); use \(into)."
    case .nothingToAdvance: "No question is live, next or approved."
    case .tooManyLabels(let id): "\(id) has 20 labels already; take one off first."
    case .claimed(let id, let by): "\(by) is working on \(id)."
    case .tooManyLabelsInSession:
      "The session has \(Questions.labelLimit) labels already; use one of them, or take one off with "
        + "`questions label NAME --remove`."
    case .noSuchLabel(let name): "There is no label “\(name)”; `show questions --json` lists them."
    case .takenAlready(let id): "This message is \(id) already; nothing was brought twice."
    }
  }
}
