import JSONText
import SessionEngine

/// The templates that the program carries: data files of this module, read when asked for.
public enum Templates {
  /// The words that `--template` takes, the plain one first.
  public static let names = ["blank", "untoc-training"]

  /// Reads a template by its name.
  /// - Throws: ``TemplateError`` for a name that is not in ``names``, or data that is no template.
  public static func named(_ name: String) throws(TemplateError) -> SessionTemplate {
    guard let bytes = data(of: name) else { throw .unknown(name, known: names) }
    return try read(bytes, name: name)
  }

  /// Reads the JSON of a template, also one that does not come with the program.
  /// - Throws: ``TemplateError/unreadable(_:reason:)`` when it is no template; `name` is only for the message.
  public static func read(
    _ bytes: [UInt8], name: String
  ) throws(TemplateError) -> SessionTemplate {
    do {
      return try JSONText.decode(SessionTemplate.self, from: bytes)
    } catch {
      throw .unreadable(name, reason: error.message)
    }
  }

  private static func data(of name: String) -> [UInt8]? {
    switch name {
    case "blank": PackageResources.blank_json
    case "untoc-training": PackageResources.untoc_training_json
    default: nil
    }
  }
}

/// Why a template cannot be used.
public enum TemplateError: Error, Equatable, Sendable {
  /// There is none of this name.
  case unknown(String, known: [String])
  /// Its data is no template.
  case unreadable(String, reason: String)

  /// What happened and what to do, for people.
  public var message: String {
    switch self {
    case .unknown(let name, let known):
      "There is no template \(name). The templates are: \(known.joined(separator: ", "))."
    case .unreadable(let name, let reason):
      "The template \(name) cannot be read: \(reason)"
    }
  }
}
