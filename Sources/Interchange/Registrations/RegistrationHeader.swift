/// Which column of a registration list is about what.
struct RegistrationHeader: Equatable {
  /// The columns of each field, in order; several columns can hold e-mail addresses.
  private(set) var columns: [RegistrationField: [Int]] = [:]
  /// The headings as written, one line each; two of the same name are told apart by a number.
  private(set) var headings: [String] = []
  /// Columns in which a form's tool keeps its own books; they say nothing about the person.
  private(set) var bookkeeping: Set<Int> = []
  /// The tool that wrote the list, as far as the headings tell.
  let source: RegistrationSource
  /// How many columns of the mapping are here.
  private(set) var mapped = 0

  /// Reads a header row; what a mapping says goes before what the headings say.
  init(_ cells: [String], map: ColumnMap? = nil) {
    // "Attendee #" is a number and not an attendee.
    let words = cells.map { folded($0.contains("#") ? $0 + " number" : $0) }
    headings = Self.distinct(cells.map { singleSpaced($0) })
    source = RegistrationSource(headings: words)
    let books = source.bookkeeping
    bookkeeping = Set(words.indices.filter { books.contains(words[$0]) })
    for (column, cell) in cells.enumerated() {
      guard let field = map?.fields[folded(cell)] else { continue }
      mapped += 1
      bookkeeping.remove(column)
      if field.isEmpty { bookkeeping.insert(column) }
      for field in field { columns[field, default: []].append(column) }
    }
    var taken = bookkeeping.union(columns.values.joined())
    let given = Set(columns.keys)
    for (column, heading) in words.enumerated() where !taken.contains(column) {
      guard let field = RegistrationField.byHeading[heading] else { continue }
      if columns[field] != nil, field != .email || given.contains(.email) { continue }
      columns[field, default: []].append(column)
      taken.insert(column)
    }
    for (field, phrases) in RegistrationField.phrases {
      for (column, heading) in words.enumerated() where !taken.contains(column) {
        guard columns[field] == nil || (field == .email && !given.contains(.email)),
          phrases.contains(where: { contains(heading, words: $0) })
        else { continue }
        columns[field, default: []].append(column)
        taken.insert(column)
      }
    }
    // Half a name that was mapped is meant so.
    if given.isDisjoint(with: [.name, .firstName, .lastName]) { settleNames(words) }
    // Two halves that were mapped are the name, whatever else calls itself one.
    if given.contains(.lastName), !given.contains(.name) { columns[.name] = nil }
  }

  /// Whether the row can be a header: it says where the name or the e-mail address is.
  var isUsable: Bool {
    columns[.name] != nil || columns[.email] != nil || columns[.lastName] != nil
  }

  /// The first column of a field.
  func column(_ field: RegistrationField) -> Int? { columns[field]?.first }

  /// How much a row looks like a header.
  static func score(_ cells: [String], map: ColumnMap? = nil) -> Int {
    let header = RegistrationHeader(cells, map: map)
    if let map, header.mapped < map.headings.count { return 0 }
    guard header.isUsable else { return 0 }
    // A row of data has no heading of its own, but an address or a name in it may read like one.
    let isData = cells.contains { $0.contains("@") }
    return isData ? 0 : header.columns.values.reduce(0) { $0 + $1.count }
  }

  /// "Nom", "Nombre" and the like are half a name when another column holds the other half.
  private mutating func settleNames(_ words: [String]) {
    guard let column = column(.name) else { return }
    let word = words[column]
    if columns[.firstName] == nil, columns[.lastName] != nil,
      ["nombre", "nome", "имя"].contains(word)
    {
      columns[.firstName] = [column]
      columns[.name] = nil
    } else if columns[.lastName] == nil, columns[.firstName] != nil,
      ["nom", "name", "nome"].contains(word)
    {
      columns[.lastName] = [column]
      columns[.name] = nil
    }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return names.enumerated().map { column, name in
      let name = name.isEmpty ? "column \(column + 1)" : name
      let count = seen[name, default: 0] + 1
      seen[name] = count
      return count == 1 ? name : "\(name) (\(count))"
    }
  }
}
