/// Writes a document as Markdown (CommonMark with the tables of GitHub), blocks set apart by one blank line.
///
/// Charts are left out: the tables beside them say the same.
extension Document {
  /// The text, ending in one line break.
  var markdown: String {
    ([Self.heading(1, title)] + blocks.compactMap(Self.markdown)).joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: DocumentBlock) -> String? {
    switch block {
    case .heading(let level, let title): heading(level, title)
    case .paragraph(let text): Markdown.body(text, indent: 0)
    case .list(let items): items.map(markdown).joined(separator: "\n")
    case .table(let table): markdown(table)
    case .chart: nil
    }
  }

  private static func heading(_ level: Int, _ title: String) -> String {
    String(repeating: "#", count: level) + " " + Markdown.line(title)
  }

  private static func markdown(_ item: DocumentItem) -> String {
    let label = item.label.map { "**\(Markdown.line($0))** " } ?? ""
    let mark = item.isTick ? "- [ ] " : "- "
    var lines = [mark + label + Markdown.body(item.text, indent: 2, isAtStart: label.isEmpty)]
    for detail in item.details { lines.append("  - " + Markdown.body(detail, indent: 4)) }
    if let link = item.link {
      lines.append("  - " + (safeLink(link).map { "<\($0)>" } ?? Markdown.line(link)))
    }
    return lines.joined(separator: "\n")
  }

  private static func markdown(_ table: DocumentTable) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { Markdown.line($0) }.joined(separator: " | ") + " |"
    }
    let rule = table.header.indices.map { table.numeric.contains($0) ? "---:" : "---" }
    return
      ([line(table.header), "| " + rule.joined(separator: " | ") + " |"]
      + table.rows.map(line)).joined(separator: "\n")
  }
}

/// The address, if it is one of the web without anything that could end it early; nil otherwise.
func safeLink(_ link: String) -> String? {
  let lower = link.prefix(8).lowercased()
  guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
    link.utf8.allSatisfy({ 33...126 ~= $0 && !"<>\"'`\\".utf8.contains($0) })
  else { return nil }
  return link
}

/// Makes text from strangers harmless in Markdown.
enum Markdown {
  /// The text in one line, for headings, labels and cells, where no block can begin.
  static func line(_ text: String) -> String {
    escaped(withoutControls(text, keepingLines: false).replacingTabs, isAtStart: false)
  }

  /// The text with its line breaks, each after the first indented, so that it stays in its list item.
  static func body(_ text: String, indent: Int, isAtStart: Bool = true) -> String {
    let lines = withoutControls(text, keepingLines: true).replacingTabs
      .split(separator: "\n", omittingEmptySubsequences: true)
      .map { trimmed(String($0)) }.filter { !$0.isEmpty }
    return lines.enumerated()
      .map { escaped($0.element, isAtStart: isAtStart || $0.offset > 0) }
      .joined(separator: "\\\n" + String(repeating: " ", count: indent))
  }

  private static let marks = Set("\\`*_[]<>#|~$".unicodeScalars)

  /// Puts a backslash before what has a meaning anywhere, and before what has one at the start of a line.
  private static func escaped(_ text: String, isAtStart: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isLeading = isAtStart
    var isNumber = false
    let scalars = text.unicodeScalars
    for (index, scalar) in zip(scalars.indices, scalars) {
      let opensBlock = isLeading && "-+=:".unicodeScalars.contains(scalar)
      let endsNumber = isNumber && (scalar == "." || scalar == ")")
      let isMark = marks.contains(scalar) || (scalar == "&" && isReference(scalars[index...]))
      let isLink =
        scalar == "@" || (scalar == ":" && scalars[index...].starts(with: "://".unicodeScalars))
        || (scalar == "." && endsWithWWW(result))
      if isLink || isMark || opensBlock || endsNumber { result.append("\\") }
      result.append(scalar)
      isNumber = (isLeading || isNumber) && "0"..."9" ~= scalar
      isLeading = false
    }
    return String(result)
  }
}

/// Whether a text ends in `www`, which some readers of Markdown make a link of together with a point.
private func endsWithWWW(_ text: String.UnicodeScalarView) -> Bool {
  let end = text.suffix(3)
  return end.count == 3 && end.allSatisfy { $0 == "w" || $0 == "W" }
}

/// Whether a text that begins with `&` can be a character reference such as `&lt;`.
private func isReference(_ text: Substring.UnicodeScalarView) -> Bool {
  let name = text.dropFirst().prefix { $0 == "#" || $0.properties.isAlphabetic || "0"..."9" ~= $0 }
  return !name.isEmpty && text.dropFirst(name.count + 1).first == ";"
}

extension String {
  /// With each tab as a space, since a tab can begin a code block.
  fileprivate var replacingTabs: String {
    utf8.contains(9) ? String(map { $0 == "\t" ? " " : $0 }) : self
  }
}
