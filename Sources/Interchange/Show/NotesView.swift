import SessionEngine

/// The notes, and how many there are by room and topic.
struct NotesView: Encodable {
  let notes: [Entry]
  let rooms: [Room]
  let byTopic: Counts

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
    let isKeyPoint: Bool
    let owner: String?
    let due: String?
    let createdAt: Instant
    let changedAt: Instant
  }

  struct Room: Encodable {
    let id: RoomID
    let name: String
    let notes: Int
    let keyPoints: Int
  }

  init(_ session: Session) {
    notes = session.notes.map {
      Entry(
        id: $0.id, room: $0.room, item: $0.item, kind: $0.kind, text: $0.text,
        topics: $0.topics, attribution: $0.attribution, speaker: $0.speaker, by: $0.by,
        revision: $0.revision, isKeyPoint: $0.isKeyPoint, owner: $0.owner, due: $0.due,
        createdAt: $0.createdAt, changedAt: $0.changedAt)
    }
    rooms = session.breakouts.rooms.map { room in
      let written = session.notes.filter { $0.room == room.id }
      return Room(
        id: room.id, name: room.name, notes: written.count,
        keyPoints: written.count { $0.isKeyPoint })
    }
    byTopic = Counts(of: session.notes.flatMap { $0.topics.map(\.description) }.map { $0 })
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
