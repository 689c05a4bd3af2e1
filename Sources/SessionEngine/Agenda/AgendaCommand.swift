/// The fields of an item that a person can set; nil leaves a field as it is, "" empties it.
public struct ItemFields: Codable, Equatable, Sendable {
  /// See the fields of `AgendaItem`.
  public var kind: ItemKind?, title: String?, detail: String?
  /// When it should start.
  public var plannedStart: Instant?
  /// How long it should last, in seconds.
  public var durationSeconds: Int?
  /// The least it can be cut to, in seconds.
  public var minimumSeconds: Int?
  /// What gives when the start moves.
  public var timing: ItemTiming?
  /// Switches; see `AgendaItem`.
  public var isLinked: Bool?, isHardEnd: Bool?, isFlagged: Bool?, isOptional: Bool?
  /// Lists; see `AgendaItem`.
  public var topics: [TopicID]?, resources: [ResourceID]?, panel: [ParticipantID]?
  /// Languages of interpretation.
  public var languages: [String]?
  /// Where it is, and where it is joined.
  public var place: String?, link: String?
  /// When it should end; with the start it makes the length, with the length alone the start.
  public var plannedEnd: Instant?
  /// Thresholds of its clock; see `AgendaItem`.
  public var warningSeconds: Int?, dangerSeconds: Int?
  /// What happens when its time is up.
  public var endAction: ItemEndAction?
  /// What identifies it in other programs' calendars.
  public var uid: String?

  /// No field is set.
  public init() {}
}

/// What can be done to the agenda.
public enum AgendaCommand: Codable, Equatable, Sendable {
  case add(ItemFields, after: ItemID?)
  case edit(ItemID, ItemFields)
  /// Moves an item behind another one, or to the top.
  case move(ItemID, after: ItemID?)
  case remove(ItemID)
  case start(ItemID)
  /// Ends the current item and starts the one after it; `isConfirmed` though people wait to speak.
  case next(isConfirmed: Bool)
  case pause
  case resume
  /// Adds (or with a negative number takes) time on the current item.
  case extend(seconds: Int)
  case end
  case skip(ItemID)
  /// Makes an item that was skipped or is over pending again.
  case restore(ItemID)
}

/// What happened to the agenda.
public enum AgendaEvent: Codable, Equatable, Sendable {
  case itemAdded(id: ItemID, fields: ItemFields, position: Int)
  case itemEdited(id: ItemID, fields: ItemFields)
  case itemMoved(id: ItemID, position: Int)
  case itemRemoved(id: ItemID)
  case itemStarted(id: ItemID)
  case itemPaused(id: ItemID)
  case itemResumed(id: ItemID)
  case itemExtended(id: ItemID, seconds: Int)
  case itemEnded(id: ItemID)
  case itemSkipped(id: ItemID)
  case itemRestored(id: ItemID)
  case agendaAdvanced

  enum CodingKeys: String, CodingKey, CaseIterable {
    case itemAdded, itemEdited, itemMoved, itemRemoved, itemStarted, itemPaused, itemResumed
    case itemExtended, itemEnded, itemSkipped, itemRestored, agendaAdvanced
  }
}

/// Why the agenda refuses a command.
public enum AgendaRejection: Error, Equatable, Sendable {
  case nothingRunning
  case alreadyRunning(ItemID)
  case alreadyPaused(ItemID)
  case notPaused(ItemID)
  case over(ItemID, ItemState)
  case notOver(ItemID)
  case isRunning(ItemID)
  case nothingNext
  case peopleWaiting(Int)
  case pressedTwice(milliseconds: Int64)
  case usedByRound(ItemID, RoundID)

  /// The reason in words.
  public var message: String {
    switch self {
    case .nothingRunning: "No agenda item is running; `agenda start A1` starts one."
    case .alreadyRunning(let id): "\(id) is running already."
    case .alreadyPaused(let id): "\(id) is paused already; `agenda resume` goes on."
    case .notPaused(let id): "\(id) is not paused."
    case .over(let id, let state):
      "\(id) is \(state.rawValue); `agenda restore \(id)` makes it pending again."
    case .notOver(let id): "\(id) is neither done nor skipped."
    case .isRunning(let id): "\(id) is running; end it first."
    case .nothingNext: "There is no item after this one; `agenda end` ends it."
    case .peopleWaiting(let count):
      "\(count) still \(count == 1 ? "waits" : "wait") to speak; "
        + "`agenda next --really` goes on all the same."
    case .pressedTwice:
      "Ignored: the agenda went on to this item less than a second ago."
    case .usedByRound(let id, let round): "\(id) holds breakout round \(round); remove that first."
    }
  }
}
