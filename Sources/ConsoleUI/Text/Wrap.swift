/// Breaks `text` into lines of at most `columns` cells, between words where it can.
///
/// A newline in the text starts a new line; an empty paragraph gives an empty line. A word longer
/// than a line is broken between clusters, and a wide character may start a line anywhere, as is
/// usual in Chinese and Japanese. Lines are sanitised. Below one column there are no lines.
public func wrap(_ text: String, columns: Int) -> [String] {
  guard columns > 0 else { return [] }
  var lines: [String] = []
  // Looking for newlines as bytes first spares most texts the search by characters.
  let paragraphs =
    text.utf8.contains(0x0A)
    ? text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" } : [text[...]]
  for paragraph in paragraphs {
    lines += wrapASCII(paragraph, columns: columns) ?? wrapClusters(paragraph, columns: columns)
  }
  return lines
}

/// Wraps a paragraph of any text, cluster by cluster.
func wrapClusters(_ paragraph: Substring, columns: Int) -> [String] {
  var wrapper = LineWrapper(columns: columns)
  for cluster in ClusterReader(paragraph.replacingTabs) { wrapper.take(cluster) }
  return wrapper.finish()
}

/// Wraps a paragraph of printable ASCII, where bytes and cells are the same; `nil` for any other.
private func wrapASCII(_ paragraph: Substring, columns: Int) -> [String]? {
  let bytes = Array(paragraph.utf8)
  let space = UInt8(ascii: " ")
  guard bytes.allSatisfy({ $0 &- space < 0x5F }) else { return nil }
  var lines: [String] = []
  var start = 0
  while bytes.count - start > columns {
    // A space right after a full line ends a word there, so it is looked at as well.
    var end = start + columns
    while end > start, bytes[end] != space { end -= 1 }
    while end > start, bytes[end - 1] == space { end -= 1 }
    if end == start {
      if bytes[start] == space {
        // Spaces before a word that does not fit behind them.
        while start < bytes.count, bytes[start] == space { start += 1 }
        continue
      }
      end = start + columns
    }
    lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    start = end
    while start < bytes.count, bytes[start] == space { start += 1 }
  }
  var last = bytes[start...]
  while last.last == space { last.removeLast() }
  if !last.isEmpty || lines.isEmpty { lines.append(String(decoding: last, as: UTF8.self)) }
  return lines
}

extension Substring {
  /// The text with tabs as spaces, because in wrapped prose a tab only separates.
  fileprivate var replacingTabs: String {
    utf8.contains(0x09) ? String(map { $0 == "\t" ? " " : $0 }) : String(self)
  }
}

/// Gathers clusters into words and words into lines.
private struct LineWrapper {
  let columns: Int
  private var lines: [String] = []
  private var line = ""
  private var lineColumns = 0
  private var gap = 0
  private var word = ""
  private var wordColumns = 0

  init(columns: Int) {
    self.columns = columns
  }

  mutating func take(_ cluster: Cluster) {
    if cluster.base == " " {
      flushWord()
      gap += 1
      return
    }
    if cluster.columns == 2 { flushWord() }
    if wordColumns + cluster.columns > columns { breakWord() }
    cluster.append(to: &word)
    wordColumns += cluster.columns
    if cluster.columns == 2 { flushWord() }
  }

  /// The finished lines; at least one, so that an empty paragraph keeps its place.
  mutating func finish() -> [String] {
    flushWord()
    return lines + [line]
  }

  /// Puts the word on this line, or on a new one if it does not fit.
  private mutating func flushWord() {
    guard wordColumns > 0 else { return }
    if lineColumns > 0 || gap > 0, lineColumns + gap + wordColumns > columns {
      if lineColumns > 0 { endLine() }
      gap = 0
    }
    line += String(repeating: " ", count: gap) + word
    lineColumns += gap + wordColumns
    gap = 0
    word = ""
    wordColumns = 0
  }

  /// Ends a word that has grown as long as a line.
  private mutating func breakWord() {
    if wordColumns == 0 { return }
    flushWord()
    endLine()
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    lineColumns = 0
  }
}
