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
  /// Everybody as JSON.
  case participantsJSON = "participants-json"
  /// How long everybody was there, by mode, item and day, for spreadsheets and as JSON.
  case attendance, attendanceJSON = "attendance-json"
  /// Name badges for a mail merge, with what their QR code says.
  case badges
  /// A message to each person: format, mode, place or link, and the agenda on their own clock.
  case notices
  /// The same for a mail merge.
  case noticesCSV = "notices-csv"
  /// A sheet to sign at the door, as Markdown.
  case signIn = "sign-in"
  /// Who reaches the certificate of attendance, for spreadsheets.
  case certificates
  /// How many took part by group, in which nobody can be recognised, as Markdown.
  case summary

  /// The file's bytes; the same session and time give the same bytes.
  ///
  /// What is marked private of somebody is in none of them.
  /// - Parameter ownZone: The zone somebody lives by, where it is known.
  public func bytes(
    of session: Session, now: Instant, zone: ZoneRules,
    ownZone: @escaping (Participant) -> ZoneRules? = { _ in nil }
  ) -> [UInt8] {
    let session = session.published
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
    case .participantsJSON: return peopleJSON(session, now: moment)
    case .attendance: return AttendanceTable(session, now: moment, zone: zone).csv
    case .attendanceJSON: return AttendanceTable(session, now: moment, zone: zone).json
    case .badges: return badgesCSV(session)
    case .notices: return Array(Notices(session, zone: zone, ownZone: ownZone).markdown.utf8)
    case .noticesCSV: return Notices(session, zone: zone, ownZone: ownZone).csv
    case .signIn: return Array(signInSheet(session, zone: zone, now: moment).utf8)
    case .certificates: return certificatesCSV(session, now: moment)
    case .summary: return Array(ParticipationSummary(session).markdown.utf8)
    }
  }

  /// The usual name of the file in the folder's `exports/`.
  public var fileName: String {
    switch self {
    case .participants, .questions: "\(rawValue).csv"
    case .questionsJSON: "questions.json"
    case .icalendar: "agenda.ics"
    case .agendaCSV: "agenda.csv"
    case .breakouts, .report, .runSheet, .owed, .notices, .signIn, .summary: "\(rawValue).md"
    case .participantsJSON: "participants.json"
    case .attendanceJSON: "attendance.json"
    case .noticesCSV: "notices.csv"
    case .attendance, .badges, .certificates: "\(rawValue).csv"
    }
  }
}
