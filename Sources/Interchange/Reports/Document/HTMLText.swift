/// Makes text from strangers harmless in HTML: every mark of markup is written as a reference to its character.
enum HTMLText {
  /// The text in one line, for headings, cells, labels and attributes.
  static func line(_ text: String) -> String { escaped(withoutControls(text, keepingLines: false)) }

  /// The text for a cell, in which a word too long for any column, such as an address, may be broken.
  static func cell(_ text: String) -> String {
    var parts: [String] = []
    var part = ""
    var length = 0
    for character in withoutControls(text, keepingLines: false) {
      length = character.isWhitespace ? 0 : length + 1
      part.append(character)
      if length == 24 {
        parts.append(escaped(part))
        part = ""
        length = 0
      }
    }
    return (parts + [escaped(part)]).joined(separator: "<wbr>")
  }

  /// The text with its line breaks.
  static func body(_ text: String) -> String {
    escaped(withoutControls(text, keepingLines: true)).split(
      separator: "\n", omittingEmptySubsequences: true
    ).joined(separator: "<br>")
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { isMark($0) }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
