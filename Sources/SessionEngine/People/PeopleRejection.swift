/// Why something cannot be done about a participant.
public enum PeopleRejection: Error, Equatable, Sendable {
  case alreadyPresent(ParticipantID, name: String, mode: AttendanceMode)
  case notPresent(ParticipantID, name: String)
  case notExpected(ParticipantID, name: String, Registration)
  case unknownType(String, known: [String])
  case emailTaken(String, ParticipantID)
  case badEmail(String)
  case reversedStay(ParticipantID)
  case tooManyAttributes
  case tooManyTokens
  case stepNotAllowed(ParticipantID, name: String, from: Registration, to: Registration)
  case mergesIntoItself(ParticipantID)
  case notMerged(ParticipantID)
  case hasTheFloor(ParticipantID, name: String)
  case alreadyForgotten(ParticipantID)
  case forgottenForGood
  case nobodyToTell
  case noArrival(ParticipantID, name: String)
  case representsItself(ParticipantID)
  case seatsUnknown
  case nothingToPropose(ArrangementReason)
  case notACandidate(ParticipantID, String)
  case badShare(String)
  case onlyShown
  case nameIsCode(String, ParticipantID, name: String)

  /// The reason in words.
  public var message: String {
    switch self {
    case .alreadyPresent(let id, let name, let mode):
      "\(name) (\(id)) is present \(mode.name) already."
    case .notPresent(let id, let name): "\(name) (\(id)) is not present."
    case .notExpected(let id, let name, let registration):
      "\(name) (\(id)) is \(registration.rawValue); "
        + "`participant edit \(id) --registration confirmed` first."
    case .unknownType(let type, let known):
      "\(type) is not a type of participant; known are: \(known.joined(separator: ", "))."
    case .emailTaken(let email, let id): "\(email) belongs to \(id) already."
    case .badEmail(let email): "\(email) is not an e-mail address."
    case .reversedStay(let id): "A stay of \(id) ends before it begins."
    case .tooManyAttributes: "More than 200 extra columns; leave some out."
    case .tooManyTokens: "More than 20 ticket codes for one person; these look like a list."
    case .stepNotAllowed(let id, let name, let from, let to):
      "\(name) (\(id)) is \(from.rawValue) and cannot become \(to.rawValue) in one step"
        + (from.next.isEmpty
          ? "." : "; next can be: \(from.next.map(\.rawValue).joined(separator: ", ")).")
        + " `participant edit` corrects mistakes."
    case .mergesIntoItself(let id): "\(id) cannot be merged into itself; name two records."
    case .notMerged(let id):
      "\(id) is not merged into anybody, or the merge is no longer known; nothing can be split."
    case .hasTheFloor(let id, let name):
      "\(name) (\(id)) has the floor; end the speech with `floor end` first."
    case .nameIsCode(let code, let id, let name):
      "“\(code)” is the code of \(name) (\(id)); check them in by it, and name the walk-in."
    case .alreadyForgotten(let id): "\(id) is forgotten already."
    case .forgottenForGood: "That somebody was forgotten cannot be undone."
    case .nobodyToTell: "Everybody has been told; nothing changes."
    case .noArrival(let id, let name):
      "\(name) (\(id)) is not present; there is no arrival to move."
    case .representsItself(let id): "\(id) cannot come in their own place; name another."
    case .seatsUnknown: "Nobody has said how many seats there are; name them with --seats."
    case .nothingToPropose(let reason): reason.nothingText
    case .notACandidate(let id, let reason): "\(id) cannot be selected: \(reason)."
    case .badShare(let text):
      "\(text) is not a share; write it like region=equal or gender=f:50 or type=ngo:60+academia:20."
    case .onlyShown: "This is only a list or a proposal; with --apply a proposal is carried out."
    }
  }
}
