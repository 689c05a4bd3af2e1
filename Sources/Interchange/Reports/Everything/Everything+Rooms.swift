import SessionEngine

extension Everything {
  /// The times at which everybody is in a breakout room.
  var rounds: DataTable {
    DataTable(
      name: "rounds", columns: ["id", "item", "state", "openedAt", "closedAt"],
      rows: session.breakouts.rounds.map {
        [
          .plain($0.id.description), .plain($0.item?.description), .plain($0.state.rawValue),
          .time($0.openedAt), .time($0.closedAt),
        ]
      })
  }

  /// The rooms; who is in them only where people are named.
  var rooms: DataTable {
    DataTable(
      name: "rooms",
      columns: [
        "id", "round", "name", "mode", "place", "link", "languages", "topic", "facilitator",
        "rapporteur", "people", "members",
      ],
      rows: session.breakouts.rooms.map { room in
        let isSmall = !namesPeople && disclosure.isSmall(room: room.id)
        return [
          .plain(room.id.description), .plain(room.round.description), .text(room.name),
          .plain(room.mode.rawValue), .text(room.place), .text(room.link), .list(room.languages),
          .plain(room.topic?.description), .text(disclosure.name(room.facilitator)),
          .text(disclosure.name(room.rapporteur)),
          .number(isSmall ? nil : room.members.count),
          .list(namesPeople ? room.members.map(\.description) : []),
        ]
      })
  }

  /// The notes; one that may not be traced to its room has no id, writer or time either, and stands last.
  var notes: DataTable {
    let all = session.notes.map { (note: $0, source: disclosure.source(of: $0)) }
    let loose = all.filter { !$0.source.isPlaced }
      .sorted { ($0.note.text, $0.note.id) < ($1.note.text, $1.note.id) }
    return DataTable(
      name: "notes",
      columns: [
        "id", "room", "item", "kind", "text", "topics", "attribution", "speaker", "type",
        "withheld", "mergedInto", "by", "revision", "isKeyPoint", "owner", "due", "createdAt",
        "changedAt",
      ],
      rows: (all.filter(\.source.isPlaced) + loose).map { note, source in
        let isPlaced = source.isPlaced
        return [
          .plain(isPlaced ? note.id.description : nil), .plain(source.room?.description),
          .plain(isPlaced ? note.item?.description : nil), .plain(note.kind.rawValue),
          .plain(disclosure.text(of: note)), .list(note.topics.map(\.description)),
          .plain(disclosure.attribution(of: note).rawValue), .plain(source.speaker),
          .plain(source.type),
          .plain(source.withheldRoom),
          .plain(isPlaced ? note.mergedInto?.description : nil),
          .text(isPlaced ? disclosure.name(note.by) : nil),
          .number(isPlaced ? note.revision : nil), .flag(note.isKeyPoint), .text(note.owner),
          .text(note.due), .time(isPlaced ? note.createdAt : nil),
          .time(isPlaced ? note.changedAt : nil),
        ]
      })
  }

  /// The texts of notes before they were changed; only where people are named, and of notes that may be placed.
  var revisions: DataTable {
    DataTable(
      name: "noteRevisions", columns: ["note", "revision", "text", "by", "at"],
      rows: session.notes.filter { disclosure.attribution(of: $0) == .byName }.flatMap { note in
        note.revisions.enumerated().map { index, revision in
          [
            .plain(note.id.description), .number(index + 1), .text(revision.text),
            .plain(revision.by), .time(revision.at),
          ]
        }
      })
  }
}
