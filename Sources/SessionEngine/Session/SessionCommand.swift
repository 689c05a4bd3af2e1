/// What somebody wants done. `Session.decide` accepts it as events or refuses it with a reason.
public indirect enum SessionCommand: Equatable, Sendable {
  /// Makes the session; only the first command of a journal can.
  case create(SessionOpening)
  case session(LifecycleCommand)
  case staff(StaffCommand)
  case agenda(AgendaCommand)
  case floor(FloorCommand)
  case questions(QuestionCommand)
  case breakouts(BreakoutCommand)
  case people(PeopleCommand)
  case notes(NoteCommand)
  case stage(StageCommand)
  /// Takes back the actor's own last action.
  case undo
  /// Does again what the actor's last undo took back.
  case redo
  /// Several commands as one step: all or none, one record, one undo.
  case batch(title: String, [SessionCommand])
}

/// Everything a new session starts with.
public struct SessionOpening: Codable, Equatable, Sendable {
  /// The profile; its state is draft.
  public var profile: SessionProfile
  /// The tree of topics.
  public var topics: [Topic]
  /// The shelf.
  public var resources: [Resource]
  /// The agenda in order, with ids from `A1`.
  public var items: [AgendaItem]

  /// Makes an opening.
  public init(
    profile: SessionProfile, topics: [Topic], resources: [Resource], items: [AgendaItem]
  ) {
    self.profile = profile
    self.topics = topics
    self.resources = resources
    self.items = items
  }
}

/// What can be done to the session as a whole.
public enum LifecycleCommand: Codable, Equatable, Sendable {
  case start
  case close
  case reopen
  case setFormat(SessionFormat)
  case rename(String)
  case setZone(String)
  /// The zones of participants whose clocks are shown beside the session's own.
  case showZones([String])
  case setSeats(Int)
  case setPlenary(place: String?, link: String?)
  case addTopic(TopicID, title: String, parent: TopicID?, kind: String)
  case removeTopic(TopicID)
  case addResource(title: String, link: String?, language: String?, item: ItemID?)
  case setResource(ResourceID, title: String?, link: String?, language: String?)
  case removeResource(ResourceID)
  case markRehearsal
}

/// What happened to the session as a whole.
public enum LifecycleEvent: Codable, Equatable, Sendable {
  case sessionCreated(opening: SessionOpening)
  case sessionStarted
  case sessionClosed
  case sessionReopened
  case formatSet(format: SessionFormat)
  case sessionRenamed(title: String)
  case zoneSet(zone: String)
  case zonesShown(zones: [String])
  case seatsSet(seats: Int)
  case plenarySet(place: String?, link: String?)
  case topicAdded(id: TopicID, title: String, parent: TopicID?, kind: String)
  case topicRemoved(id: TopicID)
  case resourceAdded(
    id: ResourceID, title: String, link: String?, language: String?, item: ItemID?)
  case resourceChanged(id: ResourceID, title: String?, link: String?, language: String?)
  case resourceRemoved(id: ResourceID)
  case rehearsalMarked
  /// Things are put back as they were before an action; `isRedo` when that action was itself an undo.
  case actionUndone(sequence: Int, title: String, restored: [EntityImage], isRedo: Bool?)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case sessionCreated, sessionStarted, sessionClosed, sessionReopened, formatSet, sessionRenamed
    case zoneSet, zonesShown, seatsSet, plenarySet, topicAdded, topicRemoved
    case resourceAdded, resourceChanged, resourceRemoved, rehearsalMarked, actionUndone
  }
}

/// What a decision may know besides the session.
public struct DecisionContext: Equatable, Sendable {
  /// The time of the command; the caller makes sure that it does not run backwards.
  public let now: Instant
  /// Who gives the command.
  public let by: Actor

  /// Makes a context.
  public init(now: Instant, by: Actor) {
    self.now = now
    self.by = by
  }
}
