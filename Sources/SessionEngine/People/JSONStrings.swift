/// The keys of a JSON object and its text values, each with the key it stands under, however deep; total for any text.
enum JSONStrings {
  static func read(_ text: String) -> (keys: Set<String>, values: [(key: String, value: String)]) {
    var keys: Set<String> = []
    var found: [(key: String, value: String)] = []
    var key = ""
    var pending: String?
    var current: [Unicode.Scalar] = []
    var isInside = false
    var isEscaped = false
    var hex: [Unicode.Scalar]?
    func flush() {
      if let value = pending { found.append((key, value)) }
      pending = nil
    }
    for scalar in text.unicodeScalars {
      if isInside {
        if var digits = hex {
          digits.append(scalar)
          hex = digits
          if digits.count == 4 {
            let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
            current.append(value.flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}")
            hex = nil
          }
        } else if isEscaped {
          isEscaped = false
          switch scalar {
          case "u": hex = []
          case "n", "r", "t", "b", "f": current.append(" ")
          default: current.append(scalar)
          }
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          isInside = false
          pending = String(String.UnicodeScalarView(current))
        } else {
          current.append(scalar)
        }
      } else if scalar == "\"" {
        flush()
        isInside = true
        current = []
      } else if scalar == ":" {
        if let pending {
          key = pending
          keys.insert(key)
        }
        pending = nil
      } else if scalar == "," || scalar == "]" || scalar == "}" {
        flush()
      }
    }
    flush()
    return (keys, found)
  }
}
