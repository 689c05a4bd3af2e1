/// What a filter looks for, ready to be compared with many texts.
struct SearchTerm {
  /// What is looked for, as a search key.
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.searchKey.utf8)
  }

  /// Whether there is nothing to look for, so that everything fits.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether it occurs in a search key.
  func occurs(in key: String) -> Bool {
    var key = key
    return key.withUTF8 { text in find(in: text) { $0 } }
  }

  /// Whether it occurs in a text, whatever the case and the accents.
  ///
  /// Plain ASCII is compared in place, because a filter looks at every row at every key.
  func matches(_ text: String?) -> Bool {
    guard var text else { return false }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return occurs(in: text.searchKey) }
    return text.withUTF8 { text in
      find(in: text) { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    }
  }

  @inline(__always)
  private func find(
    in text: UnsafeBufferPointer<UInt8>, folding fold: (UInt8) -> UInt8
  ) -> Bool {
    guard let first = bytes.first else { return true }
    guard text.count >= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { wanted in
      search: for start in 0...(text.count - wanted.count) where fold(text[start]) == first {
        for offset in 1..<wanted.count where fold(text[start + offset]) != wanted[offset] {
          continue search
        }
        return true
      }
      return false
    }
  }
}
