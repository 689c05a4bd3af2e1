/// A small terminal: enough of xterm to read what ncurses draws.
struct VirtualScreen {
  let columns: Int
  let rows: Int
  private(set) var cells: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  /// Modes that were switched on and not off again: `1049` is the alternate screen, `25` the cursor.
  private(set) var modes: Set<Int> = [25]
  private var pending: [UInt8] = []
  private var saved = (row: 0, column: 0)
  private var region: ClosedRange<Int>
  private var last = " "

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// The rows as text without the spaces at their ends.
  var lines: [String] {
    cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let next = consume(from: index) else { break }
      index = next
    }
    pending.removeFirst(index)
  }

  /// Takes one character or sequence; nil when it is not all there yet.
  private mutating func consume(from start: Int) -> Int? {
    let byte = pending[start]
    switch byte {
    case 0x1B: return escape(from: start)
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0..<0x20: break
    default:
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard start + length <= pending.count else { return nil }
      let text = String(decoding: pending[start..<(start + length)], as: UTF8.self)
      put(text)
      return start + length
    }
    return start + 1
  }

  private mutating func put(_ text: String) {
    let value = text.unicodeScalars.first?.value ?? 32
    if text.unicodeScalars.first?.properties.generalCategory == .nonspacingMark {
      if column > 0 { cells[row][column - 1] += text }
      return
    }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFF60).contains(value) || (0x1F300...0x1F64F).contains(value)
    if column >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = text
    last = text
    column += 1
    if isWide, column < columns {
      cells[row][column] = ""
      column += 1
    }
  }

  private mutating func lineFeed() {
    if row == region.upperBound { scrollUp(1) } else if row < rows - 1 { row += 1 }
  }

  private mutating func scrollUp(_ count: Int) {
    for _ in 0..<count {
      cells.remove(at: region.lowerBound)
      cells.insert(Array(repeating: " ", count: columns), at: region.upperBound)
    }
  }

  private mutating func scrollDown(_ count: Int) {
    for _ in 0..<count {
      cells.remove(at: region.upperBound)
      cells.insert(Array(repeating: " ", count: columns), at: region.lowerBound)
    }
  }

  private mutating func escape(from start: Int) -> Int? {
    guard start + 1 < pending.count else { return nil }
    switch pending[start + 1] {
    case UInt8(ascii: "["): return control(from: start)
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      for index in (start + 2)..<max(start + 2, pending.count) {
        if pending[index] == 7 { return index + 1 }
        if pending[index] == 0x1B, index + 1 < pending.count { return index + 2 }
      }
      return nil
    case UInt8(ascii: "("), UInt8(ascii: ")"): return start + 3 <= pending.count ? start + 3 : nil
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "M"):
      if row == region.lowerBound { scrollDown(1) } else { row = max(0, row - 1) }
    default: break
    }
    return start + 2
  }

  private mutating func control(from start: Int) -> Int? {
    var index = start + 2
    while index < pending.count, pending[index] < 0x40 { index += 1 }
    guard index < pending.count else { return nil }
    let body = String(decoding: pending[(start + 2)..<index], as: UTF8.self)
    let isPrivate = body.hasPrefix("?")
    let numbers = body.drop { !$0.isNumber }.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    perform(Character(Unicode.Scalar(pending[index])), numbers, isPrivate: isPrivate)
    return index + 1
  }

  private mutating func perform(_ final: Character, _ numbers: [Int], isPrivate: Bool) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "H", "f":
      row = min(rows - 1, max(0, count - 1))
      column = min(columns - 1, max(0, (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1))
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G", "`": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "J":
      if first == 2 || first == 3 {
        blank(0, rows)
      } else if first == 0 {
        erase(row, from: column)
        blank(row + 1, rows)
      } else {
        blank(0, row)
      }
    case "K": erase(row, from: first == 0 ? column : 0, to: first == 1 ? column + 1 : columns)
    case "X": erase(row, from: column, to: min(columns, column + count))
    case "P":
      let end = min(columns, column + count)
      cells[row].removeSubrange(column..<end)
      cells[row] += Array(repeating: " ", count: end - column)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(count)
    case "L":
      let old = region
      region = row...old.upperBound
      scrollDown(min(count, old.upperBound - row + 1))
      region = old
    case "M":
      let old = region
      region = row...old.upperBound
      scrollUp(min(count, old.upperBound - row + 1))
      region = old
    case "S": scrollUp(count)
    case "T": scrollDown(count)
    case "b": for _ in 0..<count { put(last) }
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
      region = (count - 1)...(bottom - 1)
      row = 0
      column = 0
    case "h" where isPrivate: modes.formUnion(numbers)
    case "l" where isPrivate: modes.subtract(numbers)
    default: break
    }
  }

  private mutating func erase(_ row: Int, from start: Int, to end: Int? = nil) {
    for column in start..<max(start, end ?? columns) { cells[row][column] = " " }
  }

  private mutating func blank(_ from: Int, _ to: Int) {
    for row in from..<max(from, to) { erase(row, from: 0) }
  }
}
