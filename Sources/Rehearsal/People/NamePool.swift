import SessionEngine

/// Given and family names of a region, in Latin letters and where it has one in its own script.
struct NamePool: Sendable {
  /// A name as it is shown and as an e-mail address spells it.
  struct Part: Sendable { let shown: String, address: String }

  let given: [Part], family: [Part]
  /// The same names in the region's script; empty where that is Latin.
  let nativeGiven: [Part], nativeFamily: [Part]
  /// Whether the family name comes first in the region's script, without a space.
  let isFamilyFirst: Bool
  let languages: [String]

  /// Reads words of the form `shown` or `shown=address`; without an address, the shown word has to be ASCII.
  init(
    _ languages: String, given: String, family: String, nativeGiven: String = "",
    nativeFamily: String = "", isFamilyFirst: Bool = false
  ) {
    self.languages = languages.split(separator: " ").map(String.init)
    self.given = Self.read(given)
    self.family = Self.read(family)
    self.nativeGiven = Self.read(nativeGiven)
    self.nativeFamily = Self.read(nativeFamily)
    self.isFamilyFirst = isFamilyFirst
  }

  private static func read(_ words: String) -> [Part] {
    words.split { $0 == " " || $0 == "\n" }.map { word in
      let parts = word.split(separator: "=").map(String.init)
      return Part(
        shown: parts[0].replacing("_", with: " "),
        address: parts[parts.count - 1].lowercased().replacing("_", with: ""))
    }
  }

  /// The pool of the country; a mixed one for a country without a pool of its own.
  static func of(_ country: CountryCode) -> NamePool {
    let name = regions.first { $0.countries.contains(country.rawValue) }?.pool ?? "world"
    return named[name] ?? NamePool("en", given: "Alex", family: "Martin")
  }
}
