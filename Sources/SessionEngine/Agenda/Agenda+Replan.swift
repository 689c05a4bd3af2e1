/// A proposal how to end on time, with each item before and after.
public struct ReplanProposal: Equatable, Sendable {
  /// What is done about one item.
  public struct Change: Equatable, Sendable {
    /// The item.
    public let id: ItemID
    /// Shrink, drop or shift.
    public let way: ReplanWay
    /// By how much its length changes, in seconds; negative when it gets shorter.
    public let seconds: Int
  }

  /// When things should end.
  public let until: Instant
  /// When they are expected to end, as it stands and with the proposal.
  public let endBefore: Instant, endAfter: Instant
  /// The changes in the order of the agenda.
  public let changes: [Change]
  /// All items as expected before and after, in the order of the agenda.
  public let before: [ItemForecast], after: [ItemForecast]
  /// How much of the lateness gaps and hard ends take up by themselves, in seconds.
  public let absorbedSeconds: Int
  /// What makes it so.
  let events: [SessionEvent]

  /// How late the end remains, in seconds; 0 when the proposal suffices.
  public var lateSecondsAfter: Int { max(0, endAfter.secondsSince(until)) }
}

extension Session {
  /// Proposes how what is planned to end by `until` can do so; nothing changes.
  ///
  /// Gaps take up what they can by themselves. Then items are cut towards their least length in proportion to what
  /// each can give, in whole minutes where that goes: first those for which a least length is set, then the others
  /// down to two thirds. Hard-ended items are never cut, and nothing before the last gap or hard end that already
  /// takes up all lateness, because that would gain nothing. If that is not enough, optional items are dropped, the
  /// fewest that suffice. `shift` accepts the lateness instead and makes the expected times the plan.
  /// - Parameters:
  ///   - until: The end to keep; nil for the last planned end.
  ///   - ways: What may be done.
  /// - Throws: ``Rejection`` when there is nothing ahead that could be late.
  public func replanProposal(
    until: Instant?, ways: [ReplanWay], at now: Instant
  ) throws(Rejection) -> ReplanProposal {
    let before = agenda.forecast(at: now)
    let planned = before.compactMap(\.plannedEnd).max()
    guard let until = until ?? planned else { throw .agenda(.noPlannedEnd) }
    var run = ReplanRun(session: self, until: until, now: now)
    guard let endBefore = run.end else { throw .agenda(.noPlannedEnd) }
    let late = endBefore.secondsSince(until)
    guard late > 0 else { throw .agenda(.onTime(earlySeconds: -late)) }
    if ways.contains(.shift) {
      run.shift()
    } else {
      run.winBack(ways)
    }
    return ReplanProposal(
      until: until, endBefore: endBefore, endAfter: run.end ?? endBefore, changes: run.changes,
      before: before, after: run.session.agenda.forecast(at: now),
      absorbedSeconds: max(0, (agenda.offsetSeconds(at: now) ?? 0) - late), events: run.events)
  }
}

/// The making of one proposal on a copy of the session.
private struct ReplanRun {
  private(set) var session: Session
  let until: Instant
  let now: Instant
  private(set) var events: [SessionEvent] = []
  private(set) var changes: [ReplanProposal.Change] = []
  /// The items that are to be over by then.
  private let ids: Set<ItemID>

  init(session: Session, until: Instant, now: Instant) {
    self.session = session
    self.until = until
    self.now = now
    ids = Set(
      session.agenda.forecast(at: now)
        .filter { $0.plannedStart.map { $0 < until } ?? true }.map(\.id))
  }

  /// Those of them that still count, with their clocks.
  private var scope: [(item: AgendaItem, forecast: ItemForecast)] {
    zip(session.agenda.inOrder, session.agenda.forecast(at: now)).filter { item, forecast in
      (item.isAhead || item.isCurrent) && forecast.end != nil && ids.contains(item.id)
    }
  }

  /// When the last of them is expected to end.
  var end: Instant? { scope.compactMap(\.forecast.end).max() }

  private var late: Int { end.map { max(0, $0.secondsSince(until)) } ?? 0 }

  private mutating func make(_ event: AgendaEvent, _ way: ReplanWay, id: ItemID, seconds: Int) {
    session.evolve(event, at: now)
    events.append(.agenda(event))
    changes.append(ReplanProposal.Change(id: id, way: way, seconds: seconds))
  }

  mutating func winBack(_ ways: [ReplanWay]) {
    if ways.contains(.drop), late > (ways.contains(.shrink) ? gain(byDropping: nil) : 0) {
      drop(canShrink: ways.contains(.shrink))
    }
    guard ways.contains(.shrink) else { return }
    for onlyStated in [true, false] where late > 0 {
      shrink(by: late, onlyStated: onlyStated)
    }
  }

  // MARK: Shrinking

  /// The items whose time counts for the end: those after the last point that takes up lateness by itself.
  private var effective: [(item: AgendaItem, forecast: ItemForecast)] {
    let scope = scope
    let barrier = scope.lastIndex { item, forecast in
      if item.isHardEnd, let end = forecast.endOffsetSeconds, end <= item.addedSeconds {
        return true
      }
      return false
    }
    let first = scope.lastIndex { item, forecast in
      item.isAhead && !item.isLinked && forecast.startOffsetSeconds.map { $0 <= 0 } == true
    }
    let start = max(barrier.map { $0 + 1 } ?? 0, first ?? 0)
    return Array(scope[min(start, scope.count)...])
  }

  /// How much an item can give, in seconds.
  private func room(_ item: AgendaItem, _ forecast: ItemForecast, onlyStated: Bool) -> Int {
    guard !item.isHardEnd, item.kind != .milestone else { return 0 }
    if item.minimumSeconds == nil, onlyStated || item.isCurrent { return 0 }
    let least = item.minimumSeconds ?? item.durationSeconds * 2 / 3 / 60 * 60
    let spare = max(0, item.lengthSeconds - least)
    guard item.isCurrent, let end = forecast.end else { return spare }
    // What has already been used of the one that is on cannot be given.
    return min(spare, max(0, end.secondsSince(now)))
  }

  private mutating func shrink(by seconds: Int, onlyStated: Bool) {
    let parts = effective.map { ($0.item.id, room($0.item, $0.forecast, onlyStated: onlyStated)) }
      .filter { $0.1 > 0 }
    for (id, cut) in shares(of: seconds, among: parts) {
      make(.itemExtended(id: id, seconds: -cut), .shrink, id: id, seconds: -cut)
    }
  }

  /// Divides what is to be cut in proportion to what each can give, in whole minutes as far as that goes.
  ///
  /// Largest remainders first, the earlier item first among equals. O(items log items).
  private func shares(
    of seconds: Int, among parts: [(id: ItemID, room: Int)]
  ) -> [(id: ItemID, cut: Int)] {
    let total = parts.reduce(0) { $0 + $1.room }
    guard total > seconds else { return parts.map { ($0.id, $0.room) } }
    let wholeMinutes = parts.reduce(0) { $0 + $1.room / 60 * 60 }
    let unit = wholeMinutes >= (seconds + 59) / 60 * 60 ? 60 : 1
    let wanted = (seconds + unit - 1) / unit
    let capacity = parts.map { $0.room / unit }
    let whole = capacity.reduce(0, +)
    var cuts = capacity.map { $0 * wanted / whole }
    let remainders = capacity.map { $0 * wanted % whole }
    let byRemainder = parts.indices.sorted {
      (remainders[$1], $0) < (remainders[$0], $1)
    }
    var missing = wanted - cuts.reduce(0, +)
    for index in byRemainder where missing > 0 && cuts[index] < capacity[index] {
      cuts[index] += 1
      missing -= 1
    }
    return zip(parts, cuts).filter { $1 > 0 }.map { ($0.id, $1 * unit) }
  }

  // MARK: Dropping

  /// How much shrinking could win at most, once an item is dropped.
  private func gain(byDropping id: ItemID?) -> Int {
    effective.reduce(0) { sum, pair in
      pair.item.id == id
        ? sum : sum + room(pair.item, pair.forecast, onlyStated: false)
    }
  }

  /// Drops the shortest optional item that suffices, else the longest, until it is enough.
  private mutating func drop(canShrink: Bool) {
    while true {
      let candidates = effective.filter { $0.item.isOptional && $0.item.isAhead }
        .sorted { ($0.item.lengthSeconds, $1.item.id) < ($1.item.lengthSeconds, $0.item.id) }
      guard let longest = candidates.last, longest.item.lengthSeconds > 0 else { return }
      let enough = candidates.first { item, _ in
        item.lengthSeconds + (canShrink ? gain(byDropping: item.id) : 0) >= late
      }
      let id = (enough ?? longest).item.id
      make(
        .itemSkipped(id: id), .drop, id: id, seconds: -(enough ?? longest).item.lengthSeconds)
      if late <= (canShrink ? gain(byDropping: nil) : 0) { return }
    }
  }

  // MARK: Shifting

  /// Makes the expected times of all that is ahead the plan.
  mutating func shift() {
    let shift = session.agenda.shiftMilliseconds(at: now)
    let planned = session.agenda.items
    for (item, forecast) in scope where item.isAhead {
      guard let start = forecast.start?.advanced(byMilliseconds: -shift),
        let planned = session.agenda.items[item.id], planned.plannedStart != start
      else { continue }
      var fields = ItemFields()
      fields.plannedStart = start
      fields.isLinked = planned.isLinked ? false : nil
      if item.isHardEnd, let end = item.plannedEnd {
        fields.durationSeconds = max(0, end.secondsSince(start))
      }
      session.evolve(.itemEdited(id: item.id, fields: fields), at: now)
      events.append(.agenda(.itemEdited(id: item.id, fields: fields)))
    }
    // What moved because it is linked is part of what is proposed.
    for item in session.agenda.inOrder {
      guard let before = planned[item.id], before.plannedStart != item.plannedStart else {
        continue
      }
      changes.append(
        ReplanProposal.Change(
          id: item.id, way: .shift, seconds: item.durationSeconds - before.durationSeconds))
    }
  }
}
