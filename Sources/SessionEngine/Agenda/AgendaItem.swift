/// What sort of time an agenda item is.
public enum ItemKind: String, Codable, Sendable, CaseIterable {
  case plenary, questions, breakouts, `break`, milestone

  /// The name on screens: "Q&A" for questions.
  public var name: String {
    switch self {
    case .questions: "Q&A"
    default: rawValue
    }
  }
}

/// Where an agenda item stands.
public enum ItemState: String, Codable, Sendable, CaseIterable {
  case pending, armed, running, paused, done, skipped
}

/// Which two of start, duration and end are kept when the third changes.
public enum ItemTiming: String, Codable, Sendable, CaseIterable {
  case lockDuration, lockEnd
}

/// What happens by itself when the time of an item is up.
public enum ItemEndAction: String, Codable, Sendable, CaseIterable {
  /// The clock runs on into overtime.
  case none
  /// The next item is armed, and the clock runs on.
  case loadNext
  /// The next item starts.
  case startNext
}

/// How a clock should feel to those who watch it (the phases of stage timers).
public enum ClockPhase: String, Codable, Sendable, CaseIterable {
  /// Not started.
  case pending
  /// Running with time to spare.
  case `default`
  /// Two minutes or less remain.
  case warning
  /// One minute or less remains.
  case danger
  /// Past the end.
  case overtime
  /// Over.
  case ended
}

/// One entry of the agenda, with its plan and how it went.
public struct AgendaItem: Entity {
  /// Such as `A3`.
  public let id: ItemID
  /// Plenary, questions, breakouts, break or milestone.
  public var kind: ItemKind
  /// The title shown to everybody.
  public var title: String
  /// More for the staff.
  public var detail: String?
  /// When it should start; nil for an item not yet placed in time.
  public var plannedStart: Instant?
  /// How long it should last, in seconds, 0 for a milestone.
  public var durationSeconds: Int
  /// What gives when the start moves.
  public var timing: ItemTiming
  /// Whether it starts when the one before ends.
  public var isLinked: Bool
  /// Whether it ends when planned even if it started late.
  public var isHardEnd: Bool
  /// Whether the facilitator wants it in sight.
  public var isFlagged: Bool
  /// Whether it may be dropped to end on time.
  public var isOptional: Bool
  /// The least it can be cut to, in seconds.
  public var minimumSeconds: Int?
  /// What it is about.
  public var topics: [TopicID]
  /// What is handed out.
  public var resources: [ResourceID]
  /// Who sits on the panel.
  public var panel: [ParticipantID]
  /// Languages of interpretation, ISO 639-1.
  public var languages: [String]
  /// Where it is.
  public var place: String?
  /// Where it is joined online.
  public var link: String?
  /// Where it stands.
  public var state: ItemState
  /// When it really started and ended.
  public var actualStart: Instant?, actualEnd: Instant?
  /// Time added while it ran, in seconds; negative when cut.
  public var addedSeconds: Int
  /// Since when it is paused.
  public var pausedAt: Instant?
  /// How long it was paused before that, in milliseconds.
  public var pausedMilliseconds: Int64
  /// The end that is kept when the start moves; only with the timing `lockEnd` or a hard end.
  public var lockedEnd: Instant?
  /// From how many seconds left the clock warns, and from how many it alarms; nil for 2:00 and 1:00.
  public var warningSeconds: Int?, dangerSeconds: Int?
  /// What happens when its time is up; nil for nothing.
  public var endAction: ItemEndAction?
  /// A delay laid over the plan from this item on, in seconds, until a gap or a hard end absorbs it.
  public var delaySeconds: Int?
  /// Whether it is set aside: out of the order of events until it is brought back.
  public var isParked: Bool?
  /// What identifies it in other programs' calendars, such as the UID of an iCalendar event.
  public var uid: String?
  /// How often its plan was changed since it was added; nil for never.
  public var revision: Int?
  /// How far the plan was shifted when it started in relative mode, in milliseconds.
  public var shiftMilliseconds: Int64?

  public static func key(_ id: ItemID) -> EntityKey { .item(id) }
  public var image: EntityImage { .item(self) }

  /// An item as planned, not yet started.
  public init(id: ItemID, kind: ItemKind, title: String, durationSeconds: Int) {
    self.id = id
    self.kind = kind
    self.title = title
    self.durationSeconds = durationSeconds
    timing = .lockDuration
    isLinked = false
    isHardEnd = false
    isFlagged = false
    isOptional = false
    topics = []
    resources = []
    panel = []
    languages = []
    state = .pending
    addedSeconds = 0
    pausedMilliseconds = 0
  }

  /// When it should end.
  public var plannedEnd: Instant? { plannedStart?.advanced(bySeconds: durationSeconds) }

  /// Whether its clock is the one on the wall: running or paused.
  public var isCurrent: Bool { state == .running || state == .paused }

  /// Whether it is over, one way or the other.
  public var isOver: Bool { state == .done || state == .skipped }

  /// Whether it has yet to come: neither begun nor left out nor set aside.
  public var isAhead: Bool { (state == .pending || state == .armed) && isParked != true }

  /// Whether its end stays where it is when a link moves its start.
  var keepsEnd: Bool { timing == .lockEnd || isHardEnd }

  /// How long it is to last by now, in seconds: as planned, with what was added or cut.
  public var lengthSeconds: Int { max(0, durationSeconds + addedSeconds) }
}
