import SessionEngine

extension StageScreen {
  static let bindings: [Binding<ConsoleAction>] = {
    let group = "Stage"
    return [
      .own(
        "stage.show", .enter, "show", "show the audience what is previewed, and keep it", group,
        .stage(.show)),
      .own(
        "stage.follow", .character("f"), "follow", "let the stage show what goes on, by itself",
        group, .stage(.follow)),
      .own(
        "stage.message", .character("m"), "message", "put a message on the stage", group,
        .stage(.message)),
      .own(
        "stage.clear", .character("x"), "clear", "take the message off the stage", group,
        .stage(.clear)),
      .own(
        "stage.blackout", .character("b"), "black",
        "empty the stage, which asks first; or light it",
        group, .stage(.blackout)),
      .own(
        "stage.language", .character("l"), "language", "name things in another language", group,
        .stage(.languageMenu), footer: false),
    ]
  }()

  static func outcome(of action: ConsoleAction, scene: Scene) -> Outcome {
    guard case .stage(let action) = action else { return .refused("That key means nothing here.") }
    let stage = scene.session.stage
    switch action {
    case .show:
      guard case .stage(let content)? = scene.selected else {
        return .refused("Nothing is selected.")
      }
      return .run(content.map { "stage pin \($0.rawValue)" } ?? "stage follow")
    case .follow: return .run("stage follow")
    case .message: return .form(messageForm)
    case .clear: return .run("stage clear")
    case .blackout:
      return stage.isBlackout
        ? .run("stage blackout off")
        : .run("stage blackout on", question: "Make the stage black? The audience sees nothing.")
    case .languageMenu: return .menu(languageMenu)
    case .language(let language): return .run("stage language \(language.rawValue)")
    }
  }

  private static var languageMenu: Menu {
    let keys: [StageLanguage: Character] = [
      .ar: "a", .zh: "c", .en: "e", .fr: "f", .ru: "r", .es: "s",
    ]
    return Menu(
      "Labels in",
      StageLanguage.allCases.map { (keys[$0] ?? "?", $0.name, .stage(.language($0))) })
  }

  private static var messageForm: Form {
    Form(
      "stage-message", title: "Message on the stage",
      fields: [
        FormField(
          "text", "Message", kind: .text, placeholder: "what the audience is to read"),
        FormField(
          "style", "Style", StageMessageStyle.normal.rawValue,
          kind: .choice(
            StageMessageStyle.allCases.map {
              FormField.Choice(value: $0.rawValue, label: label(of: $0))
            })),
      ]
    ) { values in
      let style = values["style"] == StageMessageStyle.normal.rawValue ? "" : values["style"]
      return CommandLine("stage message").value(values["text"]).filled("style", style).text
    }
  }

  private static func label(of style: StageMessageStyle) -> String {
    switch style {
    case .normal: "below what is shown"
    case .flash: "below, blinking at first"
    case .cover: "instead of all else"
    }
  }
}
