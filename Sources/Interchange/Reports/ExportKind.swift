import SessionEngine

/// What `plenum export` can write.
public enum ExportKind: String, CaseIterable, Sendable {
  /// Everybody as CSV, for spreadsheets.
  case participants
  /// Who is in which breakout room, as Markdown.
  case breakouts
  /// How the session went, as Markdown.
  case report
  /// The planned agenda for calendar programs.
  case icalendar
  /// The agenda as planned and as it was, for spreadsheets.
  case agendaCSV = "agenda-csv"
  /// The agenda day by day for the staff, as Markdown.
  case runSheet = "run-sheet"
  /// All questions with their outcomes, as CSV.
  case questions
  /// All questions with their outcomes, as `plenum show questions --json` tells them.
  case questionsJSON = "questions-json"
  /// The written answers that are owed, by owner, as Markdown.
  case owed

  /// The file's bytes; the same session and time give the same bytes.
  public func bytes(of session: Session, now: Instant, zone: ZoneRules) -> [UInt8] {
    // What a closed session tells does not change any more, whenever it is asked.
    let moment = session.profile.state == .closed ? session.profile.closedAt ?? now : now
    switch self {
    case .participants: return participantsCSV(session, now: moment)
    case .breakouts: return Array(breakoutLists(session, zone: zone).utf8)
    case .questions: return questionsCSV(session, zone: zone)
    case .questionsJSON: return ShowTopic.questions.json(session, now: moment, zone: zone)
    case .owed: return Array(owedAnswers(session, zone: zone).utf8)
    case .report: return Array(SessionReport(session, now: moment, zone: zone).markdown.utf8)
    case .icalendar: return agendaCalendar(session)
    case .agendaCSV: return agendaTimesCSV(session, now: moment, zone: zone)
    case .runSheet: return Array(runSheetText(session, now: moment, zone: zone).utf8)
    }
  }

  /// The usual name of the file in the folder's `exports/`.
  public var fileName: String {
    switch self {
    case .participants, .questions: "\(rawValue).csv"
    case .questionsJSON: "questions.json"
    case .icalendar: "agenda.ics"
    case .agendaCSV: "agenda.csv"
    case .breakouts, .report, .runSheet, .owed: "\(rawValue).md"
    }
  }
}
