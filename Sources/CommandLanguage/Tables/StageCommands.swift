import SessionEngine

extension CommandLanguage {
  static let stageCommands: [CommandSpec] = [
    CommandSpec(
      "stage pin", [Parameter("view", .choice(StageContent.allCases.map(\.rawValue)))],
      for: .runStage, help: "shows this on the stage, whatever goes on", example: "stage pin agenda"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let content = try arguments.choice("view", StageContent.self) else {
        throw .missing("view", usage: arguments.spec.usage)
      }
      return .stage(.pin(content))
    },
    CommandSpec(
      "stage follow", for: .runStage, help: "lets the stage show what goes on, by itself",
      example: "stage follow"
    ) { _ in .stage(.follow) },
    CommandSpec(
      "stage message", [Parameter("text", .text("TEXT"))],
      [
        Option(
          "style", .choice(StageMessageStyle.allCases.map(\.rawValue)),
          "normal unless said; flash blinks first, cover hides all else")
      ], for: .runStage, help: "puts a message on the stage, in the place of the one before",
      example: "stage message \"Back at 14:00\" --style cover"
    ) { (arguments) throws(CommandSyntaxError) in
      .stage(
        .showMessage(
          try arguments.required("text"), style: try arguments.choice("style") ?? .normal))
    },
    CommandSpec(
      "stage clear", for: .runStage, help: "takes the message off the stage",
      example: "stage clear"
    ) { _ in .stage(.clearMessage) },
    CommandSpec(
      "stage blackout", [Parameter("state", .choice(["on", "off"]), optional: true)],
      for: .runStage, help: "empties the stage, or brings it back", example: "stage blackout on"
    ) { (arguments) throws(CommandSyntaxError) in
      .stage(.setBlackout(try arguments.choice("state", OnOrOff.self).map { $0 == .on }))
    },
    CommandSpec(
      "stage language", [Parameter("language", .choice(StageLanguage.allCases.map(\.rawValue)))],
      for: .runStage, help: "sets the language of the labels on the stage",
      example: "stage language fr"
    ) { (arguments) throws(CommandSyntaxError) in
      guard let language = try arguments.choice("language", StageLanguage.self) else {
        throw .missing("language", usage: arguments.spec.usage)
      }
      return .stage(.setLanguage(language))
    },
  ]
}

/// A switch as it is typed.
private enum OnOrOff: String, CaseIterable {
  case on, off
}
