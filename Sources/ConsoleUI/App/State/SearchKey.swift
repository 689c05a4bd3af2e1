extension String {
  /// The text as it is compared in filters and sorting: small letters, without the accents of
  /// Latin letters, so that "jose" finds "José".
  var searchKey: String {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { target in
        for (place, byte) in bytes.enumerated() {
          target[place] = byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
        }
        return bytes.count
      }
    } ?? foldedKey
  }

  /// The key of a text that is not plain ASCII.
  private var foldedKey: String {
    var key = ""
    key.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        key.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
      } else if scalar.value >= 0xC0, scalar.value < 0x180,
        let base = Self.plainLetter(scalar.value)
      {
        key.unicodeScalars.append(base)
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }

  /// The plain small letter of a Latin letter from U+00C0 to U+017F, if it has one.
  private static func plainLetter(_ value: UInt32) -> Unicode.Scalar? {
    let base = plainLetters[Int(value - 0xC0)]
    return base == UInt8(ascii: ".") ? nil : Unicode.Scalar(base)
  }

  private static let plainLetters = Array(
    """
    aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
    hhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
}
