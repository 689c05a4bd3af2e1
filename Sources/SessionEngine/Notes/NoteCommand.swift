/// What can be done with notes.
public enum NoteCommand: Codable, Equatable, Sendable {
  case add(room: RoomID?, NoteFields)
  /// Changes a note; refused if `revision` is given and no longer the one that stands.
  case edit(NoteID, NoteFields, revision: Int?)
  case remove(NoteID)
  /// Puts a note behind another one of its room, or at the top.
  case move(NoteID, after: NoteID?)
  /// Makes two notes of one; the second follows the first and has its kind, topics and so on.
  case split(NoteID, first: String, second: String, revision: Int?)
  /// Adds the text of a note to another one of the same room, which then stands for both.
  case join(NoteID, into: NoteID)
  /// Says that notes say what another one says; that one stands for all of them.
  case merge([NoteID], into: NoteID)
  /// Lets a merged note stand for itself again.
  case unmerge(NoteID)
  /// Hands in the notes of a room.
  case submit(RoomID)
  /// Closes the notes of a room.
  case finalise(RoomID)
  /// Lets the notes of a room be changed again.
  case reopen(RoomID)
  /// Asks rooms for their notes; all that have not handed in without one named.
  case ask(RoomID?)
  /// How much exports may tell of who said something, and how large a group must be to be named.
  case setDisclosure(Attribution?, threshold: Int?)
  /// The order in which rooms report back, and how long each may speak.
  case orderReports([RoomID], seconds: Int?)
  /// Gives the floor to a room's report; nil for the next one.
  case startReport(RoomID?, seconds: Int?)
  case endReport

  /// What one must be allowed to do for it.
  var permission: Permission {
    switch self {
    case .add, .edit, .remove, .move, .split, .join, .submit: .writeNotes
    case .merge, .unmerge, .finalise, .reopen, .ask, .setDisclosure, .orderReports, .startReport,
      .endReport:
      .consolidateNotes
    }
  }
}

/// What happened to notes.
public enum NoteEvent: Codable, Equatable, Sendable {
  case noteAdded(id: NoteID, room: RoomID?, item: ItemID?, fields: NoteFields)
  case noteEdited(id: NoteID, fields: NoteFields)
  case noteRemoved(id: NoteID)
  case noteMoved(id: NoteID, rank: Int)
  case noteSplit(id: NoteID, text: String, newID: NoteID, newText: String, rank: Int)
  /// `text` is the survivor's new text when the two were joined.
  case noteMerged(id: NoteID, into: NoteID, text: String?)
  case noteUnmerged(id: NoteID)
  case noteSent(id: NoteID, question: QuestionID)
  case sheetSet(room: RoomID, state: SheetState)
  case sheetsAsked(rooms: [RoomID])
  case disclosureSet(attribution: Attribution?, threshold: Int?)
  case reportsOrdered(rooms: [RoomID], seconds: Int?)
  case reportStarted(room: RoomID, seconds: Int)
  case reportEnded(room: RoomID)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case noteAdded, noteEdited, noteRemoved, noteMoved, noteSplit, noteMerged, noteUnmerged
    case noteSent, sheetSet, sheetsAsked, disclosureSet, reportsOrdered, reportStarted, reportEnded
  }
}

/// Why something cannot be done with a note.
public enum NoteRejection: Error, Equatable, Sendable {
  case changedMeanwhile(NoteID, by: String)
  case merged(NoteID, into: NoteID)
  case notMerged(NoteID)
  case intoItself(NoteID)
  case otherRoom(NoteID, NoteID)
  case sheetIsFinal(RoomID)
  case sheetIs(RoomID, SheetState)
  case noNotes(RoomID)
  case nothingMissing
  case noReportNext
  case noReport
  case reportRunning(RoomID)

  /// The reason in words.
  public var message: String {
    switch self {
    case .changedMeanwhile(let id, let by):
      "\(by) has changed \(id) meanwhile; look at the new text and edit again."
    case .merged(let id, let into):
      "\(id) is merged into \(into); change that one, or `note unmerge \(id)` first."
    case .notMerged(let id): "\(id) is not merged into another note."
    case .intoItself(let id): "\(id) cannot be merged into itself."
    case .otherRoom(let id, let other):
      "\(id) and \(other) are of different rooms; `note merge \(id) into \(other)` keeps both texts."
    case .sheetIsFinal(let room):
      "The notes of \(room) are final; `note reopen \(room)` lets them be changed."
    case .sheetIs(let room, let state): "The notes of \(room) are \(state.rawValue) already."
    case .noNotes(let room): "\(room) has no notes yet, so that none can be handed in."
    case .nothingMissing: "Every room has handed in its notes."
    case .noReportNext: "No room is left to report; `report-back order R1,R2` sets the order."
    case .noReport: "No room is reporting; `report-back start R1` begins."
    case .reportRunning(let room): "\(room) is reporting already."
    }
  }
}
