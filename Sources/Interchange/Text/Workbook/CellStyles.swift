import SessionEngine

/// Which numbers of a workbook are dates and times, by the formats of its styles.
struct CellStyles {
  /// What a number with a format is.
  private enum Form {
    case number, date, time, dateAndTime
    /// A length of time that goes on beyond 24 hours.
    case elapsed
  }

  private let forms: [Form]
  /// Whether days are counted from 1904, as Excel on old Macs did.
  private let is1904: Bool

  /// Reads the part of styles.
  init(_ styles: XMLElement?, is1904: Bool) {
    self.is1904 = is1904
    func child(_ element: XMLElement?, _ name: String) -> XMLElement? {
      element?.children.first { localName($0.name) == name }
    }
    var own: [Int: Form] = [:]
    for format in child(styles, "numFmts")?.children ?? [] {
      guard let id = format.attributes["numFmtId"].flatMap({ Int($0) }) else { continue }
      own[id] = Self.form(format.attributes["formatCode"] ?? "")
    }
    forms = (child(styles, "cellXfs")?.children ?? []).map { style in
      let id = style.attributes["numFmtId"].flatMap { Int($0) } ?? 0
      return own[id] ?? Self.builtIn(id)
    }
  }

  /// The formats that every workbook has, among them those of East Asian editions.
  private static func builtIn(_ id: Int) -> Form {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45, 47, 55, 56: .time
    case 22: .dateAndTime
    case 46: .elapsed
    default: .number
    }
  }

  /// What a format code such as `dd/mm/yy\ hh:mm` makes of a number.
  private static func form(_ code: String) -> Form {
    let code = code.lowercased()
    guard !code.contains("general") else { return .number }
    var letters: Set<Character> = []
    var rest = code[...]
    while let character = rest.popFirst() {
      switch character {
      // The first of several sections is the one of what is not negative.
      case ";": rest = ""
      case "\\", "_", "*": rest = rest.dropFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        // `[h]`, `[mm]` and `[s]` go on beyond a day; a colour or a language means nothing.
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
          return .elapsed
        }
      case "0", "#", "?", "%": if letters.isEmpty { return .number }
      default: letters.insert(character)
      }
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDate =
      letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime)
    if hasDate, hasTime { return .dateAndTime }
    return hasDate ? .date : hasTime ? .time : .number
  }

  /// A number as its cell shows it, as far as it matters: dates with the year first, times with seconds.
  func text(of written: String, style: Int) -> String {
    guard let number = Double(written), number.isFinite else { return written }
    let form = forms.indices.contains(style) ? forms[style] : .number
    guard form != .number, 0...2_958_466 ~= number else { return plain(number, written) }
    let seconds = Int((number * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    if form == .elapsed {
      return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
    let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    if form == .time || day == 0 { return time }
    let date = CivilDate(daysSinceEpoch: daysSince1970(day))
    let days = "\(date.year)-\(two(date.month))-\(two(date.day))"
    return form == .dateAndTime || second != 0 ? "\(days) \(time)" : days
  }

  /// The day that a number of days means; Excel has a 29 February 1900, which there was not.
  private func daysSince1970(_ day: Int) -> Int {
    if is1904 { return day + 1462 - 25_569 }
    return day - 25_569 + (day < 60 ? 1 : 0)
  }

  /// Whole numbers without a point or an exponent, so that a telephone number stays one.
  private func plain(_ number: Double, _ written: String) -> String {
    guard written.contains(where: { ".eE".contains($0) }), number == number.rounded(),
      abs(number) < 9_007_199_254_740_992
    else { return written }
    return "\(Int(number))"
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
