import SessionEngine

/// The values of one command line, by name, read on demand into what the command wants.
struct Arguments {
  let spec: CommandSpec
  let context: ParsingContext
  private var values: [String: String] = [:]
  private var switches: Set<String> = []

  /// Sorts words into parameters and options.
  init(
    reading words: [String], for spec: CommandSpec, in context: ParsingContext
  ) throws(CommandSyntaxError) {
    self.spec = spec
    self.context = context
    var rest = words[...]
    var parameters = spec.parameters[...]
    var areOptionsOver = false
    while let word = rest.popFirst() {
      if word == "--", !areOptionsOver {
        areOptionsOver = true
      } else if word.hasPrefix("--"), !areOptionsOver {
        try readOption(word, &rest)
      } else if let parameter = parameters.first {
        if word == parameter.filler, let next = rest.first, !next.hasPrefix("--") { continue }
        parameters.removeFirst()
        values[parameter.name] = word
      } else {
        throw .unexpected(word, usage: spec.usage)
      }
    }
    if let missing = parameters.first(where: { !$0.isOptional }) {
      throw .missing(missing.name, usage: spec.usage)
    }
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandSyntaxError) {
    // Both `--name value` and `--name=value` are usual.
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = spec.options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        "--\(name)", nearest: nearest(to: name, among: spec.options.map(\.name)),
        usage: spec.usage)
    }
    guard let kind = option.kind else {
      switches.insert(name)
      return
    }
    guard values[name] == nil else { throw .repeated(option: name) }
    if parts.count == 2 {
      values[name] = String(parts[1])
    } else if let value = rest.popFirst() {
      values[name] = value
    } else {
      throw .missingValue(option: name, placeholder: kind.placeholder)
    }
  }

  /// Whether a switch is set.
  func has(_ name: String) -> Bool { switches.contains(name) }

  /// The text of a value, if it was given.
  func text(_ name: String) -> String? { values[name] }

  /// The text of a value that must be there.
  func required(_ name: String) throws(CommandSyntaxError) -> String {
    guard let value = values[name] else { throw .missing(name, usage: spec.usage) }
    return value
  }

  /// An id such as `A3`, if it was given.
  func optionalID<Kind: IDKind>(
    _ name: String, _ kind: EntityID<Kind>.Type = EntityID<Kind>.self
  ) throws(CommandSyntaxError) -> EntityID<Kind>? {
    guard let text = values[name] else { return nil }
    return try entityID(text, kind)
  }

  /// An id that must be there.
  func id<Kind: IDKind>(
    _ name: String, _ kind: EntityID<Kind>.Type = EntityID<Kind>.self
  ) throws(CommandSyntaxError) -> EntityID<Kind> {
    guard let id = try optionalID(name, kind) else { throw .missing(name, usage: spec.usage) }
    return id
  }

  /// A participant by id, e-mail, or the beginning of a name that only one has.
  func participant(_ name: String) throws(CommandSyntaxError) -> ParticipantID {
    try person(required(name))
  }

  /// A participant, if one was given.
  func optionalParticipant(_ name: String) throws(CommandSyntaxError) -> ParticipantID? {
    guard let text = values[name] else { return nil }
    return try person(text)
  }

  /// The participant that a text names.
  func person(_ text: String) throws(CommandSyntaxError) -> ParticipantID {
    if let id = ParticipantID(text) { return id }
    let wanted = text.lowercased()
    let people = context.session.participants
    if wanted.contains("@"), let match = people.first(where: { $0.emails.contains(wanted) }) {
      return match.id
    }
    let exact = people.filter { $0.name.lowercased() == wanted }
    if exact.count == 1 { return exact[0].id }
    let matches = people.filter { person in
      person.name.lowercased().split(separator: " ").indices.contains { index in
        person.name.lowercased().split(separator: " ")[index...].joined(separator: " ")
          .hasPrefix(wanted)
      }
    }
    guard let match = matches.first else { throw .nobody(named: text) }
    guard matches.count == 1 else {
      throw .ambiguous(text, matches: matches.prefix(3).map { "\($0.name) (\($0.id))" })
    }
    return match.id
  }

  /// One of the raw values of an enum, if it was given.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type = Value.self
  ) throws(CommandSyntaxError) -> Value? where Value.RawValue == String {
    guard let text = values[name] else { return nil }
    return try choice(text, of: name)
  }

  /// Raw values of an enum with commas between them, if any were given.
  func choices<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type = Value.self
  ) throws(CommandSyntaxError) -> [Value]? where Value.RawValue == String {
    guard let texts = list(name) else { return nil }
    var values: [Value] = []
    for text in texts { values.append(try choice(text, of: name)) }
    return values
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, of name: String
  ) throws(CommandSyntaxError) -> Value where Value.RawValue == String {
    let wanted = text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    if let value = Value.allCases.first(where: { $0.rawValue.lowercased() == wanted }) {
      return value
    }
    let names = Value.allCases.map(\.rawValue)
    let hint = nearest(to: text, among: names).map { "did you mean \($0)" }
    throw .badValue(
      field: String(name.map { $0 == "-" ? " " : $0 }), value: text,
      expected: hint ?? "it is one of \(names.joined(separator: ", "))")
  }

  /// A whole number, if it was given.
  func number(_ name: String) throws(CommandSyntaxError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let value = Int(text) else {
      throw .badValue(field: name, value: text, expected: "type a whole number")
    }
    return value
  }

  /// A seed: any number from 0.
  func seed(_ name: String) throws(CommandSyntaxError) -> UInt64? {
    guard let text = values[name] else { return nil }
    guard let value = UInt64(text) else {
      throw .badValue(field: name, value: text, expected: "type a whole number from 0")
    }
    return value
  }

  /// `6..8`, `6-8` or `7`.
  func range(_ name: String) throws(CommandSyntaxError) -> (Int, Int)? {
    guard let text = values[name] else { return nil }
    let parts = text.split { $0 == "." || $0 == "-" || $0 == "–" }.map { Int($0) }
    if parts.count == 1, let value = parts[0] { return (value, value) }
    guard parts.count == 2, let low = parts[0], let high = parts[1] else {
      throw .badValue(field: name, value: text, expected: "type it like 6..8")
    }
    return (low, high)
  }

  /// Values with commas between them, if any were given.
  func list(_ name: String) -> [String]? {
    values[name]?.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// Ids with commas between them, each once and in the order given; nil when none were given.
  func ids<Kind: IDKind>(
    _ name: String, _ kind: EntityID<Kind>.Type = EntityID<Kind>.self
  ) throws(CommandSyntaxError) -> [EntityID<Kind>]? {
    guard let texts = list(name) else { return nil }
    var ids: [EntityID<Kind>] = []
    for text in texts {
      let id = try entityID(text, kind)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func entityID<Kind: IDKind>(
    _ text: String, _ kind: EntityID<Kind>.Type
  ) throws(CommandSyntaxError) -> EntityID<Kind> {
    guard let id = EntityID<Kind>(text) else {
      throw .badValue(
        field: Kind.noun, value: text, expected: "its id looks like \(Kind.letter)1")
    }
    return id
  }

  /// Topic ids, spelled as the session spells them; `31` is the one topic whose id ends in `-31`.
  ///
  /// Of several such topics the one highest in the order of ids is meant if it is of the first framework: that is
  /// the convention itself rather than its protocols.
  func topics(_ name: String) -> [TopicID]? {
    list(name)?.map { text in
      let id = TopicID(text)
      guard !context.session.topics.contains(id) else { return id }
      let wanted = text.lowercased()
      let ids = context.session.topics.map(\.id)
      if let same = ids.first(where: { $0.description.lowercased() == wanted }) { return same }
      let ends = ids.filter { $0.description.lowercased().hasSuffix("-\(wanted)") }
      guard ends.count > 1 else { return ends.first ?? id }
      let root = context.session.topics.first { $0.parent == nil }?.id.description ?? ""
      return ends.first { $0.description.hasPrefix("\(root)-") } ?? id
    }
  }

  /// A country by code or name, if it was given.
  func country(_ name: String) throws(CommandSyntaxError) -> CountryCode? {
    guard let text = values[name] else { return nil }
    return try Self.country(named: text)
  }

  /// The country that a text names.
  static func country(named text: String) throws(CommandSyntaxError) -> CountryCode {
    guard let country = CountryCode(matching: text) else {
      throw .badValue(
        field: "country", value: text,
        expected: CountryCode.suggestion(for: text).map { "did you mean \($0.name)" }
          ?? "type its name or its two-letter code")
    }
    return country
  }

  /// Seconds, if they were given.
  func duration(
    _ name: String, as style: DurationStyle = .hoursAndMinutes
  ) throws(CommandSyntaxError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let seconds = seconds(of: text, style: style) else {
      throw .badValue(
        field: "length of time", value: text, expected: "type it like 7, 90s, 1h30 or 10m")
    }
    return seconds
  }

  /// A moment, if one was given; a bare clock time is on the day of `reference`.
  func time(
    _ name: String, near reference: Instant?, previousEnd: Instant? = nil
  ) throws(CommandSyntaxError) -> Instant? {
    guard let text = values[name] else { return nil }
    let reference = TimeReference(
      day: reference ?? context.now, previousEnd: previousEnd, now: context.now,
      zone: context.zone)
    guard let instant = moment(of: text, from: reference) else {
      throw .badValue(
        field: "time", value: text,
        expected: text.lowercased().hasPrefix("p")
          ? "nothing before it has an end that p could mean"
          : "type it like 14:00, 2pm, +10m, p (the end before) or 2026-11-24T09:30")
    }
    return instant
  }
}

extension StringProtocol {
  /// The text without spaces around it.
  var trimmed: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
