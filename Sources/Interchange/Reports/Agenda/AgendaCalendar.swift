import SessionEngine

/// The planned agenda as iCalendar, one event an item, with all times in UTC.
///
/// An import of the file into another session makes the same agenda; into the same session it changes nothing. What
/// RFC 5545 has no property for stands in those of ``CalendarProperty``. The same session gives the same bytes: the
/// time stamp is the one of its last change.
func agendaCalendar(_ session: Session, disclosure: Disclosure) -> [UInt8] {
  var writer = CalendarWriter()
  writer.plain("BEGIN", "VCALENDAR")
  writer.plain("VERSION", "2.0")
  writer.plain("PRODID", "-//Plenum//Plenum//EN")
  writer.plain("CALSCALE", "GREGORIAN")
  writer.text("X-WR-CALNAME", disclosure.text(session.profile.publicTitle))
  writer.text("X-WR-TIMEZONE", session.profile.zone)
  var free = session.agenda.inOrder.lazy.compactMap(\.plannedStart).first ?? session.changedAt
  for item in session.agenda.inOrder where item.isParked != true {
    let start = item.plannedStart ?? free
    write(item, start: start, disclosure: disclosure, to: &writer)
    free = max(free, start.advanced(bySeconds: item.durationSeconds))
  }
  writer.plain("END", "VCALENDAR")
  return writer.bytes
}

private func write(
  _ item: AgendaItem, start: Instant, disclosure: Disclosure, to writer: inout CalendarWriter
) {
  let session = disclosure.session
  writer.plain("BEGIN", "VEVENT")
  writer.text("UID", calendarUID(of: item, in: session))
  writer.plain("DTSTAMP", basic(session.changedAt))
  writer.plain("SEQUENCE", String(item.revision ?? 0))
  writer.plain("DTSTART", basic(start))
  if item.durationSeconds > 0 {
    writer.plain("DTEND", basic(start.advanced(bySeconds: item.durationSeconds)))
  }
  writer.text("SUMMARY", disclosure.text(item.title))
  if let detail = item.detail { writer.text("DESCRIPTION", disclosure.text(detail)) }
  if let place = item.place { writer.text("LOCATION", disclosure.text(place)) }
  if let link = item.link { writer.plain("URL", disclosure.text(link)) }
  writer.text("CATEGORIES", item.kind.name)
  writer.plain("STATUS", item.state == .skipped ? "CANCELLED" : "CONFIRMED")
  let marks = marks(of: item).map(\.rawValue)
  writer.list(CalendarProperty.marks, marks.isEmpty ? ["none"] : marks)
  func number(_ name: String, _ value: Int?) {
    if let value { writer.plain(name, String(value)) }
  }
  number(CalendarProperty.minimum, item.minimumSeconds)
  number(CalendarProperty.warning, item.warningSeconds)
  number(CalendarProperty.danger, item.dangerSeconds)
  number(CalendarProperty.delay, item.delaySeconds)
  if let action = item.endAction { writer.plain(CalendarProperty.endAction, action.rawValue) }
  writer.list(CalendarProperty.topics, item.topics.map(\.description))
  writer.list(CalendarProperty.languages, item.languages)
  writer.plain("END", "VEVENT")
}

private func marks(of item: AgendaItem) -> [CalendarMark] {
  var marks: [CalendarMark] = []
  if item.isLinked { marks.append(.linked) }
  if item.isHardEnd { marks.append(.hardEnd) }
  if item.isFlagged { marks.append(.flagged) }
  if item.isOptional { marks.append(.optional) }
  if item.timing == .lockEnd { marks.append(.lockEnd) }
  if item.state == .skipped { marks.append(.skipped) }
  if item.plannedStart == nil { marks.append(.unplaced) }
  return marks
}
