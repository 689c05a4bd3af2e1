import SessionEngine

extension Screen {
  static var orders: [String] { ["all"] }
  static func count(_ state: ConsoleState) -> Int? { nil }
  static func copyText(_ id: RowID, scene: Scene) -> String? { nil }
}

extension String {
  /// Whether a search key occurs in the text, whatever the case.
  ///
  /// Plain ASCII is compared in place, because a filter looks at every row at every key.
  func matches(_ key: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return searchKey.hasText(key) }
    var text = self
    var key = key
    return key.withUTF8 { wanted in
      guard let first = wanted.first else { return true }
      return text.withUTF8 { bytes -> Bool in
        guard bytes.count >= wanted.count else { return false }
        search: for start in 0...(bytes.count - wanted.count) {
          guard bytes[start].lowercasedASCII == first else { continue }
          for offset in 1..<wanted.count
          where bytes[start + offset].lowercasedASCII != wanted[offset] {
            continue search
          }
          return true
        }
        return false
      }
    }
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self + 32 : self }
}

extension Binding where Action == ConsoleAction {
  /// A binding of a screen's own key.
  static func own(
    _ id: String, _ key: Key, _ short: String, _ long: String, _ group: String,
    _ action: ConsoleAction, footer: Bool = true
  ) -> Binding<ConsoleAction> {
    Binding(
      id, keys: [key], short: short, long: long, group: group, isInFooter: footer, action: action)
  }
}

/// A length of time as typed, without the sign it may have.
func unsigned(_ text: String) -> String {
  String(text.drop { $0 == "+" || $0 == "-" || $0 == "−" || $0 == " " })
}

/// An id as typed, with its letter if only the number was.
func withLetter(_ letter: Character, _ text: String) -> String {
  let isNumber = !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  return isNumber ? "\(letter)\(text)" : text
}

extension FormValues {
  /// Adds an option for each field that was changed, under the field's own name.
  func changes(to line: CommandLine, _ fields: [String]) -> CommandLine {
    fields.reduce(line) { $0.option($1, changed($1)) }
  }

  /// Adds an option for each field that is filled in, under the field's own name.
  func filled(_ line: CommandLine, _ fields: [String]) -> CommandLine {
    fields.reduce(line) { $0.filled($1, self[$1]) }
  }
}
