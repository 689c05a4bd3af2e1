/// Names one thing that a record can change.
public enum EntityKey: Codable, Hashable, Sendable {
  case profile
  case staff(String)
  case agendaBoard
  case item(ItemID)
  case floorBoard
  case request(RequestID)
  case questionBoard
  case question(QuestionID)
  case round(RoundID)
  case room(RoomID)
  case participant(ParticipantID)
  case note(NoteID)
  case topic(TopicID)
  case resource(ResourceID)
  case stage
  case notesBoard
  case message(MessageID)
  case dutyBoard
}

/// A thing as it was at some moment; undo puts it back.
public enum EntityImage: Codable, Equatable, Sendable {
  case profile(SessionProfile)
  case staff(StaffMember)
  case agendaBoard(AgendaBoard)
  case item(AgendaItem)
  case floorBoard(FloorBoard)
  case request(SpeechRequest)
  case questionBoard(QuestionBoard)
  case question(Question)
  case round(BreakoutRound)
  case room(BreakoutRoom)
  case participant(Participant)
  case note(Note)
  case topic(Topic)
  case resource(Resource)
  case stage(StageBoard)
  case notesBoard(NotesBoard)
  case message(StaffMessage)
  case dutyBoard(DutyBoard)
  /// There was no such thing.
  case absent(EntityKey)

  /// The thing this is an image of.
  public var key: EntityKey {
    switch self {
    case .profile: .profile
    case .staff(let value): .staff(value.id)
    case .agendaBoard: .agendaBoard
    case .item(let value): .item(value.id)
    case .floorBoard: .floorBoard
    case .request(let value): .request(value.id)
    case .questionBoard: .questionBoard
    case .question(let value): .question(value.id)
    case .round(let value): .round(value.id)
    case .room(let value): .room(value.id)
    case .participant(let value): .participant(value.id)
    case .note(let value): .note(value.id)
    case .topic(let value): .topic(value.id)
    case .resource(let value): .resource(value.id)
    case .stage: .stage
    case .notesBoard: .notesBoard
    case .message(let value): .message(value.id)
    case .dutyBoard: .dutyBoard
    case .absent(let key): key
    }
  }
}

/// One accepted command as undo remembers it.
public struct ActionEntry: Codable, Equatable, Sendable {
  /// The record's sequence number.
  public let sequence: Int
  /// When it was accepted.
  public let at: Instant
  /// Who did it.
  public let by: Actor
  /// What was done, in words.
  public internal(set) var title: String
  /// The things it changed, as they were before.
  public internal(set) var before: [EntityImage]
  /// The action that this one undid, if it is an undo.
  public let undoes: Int?
  /// The action that undid this one.
  public internal(set) var undoneBy: Int?
}

/// The last actions of all staff, newest last, as far back as undo reaches.
public struct ActionHistory: Sendable {
  /// How many actions are kept.
  public static let limit = 200
  /// How many images are kept over all actions, so that imports do not fill the memory.
  static let imageLimit = 50_000

  private var kept: [ActionEntry] = []
  /// How many at the front of `kept` are forgotten. They are taken out many at a time: taking one out moves all others.
  private var forgotten = 0
  /// Images in the actions that are not forgotten.
  private var imageCount = 0

  init() {}

  /// The actions kept, oldest first.
  public var entries: ArraySlice<ActionEntry> { kept[forgotten...] }

  /// Adds an action and forgets the oldest beyond the limits.
  mutating func append(_ entry: ActionEntry) {
    if let undone = entry.undoes,
      let index = entries.lastIndex(where: { $0.sequence == undone })
    {
      kept[index].undoneBy = entry.sequence
      // Undoing an undo (a redo) makes the first action undoable again.
      if let original = kept[index].undoes,
        let first = entries.lastIndex(where: { $0.sequence == original })
      {
        kept[first].undoneBy = nil
      }
    }
    kept.append(entry)
    imageCount += entry.before.count
    let isOverfull = imageCount > Self.imageLimit
    while entries.count > Self.limit || (imageCount > Self.imageLimit && entries.count > 1) {
      imageCount -= kept[forgotten].before.count
      forgotten += 1
    }
    if forgotten >= Self.limit || isOverfull {
      kept.removeFirst(forgotten)
      forgotten = 0
    }
  }

  /// Makes every image and title anew, for what must not be remembered any more.
  mutating func rewrite(
    images: (EntityImage) -> EntityImage, title: (String) -> String
  ) {
    for index in kept.indices {
      kept[index].before = kept[index].before.map(images)
      kept[index].title = title(kept[index].title)
    }
  }

  /// The last action of `name` that stands and is not itself an undo.
  func lastAction(of name: String) -> ActionEntry? {
    entries.last { $0.by.name == name && $0.undoneBy == nil && $0.undoes == nil }
  }

  /// The last undo of `name` that stands, if they did nothing else since but redo later ones.
  func lastUndo(of name: String) -> ActionEntry? {
    for entry in entries.reversed() where entry.by.name == name && entry.undoneBy == nil {
      guard let undone = entry.undoes else { return nil }
      let isRedo = entries.contains { $0.sequence == undone && $0.undoes != nil }
      if !isRedo { return entry }
    }
    return nil
  }

  /// A later standing action of anyone that changed the same thing as `entry` did.
  func conflict(with entry: ActionEntry) -> (later: ActionEntry, key: EntityKey)? {
    let keys = Set(entry.before.map(\.key))
    for later in entries.reversed() where later.sequence > entry.sequence {
      // An undone action and its undo cancel each other out.
      if later.undoneBy != nil || later.undoes.map({ $0 > entry.sequence }) == true { continue }
      if let image = later.before.first(where: { keys.contains($0.key) }) {
        return (later, image.key)
      }
    }
    return nil
  }
}

extension ActionHistory: Equatable {
  /// Whether both remember the same actions.
  public static func == (a: Self, b: Self) -> Bool { a.entries == b.entries }
}

extension ActionHistory: Codable {
  private enum CodingKeys: String, CodingKey { case entries }

  /// Reads the actions kept.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kept = try container.decode([ActionEntry].self, forKey: .entries)
    imageCount = kept.reduce(0) { $0 + $1.before.count }
  }

  /// Writes the actions kept.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Array(entries), forKey: .entries)
  }
}
