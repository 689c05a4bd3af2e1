/// One line of a vCard, unfolded, with its value decoded from quoted-printable.
struct CardLine {
  /// The line of the file, from 1.
  let number: Int
  /// The property in capitals, without the group before its dot.
  let name: String
  private let parameters: [String]
  /// The value with its escapes.
  let value: String

  /// Splits a line; nil when it has no colon outside quotes.
  init?(number: Int, bytes: [UInt8]) {
    var isQuoted = false
    let colon = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    guard let colon else { return nil }
    let head = String(decoding: bytes[..<colon], as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false)
    guard let first = head.first else { return nil }
    self.number = number
    name = trimmed(String(first.split(separator: ".").last ?? first)).uppercased()
    parameters = head.dropFirst().map { trimmed(String($0)).uppercased() }
    let raw = Array(bytes[(colon + 1)...])
    let isPrintable = parameters.contains { $0.hasSuffix("QUOTED-PRINTABLE") }
    value =
      isPrintable
      ? decodedText(
        quotedPrintable(raw),
        isUnicode: !parameters.contains { $0.hasPrefix("CHARSET=") && !$0.contains("UTF") })
      : String(decoding: raw, as: UTF8.self)
  }

  /// Whether the line says that it is the one to use.
  var isPreferred: Bool {
    parameters.contains { parameter in
      parameter == "PREF" || parameter == "PREF=1"
        || (parameter.hasPrefix("TYPE=")
          && parameter.split { "=,\"".contains($0) }.contains("PREF"))
    }
  }

  /// The value as one text, escapes undone.
  var text: String { unescaped(value, parting: nil)[0] }

  /// The parts of the value, which semicolons divide unless they are escaped.
  var components: [String] { unescaped(value, parting: ";") }
}

/// The lines of a file of vCards, unfolded; those without a colon are left out.
func cardLines(_ bytes: [UInt8]) -> [CardLine] {
  var lines: [CardLine] = []
  var line: [UInt8] = []
  var start = 1
  for (index, slice) in splitLines(bytes).enumerated() {
    if !line.isEmpty, let first = slice.first {
      if first == 32 || first == 9 {
        line += slice.dropFirst()
        continue
      }
      if line.last == UInt8(ascii: "="), isQuotedPrintable(line) {
        line.removeLast()
        line += slice
        continue
      }
    }
    if let read = CardLine(number: start, bytes: line) { lines.append(read) }
    line = Array(slice)
    start = index + 1
  }
  if let read = CardLine(number: start, bytes: line) { lines.append(read) }
  return lines
}

/// The lines without their ends: CR LF, LF or CR.
private func splitLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  var index = 0
  while index < bytes.count {
    if bytes[index] == 10 || bytes[index] == 13 {
      lines.append(bytes[start..<index])
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
      start = index + 1
    }
    index += 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

/// Whether the parameters of an unfinished line say that its value is quoted-printable.
private func isQuotedPrintable(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(200).prefix { $0 != UInt8(ascii: ":") }
  return String(decoding: head, as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
}

/// The bytes that `=C3=A9` and the like stand for; a `=` that begins no such code is itself.
private func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
  func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.count,
      let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
    {
      result.append(high << 4 | low)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

/// Bytes as text: Unicode where they are valid, else Windows-1252, as whole files are read.
private func decodedText(_ bytes: [UInt8], isUnicode: Bool) -> String {
  if isUnicode || bytes.allSatisfy({ $0 < 128 }),
    let text = String(validating: bytes, as: UTF8.self)
  {
    return text
  }
  guard let text = try? DecodedText(plain: bytes) else { return "" }
  return String(decoding: text.utf8, as: UTF8.self)
}
