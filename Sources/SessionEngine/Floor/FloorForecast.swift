/// When the list will be through, and whether that is before the agenda item ends; derived.
public struct FloorForecast: Equatable, Sendable {
  /// When each waiting request is expected to be called, in the order of calling.
  public let starts: [Instant]
  /// When the last one will have spoken, if all use their time and nobody pauses.
  public let end: Instant
  /// When the time of the current agenda item is up; nil when none is on.
  public let itemEnd: Instant?
  /// How many of the waiting will have spoken by then; all when no item is on.
  public let fitting: Int

  /// Whether everybody who waits fits in the item; nil when none is on.
  public var fits: Bool? { itemEnd.map { end <= $0 } }
  /// How much longer the list lasts than the item; negative when there is time to spare.
  public var overSeconds: Int? { itemEnd.map { end.secondsSince($0) } }
}

extension Session {
  /// Foresees the floor at `now`: what is left to those on it, then the time of each who waits.
  ///
  /// Interposed questions are heard at once, because the speech that they are put to pauses for them.
  public func floorForecast(at now: Instant) -> FloorForecast {
    floorForecast(of: speakersList.map(\.request), at: now)
  }

  /// Like ``floorForecast(at:)``, for a list made before.
  public func floorForecast(of waiting: [SpeechRequest], at now: Instant) -> FloorForecast {
    var free = now
    var left = secondsLeftOnFloor(at: now)
    let itemEnd = agenda.current.map {
      now.advanced(bySeconds: max(0, $0.clock(at: now).remainingSeconds))
    }
    var starts: [Instant] = []
    var fitting = 0
    for request in waiting {
      if request.kind != .interposedQuestion {
        free = free.advanced(bySeconds: left)
        left = 0
      }
      starts.append(free)
      free = free.advanced(bySeconds: request.limitSeconds)
      if itemEnd.map({ free <= $0 }) ?? true { fitting += 1 }
    }
    return FloorForecast(
      starts: starts, end: free.advanced(bySeconds: left), itemEnd: itemEnd, fitting: fitting)
  }

  /// What is left to who speaks and to whom they interrupt, if they keep to their time.
  public func secondsLeftOnFloor(at now: Instant) -> Int {
    floor.board.onFloor.reduce(0) { sum, id in
      sum + max(0, floor.requests[id]?.clock(at: now).remainingSeconds ?? 0)
    }
  }
}
