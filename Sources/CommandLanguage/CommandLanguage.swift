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
  public static let table: [CommandSpec] = []

  /// Reads one line, such as `question approve Q7`.
  /// - Throws: ``CommandSyntaxError`` that names the word and suggests the nearest one.
  public static func parse(
    _ line: String, in context: ParsingContext
  ) throws(CommandSyntaxError) -> SessionCommand {
    throw .empty
  }

  /// What could stand at the end of `line`, best first.
  public static func completions(of line: String, in context: ParsingContext) -> [Completion] {
    []
  }

  /// The text as one word of a command line: quoted when it has to be.
  public static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "_@.:/+-,".unicodeScalars.contains($0)
      } && !text.hasPrefix("-")
    guard !isPlain else { return text }
    let escaped = text.flatMap { character -> [Character] in
      switch character {
      case "\"", "\\": ["\\", character]
      case "\n": ["\\", "n"]
      default: [character]
      }
    }
    return "\"\(String(escaped))\""
  }
}

/// One command as the table declares it.
public struct CommandSpec: Sendable {
  /// The words that name it, such as `question approve`.
  public let words: [String]
  /// Arguments and options as the help shows them, such as `QUESTION [--reason TEXT]`.
  public let usage: String
  /// What it does, in one line.
  public let help: String
  /// What one must be allowed to do for it.
  public let permission: Permission
  /// A line that works.
  public let example: String
}

/// A proposal for what to type next.
public struct Completion: Equatable, Sendable {
  /// The whole line with the proposal in place.
  public let line: String
  /// The word proposed.
  public let word: String
  /// What it is: the help of a command, the name behind an id.
  public let detail: String
}

/// Why a line is not a command.
public enum CommandSyntaxError: Error, Equatable, Sendable {
  case empty

  /// The reason in words.
  public var message: String { "Type a command; `help` lists them." }
}
