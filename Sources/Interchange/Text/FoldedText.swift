/// The text without white space and invisible marks at both ends.
func trimmed(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(Substring(scalars))
}

/// White space of any width, control characters, and marks of no width (direction marks, byte order mark).
///
/// Joiners (U+200C, U+200D) are part of words in Persian and Hindi, and of emoji.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...32, 0x7F, 0x85, 0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
    true
  default: scalar.properties.isWhitespace
  }
}

/// The text in one line, with runs of white space of any sort made one space.
func singleSpaced(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isPending = false
  for scalar in text.unicodeScalars {
    if isBlank(scalar) {
      isPending = scalar.properties.isWhitespace || isPending
    } else {
      if isPending, !result.isEmpty { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
  }
  return String(result)
}

/// The text for comparing: lower case, no accents, and one space for whatever is not a letter or a digit.
///
/// `É-mail:` becomes `e mail`. Letters of other scripts stay; their combining marks go.
func folded(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var isPending = false
  for scalar in text.unicodeScalars {
    let value = scalar.value
    if 97...122 ~= value || 48...57 ~= value || 65...90 ~= value {
      if isPending, !result.isEmpty { result.append(32) }
      isPending = false
      result.append(UInt8(65...90 ~= value ? value + 32 : value))
      continue
    }
    if value < 128 {
      // An apostrophe joins: O'Neill and ONeill are one name.
      if value != 39 { isPending = true }
      continue
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: continue
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber:
      if isPending, !result.isEmpty { result.append(32) }
      isPending = false
      for lower in properties.lowercaseMapping.unicodeScalars {
        if let plain = unaccented[lower] {
          result += plain
        } else if !lower.properties.isDiacritic {
          result += Array(String(lower).utf8)
        }
      }
    default:
      if value != 0x2019 { isPending = true }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The plain letters behind the accented ones of the Latin, Greek and Cyrillic scripts.
private let unaccented: [Unicode.Scalar: [UInt8]] = {
  var table: [Unicode.Scalar: [UInt8]] = [:]
  for (plain, accented) in [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
    ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
    ("u", "ùúûüũūŭůűųǔụủưứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("ss", "ß"),
    ("ae", "æ"),
    ("oe", "œ"), ("th", "þ"), ("е", "ё"), ("и", "й"), ("α", "ά"), ("ε", "έ"), ("η", "ή"),
    ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("ا", "أإآ"), ("ي", "ى"), ("ه", "ة"),
  ] {
    for scalar in accented.unicodeScalars { table[scalar] = Array(plain.utf8) }
  }
  return table
}()

/// Whether `words` stand in the folded `text` as whole words, each behind one space or at the start. O(text).
func contains(_ text: String, words: String) -> Bool {
  let (text, words) = (text.utf8, words.utf8)
  let space = UInt8(ascii: " ")
  guard text.count >= words.count else { return false }
  var rest = text[...]
  while true {
    if rest.starts(with: words) {
      let behind = rest.dropFirst(words.count)
      if behind.isEmpty || behind.first == space { return true }
    }
    guard let next = rest.firstIndex(of: space) else { return false }
    rest = rest[rest.index(after: next)...]
  }
}
