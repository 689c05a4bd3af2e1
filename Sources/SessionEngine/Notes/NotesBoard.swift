/// Where the notes of a room stand on their way into the report.
public enum SheetState: String, Codable, Sendable, CaseIterable {
  case draft, submitted
  /// Changed after they were handed in.
  case amended
  case final
}

/// The notes of one room as a whole.
public struct NoteSheet: Codable, Equatable, Sendable {
  /// The room.
  public let room: RoomID
  /// Draft, submitted, amended or final.
  public var state: SheetState
  /// Who brought them into this state, and when.
  public var by: String?, at: Instant?
  /// Since when they are asked for; nil when they are not.
  public var askedAt: Instant?
}

/// The reports of the rooms to the plenary: order, and the one that is on.
public struct ReportBack: Codable, Equatable, Sendable {
  /// The rooms in the order of reporting.
  public var order: [RoomID] = []
  /// How long each may speak, in seconds; nil for the usual.
  public var seconds: Int?
  /// The room that reports now, since when, and how long it may.
  public var room: RoomID?, startedAt: Instant?, limitSeconds: Int?
  /// The rooms that have reported.
  public var done: [RoomID] = []

  /// How long a room may speak if nobody said otherwise, in seconds.
  public static let usualSeconds = 180

  /// The clock of the report that is on.
  public func clock(at now: Instant) -> CountdownReading? {
    guard let startedAt, let limitSeconds else { return nil }
    return CountdownReading(
      limitSeconds: limitSeconds, elapsed: max(0, now.millisecondsSince(startedAt)))
  }
}

/// What holds for the notes of all rooms.
public struct NotesBoard: Codable, Equatable, Sendable {
  /// The most that exports may tell of who said something; nil leaves it to each note.
  public var attribution: Attribution?
  /// How many people a group must have to be named in an export; nil for the usual.
  public var threshold: Int?
  /// The rooms whose notes are no longer drafts, or are asked for.
  public var sheets: [NoteSheet] = []
  /// The reports to the plenary.
  public var reports = ReportBack()

  /// How many people a group must have to be named if nobody said otherwise.
  public static let usualThreshold = 5

  /// Where the notes of a room stand.
  public func sheet(of room: RoomID) -> NoteSheet {
    sheets.first { $0.room == room } ?? NoteSheet(room: room, state: .draft)
  }

  mutating func update(_ room: RoomID, _ change: (inout NoteSheet) -> Void) {
    var sheet = sheet(of: room)
    change(&sheet)
    sheets.removeAll { $0.room == room }
    sheets.append(sheet)
    sheets.sort { $0.room < $1.room }
  }
}

extension Attribution {
  /// How much it tells: nobody, the room, the type, the person.
  var weight: Int {
    switch self {
    case .none: 0
    case .byRoom: 1
    case .byType: 2
    case .byName: 3
    }
  }
}

extension Session {
  /// What holds for the notes of all rooms.
  public var notesBoard: NotesBoard { notesStore.value }

  /// How much an export may tell of who said this: what the note allows, and no more than the session does.
  public func attribution(of note: Note) -> Attribution {
    guard let limit = notesBoard.attribution, limit.weight < note.attribution.weight else {
      return note.attribution
    }
    return limit
  }

  /// The notes of a room (nil for the plenary) in their order, without those that others stand for. O(notes).
  public func notes(of room: RoomID?) -> [Note] {
    notes.filter { $0.room == room && $0.mergedInto == nil }
      .sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
  }

  /// The notes that a note stands for, in order of their ids.
  public func merged(into id: NoteID) -> [Note] { notes.filter { $0.mergedInto == id } }

  /// The rooms in which something was said: the note's own and those of the notes merged into it.
  public func rooms(saying note: Note) -> [RoomID] {
    Set((merged(into: note.id) + [note]).compactMap(\.room)).sorted()
  }
}
