import SessionEngine

/// The agenda as it was planned, is expected and was, one row an item, with the seconds over and under.
///
/// Over and under are the actual length against the planned one; late and early are the actual start against the
/// planned one. Times are those of the zone. An import reads title, kind, planned times, place and UID back.
func agendaTimesCSV(
  _ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure
) -> [UInt8] {
  var writer = CSVWriter()
  writer.row([
    "Ref", "Kind", "Title", "Planned start", "Planned end", "Planned seconds", "Expected start",
    "Expected end", "Actual start", "Actual end", "Actual seconds", "Seconds over",
    "Seconds under", "Seconds late", "Seconds early", "Seconds added", "Seconds cut",
    "Seconds paused", "State", "Place", "Link", "Panel", "Language", "Time zone", "UID",
  ])
  let forecast = Dictionary(
    session.agenda.forecast(at: now).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  func time(_ instant: Instant?) -> String {
    instant.map { zone.civil($0).description } ?? ""
  }
  for item in session.agenda.inOrder {
    let actual = item.actualEnd.flatMap { end in item.actualStart.map { end.secondsSince($0) } }
    let difference = actual.map { $0 - item.durationSeconds }
    let late = item.actualStart.flatMap { start in
      item.plannedStart.map { start.secondsSince($0) }
    }
    let panel =
      disclosure.rule.namesPeople
      ? item.panel.map { session.participants[$0]?.name ?? $0.description } : []
    let expected = forecast[item.id]
    writer.row([
      item.id.description, item.kind.name, disclosure.text(item.title), time(item.plannedStart),
      time(item.plannedEnd), String(item.durationSeconds), time(expected?.start),
      time(expected?.end), time(item.actualStart), time(item.actualEnd),
      actual.map(String.init) ?? "", above(difference), below(difference), above(late),
      below(late), above(item.addedSeconds), below(item.addedSeconds),
      String(item.pausedMilliseconds / 1000),
      item.isParked == true ? "parked" : item.state.rawValue,
      disclosure.text(item.place) ?? "",
      disclosure.text(item.link) ?? "", panel.joined(separator: "; "),
      item.languages.joined(separator: ", "),
      zone.identifier, calendarUID(of: item, in: session),
    ])
  }
  return writer.bytes
}

/// What a number is above zero; "" when there is no number.
private func above(_ value: Int?) -> String { value.map { String(max(0, $0)) } ?? "" }

/// What a number is below zero, without its sign: a cell that begins with a minus could be a formula.
private func below(_ value: Int?) -> String { value.map { String(max(0, -$0)) } ?? "" }
