import SessionEngine

/// A proposal for what to type next.
public struct Completion: Equatable, Sendable {
  /// The whole line with the proposal in place.
  public let line: String
  /// The word proposed.
  public let word: String
  /// What it is: the help of a command, the name behind an id.
  public let detail: String
}

extension CommandLanguage {
  /// How many proposals are made at most.
  private static let completionLimit = 50

  /// What could stand at the end of `line`, best first; only what the person's role may do.
  public static func completions(of line: String, in context: ParsingContext) -> [Completion] {
    guard let (all, isLastOpen) = try? Tokenizer.pieces(of: line, isComplete: false) else {
      return []
    }
    let partial = isLastOpen ? all.last ?? "" : ""
    let words = isLastOpen ? Array(all.dropLast()) : all
    let stem = isLastOpen ? withoutLastWord(line) : line
    func make(_ word: String, _ detail: String) -> Completion {
      Completion(line: stem + quoted(word) + " ", word: word, detail: detail)
    }
    let allowed = table.filter {
      Permission.table[context.by.role]?.contains($0.permission) == true
    }
    guard let spec = spec(for: words) else {
      var seen: Set<String> = []
      return allowed.filter { $0.words.count > words.count && $0.words.starts(with: words) }
        .filter { $0.words[words.count].hasPrefix(partial.lowercased()) }
        .filter { seen.insert($0.words[words.count]).inserted }
        .map { spec in
          let isLeaf = spec.words.count == words.count + 1
          return make(spec.words[words.count], isLeaf ? spec.help : "…")
        }
    }
    let given = Array(words.dropFirst(spec.words.count))
    return values(after: given, partial: partial, of: spec, in: context)
      .prefix(completionLimit).map { make($0.0, $0.1) }
  }

  /// The values that fit at the place after `given`.
  private static func values(
    after given: [String], partial: String, of spec: CommandSpec, in context: ParsingContext
  ) -> [(String, String)] {
    if let last = given.last, last.hasPrefix("--"),
      let option = spec.options.first(where: { "--\($0.name)" == last }), let kind = option.kind
    {
      return candidates(for: kind, partial: partial, in: context)
    }
    let used = Set(given.filter { $0.hasPrefix("--") })
    let options = spec.options.filter { !used.contains("--\($0.name)") }
      .map { ("--\($0.name)", $0.help) }.filter { $0.0.hasPrefix(partial) }
    if partial.hasPrefix("-") { return options }
    var positionals = 0
    var skipsNext = false
    for word in given {
      if skipsNext {
        skipsNext = false
      } else if word.hasPrefix("--") {
        skipsNext = spec.options.first { "--\($0.name)" == word }?.kind != nil
      } else if !spec.parameters.contains(where: { $0.filler == word }) {
        positionals += 1
      }
    }
    guard positionals < spec.parameters.count else { return options }
    let parameter = spec.parameters[positionals]
    var proposals = candidates(for: parameter.kind, partial: partial, in: context)
    if let filler = parameter.filler, given.last != filler, filler.hasPrefix(partial) {
      proposals.insert((filler, ""), at: 0)
    }
    return partial.isEmpty && parameter.isOptional ? proposals + options : proposals
  }

  /// Known values of a kind that begin with `partial`, or whose name does.
  private static func candidates(
    for kind: ArgumentKind, partial: String, in context: ParsingContext
  ) -> [(String, String)] {
    let session = context.session
    let wanted = partial.lowercased()
    func matching<Element>(
      _ elements: some Collection<Element>, _ describe: (Element) -> (String, String)
    ) -> [(String, String)] {
      var found: [(String, String)] = []
      for element in elements where found.count < completionLimit {
        let pair = describe(element)
        let isHit =
          wanted.isEmpty || pair.0.lowercased().hasPrefix(wanted)
          || pair.1.lowercased().split(separator: " ").contains { $0.hasPrefix(wanted) }
        if isHit { found.append(pair) }
      }
      return found
    }
    return switch kind {
    case .item: matching(session.agenda.inOrder) { ($0.id.description, $0.title) }
    case .participant: matching(session.participants) { ($0.id.description, $0.name) }
    case .question, .questions:
      matching(session.questions.all.reversed()) { ($0.id.description, $0.text) }
    case .request:
      matching(session.speakersList.map(\.request)) {
        ($0.id.description, session.participants[$0.participant]?.name ?? "")
      }
    case .round:
      matching(session.breakouts.rounds) { ($0.id.description, $0.state.rawValue) }
    case .room: matching(session.breakouts.rooms) { ($0.id.description, $0.name) }
    case .note: matching(session.notes.reversed()) { ($0.id.description, $0.text) }
    case .topic: topicCandidates(partial, in: session)
    case .topics:
      // Of several with commas between them it is the last one that is being typed.
      topicCandidates(String(partial.drop(throughLast: ",")), in: session).map { pair in
        (partial.prefix(throughLast: ",") + pair.0, pair.1)
      }
    case .resource: matching(session.resources) { ($0.id.description, $0.title) }
    case .message:
      matching(session.messages.reversed().filter { session.mayRead($0, context.by) }) {
        ($0.id.description, $0.text)
      }
    case .staff:
      matching(session.staff.filter { $0.name != context.by.name }) { ($0.name, $0.role.rawValue) }
        + matching(["all"] + Role.allCases.map { "\($0.rawValue)s" }) { ($0, "") }
        + matching(session.breakouts.rooms) { ($0.id.description, $0.name) }
        + matching(session.breakouts.rounds) { ($0.id.description, "all its rooms") }
    case .choice(let words): matching(words) { ($0, "") }
    case .text, .duration, .speakingTime, .time, .number, .range, .country, .list: []
    }
  }

  private static func topicCandidates(_ partial: String, in session: Session) -> [(String, String)]
  {
    let ids =
      partial.isEmpty
      ? session.topics.prefix(completionLimit).map(\.id)
      : session.topics(fitting: partial, limit: completionLimit)
    return ids.map { ($0.description, session.topics[$0]?.title ?? "") }
  }

  /// The line up to the word that is being typed.
  private static func withoutLastWord(_ line: String) -> String {
    var rest = Substring(line)
    while let last = rest.last, !last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// The text up to the last such character and with it; nothing when there is none.
  fileprivate func prefix(throughLast character: Character) -> String {
    lastIndex(of: character).map { String(self[...$0]) } ?? ""
  }

  /// The text behind the last such character.
  fileprivate func drop(throughLast character: Character) -> Substring {
    lastIndex(of: character).map { self[index(after: $0)...] } ?? self[...]
  }
}
