/// A Markdown text under construction: headings, paragraphs, lists and tables with blank lines between them.
///
/// All text that is handed in is shown as typed: marks of Markdown and HTML in it are escaped.
struct MarkdownDocument {
  private var blocks: [String] = []

  /// The text so far, ending in one line break.
  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ title: String) {
    blocks.append(String(repeating: "#", count: level) + " " + Markdown.line(title))
  }

  mutating func paragraph(_ text: String) { blocks.append(Markdown.body(text, indent: 0)) }

  /// A list; each item is a text and texts below it.
  mutating func list(_ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    var lines: [String] = []
    for item in items {
      let label = item.label.map { "**\(Markdown.line($0))** " } ?? ""
      let mark = item.isTick ? "- [ ] " : "- "
      lines.append(mark + label + Markdown.body(item.text, indent: 2, isAtStart: label.isEmpty))
      for detail in item.details { lines.append("  - " + Markdown.body(detail, indent: 4)) }
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  /// A table; columns named in `numeric` are set to the right.
  mutating func table(_ header: [String], _ rows: [[String]], numeric: Set<Int> = []) {
    guard !rows.isEmpty else { return }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { Markdown.line($0) }.joined(separator: " | ") + " |"
    }
    let rule = header.indices.map { numeric.contains($0) ? "---:" : "---" }
    blocks.append(
      ([line(header), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line))
        .joined(separator: "\n"))
  }
}

/// One item of a list.
struct MarkdownItem {
  /// Set in bold before the text.
  var label: String?
  /// The text; may have several lines.
  var text: String
  /// Texts of a list below the item.
  var details: [String] = []
  /// Whether it has a box to be ticked.
  var isTick = false
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
      if isMark || opensBlock || endsNumber { result.append("\\") }
      result.append(scalar)
      isNumber = (isLeading || isNumber) && "0"..."9" ~= scalar
      isLeading = false
    }
    return String(result)
  }
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
