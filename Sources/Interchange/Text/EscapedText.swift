/// The parts of a value of iCalendar (RFC 5545, 3.3.11) or vCard (RFC 6350, 3.4), with the escapes undone.
///
/// `\n` is a new line; any other character after a stroke is itself. The separator parts the value unless it is
/// escaped; without one there is a single part.
func unescaped(_ value: String, parting separator: Unicode.Scalar?) -> [String] {
  var parts = [String.UnicodeScalarView()]
  var isEscaped = false
  for scalar in value.unicodeScalars {
    if isEscaped {
      parts[parts.count - 1].append(scalar == "n" || scalar == "N" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else if scalar == separator {
      parts.append(String.UnicodeScalarView())
    } else {
      parts[parts.count - 1].append(scalar)
    }
  }
  return parts.map { String($0) }
}
