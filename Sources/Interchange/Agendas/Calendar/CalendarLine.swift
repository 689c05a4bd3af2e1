import SessionEngine

// A line of iCalendar (RFC 5545) is NAME;PARAMETER=VALUE,"VALUE";…:VALUE. A long one is folded: CR LF and one space or
// tab stand anywhere in it, even inside a character of several bytes. Bare LF and CR end lines too in files met in
// practice, and empty lines occur.

/// One content line, unfolded.
struct CalendarLine: Equatable {
  /// The line of the file on which it begins, from 1.
  let line: Int
  /// In capitals.
  let name: String
  /// The values by name in capitals.
  let parameters: [String: [String]]
  /// The value as it stands, with its escapes.
  let value: String

  /// The first value of a parameter.
  subscript(parameter: String) -> String? { parameters[parameter]?.first }

  /// Splits a line; nil when it has no name or no colon.
  init?(line: Int, text: String) {
    var scanner = LineScanner(text.unicodeScalars[...])
    guard let name = scanner.name() else { return nil }
    var parameters: [String: [String]] = [:]
    while scanner.skip(";") {
      // A parameter without a value occurs; a line that is nothing but broken parameters does not count.
      guard let key = scanner.name() else { return nil }
      var values: [String] = []
      if scanner.skip("=") {
        repeat { values.append(scanner.parameterValue()) } while scanner.skip(",")
      }
      parameters[key] = values
    }
    guard scanner.skip(":") else { return nil }
    self.line = line
    self.name = name
    self.parameters = parameters
    value = String(scanner.rest)
  }

  /// The value as text: `\n`, `\,`, `\;` and `\\` stand for what they escape.
  var text: String {
    value.utf8.contains(UInt8(ascii: "\\")) ? unescaped(value, parting: nil)[0] : value
  }

  /// The values of a list of texts, which commas part unless they are escaped.
  var texts: [String] {
    unescaped(value, parting: ",").map(trimmed).filter { !$0.isEmpty }
  }
}

private struct LineScanner {
  private(set) var rest: Substring.UnicodeScalarView

  init(_ text: Substring.UnicodeScalarView) { rest = text }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  mutating func name() -> String? {
    let name = rest.prefix { scalar in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", "_", ".": true
      default: false
      }
    }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    return String(name).uppercased()
  }

  /// A value up to the next `,`, `;` or `:`, or in quotes; `^n`, `^'` and `^^` are those of RFC 6868.
  mutating func parameterValue() -> String {
    var raw: Substring.UnicodeScalarView
    if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
      raw = rest.dropFirst()[..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      raw = rest.prefix { $0 != "," && $0 != ";" && $0 != ":" }
      rest = rest.dropFirst(raw.count)
    }
    guard raw.contains("^") else { return String(raw) }
    var result = String.UnicodeScalarView()
    while let scalar = raw.popFirst() {
      let plain: Unicode.Scalar? =
        scalar != "^"
        ? nil : raw.first == "n" ? "\n" : raw.first == "'" ? "\"" : raw.first == "^" ? "^" : nil
      if plain != nil { raw.removeFirst() }
      result.append(plain ?? scalar)
    }
    return String(result)
  }
}
