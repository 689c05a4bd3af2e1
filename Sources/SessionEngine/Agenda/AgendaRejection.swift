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
  case alreadyArmed(ItemID)
  case parked(ItemID)
  case notParked(ItemID)
  case nothingBefore
  case timeNotUp(ItemID)
  case noEndAction(ItemID)
  case endNotAfterStart
  case timesDisagree
  case startUnknown
  case noDelays
  case noPlannedEnd
  case onTime(earlySeconds: Int)
  case nothingToGain
  case namedTwice

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
    case .alreadyArmed(let id): "\(id) is loaded already; `agenda next` starts it."
    case .parked(let id): "\(id) is parked; `agenda return \(id)` brings it back first."
    case .notParked(let id): "\(id) is not parked."
    case .nothingBefore: "No item ended before this one; `agenda restart` starts its clock anew."
    case .timeNotUp(let id): "The time of \(id) is not up."
    case .noEndAction(let id):
      "Nothing is to happen when the time of \(id) is up; `agenda edit \(id) --end-action` sets it."
    case .endNotAfterStart: "The end must be after the start; change one of them."
    case .timesDisagree: "Start, length and end do not fit together; give two of them."
    case .startUnknown: "The item has no start yet, so that no end can be set; give a start too."
    case .noDelays: "No delay lies over the plan; `agenda delay A3 10m` makes one."
    case .noPlannedEnd: "No item ahead has a planned time, so that nothing can be late."
    case .onTime(let seconds):
      seconds > 59
        ? "Nothing to win back: the end is expected \(seconds / 60) min early."
        : "Nothing to win back: the end is expected on time."
    case .namedTwice: "An item is named twice; say once what happens to it."
    case .nothingToGain:
      "Nothing ahead can be cut or dropped; `agenda edit A3 --minimum 20` or `--optional yes` "
        + "lets it, `agenda replan --by shift` moves the plan."
    }
  }
}
