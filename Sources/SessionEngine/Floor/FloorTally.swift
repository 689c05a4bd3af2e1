/// How often and how long the members of a group spoke.
public struct FloorTotal: Equatable, Sendable {
  /// The group's name as the data has it; "unknown" where nobody has said.
  public let name: String
  /// How many speeches, those going on included.
  public let speeches: Int
  /// How long in all, pauses excluded.
  public let seconds: Int
}

extension Session {
  /// Speeches and seconds by group, the longest first. O(requests).
  public func floorTotals(by dimension: FloorDimension, at now: Instant) -> [FloorTotal] {
    floorTotals(at: now) { groupName(of: $0, by: dimension) }
  }

  /// Speeches and seconds by whatever `name` tells of a speech, the longest first.
  public func floorTotals(
    at now: Instant, by name: (SpeechRequest) -> String?
  ) -> [FloorTotal] {
    var sums: [String: (speeches: Int, seconds: Int)] = [:]
    for request in floor.requests where request.startedAt != nil {
      let key = name(request) ?? "unknown"
      var sum = sums[key] ?? (0, 0)
      sum.speeches += 1
      sum.seconds += request.clock(at: now).elapsedSeconds
      sums[key] = sum
    }
    return sums.sorted { ($1.value.seconds, $0.key) < ($0.value.seconds, $1.key) }.map {
      FloorTotal(name: $0.key, speeches: $0.value.speeches, seconds: $0.value.seconds)
    }
  }

  /// How often each person has had the floor for a contribution.
  func contributions() -> [ParticipantID: Int] {
    var counts: [ParticipantID: Int] = [:]
    for request in floor.requests where request.startedAt != nil && request.kind.isContribution {
      counts[request.participant, default: 0] += 1
    }
    return counts
  }

  /// Whether somebody has never had the floor for a contribution.
  public func isFirstTime(_ person: ParticipantID) -> Bool {
    !floor.requests.contains {
      $0.participant == person && $0.startedAt != nil && $0.kind.isContribution
    }
  }
}
