import JSONText
import SessionEngine

/// Reads the running order of an Ontime project, from the first files of 2022 (`events`) to version 4 (`rundowns`).
///
/// Times there are milliseconds since midnight without a day: the first is set on the day of the options, and each
/// event that begins earlier than the one above begins on the next day, unless the file counts the days itself.
struct OntimeReader {
  private let options: AgendaOptions
  private let lines: LineIndex
  private(set) var reading = AgendaReading(.ontime)
  private var labels: [String: String] = [:]
  private var day = 0
  private var countsDays = false
  /// Start of the event above in milliseconds since midnight, and when it ends.
  private var previousStart: Int?
  private var previousEnd: Instant?
  private var previousMilliseconds = 0
  private var pendingDelay = 0

  init(_ options: AgendaOptions, lines: LineIndex) {
    self.options = options
    self.lines = lines
  }

  /// Whether the document is an Ontime project.
  static func canRead(_ root: JSONNode) -> Bool {
    if let rundowns = root["rundowns"] { return !rundowns.names.isEmpty }
    if root["rundown"]?.isArray == true { return true }
    return root["events"]?.isArray == true
      && (root["settings"]?["app"]?.string == "ontime" || root["event"] != nil)
  }

  /// Reads the running order; of several the first.
  mutating func read(_ root: JSONNode) throws(ImportError) {
    for name in root["customFields"]?.names ?? [] {
      labels[name] = root["customFields"]?[name]?["label"]?.string ?? name
    }
    for name in root["userFields"]?.names ?? [] {
      let label = root["userFields"]?[name]?.string ?? ""
      labels[name] = label.isEmpty ? name : label
    }
    let entries: [JSONNode]
    if let rundowns = root["rundowns"] {
      guard let name = rundowns.names.first, let rundown = rundowns[name] else { return }
      if rundowns.names.count > 1 {
        reading.notices.append(
          "The project has \(rundowns.names.count) rundowns; taken is the first, "
            + "“\((rundown["title"]?.string ?? name).prefix(80))”.")
      }
      entries = ordered(rundown)
    } else {
      entries = (root["rundown"] ?? root["events"])?.elements ?? []
    }
    countsDays = entries.contains { $0["dayOffset"]?.integer ?? 0 > 0 }
    for entry in entries { readEntry(entry) }
    reading.notices.append(
      "Ontime names no day: the first times are taken as those of \(options.day.isoText) in "
        + "\(options.zone.identifier); --date sets another day.")
  }

  /// The entries of a rundown in their order, those of a group behind it.
  private mutating func ordered(_ rundown: JSONNode) -> [JSONNode] {
    guard let entries = rundown["entries"] else { return [] }
    var ids: [String] = []
    for id in rundown["order"]?.elements.compactMap(\.string) ?? entries.names {
      ids.append(id)
      ids += entries[id]?["entries"]?.elements.compactMap(\.string) ?? []
    }
    var seen: Set<String> = []
    return ids.compactMap { id in
      guard seen.insert(id).inserted else { return nil }
      guard let entry = entries[id] else {
        reading.notices.append("The rundown names an entry “\(id.prefix(40))” that it has not.")
        return nil
      }
      return entry
    }
  }

  private mutating func readEntry(_ node: JSONNode) {
    let line = lines.line(at: node.offset)
    let title = singleSpaced(node["title"]?.string ?? "")
    func leave(_ action: ImportAction, _ reason: String) {
      reading.records.append(
        .left(action, line: line, title: title.isEmpty ? nil : title, reason: reason))
    }
    switch node["type"]?.string ?? "event" {
    case "event":
      do {
        var event = try event(node, line: line, title: title)
        // What is passed over cannot be late.
        if pendingDelay > 0, !event.isSkipped { event.delaySeconds = pendingDelay }
        let record = event.record()
        if case .entry(let entry) = record, !entry.isSkipped { pendingDelay = 0 }
        if case .entry(let entry) = record, let start = entry.fields.plannedStart {
          previousEnd = start.advanced(bySeconds: entry.fields.durationSeconds ?? 0)
        }
        reading.records.append(record)
      } catch {
        leave(.error, error.message)
      }
    case "milestone":
      var event = AgendaEvent(line: line)
      event.title = title.isEmpty ? node["cue"]?.string ?? "" : title
      event.uid = uid(node)
      event.kind = .milestone
      event.seconds = 0
      event.start = previousEnd
      event.fields.isLinked = previousEnd == nil ? nil : true
      event.detail = [node["note"]?.string ?? ""]
      reading.records.append(event.record())
    case "delay":
      let seconds = (node["duration"]?.integer ?? 0) / 1000
      guard (1...AgendaEvent.longest).contains(pendingDelay + seconds) else {
        leave(.skip, "a delay of \(seconds) s: only what makes later, up to 100 hours, is taken")
        return
      }
      pendingDelay += seconds
      leave(.skip, "a delay of \(seconds) s, laid on the next event")
    case "block", "group": leave(.skip, "a heading; the events under it are taken one by one")
    case let type: leave(.skip, "an entry of the unknown type “\(type.prefix(20))”")
    }
  }

  private func uid(_ node: JSONNode) -> String? {
    node["id"]?.string.flatMap { $0.isEmpty ? nil : "\($0)@ontime" }
  }

  private mutating func event(
    _ node: JSONNode, line: Int, title: String
  ) throws(AgendaFault) -> AgendaEvent {
    var event = AgendaEvent(line: line)
    event.title = title.isEmpty ? singleSpaced(node["cue"]?.string ?? "") : title
    event.uid = uid(node)
    try readTimes(node, into: &event)
    let names = ["cue", "subtitle", "presenter", "note"]
    var texts = names.map { node[$0]?.string ?? "" }
    if texts[0] == event.title || texts[0] == texts[3] { texts[0] = "" }
    if !texts[0].isEmpty { texts[0] = "Cue: \(texts[0])" }
    if !texts[2].isEmpty { texts[2] = "With \(texts[2])" }
    event.detail = texts + customTexts(node)
    event.isSkipped = isTrue(node["skip"])
    event.fields.isFlagged = isTrue(node["flag"]) ? true : nil
    // Version 3 names the event to which the start is linked, version 4 says yes or no.
    event.fields.isLinked = isTrue(node["linkStart"]) || node["linkStart"]?.string != nil
    event.fields.isHardEnd =
      isTrue(node["countToEnd"]) || node["timerType"]?.string == "time-to-end"
    event.fields.timing = node["timeStrategy"]?.string == "lock-end" ? .lockEnd : .lockDuration
    event.fields.warningSeconds = threshold(node["timeWarning"])
    event.fields.dangerSeconds = threshold(node["timeDanger"])
    switch node["endAction"]?.string ?? "none" {
    case "load-next": event.fields.endAction = .loadNext
    case "play-next": event.fields.endAction = .startNext
    case "none": break
    case let action: event.remarks.append("its end action “\(action.prefix(20))” is left out")
    }
    return event
  }

  private mutating func readTimes(
    _ node: JSONNode, into event: inout AgendaEvent
  ) throws(AgendaFault) {
    let dayLength = 86_400_000
    guard let start = node["timeStart"]?.integer else { throw AgendaFault("it has no start") }
    guard (0..<dayLength).contains(start) else {
      throw AgendaFault("its start, \(start) ms, is not a time of day")
    }
    let end = node["timeEnd"]?.integer
    if let end, !(0...dayLength).contains(end) {
      throw AgendaFault("its end, \(end) ms, is not a time of day")
    }
    let toEnd = end.map { $0 >= start ? $0 - start : $0 + dayLength - start }
    let isEndLocked = node["timeStrategy"]?.string == "lock-end"
    guard let length = isEndLocked ? toEnd : node["duration"]?.integer ?? toEnd, length >= 0
    else { throw AgendaFault("it has neither an end nor a length") }
    if countsDays {
      day = max(0, min(node["dayOffset"]?.integer ?? day, 366))
    } else if let previousStart,
      start < previousStart || (start == previousStart && previousMilliseconds >= dayLength)
    {
      day += 1
      event.remarks.append("begins earlier than the one above: taken as the next day")
    }
    (previousStart, previousMilliseconds) = (start, length)
    let date = CivilDate(daysSinceEpoch: options.day.daysSinceEpoch + day)
    event.start = options.instant(CivilTime(date: date, secondOfDay: start / 1000))
    event.seconds = length / 1000
    if let duration = node["duration"]?.integer, let toEnd, duration != toEnd,
      duration % dayLength != toEnd % dayLength
    {
      event.remarks.append(
        "its end and its length do not agree; the \(isEndLocked ? "end" : "length") counts")
    }
  }

  private func customTexts(_ node: JSONNode) -> [String] {
    let custom = node["custom"]
    let fields = custom?.names.map { ($0, custom?[$0]?.string ?? "") } ?? []
    let users = (0...9).map { ("user\($0)", node["user\($0)"]?.string ?? "") }
    let texts = (fields + users).filter { !$0.1.isEmpty }.map { "\(labels[$0.0] ?? $0.0): \($0.1)" }
    return [texts.joined(separator: "\n")]
  }

  private func isTrue(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    return (try? node.decode(Bool.self)) ?? false
  }

  /// A threshold in seconds; nil for one that is switched off.
  private func threshold(_ node: JSONNode?) -> Int? {
    guard let value = node?.integer, value > 0, value / 1000 <= AgendaEvent.longest else {
      return nil
    }
    return value / 1000
  }
}
