/// What can be done to the audience's screen.
public enum StageCommand: Codable, Equatable, Sendable {
  /// Shows this, whatever happens.
  case pin(StageContent)
  /// Shows what is going on, by itself.
  case follow
  /// Puts a message up in the place of the one before.
  case showMessage(String, style: StageMessageStyle)
  /// Takes the message down.
  case clearMessage
  /// Empties the screen, or brings it back; nil for the other way round.
  case setBlackout(Bool?)
  /// Names things in this language.
  case setLanguage(StageLanguage)
}

/// What happened to the audience's screen.
public enum StageEvent: Codable, Equatable, Sendable {
  case stagePinned(content: StageContent)
  case stageFollowed
  case stageMessageShown(text: String, style: StageMessageStyle)
  case stageMessageCleared
  case stageBlackoutSet(isOn: Bool)
  case stageLanguageSet(language: StageLanguage)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case stagePinned, stageFollowed, stageMessageShown, stageMessageCleared, stageBlackoutSet
    case stageLanguageSet
  }
}

/// Why a change of the audience's screen is refused.
public enum StageRejection: Error, Equatable, Sendable {
  case alreadyPinned(StageContent)
  case alreadyFollowing
  case noMessage
  case alreadyShown
  case alreadyBlackout(Bool)
  case alreadyIn(StageLanguage)

  /// The reason in words.
  public var message: String {
    switch self {
    case .alreadyPinned(let content):
      "The stage shows the \(content.name) already and stays there; `stage follow` lets it go."
    case .alreadyFollowing: "The stage follows what is going on already."
    case .noMessage: "There is no message on the stage; `stage message TEXT` puts one up."
    case .alreadyShown: "This message is on the stage already."
    case .alreadyBlackout(true): "The stage is black already; `stage blackout off` brings it back."
    case .alreadyBlackout(false): "The stage is not black."
    case .alreadyIn(let language): "The labels of the stage are in \(language.name) already."
    }
  }
}
