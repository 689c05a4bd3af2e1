import SessionEngine

extension Screen {
  static var orders: [String] { ["all"] }
  static func count(_ state: ConsoleState) -> Int? { nil }
  static func copyText(_ id: RowID, scene: Scene) -> String? { nil }
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
