import SessionEngine

extension SessionReport {
  /// Who came and how: in all, by item, by country, group and type.
  mutating func addAttendance() {
    document.heading(2, "Attendance")
    let people = Array(session.participants)
    guard !people.isEmpty else {
      document.paragraph("Nobody is registered.")
      return
    }
    let attended = people.filter { !$0.stays.isEmpty }
    let room = attended.count { $0.attended(.inPerson) }
    let online = attended.count { $0.attended(.virtual) }
    document.table(
      ["People", "Number"],
      [
        ["On the list", String(people.count)],
        ["Expected", String(session.attendance.expected)],
        ["Excused", String(session.attendance.excused)],
        ["Attended", String(attended.count)],
        ["In the room", String(room)],
        ["Online", String(online)],
        ["Both in the room and online", String(room + online - attended.count)],
      ], numeric: [1])
    addItems(people)
    addGroups("By country", "Country", people) { $0.country?.name ?? "not stated" }
    addGroups("By regional group", "Regional group", people) {
      $0.country.map { $0.regionalGroup?.name ?? "none" } ?? "not stated"
    }
    let report = self
    addGroups("By stakeholder type", "Type", people) { report.typeName($0.type) }
  }

  private mutating func addItems(_ people: [Participant]) {
    let rows = session.agenda.inOrder.compactMap { item -> [String]? in
      guard let from = item.actualStart else { return nil }
      let until = item.actualEnd ?? now
      func count(_ mode: AttendanceMode) -> Int {
        people.count { person in
          person.stays.contains {
            $0.mode == mode && $0.from < until && ($0.until ?? now) > from
          }
        }
      }
      return ["\(item.id) \(item.title)", String(count(.inPerson)), String(count(.virtual))]
    }
    guard !rows.isEmpty else { return }
    document.heading(3, "By agenda item")
    document.table(["Item", "In the room", "Online"], rows, numeric: [1, 2])
  }

  private mutating func addGroups(
    _ title: String, _ column: String, _ people: [Participant], _ key: (Participant) -> String
  ) {
    let groups = Dictionary(grouping: people, by: key).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    document.heading(3, title)
    document.table(
      [column, "On the list", "Attended", "In the room", "Online"],
      groups.map { name, members in
        [
          name, String(members.count), String(members.count { !$0.stays.isEmpty }),
          String(members.count { $0.attended(.inPerson) }),
          String(members.count { $0.attended(.virtual) }),
        ]
      }, numeric: [1, 2, 3, 4])
  }
}

extension Participant {
  fileprivate func attended(_ mode: AttendanceMode) -> Bool {
    stays.contains { $0.mode == mode }
  }
}
