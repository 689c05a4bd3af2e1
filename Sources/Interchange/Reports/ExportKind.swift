import SessionEngine

/// What `plenum export` can write.
public enum ExportKind: String, CaseIterable, Sendable {
  /// Everybody, for spreadsheets.
  case participants
  /// Who is in which breakout room.
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
  /// How the session went.
  case report
  /// What was said, by cluster and article, in the shape of a list of observations.
  case reviewInput = "review-input"
  /// What happened, by time.
  case minutes
  /// A sheet for each breakout room.
  case roomSheet = "room-sheet"
  /// All data, for other programs.
  case everything
  /// The planned agenda for calendar programs.
  case icalendar
  /// The agenda as planned and as it was, for spreadsheets.
  case agendaCSV = "agenda-csv"
  /// The agenda day by day for the staff.
  case runSheet = "run-sheet"
  /// All questions with their outcomes, as CSV.
  case questions
  /// All questions with their outcomes, as `plenum show questions --json` tells them.
  case questionsJSON = "questions-json"
  /// The written answers that are owed, by owner.
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
  /// A sheet to sign at the door.
  case signIn = "sign-in"
  /// Who reaches the certificate of attendance, for spreadsheets.
  case certificates
  /// How many took part by group, in which nobody can be recognised.
  case summary

  /// The formats it can be written in, the usual one first.
  public var formats: [ExportFormat] {
    switch self {
    case .participants, .agendaCSV: [.csv]
    case .icalendar: [.icalendar]
    case .everything: [.json, .csv]
    case .breakouts, .report, .reviewInput, .minutes, .roomSheet, .runSheet, .owed, .notices,
      .signIn, .summary, .teamsRooms:
      [.markdown, .html]
    case .breakoutsHTML: [.html]
    case .roomTexts: [.text]
    case .zoomRooms: [.csv]
    case .breakoutsJSON: [.json]
    case .questions, .attendance, .badges, .noticesCSV, .certificates: [.csv]
    case .questionsJSON, .participantsJSON, .attendanceJSON: [.json]
    }
  }

  /// Whether it names people unless told otherwise: lists for the staff and the door do, what leaves the house does not.
  public var namesPeople: Bool {
    switch self {
    case .participants, .breakouts, .icalendar, .agendaCSV, .runSheet, .questions, .questionsJSON,
      .owed, .participantsJSON, .attendance, .attendanceJSON, .badges, .notices, .noticesCSV,
      .signIn, .certificates, .breakoutsHTML, .roomTexts, .zoomRooms, .teamsRooms, .breakoutsJSON:
      true
    case .report, .reviewInput, .minutes, .roomSheet, .everything, .summary: false
    }
  }

  /// The usual name of the file in the folder's `exports/`, or of the folder when there are several.
  public func fileName(_ format: ExportFormat) -> String {
    switch (self, format) {
    case (.icalendar, _): "agenda.ics"
    case (.agendaCSV, _): "agenda.csv"
    case (.questionsJSON, _): "questions.json"
    case (.breakoutsHTML, _): "door-lists.html"
    case (.breakoutsJSON, _): "breakouts.json"
    case (.participantsJSON, _): "participants.json"
    case (.attendanceJSON, _): "attendance.json"
    case (.noticesCSV, _): "notices.csv"
    case (.everything, .csv): "everything"
    default: "\(rawValue).\(format.suffix)"
    }
  }
}

/// How an export is written.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, html, csv, json, icalendar, text

  /// The end of a file's name.
  var suffix: String {
    switch self {
    case .markdown: "md"
    case .html, .csv, .json: rawValue
    case .icalendar: "ics"
    case .text: "txt"
    }
  }
}

/// A file that an export writes.
public struct ExportFile: Equatable, Sendable {
  /// Its name, without a folder.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]
}
