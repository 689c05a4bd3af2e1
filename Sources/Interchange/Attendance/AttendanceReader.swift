/// Turns the tables of a report into people and their stays.
struct AttendanceReader {
  private let tables: AttendanceTables
  private(set) var people: [AttendancePerson] = []
  private(set) var problems: [RowProblem] = []
  private(set) var notices: [String] = []
  private var index: [Identity: Int] = [:]

  /// Who a row is about: the address tells people of one name apart, and joins two names of one person.
  private enum Identity: Hashable {
    case email(String)
    case name(String)
  }

  init(tables: AttendanceTables) {
    self.tables = tables
  }

  /// Every time in the tables, for settling the order of day and month.
  var writtenTimes: [(text: String, time: WrittenTime)] {
    var cells: [String] = []
    for table in [tables.people, tables.stays].compactMap({ $0 }) {
      for row in table.rows {
        cells += [table.columns.from, table.columns.until].compactMap { $0 }.map { row[$0] }
      }
    }
    if let (table, _, time) = tables.events { cells += table.rows.map { $0[time] } }
    return cells.compactMap { cell in WrittenTime(cell).map { (cell, $0) } }
  }

  mutating func read(order: DateOrder) {
    if let (table, action, time) = tables.events {
      readEvents(table, action: action, time: time, order: order)
      return
    }
    if let table = tables.stays {
      for row in table.rows { readStay(row, columns: table.columns, order: order) }
    }
    if let table = tables.people {
      var seen: [Int: Int] = [:]
      // Who is not in the list of stays was seen all the same: from the first join to the last leave.
      let known = Set(index.keys)
      for row in table.rows {
        readPerson(row, columns: table.columns, order: order, known: known, seen: &seen)
      }
    }
  }

  private mutating func readStay(
    _ row: DelimitedRow, columns: AttendanceColumns, order: DateOrder
  ) {
    guard let person = person(of: row, columns: columns) else { return }
    if let stay = stay(in: row, columns: columns, order: order) {
      people[person].joins.append(stay)
    }
  }

  private mutating func readPerson(
    _ row: DelimitedRow, columns: AttendanceColumns, order: DateOrder, known: Set<Identity>,
    seen: inout [Int: Int]
  ) {
    guard let identity = identity(of: row, columns: columns) else { return }
    let isKnown = known.contains(identity)
    guard let person = person(of: row, columns: columns) else { return }
    seen[person, default: 0] += 1
    if seen[person] == 2, case .name(let name) = identity {
      notices.append("“\(name)” is in the list twice without an address; taken as one person.")
    }
    if !isKnown, let stay = stay(in: row, columns: columns, order: order) {
      people[person].joins.append(stay)
    }
  }

  private mutating func readEvents(
    _ table: AttendanceTables.Table, action: Int, time: Int, order: DateOrder
  ) {
    var events: [(person: Int, isLeave: Bool, time: CivilTime, line: Int)] = []
    for row in table.rows {
      guard let person = person(of: row, columns: table.columns) else { continue }
      guard let at = WrittenTime(row[time])?.civil(order) else {
        report(row, "“\(row[time].prefix(40))” is not a date and time")
        continue
      }
      events.append((person, isLeave(row[action]), at, row.line))
    }
    guard let last = events.map(\.time).max() else { return }
    var open: [Int: CivilTime] = [:]
    // Joining comes before leaving in the same second.
    for event in events.sorted(by: {
      ($0.time, $0.isLeave ? 1 : 0) < ($1.time, $1.isLeave ? 1 : 0)
    }) {
      if !event.isLeave {
        if open[event.person] == nil { open[event.person] = event.time }
      } else if let from = open.removeValue(forKey: event.person) {
        people[event.person].joins.append(WrittenStay(from: from, until: event.time))
      } else {
        problems.append(RowProblem(line: event.line, reason: "left without having joined"))
      }
    }
    for (person, from) in open {
      people[person].joins.append(WrittenStay(from: from, until: last))
    }
    if !open.isEmpty {
      notices.append(
        "\(open.count) had not left when the list was made; taken as there until \(last).")
    }
  }

  /// The place in `people` of whom a row names, added if new.
  private mutating func person(of row: DelimitedRow, columns: AttendanceColumns) -> Int? {
    guard let identity = identity(of: row, columns: columns) else {
      report(row, "names nobody")
      return nil
    }
    let place: Int
    if let known = index[identity] {
      place = known
    } else {
      place = people.count
      index[identity] = place
      let name = singleSpaced(row[columns.name])
      people.append(
        AttendancePerson(
          line: row.line, displayName: name.isEmpty ? value(row, columns.email) ?? "?" : name,
          joins: []))
    }
    people[place].email = people[place].email ?? address(row, columns)
    people[place].upn = people[place].upn ?? value(row, columns.upn)?.lowercased()
    people[place].role = people[place].role ?? value(row, columns.role)
    return place
  }

  private func identity(of row: DelimitedRow, columns: AttendanceColumns) -> Identity? {
    if let email = address(row, columns) { return .email(email) }
    let name = singleSpaced(row[columns.name])
    return name.isEmpty ? nil : .name(name)
  }

  private func address(_ row: DelimitedRow, _ columns: AttendanceColumns) -> String? {
    value(row, columns.email).flatMap {
      RegistrationWords.isEmail($0.lowercased()) ? $0.lowercased() : nil
    }
  }

  private func value(_ row: DelimitedRow, _ column: Int?) -> String? {
    guard let column else { return nil }
    let cell = singleSpaced(row[column])
    return cell.isEmpty ? nil : cell
  }

  /// The stay of a row; a missing end is made from the duration, a stay that runs backwards is left out.
  private mutating func stay(
    in row: DelimitedRow, columns: AttendanceColumns, order: DateOrder
  ) -> WrittenStay? {
    let from = time(in: row, columns.from, order)
    let until = time(in: row, columns.until, order)
    let duration = columns.duration.flatMap { writtenDuration(row[$0]) }
    switch (from, until) {
    case (let from?, let until?):
      guard from <= until else {
        report(row, "leaves (\(until)) before joining (\(from)); this time was left out")
        return nil
      }
      return WrittenStay(from: from, until: until)
    case (let from?, nil):
      return WrittenStay(from: from, until: duration.map { from.advanced(bySeconds: $0) })
    case (nil, let until?):
      guard let duration else {
        report(row, "says when the person left and not when they joined")
        return nil
      }
      return WrittenStay(from: until.advanced(bySeconds: -duration), until: until)
    case (nil, nil):
      report(row, "has no time of joining")
      return nil
    }
  }

  private mutating func time(
    in row: DelimitedRow, _ column: Int?, _ order: DateOrder
  ) -> CivilTime? {
    guard let column, !row[column].isEmpty else { return nil }
    let time = WrittenTime(row[column])?.civil(order)
    if time == nil { report(row, "“\(row[column].prefix(40))” is not a date and time") }
    return time
  }

  private mutating func report(_ row: DelimitedRow, _ reason: String) {
    let name = singleSpaced(row.cells.first ?? "")
    problems.append(
      RowProblem(line: row.line, reason: name.isEmpty ? reason : "\(name.prefix(60)) \(reason)"))
  }
}

/// Whether an action is leaving, in the languages that Teams is known to write.
private func isLeave(_ action: String) -> Bool {
  let words = folded(action)
  return leaveWords.contains { contains(words, words: $0) }
}

private let leaveWords = [
  "left", "saiu", "a quitte", "parti", "verlassen", "hat verlassen", "salio", "se fue",
  "opuscil", "opuscila", "opuszczono", "uscito",
]
