import JSONText
import SessionEngine

/// All data of a session: one JSON file, or a CSV file for each table.
func everythingFiles(
  _ disclosure: Disclosure, now: Instant, zone: ZoneRules, format: ExportFormat
) -> [ExportFile] {
  let tables = Everything(disclosure: disclosure, now: now).tables.map { $0.shown(by: disclosure) }
  if format == .csv {
    return tables.map { ExportFile(name: "\($0.name).csv", bytes: $0.csv) }
  }
  let bytes = (try? JSONText.encode(TableSet(tables), layout: .readable, absent: .null)) ?? []
  return [ExportFile(name: ExportKind.everything.fileName(.json), bytes: bytes + [10])]
}

/// The tables by name; the session itself, a table of one row, as one object would be.
private struct TableSet: Encodable {
  let tables: [DataTable]

  init(_ tables: [DataTable]) { self.tables = tables }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ColumnKey.self)
    for table in tables { try container.encode(table, forKey: ColumnKey(table.name)) }
  }
}

/// The tables of a session as far as the disclosure lets them be told.
struct Everything {
  let disclosure: Disclosure
  let now: Instant
  var session: Session { disclosure.session }
  var namesPeople: Bool { disclosure.rule.namesPeople }

  /// All tables, in a fixed order.
  var tables: [DataTable] {
    var tables = [sessions, topics, resources, agenda, groups]
    if namesPeople { tables += [participants, stays] }
    tables += [speeches, questions, rounds, rooms, notes]
    if namesPeople { tables.append(revisions) }
    return tables
  }

  private var sessions: DataTable {
    let profile = session.profile
    return DataTable(
      name: "session",
      columns: [
        "title", "state", "format", "zone", "plenaryPlace", "plenaryLink", "isRehearsal",
        "createdAt", "startedAt", "closedAt", "changedAt", "aims", "languages", "namesPeople",
        "attribution", "threshold",
      ],
      rows: [
        [
          .text(profile.title), .plain(profile.state.rawValue), .plain(profile.format.rawValue),
          .plain(profile.zone), .text(profile.plenaryPlace), .text(profile.plenaryLink),
          .flag(profile.isRehearsal), .time(profile.createdAt), .time(profile.startedAt),
          .time(profile.closedAt), .time(session.changedAt), .list(profile.aims),
          .list(profile.languages), .flag(namesPeople),
          .plain(disclosure.rule.attribution.rawValue), .number(disclosure.threshold),
        ]
      ])
  }

  private var topics: DataTable {
    let notes = session.notes.reduce(into: [TopicID: Int]()) { counts, note in
      for topic in Set(note.topics) { counts[topic, default: 0] += 1 }
    }
    let questions = session.questions.all.reduce(into: [TopicID: Int]()) { counts, question in
      for topic in Set(question.topics) { counts[topic, default: 0] += 1 }
    }
    return DataTable(
      name: "topics", columns: ["id", "parent", "title", "kind", "notes", "questions"],
      rows: session.topics.map {
        [
          .plain($0.id.description), .plain($0.parent?.description), .text($0.title),
          .plain($0.kind), .number(notes[$0.id] ?? 0), .number(questions[$0.id] ?? 0),
        ]
      })
  }

  private var resources: DataTable {
    DataTable(
      name: "resources", columns: ["id", "title", "link", "language", "item"],
      rows: session.resources.map {
        [
          .plain($0.id.description), .text($0.title), .text($0.link), .plain($0.language),
          .plain($0.item?.description),
        ]
      })
  }

  private var agenda: DataTable {
    DataTable(
      name: "agenda",
      columns: [
        "id", "kind", "title", "detail", "state", "plannedStart", "durationSeconds", "actualStart",
        "actualEnd", "addedSeconds", "pausedSeconds", "place", "link", "topics", "languages",
        "panel",
      ],
      rows: session.agenda.inOrder.map { item in
        [
          .plain(item.id.description), .plain(item.kind.rawValue), .text(item.title),
          .text(item.detail), .plain(item.state.rawValue), .time(item.plannedStart),
          .number(item.durationSeconds), .time(item.actualStart), .time(item.actualEnd),
          .number(item.addedSeconds), .number(Int(item.pausedMilliseconds / 1000)),
          .text(item.place), .text(item.link), .list(item.topics.map(\.description)),
          .list(item.languages), .list(namesPeople ? item.panel.map(\.description) : []),
        ]
      })
  }

  private var speeches: DataTable {
    DataTable(
      name: "speeches",
      columns: [
        "id", "participant", "type", "kind", "mode", "item", "state", "about", "requestedAt",
        "startedAt", "endedAt", "spokenSeconds", "limitSeconds",
      ],
      rows: session.floor.requests.map { speech in
        [
          .plain(speech.id.description),
          .plain(namesPeople ? speech.participant.description : nil),
          .plain(disclosure.typeName(of: speech.participant)), .plain(speech.kind.rawValue),
          .plain(speech.mode?.rawValue), .plain(speech.item?.description),
          .plain(speech.state.rawValue), .text(speech.note), .time(speech.requestedAt),
          .time(speech.startedAt), .time(speech.endedAt),
          .number(speech.clock(at: now).elapsedSeconds), .number(speech.limitSeconds),
        ]
      })
  }

  /// All questions; who asked only where people are named.
  var questions: DataTable {
    DataTable(
      name: "questions",
      columns: [
        "id", "text", "originalText", "from", "name", "mode", "via", "state", "votes", "labels",
        "topics", "item", "addressee", "language", "mergedInto", "owner", "due", "answer", "reason",
        "submittedAt", "liveAt", "settledAt",
      ],
      rows: session.questions.all.map { question in
        [
          .plain(question.id.description), .text(question.text), .text(question.originalText),
          .plain(namesPeople ? question.from?.description : nil),
          .text(disclosure.name(question.name)), .plain(question.mode?.rawValue),
          .plain(question.via.rawValue), .plain(question.state.rawValue), .number(question.votes),
          .list(question.labels), .list(question.topics.map(\.description)),
          .plain(question.item?.description), .text(disclosure.name(question.addressee)),
          .plain(question.language), .plain(question.mergedInto?.description),
          .text(question.owner), .text(question.due), .text(question.answer),
          .text(question.reason), .time(question.submittedAt), .time(question.liveAt),
          .time(question.settledAt),
        ]
      })
  }
}
