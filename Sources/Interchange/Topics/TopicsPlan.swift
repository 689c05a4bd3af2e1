import SessionEngine

extension ImportPlan {
  /// What an import of topics would do: new ones are added below their parents, known ones stay as they are.
  ///
  /// The order of the file does not matter. What hangs below a topic that is neither in the file nor in the session, or
  /// below itself, is in error.
  public static func topics(_ file: TopicsFile, session: Session) -> ImportPlan {
    var planner = TopicsPlanner(session)
    planner.plan(file.rows)
    return ImportPlan(
      kind: "topics", rows: planner.rows, notices: file.notices, commands: planner.commands,
      session: session)
  }
}

private struct TopicsPlanner {
  let session: Session
  let probe: EngineProbe
  var rows: [ImportRow] = []
  var commands: [SessionCommand] = []
  private var known: Set<String>

  init(_ session: Session) {
    self.session = session
    probe = EngineProbe(session)
    known = Set(session.topics.map(\.id.description))
  }

  mutating func plan(_ topics: [TopicsFile.Row]) {
    var waiting: [String: [TopicsFile.Row]] = [:]
    var ready: [TopicsFile.Row] = []
    for topic in topics {
      if let parent = topic.parent, !known.contains(parent) {
        waiting[parent, default: []].append(topic)
      } else {
        ready.append(topic)
      }
    }
    var index = 0
    while index < ready.count {
      let topic = ready[index]
      index += 1
      guard add(topic) else { continue }
      ready += waiting.removeValue(forKey: topic.id) ?? []
    }
    let ids = Set(topics.map(\.id))
    for topic in waiting.values.joined() {
      let parent = topic.parent ?? ""
      rows.append(
        row(
          topic, .error,
          ids.contains(parent)
            ? "“\(parent.prefix(60))” above it could not be taken, or is below it"
            : "“\(parent.prefix(60))” above it is neither in the file nor in the session"))
    }
  }

  /// Whether the topic is there afterwards.
  private mutating func add(_ topic: TopicsFile.Row) -> Bool {
    if let there = session.topics[TopicID(topic.id)] {
      let isSame = there.title == topic.title && there.parent?.description == topic.parent
      rows.append(
        row(topic, isSame ? .same : .skip, isSame ? nil : "it is there as “\(there.title)”"))
      return true
    }
    guard !known.contains(topic.id) else {
      rows.append(row(topic, .error, "the file has this id twice"))
      return false
    }
    let id = TopicID(topic.id)
    func command(below parent: String?) -> SessionCommand {
      .session(
        .addTopic(
          id, title: topic.title, parent: parent.map { TopicID($0) }, kind: topic.kind))
    }
    // The parent may only come with this import, so the engine is asked without it.
    if let refusal = probe.refusal(of: command(below: nil)) {
      rows.append(row(topic, .error, refusal))
      return false
    }
    known.insert(topic.id)
    commands.append(command(below: topic.parent))
    rows.append(row(topic, .add, nil))
    return true
  }

  private func row(
    _ topic: TopicsFile.Row, _ action: ImportAction, _ reason: String?
  ) -> ImportRow {
    ImportRow(
      line: topic.line, action: action, topic: topic.id.isEmpty ? nil : TopicID(topic.id),
      title: topic.title, reasons: [reason].compactMap { $0 })
  }
}
