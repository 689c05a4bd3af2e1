extension CountryCode {
  /// Reads a country as people write it: either code, a short, long or usual name.
  ///
  /// Case, accents, punctuation, the order of words and small words ("the", "of", "and") do not matter, so that
  /// "Korea, Rep." and "republic of korea" are the same. One look-up in a table built on first use.
  public init?(matching text: String) {
    // No name is nearly as long; folding a megabyte pasted into a cell would only cost time.
    guard text.utf8.count <= 200, let code = CountryIndex.shared.codes[CountryKey(text).text]
    else { return nil }
    self = code
  }

  /// The country whose name is nearest to a text that matches none; nil when nothing is near.
  ///
  /// Near means about one wrong letter in four, where two swapped letters count as one.
  public static func suggestion(for text: String) -> CountryCode? {
    guard text.utf8.count <= 200 else { return nil }
    let wanted = Array(CountryKey(text).text.utf8)
    guard wanted.count >= 4 else { return nil }
    var best: (distance: Int, code: CountryCode)?
    for (key, code) in CountryIndex.shared.names {
      let limit = min((best?.distance ?? .max), max(1, wanted.count / 4) + 1)
      guard abs(key.count - wanted.count) < limit,
        let distance = editDistance(wanted, key, below: limit)
      else { continue }
      best = (distance, code)
    }
    return best?.code
  }
}

/// Every way to write a country, folded, and the code it stands for.
private struct CountryIndex: Sendable {
  static let shared = CountryIndex(CountryTable.shared.countries)

  /// Codes and names.
  let codes: [String: CountryCode]
  /// Names of four letters and more, in the order of the table, as bytes.
  let names: [(key: [UInt8], code: CountryCode)]

  init(_ countries: [Country]) {
    var codes: [String: CountryCode] = [:]
    codes.reserveCapacity(countries.count * 6)
    var names: [(key: [UInt8], code: CountryCode)] = []
    for country in countries {
      for name in country.names {
        let key = CountryKey(name).text
        guard codes.updateValue(country.code, forKey: key) == nil else { continue }
        let bytes = Array(key.utf8)
        if bytes.count >= 4 { names.append((bytes, country.code)) }
      }
    }
    // Codes come last, so that none is ever hidden by a short variant of another country.
    for country in countries {
      codes[CountryKey(country.alpha3).text] = country.code
      codes[CountryKey(country.code.rawValue).text] = country.code
    }
    self.codes = codes
    self.names = names
  }
}

extension Country {
  /// The short name, the long name and the variants.
  var names: [String] { [name, officialName] + variants }
}

/// The fewest insertions, deletions, changes and swaps of neighbours that turn `a` into `b`.
///
/// Nil as soon as it cannot be less than `limit`.
func editDistance(_ a: [UInt8], _ b: [UInt8], below limit: Int) -> Int? {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    var least = row[0]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      least = min(least, cost)
    }
    guard least < limit else { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] < limit ? last[b.count] : nil
}
