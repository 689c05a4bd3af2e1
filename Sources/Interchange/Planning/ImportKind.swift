import SessionEngine

/// What sort of file somebody says they import; what exactly it is, its content tells.
public enum ImportKind: Equatable, Sendable {
  case registrations, attendance, checkIn, agenda, chat, questions, topics

  /// The names to choose from: those of tools mean the same reading and are there to be found.
  public static let names = [
    "registrations", "ms-forms", "google-forms", "eventbrite", "pretix", "indico", "vcard",
    "zoom-registration", "attendance", "teams-attendance", "zoom-attendance", "zoom-webinar",
    "check-in", "agenda", "chat", "questions", "topics",
  ]

  /// The sort that a name stands for; nil for any other word.
  public init?(_ name: String) {
    switch name {
    case "registrations", "registration", "ms-forms", "google-forms", "eventbrite", "pretix",
      "indico", "vcard", "zoom-registration":
      self = .registrations
    case "attendance", "teams-attendance", "zoom-attendance", "zoom-participants", "zoom-webinar",
      "zoom-webinar-attendees":
      self = .attendance
    case "check-in", "checkin-qr": self = .checkIn
    case "agenda": self = .agenda
    case "chat": self = .chat
    case "questions": self = .questions
    case "topics": self = .topics
    default: return nil
    }
  }
}

/// What goes with a file that is imported.
public struct ImportOptions {
  /// The zone of times that name none.
  public var zone: ZoneRules
  /// Finds the rules of a zone by its name.
  public var zones: @Sendable (String) -> ZoneRules?
  /// The order of day and month, where somebody said it.
  public var order: DateOrder?
  /// The days of the session, which settle the order otherwise.
  public var sessionDates: ClosedRange<CivilDate>?
  /// The day of an agenda that has none.
  public var day: CivilDate
  /// The room of a schedule with several.
  public var room: String?
  /// What was decided about unsure rows.
  public var decisions = ImportDecisions()
  /// What the columns of a list are, where somebody said it.
  public var map: ColumnMap?
  /// Finds an earlier mapping by the mark of a header row.
  public var remembered: (String) -> ColumnMap? = { _ in nil }
  /// Whether every message of a chat is taken, not only likely questions.
  public var takesAllMessages = false
  /// The way the questions of an export came.
  public var channel = QuestionChannel.zoomQA
  /// Which columns of an export of questions are what, where that is known.
  public var columns: [QuestionColumns.Column] = []
  /// The time of the import, to tell times that are yet to come.
  public var now: Instant?
  /// Told now and then how many of how many steps of a long list are done.
  public var progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }

  /// Options with nothing said but zone and day.
  public init(zone: ZoneRules, zones: @escaping @Sendable (String) -> ZoneRules?, day: CivilDate) {
    self.zone = zone
    self.zones = zones
    self.day = day
  }
}

extension ImportPlan {
  /// Reads a file and plans what it changes.
  ///
  /// A file that is what was asked for and names nobody gives a plan with one skipped row.
  /// - Throws: ``ImportError`` when the file cannot be read as one of its sort.
  public static func reading(
    _ bytes: [UInt8], as kind: ImportKind, options: ImportOptions, session: Session
  ) throws(ImportError) -> ImportPlan {
    switch kind {
    case .agenda:
      let agenda = AgendaOptions(
        zone: options.zone, zones: options.zones, day: options.day, room: options.room,
        dates: options.order, sessionDates: options.sessionDates)
      return .agenda(try AgendaFile(reading: bytes, options: agenda), session: session)
    case .topics: return .topics(try TopicsFile(reading: bytes), session: session)
    case .chat:
      return .chat(
        try ChatFile(reading: bytes), session: session, takesAll: options.takesAllMessages)
    case .questions:
      return .questions(
        try QuestionFile(reading: bytes, mapping: options.columns), session: session,
        via: options.channel)
    case .checkIn:
      return .checkIns(
        try ScannedBadges(reading: bytes), session: session, decisions: options.decisions)
    case .registrations:
      return try naming("registrations", session) { () throws(ImportError) in
        let file = try RegistrationFile(
          reading: bytes, map: options.map, remembered: options.remembered)
        return .registrations(
          file, session: session, decisions: options.decisions, progress: options.progress)
      }
    case .attendance:
      return try naming("attendance", session) { () throws(ImportError) in
        try attendance(bytes, options: options, session: session)
      }
    }
  }

  private static func attendance(
    _ bytes: [UInt8], options: ImportOptions, session: Session
  ) throws(ImportError) -> ImportPlan {
    do {
      let file = try AttendanceFile(
        reading: bytes, dates: options.sessionDates, order: options.order)
      return .attendance(
        file, session: session, zone: options.zone, decisions: options.decisions,
        now: options.now, progress: options.progress)
    } catch .ambiguousDates(let example) {
      let file = try AttendanceFile(
        reading: bytes, dates: options.sessionDates, order: .dayFirst)
      return .undecidedAttendance(
        file, reason: ImportError.ambiguousDates(example: example).message, session: session)
    }
  }

  /// A file of the right sort that names nobody is no mistake.
  private static func naming(
    _ kind: String, _ session: Session, _ body: () throws(ImportError) -> ImportPlan
  ) throws(ImportError) -> ImportPlan {
    do {
      return try body()
    } catch {
      switch error {
      case .headerOnly(let line):
        return .nothing(kind: kind, line: line, reason: error.message, session: session)
      case .notRegistrations:
        return .nothing(kind: kind, line: 1, reason: error.message, session: session)
      default: throw error
      }
    }
  }
}
