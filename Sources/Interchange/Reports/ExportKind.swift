import SessionEngine

/// What `plenum export` can write.
public enum ExportKind: String, CaseIterable, Sendable {
  /// Everybody as CSV, for spreadsheets.
  case participants
  /// Who is in which breakout room, as Markdown.
  case breakouts
  /// Door lists and everybody by name, a page each, for the printer.
  case breakoutsHTML = "breakouts-html"
  /// One text a room for the chat.
  case roomTexts = "room-texts"
  /// Zoom's file of people and their rooms.
  case zoomRooms = "zoom-rooms"
  /// What to tick off in Teams, which takes no file.
  case teamsRooms = "teams-rooms"
  /// Rounds, rooms and figures for programs.
  case breakoutsJSON = "breakouts-json"
  /// How the session went, as Markdown.
  case report
  /// The planned agenda for calendar programs.
  case icalendar
  /// The agenda as planned and as it was, for spreadsheets.
  case agendaCSV = "agenda-csv"
  /// The agenda day by day for the staff, as Markdown.
  case runSheet = "run-sheet"

  /// The file's bytes; the same session and time give the same bytes.
  public func bytes(of session: Session, now: Instant, zone: ZoneRules) -> [UInt8] {
    // What a closed session tells does not change any more, whenever it is asked.
    let moment = session.profile.state == .closed ? session.profile.closedAt ?? now : now
    switch self {
    case .participants: return participantsCSV(session, now: moment)
    case .breakouts: return Array(breakoutLists(session, zone: zone).utf8)
    case .breakoutsHTML: return Array(doorLists(session, zone: zone).utf8)
    case .roomTexts: return Array(chatTexts(session, zone: zone).utf8)
    case .zoomRooms: return zoomRoomsCSV(session)
    case .teamsRooms: return Array(teamsTickList(session).utf8)
    case .breakoutsJSON: return ShowTopic.breakouts.json(session, now: moment, zone: zone)
    case .report: return Array(SessionReport(session, now: moment, zone: zone).markdown.utf8)
    case .icalendar: return agendaCalendar(session)
    case .agendaCSV: return agendaTimesCSV(session, now: moment, zone: zone)
    case .runSheet: return Array(runSheetText(session, now: moment, zone: zone).utf8)
    }
  }

  /// The usual name of the file in the folder's `exports/`.
  public var fileName: String {
    switch self {
    case .participants: "participants.csv"
    case .icalendar: "agenda.ics"
    case .agendaCSV: "agenda.csv"
    case .breakoutsHTML: "breakouts.html"
    case .roomTexts: "room-texts.txt"
    case .zoomRooms: "zoom-rooms.csv"
    case .breakoutsJSON: "breakouts.json"
    case .breakouts, .report, .runSheet, .teamsRooms: "\(rawValue).md"
    }
  }
}
