/// An option of a verb: `--name VALUE`, or a switch when there is no placeholder.
struct VerbOption: Sendable {
  let name: String
  let placeholder: String?
  let help: String

  init(_ name: String, _ placeholder: String? = nil, _ help: String) {
    self.name = name
    self.placeholder = placeholder
    self.help = help
  }
}

/// One verb of the program, as the help, the shell completions and the README list it.
struct Verb: Sendable {
  let name: String
  /// The values by position, as the help shows them.
  let parameters: String
  let summary: String
  let options: [VerbOption]
  /// What the first value is, so that shells can complete it.
  let completes: Completes
  /// Words that a later value can be.
  var choices: [String] = []
  let run: @Sendable (VerbArguments) throws(Failure) -> ExitCode

  enum Completes: Sendable { case folder, word, nothing }

  /// The one line of usage.
  var usage: String {
    let shown = options.map { " [--\($0.name)\($0.placeholder.map { " \($0)" } ?? "")]" }
    return "plenum \(name)\(parameters.isEmpty ? "" : " \(parameters)")\(shown.joined())"
  }

  /// The text of `plenum VERB --help`.
  var help: String {
    var lines = ["plenum \(name)\(parameters.isEmpty ? "" : " \(parameters)"): \(summary)"]
    if !options.isEmpty {
      lines.append("")
      let names = options.map { "--\($0.name)\($0.placeholder.map { " \($0)" } ?? "")" }
      let width = names.map(\.count).max() ?? 0
      for (option, name) in zip(options, names) {
        lines.append("  \(name.padded(to: width))  \(option.help)")
      }
    }
    if !choices.isEmpty { lines += ["", "Known: \(choices.joined(separator: ", "))"] }
    return lines.joined(separator: "\n")
  }
}

/// What stands behind a verb on the command line.
struct VerbArguments {
  let verb: Verb
  private(set) var positionals: [String] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  /// Sorts the words. With `restAfter`, what follows that many values is taken as it is, but for
  /// the options in `everywhere`.
  init(
    _ words: [String], of verb: Verb, restAfter: Int? = nil, everywhere: Set<String> = []
  ) throws(Failure) {
    self.verb = verb
    var rest = words[...]
    var areOptionsOver = false
    while let word = rest.popFirst() {
      let name = word.hasPrefix("--") ? String(word.dropFirst(2).prefix { $0 != "=" }) : nil
      let isInRest = restAfter.map { positionals.count >= $0 } ?? false
      if word == "--", !areOptionsOver {
        areOptionsOver = true
      } else if let name, !areOptionsOver, !isInRest || startsRest(restAfter, everywhere, name) {
        try readOption(name, word, &rest)
      } else {
        positionals.append(word)
      }
    }
  }

  /// Whether an option is the verb's own though a command follows: before its first word any is, and
  /// behind a `-` that stands for all of it.
  private func startsRest(_ restAfter: Int?, _ everywhere: Set<String>, _ name: String) -> Bool {
    if everywhere.contains(name) { return true }
    guard let restAfter else { return true }
    let command = positionals.dropFirst(restAfter)
    let isBeforeCommand = command.isEmpty || command == ["-"]
    return isBeforeCommand && verb.options.contains { $0.name == name }
  }

  private mutating func readOption(
    _ name: String, _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    guard let option = verb.options.first(where: { $0.name == name }) else {
      throw .usage("plenum \(verb.name) has no option --\(name).\n\(verb.usage)")
    }
    guard let placeholder = option.placeholder else {
      switches.insert(name)
      return
    }
    if let equals = word.firstIndex(of: "=") {
      values[name, default: []].append(String(word[word.index(after: equals)...]))
    } else if let value = rest.popFirst() {
      values[name, default: []].append(value)
    } else {
      throw .usage("The option --\(name) wants a value: --\(name) \(placeholder)")
    }
  }

  /// The value of an option; the last one of several.
  subscript(option: String) -> String? { values[option]?.last }

  /// The values of an option that can be given several times, in order.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// Whether a switch is set.
  func has(_ option: String) -> Bool { switches.contains(option) }

  /// The value at a place that must be there.
  func required(_ index: Int, _ name: String) throws(Failure) -> String {
    guard positionals.indices.contains(index) else {
      throw .usage("The \(name) is missing.\n\(verb.usage)")
    }
    return positionals[index]
  }

  /// Throws when there are more values than the verb takes.
  func expect(atMost count: Int) throws(Failure) {
    guard positionals.count > count else { return }
    throw .usage("“\(positionals[count])” is one word too many.\n\(verb.usage)")
  }

  /// A number at least `lowest`.
  func number(
    _ option: String, atLeast lowest: Int = 0, atMost highest: Int = 1_000_000_000
  ) throws(Failure) -> Int? {
    guard let text = self[option] else { return nil }
    guard let value = Int(text), value >= lowest, value <= highest else {
      throw .usage("--\(option) \(text) is not a whole number from \(lowest) to \(highest).")
    }
    return value
  }
}

extension String {
  /// The text with spaces after it up to a length in characters.
  func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
