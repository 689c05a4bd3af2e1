/// When an item was planned and is expected to start and end; nil for what nobody can say.
public struct ItemForecast: Equatable, Sendable {
  /// The item.
  public let id: ItemID
  /// As planned; in relative mode counted from the real beginning.
  public let plannedStart: Instant?, plannedEnd: Instant?
  /// The part of the delays laid over the plan that reaches this item, in seconds.
  public let delaySeconds: Int
  /// Expected, or actual for what has begun.
  public let start: Instant?
  /// Expected, or actual for what is over.
  public let end: Instant?

  /// How late it is expected to start (or did), in seconds; negative when early.
  public var startOffsetSeconds: Int? { Self.offset(start, plannedStart) }

  /// How late it is expected to end (or did), in seconds; negative when early.
  public var endOffsetSeconds: Int? { Self.offset(end, plannedEnd) }

  private static func offset(_ expected: Instant?, _ planned: Instant?) -> Int? {
    guard let expected, let planned else { return nil }
    return expected.secondsSince(planned)
  }
}

/// The clocks of a whole day: planned and expected.
public struct DayForecast: Equatable, Sendable {
  /// The day in the session's zone.
  public let date: CivilDate
  /// The first planned start and the last planned end.
  public let plannedStart: Instant, plannedEnd: Instant
  /// The first expected (or actual) start and the last expected (or actual) end.
  public let expectedStart: Instant?, expectedEnd: Instant?

  /// How late the day is expected to end, in seconds; negative when early.
  public var offsetSeconds: Int? { expectedEnd.map { $0.secondsSince(plannedEnd) } }
}

extension Agenda {
  /// When each item is expected to start and end, in order, seen from `now`.
  ///
  /// What is over counts as it was; the current item ends when its clock runs out. What follows starts when planned,
  /// or when the one before ends if that is later; a linked item starts when the one before ends, be it early or late.
  /// A hard-ended item ends when planned, so that it pushes nothing before its own overtime. A delay moves what comes
  /// after it until gaps or a hard end have absorbed it. Items that were left out, set aside or passed over have no
  /// forecast. O(items).
  public func forecast(at now: Instant) -> [ItemForecast] {
    var run = ForecastRun(now: now, shift: shiftMilliseconds(at: now))
    let reached = lastReached ?? -1
    return inOrder.enumerated().map { index, item in
      run.add(item, isPassedOver: index < reached)
    }
  }

  /// How late things are, in seconds; negative when early, nil when nothing has begun or can be compared.
  ///
  /// While an item runs, how late it will end; between items, how late the next one can start; after the last, how
  /// late it ended. An agenda that should have begun is late as well.
  public func offsetSeconds(at now: Instant) -> Int? {
    let forecast = forecast(at: now)
    func of(_ id: ItemID) -> ItemForecast? { forecast.first { $0.id == id } }
    if let current { return of(current.id)?.endOffsetSeconds }
    let hasBegun = items.contains { $0.actualStart != nil }
    guard let upcoming else { return previous.flatMap { of($0.id)?.endOffsetSeconds } }
    let offset = of(upcoming.id)?.startOffsetSeconds
    return hasBegun ? offset : offset.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The next item that is flagged, with its clocks; nil when none is ahead.
  public func nextFlagged(at now: Instant) -> ItemForecast? {
    let forecast = forecast(at: now)
    return zip(inOrder, forecast).first { $0.isFlagged && $0.isAhead && $1.start != nil }?.1
  }

  /// The days of the plan in the order of their dates, each with its clocks. An item belongs to the day it starts on.
  public func days(in zone: ZoneRules, at now: Instant) -> [DayForecast] {
    let pairs = zip(inOrder, forecast(at: now)).filter { $1.plannedStart != nil }
    let groups = Dictionary(grouping: pairs) { item, forecast in
      zone.local(item.plannedStart ?? now).date
    }
    return groups.keys.sorted().compactMap { date in
      let forecasts = (groups[date] ?? []).map(\.1)
      guard let start = forecasts.compactMap(\.plannedStart).min(),
        let end = forecasts.compactMap(\.plannedEnd).max()
      else { return nil }
      return DayForecast(
        date: date, plannedStart: start, plannedEnd: end,
        expectedStart: forecasts.compactMap(\.start).min(),
        expectedEnd: forecasts.compactMap(\.end).max())
    }
  }

  /// The day of the item that is on or comes next; nil when that has no planned start.
  public func today(in zone: ZoneRules, at now: Instant) -> DayForecast? {
    guard let start = (current ?? upcoming ?? previous)?.plannedStart else { return nil }
    let date = zone.local(start).date
    return days(in: zone, at: now).first { $0.date == date }
  }

  /// Whether an item is planned to start before the one before it is planned to end.
  public func overlapsPrevious(_ id: ItemID) -> Bool {
    guard let position = board.order.firstIndex(of: id), let item = items[id],
      item.kind != .milestone, let start = item.plannedStart,
      let end = plannedEnd(before: position)
    else { return false }
    return start < end
  }
}

/// One walk through the agenda, item by item.
private struct ForecastRun {
  let now: Instant
  let shift: Int64
  /// When what came before is over.
  private var free: Instant?
  /// The delay that has come this far, in seconds, and the planned end it is measured from.
  private var delay = 0
  private var plannedEnd: Instant?

  init(now: Instant, shift: Int64) {
    self.now = now
    self.shift = shift
  }

  mutating func add(_ item: AgendaItem, isPassedOver: Bool) -> ItemForecast {
    let planned = item.plannedStart?.advanced(byMilliseconds: shift)
    var start: Instant?
    var end: Instant?
    if let actual = item.actualStart, item.state != .skipped {
      start = actual
      end = item.expectedEnd(startingAt: actual, shift: shift, now: now)
      // Reality has overtaken the delays that were foreseen.
      delay = 0
    } else if item.isAhead, !isPassedOver {
      carryDelay(to: item)
      start = expectedStart(of: item, planned: planned)
      end = start.map { item.expectedEnd(startingAt: $0, shift: shift, now: now) }
    }
    let seconds = item.isAhead ? delay : 0
    if let end {
      free = max(free ?? end, end)
      if item.kind != .milestone { plannedEnd = item.plannedEnd ?? plannedEnd }
      if item.isHardEnd { delay = max(0, delay - item.durationSeconds) }
    }
    return ItemForecast(
      id: item.id, plannedStart: planned,
      plannedEnd: item.plannedEnd?.advanced(byMilliseconds: shift), delaySeconds: seconds,
      start: start, end: end)
  }

  /// Takes the gap before the item off the delay, and lays the item's own on top.
  private mutating func carryDelay(to item: AgendaItem) {
    if delay > 0, !item.isLinked, let plannedEnd, let start = item.plannedStart {
      delay = max(0, delay - max(0, start.secondsSince(plannedEnd)))
    }
    delay += item.delaySeconds ?? 0
  }

  private func expectedStart(of item: AgendaItem, planned: Instant?) -> Instant? {
    let delayed = planned?.advanced(bySeconds: delay)
    // Nothing that has not begun can begin in the past.
    guard let free = free.map({ max($0, now) }) else { return delayed.map { max($0, now) } }
    if item.isLinked, delay == 0 { return free }
    return delayed.map { max($0, free) } ?? free
  }
}
