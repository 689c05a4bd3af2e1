import SessionEngine

/// Country names as people write them in the six languages of the United Nations.
enum CountryNames {
  /// The country that a text names; nil for none. English and the codes are the engine's.
  static func code(_ text: String) -> CountryCode? {
    if let code = CountryCode(matching: text) { return code }
    guard text.utf8.count <= 200 else { return nil }
    let words = folded(text)
    guard !words.isEmpty else { return nil }
    return byName[key(words)] ?? withoutForm(words).flatMap { byName[key($0)] }
  }

  /// `République du Sénégal` is Sénégal, unless a name of its own says otherwise.
  private static func withoutForm(_ words: String) -> String? {
    for form in forms where words.hasPrefix(form + " ") {
      var rest = words.dropFirst(form.utf8.count + 1)
      for link in ["de la ", "du ", "des ", "de los ", "de las ", "del ", "de ", "d "]
      where rest.hasPrefix(link) {
        rest = rest.dropFirst(link.utf8.count)
        break
      }
      // More than one state calls itself a republic of these names.
      return ["chine", "china", "coree", "corea"].contains(String(rest)) ? nil : String(rest)
    }
    return nil
  }

  private static let forms = [
    "republique", "republica", "royaume", "reino", "etat", "estado", "principaute", "principado",
    "республика", "королевство", "جمهوريه", "مملكه", "دوله",
  ]

  /// The words in alphabetical order, so that `Corée (République de)` is `République de Corée`.
  private static func key(_ words: String) -> String {
    words.split(separator: " ").filter { !small.contains($0) }.sorted().joined(separator: " ")
  }

  private static let small: Set<Substring> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "del", "el", "los", "las", "y", "et", "e", "и",
  ]

  private static let byName: [String: CountryCode] = {
    var table: [String: CountryCode] = [:]
    for row in [countryNamesAToK, countryNamesLToZ].joined(separator: "\n").split(separator: "\n") {
      let names = row.split(separator: "|")
      guard let first = names.first, let code = CountryCode(first) else { continue }
      for name in names.dropFirst() {
        let key = key(folded(String(name)))
        if table[key] == nil { table[key] = code }
      }
    }
    return table
  }()
}
