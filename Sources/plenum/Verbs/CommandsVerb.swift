import CommandLanguage
import ConsoleUI
import JSONText
import SessionEngine

let commandsVerb = Verb(
  name: "commands", parameters: "", summary: "lists the commands that can follow `do`",
  options: [
    VerbOption("json", nil, "as one JSON object"),
    VerbOption("markdown", nil, "with the keys, as in the README"),
  ], completes: .nothing
) { (arguments) throws(Failure) in
  try arguments.expect(atMost: 0)
  if arguments.has("json") {
    let list = CommandList(commands: CommandLanguage.table.map(CommandEntry.init))
    if let bytes = try? JSONText.encode(list, layout: .readable, absent: .null) {
      Output.bytes(bytes + [10])
    }
    return .done
  }
  if arguments.has("markdown") {
    Output.line("| command | does | who |\n|---|---|---|")
    for spec in CommandLanguage.table {
      let usage = spec.usage.replacing("|", with: "\\|")
      let roles = spec.roles.map(\.rawValue).joined(separator: ", ")
      Output.line("| `\(usage)` | \(spec.help) | \(roles) |")
    }
    Output.line("\n## Keys\n\n\(ConsoleKeys.standard.markdown)")
    return .done
  }
  for spec in CommandLanguage.table {
    Output.line(spec.usage)
    Output.line("    \(spec.help); for \(spec.roles.map(\.rawValue).joined(separator: ", "))")
  }
  return .done
}

private struct CommandList: Encodable { let commands: [CommandEntry] }

private struct CommandEntry: Encodable {
  let name: String
  let usage: String
  let help: String
  let example: String
  let roles: [Role]
  let parameters: [Value]
  let options: [Value]

  struct Value: Encodable {
    let name: String
    let value: String?
    let isOptional: Bool
    let help: String?
  }

  init(_ spec: CommandSpec) {
    name = spec.name
    usage = spec.usage
    help = spec.help
    example = spec.example
    roles = spec.roles
    parameters = spec.parameters.map {
      Value(name: $0.name, value: $0.kind.placeholder, isOptional: $0.isOptional, help: nil)
    }
    options = spec.options.map {
      Value(name: $0.name, value: $0.kind?.placeholder, isOptional: true, help: $0.help)
    }
  }
}
