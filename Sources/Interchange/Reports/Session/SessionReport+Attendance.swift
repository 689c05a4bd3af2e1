import SessionEngine

extension SessionReport {
  /// Who came and how: in all, over time, by item and by category.
  mutating func addAttendance() {
    document.heading(2, "Attendance")
    let people = Array(session.participants)
    guard !people.isEmpty else {
      document.paragraph("Nobody is registered.")
      return
    }
    let attended = people.count { !$0.stays.isEmpty }
    let room = people.count { $0.attended(.inPerson) }
    let online = people.count { $0.attended(.virtual) }
    document.table(
      "People on the list and present", ["People", "Number"],
      [
        ["On the list", String(people.count)],
        ["Expected", String(session.attendance.expected)],
        ["Excused", String(session.attendance.excused)],
        ["Attended", String(attended)],
        ["In the room", String(room)],
        ["Online", String(online)],
        ["Both in the room and online", String(room + online - attended)],
      ], numeric: [1])
    addCurves()
    addItems(people)
    addCategories()
  }

  /// How many were there through each day.
  private mutating func addCurves() {
    let curves = AttendanceCurve.all(session, now: now, zone: zone)
    guard !curves.isEmpty else { return }
    document.heading(3, "Over time")
    for curve in curves { document.chart(curve.chart(zone)) }
    document.table(
      "The most people present at once, from each of these times on",
      ["From", "In the room", "Online"], curves.flatMap { $0.rows(zone) }, numeric: [1, 2])
  }

  private mutating func addItems(_ people: [Participant]) {
    let items = session.agenda.inOrder.filter { $0.actualStart != nil }
    guard !items.isEmpty else { return }
    var counts = [[AttendanceMode: Int]](repeating: [:], count: items.count)
    for person in people {
      for mode in AttendanceMode.allCases {
        let stays = person.stays.filter { $0.mode == mode }
        for (index, item) in items.enumerated() {
          guard let from = item.actualStart else { continue }
          let until = item.actualEnd ?? now
          if stays.contains(where: { $0.from < until && ($0.until ?? now) > from }) {
            counts[index][mode, default: 0] += 1
          }
        }
      }
    }
    document.heading(3, "By agenda item")
    addCurves(of: items)
    document.table(
      "People present during each item", ["Item", "In the room", "Online"],
      zip(items, counts).map { item, count in
        [
          "\(item.id) \(item.title)", String(count[.inPerson] ?? 0), String(count[.virtual] ?? 0),
        ]
      }, numeric: [1, 2])
  }

  /// How many were there through each item, and the same numbers at five moments of it.
  private mutating func addCurves(of items: [AgendaItem]) {
    var rows: [[String]] = []
    for item in items where item.kind != .break && item.kind != .milestone {
      guard let (from, until) = session.heldTime(of: item, at: now),
        until.secondsSince(from) >= 300
      else { continue }
      let counts = session.presenceCounts(from: from, until: until, steps: 48)
      guard counts.contains(where: { $0.inPerson + $0.virtual > 0 }) else { continue }
      let most = counts.max { $0.inPerson + $0.virtual < $1.inPerson + $1.virtual } ?? counts[0]
      let name = "\(item.id) \(item.title)"
      document.chart(
        Chart(
          title: "People present during \(name)",
          summary: "At most \(most.inPerson + most.virtual) at once, at \(zone.clock(most.at)): "
            + "\(most.inPerson) in the room, \(most.virtual) online. Numbers are in the table.",
          series: ["In the room", "Online"],
          shape: .area(
            .init(
              marks: stride(from: 0, to: counts.count, by: 8).map {
                .init(position: $0, text: zone.clock(counts[$0].at))
              }, values: [counts.map(\.inPerson), counts.map(\.virtual)]))))
      for index in stride(from: 0, to: counts.count, by: 12) {
        let count = counts[index]
        rows.append([name, zone.clock(count.at), String(count.inPerson), String(count.virtual)])
      }
    }
    guard !rows.isEmpty else { return }
    document.table(
      "People present at moments of each item", ["Item", "At", "In the room", "Online"], rows,
      numeric: [2, 3])
  }

  private mutating func addCategories() {
    for category in ParticipantCategory.allCases {
      let groups = category.groups(disclosure)
      // What nobody was asked for needs no table.
      if category == .gender, groups.map(\.name) == ["not stated"] { continue }
      let name = category.name.prefix(1).lowercased() + category.name.dropFirst()
      document.heading(3, "By \(name)")
      if category == .region || category == .type { document.chart(chart(groups, by: name)) }
      document.table(
        "People by \(name)",
        [category.name, "On the list", "Attended", "In the room", "Online"],
        groups.map { [$0.name] + $0.cells }, numeric: [1, 2, 3, 4])
      explainWithheld(groups)
    }
  }

  /// Says once why numbers are missing.
  private mutating func explainWithheld(_ groups: [GroupCount]) {
    guard groups.contains(where: { $0.cells.contains("withheld") }) else { return }
    document.paragraph(
      "Numbers are withheld where they are of fewer than \(disclosure.threshold) people, "
        + "or would tell one that is.")
  }

  private func chart(_ groups: [GroupCount], by name: String) -> Chart {
    let largest = groups.first.map { "the largest group is \($0.name) with \($0.listed ?? 0)" }
    return Chart(
      title: "People by \(name): who came of those on the list",
      summary:
        "\(groups.count) rows; \(largest ?? "there is none"). The table below has the numbers.",
      series: ["Attended", "Did not come"],
      shape: .bars(
        groups.map { group in
          guard let listed = group.listed, let attended = group.attended else {
            return Chart.Bar(
              label: group.name, values: [],
              note: group.name == disclosure.withheld ? "" : disclosure.withheld)
          }
          return Chart.Bar(
            label: group.name, values: [attended, listed - attended],
            note: "\(attended) of \(listed)")
        }, isShare: false))
  }
}
