/// A word as it is compared: small letters without marks. Scripts that put no spaces between words give each
/// two neighbouring characters as one word.
struct FoldedWord: Hashable, Sendable {
  /// The letters as numbers.
  let letters: [UInt32]
  /// Whether it is a pair of characters of a script without spaces.
  let isPair: Bool

  /// The different words of a text in the order in which they come, no more than `limit`.
  static func words(of text: String, limit: Int = 80) -> [FoldedWord] {
    var reader = WordReader(limit: limit)
    for scalar in text.unicodeScalars {
      reader.take(scalar)
      if reader.isFull { break }
    }
    reader.endWord()
    reader.endRun()
    return reader.words
  }

  /// Whether it is written in digits.
  var isNumber: Bool { letters.allSatisfy { 0x30...0x39 ~= $0 } }

  /// A number that stands for the word in an index.
  var key: UInt64 { Self.hash(letters[...], seed: isPair ? 3 : 1) }

  /// A number that stands for all words that begin alike; nil for short ones.
  var stemKey: UInt64? {
    guard !isPair, letters.count >= 4 else { return nil }
    return Self.hash(letters[..<4], seed: 2)
  }

  private static func hash(_ letters: ArraySlice<UInt32>, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Whether both are one word, or forms or slips of one: `fund` and `funding`, `recieve` and `receive`.
  func isLike(_ other: FoldedWord) -> Bool {
    if letters == other.letters { return true }
    guard !isPair, !other.isPair else { return false }
    let (short, long) =
      letters.count <= other.letters.count
      ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= 4, long.count - short.count <= 4 else { return false }
    var common = 0
    while common < short.count, short[common] == long[common] { common += 1 }
    if common >= max(4, short.count - 1), long.count - common <= 4 { return true }
    let allowed = short.count >= 9 ? 2 : short.count >= 5 ? 1 : 0
    guard allowed > 0, long.count - short.count <= allowed else { return false }
    return Self.distance(short, long) <= allowed
  }

  /// Letters to change, leave out, put in or swap to get from one to the other.
  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(change, old[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], older[j - 2] + 1)
        }
      }
      older = old
      old = row
    }
    return old[b.count]
  }
}

/// Cuts a text into words, letter by letter.
private struct WordReader {
  let limit: Int
  var words: [FoldedWord] = []
  private var known: Set<FoldedWord> = []
  private var word: [UInt32] = []
  /// The last character of a run of a script without spaces, and how long the run is.
  private var previous: UInt32 = 0
  private var run = 0

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { words.count >= limit }

  mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      if run > 0 { endRun() }
      switch value {
      case 0x61...0x7A, 0x30...0x39: word.append(value)
      case 0x41...0x5A: word.append(value + 32)
      case 0x27: break  // An apostrophe joins: don't and dont are one word.
      default: endWord()
      }
      return
    }
    guard !Self.isUnspaced(value) else {
      endWord()
      if run > 0 { add(FoldedWord(letters: [previous, value], isPair: true)) }
      previous = value
      run += 1
      return
    }
    if let plain = CountryKey.plainLetters[scalar] {
      endRun()
      for letter in plain.unicodeScalars { word.append(letter.value) }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: break
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber:
      endRun()
      // The long stroke of Arabic only stretches a word.
      guard value != 0x640 else { break }
      for letter in scalar.properties.lowercaseMapping.unicodeScalars {
        word.append(Self.plain(letter.value))
      }
    default:
      // A curly apostrophe joins like a straight one.
      if value != 0x2019 {
        endWord()
        endRun()
      }
    }
  }

  mutating func endWord() {
    guard !word.isEmpty else { return }
    add(FoldedWord(letters: word, isPair: false))
    word.removeAll(keepingCapacity: true)
  }

  mutating func endRun() {
    if run == 1 { add(FoldedWord(letters: [previous], isPair: true)) }
    run = 0
  }

  private mutating func add(_ word: FoldedWord) {
    guard !isFull, known.insert(word).inserted else { return }
    words.append(word)
  }

  /// Scripts in which words are not told apart by spaces.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F:
      true
    default: false
    }
  }

  /// Letters that are written in more than one way: the alefs and their like, and the Cyrillic io.
  private static func plain(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6CC: 0x64A
    case 0x629: 0x647
    case 0x6A9: 0x643
    case 0x451: 0x435
    case 0x439: 0x438
    case 0x3AC: 0x3B1
    case 0x3AD: 0x3B5
    case 0x3AE: 0x3B7
    case 0x3AF, 0x3CA: 0x3B9
    case 0x3CC: 0x3BF
    case 0x3CD, 0x3CB: 0x3C5
    case 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    default: value
    }
  }
}
