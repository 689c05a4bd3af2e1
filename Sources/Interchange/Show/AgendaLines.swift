import SessionEngine

/// The agenda as text: the offset, the clocks, and a table of items by day, planned against expected.
func agendaLines(_ session: Session, now: Instant, world: WorldClock) -> [String] {
  let agenda = session.agenda
  let zone = world.zone
  var lines = [world.line(now)]
  if agenda.board.isRelative == true {
    lines.append("The plan counts from the real beginning (relative mode).")
  }
  if let offset = agenda.offsetSeconds(at: now) {
    lines.append("Now \(Lateness(seconds: offset).words)." + dayText(agenda, now, zone))
  }
  let days = agenda.days(in: zone, at: now)
  var shown: CivilDate?
  for (item, expected) in zip(agenda.inOrder, agenda.forecast(at: now)) {
    if let date = item.plannedStart.map({ zone.local($0).date }), date != shown {
      shown = date
      if days.count > 1 { lines.append(date.shortDay) }
    }
    lines.append(line(of: item, expected, agenda: agenda, zone: zone))
  }
  return lines
}

private func dayText(_ agenda: Agenda, _ now: Instant, _ zone: ZoneRules) -> String {
  guard let day = agenda.today(in: zone, at: now), let end = day.expectedEnd,
    let offset = day.offsetSeconds
  else { return "" }
  let instead = abs(offset) < 30 ? "" : " instead of \(zone.clock(day.plannedEnd))"
  return " The day ends \(Lateness(seconds: offset).words): \(zone.clock(end))\(instead)."
}

private func line(
  of item: AgendaItem, _ expected: ItemForecast, agenda: Agenda, zone: ZoneRules
) -> String {
  func span(_ start: Instant?, _ end: Instant?) -> String {
    guard let start else { return "     —     " }
    return "\(zone.clock(start))–\(end.map { zone.clock($0) } ?? "     ")"
  }
  var marks: [String] = []
  if item.isParked == true { marks.append("parked") }
  if item.isHardEnd { marks.append("hard end") }
  if item.isOptional { marks.append("optional") }
  if item.isFlagged { marks.append("flagged") }
  if expected.delaySeconds > 0 { marks.append("delayed \(expected.delaySeconds / 60) min") }
  if item.addedSeconds != 0 {
    marks.append("\(item.addedSeconds > 0 ? "+" : "−")\(abs(item.addedSeconds) / 60) min")
  }
  if agenda.overlapsPrevious(item.id) { marks.append("overlaps the one before") }
  let tail = marks.isEmpty ? "" : "  (\(marks.joined(separator: ", ")))"
  return "\(item.id)  \(span(item.plannedStart, item.plannedEnd))  "
    + "\(span(expected.start, expected.end))  \(item.durationSeconds / 60) min  "
    + "\(item.state.rawValue)  \(item.kind.name)  \(item.title)\(tail)"
}
