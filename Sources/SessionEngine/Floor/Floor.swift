/// Why somebody wants the floor, from the most urgent.
public enum RequestKind: String, Codable, Sendable, CaseIterable {
  case pointOfOrder, intervention, reply, ordinary

  /// The place in the list: a lower band is called first.
  var band: Int {
    switch self {
    case .pointOfOrder: 0
    case .intervention: 1
    case .reply: 2
    case .ordinary: 3
    }
  }

  /// The words on screens.
  public var name: String {
    switch self {
    case .pointOfOrder: "point of order"
    default: rawValue
    }
  }
}

/// Where a request to speak stands.
public enum RequestState: String, Codable, Sendable, CaseIterable {
  case waiting, speaking, paused, finished, withdrawn
}

/// How people are called from the list.
public enum FloorPolicy: String, Codable, Sendable, CaseIterable {
  /// In the order of asking.
  case firstCome
  /// One from the room, one from online, while both wait.
  case alternate
}

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

  public static func key(_ id: RequestID) -> EntityKey { .request(id) }
  public var image: EntityImage { .request(self) }

  /// The speech's clock at `now`.
  public func clock(at now: Instant) -> CountdownReading {
    guard let startedAt else {
      return CountdownReading(
        elapsedSeconds: 0, remainingSeconds: limitSeconds, phase: .pending)
    }
    let end = endedAt ?? pausedAt ?? now
    let elapsed = max(0, end.millisecondsSince(startedAt) - pausedMilliseconds)
    let reading = CountdownReading(limitSeconds: limitSeconds, elapsed: elapsed)
    guard endedAt != nil else { return reading }
    return CountdownReading(
      elapsedSeconds: reading.elapsedSeconds, remainingSeconds: reading.remainingSeconds,
      phase: .ended)
  }
}

/// The list as a whole.
public struct FloorBoard: Codable, Equatable, Sendable {
  /// Whether requests are taken.
  public var isOpen = true
  /// How people are called.
  public var policy = FloorPolicy.firstCome
  /// Who has the floor.
  public var speaking: RequestID?
  /// The waiting requests as they came, or as somebody moved them.
  public var order: [RequestID] = []
  /// The time for a speech unless said otherwise, in seconds.
  public var limitSeconds = 180
}

/// The list of speakers.
public struct Floor: Codable, Equatable, Sendable {
  /// All requests of the session.
  public internal(set) var requests = Register<SpeechRequest>()
  var boardStore = Tracked(FloorBoard())

  /// Open or closed, who speaks, who waits.
  public var board: FloorBoard { boardStore.value }

  /// Who has the floor.
  public var speaking: SpeechRequest? { board.speaking.flatMap { requests[$0] } }

  /// Who waits, in the order in which they will be called. O(n log n).
  public var waiting: [SpeechRequest] {
    let waiting = board.order.compactMap { requests[$0] }.filter { $0.state == .waiting }
    let banded = waiting.enumerated().sorted {
      ($0.element.kind.band, $0.offset) < ($1.element.kind.band, $1.offset)
    }.map(\.element)
    guard board.policy == .alternate else { return banded }
    let urgent = banded.prefix { $0.kind != .ordinary }
    return urgent + alternated(banded.dropFirst(urgent.count))
  }

  /// Takes turns between the room and online, the side that did not speak last first.
  private func alternated(_ requests: ArraySlice<SpeechRequest>) -> [SpeechRequest] {
    var room = requests.filter { $0.mode != .virtual }[...]
    var online = requests.filter { $0.mode == .virtual }[...]
    let last = self.requests.filter { $0.startedAt != nil && $0.kind == .ordinary }
      .max { ($0.startedAt ?? $0.requestedAt) < ($1.startedAt ?? $1.requestedAt) }
    var isRoomNext =
      last.map { $0.mode == .virtual } ?? (requests.first?.mode != .virtual)
    var result: [SpeechRequest] = []
    while let next = isRoomNext
      ? room.popFirst() ?? online.popFirst()
      : online.popFirst() ?? room.popFirst()
    {
      result.append(next)
      isRoomNext = next.mode == .virtual
    }
    return result
  }
}
