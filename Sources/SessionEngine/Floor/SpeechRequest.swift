/// One person's wish to speak, and the speech that came of it.
public struct SpeechRequest: Entity {
  /// Such as `S5`.
  public let id: RequestID
  /// Who wants to speak.
  public internal(set) var participant: ParticipantID
  /// Ordinary, point of order and so on.
  public var kind: RequestKind
  /// What about.
  public var note: String?
  /// How it came: hand, Teams hand, card, e-mail.
  public var via: String?
  /// From the room or online, as things were when it came.
  public var mode: AttendanceMode?
  /// The agenda item that was on.
  public var item: ItemID?
  /// Waiting, speaking and so on.
  public var state: RequestState
  /// When it came.
  public var requestedAt: Instant
  /// When the speech began and ended.
  public var startedAt: Instant?, endedAt: Instant?
  /// The time allowed, in seconds.
  public var limitSeconds: Int
  /// Since when the speech is paused.
  public var pausedAt: Instant?
  /// Pauses before that, in milliseconds.
  public var pausedMilliseconds: Int64
  /// The reason of a point of order: the id of a ``PointReason``.
  public var reason: String?
  /// What a reply answers, or the speech that an interposed question is put to.
  public var answers: RequestID?
  /// The group that speaks through this person; nil when they speak for themselves.
  public var onBehalfOf: String?
  /// The move by hand that held when it was called, for a recall.
  public var heldMove: HandMove?

  public static func key(_ id: RequestID) -> EntityKey { .request(id) }
  public var image: EntityImage { .request(self) }

  /// The speech's clock at `now`.
  ///
  /// It warns with a third of the time left and alarms with a sixth, at the latest when an agenda
  /// item would: a speech of two minutes that warned with two minutes left would always warn.
  public func clock(at now: Instant) -> CountdownReading {
    guard let startedAt else {
      return CountdownReading(
        elapsedSeconds: 0, remainingSeconds: limitSeconds, phase: .pending)
    }
    let end = endedAt ?? pausedAt ?? now
    let elapsed = max(0, end.millisecondsSince(startedAt) - pausedMilliseconds)
    let reading = CountdownReading(
      elapsed: elapsed, remaining: Int64(limitSeconds) * 1000 - elapsed,
      warning: min(CountdownReading.warningSeconds, limitSeconds / 3),
      danger: min(CountdownReading.dangerSeconds, limitSeconds / 6))
    guard endedAt != nil else { return reading }
    return CountdownReading(
      elapsedSeconds: reading.elapsedSeconds, remainingSeconds: reading.remainingSeconds,
      phase: .ended)
  }
}

/// What a request can carry besides who, kind, note and channel.
public struct RequestDetails: Codable, Equatable, Sendable {
  /// The id of the reason of a point of order.
  public var reason: String?
  /// What a reply answers; nil for who speaks, or spoke last.
  public var answers: RequestID?
  /// The group that speaks through the person.
  public var onBehalfOf: String?

  /// Makes details.
  public init(reason: String? = nil, answers: RequestID? = nil, onBehalfOf: String? = nil) {
    self.reason = reason
    self.answers = answers
    self.onBehalfOf = onBehalfOf
  }
}
