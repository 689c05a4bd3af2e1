/// A document under construction: what it says and shows, apart from the format it will be written in.
///
/// Text from strangers is handed in as typed; each writer shows it so and never lets it act as markup. Every text goes
/// through the ``Disclosure`` on its way in, so that no part of an export can name people by an oversight.
struct Document: Sendable {
  /// The title, which is also the first heading.
  let title: String
  /// The parts in order, the title left out.
  private(set) var blocks: [DocumentBlock] = []
  /// What decides on names in all that is added.
  let disclosure: Disclosure

  /// Makes an empty document.
  init(title: String, disclosure: Disclosure) {
    self.title = disclosure.text(title)
    self.disclosure = disclosure
  }

  /// Begins a part; level 2 is the highest below the title.
  mutating func heading(_ level: Int, _ title: String) {
    blocks.append(.heading(level, disclosure.text(title)))
  }

  mutating func paragraph(_ text: String) { blocks.append(.paragraph(disclosure.text(text))) }

  /// Adds a list, unless it is empty.
  mutating func list(_ items: [DocumentItem]) {
    guard !items.isEmpty else { return }
    blocks.append(
      .list(
        items.map { item in
          var shown = item
          shown.label = disclosure.text(item.label)
          shown.text = disclosure.text(item.text)
          shown.details = item.details.map { disclosure.text($0) }
          shown.link = disclosure.text(item.link)
          if let speaker = item.speaker { shown.details.insert(speaker, at: 0) }
          shown.speaker = nil
          return shown
        }))
  }

  /// Adds a table, unless it has no rows; columns named in `numeric` are set to the right.
  mutating func table(
    _ caption: String, _ header: [String], _ rows: [[String]], numeric: Set<Int> = []
  ) {
    guard !rows.isEmpty else { return }
    let shown = rows.map { $0.map { disclosure.text($0) } }
    blocks.append(
      .table(DocumentTable(caption: caption, header: header, rows: shown, numeric: numeric)))
  }

  /// Adds a picture of figures that a table nearby gives as numbers.
  mutating func chart(_ chart: Chart) {
    guard !chart.isEmpty else { return }
    blocks += chart.withLabels { disclosure.text($0) }.pages.map { .chart($0) }
  }
}

/// One part of a document.
enum DocumentBlock: Equatable, Sendable {
  case heading(Int, String)
  case paragraph(String)
  case list([DocumentItem])
  case table(DocumentTable)
  case chart(Chart)
}

/// One item of a list.
struct DocumentItem: Equatable, Sendable {
  /// Set in bold before the text.
  var label: String?
  /// The text; may have several lines.
  var text: String
  /// Texts of a list below the item.
  var details: [String] = []
  /// An address to follow, shown below the item.
  var link: String?
  /// Who said it, where the attribution allows the name: the only text that is shown past the disclosure.
  var speaker: String?
  /// Whether it has a box to be ticked.
  var isTick = false
}

/// A table whose first column names its rows.
struct DocumentTable: Equatable, Sendable {
  /// What the table shows, for those who meet it without the text around it.
  let caption: String
  /// The headings of the columns.
  let header: [String]
  /// The rows, each as long as the header.
  let rows: [[String]]
  /// The columns that hold numbers.
  let numeric: Set<Int>
}
