/// Which column of a registration list is about what.
struct RegistrationHeader: Equatable {
  /// The columns of each field, in order; several columns can hold e-mail addresses.
  private(set) var columns: [RegistrationField: [Int]] = [:]
  /// The headings as written, one line each; two of the same name are told apart by a number.
  private(set) var headings: [String] = []
  /// Columns in which a form's tool keeps its own books; they say nothing about the person.
  private(set) var bookkeeping: Set<Int> = []

  /// Reads a header row.
  init(_ cells: [String]) {
    // "Attendee #" is a number and not an attendee.
    let words = cells.map { folded($0.contains("#") ? $0 + " number" : $0) }
    headings = Self.distinct(cells.map { singleSpaced($0) })
    bookkeeping = Self.bookkeeping(words)
    var taken = bookkeeping
    for (column, heading) in words.enumerated() where !taken.contains(column) {
      guard let field = RegistrationField.byHeading[heading] else { continue }
      if columns[field] != nil, field != .email { continue }
      columns[field, default: []].append(column)
      taken.insert(column)
    }
    for (field, phrases) in RegistrationField.phrases {
      for (column, heading) in words.enumerated() where !taken.contains(column) {
        guard columns[field] == nil || field == .email,
          phrases.contains(where: { contains(heading, words: $0) })
        else { continue }
        columns[field, default: []].append(column)
        taken.insert(column)
      }
    }
    settleNames(words)
  }

  /// Whether the row can be a header: it says where the name or the e-mail address is.
  var isUsable: Bool {
    columns[.name] != nil || columns[.email] != nil || columns[.lastName] != nil
  }

  /// The first column of a field.
  func column(_ field: RegistrationField) -> Int? { columns[field]?.first }

  /// How much a row looks like a header.
  static func score(_ cells: [String]) -> Int {
    let header = RegistrationHeader(cells)
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

  /// The columns that Microsoft Forms and Google Forms put before the questions.
  private static func bookkeeping(_ words: [String]) -> Set<Int> {
    let microsoft: Set<String> = [
      "id", "start time", "completion time", "last modified time", "total points",
      "quiz feedback",
    ]
    let google: Set<String> = ["timestamp", "score"]
    let known =
      words.contains("start time") && words.contains("completion time")
      ? microsoft : words.first == "timestamp" ? google : []
    return Set(words.indices.filter { known.contains(words[$0]) })
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
