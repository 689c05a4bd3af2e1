/// Why the list of speakers refuses a command.
public enum FloorRejection: Error, Equatable, Sendable {
  case closed
  case closedToPoints
  case alreadyWaiting(ParticipantID, RequestID)
  case notPresent(ParticipantID, name: String)
  case noteTooLong(characters: Int)
  case unknownReason(String, known: [String])
  case reasonOnlyForPoints(RequestKind)
  case nothingToAnswer
  case cannotAnswer(RequestKind)
  case replyToReply(RequestID)
  case replyToOneself(RequestID)
  case replyToWithdrawn(RequestID)
  case nobodyToAsk
  case notWaiting(RequestID, RequestState)
  case nobodyWaiting
  case nobodySpeaking
  case alreadyPaused(RequestID)
  case notPaused(RequestID)
  case alreadyOpen
  case alreadyClosed
  case nobodyCalled
  case replyStays(RequestID, under: RequestID?)
  case staysAbove(RequestID, RequestKind, RequestID, RequestKind)
  case notMoved(RequestID?)
  case noBudget(String)
  case notOverrun(String, leftSeconds: Int)
  case nobodyOverran
  case groupSpeaks(String, RequestID)

  /// How many characters the note on a request may have.
  public static let noteLimit = 250

  /// The reason in words.
  public var message: String {
    switch self {
    case .closed: "The list of speakers is closed; `floor open` opens it."
    case .closedToPoints:
      "The list is closed, to points of order as well; `floor open` opens it, "
        + "`floor close` lets points of order in."
    case .alreadyWaiting(let person, let request):
      "\(person) waits to speak already (\(request)); `floor rule multiple on` allows more."
    case .notPresent(let id, let name):
      "\(Self.brief(name)) (\(id)) is not present; `check-in \(id)` says that they are, "
        + "`floor rule presentOnly off` lets all ask."
    case .noteTooLong(let characters):
      "The note has \(characters) characters; at most \(Self.noteLimit) are taken."
    case .unknownReason(let text, let known):
      "There is no reason “\(Self.brief(text))” for a point of order"
        + (known.isEmpty
          ? "; `floor reason` adds one." : "; there are: \(Self.list(known)).")
    case .reasonOnlyForPoints(let kind):
      "Only a point of order has a ranked reason, \(kind.article) has none; say it in the note."
    case .nothingToAnswer:
      "Nobody has spoken yet, so there is nothing to reply to; name a request with --to."
    case .cannotAnswer(let kind): "Only a reply answers a request, not \(kind.article)."
    case .replyToReply(let id): "\(id) is a reply; there are no replies to replies."
    case .replyToOneself(let id):
      "\(id) is their own; nobody replies or puts a question to themselves."
    case .replyToWithdrawn(let id): "\(id) was withdrawn; there is nothing to reply to."
    case .nobodyToAsk:
      "Nobody has the floor, so there is nobody to put an interposed question to."
    case .notWaiting(let id, let state) where state.isOnFloor:
      "\(id) has the floor; `floor end` ends the speech, `floor recall` puts it back."
    case .notWaiting(let id, let state): "\(id) does not wait: it is \(state.rawValue)."
    case .nobodyWaiting: "Nobody waits to speak."
    case .nobodySpeaking: "Nobody has the floor."
    case .alreadyPaused(let id): "\(id) is paused already; `floor resume` goes on."
    case .notPaused(let id): "\(id) is not paused."
    case .alreadyOpen: "The list of speakers is open already."
    case .alreadyClosed: "The list of speakers is closed already."
    case .nobodyCalled: "Nobody has been called yet."
    case .replyStays(let id, let target):
      "\(id) is a reply and stays under \(target.map { "\($0)" } ?? "what it answers")."
    case .staysAbove(let id, let kind, let other, let otherKind):
      "\(id), \(kind.article), goes before \(other), \(otherKind.article); it stays above."
    case .notMoved(let id?): "\(id) has not been moved by hand."
    case .notMoved(nil): "Nobody has been moved by hand."
    case .noBudget(let name):
      "There is no budget for \(Self.brief(name)); `floor budget` gives one."
    case .notOverrun(let name, let left):
      "\(Self.brief(name)) has \(left) seconds left; there is nothing to level."
    case .nobodyOverran: "No group has overrun its budget; there is nothing to level."
    case .groupSpeaks(let name, let id):
      "\(Self.brief(name)) has the floor (\(id)); level when the speech is over."
    }
  }

  private static func brief(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map(brief).joined(separator: ", ")
    return names.count > 8 ? shown + "…" : shown
  }
}

extension RequestKind {
  /// The kind with its article, as messages have it.
  var article: String {
    switch self {
    case .pointOfOrder, .reply: "a \(name)"
    case .interposedQuestion, .intervention: "an \(name)"
    case .ordinary: "an ordinary speech"
    }
  }
}
