/// Turns the tables of a report into people and their stays.
struct AttendanceReader {
  private let tables: AttendanceTables
  var people: [AttendancePerson] = []
  var problems: [RowProblem] = []
  var notices: [String] = []
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
    for section in tables.zoom?.sections ?? [] {
      let columns = [section.table.columns.from, section.table.columns.until].compactMap { $0 }
      for row in section.table.rows { cells += columns.map { row[$0] } }
    }
    if let (table, _, time) = tables.events { cells += table.rows.map { $0[time] } }
    return cells.compactMap { cell in WrittenTime(cell).map { (cell, $0) } }
  }

  mutating func read(order: DateOrder) {
    if let (table, action, time) = tables.events {
      readEvents(table, action: action, time: time, order: order)
      return
    }
    for section in tables.zoom?.sections ?? [] {
      for row in section.table.rows {
        readZoom(row, columns: section.table.columns, role: section.role, order: order)
      }
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

  /// The place in `people` of whom a row names, added if new.
  mutating func person(of row: DelimitedRow, columns: AttendanceColumns) -> Int? {
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
    people[place].country = people[place].country ?? value(row, columns.country)
    for name in otherNames(row, columns) where !people[place].otherNames.contains(name) {
      people[place].otherNames.append(name)
    }
    return place
  }

  private func identity(of row: DelimitedRow, columns: AttendanceColumns) -> Identity? {
    if let email = address(row, columns) { return .email(email) }
    let name = singleSpaced(row[columns.name])
    return name.isEmpty ? nil : .name(name)
  }

  private func address(_ row: DelimitedRow, _ columns: AttendanceColumns) -> String? {
    [columns.email, columns.otherEmail].lazy.compactMap { value(row, $0)?.lowercased() }
      .first(where: RegistrationWords.isEmail)
  }

  /// The names in a row of Zoom beside the one that is shown: the original one, and the one given on registering.
  private func otherNames(_ row: DelimitedRow, _ columns: AttendanceColumns) -> [String] {
    var names: [String] = []
    let name = singleSpaced(row[columns.name])
    if columns.hasOriginalNames, name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      names.append(trimmed(String(name[name.index(after: open)...].dropLast())))
    }
    let parts = [value(row, columns.firstName), value(row, columns.lastName)].compactMap { $0 }
    names.append(parts.joined(separator: " "))
    return names.filter { !$0.isEmpty && $0 != name }
  }

  func value(_ row: DelimitedRow, _ column: Int?) -> String? {
    guard let column else { return nil }
    let cell = singleSpaced(row[column])
    return cell.isEmpty ? nil : cell
  }

  /// The stay of a row; a missing end is made from the duration, a stay that runs backwards is left out.
  mutating func stay(
    in row: DelimitedRow, columns: AttendanceColumns, order: DateOrder
  ) -> WrittenStay? {
    let from = time(in: row, columns.from, order)
    let until = time(in: row, columns.until, order)
    let duration = columns.duration.flatMap {
      columns.isMinutes ? minutes(row[$0]) : writtenDuration(row[$0])
    }
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
      // Times that are none have been reported as such.
      let cells = [columns.from, columns.until].compactMap { $0 }.map { row[$0] }
      if cells.allSatisfy(\.isEmpty) { report(row, "has no time of joining", isHarmless: true) }
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

  mutating func report(_ row: DelimitedRow, _ reason: String, isHarmless: Bool = false) {
    let name = singleSpaced(row.cells.first ?? "")
    problems.append(
      RowProblem(
        line: row.line, reason: name.isEmpty ? reason : "\(name.prefix(60)) \(reason)",
        isHarmless: isHarmless))
  }
}
