import SessionEngine

extension ExportKind {
  /// The files of an export; the same session, time and rule give the same bytes.
  ///
  /// - Parameters:
  ///   - format: One of ``formats``; nil and any other stand for the first.
  ///   - rule: What may be said of people; nil for what is usual for the kind. What is marked private of somebody is in
  ///     none.
  ///   - ownZone: The zone somebody lives by, where it is known.
  public func files(
    of session: Session, now: Instant, zone: ZoneRules, format: ExportFormat? = nil,
    rule: DisclosureRule? = nil, ownZone: @escaping (Participant) -> ZoneRules? = { _ in nil }
  ) -> [ExportFile] {
    // What a closed session tells does not change any more, whenever it is asked.
    let moment = session.profile.state == .closed ? session.profile.closedAt ?? now : now
    let asked = rule ?? DisclosureRule(namesPeople: namesPeople)
    let rule = tellsWhoSaidWhat ? asked.limited(by: session.notesBoard) : asked
    // Names marked private are looked for too: somebody may have typed them.
    let disclosure = Disclosure(session.published, rule: rule, secrets: session.participants)
    let session = session.published
    let format = format.flatMap { formats.contains($0) ? $0 : nil } ?? formats[0]
    if isListOfPeople, !rule.namesPeople {
      return [ExportFile(name: fileName(format), bytes: peopleCounted(disclosure, format))]
    }
    let document =
      self == .notices
      ? Notices(session, zone: zone, ownZone: ownZone).document(disclosure)
      : document(session, now: moment, zone: zone, disclosure: disclosure)
    if let document {
      let text = format == .html ? document.html : document.markdown
      return [ExportFile(name: fileName(format), bytes: Array(text.utf8))]
    }
    if self == .everything {
      return everythingFiles(disclosure, now: moment, zone: zone, format: format)
    }
    return [
      ExportFile(
        name: fileName(format),
        bytes: self == .noticesCSV
          ? Notices(session, zone: zone, ownZone: ownZone).csv
          : table(session, now: moment, zone: zone, disclosure))
    ]
  }

  /// The bytes of the first file in the usual format.
  public func bytes(of session: Session, now: Instant, zone: ZoneRules) -> [UInt8] {
    files(of: session, now: now, zone: zone).first?.bytes ?? []
  }

  /// The export as a document; nil for those that are data.
  private func document(
    _ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure
  ) -> Document? {
    switch self {
    case .breakouts: breakoutLists(session, zone: zone, disclosure: disclosure)
    case .report: SessionReport(session, now: now, zone: zone, disclosure: disclosure).document
    case .reviewInput: ReviewInput(session, now: now, zone: zone, disclosure: disclosure).document
    case .minutes: Minutes(session, now: now, zone: zone, disclosure: disclosure).document
    case .roomSheet: roomSheets(session, zone: zone, disclosure: disclosure)
    case .runSheet: runSheetDocument(session, now: now, zone: zone, disclosure: disclosure)
    case .owed: owedAnswers(session, zone: zone, disclosure: disclosure)
    case .signIn: signInSheet(session, zone: zone, now: now, disclosure: disclosure)
    case .summary: ParticipationSummary(session, disclosure: disclosure).document
    case .teamsRooms: teamsTickList(session, disclosure: disclosure)
    case .participants, .everything, .icalendar, .agendaCSV, .questions, .questionsJSON,
      .participantsJSON, .attendance, .attendanceJSON, .badges, .notices, .noticesCSV,
      .certificates, .breakoutsHTML, .roomTexts, .zoomRooms, .breakoutsJSON:
      nil
    }
  }

  private func table(
    _ session: Session, now: Instant, zone: ZoneRules, _ disclosure: Disclosure
  ) -> [UInt8] {
    switch self {
    case .icalendar: agendaCalendar(session, disclosure: disclosure)
    case .agendaCSV: agendaTimesCSV(session, now: now, zone: zone, disclosure: disclosure)
    case .participants: participantsCSV(session, now: now)
    case .questions:
      disclosure.rule.namesPeople
        ? questionsCSV(session, zone: zone)
        : Everything(disclosure: disclosure, now: now).questions.shown(by: disclosure).csv
    case .questionsJSON:
      disclosure.rule.namesPeople
        ? ShowTopic.questions.json(session, now: now, zone: zone)
        : Everything(disclosure: disclosure, now: now).questions.shown(by: disclosure).json
    case .participantsJSON: peopleJSON(session, now: now)
    case .attendance: AttendanceTable(session, now: now, zone: zone).csv
    case .attendanceJSON: AttendanceTable(session, now: now, zone: zone).json
    case .badges: badgesCSV(session)
    case .certificates: certificatesCSV(session, now: now)
    case .breakoutsHTML: Array(doorLists(session, zone: zone).utf8)
    case .roomTexts: Array(chatTexts(session, zone: zone).utf8)
    case .zoomRooms: zoomRoomsCSV(session)
    case .breakoutsJSON: ShowTopic.breakouts.json(session, now: now, zone: zone)
    case .breakouts, .report, .reviewInput, .minutes, .roomSheet, .runSheet, .everything, .owed,
      .notices, .noticesCSV, .signIn, .summary, .teamsRooms:
      []
    }
  }

  /// Whether it tells who said what, which is all that a session limits: a list of who is there does not.
  var tellsWhoSaidWhat: Bool {
    switch self {
    case .questions, .questionsJSON, .owed: true
    case .participants, .breakouts, .icalendar, .agendaCSV, .runSheet, .participantsJSON,
      .attendance, .attendanceJSON, .badges, .notices, .noticesCSV, .signIn, .certificates,
      .breakoutsHTML, .roomTexts, .zoomRooms, .teamsRooms, .breakoutsJSON:
      false
    case .report, .reviewInput, .minutes, .roomSheet, .everything, .summary: true
    }
  }

  /// Whether nothing is left of it but numbers when people are not named.
  private var isListOfPeople: Bool {
    switch self {
    case .participants, .participantsJSON, .attendance, .attendanceJSON, .badges, .notices,
      .noticesCSV, .signIn, .certificates, .breakoutsHTML, .roomTexts, .zoomRooms, .teamsRooms,
      .breakoutsJSON:
      true
    case .breakouts, .report, .reviewInput, .minutes, .roomSheet, .everything, .icalendar,
      .agendaCSV, .runSheet, .questions, .questionsJSON, .owed, .summary:
      false
    }
  }

  /// How many people there are of each sort, in the format of the list.
  private func peopleCounted(_ disclosure: Disclosure, _ format: ExportFormat) -> [UInt8] {
    switch format {
    case .json:
      return Everything(disclosure: disclosure, now: disclosure.session.changedAt).groups
        .shown(by: disclosure).json
    case .csv, .icalendar, .text: return participantGroupsCSV(disclosure)
    case .markdown, .html:
      let document = ParticipationSummary(disclosure.session, disclosure: disclosure).document
      return Array((format == .html ? document.html : document.markdown).utf8)
    }
  }
}
