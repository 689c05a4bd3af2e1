import SessionEngine

/// What happened: the person did something, time passed, or the outside answered.
public enum Message: Sendable {
  /// A key, a paste, a new size.
  case input(InputEvent)
  /// A second went by.
  case ticked
  /// What was typed has been shown; now it can be kept.
  case typed
  /// Records were added, by whomever. When they follow on from what the console has, it applies them
  /// itself; otherwise it takes the session whole.
  case journalGrew(records: [Record], session: Session)
  /// A command of this console is safely in the journal.
  case commandDone(id: Int, sentence: String)
  /// A command of this console was refused, or could not be kept.
  case commandRefused(id: Int, text: String, line: String)
  /// A search of this console goes on.
  case searchMoved(id: Int, step: AllocationStep)
  /// A search found how rooms can be mended, which the person has to agree to.
  case repairFound(id: Int, RepairProposal)
  /// The journal has been read for what happened to somebody.
  case historyRead(PersonHistory)
  /// Something about the folder that the person should know.
  case storeNotice(String)
  /// Nothing can be saved at present; the text says why.
  case saveFailed(String)
  /// Something is wrong for as long as it is so: the folder was moved, the journal is damaged; nil when it is well again.
  case troubleStands(String?)
  /// Saving works again.
  case saveRecovered
  /// The terminal has another size.
  case resized
}
