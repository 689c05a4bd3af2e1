import CommandLanguage
import SessionEngine

/// All that the console shows and remembers. It changes only through ``update(_:_:environment:)``.
public struct ConsoleState: Sendable {
  /// The session as far as the journal has been read.
  public internal(set) var session: Session
  /// The screen in front.
  public internal(set) var screen: ScreenID
  /// Who gets the keys.
  public internal(set) var mode = Mode.browse
  /// Whether the detail of the selected row fills the screen, and from which line on.
  public internal(set) var detailTop: Int?
  /// The sentence above the footer.
  public internal(set) var notice: Notice?
  /// Why nothing can be saved at present.
  public internal(set) var saveTrouble: String?
  /// What is wrong with the session's folder or journal, for as long as it is so.
  public internal(set) var standingTrouble: String?
  /// The last records, oldest first.
  public internal(set) var log: [LogLine] = []
  /// Unsent text by the name of its form, from this and from earlier times.
  public internal(set) var drafts: [String: String] = [:]
  /// The search for rooms that is under way.
  public internal(set) var search: RoomSearch?
  /// The keys of every place.
  public internal(set) var keys: ConsoleKeys

  /// The zone in which days begin and end on the lists.
  var zone: ZoneRules
  var lists: [ListState] = ScreenID.allCases.map { _ in ListState() }
  var figures: Figures
  /// What is counted about the rooms in front.
  var rooms = RoomFigures()
  var peopleIndex: PeopleIndex
  /// Commands on their way to the journal, by their number.
  var pending: [Int: PendingCommand] = [:]
  var lastCommand = 0
  /// Lines that were run in the palette, oldest first.
  var history: [String] = []
  /// When a key that goes on to the next thing was last obeyed.
  var lastSteps: [ConsoleAction: Instant] = [:]
  /// What came by itself when its time was up, or was tried.
  var doneSteps: Set<DueStep> = []
  /// What was last handed out to be kept, so that it is not written again unchanged.
  var savedDraft: (name: String, text: String)?
  /// Whether unsent text came back that the person has not been told of.
  var hasUntoldDrafts = false
  /// The desk that a form was opened from.
  var deskToReturnTo: DeskMode?
  /// Pasted text that waits for a choice of what to do with it.
  var pasted: String?
  /// What helps with questions.
  var aid = QuestionAid()
  /// A pasted chat that was left before its questions were sent.
  var review: ChatReview?
  /// The number of the last message that this person has had before their eyes.
  var readMessage = 0
  /// The place that was last handed out to be kept.
  var savedPlace: String?
  /// Whether the person said with which screen to begin.
  let isScreenChosen: Bool
  /// When it was last said that a room waits for help.
  var lastHelpCall: Instant?

  /// Makes the state in which a console opens.
  public init(
    session: Session, screen: ScreenID? = nil, keys: ConsoleKeys = .standard,
    zone: ZoneRules = .utc
  ) {
    self.zone = zone
    self.session = session
    self.screen = screen ?? .agenda
    isScreenChosen = screen != nil
    self.keys = keys
    figures = Figures(session)
    peopleIndex = PeopleIndex(session)
    log = session.history.entries.map { LogLine($0) }
    lists[ScreenID.agenda.rawValue].show(AgendaScreen.rows(self, list: ListState()))
    followAgenda(from: nil)
    refreshList()
  }

  /// Brings back unsent text that an earlier run kept; call it before the first message.
  public mutating func restore(draftNamed name: String, text: String) {
    guard name != Self.placeName else { return restore(place: text) }
    drafts[name] = text
    hasUntoldDrafts = true
  }

  /// The list of the screen in front.
  public var list: ListState {
    get { lists[screen.rawValue] }
    set { lists[screen.rawValue] = newValue }
  }

  /// Whether a command of this console is on its way.
  public var isSaving: Bool { !pending.isEmpty }

  /// Makes the rows of the screen in front anew if the session or the filter changed.
  mutating func refreshList() {
    guard list.isStale else { return }
    if screen == .questions, !list.filter.isEmpty { figures.questions.prepareTexts(session) }
    if screen == .questions { aid.count(session, isFair: list.order == QuestionsScreen.fairOrder) }
    let rows = screen.screen.rows(self, list: list)
    list.show(rows, isFeed: screen == .log)
  }

  /// Looks up what is like the questions in sight.
  mutating func lookForLikely(rows: Int, isTick: Bool) {
    guard screen == .questions else { return }
    if isTick { aid.recount(session) }
    let list = list
    let end = min(list.ids.count, list.top + rows)
    let shown = list.ids[min(list.top, end)..<end]
    let ids = ([list.selected].compactMap { $0 } + shown).compactMap { row -> QuestionID? in
      if case .question(let id) = row { id } else { nil }
    }
    aid.look(at: ids, session, isTick: isTick)
  }
}

/// A search for rooms that this console started.
public struct RoomSearch: Equatable, Sendable {
  /// The number of its command.
  public let id: Int
  /// The round.
  public let round: RoundID
  /// Since when.
  public let since: Instant
  /// How far it is; nil before the first word of it.
  public internal(set) var step: AllocationStep?
}

/// A command that was sent and not answered yet.
struct PendingCommand: Sendable {
  let line: String
  let command: SessionCommand
  /// Whether it was typed in a palette that has closed since, and comes back with the line if it is refused.
  var isTyped = false
}
