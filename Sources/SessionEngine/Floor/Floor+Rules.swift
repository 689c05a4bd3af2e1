extension Session {
  /// Commands that set how the list works.
  func decideOnRules(
    _ command: FloorCommand, at now: Instant
  ) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .setLimit(let seconds):
      try require(seconds, in: 5...86_400, field: "speaking time in seconds")
      return [.floor(.speechLimitSet(seconds: seconds))]
    case .setLimitOf(let kind, let type, let seconds, let isForWaiting):
      let event = try setLimit(kind: kind, type: type, seconds: seconds)
      return [.floor(event)] + (isForWaiting ? limitsOfWaiting(after: event) : [])
    case .setPolicy(let policy):
      guard policy != floor.board.policy else { throw .nothingToChange }
      return [.floor(.floorPolicySet(policy: policy))]
    case .setBalance(let dimensions): return try setBalance(dimensions)
    case .setRule(let rule, let isOn):
      guard floor.board.has(rule) != isOn else { throw .nothingToChange }
      return [.floor(.floorRuleSet(rule: rule, isOn: isOn))]
    case .setReason(let reason): return try setReason(reason)
    case .removeReason(let id):
      guard floor.board.reason(id) != nil else {
        throw .floor(.unknownReason(id, known: floor.board.reasons.map(\.id)))
      }
      return [.floor(.pointReasonRemoved(id: id))]
    case .setBudget(let group, let seconds):
      let group = try checked(group)
      if seconds == 0 {
        guard floor.board.budget(of: group) != nil else {
          throw .floor(.noBudget(words(for: group)))
        }
      } else {
        try require(seconds, in: 5...864_000, field: "budget in seconds")
      }
      return [.floor(.floorBudgetSet(group: group, seconds: seconds))]
    case .levelBudgets(let group): return try levelBudgets(group, at: now)
    default: return []
    }
  }

  private func setLimit(
    kind: RequestKind?, type: String?, seconds: Int
  ) throws(Rejection) -> FloorEvent {
    guard kind != nil || type != nil else {
      try require(seconds, in: 5...86_400, field: "speaking time in seconds")
      return .speechLimitSet(seconds: seconds)
    }
    var name: String?
    if let type { name = try checked(SpeakerGroup(.type, type)).name }
    if seconds == 0 {
      let rules = floor.board.limits ?? []
      guard rules.contains(where: { $0.kind == kind && $0.type == name }) else {
        throw .nothingToChange
      }
    } else {
      try require(seconds, in: 5...86_400, field: "speaking time in seconds")
    }
    return .speechLimitOfSet(kind: kind, type: name, seconds: seconds)
  }

  /// What changes for those who wait when the limits become those after `event`.
  private func limitsOfWaiting(after event: FloorEvent) -> [SessionEvent] {
    var after = self
    after.evolveRules(event)
    return floor.waiting.compactMap { request in
      let seconds = after.floor.board.limitSeconds(
        for: request.kind, type: participants[request.participant]?.type)
      guard seconds != request.limitSeconds else { return nil }
      return .floor(.requestLimitSet(id: request.id, seconds: seconds))
    }
  }

  private func setBalance(_ dimensions: [FloorDimension]) throws(Rejection) -> [SessionEvent] {
    guard !dimensions.isEmpty else { throw .emptyText(field: "order of groups") }
    var seen: Set<FloorDimension> = []
    let once = dimensions.filter { seen.insert($0).inserted }
    let isSame = once == floor.board.balancedBy
    guard !isSame || floor.board.policy != .balanced else { throw .nothingToChange }
    return (isSame ? [] : [.floor(.floorBalanceSet(by: once))])
      + (floor.board.policy == .balanced ? [] : [.floor(.floorPolicySet(policy: .balanced))])
  }

  private func setReason(_ reason: PointReason) throws(Rejection) -> [SessionEvent] {
    let id = try TextRule.name.checked(reason.id, field: "reason")
    let name = try TextRule.name.checked(reason.name, field: "name of the reason")
    try require(reason.rank, in: PointReason.ranks, field: "rank")
    let cleaned = PointReason(id: id, name: name, rank: reason.rank)
    guard floor.board.reason(id) != cleaned else { throw .nothingToChange }
    return [.floor(.pointReasonSet(reason: cleaned))]
  }

  private func levelBudgets(
    _ wanted: SpeakerGroup?, at now: Instant
  ) throws(Rejection) -> [SessionEvent] {
    let readings = budgets(at: now)
    let reading: BudgetReading
    if let wanted {
      let group = try checked(wanted)
      guard let found = readings.first(where: { $0.group == group }) else {
        throw .floor(.noBudget(words(for: group)))
      }
      reading = found
    } else {
      guard let worst = readings.min(by: { $0.remainingSeconds < $1.remainingSeconds }),
        worst.remainingSeconds < 0
      else { throw .floor(.nobodyOverran) }
      reading = worst
    }
    let name = words(for: reading.group)
    guard reading.remainingSeconds < 0 else {
      throw .floor(.notOverrun(name, leftSeconds: reading.remainingSeconds))
    }
    // The amount still grows while somebody of the group is on the floor.
    for id in floor.board.onFloor {
      if let speech = floor.requests[id], isOf(reading.group, speech) {
        throw .floor(.groupSpeaks(name, id))
      }
    }
    return [
      .floor(.floorBudgetsLevelled(group: reading.group, seconds: -reading.remainingSeconds))
    ]
  }
}
