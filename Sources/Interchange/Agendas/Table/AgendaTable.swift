import SessionEngine

extension AgendaReading {
  /// Reads a CSV: columns by the meaning of their headings, in any order.
  init(table text: DecodedText, options: AgendaOptions) throws(ImportError) {
    self.init(.table)
    let table = try DelimitedText(text, score: AgendaHeader.score)
    let top = table.rows.prefix(headerSearchRows)
    guard
      let position = top.indices.max(by: { a, b in
        // The first of two rows that look alike is the header.
        (AgendaHeader.score(table.rows[a].cells), -a) < (
          AgendaHeader.score(table.rows[b].cells), -b
        )
      }), AgendaHeader.score(table.rows[position].cells) > 0
    else { throw .noAgendaHeader(firstCells: table.rows.first?.cells ?? []) }
    let header = AgendaHeader(table.rows[position].cells)
    let rows = Array(table.rows[(position + 1)...])
    guard !rows.isEmpty else { throw .headerOnly(line: table.rows[position].line) }
    if !header.unread.isEmpty {
      let names = header.unread.prefix(12).map { "“\($0.prefix(30))”" }.joined(separator: ", ")
      notices.append("Not read are the columns \(names)\(header.unread.count > 12 ? "…" : "").")
    }
    var reader = AgendaRowReader(
      options: options, header: header, order: try dateOrder(rows, header, options))
    records = rows.map { reader.record($0) }
    if reader.usesDay {
      notices.append(
        "Times without a date are taken as those of \(options.day.isoText); --date sets another day."
      )
    }
    notices.append("Times are taken as \(options.zone.identifier).")
  }
}

/// Which comes first in the dates of the rows: what was said, what fits all of them, what fits the session.
private func dateOrder(
  _ rows: [DelimitedRow], _ header: AgendaHeader, _ options: AgendaOptions
) throws(ImportError) -> DateOrder {
  if let order = options.dates { return order }
  var example: String?
  var fits = Set(DateOrder.allCases)
  var inSession = Set(DateOrder.allCases)
  for row in rows {
    for field in [AgendaField.day, .start, .end] {
      guard let column = header.columns[field] else { continue }
      let cell = row[column]
      guard let time = WrittenTime(cell) ?? WrittenTime("\(cell) 00:00") else { continue }
      let days = DateOrder.allCases.map { time.civil($0)?.date }
      guard days[0] != days[1] else { continue }
      example = example ?? cell
      for (order, day) in zip(DateOrder.allCases, days) {
        if day == nil { fits.remove(order) }
        if day.map({ options.sessionDates?.contains($0) ?? false }) != true {
          inSession.remove(order)
        }
      }
    }
  }
  guard let example else { return .dayFirst }
  if fits.count == 1, let order = fits.first { return order }
  if inSession.count == 1, let order = inSession.first { return order }
  // A file in which some dates exist in neither order: the rows say so one by one.
  if fits.isEmpty { return .dayFirst }
  throw .ambiguousDates(example: String(example.prefix(40)))
}
