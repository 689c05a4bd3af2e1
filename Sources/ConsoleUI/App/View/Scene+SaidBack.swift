import CommandLanguage
import SessionEngine

extension Scene {
  /// What a line of the command language would do to the agenda's times, before it is sent: the times as they were
  /// understood, or what becomes of the rest of the day. Nil for lines about other things and unfinished ones.
  func saidBack(_ line: String) -> String? {
    if line.hasPrefix("note ") { return topicsSaidBack(line) }
    guard line.hasPrefix("agenda "),
      let command = try? CommandLanguage.parse(line, in: state.parsingContext(environment)),
      case .agenda(let agendaCommand) = command
    else { return nil }
    let context = DecisionContext(now: now, by: environment.actor)
    guard let events = try? session.decide(command, context: context) else { return nil }
    var parts: [String] = []
    if let item = planned(by: events) { parts.append(item) }
    switch agendaCommand {
    case .extend(let seconds), .adjust(_, let seconds):
      parts.append("\(seconds < 0 ? "−" : "+")\(lengthText(abs(seconds)))")
    default: break
    }
    if let outlook = try? session.consequence(
      of: command, context: context, in: environment.zone
    ).sentence, !outlook.isEmpty {
      parts.append(outlook)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// The topics of a note as they were found, with their titles.
  private func topicsSaidBack(_ line: String) -> String? {
    guard let command = try? CommandLanguage.parse(line, in: state.parsingContext(environment)),
      case .notes(let note) = command
    else { return nil }
    let topics: [TopicID]? =
      switch note {
      case .add(_, let fields), .edit(_, let fields, _): fields.topics
      default: nil
      }
    guard let topics, !topics.isEmpty else { return nil }
    return topics.map { id in
      session.topics[id].map { "\(id) \($0.title.oneLine(60))" } ?? "\(id): no such topic"
    }.joined(separator: "; ")
  }

  /// The plan of the item that was added or changed: "Tue 24 Nov 14:00–14:30 (30m)".
  private func planned(by events: [SessionEvent]) -> String? {
    guard case .agenda(let event)? = events.first else { return nil }
    let id: ItemID
    switch event {
    case .itemAdded(let new, _, _): id = new
    case .itemEdited(let old, _): id = old
    default: return nil
    }
    let record = Record(
      sequence: session.sequence + 1, at: now, by: environment.actor, events: events)
    guard let item = after(record).agenda.items[id], let start = item.plannedStart,
      let end = item.plannedEnd
    else { return nil }
    return "\(day(start)) \(clock(start))–\(clock(end)) (\(lengthText(item.durationSeconds)))"
  }

  private func after(_ record: Record) -> Session {
    var session = session
    session.apply(record)
    return session
  }
}
