import SessionEngine

/// Reading of lists of events, and of Zoom's tables.
extension AttendanceReader {
  /// One row of Zoom: a stay, a total without times, or somebody who did not come.
  mutating func readZoom(
    _ row: DelimitedRow, columns: AttendanceColumns, role: ParticipantRole?, order: DateOrder
  ) {
    guard let person = person(of: row, columns: columns) else { return }
    people[person].sessionRole = people[person].sessionRole ?? role
    if let waiting = value(row, columns.waiting), isYes(waiting) {
      problems.append(
        RowProblem(
          line: row.line, reason: "was in the waiting room; not counted as attendance",
          isHarmless: true))
      return
    }
    let total = columns.duration.flatMap { minutes(row[$0]) }
    if let attended = value(row, columns.attended), folded(attended) == "no" {
      people[person].isNoShow = people[person].joins.isEmpty
      return
    }
    guard columns.from != nil else {
      if let total { people[person].totalSeconds = (people[person].totalSeconds ?? 0) + total }
      return
    }
    if let stay = stay(in: row, columns: columns, order: order) {
      people[person].joins.append(stay)
      people[person].isNoShow = false
    }
  }

  private func isYes(_ cell: String) -> Bool { ["yes", "y", "true"].contains(folded(cell)) }

  mutating func readEvents(
    _ table: AttendanceTables.Table, action: Int, time: Int, order: DateOrder
  ) {
    var events: [Event] = []
    for row in table.rows {
      guard let person = person(of: row, columns: table.columns) else { continue }
      guard let at = WrittenTime(row[time])?.civil(order) else {
        report(row, "“\(row[time].prefix(40))” is not a date and time")
        continue
      }
      events.append(
        Event(
          person: person, action: folded(row[action]), isLeave: isLeave(row[action]), time: at,
          line: row.line))
    }
    guard let last = events.map(\.time).max() else { return }
    learnActions(&events)
    // Joining comes before leaving in the same second.
    events.sort { ($0.time, $0.isLeave ? 1 : 0) < ($1.time, $1.isLeave ? 1 : 0) }
    let early = Set(events.filter { $0.action == "joined before" }.map(\.person)).count
    if early > 0 {
      notices.append(
        "\(early) were there before the list began; they count from when its maker joined.")
    }
    makeStays(events, last: last)
  }

  struct Event {
    let person: Int
    let action: String
    var isLeave: Bool
    let time: CivilTime
    let line: Int
  }

  /// In a language that is not known, whatever is nobody's first action is leaving.
  private func learnActions(_ events: inout [Event]) {
    let actions = Set(events.map(\.action))
    guard actions.count > 1, !events.contains(where: \.isLeave),
      !actions.contains(where: { $0.hasPrefix("join") })
    else { return }
    var first: [Int: Event] = [:]
    for event in events where first[event.person].map({ event.time < $0.time }) ?? true {
      first[event.person] = event
    }
    let joining = Set(first.values.map(\.action))
    for index in events.indices where !joining.contains(events[index].action) {
      events[index].isLeave = true
    }
  }

  private mutating func makeStays(_ events: [Event], last: CivilTime) {
    var balance: [Int: Int] = [:]
    for event in events { balance[event.person, default: 0] += event.isLeave ? -1 : 1 }
    var open: [Int: (from: CivilTime, devices: Int)] = [:]
    for event in events {
      guard let stay = open[event.person] else {
        if event.isLeave {
          problems.append(RowProblem(line: event.line, reason: "left without having joined"))
        } else {
          open[event.person] = (event.time, 1)
        }
        continue
      }
      // Two devices are told from a lost row by everybody's leaving as often as joining.
      let isCounted = balance[event.person] == 0
      if !event.isLeave {
        if isCounted { open[event.person] = (stay.from, stay.devices + 1) }
      } else if isCounted, stay.devices > 1 {
        open[event.person] = (stay.from, stay.devices - 1)
      } else {
        open[event.person] = nil
        people[event.person].joins.append(WrittenStay(from: stay.from, until: event.time))
      }
    }
    for (person, stay) in open {
      people[person].joins.append(WrittenStay(from: stay.from, until: last))
    }
    if !open.isEmpty {
      notices.append(
        "\(open.count) had not left when the list was made; taken as there until \(last).")
    }
  }
}

/// The seconds of a number of whole minutes, as Zoom writes durations.
func minutes(_ text: String) -> Int? {
  guard let minutes = Int(trimmed(text)), 0...100_000 ~= minutes else { return nil }
  return minutes * 60
}

/// Whether an action is leaving, in the languages that Teams is known to write.
private func isLeave(_ action: String) -> Bool {
  let words = folded(action)
  return leaveWords.contains { contains(words, words: $0) }
}

private let leaveWords = [
  "left", "saiu", "quitte", "a quitte", "parti", "verlassen", "hat verlassen", "salio", "se fue",
  "abandono", "opuscil", "opuscila", "opuszczono", "uscito", "uscita", "ha abbandonato",
  "verlaten", "покинул", "покинула", "вышел", "вышла", "ayrildi", "غادر", "离开", "已离开", "退出",
]
