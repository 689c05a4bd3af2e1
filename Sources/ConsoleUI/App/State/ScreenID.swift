/// The screens of the console, in the order of their number keys.
public enum ScreenID: Int, CaseIterable, Hashable, Sendable {
  case agenda, floor, questions, breakouts, people, notes, log, stage

  /// The name on the tab, which is also the word for `--screen`.
  public var title: String {
    switch self {
    case .agenda: "Agenda"
    case .floor: "Floor"
    case .questions: "Questions"
    case .breakouts: "Breakouts"
    case .people: "People"
    case .notes: "Notes"
    case .log: "Log"
    case .stage: "Stage"
    }
  }

  /// Reads the name of a screen in any case, as given on the command line.
  public init?(name: String) {
    let wanted = name.lowercased()
    guard let screen = Self.allCases.first(where: { $0.title.lowercased() == wanted }) else {
      return nil
    }
    self = screen
  }

  /// What draws and steers it.
  var screen: any Screen.Type {
    switch self {
    case .agenda: AgendaScreen.self
    case .floor: FloorScreen.self
    case .questions: QuestionsScreen.self
    case .breakouts: BreakoutsScreen.self
    case .people: PeopleScreen.self
    case .notes: NotesScreen.self
    case .log: LogScreen.self
    case .stage: StageScreen.self
    }
  }
}
