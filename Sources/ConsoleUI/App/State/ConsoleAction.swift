import SessionEngine

/// What a key of a screen means.
public enum ConsoleAction: Hashable, Sendable {
  // Moving about.
  case show(ScreenID), nextScreen, previousScreen
  case up, down, pageUp, pageDown, first, last, open, back
  // The list as a whole.
  case filter, order
  /// Copies where a document is found.
  case copyResource(ResourceID)
  // What every screen has in its own way.
  case add, edit, copy
  // The console.
  case palette, help, undo, redo, quit, suspend, redraw
  // One area each.
  case agenda(AgendaAction)
  case floor(FloorAction)
  case question(QuestionAction)
  case breakouts(BreakoutAction)
  case people(PeopleAction)
  case note(NoteAction)
  case session(SessionAction)
  /// Words between the staff: to write some, and to read the latest.
  case writeMessage, readMessages
  case stage(StageAction)
  /// Pasted text becomes a new thing on a screen.
  case pasteInto(ScreenID)

  /// What one must be allowed to do for it, on a screen; nil for what everybody may.
  func permission(on screen: ScreenID) -> Permission? {
    switch self {
    case .agenda(.documents): nil
    case .agenda: .steerAgenda
    case .floor: .giveFloor
    case .question(.mark), .question(.markAll), .question(.copyNext): nil
    case .question: .moderateQuestions
    case .breakouts(.askHelp), .breakouts(.start): .askForHelp
    case .breakouts(.place), .breakouts(.seatLate): .recordPresence
    case .breakouts(.wish): .managePeople
    case .breakouts: .runBreakouts
    case .people(.checkIn), .people(.checkOut): .recordPresence
    case .people(.askFloor): .giveFloor
    case .people(.desk): .recordPresence
    case .people(.orderMenu), .people(.order), .people(.presence), .people(.history): nil
    case .people: .managePeople
    case .note(.merge), .note(.unmerge), .note(.finalise), .note(.ask), .note(.reportNext),
      .note(.reportEnd):
      .consolidateNotes
    case .note(.coverage): nil
    case .note: .writeNotes
    case .session: .steerSession
    case .stage: .runStage
    case .undo, .redo: .undoOwn
    case .writeMessage: .sendMessages
    case .add, .edit: Self.permissionToChange(screen)
    case .pasteInto(let screen): Self.permissionToChange(screen)
    case .copyResource, .show, .nextScreen, .previousScreen, .up, .down, .pageUp, .pageDown, .first,
      .last, .open,
      .back, .filter, .order, .copy, .palette, .help, .quit, .suspend, .redraw,
      .readMessages:
      nil
    }
  }

  private static func permissionToChange(_ screen: ScreenID) -> Permission? {
    switch screen {
    case .agenda: .steerAgenda
    case .floor: .giveFloor
    case .questions: .moderateQuestions
    case .breakouts: .runBreakouts
    case .people: .managePeople
    case .notes: .writeNotes
    case .stage: .runStage
    case .log: nil
    }
  }
}

/// What can be done on the agenda by key.
public enum AgendaAction: Hashable, Sendable {
  case start, next, load, back, restart, pause, extend, cut, end, skip, restore, park, delay
  case duplicate, replan, documents, moveUp, moveDown, remove
}

/// What can be done on the list of speakers by key.
public enum FloorAction: Hashable, Sendable {
  case next, give, interrupt, end, pause, extend, withdraw, recall, lastWord
  case moveUp, moveDown, release, open, limit, policy, setPolicy(FloorPolicy), balance
  case pointOfOrder, interposedQuestion, reply
}

/// What can be done with questions by key.
public enum QuestionAction: Hashable, Sendable {
  case approve, dismiss, postpone, merge, star, putNext, putLive, answer, advance, restore, vote
  case claim, label, open
  /// Marks for acting on several, and what goes to the clipboard for the chat.
  case mark, markAll, copyNext
  /// Goes through a pasted chat.
  case review
}

/// What can be done about breakout rooms by key.
public enum BreakoutAction: Hashable, Sendable {
  case allocate, open, extend, cut, close, takeHelp, askHelp, place, unplace, remove
  case choose, fillIn, repair, pin, swap, announce, recall, seatLate, start, addRoom, reopen, told
  case together, apart, wish
}

/// What can be done about participants by key.
public enum PeopleAction: Hashable, Sendable {
  case checkIn(AttendanceMode), checkOut, walkIn, registrationMenu, register(Registration)
  case askFloor
  /// The desk; the menu of orders, and one of them; the chart of presence.
  case desk, orderMenu, order(Int), presence
  /// What happened to somebody, by whom and when.
  case history
  /// A list about many people.
  case list(PeopleList)
}

/// What can be done with notes by key.
public enum NoteAction: Hashable, Sendable {
  case addOf(NoteKind), kindMenu, setKind(NoteKind), keyPoint, remove, moveUp, moveDown
  case split, join, merge, unmerge, coverage, submit, finalise, ask, reportNext, reportEnd
}

/// What can be done to the session as a whole by key.
public enum SessionAction: Hashable, Sendable {
  case startOrClose
}

/// What can be done to the audience's screen by key.
public enum StageAction: Hashable, Sendable {
  case show, follow, message, clear, blackout, languageMenu, language(StageLanguage)
}
