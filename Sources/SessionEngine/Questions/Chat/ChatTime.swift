/// Finds times of day as chats write them.
enum ChatTime {
  /// The length of a time at the start of a text: `10:37`, `08:59:02`, `2:44 pm`; nil for none.
  static func prefix(of text: Substring) -> Int? {
    var rest = text
    func digits(_ limit: Int) -> Int {
      let found = rest.prefix(limit).prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(found.count)
      return found.count
    }
    guard digits(2) > 0 else { return nil }
    guard rest.first == ":" || rest.first == "." else { return nil }
    let mark = rest.removeFirst()
    guard digits(2) == 2 else { return nil }
    if rest.first == mark, rest.dropFirst().first?.isNumber == true {
      rest = rest.dropFirst()
      guard digits(2) == 2 else { return nil }
    }
    // A dot alone is a number such as 3.14 unless a half of the day follows.
    let before = rest
    var half = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let word = half.prefix(4).lowercased()
    if word.hasPrefix("a.m.") || word.hasPrefix("p.m.") {
      half = half.dropFirst(4)
      rest = half
    } else if word.hasPrefix("am") || word.hasPrefix("pm") {
      half = half.dropFirst(2)
      rest = half
    }
    if mark == ".", rest.startIndex == before.startIndex { return nil }
    guard rest.first.map({ !$0.isNumber && !$0.isLetter }) ?? true else { return nil }
    return text.count - rest.count
  }

  /// Whether a whole line is a time, perhaps with a day before it: `Yesterday 3:45 PM`, `11/5 9:15 AM`.
  static func isWhole(_ line: Substring) -> Bool {
    guard line.count <= 40 else { return false }
    // A transcript puts a link behind the time.
    let line = line.firstIndex(of: "→").map { trimmed(line[..<$0]) } ?? line
    var rest = line
    var words = 0
    while true {
      if let length = prefix(of: rest) { return length == rest.count }
      guard words < 4, let space = rest.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }) else {
        return false
      }
      guard isDay(rest[..<space]) else { return false }
      rest = rest[space...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "•" }
      words += 1
    }
  }

  /// Whether a word can be a day or part of one: `Yesterday`, `Monday,`, `11/5`, `13.08.2024`, `March`, `3`.
  private static func isDay(_ word: Substring) -> Bool {
    let word = word.filter { $0 != "," && $0 != "." || $0 == "." }
    if word.contains(where: \.isNumber) {
      return word.allSatisfy { $0.isNumber || "/.-,".contains($0) }
    }
    return days.contains(word.lowercased().filter { $0 != "," && $0 != "." })
  }

  /// The days and months in the languages of the clients most often met.
  static let days: Set<String> = [
    "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "heute", "gestern", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag", "hier", "aujourd’hui", "aujourd'hui", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "ayer", "hoy", "lunes", "martes", "miércoles", "jueves",
    "viernes", "sábado", "domingo", "oggi", "ieri", "at", "um", "à", "•", "вчера", "сегодня",
    "昨天", "今天", "أمس", "اليوم",
  ]

  /// The text without white space around it.
  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
