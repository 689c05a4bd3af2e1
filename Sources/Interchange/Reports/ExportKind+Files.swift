import SessionEngine

extension ExportKind {
  /// The files of an export; the same session, time and rule give the same bytes.
  ///
  /// - Parameters:
  ///   - format: One of ``formats``; nil and any other stand for the first.
  ///   - rule: What may be said of people; nil for what is usual for the kind.
  public func files(
    of session: Session, now: Instant, zone: ZoneRules, format: ExportFormat? = nil,
    rule: DisclosureRule? = nil
  ) -> [ExportFile] {
    // What a closed session tells does not change any more, whenever it is asked.
    let moment = session.profile.state == .closed ? session.profile.closedAt ?? now : now
    let asked = rule ?? DisclosureRule(namesPeople: namesPeople)
    // A list of who is there tells nothing of who said what, which is all that a session limits.
    let rule = namesPeople ? asked : asked.limited(by: session.notesBoard)
    let disclosure = Disclosure(session, rule: rule)
    let format = format.flatMap { formats.contains($0) ? $0 : nil } ?? formats[0]
    if let document = document(session, now: moment, zone: zone, disclosure: disclosure) {
      let text = format == .html ? document.html : document.markdown
      return [ExportFile(name: fileName(format), bytes: Array(text.utf8))]
    }
    if self == .everything {
      return everythingFiles(disclosure, now: moment, zone: zone, format: format)
    }
    return [
      ExportFile(
        name: fileName(format), bytes: table(session, now: moment, zone: zone, disclosure))
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
    case .participants, .everything, .icalendar, .agendaCSV: nil
    }
  }

  private func table(
    _ session: Session, now: Instant, zone: ZoneRules, _ disclosure: Disclosure
  ) -> [UInt8] {
    switch self {
    case .icalendar: agendaCalendar(session, disclosure: disclosure)
    case .agendaCSV: agendaTimesCSV(session, now: now, zone: zone, disclosure: disclosure)
    case .participants: participantsCSV(session, now: now, disclosure: disclosure)
    case .breakouts, .report, .reviewInput, .minutes, .roomSheet, .runSheet, .everything: []
    }
  }
}
