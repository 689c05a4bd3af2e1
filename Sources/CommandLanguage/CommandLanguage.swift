import SessionEngine

/// What reading a command may look at: ids are resolved, names completed and times placed with it.
public struct ParsingContext: Sendable {
  /// The session as the person sees it.
  public let session: Session
  /// The time at which a bare "14:00" is read.
  public let now: Instant
  /// The rules of the session's zone.
  public let zone: ZoneRules
  /// Who types; completion offers only what their role may do.
  public let by: Actor

  /// Makes a context.
  public init(session: Session, now: Instant, zone: ZoneRules, by: Actor) {
    self.session = session
    self.now = now
    self.zone = zone
    self.by = by
  }
}

/// The one language of the palette, of `plenum do` and of the forms.
public enum CommandLanguage {
  /// Every command there is, in the order of the help.
  public static let table: [CommandSpec] =
    sessionCommands + agendaCommands + floorCommands + questionCommands + breakoutCommands
    + breakoutRuleCommands + breakoutRunCommands + roomCommands
    + peopleCommands + deskCommands + peoplePlanCommands + noteCommands + stageCommands
    + staffCommands + messageCommands + dutyCommands

  /// Reads one line, such as `question approve Q7`.
  /// - Throws: ``CommandSyntaxError`` that names the word and suggests the nearest one.
  public static func parse(
    _ line: String, in context: ParsingContext
  ) throws(CommandSyntaxError) -> SessionCommand {
    try parse(words: Tokenizer.words(of: line), in: context)
  }

  /// Reads a command whose words a shell has split already.
  /// - Throws: ``CommandSyntaxError``, like `parse(_:in:)`.
  public static func parse(
    words: [String], in context: ParsingContext
  ) throws(CommandSyntaxError) -> SessionCommand {
    guard !words.isEmpty else { throw .empty }
    guard let spec = spec(for: words) else {
      throw .unknownCommand(
        words.prefix(2).joined(separator: " "), nearest: nearestCommand(to: words))
    }
    let arguments = try Arguments(
      reading: Array(words.dropFirst(spec.words.count)), for: spec, in: context)
    return try spec.make(arguments)
  }

  /// The command that the words begin with; of several the one with the most words.
  public static func spec(for words: [String]) -> CommandSpec? {
    table.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
  }

  /// The text as one word of a command line: quoted when it has to be.
  public static func quoted(_ text: String) -> String {
    let plain = "_@.:/+-,".unicodeScalars
    let isPlain =
      !text.isEmpty && !text.hasPrefix("-")
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || plain.contains($0)
      }
    guard !isPlain else { return text }
    let escaped = text.flatMap { character -> [Character] in
      switch character {
      case "\"", "\\": ["\\", character]
      case "\n", "\r\n", "\r": ["\\", "n"]
      default: [character]
      }
    }
    return "\"\(String(escaped))\""
  }

  private static func nearestCommand(to words: [String]) -> String? {
    let two = words.prefix(2).joined(separator: " ")
    let one = words[0]
    // A first word that is right narrows the search to its commands.
    let candidates = table.filter { $0.words[0] == one }
    let pool = candidates.isEmpty ? table : candidates
    return nearest(to: two, among: pool.map(\.name))
      ?? nearest(to: one, among: table.map(\.name)) ?? candidates.first?.name
  }
}
