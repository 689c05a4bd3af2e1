import CommandLanguage

let completionsVerb = Verb(
  name: "completions", parameters: "SHELL",
  summary: "prints a completion script for bash or zsh", options: [], completes: .word,
  choices: ["bash", "zsh"]
) { (arguments) throws(Failure) in
  let shell = try arguments.required(0, "shell")
  try arguments.expect(atMost: 1)
  switch shell {
  case "bash": Output.line(completionScript)
  case "zsh":
    // zsh runs bash completions through its own compatibility layer.
    Output.line("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit")
    Output.line(completionScript)
  default: throw .usage("There are completions for bash and zsh, not for \(shell).")
  }
  return .done
}

/// The script for bash, made from the tables of verbs and commands.
private var completionScript: String {
  var cases: [String] = []
  for verb in Program.verbs {
    let options = verb.options.map { "--\($0.name)" } + ["--help"]
    cases.append(
      "    \(verb.name)) options=\"\(options.joined(separator: " "))\"; "
        + "choices=\"\(verb.choices.joined(separator: " "))\" ;;")
  }
  var second: [String: [String]] = [:]
  var first: [String] = []
  for spec in CommandLanguage.table {
    if !first.contains(spec.words[0]) { first.append(spec.words[0]) }
    if spec.words.count > 1 { second[spec.words[0], default: []].append(spec.words[1]) }
  }
  let commandCases = first.compactMap { word in
    second[word].map { "        \(word)) choices=\"\($0.joined(separator: " "))\" ;;" }
  }
  return """
    _plenum() {
      local current="${COMP_WORDS[COMP_CWORD]}" verb="${COMP_WORDS[1]}" options="" choices=""
      COMPREPLY=()
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "\(Program.verbs.map(\.name).joined(separator: " ")) --help --version" -- "$current"))
        return
      fi
      case "$verb" in
    \(cases.joined(separator: "\n"))
      esac
      if [[ "$current" == --* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
      fi
      if [ "$verb" = do ] && [ "$COMP_CWORD" -ge 3 ]; then
        if [ "$COMP_CWORD" -eq 3 ]; then
          choices="\(first.joined(separator: " "))"
        elif [ "$COMP_CWORD" -eq 4 ]; then
          case "${COMP_WORDS[3]}" in
    \(commandCases.joined(separator: "\n"))
          esac
        fi
        COMPREPLY=($(compgen -W "$choices" -- "$current"))
        return
      fi
      if [ "$COMP_CWORD" -eq 2 ] && [ -z "$choices" ] || [ "$COMP_CWORD" -eq 2 ] && [ "$verb" != completions ]; then
        COMPREPLY=($(compgen -d -- "$current"))
        return
      fi
      COMPREPLY=($(compgen -W "$choices" -f -- "$current"))
    }
    complete -F _plenum plenum
    """
}
