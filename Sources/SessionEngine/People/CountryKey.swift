/// A country's name reduced to what tells it from others, for look-up.
///
/// Lower case without accents; words in alphabetical order, so that "Korea (Republic of)" and "Republic of Korea" are
/// one; small words dropped; runs of single letters joined ("U.S.A.").
struct CountryKey {
  /// The words joined without a space.
  let text: String

  /// Folds a name or code.
  init(_ name: String) {
    var words = Self.joinedInitials(Self.words(of: name))
    let telling = words.filter { !Self.smallWords.contains($0) }
    // AND is a country's code and "The" may be all that was typed.
    if !telling.isEmpty { words = telling }
    if words.count > 1 {
      words = words.map { Self.longForms[$0] ?? $0 }
      words.sort()
    }
    text = words.joined()
  }

  private static let smallWords: Set<String> = [
    "the", "of", "and", "d", "l", "s", "la", "les",
  ]

  private static let longForms = [
    "st": "saint", "ste": "saint", "rep": "republic", "dem": "democratic", "fed": "federated",
    "is": "islands", "isl": "islands", "isds": "islands", "island": "islands", "terr": "territory",
    "sts": "states", "peop": "peoples", "ppl": "peoples", "people": "peoples",
  ]

  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue  // A loose accent belongs to the letter before it.
      case 0x30...0x39, 0x61...0x7A: word.unicodeScalars.append(scalar)
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case 0..<0x80, 0xA0, 0xAD, 0xB4, 0x2BC, 0x2000...0x206F, 0xFEFF:
        if !word.isEmpty { words.append(word) }
        word = ""
      default:
        if let plain = plainLetters[scalar] {
          word += plain
        } else {
          word += scalar.properties.lowercaseMapping
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// `u`, `s`, `a` become `usa`; a letter on its own stays.
  private static func joinedInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isAfterInitial = false
    for word in words {
      let isInitial = word.utf8.count == 1
      if isInitial, isAfterInitial {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
      isAfterInitial = isInitial
    }
    return joined
  }

  /// Latin letters with a mark, and the letters they are sorted under.
  static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặȁȃ", "ae": "æǽ", "b": "ḃ", "c": "çćĉċč", "d": "ďđðḍ",
      "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐỉị", "j": "ĵ",
      "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "oe": "œ",
      "r": "ŕŗř", "s": "śŝşšșṣ", "ss": "ßẞ", "t": "ţťŧțṭ", "th": "þ",
      "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵẁẃẅ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars {
        letters[scalar] = plain
        for upper in scalar.properties.uppercaseMapping.unicodeScalars
        where upper.value >= 0x80 && letters[upper] == nil { letters[upper] = plain }
      }
    }
    return letters
  }()
}
