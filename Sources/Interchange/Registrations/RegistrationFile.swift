import SessionEngine

/// A registration list as a file tells it: any CSV with a header, the orders of pretix as JSON, or vCards.
public struct RegistrationFile: Equatable, Sendable {
  /// The people, in the order of the file.
  public private(set) var rows: [RegistrationRow] = []
  /// Rows that could not be taken, and parts of rows that were left out.
  public private(set) var problems: [RowProblem] = []
  /// What was odd about the file as a whole.
  public let notices: [String]
  /// How the bytes were read.
  public let encoding: TextEncoding
  /// The headings of the columns that have no field of their own and are kept as attributes.
  public let extraColumns: [String]

  /// What wrote it.
  public let source: RegistrationSource
  /// The mark of the header row, under which a mapping of its columns is remembered; "" where there is none.
  public let fingerprint: String
  /// The mapping that was used.
  public let map: ColumnMap?

  /// Reads a file's bytes; `map` says what columns are, `remembered` finds an earlier mapping by a header's mark.
  /// - Throws: ``ImportError`` when it is not a registration list, or names nobody.
  public init(
    reading bytes: [UInt8], map given: ColumnMap? = nil,
    remembered: (String) -> ColumnMap? = { _ in nil }
  ) throws(ImportError) {
    let text = try DecodedText(decoding: bytes)
    encoding = text.encoding
    notices = text.notices
    if let cards = try ContactCards(text) {
      (rows, problems, source) = (cards.rows, cards.problems, .vCard)
      (fingerprint, map, extraColumns) = ("", nil, [])
      return
    }
    if let orders = try PretixOrders(text) {
      (rows, problems, source) = (orders.rows, orders.problems, .pretix)
      (fingerprint, map, extraColumns) = ("", nil, [])
      return
    }
    let table = try DelimitedText(text) { RegistrationHeader.score($0, map: given) }
    let top = table.rows.prefix(headerSearchRows)
    var used = given
    for row in top where used == nil { used = remembered(ColumnMap.fingerprint(row.cells)) }
    let candidates = top.enumerated().map { [used] in
      (index: $0.offset, score: RegistrationHeader.score($0.element.cells.map(trimmed), map: used))
    }
    // The first of the best rows: one below it that scores the same repeats the header.
    guard let best = candidates.max(by: { ($0.score, -$0.index) < ($1.score, -$1.index) }),
      best.score > 0
    else {
      let first = table.rows[0].cells.map(singleSpaced)
      if let given { throw Self.missing(given, in: Array(top)) }
      throw .noRegistrationHeader(firstCells: first)
    }
    let heading = table.rows[best.index]
    let header = RegistrationHeader(heading.cells.map(trimmed), map: used)
    source = header.source
    map = used
    fingerprint = ColumnMap.fingerprint(heading.cells)
    let taken = Set(header.columns.values.joined()).union(header.bookkeeping)
    extraColumns = header.headings.indices.filter { !taken.contains($0) }
      .map { header.headings[$0] }
    let body = table.rows.dropFirst(best.index + 1)
    guard !body.isEmpty else { throw .headerOnly(line: heading.line) }
    for row in body where row.cells != heading.cells {
      var reader = RegistrationRowReader(row: row, header: header)
      if let person = reader.read() { rows.append(person) }
      problems += reader.problems
    }
  }

  /// Which column of a mapping is not there, in the row that has most of them.
  private static func missing(_ map: ColumnMap, in rows: [DelimitedRow]) -> ImportError {
    func count(_ row: DelimitedRow) -> Int { RegistrationHeader(row.cells, map: map).mapped }
    guard let row = rows.max(by: { count($0) < count($1) }) else { return .empty }
    let cells = Set(row.cells.map(folded))
    if let name = map.headings.first(where: { !cells.contains(folded($0)) }) {
      return .noSuchColumn(name, columns: row.cells.map(singleSpaced))
    }
    return .noRegistrationHeader(firstCells: row.cells.map(singleSpaced))
  }
}

/// Reads one row; what cannot be read is said and the rest is kept.
private struct RegistrationRowReader {
  let row: DelimitedRow
  let header: RegistrationHeader
  var problems: [RowProblem] = []
  private var attributes: [Attribute] = []

  init(row: DelimitedRow, header: RegistrationHeader) {
    self.row = row
    self.header = header
  }

  mutating func read() -> RegistrationRow? {
    var person = RegistrationRow(line: row.line, name: "")
    person.emails = readEmails()
    person.name = readName()
    if person.name.isEmpty {
      guard let address = person.emails.first else {
        problems.append(RowProblem(line: row.line, reason: "no name and no e-mail address"))
        return nil
      }
      person.name = address
    }
    person.organisation = text(.organisation)
    person.countryText = text(.country)
    person.typeText = text(.type)
    person.gender = text(.gender)
    person.accessNeeds = text(.accessNeeds)
    person.badge = text(.badge)
    person.languages = text(.languages).map(RegistrationWords.languages) ?? []
    person.mode = word(.mode, RegistrationWords.mode)
    person.role = word(.role, RegistrationWords.role)
    person.registration = word(.registration, RegistrationWords.registration)
    readExtras()
    person.attributes = attributes
    notePlaces(person)
    return person
  }

  /// The full name, or first and last name; a form's "Anonymous" gives way to what was answered.
  private func readName() -> String {
    let full = text(.name) ?? ""
    let parts = [text(.firstName), text(.lastName)].compactMap { $0 }.joined(separator: " ")
    let isPlaceholder = RegistrationWords.placeholders.contains(folded(full)) && full.utf8.count > 0
    if isPlaceholder { return parts }
    return full.isEmpty ? parts : full
  }

  private mutating func readEmails() -> [String] {
    var addresses: [String] = []
    for column in header.columns[.email] ?? [] {
      let cell = row[column]
      let found = RegistrationWords.emails(cell)
      for address in found.addresses where !addresses.contains(address) {
        addresses.append(address)
      }
      if found.addresses.isEmpty, !found.rest.isEmpty {
        keep(cell, column: column)
        problems.append(
          RowProblem(
            line: row.line,
            reason: "“\(cell.prefix(60))” is not an e-mail address; kept as “"
              + "\(header.headings[column].prefix(60))”"))
      }
    }
    return addresses
  }

  /// A word with a meaning; one without is kept as an attribute.
  private mutating func word<Value>(
    _ field: RegistrationField, _ read: (String) -> Value?
  ) -> Value? {
    guard let column = header.column(field) else { return nil }
    let cell = singleSpaced(row[column])
    guard !cell.isEmpty else { return nil }
    if let value = read(cell) { return value }
    keep(cell, column: column)
    return nil
  }

  /// An order of several places names its buyer only.
  private mutating func notePlaces(_ person: RegistrationRow) {
    guard header.source == .eventbrite,
      let quantity = person.attributes.first(where: { folded($0.name) == "quantity" })?.value,
      let places = Int(quantity), places > 1
    else { return }
    problems.append(
      RowProblem(
        line: row.line, reason: "an order of \(places) places that names one person only"))
  }

  private func text(_ field: RegistrationField) -> String? {
    guard let column = header.column(field) else { return nil }
    let cell = singleSpaced(row[column])
    return cell.isEmpty ? nil : cell
  }

  private mutating func readExtras() {
    let used = Set(header.columns.values.joined()).union(header.bookkeeping)
    for column in row.cells.indices where !used.contains(column) {
      let cell = row[column]
      if !cell.isEmpty { keep(cell, column: column) }
    }
  }

  private mutating func keep(_ value: String, column: Int) {
    let heading =
      column < header.headings.count ? header.headings[column] : "column \(column + 1)"
    attributes.append(Attribute(name: heading, value: value))
  }
}
