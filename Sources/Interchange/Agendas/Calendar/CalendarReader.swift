import SessionEngine

/// Reads the events of an iCalendar file.
struct CalendarReader {
  /// The most times that one repeating event is taken.
  static let repeatLimit = 100

  private let options: AgendaOptions
  private var zones: CalendarZones
  private(set) var records: [AgendaRecord] = []
  private var floating = 0

  init(_ options: AgendaOptions, components: [CalendarComponent]) {
    self.options = options
    zones = CalendarZones(options, components: components)
  }

  /// What had to be assumed about the file as a whole.
  var notices: [String] {
    guard floating > 0 else { return zones.notices }
    return zones.notices + [
      "\(floating) \(floating == 1 ? "time names" : "times name") no zone: taken as "
        + "\(options.zone.identifier)."
    ]
  }

  /// Reads all events; those that replace one time of a repeating event are put in its place.
  mutating func read(_ components: [CalendarComponent]) {
    var events: [CalendarComponent] = []
    for calendar in components {
      for part in calendar.name == "VCALENDAR" ? calendar.components : [calendar] {
        switch part.name {
        case "VEVENT": events.append(part)
        case "VTIMEZONE", "VALARM": continue
        default:
          records.append(
            .left(
              .skip, line: part.line, title: part["SUMMARY"]?.text,
              reason: "a \(part.name.prefix(20)) is not an event"))
        }
      }
    }
    let replacing = replacements(events)
    for event in events where event["RECURRENCE-ID"] == nil {
      // The file is refused as too large then; the rest need not be worked out.
      guard records.count <= AgendaFile.eventLimit else { return }
      read(event, replacing)
    }
    let masters = Set(events.filter { $0["RECURRENCE-ID"] == nil }.compactMap(uid))
    for event in events where event["RECURRENCE-ID"] != nil {
      // Without the event that it belongs to it stands for itself.
      guard let uid = uid(event), masters.contains(uid) else {
        read(event, [:])
        continue
      }
    }
  }

  private func uid(_ event: CalendarComponent) -> String? {
    event["UID"].map { trimmed($0.text) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The events with a RECURRENCE-ID by UID and the time that they replace.
  private mutating func replacements(
    _ events: [CalendarComponent]
  ) -> [String: [Instant: CalendarComponent]] {
    var result: [String: [Instant: CalendarComponent]] = [:]
    for event in events {
      guard let line = event["RECURRENCE-ID"], let uid = uid(event) else { continue }
      do {
        result[uid, default: [:]][try instant(line)] = event
      } catch {
        records.append(
          .left(
            .error, line: event.line, title: event["SUMMARY"]?.text,
            reason: "its RECURRENCE-ID is wrong: \(error.message)"))
      }
    }
    return result
  }

  private mutating func read(
    _ component: CalendarComponent, _ replacing: [String: [Instant: CalendarComponent]]
  ) {
    do {
      var event = try event(component)
      let uid = uid(component)
      event.uid = uid
      guard let repeats = try repeats(component, event: event) else {
        if let line = component["RECURRENCE-ID"], let uid, let time = try? instant(line) {
          event.uid = "\(uid)#\(basic(time))"
        }
        if event.uid == nil { event.uid = madeUID(event) }
        records.append(event.record())
        return
      }
      var overrides = uid.flatMap { replacing[$0] } ?? [:]
      for time in repeats.times {
        let identity = "\(uid ?? madeUID(event))#\(basic(time))"
        if let other = overrides.removeValue(forKey: time) {
          readReplacement(other, uid: identity)
        } else {
          var occurrence = event
          occurrence.uid = identity
          occurrence.end = event.end.flatMap { end in
            event.start.map { time.advanced(bySeconds: end.secondsSince($0)) }
          }
          occurrence.start = time
          occurrence.remarks += repeats.remarks
          records.append(occurrence.record())
        }
      }
      for (time, other) in overrides.sorted(by: { $0.key < $1.key }) {
        readReplacement(other, uid: "\(uid ?? "")#\(basic(time))")
      }
    } catch {
      records.append(
        .left(
          .error, line: component.line,
          title: component["SUMMARY"].map { singleSpaced($0.text) }, reason: error.message))
    }
  }

  private mutating func readReplacement(_ component: CalendarComponent, uid: String) {
    do {
      var event = try event(component)
      event.uid = uid
      records.append(event.record())
    } catch {
      records.append(
        .left(
          .error, line: component.line,
          title: component["SUMMARY"].map { singleSpaced($0.text) }, reason: error.message))
    }
  }

  /// What identifies an event that has no UID: its title and start.
  private func madeUID(_ event: AgendaEvent) -> String {
    "\(folded(event.title))@\(event.start.map(basic) ?? "")"
  }

  private mutating func event(_ component: CalendarComponent) throws(AgendaFault) -> AgendaEvent {
    var event = AgendaEvent(line: component.line)
    event.title = component["SUMMARY"]?.text ?? ""
    guard let startLine = component["DTSTART"] else {
      throw AgendaFault("it has no start (DTSTART)")
    }
    let start = try CalendarTime(startLine.value)
    event.start = try instant(startLine)
    if case .day = start {
      event.seconds = 0
      event.kind = .milestone
      event.remarks.append("all day: taken as a milestone when the day begins")
    } else if let line = component["DTEND"] {
      event.end = try instant(line)
    } else if let line = component["DURATION"] {
      guard let seconds = calendarDuration(line.value) else {
        throw AgendaFault("“\(line.value.prefix(40))” is not a duration")
      }
      event.seconds = seconds
    } else {
      event.seconds = 0
    }
    event.detail = [component["DESCRIPTION"]?.text ?? ""]
    event.fields.place = component["LOCATION"].map { singleSpaced($0.text) }
    event.fields.link = link(component)
    let categories = component.all("CATEGORIES").flatMap(\.texts)
    if event.kind == nil {
      event.kind = categories.lazy.compactMap(ItemKind.init(plainName:)).first
      event.kindHint = categories.joined(separator: " / ")
    }
    let status = component["STATUS"].map { trimmed($0.value).uppercased() }
    event.isCancelled = status == "CANCELLED"
    readOwnProperties(component, into: &event)
    return event
  }

  private func link(_ component: CalendarComponent) -> String? {
    for name in ["CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE", "URL"] {
      if let value = component[name].map({ trimmed($0.value) }), !value.isEmpty { return value }
    }
    return nil
  }

  private mutating func instant(_ line: CalendarLine) throws(AgendaFault) -> Instant {
    try instant(CalendarTime(line.value), zone: line["TZID"])
  }

  private mutating func instant(_ time: CalendarTime, zone: String?) -> Instant {
    switch time {
    case .utc(let time): return ZoneRules.utc.instant(time)
    case .day(let date): return options.instant(CivilTime(date: date, secondOfDay: 0))
    case .local(let time):
      if let zone { return zones.zone(zone).instant(time) }
      floating += 1
      return options.instant(time)
    }
  }

  /// The starts of a repeating event and what to say about them; nil for one that does not repeat.
  private mutating func repeats(
    _ component: CalendarComponent, event: AgendaEvent
  ) throws(AgendaFault) -> (times: [Instant], remarks: [String])? {
    let rules = component.all("RRULE")
    let extra = component.all("RDATE")
    guard !rules.isEmpty || !extra.isEmpty, let line = component["DTSTART"],
      component["RECURRENCE-ID"] == nil
    else { return nil }
    let start = try CalendarTime(line.value)
    var remarks: [String] = []
    var times = [event.start].compactMap { $0 }
    // The day of each time on the event's own clock, which is the one that EXDATE means.
    var days = event.start.map { [$0: start.date] } ?? [:]
    for text in rules.map(\.value) {
      let rule: RecurrenceRule
      do {
        rule = try RecurrenceRule(text)
      } catch {
        remarks.append("\(error.message); only its first time is taken")
        continue
      }
      if rule.isEndless {
        remarks.append("it repeats without an end; only its first time is taken")
        continue
      }
      let limit = min(rule.count ?? .max, Self.repeatLimit + 1)
      // A day more, since UNTIL may be a time in another zone.
      let last = rule.until.map { CivilDate(daysSinceEpoch: $0.date.daysSinceEpoch + 1) }
      for day in rule.days(from: start.date, limit: limit, last: last).dropFirst() {
        let civil = CivilTime(date: day, secondOfDay: start.civil.secondOfDay)
        let time = instant(start.moved(to: civil), zone: line["TZID"])
        if let until = rule.until, !isBefore(time, civil, until) { continue }
        times.append(time)
        days[time] = day
      }
    }
    for line in extra {
      for value in line.value.split(separator: ",") {
        // A PERIOD begins with its start.
        let first = value.split(separator: "/").first.map(String.init) ?? ""
        let written = try CalendarTime(first)
        let time = instant(written, zone: line["TZID"])
        times.append(time)
        days[time] = written.date
      }
    }
    times = try without(component.all("EXDATE"), times, days)
    if times.count > Self.repeatLimit {
      times = Array(times.prefix(Self.repeatLimit))
      remarks.append("only the first \(Self.repeatLimit) of its times are taken")
    }
    guard !times.isEmpty else { throw AgendaFault("it repeats, and all its times are excepted") }
    return (times, remarks)
  }

  /// Whether a time lies before an UNTIL or on it; a day counts whole.
  private func isBefore(_ time: Instant, _ civil: CivilTime, _ until: CalendarTime) -> Bool {
    switch until {
    case .day(let date): civil.date <= date
    case .local(let limit): civil <= limit
    case .utc(let limit): time <= ZoneRules.utc.instant(limit)
    }
  }

  /// The times in order, each once, without those that EXDATE takes out.
  private mutating func without(
    _ exceptions: [CalendarLine], _ times: [Instant], _ dayOf: [Instant: CivilDate]
  ) throws(AgendaFault) -> [Instant] {
    var instants: Set<Instant> = []
    var days: Set<CivilDate> = []
    for line in exceptions {
      for value in line.value.split(separator: ",") {
        let time = try CalendarTime(String(value))
        if case .day(let day) = time { days.insert(day) }
        instants.insert(instant(time, zone: line["TZID"]))
      }
    }
    return Set(times).filter {
      !instants.contains($0) && !(dayOf[$0].map(days.contains) ?? false)
    }.sorted()
  }
}

extension CalendarTime {
  /// The same sort of time at another day and time of day.
  fileprivate func moved(to time: CivilTime) -> CalendarTime {
    switch self {
    case .day: .day(time.date)
    case .local: .local(time)
    case .utc: .utc(time)
    }
  }
}

/// The instant as iCalendar writes it in UTC: `20261025T003000Z`.
func basic(_ instant: Instant) -> String {
  let text = instant.description.utf8.prefix { $0 != UInt8(ascii: ".") }
    .filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
  return String(decoding: text, as: UTF8.self) + "Z"
}
