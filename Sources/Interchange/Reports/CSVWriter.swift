/// Writes CSV that Excel, LibreOffice and scripts read alike: UTF-8 with a byte order mark, commas, CR LF, RFC 4180 quotes.
///
/// A cell that a spreadsheet would run as a formula (it begins with `= + - @`, a tab or a full-width form of one) gets
/// an apostrophe in front. A telephone number such as `+41 22 …` is left whole.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(harmless(cell))
    }
    bytes += [13, 10]
  }

  private mutating func append(_ cell: String) {
    guard
      cell.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 || $0 == 59 })
        || cell.first == " " || cell.last == " "
    else {
      bytes += Array(cell.utf8)
      return
    }
    bytes.append(34)
    for byte in cell.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }
}

/// The cell as text that no spreadsheet calculates and no terminal obeys.
func harmless(_ cell: String) -> String {
  let cell = withoutControls(cell, keepingLines: true)
  guard let first = cell.unicodeScalars.first,
    "=+-@\t\n＝＋－＠".unicodeScalars.contains(first), !isTelephone(cell)
  else { return cell }
  return "'" + cell
}

/// Whether a text is `+` and a number with the marks that people put into telephone numbers.
private func isTelephone(_ text: String) -> Bool {
  guard text.hasPrefix("+") else { return false }
  let rest = text.utf8.dropFirst()
  let digits = rest.count { 48...57 ~= $0 }
  return (6...18).contains(digits) && rest.first.map { 48...57 ~= $0 || $0 == 40 } == true
    && rest.allSatisfy { 48...57 ~= $0 || " ()-./".utf8.contains($0) }
}

/// The text with control characters and direction overrides shown as `�`.
func withoutControls(_ text: String, keepingLines: Bool) -> String {
  func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: !keepingLines
    case 9: false
    case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB:
      true
    // Tags are letters that nobody sees.
    case 0xE0000...0xE007F: true
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: { isHarmful($0) }) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    // CR LF is one line break, and so is CR.
    if scalar == "\r" {
      result.append(keepingLines ? "\n" : " ")
    } else if scalar == "\n" {
      if previous != "\r" { result.append(keepingLines ? "\n" : " ") }
    } else {
      result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}
