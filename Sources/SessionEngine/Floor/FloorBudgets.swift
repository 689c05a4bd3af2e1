/// What a group may speak in all and what it has spoken; derived.
public struct BudgetReading: Equatable, Sendable {
  /// Whose time.
  public let group: SpeakerGroup
  /// What it may speak, with what was added to be level.
  public let seconds: Int
  /// What it has spoken, pauses excluded.
  public let usedSeconds: Int
  /// What is left; negative when it overran.
  public var remainingSeconds: Int { seconds - usedSeconds }
}

extension FloorBoard {
  /// The budget of a group.
  func budget(of group: SpeakerGroup) -> GroupBudget? { budgets?.first { $0.group == group } }
}

extension Session {
  /// The budgets as they stand at `now`, in the order in which they were set.
  public func budgets(at now: Instant) -> [BudgetReading] {
    (floor.board.budgets ?? []).map { budget in
      let used = floor.requests.lazy
        .filter { $0.startedAt != nil && isOf(budget.group, $0) }
        .reduce(0) { $0 + $1.clock(at: now).elapsedSeconds }
      return BudgetReading(
        group: budget.group, seconds: budget.seconds + budget.addedSeconds, usedSeconds: used)
    }
  }
}
