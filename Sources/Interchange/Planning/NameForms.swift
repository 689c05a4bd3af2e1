/// The forms under which one person's name is looked for, from the surest to the vaguest.
struct NameForms {
  /// The words in alphabetical order, with what stands in brackets, then without.
  let exact: [String]
  /// The same in Latin letters, where the name is written in Cyrillic or Greek; else as `exact`.
  let latin: [String]
  /// The consonants of each word, which is what scripts and spellings of one name share; nil where that says little.
  let skeleton: String?
  /// The words in Latin letters, titles left out.
  let words: [String]

  init(_ name: String) {
    exact = nameKeys(name)
    latin = exact.map { key in
      key.split(separator: " ").map { latinised(String($0)) }.sorted().joined(separator: " ")
    }
    words = (latin.last ?? "").split(separator: " ").map(String.init)
      .filter { !nameTitles.contains($0) }
    let bones = (exact.last ?? "").split(separator: " ").map { consonants(String($0)) }
      .filter { !$0.isEmpty }
    // Two words of two consonants are shared by too many names to say anything.
    let strength = bones.reduce(0) { $0 + $1.utf8.count }
    skeleton = bones.count >= 2 && strength >= 5 ? bones.sorted().joined(separator: " ") : nil
  }
}

/// Words before a name that are no part of it.
let nameTitles: Set<String> = [
  "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "mme", "mlle", "sr", "sra", "srta",
  "herr", "frau", "ambassador", "g", "gospodin",
]

/// A folded word with its Cyrillic and Greek letters written in Latin ones, as passports do; others stay.
func latinised(_ word: String) -> String {
  guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
  var result = ""
  for scalar in word.unicodeScalars {
    if let letters = latinLetters[scalar] {
      result += letters
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The Latin letters of the Cyrillic and Greek alphabets, folded as names are.
private let latinLetters: [Unicode.Scalar: String] = {
  var table: [Unicode.Scalar: String] = [:]
  let pairs =
    "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch "
    + "ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї i є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz қ k ғ g "
    + "ә a ө o ү u ұ u ң n һ h "
    + "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch "
    + "ψ ps ω o"
  let parts = pairs.split(separator: " ")
  for index in stride(from: 0, to: parts.count - 1, by: 2) {
    guard let letter = parts[index].unicodeScalars.first else { continue }
    table[letter] = parts[index + 1] == "-" ? "" : String(parts[index + 1])
  }
  return table
}()

/// The consonants of a folded word; what Arabic does not write, and what spellings vary, is left out.
func consonants(_ word: String) -> String {
  var letters = arabicWithoutArticle(word)
  letters = latinised(letters)
  if ["al", "el", "ul", "bin", "ibn", "ben"].contains(letters) { return "" }
  var result: [UInt8] = []
  let scalars = Array(letters.unicodeScalars)
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
    var taken = 1
    var sound: Character?
    if next == "h", let pair = digraphs[scalar] {
      sound = pair
      taken = 2
    } else if let letter = arabicSounds[scalar] {
      sound = letter
    } else if scalar == "h", index + 1 == scalars.count {
      sound = nil
    } else if 97...122 ~= scalar.value {
      sound =
        latinSounds[scalar] ?? ("aeiouyw".unicodeScalars.contains(scalar) ? nil : Character(scalar))
    }
    index += taken
    if let byte = sound?.asciiValue, result.last != byte { result.append(byte) }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A folded Arabic word without the article that is joined to it and the h at its end.
private func arabicWithoutArticle(_ word: String) -> String {
  guard let first = word.unicodeScalars.first, 0x600...0x6FF ~= first.value else { return word }
  var scalars = Substring(word).unicodeScalars
  if scalars.count > 4, word.hasPrefix("ال") { scalars = scalars.dropFirst(2) }
  if scalars.count > 2, scalars.last == "ه" { scalars = scalars.dropLast() }
  return String(Substring(scalars))
}

/// Two Latin letters that are one sound: kh, gh, sh, ch, th, dh, ph, zh.
private let digraphs: [Unicode.Scalar: Character] = [
  "k": "k", "g": "g", "s": "x", "c": "x", "t": "t", "d": "d", "p": "f", "z": "z",
]

private let latinSounds: [Unicode.Scalar: Character] = ["c": "k", "q": "k", "j": "g", "p": "b"]

private let arabicSounds: [Unicode.Scalar: Character] = [
  "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "چ": "x", "ح": "h", "خ": "k",
  "د": "d", "ض": "d", "ذ": "d", "ر": "r", "ز": "z", "ظ": "z", "ژ": "z", "س": "s", "ص": "s",
  "ش": "x", "غ": "g", "گ": "g", "ف": "f", "ق": "k", "ك": "k", "ک": "k", "ل": "l", "م": "m",
  "ن": "n", "ه": "h",
]

/// Whether two short texts differ in at most `limit` letters; letters are bytes of folded Latin text.
func isWithin(_ limit: Int, _ a: String, _ b: String) -> Bool {
  let (first, second) = (Array(a.utf8), Array(b.utf8))
  guard abs(first.count - second.count) <= limit, first.count <= 200 else { return false }
  var row = Array(0...second.count)
  for (i, byte) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in second.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(min(above, row[j]) + 1, diagonal + (byte == other ? 0 : 1))
      diagonal = above
    }
    guard (row.min() ?? 0) <= limit else { return false }
  }
  return row[second.count] <= limit
}
