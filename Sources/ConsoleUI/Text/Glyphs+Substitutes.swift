extension Glyphs {
  /// What an ASCII terminal is shown for a scalar: its ASCII edition, its plain letter, or `?`.
  public static func asciiSubstitute(for scalar: Unicode.Scalar) -> UInt8 {
    if scalar.isASCII { return UInt8(scalar.value) }
    return substitutes[scalar] ?? UInt8(ascii: "?")
  }

  /// Every mark, in one order for both editions.
  private var all: [String] {
    [
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, teeRight, teeLeft, teeDown,
      teeUp, cross, ellipsis, bullet, separator, check, fail, alert, current, next, inPerson,
      virtual, live, expanded, collapsed, arrowUp, arrowDown, arrowRight, barFilled, barEmpty,
      scrollThumb, scrollTrack, block,
    ]
  }

  private static let substitutes: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (mark, plain) in zip(unicode.all, ascii.all) {
      if let scalar = mark.unicodeScalars.first, let byte = plain.utf8.first {
        table[scalar] = byte
      }
    }
    for (plain, letters) in plainLetters {
      for scalar in letters.unicodeScalars { table[scalar] = plain.utf8.first }
    }
    return table
  }()

  /// Letters and signs of Latin writing that have an evident ASCII stand-in.
  private static let plainLetters: KeyValuePairs<String, String> = [
    "A": "ÀÁÂÃÄÅĀĂĄÆ", "C": "ÇĆĈĊČ", "D": "ĎĐÐ", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "ĤĦ",
    "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇ", "O": "ÒÓÔÕÖØŌŎŐŒ",
    "R": "ŔŖŘ", "S": "ŚŜŞŠȘ", "T": "ŢŤŦȚÞ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŶŸ",
    "Z": "ŹŻŽ", "a": "àáâãäåāăąæª", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě",
    "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł",
    "n": "ñńņňŉ", "o": "òóôõöøōŏőœº", "r": "ŕŗř", "s": "śŝşšșß", "t": "ţťŧțþ",
    "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýŷÿ", "z": "źżž", " ": "\u{A0}\u{202F}\u{2009}",
    "'": "‘’‚′ʼ", "\"": "“”„«»″", "-": "‐‑‒–—−", "x": "×", ".": "·",
  ]
}
