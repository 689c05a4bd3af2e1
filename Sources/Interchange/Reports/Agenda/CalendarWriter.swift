/// Writes iCalendar (RFC 5545): lines end in CR LF and are folded at 75 bytes without cutting a character.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A property whose value needs no escapes: a time, a number, an address.
  mutating func plain(_ name: String, _ value: String) {
    var width = 0
    for scalar in "\(name):\(calendarText(value))".unicodeScalars where scalar != "\n" {
      let length = UTF8.width(scalar)
      if width + length > 75 {
        bytes += [13, 10, 32]
        width = 1
      }
      bytes += Array(String(Character(scalar)).utf8)
      width += length
    }
    bytes += [13, 10]
  }

  /// A property whose value is text.
  mutating func text(_ name: String, _ value: String) { plain(name, Self.escaped(value)) }

  /// A property whose value is a list of texts; nothing when the list is empty.
  mutating func list(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    plain(name, values.map(Self.escaped).joined(separator: ","))
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in calendarText(text).unicodeScalars {
      if scalar == "\n" {
        result.append("\\")
        result.append("n")
      } else {
        if scalar == "\\" || scalar == ";" || scalar == "," { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// The text without control characters, which no calendar may hold, and with LF for each line break.
func calendarText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 9: result.append(scalar)
    case 10: if previous != "\r" { result.append(scalar) }
    case 13, 0x2028, 0x2029: result.append("\n")
    case 0..<32, 0x7F..<0xA0: break
    default: result.append(scalar)
    }
    previous = scalar
  }
  return String(result)
}
