import ConsoleUI
import JSONText

/// The person's own settings, from `config.json` in `$XDG_CONFIG_HOME/plenum`.
struct Configuration: Decodable {
  /// The name and role used when none is given.
  var name: String?
  var role: String?
  /// The theme's name or path.
  var theme: String?
  /// Keys by binding id, such as `{"agenda.next": ["N"]}`.
  var keys: [String: [String]]?
  /// `auto`, `always`, `never`, `16` or `256`.
  var colour: String?

  /// The settings, or none when there is no file.
  /// - Throws: a ``Failure`` that names the file when it cannot be read as settings.
  static func load() throws(Failure) -> Configuration {
    guard let folder = folder else { return Configuration() }
    let path = "\(folder)/config.json"
    guard let bytes = try? Files.read(path, limit: 1 << 20) else { return Configuration() }
    do {
      return try JSONText.decode(Configuration.self, from: bytes)
    } catch {
      throw Failure(code: .badData, message: "\(path) is not a settings file: \(error.message)")
    }
  }

  /// `$XDG_CONFIG_HOME/plenum`, by default `~/.config/plenum`.
  static var folder: String? {
    let base =
      Files.environment("XDG_CONFIG_HOME") ?? Files.environment("HOME").map { "\($0)/.config" }
    return base.map { "\($0)/plenum" }
  }

  /// Finds a theme: a path, a file of that name in the theme folders, or a built-in one.
  static func theme(_ name: String) throws(Failure) -> Theme {
    let places =
      name.contains("/") || name.hasSuffix(".json")
      ? [name] : themeFolders.map { "\($0)/\(name).json" }
    for place in places {
      guard let bytes = try? Files.read(place, limit: 1 << 20) else { continue }
      do {
        return try JSONText.decode(Theme.self, from: bytes)
      } catch {
        throw Failure(
          code: .badData, message: "The theme \(place) cannot be used: \(error.message)")
      }
    }
    if let theme = Theme.builtIn(named: name) { return theme }
    let names = Theme.builtIn.map(\.name).joined(separator: ", ")
    throw Failure(
      code: .usage, message: "There is no theme \(name); built in are: \(names).")
  }

  private static var themeFolders: [String] {
    let program = CommandLine.arguments.first.flatMap { path in
      path.contains("/")
        ? path.split(separator: "/", omittingEmptySubsequences: false)
          .dropLast().joined(separator: "/") : nil
    }
    return [
      Files.environment("PLENUM_THEMES"), folder.map { "\($0)/themes" },
      program.map { "\($0)/Themes" }, "Themes",
    ].compactMap { $0 }
  }
}
