/// What something on the screen means; a theme decides how each meaning looks.
///
/// A theme need not name every role: what it leaves out is taken from ``fallback``.
public enum ThemeRole: String, CaseIterable, Codable, Sendable {
  // Text, from the plainest; `text` is the ground that everything falls back to.
  case text, textDim, textStrong, title

  // The frame around the content.
  case statusBar, statusLive, border, headerRow, key, notice, match

  // What the keys act on.
  case selection, selectionInactive, input, inputPlaceholder

  // Judgements, always beside a word or sign.
  case accent, success, warning, error

  // The clock of the current item.
  case timerDefault, timerWarning, timerDanger, timerOvertime

  // How somebody takes part.
  case modeInPerson, modeVirtual

  // The life of a question.
  case questionSubmitted, questionApproved, questionNext, questionLive, questionAnswered
  case questionDismissed

  // The floor and the rooms.
  case speakerCurrent, speakerWaiting, helpAsked

  // Bars of progress and of shares.
  case barFilled, barEmpty

  // The audience's screen.
  case stageText, stageTitle, stageClock

  /// The role to look like when a theme says nothing; `nil` only for ``text``.
  public var fallback: ThemeRole? {
    switch self {
    case .text: nil
    case .textDim, .textStrong, .border, .accent, .selection, .timerDefault, .barEmpty, .stageText,
      .input, .statusBar, .questionSubmitted, .speakerWaiting, .success, .warning, .error:
      .text
    case .title, .headerRow, .key, .stageTitle: .textStrong
    case .inputPlaceholder, .questionDismissed, .questionAnswered: .textDim
    case .statusLive, .questionLive, .speakerCurrent: .success
    case .questionApproved, .questionNext, .match, .modeInPerson, .modeVirtual, .barFilled: .accent
    case .notice, .helpAsked, .timerWarning: .warning
    case .selectionInactive: .selection
    case .timerDanger, .timerOvertime: .error
    case .stageClock: .timerDefault
    }
  }
}
