import SessionEngine

/// What sort of value an argument takes: how it is read, completed and shown in the help.
public enum ArgumentKind: Equatable, Sendable {
  case text(String)
  case item, participant, question, request, round, room, note, topic, resource, message
  /// Whom a message is for: a name, a role, a room, a round, or all.
  case staff
  /// Minutes unless a unit says otherwise: `7`, `1h30`, `90s`, `+5m`.
  case duration
  /// A speaking time, in which `2:30` is minutes and seconds.
  case speakingTime
  /// `14:00`, `1400`, `2pm`, `+10m`, or an ISO 8601 instant.
  case time
  case number
  /// `6..8` or `6-8` or one number.
  case range
  case country
  case choice([String])
  /// Values with commas between them.
  case list(String)
  case topics
  /// Questions with commas between them.
  case questions

  /// The value's name in the help.
  public var placeholder: String {
    switch self {
    case .text(let name), .list(let name): name
    case .item: "ITEM"
    case .participant: "PARTICIPANT"
    case .question: "QUESTION"
    case .questions: "QUESTION,…"
    case .request: "REQUEST"
    case .round: "ROUND"
    case .room: "ROOM"
    case .note: "NOTE"
    case .topic: "TOPIC"
    case .topics: "TOPIC,…"
    case .resource: "RESOURCE"
    case .message: "MESSAGE"
    case .staff: "WHO"
    case .duration: "DURATION"
    case .speakingTime: "M:SS"
    case .time: "TIME"
    case .number: "NUMBER"
    case .range: "LOW..HIGH"
    case .country: "COUNTRY"
    case .choice(let words): words.joined(separator: "|")
    }
  }
}

/// A value that stands at its place in the line.
public struct Parameter: Equatable, Sendable {
  /// The name under which the command looks it up, and that messages use.
  public let name: String
  /// What sort of value.
  public let kind: ArgumentKind
  /// Whether it may be left out.
  public let isOptional: Bool
  /// A filler word that may stand before it, such as `into`.
  public let filler: String?

  init(_ name: String, _ kind: ArgumentKind, optional: Bool = false, after filler: String? = nil) {
    self.name = name
    self.kind = kind
    isOptional = optional
    self.filler = filler
  }
}

/// A value that is named in the line: `--reason TEXT`; without a kind it is a switch.
public struct Option: Equatable, Sendable {
  /// The name without the dashes.
  public let name: String
  /// What sort of value; nil for a switch.
  public let kind: ArgumentKind?
  /// What it does.
  public let help: String

  init(_ name: String, _ kind: ArgumentKind? = nil, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }
}

/// One command as the table declares it: the palette, the CLI, the help and completion read it.
public struct CommandSpec: Sendable {
  /// The words that name it, such as `question approve`.
  public let words: [String]
  /// Values by position.
  public let parameters: [Parameter]
  /// Values by name.
  public let options: [Option]
  /// What it does, in one line.
  public let help: String
  /// A line that works.
  public let example: String
  /// What one must be allowed to do for it.
  public let permission: Permission
  let make: @Sendable (Arguments) throws(CommandSyntaxError) -> SessionCommand

  init(
    _ words: String, _ parameters: [Parameter] = [], _ options: [Option] = [],
    for permission: Permission, help: String, example: String,
    make: @escaping @Sendable (Arguments) throws(CommandSyntaxError) -> SessionCommand
  ) {
    self.words = words.split(separator: " ").map(String.init)
    self.parameters = parameters
    self.options = options
    self.permission = permission
    self.help = help
    self.example = example
    self.make = make
  }

  /// The words with a space between them.
  public var name: String { words.joined(separator: " ") }

  /// Name, values and options as the help shows them.
  public var usage: String {
    var parts = [name]
    for parameter in parameters {
      let text =
        (parameter.filler.map { "\($0) " } ?? "") + parameter.kind.placeholder
      parts.append(parameter.isOptional ? "[\(text)]" : text)
    }
    for option in options {
      parts.append("[--\(option.name)\(option.kind.map { " \($0.placeholder)" } ?? "")]")
    }
    return parts.joined(separator: " ")
  }

  /// The roles that may use it.
  public var roles: [Role] { permission.roles }
}
