import SessionEngine

/// Finds participants' names, addresses and organisations in what somebody typed, whatever its case and accents.
///
/// A name is found as whole words in the order given or turned round (`Diallo, Amina`), a part of one behind a form of
/// address (`Ms Diallo`), and the last word of one by itself (`Diallo`) where it begins with a capital. A name of a single
/// word must also be spelled with the same capitals, so that a `May` among the people does not cost the text every "may".
struct NameFinder: Sendable {
  private struct Phrase {
    let words: [String]
    /// The one word as it is spelled; nil for a phrase of several.
    let spelling: String?
    let mark: String
  }

  private var phrases: [String: [Phrase]] = [:]
  private var nameWords: Set<String> = []
  private var lastNames: Set<String> = []

  /// - Parameter subjects: What the session is about, such as the titles of its topics; a word of it is not taken for the
  ///   last name of somebody.
  init(_ people: some Sequence<Participant>, subjects: [String] = []) {
    var known: Set<String> = []
    let usual = Set(subjects.flatMap { words(of: $0) }.map(\.folded))
    // Records that were merged into another one, and names before a correction, are still in texts written then.
    for person in people.flatMap(\.withMerged) {
      for name in [person.name, person.teamsName].compactMap({ $0 }) + (person.formerNames ?? []) {
        if let last = Self.lastName(in: name), !usual.contains(last) { lastNames.insert(last) }
        add(name, mark: Self.nameMark, known: &known)
        add(nameWithoutMarks(name), mark: Self.nameMark, known: &known)
      }
      let organisations =
        [person.organisation].compactMap { $0 } + (person.formerOrganisations ?? [])
      for organisation in organisations {
        add(organisation, mark: Self.organisationMark, known: &known)
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }

  static let nameMark = "[name withheld]"
  static let organisationMark = "[organisation withheld]"
  static let addressMark = "[address withheld]"

  /// The last word of a name of several, unless it is more likely to be met as something else.
  private static func lastName(in name: String) -> String? {
    let found = words(of: nameWithoutMarks(name))
    guard found.count > 1, let last = found.last, last.folded.count > 2,
      last.folded.allSatisfy(\.isLetter), !unlikely.contains(last.folded),
      CountryNames.code(last.folded) == nil
    else { return nil }
    return last.folded
  }

  private mutating func add(_ text: String, mark: String, known: inout Set<String>) {
    guard known.insert(mark + text).inserted else { return }
    let found = words(of: text)
    let folded = found.map(\.folded)
    guard let first = folded.first, folded.joined().utf8.count > 1,
      !(mark == Self.organisationMark && generic.contains(folded.joined(separator: " ")))
    else { return }
    let isSingle = folded.count == 1
    let spelling = isSingle ? String(found[0].text) : nil
    phrases[first, default: []].append(Phrase(words: folded, spelling: spelling, mark: mark))
    guard mark == Self.nameMark, !isSingle else { return }
    nameWords.formUnion(folded)
    let turned = [folded[folded.count - 1]] + folded.dropLast()
    phrases[turned[0], default: []].append(Phrase(words: turned, spelling: nil, mark: mark))
  }

  /// The text with each name, organisation and address replaced by a mark that says what was there.
  func redacted(_ text: String) -> String {
    let words = words(of: text)
    var cuts = addresses(in: text).map { (range: $0, mark: Self.addressMark) }
    var index = 0
    while index < words.count {
      let (length, mark) = match(words, at: index)
      if length > 0 {
        let range = words[index].text.startIndex..<words[index + length - 1].text.endIndex
        cuts.append((range, mark))
        index += length
      } else {
        index += 1
      }
    }
    guard !cuts.isEmpty else { return text }
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result = ""
    var position = text.startIndex
    for cut in cuts where cut.range.upperBound > position {
      if cut.range.lowerBound >= position {
        result += text.unicodeScalars[position..<cut.range.lowerBound].map { String($0) }.joined()
        result += cut.mark
      }
      position = cut.range.upperBound
    }
    return result + String(text.unicodeScalars[position...])
  }

  /// How many words from `index` on are somebody's name, and the mark for them; 0 when none are.
  private func match(_ words: [Word], at index: Int) -> (Int, String) {
    let first = words[index].folded
    for phrase in phrases[first] ?? [] where index + phrase.words.count <= words.count {
      guard zip(phrase.words, words[index...]).allSatisfy({ $0 == $1.folded }) else { continue }
      if let spelling = phrase.spelling, spelling != String(words[index].text) { continue }
      return (phrase.words.count, phrase.mark)
    }
    if titles.contains(first), index + 1 < words.count,
      nameWords.contains(words[index + 1].folded)
    {
      return (2, Self.nameMark)
    }
    if lastNames.contains(first), words[index].beginsLarge { return (1, Self.nameMark) }
    return (0, "")
  }

  /// Where something stands that looks like an e-mail address.
  private func addresses(in text: String) -> [Range<String.Index>] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    let scalars = text.unicodeScalars
    func belongs(_ scalar: Unicode.Scalar) -> Bool {
      scalar != "@" && !scalar.properties.isWhitespace
        && !"<>()[]{},;:\"'|`".unicodeScalars.contains(scalar)
    }
    var found: [Range<String.Index>] = []
    for index in scalars.indices where scalars[index] == "@" {
      var start = index
      while start > scalars.startIndex, belongs(scalars[scalars.index(before: start)]) {
        start = scalars.index(before: start)
      }
      var end = scalars.index(after: index)
      while end < scalars.endIndex, belongs(scalars[end]) { end = scalars.index(after: end) }
      if start < index, scalars.index(after: index) < end { found.append(start..<end) }
    }
    return found
  }
}

/// A word of a text, where it stands and how it compares.
private struct Word {
  let text: Substring.UnicodeScalarView
  let folded: String

  /// Whether it begins with a capital, or is in a script that has none.
  var beginsLarge: Bool { text.first.map { !$0.properties.isLowercase } ?? false }
}

/// The words of a text; in scripts that are written without spaces each character is one.
private func words(of text: String) -> [Word] {
  let scalars = text.unicodeScalars
  var words: [Word] = []
  var start: String.Index?
  func close(at end: String.Index) {
    guard let from = start else { return }
    start = nil
    let part = scalars[from..<end]
    let key = folded(String(part))
    if !key.isEmpty { words.append(Word(text: part, folded: key)) }
  }
  for index in scalars.indices {
    let scalar = scalars[index]
    if isUnspaced(scalar) {
      close(at: index)
      start = index
      close(at: scalars.index(after: index))
    } else if isOfWord(scalar) {
      if start == nil { start = index }
    } else {
      close(at: index)
    }
  }
  close(at: scalars.endIndex)
  return words
}

private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 128 { return 48...57 ~= value || 65...90 ~= value || 97...122 ~= value }
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
    .format:
    return true
  default: return false
  }
}

/// Han, kana, Thai, Lao, Burmese and Khmer run their words together.
private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
    true
  default: false
  }
}

/// What people write for an organisation when they name none.
private let generic: Set<String> = [
  "none", "n a", "na", "no", "yes", "self", "independent", "individual", "freelance", "private",
  "private sector", "ngo", "ngos", "civil society", "academia", "university", "school",
  "government", "state", "ministry", "company", "consultant", "student", "other", "the", "un",
  "united nations",
]

/// Last words of names that are more often met as something else, at the beginning of a sentence or in a title.
private let unlikely: Set<String> = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  "sunday", "will", "long", "law", "case", "state", "states", "court", "justice", "right", "rights",
  "group", "guest", "user", "member", "person", "participant", "speaker", "panel", "chair", "white",
  "black", "brown", "green", "young", "old", "day", "field", "price", "best", "good", "rich",
  "short",
  "small", "north", "south", "east", "west", "bank", "hill", "park", "wood", "stone", "rose",
  "cross",
  "page", "street", "summer", "winter", "english", "french", "major", "judge", "peace", "hope",
  "faith", "grace", "mark", "bill", "iii", "junior", "senior", "phd", "esq", "one", "two", "three",
]

/// Forms of address behind which a part of a name names somebody.
private let titles: Set<String> = [
  "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "mme", "mlle", "sr", "sra",
  "srta", "herr", "frau", "ambassador", "excellency",
]

extension Participant {
  /// This record and those merged into it.
  fileprivate var withMerged: [Participant] {
    [self] + (merged ?? []).flatMap(\.participant.withMerged)
  }
}
