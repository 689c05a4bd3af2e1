extension Stay {
  /// Milliseconds of the stay between two moments; what is still to come does not count.
  func milliseconds(from start: Instant, until end: Instant) -> Int64 {
    max(0, min(until ?? end, end).millisecondsSince(max(from, start)))
  }
}

/// Time spent in a session or a part of it, in seconds.
public struct PresenceSeconds: Equatable, Sendable {
  /// In the room, online, and in either way; somebody who was in both at once counts once in `either`.
  public var inPerson = 0, virtual = 0, either = 0

  /// Makes one of no time.
  public init() {}

  /// The seconds of one mode.
  public subscript(mode: AttendanceMode) -> Int { mode == .inPerson ? inPerson : virtual }
}

extension Participant {
  /// Seconds present in a mode up to `now`.
  public func attendedSeconds(_ mode: AttendanceMode, at now: Instant) -> Int {
    let milliseconds = stays.lazy.filter { $0.mode == mode }
      .reduce(Int64(0)) { $0 + max(0, ($1.until ?? now).millisecondsSince($1.from)) }
    return Int(milliseconds / 1000)
  }

  /// Seconds present between two moments, by mode.
  public func presence(from start: Instant, until end: Instant) -> PresenceSeconds {
    var inPerson = Int64(0)
    var virtual = Int64(0)
    var either = Int64(0)
    var covered = start
    let relevant = stays.filter { $0.milliseconds(from: start, until: end) > 0 }
    for stay in relevant.sorted(by: { $0.from < $1.from }) {
      let time = stay.milliseconds(from: start, until: end)
      if stay.mode == .inPerson { inPerson += time } else { virtual += time }
      let stop = min(stay.until ?? end, end)
      either += max(0, stop.millisecondsSince(max(stay.from, covered)))
      covered = max(covered, stop)
    }
    var seconds = PresenceSeconds()
    seconds.inPerson = Int(inPerson / 1000)
    seconds.virtual = Int(virtual / 1000)
    seconds.either = Int(either / 1000)
    return seconds
  }

  /// Where somebody is: `inPerson`, `virtual`, `away` after a stay, `absent` before the first; and since when.
  public var presenceState: (state: String, since: Instant?) {
    if let stay = openStay { return (stay.mode.rawValue, stay.from) }
    guard let last = stays.max(by: { ($0.until ?? $0.from) < ($1.until ?? $1.from) }) else {
      return ("absent", nil)
    }
    return ("away", last.until)
  }
}

/// How long somebody was in one agenda item.
public struct ItemPresence: Equatable, Sendable {
  /// The item.
  public let item: ItemID
  /// The time spent.
  public let seconds: PresenceSeconds
}

/// Whether somebody reaches the certificate.
public struct CertificateStanding: Equatable, Sendable {
  /// Who it is.
  public let id: ParticipantID
  /// Seconds present in the items that count, and the seconds asked for.
  public let attendedSeconds: Int, neededSeconds: Int

  /// By how much they are short, in seconds; 0 for who reaches it.
  public var shortSeconds: Int { max(0, neededSeconds - attendedSeconds) }
}

/// How many were present at one moment.
public struct PresenceCount: Equatable, Sendable {
  /// The moment.
  public let at: Instant
  /// In the room and online.
  public let inPerson: Int, virtual: Int
}

extension Session {
  /// The time that an agenda item has really taken so far; nil for one that has not begun.
  public func heldTime(of item: AgendaItem, at now: Instant) -> (from: Instant, until: Instant)? {
    guard let from = item.actualStart else { return nil }
    return (from, max(from, min(item.actualEnd ?? now, now)))
  }

  /// How long somebody was in each agenda item that has begun, in the order of the agenda.
  public func presence(of person: Participant, at now: Instant) -> [ItemPresence] {
    agenda.inOrder.compactMap { item in
      guard let (from, until) = heldTime(of: item, at: now) else { return nil }
      return ItemPresence(item: item.id, seconds: person.presence(from: from, until: until))
    }
  }

  /// The days of the session in a zone, with the time somebody was present on each.
  public func presenceByDay(
    of person: Participant, in zone: ZoneRules, at now: Instant
  ) -> [(date: CivilDate, seconds: PresenceSeconds)] {
    var dates: Set<CivilDate> = []
    for stay in person.stays where stay.from < now {
      let last = zone.local(min(stay.until ?? now, now)).date.daysSinceEpoch
      let first = zone.local(stay.from).date.daysSinceEpoch
      for day in first...max(first, min(last, first + 366)) {
        dates.insert(CivilDate(daysSinceEpoch: day))
      }
    }
    return dates.sorted().map { date in
      let next = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1)
      let from = zone.instant(date: date, hour: 0, minute: 0, second: 0)
      let until = min(now, zone.instant(date: next, hour: 0, minute: 0, second: 0))
      return (date, person.presence(from: from, until: max(from, until)))
    }
  }

  /// Who reaches the certificate by what has been held so far; empty when no certificate is asked for.
  public func certificates(at now: Instant) -> [CertificateStanding] {
    guard let percent = profile.attendanceRules?.certificatePercent else { return [] }
    let kinds = profile.attendanceRules?.kinds ?? [.plenary]
    let held = agenda.inOrder.filter { kinds.contains($0.kind) }
      .compactMap { heldTime(of: $0, at: now) }
    let total = held.reduce(Int64(0)) { $0 + $1.until.millisecondsSince($1.from) }
    let needed = Int((total * Int64(percent) + 99_999) / 100_000)
    return participants.filter { $0.registration.isExpected || !$0.stays.isEmpty }.map { person in
      CertificateStanding(
        id: person.id,
        attendedSeconds: held.reduce(0) {
          $0 + person.presence(from: $1.from, until: $1.until).either
        },
        neededSeconds: needed)
    }
  }

  /// How many were present at evenly spaced moments between two, by mode. O(stays + steps).
  public func presenceCounts(from start: Instant, until end: Instant, steps: Int)
    -> [PresenceCount]
  {
    let steps = max(1, steps)
    let length = max(1, end.millisecondsSince(start))
    var room = [Int](repeating: 0, count: steps + 1)
    var online = [Int](repeating: 0, count: steps + 1)
    // Moment k is at start + length · k / steps; a stay holds those from the first not before it.
    func first(notBefore instant: Instant) -> Int {
      let offset = instant.millisecondsSince(start)
      guard offset > 0 else { return 0 }
      guard offset < length else { return steps }
      return Int((offset * Int64(steps) + length - 1) / length)
    }
    for person in participants {
      for stay in person.stays {
        let low = first(notBefore: stay.from)
        let high = stay.until.map { first(notBefore: $0) } ?? steps
        guard low < high else { continue }
        if stay.mode == .inPerson {
          room[low] += 1
          room[high] -= 1
        } else {
          online[low] += 1
          online[high] -= 1
        }
      }
    }
    var counts: [PresenceCount] = []
    var (inPerson, virtual) = (0, 0)
    for step in 0..<steps {
      inPerson += room[step]
      virtual += online[step]
      counts.append(
        PresenceCount(
          at: start.advanced(byMilliseconds: length * Int64(step) / Int64(steps)),
          inPerson: inPerson, virtual: virtual))
    }
    return counts
  }
}
