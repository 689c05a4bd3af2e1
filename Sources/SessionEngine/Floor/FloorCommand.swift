/// What can be done to the list of speakers.
public enum FloorCommand: Codable, Equatable, Sendable {
  case add(ParticipantID, kind: RequestKind, note: String?, via: String?)
  case withdraw(RequestID)
  /// Ends the speech and gives the floor to the first who waits.
  case next
  /// Gives the floor to this request, ending the present speech.
  case give(RequestID)
  case end
  case pause
  case resume
  case extend(seconds: Int)
  case open
  case close
  case setLimit(seconds: Int)
  case setPolicy(FloorPolicy)
  /// Moves a waiting request behind another, or to the top of its kind.
  case move(RequestID, after: RequestID?)
  /// Puts the last one called back at the top of the list.
  case recall
}

/// What happened to the list of speakers.
public enum FloorEvent: Codable, Equatable, Sendable {
  case floorRequested(
    id: RequestID, participant: ParticipantID, kind: RequestKind, note: String?, via: String?,
    mode: AttendanceMode?, item: ItemID?, limitSeconds: Int)
  case requestWithdrawn(id: RequestID)
  case floorGiven(id: RequestID)
  case speechPaused(id: RequestID)
  case speechResumed(id: RequestID)
  case speechExtended(id: RequestID, seconds: Int)
  case speechEnded(id: RequestID)
  case speechRecalled(id: RequestID)
  case floorOpened
  case floorClosed
  case speechLimitSet(seconds: Int)
  case floorPolicySet(policy: FloorPolicy)
  case requestMoved(id: RequestID, after: RequestID?)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case floorRequested, requestWithdrawn, floorGiven, speechPaused, speechResumed
    case speechExtended, speechEnded, speechRecalled, floorOpened, floorClosed, speechLimitSet
    case floorPolicySet, requestMoved
  }
}

/// Why the list of speakers refuses a command.
public enum FloorRejection: Error, Equatable, Sendable {
  case closed
  case alreadyWaiting(ParticipantID, RequestID)
  case notWaiting(RequestID, RequestState)
  case nobodyWaiting
  case nobodySpeaking
  case alreadyPaused(RequestID)
  case notPaused(RequestID)
  case alreadyOpen
  case alreadyClosed
  case nobodyCalled

  /// The reason in words.
  public var message: String {
    switch self {
    case .closed: "The list of speakers is closed; `floor open` opens it."
    case .alreadyWaiting(let person, let request):
      "\(person) waits to speak already (\(request))."
    case .notWaiting(let id, let state): "\(id) does not wait: it is \(state.rawValue)."
    case .nobodyWaiting: "Nobody waits to speak."
    case .nobodySpeaking: "Nobody has the floor."
    case .alreadyPaused(let id): "\(id) is paused already; `floor resume` goes on."
    case .notPaused(let id): "\(id) is not paused."
    case .alreadyOpen: "The list of speakers is open already."
    case .alreadyClosed: "The list of speakers is closed already."
    case .nobodyCalled: "Nobody has been called yet."
    }
  }
}
