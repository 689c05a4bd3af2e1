/// Writes a document as one HTML file that needs nothing else: no network, no script, no second file.
///
/// Tables have captions and scopes, charts are drawn as SVG with a text in their place for those who do not see them, and
/// each text chooses its own direction. The style sheet follows the reader's choice of light or dark and prints on A4.
extension Document {
  /// The whole file.
  var html: String {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.text
  }
}

private struct HTMLWriter {
  var text = ""
  private var sections = 0
  private var charts = 0
  private var tables = 0

  mutating func write(_ document: Document) {
    let title = HTMLText.line(document.title)
    text += """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <style>
      \(htmlStyle)
      </style>
      </head>
      <body>
      <header><h1 dir="auto">\(title)</h1></header>

      """
    contents(of: document)
    text += "<main>\n"
    var isOpen = false
    for block in document.blocks {
      if case .heading(2, _) = block {
        if isOpen { text += "</section>\n" }
        isOpen = true
        sections += 1
        text += "<section aria-labelledby=\"s\(sections)\">\n"
      }
      write(block)
    }
    if isOpen { text += "</section>\n" }
    text += "</main>\n</body>\n</html>\n"
  }

  /// Links to the parts, when there are several.
  private mutating func contents(of document: Document) {
    let titles = document.blocks.compactMap { block -> String? in
      if case .heading(2, let title) = block { title } else { nil }
    }
    guard titles.count > 2 else { return }
    text += "<nav aria-label=\"Contents\">\n<ol>\n"
    for (index, title) in titles.enumerated() {
      text += "<li><a href=\"#s\(index + 1)\" dir=\"auto\">\(HTMLText.line(title))</a></li>\n"
    }
    text += "</ol>\n</nav>\n"
  }

  private mutating func write(_ block: DocumentBlock) {
    switch block {
    case .heading(2, let title):
      text += "<h2 id=\"s\(sections)\" dir=\"auto\">\(HTMLText.line(title))</h2>\n"
    case .heading(let level, let title):
      text += "<h\(level) dir=\"auto\">\(HTMLText.line(title))</h\(level)>\n"
    case .paragraph(let paragraph): text += "<p dir=\"auto\">\(HTMLText.body(paragraph))</p>\n"
    case .list(let items):
      text += "<ul>\n"
      for item in items { write(item) }
      text += "</ul>\n"
    case .table(let table): write(table)
    case .chart(let chart):
      charts += 1
      text += svgFigure(chart, number: charts)
    }
  }

  private mutating func write(_ item: DocumentItem) {
    text += "<li><span dir=\"auto\">" + (item.isTick ? "☐ " : "")
    if let label = item.label { text += "<strong>\(HTMLText.line(label))</strong> " }
    text += HTMLText.body(item.text) + "</span>"
    if !item.details.isEmpty || item.link != nil {
      text += "\n<ul>\n"
      for detail in item.details { text += "<li dir=\"auto\">\(HTMLText.body(detail))</li>\n" }
      if let link = item.link {
        let shown = HTMLText.line(link)
        let isSafe = safeLink(link) != nil
        text += "<li>" + (isSafe ? "<a href=\"\(shown)\">\(shown)</a>" : shown) + "</li>\n"
      }
      text += "</ul>\n"
    }
    text += "</li>\n"
  }

  private mutating func write(_ table: DocumentTable) {
    tables += 1
    text +=
      "<div class=\"table\" role=\"region\" aria-labelledby=\"t\(tables)\" tabindex=\"0\">\n<table>\n"
      + "<caption id=\"t\(tables)\" dir=\"auto\">\(HTMLText.line(table.caption))</caption>\n<thead>\n<tr>"
    for (column, title) in table.header.enumerated() {
      text += "<th scope=\"col\"\(numberClass(table, column))>\(HTMLText.line(title))</th>"
    }
    text += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        let content = HTMLText.cell(cell)
        text +=
          column == 0
          ? "<th scope=\"row\" dir=\"auto\">\(content)</th>"
          : "<td\(numberClass(table, column)) dir=\"auto\">\(content)</td>"
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n"
  }

  private func numberClass(_ table: DocumentTable, _ column: Int) -> String {
    table.numeric.contains(column) ? " class=\"n\"" : ""
  }
}
