extension Session {
  /// What was decided about the audience's screen.
  public var stage: StageBoard { stageStore.value }

  /// What the audience sees large now: what is pinned, else what matters most of what goes on.
  ///
  /// A blackout and a covering message are not looked at: they lie over it.
  public var stageContent: StageContent { stage.pinned ?? liveStageContent }

  /// What the stage shows when it follows: open rooms, else a room's report, else who speaks, else the live
  /// question, else the item.
  ///
  /// People on their way to a room need nothing else; a speech stands before a question because
  /// the answer to a live question is itself a speech.
  public var liveStageContent: StageContent {
    if let round = breakouts.current, round.isOpen { return .rooms }
    if notesBoard.reports.room != nil { return .report }
    if floor.speaking != nil { return .speaker }
    if questions.live != nil { return .question }
    return .item
  }

  func decide(_ command: StageCommand) throws(Rejection) -> [SessionEvent] {
    switch command {
    case .pin(let content):
      guard stage.pinned != content else { throw .stage(.alreadyPinned(content)) }
      return [.stage(.stagePinned(content: content))]
    case .follow:
      guard stage.pinned != nil else { throw .stage(.alreadyFollowing) }
      return [.stage(.stageFollowed)]
    case .showMessage(let text, let style):
      let text = try TextRule.stage.checked(text, field: "message")
      // A flash may be repeated: it is put up again to be noticed again.
      if style != .flash, let shown = stage.message, shown.text == text, shown.style == style {
        throw .stage(.alreadyShown)
      }
      return [.stage(.stageMessageShown(text: text, style: style))]
    case .clearMessage:
      guard stage.message != nil else { throw .stage(.noMessage) }
      return [.stage(.stageMessageCleared)]
    case .setBlackout(let isOn):
      let isOn = isOn ?? !stage.isBlackout
      guard stage.isBlackout != isOn else { throw .stage(.alreadyBlackout(isOn)) }
      return [.stage(.stageBlackoutSet(isOn: isOn))]
    case .setLanguage(let language):
      guard stage.language != language else { throw .stage(.alreadyIn(language)) }
      return [.stage(.stageLanguageSet(language: language))]
    }
  }

  mutating func evolve(_ event: StageEvent, at: Instant) {
    stageStore.update { board in
      switch event {
      case .stagePinned(let content): board.pinned = content
      case .stageFollowed: board.pinned = nil
      case .stageMessageShown(let text, let style):
        board.message = StageMessage(text: text, style: style, since: at)
      case .stageMessageCleared: board.message = nil
      case .stageBlackoutSet(let isOn): board.isBlackout = isOn
      case .stageLanguageSet(let language): board.language = language
      }
    }
  }

  /// What an event of the stage says, in a few words.
  func sentence(for event: StageEvent) -> String {
    switch event {
    case .stagePinned(let content): "stage shows the \(content.name)"
    case .stageFollowed: "stage follows what is going on"
    case .stageMessageShown(let text, let style):
      "message on stage\(style == .normal ? "" : " (\(style.rawValue))"): \(brief(text))"
    case .stageMessageCleared: "message off the stage"
    case .stageBlackoutSet(let isOn): isOn ? "stage is black" : "stage is lit again"
    case .stageLanguageSet(let language): "stage in \(language.name)"
    }
  }
}

extension TextRule {
  /// A message on the audience's screen, which has to be read from the back row.
  static let stage = TextRule(limit: 1_000, isMultiline: true)
}

extension KeyedDecodingContainer {
  /// Reads the stage, or the untouched one from a snapshot written when there was none.
  func decode(
    _ type: Tracked<StageBoard>.Type, forKey key: Key
  ) throws -> Tracked<StageBoard> {
    try decodeIfPresent(type, forKey: key) ?? Tracked(StageBoard())
  }
}
