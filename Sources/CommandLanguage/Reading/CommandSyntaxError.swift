/// Why a line is not a command. The line stays where it was typed.
public enum CommandSyntaxError: Error, Equatable, Sendable {
  case empty
  case unclosedQuote
  case unknownCommand(String, nearest: String?)
  case missing(String, usage: String)
  case unexpected(String, usage: String)
  case unknownOption(String, nearest: String?, usage: String)
  case missingValue(option: String, placeholder: String)
  case repeated(option: String)
  case badValue(field: String, value: String, expected: String)
  case nobody(named: String)
  case ambiguous(String, matches: [String])
  case unknownCode(String, walkIn: String)

  /// The reason in words.
  public var message: String {
    switch self {
    case .empty: "Type a command; `plenum commands` lists them."
    case .unclosedQuote: "A quotation mark is not closed."
    case .unknownCommand(let text, let nearest):
      "There is no command “\(text)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
    case .missing(let name, let usage): "The \(name) is missing: \(usage)"
    case .unexpected(let word, let usage): "“\(word)” is one word too many: \(usage)"
    case .unknownOption(let name, let nearest, let usage):
      nearest.map { "There is no option \(name); did you mean --\($0)?" }
        ?? "There is no option \(name): \(usage)"
    case .missingValue(let option, let placeholder):
      "The option --\(option) wants a value: --\(option) \(placeholder)"
    case .repeated(let option): "The option --\(option) stands twice."
    case .badValue(let field, let value, let expected):
      "“\(value)” is not \("aeiou".contains(field.prefix(1)) ? "an" : "a") \(field); \(expected)."
    case .nobody(let name): "There is no participant whose name begins with “\(name)”."
    case .unknownCode(let text, let walkIn):
      "Nobody is known by “\(text)”; `\(walkIn)` makes a walk-in."
    case .ambiguous(let text, let matches):
      "“\(text)” could be \(matches.joined(separator: ", ")); type more of it, or the id."
    }
  }
}
