extension String {
  /// The text with every character that a terminal or a reader could be misled by shown as its code, since the names of
  /// folders and files come from strangers too.
  var shown: String {
    guard unicodeScalars.contains(where: \.isMisleading) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isMisleading {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isMisleading: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}
