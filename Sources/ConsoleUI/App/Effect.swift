import SessionEngine

/// What the shell is to do for the console.
public enum Effect: Equatable, Sendable {
  /// Decide and keep a command; `line` says the same in the command language. The answer is
  /// ``Message/commandDone(id:sentence:)`` or ``Message/commandRefused(id:text:line:)``.
  case perform(SessionCommand, line: String, id: Int)
  /// Search for rooms on a snapshot, away from the keyboard, and then keep what was found like any command;
  /// meanwhile ``Message/searchMoved(id:step:)`` tells how far it is.
  case search(SessionCommand, line: String, id: Int)
  /// Read what the journal says of somebody; the answer is ``Message/historyRead(_:)``.
  case readHistory(ParticipantID)
  /// End the search with the best so far.
  case endSearch
  /// Put a text on the person's clipboard.
  case copy(String)
  /// Keep unsent text under a name, so that it survives a crash.
  case saveDraft(name: String, text: String)
  /// Forget unsent text that was sent after all.
  case removeDraft(name: String)
  /// Hand the terminal back to the shell until the program is continued.
  case suspend
  /// Leave.
  case quit
  /// Paint the whole screen anew.
  case redraw
  /// Ring.
  case bell
}
