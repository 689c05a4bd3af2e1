/// The order of the items and which of them is on.
public struct AgendaBoard: Codable, Equatable, Sendable {
  /// All items in their order.
  public var order: [ItemID] = []
  /// The item whose clock is on the wall.
  public var current: ItemID?
  /// When somebody last went to the next item.
  public var advancedAt: Instant?
  /// Whether the plan is read from the moment the first item really started, as in a rehearsal.
  public var isRelative: Bool?
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

  /// The item that is loaded, to be started next.
  public var armed: AgendaItem? { items.first { $0.state == .armed } }

  /// The item that "next" would start: the armed one, else the first ahead of the current one.
  public var upcoming: AgendaItem? {
    if let armed { return armed }
    let order = board.order
    let position = lastReached.map { $0 + 1 } ?? 0
    return order[position...].lazy.compactMap { self.items[$0] }.first(where: \.isAhead)
  }

  /// The item that was on before the current one: the one that ended last.
  public var previous: AgendaItem? {
    var last: (item: AgendaItem, end: Instant)?
    for item in inOrder where item.state == .done {
      guard let end = item.actualEnd else { continue }
      if last.map({ end >= $0.end }) ?? true { last = (item, end) }
    }
    return last?.item
  }

  /// The position of the current item, or of the last one that is done.
  var lastReached: Int? {
    let order = board.order
    if let current = board.current, let index = order.firstIndex(of: current) { return index }
    return order.lastIndex { items[$0]?.state == .done }
  }

  /// The planned end of what an item at this position would be linked to.
  ///
  /// A milestone takes no time and can lie within the item before it, so that nothing is linked to it.
  public func plannedEnd(before position: Int) -> Instant? {
    board.order.prefix(max(0, position)).lazy.reversed().compactMap { self.items[$0] }
      .first { $0.kind != .milestone && $0.plannedEnd != nil }?.plannedEnd
  }

  /// Lets every linked item start where the one before it ends.
  ///
  /// An item with a locked or hard end is shortened or lengthened by that; others move whole. O(items).
  mutating func relink() {
    var end: Instant?
    for id in board.order {
      guard let item = items[id] else { continue }
      if item.isLinked, let start = end {
        let seconds =
          item.keepsEnd
          ? item.lockedEnd.map { max(0, $0.secondsSince(start)) } ?? item.durationSeconds
          : item.durationSeconds
        if item.plannedStart != start || item.durationSeconds != seconds {
          items.update(id) {
            $0.plannedStart = start
            $0.durationSeconds = seconds
            $0.revision = ($0.revision ?? 0) + 1
          }
        }
      }
      if item.kind != .milestone, let planned = items[id]?.plannedEnd { end = planned }
    }
  }

  /// How far the plan is shifted in relative mode so that the first item starts on time, in milliseconds.
  func shiftMilliseconds(at now: Instant) -> Int64 {
    guard board.isRelative == true else { return 0 }
    let begun = items.filter { $0.actualStart != nil && $0.plannedStart != nil }
      .min { ($0.actualStart ?? now) < ($1.actualStart ?? now) }
    guard let first = begun ?? upcoming, let planned = first.plannedStart else { return 0 }
    return (first.actualStart ?? now).millisecondsSince(planned)
  }
}
