import SessionEngine

/// What the audience sees, and what the staff decided about it.
struct StageView: Encodable {
  let view: StageContent
  let pinned: StageContent?
  let message: StageMessage?
  let isBlackout: Bool
  let language: StageLanguage

  init(_ session: Session) {
    view = session.stageContent
    pinned = session.stage.pinned
    message = session.stage.message
    isBlackout = session.stage.isBlackout
    language = session.stage.language
  }

  /// The same as lines for people.
  var lines: [String] {
    [
      pinned.map { "Pinned: \($0.name)" } ?? "Follows what is going on: \(view.name)",
      message.map { "Message (\($0.style.rawValue)): \($0.text)" } ?? "No message.",
      isBlackout ? "BLACK: the audience sees nothing." : "Lit.",
      "Labels in \(language.name).",
    ]
  }
}
