/// One row of a delimited text.
public struct DelimitedRow: Equatable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// The cells without the empty ones at the end, which spreadsheets pad with; spaces around are kept.
  public let cells: [String]

  /// The cell in this column without spaces around it; "" where the row is too short.
  public subscript(column: Int) -> String {
    column < cells.count ? trimmed(cells[column]) : ""
  }
}

/// The rows of a CSV, TSV or semicolon-separated text; rows may be of different lengths.
///
/// Quotes are those of RFC 4180: a cell that begins with `"` runs to the next single `"`, line breaks included, and
/// `""` in it is one. A `"` anywhere else is itself, and one that is never closed is itself too. Lines end in CR LF,
/// LF or CR. A first line `sep=;` names the delimiter and is no row.
public struct DelimitedText: Equatable, Sendable {
  /// The most cells a row may have.
  public static let columnLimit = 2_000
  /// The most rows that are read.
  public static let rowLimit = 200_000

  /// The rows in order, the empty ones left out.
  public let rows: [DelimitedRow]
  /// The delimiter: tab, comma or semicolon.
  public let delimiter: UInt8

  /// Splits a text with the delimiter under which `score` likes one of the first rows best.
  ///
  /// The score of a row is how much it looks like the header that the caller is after: 0 for not at all.
  /// - Throws: ``ImportError`` when there are too many rows or columns, or none.
  public init(
    _ text: DecodedText, score: ([String]) -> Int
  ) throws(ImportError) {
    if let cells = text.rows {
      (rows, delimiter) = (cells, UInt8(ascii: "\t"))
      return
    }
    var bytes = text.utf8[...]
    var firstLine = 1
    if let named = Self.namedDelimiter(&bytes) {
      delimiter = named
      firstLine = 2
    } else {
      delimiter = try Self.sniff(bytes, score: score)
    }
    var splitter = RowSplitter(bytes, delimiter: delimiter, line: firstLine)
    rows = try splitter.all(limit: Self.rowLimit)
    if rows.isEmpty { throw .empty }
  }

  /// Takes a line `sep=;` off the front.
  private static func namedDelimiter(_ bytes: inout ArraySlice<UInt8>) -> UInt8? {
    let prefix = Array("sep=".utf8)
    guard bytes.count > 5, bytes.prefix(4).map({ $0 | 0x20 }) == prefix.map({ $0 | 0x20 }),
      let delimiter = bytes.dropFirst(4).first,
      let end = bytes.dropFirst(5).first, end == 10 || end == 13
    else { return nil }
    bytes = bytes.dropFirst(end == 13 && bytes.dropFirst(6).first == 10 ? 7 : 6)
    return delimiter
  }

  /// Tries each delimiter on the first rows; on a tie the one that makes more columns wins.
  private static func sniff(
    _ bytes: ArraySlice<UInt8>, score: ([String]) -> Int
  ) throws(ImportError) -> UInt8 {
    var best = (score: -1, columns: -1, delimiter: UInt8(ascii: ","))
    for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      var splitter = RowSplitter(bytes, delimiter: delimiter, line: 1)
      for _ in 0..<headerSearchRows {
        guard let row = try splitter.next() else { break }
        let found = (score(row.cells.map(trimmed)), row.cells.count)
        if found > (best.score, best.columns) { best = (found.0, found.1, delimiter) }
      }
    }
    return best.delimiter
  }
}

/// How many rows at the top of a file are looked at for its header.
let headerSearchRows = 40

/// Reads rows one after the other.
private struct RowSplitter {
  private let bytes: ArraySlice<UInt8>
  private let delimiter: UInt8
  private var index: Int
  private var line: Int

  init(_ bytes: ArraySlice<UInt8>, delimiter: UInt8, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.line = line
    index = bytes.startIndex
  }

  mutating func all(limit: Int) throws(ImportError) -> [DelimitedRow] {
    var rows: [DelimitedRow] = []
    while let row = try next() {
      guard rows.count < limit else { throw .tooManyRows(limit: limit) }
      rows.append(row)
    }
    return rows
  }

  /// The next row that is not empty; nil at the end.
  mutating func next() throws(ImportError) -> DelimitedRow? {
    while index < bytes.endIndex {
      let start = line
      var cells: [String] = []
      var filled = 0
      var isLast = false
      while !isLast {
        let (cell, ending) = cell()
        cells.append(cell)
        if cell.utf8.contains(where: { $0 > 32 }) { filled = cells.count }
        isLast = ending
        // Padding is not counted: a spreadsheet pads to its widest row.
        guard filled <= DelimitedText.columnLimit else {
          throw .tooManyColumns(line: start, columns: filled, limit: DelimitedText.columnLimit)
        }
      }
      if filled > 0 { return DelimitedRow(line: start, cells: Array(cells.prefix(filled))) }
    }
    return nil
  }

  /// One cell, and whether the row ends behind it.
  private mutating func cell() -> (String, endsRow: Bool) {
    var content: [UInt8] = []
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\""), let end = closingQuote() {
      var position = index + 1
      while position < end {
        let byte = bytes[position]
        content.append(byte)
        if byte == 10 || byte == 13 && bytes[position + 1] != 10 { line += 1 }
        position += byte == UInt8(ascii: "\"") ? 2 : 1
      }
      index = end + 1
    }
    // What follows a closing quote before the delimiter belongs to the cell as it stands.
    let start = index
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == delimiter || byte == 10 || byte == 13 { break }
      index += 1
    }
    content += bytes[start..<index]
    let text = String(decoding: content, as: UTF8.self)
    guard index < bytes.endIndex else { return (text, true) }
    let byte = bytes[index]
    index += 1
    guard byte != delimiter else { return (text, false) }
    if byte == 13, index < bytes.endIndex, bytes[index] == 10 { index += 1 }
    line += 1
    return (text, true)
  }

  /// The place of the quote that closes the one at `index`; nil when none does.
  private func closingQuote() -> Int? {
    let quote = UInt8(ascii: "\"")
    var position = index + 1
    while position < bytes.endIndex {
      if bytes[position] == quote {
        let following = position + 1
        guard following < bytes.endIndex, bytes[following] == quote else { return position }
        position += 1
      }
      position += 1
    }
    return nil
  }
}
