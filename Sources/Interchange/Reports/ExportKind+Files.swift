import SessionEngine

extension ExportKind {
  /// The files of an export; the same session, time and rule give the same bytes.
  ///
  /// - Parameters:
  ///   - format: One of ``formats``; nil and any other stand for the first.
  ///   - rule: What may be said of people; nil for what is usual for the kind.
  ///   - ownZone: The zone somebody lives by, where it is known.
  public func files(
    of session: Session, now: Instant, zone: ZoneRules, format: ExportFormat? = nil,
    rule: DisclosureRule? = nil, ownZone: @escaping (Participant) -> ZoneRules? = { _ in nil }
  ) -> [ExportFile] {
    // What is marked private of somebody is in no export.
    let session = session.published
    // What a closed session tells does not change any more, whenever it is asked.
    let moment = session.profile.state == .closed ? session.profile.closedAt ?? now : now
    let asked = rule ?? DisclosureRule(namesPeople: namesPeople)
    // A list of who is there tells nothing of who said what, which is all that a session limits.
    let rule = namesPeople ? asked : asked.limited(by: session.notesBoard)
    let disclosure = Disclosure(session, rule: rule)
    let format = format.flatMap { formats.contains($0) ? $0 : nil } ?? formats[0]
    if let document = document(
      session, now: moment, zone: zone, disclosure: disclosure, ownZone: ownZone)
    {
      let text = format == .html ? document.html : document.markdown
      return [ExportFile(name: fileName(format), bytes: Array(text.utf8))]
    }
    if self == .everything {
      return everythingFiles(disclosure, now: moment, zone: zone, format: format)
    }
    let list = list(
      rule.namesPeople ? session : session.anonymous, now: moment, zone: zone, ownZone: ownZone)
    return [
      ExportFile(
        name: fileName(format),
        bytes: list ?? table(session, now: moment, zone: zone, disclosure))
    ]
  }

  /// The bytes of the first file in the usual format.
  public func bytes(of session: Session, now: Instant, zone: ZoneRules) -> [UInt8] {
    files(of: session, now: now, zone: zone).first?.bytes ?? []
  }

  /// The export as a document; nil for those that are data.
  private func document(
    _ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure,
    ownZone: @escaping (Participant) -> ZoneRules?
  ) -> Document? {
    switch self {
    case .breakouts: breakoutLists(session, zone: zone, disclosure: disclosure)
    case .report: SessionReport(session, now: now, zone: zone, disclosure: disclosure).document
    case .reviewInput: ReviewInput(session, now: now, zone: zone, disclosure: disclosure).document
    case .minutes: Minutes(session, now: now, zone: zone, disclosure: disclosure).document
    case .roomSheet: roomSheets(session, zone: zone, disclosure: disclosure)
    case .runSheet: runSheetDocument(session, now: now, zone: zone, disclosure: disclosure)
    case .owed: owedAnswers(session, zone: zone, disclosure: disclosure)
    case .notices:
      Notices(session, zone: zone, ownZone: ownZone).document(disclosure: disclosure)
    case .signIn: signInSheet(session, zone: zone, now: now, disclosure: disclosure)
    case .summary: ParticipationSummary(session).document(disclosure: disclosure)
    default: nil
    }
  }

  /// The lists that are about people by their nature; nil for other kinds.
  private func list(
    _ session: Session, now: Instant, zone: ZoneRules,
    ownZone: @escaping (Participant) -> ZoneRules?
  ) -> [UInt8]? {
    switch self {
    case .questions: questionsCSV(session, zone: zone)
    case .questionsJSON: ShowTopic.questions.json(session, now: now, zone: zone)
    case .participantsJSON: peopleJSON(session, now: now)
    case .attendance: AttendanceTable(session, now: now, zone: zone).csv
    case .attendanceJSON: AttendanceTable(session, now: now, zone: zone).json
    case .badges: badgesCSV(session)
    case .noticesCSV: Notices(session, zone: zone, ownZone: ownZone).csv
    case .certificates: certificatesCSV(session, now: now)
    default: nil
    }
  }

  private func table(
    _ session: Session, now: Instant, zone: ZoneRules, _ disclosure: Disclosure
  ) -> [UInt8] {
    switch self {
    case .icalendar: agendaCalendar(session, disclosure: disclosure)
    case .agendaCSV: agendaTimesCSV(session, now: now, zone: zone, disclosure: disclosure)
    case .participants: participantsCSV(session, now: now, disclosure: disclosure)
    default: []
    }
  }
}
