import SessionEngine

/// Reads the rows of an agenda in CSV one after the other: a date stands until another one comes.
struct AgendaRowReader {
  private let options: AgendaOptions
  private let header: AgendaHeader
  private let order: DateOrder
  private var day: CivilDate
  private var hasDay = false
  private var previousStart: CivilTime?
  private var previousEnd: Instant?
  /// Whether times stood without a date.
  private(set) var usesDay = false

  init(options: AgendaOptions, header: AgendaHeader, order: DateOrder) {
    self.options = options
    self.header = header
    self.order = order
    day = options.day
  }

  /// The row as an item, or the reason why it is none.
  mutating func record(_ row: DelimitedRow) -> AgendaRecord {
    let title = singleSpaced(cell(row, .title))
    do {
      guard header.columns.values.contains(where: { !row[$0].isEmpty }) else {
        return .left(
          .skip, line: row.line, title: nil, reason: "nothing in the columns that are read")
      }
      if let reason = structure(row) {
        return .left(.skip, line: row.line, title: title.isEmpty ? nil : title, reason: reason)
      }
      if title.isEmpty, isDayHeading(row) {
        try readDay(row)
        return .left(.skip, line: row.line, title: nil, reason: "a heading with a date")
      }
      let event = try event(row, title: title)
      let record = event.record()
      if case .entry(let entry) = record, let start = entry.fields.plannedStart {
        previousEnd = start.advanced(bySeconds: entry.fields.durationSeconds ?? 0)
      }
      return record
    } catch {
      return .left(
        .error, line: row.line, title: title.isEmpty ? nil : title, reason: error.message)
    }
  }

  private func cell(_ row: DelimitedRow, _ field: AgendaField) -> String {
    guard let column = header.columns[field] else { return "" }
    let text = row[column]
    // The apostrophe that keeps a spreadsheet from calculating is not part of the text.
    return text.hasPrefix("'") && text.dropFirst().first.map { "=+-@＝＋－＠".contains($0) } == true
      ? String(text.dropFirst()) : text
  }

  /// Why a row of Ontime's spreadsheet is no item; nil when it is one.
  private func structure(_ row: DelimitedRow) -> String? {
    switch folded(cell(row, .structure)) {
    case "group start", "group", "block": "a heading; the rows under it are taken one by one"
    case "group end": "the end of a group"
    case "delay": "a delay is not read from a spreadsheet"
    case "skip": "marked as no event"
    case "" where header.columns[.structure] != nil && isTimeless(row): "neither a type nor a time"
    default: nil
    }
  }

  private func isTimeless(_ row: DelimitedRow) -> Bool {
    [AgendaField.start, .end, .duration, .day].allSatisfy { cell(row, $0).isEmpty }
  }

  private func isDayHeading(_ row: DelimitedRow) -> Bool {
    !cell(row, .day).isEmpty && cell(row, .start).isEmpty && cell(row, .duration).isEmpty
  }

  private mutating func readDay(_ row: DelimitedRow) throws(AgendaFault) {
    let text = cell(row, .day)
    guard !text.isEmpty else { return }
    guard let date = date(text) else {
      throw AgendaFault("“\(text.prefix(40))” is not a date that exists")
    }
    if !hasDay || date != day { previousStart = nil }
    day = date
    hasDay = true
  }

  private func date(_ text: String) -> CivilDate? {
    writtenDay(text) ?? WrittenTime("\(text) 00:00")?.civil(order)?.date
      ?? WrittenTime(text)?.civil(order)?.date
  }

  private mutating func event(
    _ row: DelimitedRow, title: String
  ) throws(AgendaFault) -> AgendaEvent {
    var event = AgendaEvent(line: row.line)
    event.title = title.isEmpty ? cell(row, .cue) : title
    try readDay(row)
    if folded(cell(row, .structure)) == "milestone", isTimeless(row) {
      (event.start, event.seconds, event.kind) = (previousEnd, 0, .milestone)
      event.fields.isLinked = previousEnd != nil
    } else {
      try readTimes(row, into: &event)
    }
    let persons = cell(row, .persons)
    event.detail = [persons.isEmpty ? "" : "With \(persons)", cell(row, .detail)]
    event.fields.place = cell(row, .place)
    event.fields.link = cell(row, .link)
    let languages = RegistrationWords.languages(cell(row, .language))
    if !languages.isEmpty { event.fields.languages = languages }
    let kind = cell(row, .kind)
    event.kind = event.kind ?? ItemKind(plainName: kind)
    event.kindHint = kind
    if folded(cell(row, .structure)) == "milestone" { event.kind = .milestone }
    event.fields.isLinked = event.fields.isLinked ?? mark(row, .isLinked)
    event.fields.isHardEnd = mark(row, .isHardEnd)
    event.fields.isOptional = mark(row, .isOptional)
    event.fields.isFlagged = mark(row, .isFlagged)
    event.isSkipped = mark(row, .isSkipped) ?? false
    event.fields.minimumSeconds = try length(row, .minimum)
    event.fields.warningSeconds = try length(row, .warning).flatMap { $0 > 0 ? $0 : nil }
    event.fields.dangerSeconds = try length(row, .danger).flatMap { $0 > 0 ? $0 : nil }
    switch folded(cell(row, .endAction)) {
    case "load next": event.fields.endAction = .loadNext
    case "play next", "start next": event.fields.endAction = .startNext
    default: break
    }
    let uid = cell(row, .uid)
    event.uid =
      uid.isEmpty
      ? "\(folded(event.title))@\(event.start.map(basic) ?? "")" : uid
    return event
  }

  private mutating func readTimes(
    _ row: DelimitedRow, into event: inout AgendaEvent
  ) throws(AgendaFault) {
    var (startText, endText) = (cell(row, .start), cell(row, .end))
    // "09:00–10:30" in one cell is start and end.
    if endText.isEmpty, let parts = range(startText) { (startText, endText) = parts }
    event.seconds = try length(row, .duration)
    if !startText.isEmpty {
      event.start = try instant(startText, from: previousStart, remarks: &event.remarks)
      if let start = event.start { previousStart = options.zone.civil(start) }
    } else if event.seconds != nil, let previousEnd {
      // A list of lengths: each begins when the one above ends.
      event.start = previousEnd
    }
    if !endText.isEmpty {
      var ignored: [String] = []
      event.end = try instant(endText, from: nil, remarks: &ignored)
      if let start = event.start, let end = event.end, end < start, isClock(endText) {
        let after = end.advanced(bySeconds: 86_400)
        // Past midnight is believed of a night, not of an afternoon.
        if after.secondsSince(start) <= 43_200 { event.end = after }
      }
    }
    if event.start == nil, event.seconds == nil, endText.isEmpty {
      throw AgendaFault("it has no time")
    }
    if event.start == nil, !endText.isEmpty, event.seconds == nil {
      throw AgendaFault("it has an end and no start")
    }
    if event.end == nil, event.seconds == nil { event.seconds = 1800 }
    if event.end == nil, cell(row, .duration).isEmpty {
      event.remarks.append("it has no length; half an hour is taken")
    }
  }

  private func range(_ text: String) -> (String, String)? {
    for mark in ["–", "—", " - ", " bis ", " to ", "-"] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false).map {
        trimmed(String($0))
      }
      if parts.count == 2, parts.allSatisfy(isClock) { return (parts[0], parts[1]) }
    }
    return nil
  }

  private func isClock(_ text: String) -> Bool { timeOfDay(text) != nil }

  private mutating func instant(
    _ text: String, from previous: CivilTime?, remarks: inout [String]
  ) throws(AgendaFault) -> Instant {
    if let seconds = timeOfDay(text) {
      if !hasDay { usesDay = true }
      // Without a date column the list has run past midnight when its times begin again.
      if !hasDay, let previous, previous.date == day, seconds < previous.secondOfDay {
        guard previous.secondOfDay - seconds > 43_200 else {
          throw AgendaFault("it begins before the one above; its date is missing")
        }
        day = CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1)
        remarks.append("begins earlier than the one above: taken as the next day")
      }
      return options.instant(CivilTime(date: day, secondOfDay: seconds))
    }
    if let instant = writtenInstant(text, rules: options.zone) { return instant }
    if let time = WrittenTime(text)?.civil(order) { return options.instant(time) }
    throw AgendaFault("“\(text.prefix(40))” is not a time that exists")
  }

  /// Reads `9:00`, `09:00:00`, `2:30 pm`, `14h30` and `14.30`.
  private func timeOfDay(_ text: String) -> Int? {
    let text = trimmed(text)
    if let seconds = clockSeconds(text, isTimeOfDay: true) { return seconds }
    if isTimeOnly(text) { return WrittenTime("1/1/2000 \(text)")?.civil(.dayFirst)?.secondOfDay }
    let parts = text.split(whereSeparator: { $0 == "h" || $0 == "." || $0 == "H" })
    guard (1...2).contains(parts.count), text.utf8.count <= 5, !text.isEmpty,
      parts.count == 2 || text.lowercased().hasSuffix("h"),
      let hour = Int(parts[0]), (0..<24).contains(hour)
    else { return nil }
    if parts.count == 1 { return hour * 3600 }
    guard parts[1].utf8.count == 2, let minute = Int(parts[1]), (0..<60).contains(minute) else {
      return nil
    }
    return hour * 3600 + minute * 60
  }

  /// The seconds of a length: a number is minutes, `1:30` hours and minutes, `90 min` or `1h30` what they say.
  private func length(_ row: DelimitedRow, _ field: AgendaField) throws(AgendaFault) -> Int? {
    let text = cell(row, field)
    guard !text.isEmpty else { return nil }
    if let minutes = Int(text), (0...1_000_000).contains(minutes) { return minutes * 60 }
    if let seconds = clockSeconds(text) ?? writtenDuration(text) { return seconds }
    let parts = text.lowercased().split(separator: "h")
    if parts.count == 2, let hours = Int(trimmed(String(parts[0]))),
      let minutes = Int(trimmed(String(parts[1]))), (0...10_000).contains(hours),
      (0..<60).contains(minutes)
    {
      return hours * 3600 + minutes * 60
    }
    throw AgendaFault("“\(text.prefix(40))” is not a length such as 45, 1:30 or 90 min")
  }

  /// What a cell for yes or no says; nil when the file has no such column or the cell is empty.
  private func mark(_ row: DelimitedRow, _ field: AgendaField) -> Bool? {
    let word = folded(cell(row, field))
    if word.isEmpty { return nil }
    return ["x", "yes", "true", "1", "y", "ja", "oui", "si", "да", "نعم", "是"].contains(word)
  }
}
