import CommandLanguage
import SessionEngine

/// The program: finds the verb, runs it, turns failures into messages and exit codes.
enum Program {
  static let version = "0.3.0"

  /// All verbs in the order of the help.
  static let verbs: [Verb] = [
    demoVerb, newVerb, openVerb, stageVerb, doVerb, showVerb, importVerb, exportVerb, verifyVerb,
    repairVerb, rehearseVerb, staffVerb, archiveVerb, unarchiveVerb, commandsVerb, completionsVerb,
  ]

  /// Runs the program with these words and returns its exit code.
  static func run(_ words: [String]) -> Int32 {
    do {
      return try dispatch(words).rawValue
    } catch {
      Output.message(error.message)
      return error.code.rawValue
    }
  }

  private static func dispatch(_ words: [String]) throws(Failure) -> ExitCode {
    guard let first = words.first else { return try startWithoutVerb() }
    switch first {
    case "--version", "-V":
      Output.line("plenum \(version)")
      return .done
    case "--help", "-h", "help":
      if let verb = verbs.first(where: { $0.name == words.dropFirst().first }) {
        Output.line(verb.help)
      } else {
        Output.line(help)
      }
      return .done
    default: break
    }
    guard let verb = verbs.first(where: { $0.name == first }) else {
      let near = nearest(to: first, among: verbs.map(\.name))
      throw .usage(
        "plenum has no verb “\(first)”"
          + (near.map { "; did you mean “plenum \($0)”?" } ?? "; `plenum --help` lists them."))
    }
    let rest = Array(words.dropFirst())
    let ownWords = verb.name == "do" ? rest.prefix(while: { !$0.isEmpty }).prefix(2) : rest[...]
    if ownWords.contains("--help") || ownWords.contains("-h") {
      Output.line(verb.help)
      return .done
    }
    let arguments =
      verb.name == "do"
      ? try VerbArguments(
        rest, of: verb, restAfter: 1, everywhere: ["as", "json", "clock", "keep-going", "dry-run"])
      : try VerbArguments(rest, of: verb)
    return try verb.run(arguments)
  }

  /// `plenum` alone: opens the session of this folder, or says how to start.
  private static func startWithoutVerb() throws(Failure) -> ExitCode {
    if Sessions.isSession(".") { return try openVerb.run(try VerbArguments(["."], of: openVerb)) }
    Output.line("plenum \(version): run a live hybrid session from the terminal.\n")
    let recent = Recent.folders()
    if !recent.isEmpty {
      Output.line("Recent sessions:")
      for folder in recent { Output.line("  plenum open \(folder)") }
      Output.line("")
    }
    Output.line(
      """
      To look around:   plenum demo
      To make a session: plenum new my-training --template untoc-training
      All verbs:        plenum --help
      """)
    return .done
  }

  /// The text of `plenum --help`.
  static var help: String {
    var lines = ["plenum: run a live hybrid session from the terminal.", "", "Verbs:"]
    let names = verbs.map { "\($0.name) \($0.parameters)" }
    let width = names.map(\.count).max() ?? 0
    for (verb, name) in zip(verbs, names) {
      lines.append("  plenum \(name.padded(to: width))  \(verb.summary)")
    }
    lines += [
      "",
      "`plenum VERB --help` tells the options of a verb, `plenum commands` what can follow `do`.",
      "Exit codes: 0 done, 1 refused, 64 usage, 65 bad data, 66 no such session, 69 no usable terminal,",
      "73 cannot create, 74 I/O error, 75 busy.",
    ]
    return lines.joined(separator: "\n")
  }
}
