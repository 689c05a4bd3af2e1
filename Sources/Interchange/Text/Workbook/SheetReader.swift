import SessionEngine

/// The text of a cell or of a shared string, put together of its runs; how it is pronounced is left out.
struct CellText {
  private var text = ""
  private var isOpen = false
  private var phonetic = 0

  mutating func start(_ name: String) {
    switch name {
    case "rPh": phonetic += 1
    case "t", "v": isOpen = phonetic == 0
    default: break
    }
  }

  mutating func take(_ part: String) { if isOpen { text += part } }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": phonetic = max(0, phonetic - 1)
    case "t", "v": isOpen = false
    default: break
    }
  }

  /// The text so far, with `_x000A_` and its like undone; the next one begins empty.
  mutating func whole() -> String {
    defer { text = "" }
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let digits = rest[mark.upperBound...].prefix(4)
      let behind = rest[digits.endIndex...]
      if digits.utf8.count == 4, behind.hasPrefix("_"), let number = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = behind.dropFirst()
      } else {
        result += "_x"
        rest = rest[mark.upperBound...]
      }
    }
    return result + rest
  }
}

/// Collects the rows of a sheet.
struct SheetReader {
  private let strings: [String]
  private let styles: CellStyles
  private(set) var rows: [DelimitedRow] = []
  private var line = 0
  private var cells: [String] = []
  private var column = -1
  private var type = ""
  private var style = 0
  private var text = CellText()
  private var cellCount = 0
  private var byteCount = 0

  /// The most cells that are read: as many as the longest list with twenty columns.
  private static let cellLimit = 4_000_000
  private static let lineLimit = 1_048_576

  init(strings: [String], styles: CellStyles) {
    self.strings = strings
    self.styles = styles
  }

  /// Takes the next token; the reason when the sheet has more than is read.
  mutating func take(_ token: XMLToken) -> ImportError? {
    switch token {
    case .start(let name, let attributes, _):
      switch localName(name) {
      case "row":
        let number = attributes["r"].flatMap { Int($0) } ?? 0
        line = 1...Self.lineLimit ~= number ? number : line + 1
        column = -1
        cells = []
      case "c":
        column = attributes["r"].flatMap(columnNumber) ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        cellCount += 1
        if cellCount > Self.cellLimit { return .tooManyRows(limit: DelimitedText.rowLimit) }
      case let name: text.start(name)
      }
      return nil
    case .text(let part):
      text.take(part)
      return nil
    case .end(let name):
      switch localName(name) {
      case "c": return endCell()
      case "row": return endRow()
      case let name: text.end(name)
      }
      return nil
    }
  }

  private mutating func endCell() -> ImportError? {
    let written = text.whole()
    let value = value(written)
    guard !value.isEmpty else { return nil }
    guard column < DelimitedText.columnLimit else {
      return .tooManyColumns(line: line, columns: column + 1, limit: DelimitedText.columnLimit)
    }
    // One shared text in every cell would be far more than the file.
    byteCount += value.utf8.count
    guard byteCount <= DecodedText.byteLimit else {
      return .tooLarge(bytes: byteCount, limit: DecodedText.byteLimit)
    }
    while cells.count <= column { cells.append("") }
    cells[column] = value
    return nil
  }

  private mutating func endRow() -> ImportError? {
    guard cells.contains(where: { $0.utf8.contains { $0 > 32 } }) else { return nil }
    guard rows.count < DelimitedText.rowLimit else {
      return .tooManyRows(limit: DelimitedText.rowLimit)
    }
    while let last = cells.last, !last.utf8.contains(where: { $0 > 32 }) { cells.removeLast() }
    rows.append(DelimitedRow(line: line, cells: cells))
    cells = []
    return nil
  }

  private func value(_ written: String) -> String {
    switch type {
    case "s":
      guard let number = Int(trimmed(written)), strings.indices.contains(number) else { return "" }
      return strings[number]
    case "b": return trimmed(written) == "1" ? "TRUE" : trimmed(written) == "0" ? "FALSE" : ""
    case "e": return ""
    case "n": return styles.text(of: trimmed(written), style: style)
    default: return written
    }
  }
}

/// The column of a place such as `AB12`, from 0; nil when there is none.
private func columnNumber(_ place: String) -> Int? {
  var number = 0
  for byte in place.utf8 {
    let letter = Int(byte & 0xDF)
    guard 65...90 ~= letter, byte >= 65 else { break }
    number = number * 26 + letter - 64
    guard number <= 100_000 else { return nil }
  }
  return number > 0 ? number - 1 : nil
}
