/// The order of the items and which of them is on.
public struct AgendaBoard: Codable, Equatable, Sendable {
  /// All items in their order.
  public var order: [ItemID] = []
  /// The item whose clock is on the wall.
  public var current: ItemID?
  /// When somebody last went to the next item.
  public var advancedAt: Instant?
}

/// The agenda: items, their order, and the one that is on.
public struct Agenda: Codable, Equatable, Sendable {
  /// The items by id; `inOrder` has them as they come.
  public internal(set) var items = Register<AgendaItem>()
  var boardStore = Tracked(AgendaBoard())

  /// Order and current item.
  public var board: AgendaBoard { boardStore.value }

  /// The items as they come.
  public var inOrder: [AgendaItem] { board.order.compactMap { items[$0] } }

  /// The item whose clock is on the wall.
  public var current: AgendaItem? { board.current.flatMap { items[$0] } }

  /// The item that "next" would start: the first pending one after the current, else the first.
  public var upcoming: AgendaItem? {
    let order = board.order
    let position = lastReached.map { $0 + 1 } ?? 0
    return order[position...].lazy.compactMap { self.items[$0] }.first { !$0.isOver }
  }

  /// The position of the current item, or of the last one that is done.
  private var lastReached: Int? {
    let order = board.order
    if let current = board.current, let index = order.firstIndex(of: current) { return index }
    return order.lastIndex { items[$0]?.state == .done }
  }

  /// When each item is expected to start and end, in order, seen from `now`.
  ///
  /// What is over counts as it was; the current item ends when its clock runs out; what follows
  /// starts when planned, or when the one before ends if that is later. A hard-ended item ends
  /// when planned, unless it can only start after that. O(items).
  public func forecast(at now: Instant) -> [ItemForecast] {
    var free: Instant? = nil
    return inOrder.map { item in
      switch item.state {
      case .done:
        if let end = item.actualEnd { free = max(free ?? end, end) }
        return ItemForecast(id: item.id, start: item.actualStart, end: item.actualEnd)
      case .skipped:
        return ItemForecast(id: item.id, start: nil, end: nil)
      case .running, .paused:
        let start = item.actualStart ?? now
        let end = item.hardEnd(from: start, else: item.expectedEnd(startingAt: start, now: now))
        free = max(end, now)
        return ItemForecast(id: item.id, start: start, end: max(end, now))
      case .pending, .armed:
        let earliest = free.map { max($0, now) }
        guard let start = [item.plannedStart, earliest].compactMap({ $0 }).max() else {
          return ItemForecast(id: item.id, start: nil, end: nil)
        }
        let end = item.hardEnd(from: start, else: item.expectedEnd(startingAt: start, now: now))
        free = end
        return ItemForecast(id: item.id, start: start, end: end)
      }
    }
  }

  /// How late the running item will end, in seconds; negative when early, nil when nothing runs.
  public func offsetSeconds(at now: Instant) -> Int? {
    guard let current, let planned = current.plannedEnd,
      let expected = forecast(at: now).first(where: { $0.id == current.id })?.end
    else { return nil }
    return expected.secondsSince(planned)
  }
}

/// When an item is expected to start and end; nil for what nobody can say.
public struct ItemForecast: Equatable, Sendable {
  /// The item.
  public let id: ItemID
  /// Expected, or actual for what has begun.
  public let start: Instant?
  /// Expected, or actual for what is over.
  public let end: Instant?
}

extension AgendaItem {
  /// The planned end of a hard-ended item, unless it starts after that; else `otherwise`.
  fileprivate func hardEnd(from start: Instant, else otherwise: Instant) -> Instant {
    guard isHardEnd, let plannedEnd, start < plannedEnd else { return otherwise }
    return plannedEnd
  }
}
