import SessionEngine

/// How many were there in each mode at equally spaced times of one day.
struct AttendanceCurve {
  let day: CivilDate
  let start: Instant
  let stepSeconds: Int
  /// The counts at each step.
  let inPerson: [Int], virtual: [Int]

  /// One curve for each day of the zone on which anybody was there. O(stays · log stays + days).
  static func all(_ session: Session, now: Instant, zone: ZoneRules) -> [AttendanceCurve] {
    var changes: [(at: Instant, mode: AttendanceMode, change: Int)] = []
    for stay in session.participants.lazy.flatMap(\.stays) {
      let end = min(stay.until ?? now, now)
      guard stay.from < end else { continue }
      changes.append((stay.from, stay.mode, 1))
      changes.append((end, stay.mode, -1))
    }
    changes.sort { $0.at < $1.at }
    let days = days(from: changes.map { ($0.at, $0.change) }, zone)
    var index = 0
    var present = [AttendanceMode.inPerson: 0, .virtual: 0]
    return days.compactMap { day in
      let length = day.until.secondsSince(day.from)
      let step = steps.first { length / $0 < 96 } ?? 3600
      let start = Instant(
        milliseconds: day.from.milliseconds - day.from.milliseconds % Int64(step * 1000))
      var room: [Int] = []
      var online: [Int] = []
      var time = start
      while time < day.until {
        // Who comes during a step is counted in it, so that a short visit is not lost at its edge.
        let edge = time.advanced(bySeconds: step)
        var most = present
        while index < changes.count, changes[index].at < edge {
          present[changes[index].mode, default: 0] += changes[index].change
          for (mode, count) in present { most[mode] = max(most[mode] ?? 0, count) }
          index += 1
        }
        room.append(most[.inPerson] ?? 0)
        online.append(most[.virtual] ?? 0)
        time = edge
      }
      while index < changes.count, changes[index].at <= day.until {
        present[changes[index].mode, default: 0] += changes[index].change
        index += 1
      }
      guard !room.isEmpty else { return nil }
      return AttendanceCurve(
        day: day.day, start: start, stepSeconds: step, inPerson: room, virtual: online)
    }
  }

  /// The days on which anybody is there, each with when that begins and ends; a night through ends one day and begins the
  /// next.
  private static func days(
    from changes: [(at: Instant, change: Int)], _ zone: ZoneRules
  ) -> [(day: CivilDate, from: Instant, until: Instant)] {
    var days: [(day: CivilDate, from: Instant, until: Instant)] = []
    func reach(_ at: Instant) {
      let day = zone.local(at).date
      if days.last?.day == day {
        days[days.count - 1].until = at
      } else {
        days.append((day, at, at))
      }
    }
    var present = 0
    for change in changes {
      // Nobody forgets to check out for a month; what looks like it is not drawn day by day.
      while present > 0, days.count < longestStayDays, let last = days.last,
        last.day != zone.local(change.at).date
      {
        let midnight = zone.instant(
          date: CivilDate(daysSinceEpoch: last.day.daysSinceEpoch + 1), hour: 0)
        guard midnight > last.until else { break }
        days[days.count - 1].until = midnight
        if midnight < change.at { days.append((zone.local(midnight).date, midnight, midnight)) }
        guard midnight < change.at else { break }
      }
      reach(change.at)
      present += change.change
    }
    return days
  }

  private static let longestStayDays = 31
  private static let steps = [60, 120, 300, 600, 900, 1800]

  /// The chart of the day.
  func chart(_ zone: ZoneRules) -> Chart {
    let sums = zip(inPerson, virtual).map { $0 + $1 }
    let most = sums.max() ?? 0
    let at = sums.firstIndex(of: most) ?? 0
    let every = max(1, (sums.count + 7) / 8)
    return Chart(
      title: "People present on \(day.shortDay) \(day.year)",
      summary: "At most \(most) at once, from \(clock(at, zone)): \(inPerson[at]) in the room, "
        + "\(virtual[at]) online. The numbers over the day are in the table.",
      series: ["In the room", "Online"],
      shape: .area(
        .init(
          marks: stride(from: 0, to: sums.count, by: every).map {
            .init(position: $0, text: clock($0, zone))
          }, values: [inPerson, virtual])))
  }

  /// At most two dozen rows for the table.
  func rows(_ zone: ZoneRules) -> [[String]] {
    let every = max(1, (inPerson.count + 15) / 16)
    return stride(from: 0, to: inPerson.count, by: every).map {
      ["\(day.shortDay) \(clock($0, zone))", String(inPerson[$0]), String(virtual[$0])]
    }
  }

  private func clock(_ step: Int, _ zone: ZoneRules) -> String {
    zone.clock(start.advanced(bySeconds: step * stepSeconds))
  }
}
