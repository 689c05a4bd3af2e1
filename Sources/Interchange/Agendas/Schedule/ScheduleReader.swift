import SessionEngine

extension ScheduleFile {
  /// The events as they can be taken: those of the room that was chosen, the others with the reason why not.
  func reading(_ format: AgendaFormat, _ options: AgendaOptions) throws(ImportError)
    -> AgendaReading
  {
    var reading = AgendaReading(format)
    reading.isOrdered = false
    let rules = zone.flatMap(options.zones) ?? options.zone
    if let zone, options.zones(zone) == nil {
      reading.notices.append(
        "The zone “\(zone.prefix(60))” is not known; times without an offset are taken as "
          + "\(options.zone.identifier).")
    }
    let chosen = try chosenRoom(options.room)
    if rooms.count > 1 {
      let names = rooms.map { "“\($0)”" }.joined(separator: ", ")
      reading.notices.append(
        chosen.map { "The file has \(rooms.count) rooms (\(names)); taken is “\($0)”." }
          ?? "The file has \(rooms.count) rooms (\(names)); all are taken.")
    }
    var uids: [String: Int] = [:]
    for event in events {
      if let chosen, !event.room.isEmpty, event.room != chosen {
        reading.records.append(
          .left(
            .skip, line: event.line, title: singleSpaced(event.title),
            reason: "in room “\(event.room)”; --room \"\(event.room)\" takes that one, "
              + "--room all takes all"))
        continue
      }
      do {
        var found = try agendaEvent(event, rules: rules)
        // One talk can be given twice under one id.
        let count = uids[found.uid ?? "", default: 0]
        uids[found.uid ?? ""] = count + 1
        if count > 0, let start = found.start { found.uid = "\(found.uid ?? "")#\(basic(start))" }
        reading.records.append(found.record())
      } catch {
        reading.records.append(
          .left(
            .error, line: event.line, title: singleSpaced(event.title), reason: error.message))
      }
    }
    return reading
  }

  /// The room to take: the one asked for, else the one with the most events; nil for all.
  private func chosenRoom(_ wanted: String?) throws(ImportError) -> String? {
    if let wanted {
      if folded(wanted) == "all", !rooms.contains(where: { folded($0) == "all" }) { return nil }
      guard let room = rooms.first(where: { folded($0) == folded(wanted) }) else {
        throw .noSuchRoom(wanted, rooms: rooms)
      }
      return room
    }
    guard rooms.count > 1 else { return nil }
    var counts: [String: Int] = [:]
    for event in events { counts[event.room, default: 0] += 1 }
    let most = rooms.map { counts[$0] ?? 0 }.max() ?? 0
    return rooms.first { counts[$0] ?? 0 == most }
  }

  private func agendaEvent(_ event: Event, rules: ZoneRules) throws(AgendaFault) -> AgendaEvent {
    var found = AgendaEvent(line: event.line)
    let identity = event.guid.isEmpty ? event.id : event.guid
    if !identity.isEmpty {
      found.uid = event.guid.isEmpty && !acronym.isEmpty ? "\(identity)@\(acronym)" : identity
    }
    found.title = event.title
    found.start = try start(of: event, rules: rules)
    if let text = event.duration, !text.isEmpty {
      guard let seconds = clockSeconds(text) else {
        throw AgendaFault("“\(text.prefix(40))” is not a length such as 00:45")
      }
      found.seconds = seconds
    } else if let text = event.end {
      guard let end = writtenInstant(text, rules: rules) else {
        throw AgendaFault("“\(text.prefix(40))” is not a date and time")
      }
      found.end = end
    } else {
      throw AgendaFault("it has neither a length nor an end")
    }
    if found.uid == nil, let start = found.start {
      found.uid = "\(folded(event.title))@\(basic(start))"
    }
    let persons = event.persons.joined(separator: ", ")
    found.detail = [
      event.subtitle, persons.isEmpty ? "" : "With \(persons)", event.abstract, event.description,
    ]
    found.kindHint = event.kind
    found.fields.place = event.room
    found.fields.link = event.link.map { singleSpaced($0) }
    if let language = event.language.map(trimmed), (2...10).contains(language.utf8.count) {
      found.fields.languages = [language.lowercased()]
    }
    return found
  }

  private func start(of event: Event, rules: ZoneRules) throws(AgendaFault) -> Instant {
    if let text = event.start {
      if let instant = writtenInstant(text, rules: rules) { return instant }
      throw AgendaFault("“\(text.prefix(40))” is not a date and time")
    }
    guard let clock = event.clock, let seconds = clockSeconds(clock), seconds < 86_400 else {
      throw AgendaFault("it has no start")
    }
    guard var date = event.day.flatMap(writtenDay) else { throw AgendaFault("its day has no date") }
    // What is before the hour at which the day begins is in the night after it.
    if let begin = event.dayStart.flatMap({ writtenInstant($0, rules: rules) }) {
      let local = rules.civil(begin)
      if local.date == date, seconds < local.secondOfDay {
        date = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1)
      }
    }
    return rules.instant(CivilTime(date: date, secondOfDay: seconds))
  }
}

/// Reads `2020-12-14T09:00:00+01:00`, with or without seconds; without an offset in the zone of `rules`.
func writtenInstant(_ text: String, rules: ZoneRules) -> Instant? {
  let text = trimmed(text)
  if let instant = Instant(text) { return instant }
  guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }),
    let date = writtenDay(String(text[..<separator])),
    let seconds = clockSeconds(
      String(text[text.index(after: separator)...].prefix { $0 != "." }), isTimeOfDay: true),
    seconds < 86_400
  else { return nil }
  return rules.instant(CivilTime(date: date, secondOfDay: seconds))
}

/// Reads `2020-12-14`.
func writtenDay(_ text: String) -> CivilDate? {
  let parts = trimmed(text).split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2])
  else { return nil }
  return CivilDate(year: year, month: month, day: day)
}

/// The seconds of `9:30`, `00:45`, `1:00:00` or `400:00`; hours come first, and minutes have two digits.
func clockSeconds(_ text: String, isTimeOfDay: Bool = false) -> Int? {
  let parts = trimmed(text).split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3 else { return nil }
  var numbers: [Int] = []
  for part in parts {
    guard (1...6).contains(part.utf8.count), part.utf8.allSatisfy({ 48...57 ~= $0 }),
      let number = Int(part)
    else { return nil }
    numbers.append(number)
  }
  guard numbers[1] < 60, numbers.count == 2 || numbers[2] < 60, !isTimeOfDay || numbers[0] < 24
  else { return nil }
  return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
}
