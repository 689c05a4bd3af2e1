extension Theme {
  /// No colour at all: bold, underlined and reversed text on the terminal's own ground.
  public static let monochrome = Theme(
    name: "monochrome",
    description: "No colour at all: bold, underlined and reversed text.",
    appearance: .dark,
    roles: [
      .textStrong: Look(bold: true),
      .statusBar: Look(reverse: true),
      .statusLive: Look(bold: true, reverse: true),
      .headerRow: Look(bold: true, underline: true),
      .key: Look(bold: true),
      .notice: Look(bold: true),
      .match: Look(underline: true),
      .selection: Look(reverse: true),
      .selectionInactive: Look(underline: true),
      .input: Look(underline: true),
      .inputPlaceholder: Look(underline: true, dim: true),
      .warning: Look(bold: true),
      .error: Look(bold: true, underline: true),
      .timerWarning: Look(bold: false, underline: true),
      .timerDanger: Look(bold: true, underline: true),
      .timerOvertime: Look(bold: true, reverse: true),
      .modeVirtual: Look(underline: true),
      .questionNext: Look(bold: true),
      .questionLive: Look(bold: true, reverse: true),
      .speakerCurrent: Look(bold: true),
      .helpAsked: Look(bold: true, reverse: true),
      .stageTitle: Look(bold: true),
      .stageClock: Look(bold: true),
    ])
}
