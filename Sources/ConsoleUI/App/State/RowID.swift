import SessionEngine

/// What one row of a list stands for; the selection is kept by it, whatever happens around the row.
public enum RowID: Hashable, Sendable {
  /// A line between rows that cannot be selected; the number tells the screen what it says.
  case heading(Int)
  case item(ItemID)
  case request(RequestID)
  case question(QuestionID)
  case round(RoundID)
  case room(RoomID)
  case participant(ParticipantID)
  case note(NoteID)
  /// What the audience's screen can show; nil for what goes on by itself.
  case stage(StageContent?)
  /// A line of the log, by the sequence number of its record.
  case record(Int)

  /// Whether keys can act on it.
  var isSelectable: Bool {
    if case .heading = self { return false }
    return true
  }
}
