extension String {
  /// The text as it is compared in filters and sorting: small letters, without the accents of
  /// Latin letters, so that "jose" finds "José".
  var searchKey: String {
    if utf8.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) { return self }
    var key = ""
    key.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        key.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
      } else if scalar.value >= 0xC0, scalar.value < 0x180 {
        let place = Int(scalar.value - 0xC0)
        let base = Self.bases[place]
        if base == 0x2E {
          key += scalar.properties.lowercaseMapping
        } else {
          key.unicodeScalars.append(Unicode.Scalar(base))
        }
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }

  /// Whether a text occurs in this one, byte for byte; both are search keys.
  func hasText(_ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first else { return true }
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count >= wanted.count else { return false }
      search: for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        for offset in wanted.indices where bytes[start + offset] != wanted[offset] {
          continue search
        }
        return true
      }
      return false
    }
  }

  /// The plain letters of U+00C0 to U+017F; a point for those that have none.
  private static let bases = Array(
    """
    aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
}
