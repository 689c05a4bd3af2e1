import SessionEngine

extension SessionReport {
  /// How the room and online shared people, questions and time.
  mutating func addShares() {
    let speeches = session.floor.requests.filter { $0.startedAt != nil }
    let questions = session.questions.all
    let answered = questions.filter { $0.state == .answered }
    func seconds(_ mode: AttendanceMode?) -> Int {
      speeches.filter { $0.mode == mode }.reduce(0) { $0 + self.seconds($1) }
    }
    func modes<Element>(_ elements: some Sequence<Element>, _ mode: (Element) -> AttendanceMode?)
      -> [Int]
    {
      var counts = [0, 0, 0]
      for element in elements {
        switch mode(element) {
        case .inPerson: counts[0] += 1
        case .virtual: counts[1] += 1
        case nil: counts[2] += 1
        }
      }
      return counts
    }
    let present = session.participants.filter { !$0.stays.isEmpty }
    let rows: [(label: String, values: [Int])] = [
      ("People (main mode)", modes(present) { mainMode($0) }),
      ("Questions asked", modes(questions, \.mode)),
      ("Questions answered", modes(answered, \.mode)),
      ("Speeches", modes(speeches, \.mode)),
      ("Speaking time (seconds)", [seconds(.inPerson), seconds(.virtual), seconds(nil)]),
    ].filter { $0.1.reduce(0, +) > 0 }
    guard !rows.isEmpty else { return }
    document.heading(2, "Room and online")
    document.chart(
      Chart(
        title: "Shares of the room and online",
        summary: rows.map { row in
          let sum = row.values.reduce(0, +)
          return "\(row.label): \((row.values[1] * 200 + sum) / (sum * 2)) % online"
        }.joined(separator: "; ") + ".",
        series: ["In the room", "Online", "Not stated"],
        shape: .bars(rows.map { .init(label: $0.label, values: $0.values) }, isShare: true)))
    document.table(
      "Shares of the room and online", ["What", "In the room", "Online", "Not stated"],
      rows.map { [$0.label] + $0.values.map(String.init) }, numeric: [1, 2, 3])
  }

  private func mainMode(_ person: Participant) -> AttendanceMode {
    person.attendedSeconds(.inPerson, at: now) >= person.attendedSeconds(.virtual, at: now)
      && person.attended(.inPerson) ? .inPerson : .virtual
  }

  /// The agenda day by day, each item as planned and as it was.
  mutating func addTimelines(_ items: [AgendaItem]) {
    var days: [(date: CivilDate, items: [AgendaItem])] = []
    for item in items {
      guard let start = item.plannedStart ?? item.actualStart else { continue }
      let date = zone.local(start).date
      if let index = days.firstIndex(where: { $0.date == date }) {
        days[index].items.append(item)
      } else {
        days.append((date, [item]))
      }
    }
    for day in days.sorted(by: { $0.date < $1.date }) { addTimeline(day.date, day.items) }
  }

  private mutating func addTimeline(_ date: CivilDate, _ items: [AgendaItem]) {
    let spans = items.map { item -> (planned: Range<Instant>?, actual: Range<Instant>?) in
      let planned = item.plannedStart.map { $0..<max($0, item.plannedEnd ?? $0) }
      let actual = item.actualStart.map { $0..<max($0, item.actualEnd ?? now) }
      return (planned, actual)
    }
    let all = spans.flatMap { [$0.planned, $0.actual].compactMap { $0 } }
    guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max(),
      last > first, last.secondsSince(first) < 3 * 86_400
    else { return }
    let hour: Int64 = 3_600_000
    let origin = Instant(milliseconds: first.milliseconds / hour * hour)
    let hours = (last.secondsSince(origin) + 3599) / 3600
    func seconds(_ span: Range<Instant>) -> Range<Int> {
      span.lowerBound.secondsSince(origin)..<span.upperBound.secondsSince(origin)
    }
    let held = items.count { $0.actualStart != nil }
    let every = max(1, (hours + 7) / 8)
    document.chart(
      Chart(
        title: "Agenda of \(date.shortDay) \(date.year), planned and actual",
        summary:
          "\(items.count) items, \(held) of them held. Each has its plan as an outline above "
          + "and its course below; the table has the times.",
        series: ["Planned", "Actual"],
        shape: .spans(
          .init(
            length: hours * 3600,
            marks: stride(from: 0, through: hours, by: every).map {
              .init(position: $0 * 3600, text: zone.clock(origin.advanced(bySeconds: $0 * 3600)))
            },
            rows: zip(items, spans).map { item, span in
              .init(
                label: "\(item.id) \(item.title)", planned: span.planned.map(seconds),
                actual: span.actual.map(seconds))
            }))))
  }

  /// Notes by kind, in the order of the observations with all else last.
  func noteChart(_ title: String, _ rows: [(label: String, notes: [Note])]) -> Chart {
    let kinds: [NoteKind] = [.gap, .goodPractice, .suggestion, .technicalAssistance]
    return Chart(
      title: title,
      summary: rows.map { "\($0.label): \($0.notes.count)" }.joined(separator: "; ") + ".",
      series: ["Gaps", "Good practices", "Suggestions", "Technical assistance", "Other"],
      shape: .bars(
        rows.map { row in
          let counts = kinds.map { kind in row.notes.count { $0.kind == kind } }
          return .init(label: row.label, values: counts + [row.notes.count - counts.reduce(0, +)])
        }, isShare: false))
  }
}
