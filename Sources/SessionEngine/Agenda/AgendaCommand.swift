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

/// A way to win time back.
public enum ReplanWay: String, Codable, Sendable, CaseIterable {
  /// Cut items towards the least they can be.
  case shrink
  /// Leave optional items out.
  case drop
  /// Accept the lateness: make the expected times the plan.
  case shift
}

/// What is done about one item when the rest of the day is re-planned by hand.
public struct ItemChange: Codable, Equatable, Sendable {
  /// The item.
  public let id: ItemID
  /// The time it gets (or with a negative number loses), in seconds; nil to drop it.
  public let seconds: Int?

  /// Makes a change.
  public init(id: ItemID, seconds: Int?) {
    self.id = id
    self.seconds = seconds
  }
}

/// What can be done to the agenda.
public enum AgendaCommand: Codable, Equatable, Sendable {
  case add(ItemFields, after: ItemID?)
  case edit(ItemID, ItemFields)
  /// Adds the same item once more, behind itself or another one.
  case duplicate(ItemID, after: ItemID?)
  /// Moves an item behind another one, or to the top.
  case move(ItemID, after: ItemID?)
  case remove(ItemID)
  /// Arms an item: "next" will start it.
  case load(ItemID)
  /// Starts an item; nil for the one that "next" would start.
  case start(ItemID?)
  /// Ends the current item and starts the one after it; `isConfirmed` though people wait to speak.
  case next(isConfirmed: Bool)
  /// Does what the end action of the item says, now that its time is up.
  case timeUp(ItemID)
  case pause
  case resume
  /// Adds (or with a negative number takes) time on the current item.
  case extend(seconds: Int)
  /// Adds or takes time on an item that runs or is still ahead.
  case adjust(ItemID, seconds: Int)
  case end
  /// The current item was called by mistake: the one before goes on as if nothing had been.
  case back
  /// The clock of the current item starts anew.
  case restart
  case skip(ItemID)
  /// Makes an item that was skipped or is over pending again.
  case restore(ItemID)
  /// Sets an item aside, to be brought back later.
  case park(ItemID)
  /// Brings a parked item back, behind another one; nil for right after the current one.
  case `return`(ItemID, after: ItemID?)
  /// Lays a delay over the plan from an item on; 0 takes it away.
  case delay(ItemID, seconds: Int)
  /// Makes all delays part of the plan.
  case applyDelays
  /// Reads the plan from the real beginning on (relative), or by the wall clock.
  case setRelative(Bool)
  /// Wins time back so that what is planned to end by `until` does; nil for the end of the agenda. What is not
  /// applied is only looked at: it changes nothing.
  case replan(until: Instant?, ways: [ReplanWay], isApplied: Bool)
  /// Makes several changes to what is ahead in one step, as a proposal changed by hand.
  case rework([ItemChange])
}

/// What happened to the agenda.
public enum AgendaEvent: Codable, Equatable, Sendable {
  case itemAdded(id: ItemID, fields: ItemFields, position: Int)
  case itemEdited(id: ItemID, fields: ItemFields)
  case itemMoved(id: ItemID, position: Int)
  case itemRemoved(id: ItemID)
  case itemArmed(id: ItemID)
  case itemStarted(id: ItemID)
  case itemPaused(id: ItemID)
  case itemResumed(id: ItemID)
  case itemExtended(id: ItemID, seconds: Int)
  case itemEnded(id: ItemID)
  /// An item that had ended runs on, as if it had never ended.
  case itemReopened(id: ItemID)
  case itemRestarted(id: ItemID)
  case itemSkipped(id: ItemID)
  case itemRestored(id: ItemID)
  case itemParked(id: ItemID)
  case itemReturned(id: ItemID, position: Int)
  case delaySet(id: ItemID, seconds: Int)
  case agendaAdvanced
  case agendaMadeRelative(isRelative: Bool)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case itemAdded, itemEdited, itemMoved, itemRemoved, itemArmed, itemStarted, itemPaused
    case itemResumed, itemExtended, itemEnded, itemReopened, itemRestarted, itemSkipped
    case itemRestored, itemParked, itemReturned, delaySet, agendaAdvanced, agendaMadeRelative
  }
}
