import SessionEngine

/// The notes, and how many there are by room and topic.
struct NotesView: Encodable {
  let notes: [Entry]
  let rooms: [Room]
  let byTopic: Counts
  let silentTopics: [TopicID]
  let reportBack: Reports
  let disclosure: Disclosure

  struct Entry: Encodable {
    let id: NoteID
    let room: RoomID?
    let item: ItemID?
    let kind: NoteKind
    let text: String
    let topics: [TopicID]
    let attribution: Attribution
    let speaker: String?
    let by: String
    let revision: Int
    let state: SheetState
    let isKeyPoint: Bool
    let owner: String?
    let due: String?
    let mergedInto: NoteID?
    let mergedFrom: [NoteID]
    let rooms: [RoomID]
    let sentAs: QuestionID?
    let createdAt: Instant
    let changedAt: Instant
  }

  struct Room: Encodable {
    let id: RoomID
    let name: String
    let state: SheetState
    let askedAt: Instant?
    let notes: Int
    let keyPoints: Int
  }

  struct Reports: Encodable {
    let order: [RoomID]
    let room: RoomID?
    let startedAt: Instant?
    let limitSeconds: Int?
    let remainingSeconds: Int?
    let phase: ClockPhase?
    let done: [RoomID]
  }

  struct Disclosure: Encodable {
    let attribution: Attribution?
    let threshold: Int
  }

  init(_ session: Session, now: Instant) {
    let board = session.notesBoard
    notes = session.notes.map { note in
      Entry(
        id: note.id, room: note.room, item: note.item, kind: note.kind, text: note.text,
        topics: note.topics, attribution: session.attribution(of: note), speaker: note.speaker,
        by: note.by, revision: note.revision,
        state: note.room.map { board.sheet(of: $0).state } ?? .draft,
        isKeyPoint: note.isKeyPoint, owner: note.owner, due: note.due,
        mergedInto: note.mergedInto, mergedFrom: session.merged(into: note.id).map(\.id),
        rooms: session.rooms(saying: note), sentAs: note.sentAs, createdAt: note.createdAt,
        changedAt: note.changedAt)
    }
    rooms = session.breakouts.rooms.map { room in
      let written = session.notes(of: room.id)
      let sheet = board.sheet(of: room.id)
      return Room(
        id: room.id, name: room.name, state: sheet.state, askedAt: sheet.askedAt,
        notes: written.count, keyPoints: written.count { $0.isKeyPoint })
    }
    let standing = session.notes.filter { $0.mergedInto == nil }
    byTopic = Counts(of: standing.flatMap { $0.topics.map(\.description) }.map { $0 })
    let used = Set(session.notes.flatMap(\.topics))
    let parents = Set(session.topics.compactMap(\.parent))
    silentTopics = session.topics.map(\.id).filter { !used.contains($0) && !parents.contains($0) }
    let clock = board.reports.clock(at: now)
    reportBack = Reports(
      order: board.reports.order, room: board.reports.room, startedAt: board.reports.startedAt,
      limitSeconds: board.reports.limitSeconds, remainingSeconds: clock?.remainingSeconds,
      phase: clock?.phase, done: board.reports.done)
    disclosure = Disclosure(
      attribution: board.attribution, threshold: board.threshold ?? NotesBoard.usualThreshold)
  }
}

/// The shelf.
struct ResourcesView: Encodable {
  let resources: [Resource]

  init(_ session: Session) { resources = Array(session.resources) }
}

/// The tree of topics, with what was filed under each.
struct TopicsView: Encodable {
  let topics: [Entry]

  struct Entry: Encodable {
    let id: TopicID
    let parent: TopicID?
    let title: String
    let kind: String
    let questions: Int
    let notes: Int
  }

  init(_ session: Session) {
    topics = session.topics.map { topic in
      Entry(
        id: topic.id, parent: topic.parent, title: topic.title, kind: topic.kind,
        questions: session.questions.all.count { $0.topics.contains(topic.id) },
        notes: session.notes.count { $0.topics.contains(topic.id) })
    }
  }
}
