/// What can be done to the list of speakers.
public enum FloorCommand: Codable, Equatable, Sendable {
  case add(
    ParticipantID, kind: RequestKind, note: String?, via: String?,
    details: RequestDetails = RequestDetails())
  /// Takes a waiting request off the list, and the replies to it.
  case withdraw(RequestID)
  /// Ends the speech and gives the floor to the first who waits. An interposed question pauses the
  /// speech instead; when one is on, it ends and the floor goes back.
  case next
  /// Gives the floor to this request, ending the present speech.
  case give(RequestID)
  /// Gives the floor to this request and pauses the present speech until it ends.
  case interrupt(RequestID)
  /// Ends the speech; an interrupted speaker has the floor again.
  case end
  case pause
  case resume
  case extend(seconds: Int)
  case open
  /// Closes the list; points of order are still taken.
  case close
  /// Closes the list, to points of order as well.
  case closeFully
  /// Gives the floor to this request, or the first that is no point of order, takes everybody else
  /// off the list but for points of order, and closes it.
  case lastWord(RequestID?)
  case setLimit(seconds: Int)
  /// Sets the time for a kind, a type or both, or in general; 0 takes the rule away. On demand
  /// everybody who waits gets the time that a new request would have.
  case setLimitOf(kind: RequestKind?, type: String?, seconds: Int, isForWaiting: Bool = false)
  case setPolicy(FloorPolicy)
  /// Calls who spoke least first, by these in this order.
  case setBalance([FloorDimension])
  /// Moves a waiting request behind another, or to the top of its kind.
  case move(RequestID, after: RequestID?)
  /// Gives a moved request back to the policy; nil for all.
  case release(RequestID?)
  /// Puts the last one called back where they waited, with the whole time.
  case recall
  case setRule(FloorRule, isOn: Bool)
  case setReason(PointReason)
  case removeReason(String)
  /// Sets what a group may speak in all; 0 takes the budget away.
  case setBudget(SpeakerGroup, seconds: Int)
  /// Gives all budgets of the dimension what this group overran.
  case levelBudgets(SpeakerGroup?)
}

/// What happened to the list of speakers.
public enum FloorEvent: Codable, Equatable, Sendable {
  case floorRequested(
    id: RequestID, participant: ParticipantID, kind: RequestKind, note: String?, via: String?,
    mode: AttendanceMode?, item: ItemID?, limitSeconds: Int, reason: String? = nil,
    answers: RequestID? = nil, onBehalfOf: String? = nil)
  case requestWithdrawn(id: RequestID)
  /// `interrupts` is whose speech is paused for it.
  case floorGiven(id: RequestID, interrupts: RequestID? = nil)
  /// An interrupted speaker goes on.
  case floorReturned(id: RequestID)
  case speechPaused(id: RequestID)
  case speechResumed(id: RequestID)
  case speechExtended(id: RequestID, seconds: Int)
  case speechEnded(id: RequestID)
  case speechRecalled(id: RequestID)
  case floorOpened
  case floorClosed
  case floorClosedFully
  case speechLimitSet(seconds: Int)
  case speechLimitOfSet(kind: RequestKind?, type: String?, seconds: Int)
  case requestLimitSet(id: RequestID, seconds: Int)
  case floorPolicySet(policy: FloorPolicy)
  case floorBalanceSet(by: [FloorDimension])
  case requestMoved(id: RequestID, after: RequestID?)
  case requestReleased(id: RequestID)
  case floorRuleSet(rule: FloorRule, isOn: Bool)
  case pointReasonSet(reason: PointReason)
  case pointReasonRemoved(id: String)
  case floorBudgetSet(group: SpeakerGroup, seconds: Int)
  case floorBudgetsLevelled(group: SpeakerGroup, seconds: Int)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case floorRequested, requestWithdrawn, floorGiven, floorReturned, speechPaused, speechResumed
    case speechExtended, speechEnded, speechRecalled, floorOpened, floorClosed, floorClosedFully
    case speechLimitSet, speechLimitOfSet, requestLimitSet, floorPolicySet, floorBalanceSet
    case requestMoved, requestReleased, floorRuleSet, pointReasonSet, pointReasonRemoved
    case floorBudgetSet, floorBudgetsLevelled
  }
}
