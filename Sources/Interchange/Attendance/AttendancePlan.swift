import SessionEngine

extension ImportPlan {
  /// Plans what an attendance report changes: presences online, and people whom nobody had registered.
  ///
  /// People are found by address, principal name, badge, then by name. Who is not found is added as attending online,
  /// with the reason, so that no presence is lost; whose name only comes near somebody's waits for a decision. Stays
  /// that the session has already are left alone; the same file again gives a plan without a command. Times are read in
  /// `zone`, unless the file says that they are UTC.
  public static func attendance(
    _ file: AttendanceFile, session: Session, zone: ZoneRules,
    decisions: ImportDecisions = ImportDecisions(), now: Instant? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) -> ImportPlan {
    var planner = AttendancePlanner(
      session: session, zone: file.isUTC ? .utc : zone, decisions: decisions,
      source: file.generation.source, meeting: file.meeting)
    planner.plan(file, progress: progress)
    var notices = file.notices + decisions.unused(among: file.people.map(\.displayName))
    if file.hasTimes { notices.append(clockNotice(file, zone: zone)) }
    if let now, let last = planner.latest, last > now {
      notices.append("The last time, \(last), is yet to come: is the zone right?")
    }
    var plan = ImportPlan(
      kind: file.generation.kind, rows: planner.rows, notices: notices,
      commands: planner.commands, session: session)
    plan.isZoneAssumed = file.hasTimes && !file.isUTC
    return plan
  }

  /// A plan of a report whose dates could be read both ways: each row waits for `--dates`.
  public static func undecidedAttendance(
    _ file: AttendanceFile, reason: String, session: Session
  ) -> ImportPlan {
    ImportPlan(
      kind: file.generation.kind,
      rows: file.people.map {
        ImportRow(
          line: $0.line, action: .unsure, name: $0.displayName,
          reasons: ["day/month or month/day? --dates says which"])
      }, notices: file.notices + [reason], commands: [], session: session)
  }

  /// A plan that takes nothing, with the reason in its one row.
  public static func nothing(
    kind: String, line: Int, reason: String, session: Session
  ) -> ImportPlan {
    ImportPlan(
      kind: kind, rows: [ImportRow(line: line, action: .skip, reasons: [reason])], notices: [],
      commands: [], session: session)
  }

  private static func clockNotice(_ file: AttendanceFile, zone: ZoneRules) -> String {
    let order = file.order == .dayFirst ? "day/month" : "month/day"
    if file.isUTC { return "Times are read in UTC, as the file says; dates as \(order)." }
    let first = file.people.lazy.flatMap(\.joins).map(\.from).min()
    let example = first.map { "; the first, \($0), is \(zone.instant(civil: $0))" } ?? ""
    return
      "Times are read in \(zone.identifier), --zone says otherwise\(example); dates as \(order)."
  }
}

extension ZoneRules {
  /// The instant of a time on this zone's clock.
  func instant(civil time: CivilTime) -> Instant {
    instant(
      date: time.date, hour: time.secondOfDay / 3600, minute: time.secondOfDay / 60 % 60,
      second: time.secondOfDay % 60)
  }
}

extension Session {
  /// The days on which something is planned or has happened, in a zone; nil when nothing says.
  public func dates(in zone: ZoneRules) -> ClosedRange<CivilDate>? {
    var instants = [profile.startedAt, profile.closedAt].compactMap { $0 }
    for item in agenda.inOrder {
      instants += [item.plannedStart, item.plannedEnd, item.actualStart, item.actualEnd]
        .compactMap { $0 }
    }
    let days = instants.map { zone.local($0).date }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
