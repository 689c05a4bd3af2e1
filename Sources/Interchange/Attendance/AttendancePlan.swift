import SessionEngine

extension ImportPlan {
  /// Plans what a Teams attendance report changes: presences online, and people whom nobody had registered.
  ///
  /// People are found by address, by principal name, then by name. Who is not found is added as attending online, with
  /// the reason, so that no presence is lost. Stays that the session has already are left alone; the same file again
  /// gives a plan without a command. Times are read in `zone`, unless the file says that they are UTC.
  public static func attendance(
    _ file: AttendanceFile, session: Session, zone: ZoneRules
  ) -> ImportPlan {
    var planner = AttendancePlanner(session: session, zone: file.isUTC ? .utc : zone)
    planner.plan(file)
    let clock = file.isUTC ? "UTC, as the file says" : zone.identifier
    let order = file.order == .dayFirst ? "day/month" : "month/day"
    return ImportPlan(
      kind: "teams-attendance", rows: planner.rows,
      notices: file.notices + ["Times are read in \(clock); dates as \(order)."],
      commands: planner.commands, session: session)
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

private struct AttendancePlanner {
  private let index: PeopleIndex
  private let probe: EngineProbe
  private let zone: ZoneRules
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  private var next: Int

  init(session: Session, zone: ZoneRules) {
    index = PeopleIndex(session)
    probe = EngineProbe(session)
    self.zone = zone
    next = probe.nextParticipant?.number ?? 0
  }

  mutating func plan(_ file: AttendanceFile) {
    var remarks = Dictionary(grouping: file.problems, by: \.line)
    for person in file.people {
      plan(person, reasons: remarks.removeValue(forKey: person.line)?.map(\.reason) ?? [])
    }
    for problem in remarks.values.joined() {
      rows.append(ImportRow(line: problem.line, action: .error, reasons: [problem.reason]))
    }
  }

  private mutating func plan(_ person: AttendancePerson, reasons: [String]) {
    var reasons = reasons
    let stays = stays(of: person, reasons: &reasons)
    guard !stays.isEmpty else {
      if reasons.isEmpty { reasons.append("no time of presence") }
      rows.append(
        ImportRow(
          line: person.line, action: .skip, name: person.displayName, reasons: reasons))
      return
    }
    switch find(person) {
    case .one(let known, let how): update(known, with: person, stays, how: how, reasons)
    case .several(let people):
      let ids = people.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
      rows.append(
        ImportRow(
          line: person.line, action: .unsure, name: person.displayName,
          reasons: reasons + [
            "could be \(ids); `participant edit ID --teams-name` tells which, then import again"
          ]))
    case .nobody: add(person, stays, reasons)
    }
  }

  private mutating func update(
    _ known: Participant, with person: AttendancePerson, _ stays: [Stay], how: String,
    _ reasons: [String]
  ) {
    let news = stays.filter { !known.stays.cover($0) }
    let changes = identity(of: person, for: known)
    var steps: [SessionCommand] = []
    if changes != ParticipantFields() { steps.append(.people(.edit(known.id, changes))) }
    if !news.isEmpty { steps.append(.people(.recordStays(known.id, news))) }
    let probe = probe
    let refusal = steps.compactMap { probe.refusal(of: $0) }.first
    guard refusal == nil, !steps.isEmpty else {
      rows.append(
        ImportRow(
          line: person.line, action: refusal == nil ? .same : .error, participant: known.id,
          name: person.displayName, reasons: refusal.map { [$0] } ?? reasons))
      return
    }
    commands += steps
    rows.append(
      ImportRow(
        line: person.line, action: .update, participant: known.id, name: person.displayName,
        reasons: reasons + ["found by \(how)", "\(news.count) of \(stays.count) times are new"]))
  }

  private mutating func add(
    _ person: AttendancePerson, _ stays: [Stay], _ reasons: [String]
  ) {
    var fields = ParticipantFields()
    let name = nameWithoutMarks(person.displayName)
    fields.name = name.isEmpty ? person.displayName : name
    if fields.name != person.displayName { fields.teamsName = person.displayName }
    fields.emails = [person.email, person.upn].compactMap { $0 }.first { isUsual($0) }.map { [$0] }
    fields.plannedMode = .virtual
    if isOrganiser(person.role) { fields.role = .organiser }
    let command = SessionCommand.people(.add(fields))
    if let refusal = probe.refusal(of: command) {
      rows.append(
        ImportRow(
          line: person.line, action: .error, name: person.displayName, reasons: [refusal]))
      return
    }
    let id = ParticipantID(next)
    next += 1
    commands += [command, .people(.recordStays(id, stays))]
    rows.append(
      ImportRow(
        line: person.line, action: .add, participant: id, name: person.displayName,
        reasons: reasons + ["not registered; added as attending online"]))
  }

  /// The stays on the clock of the world; a stay without an end cannot be counted and is left out.
  private func stays(of person: AttendancePerson, reasons: inout [String]) -> [Stay] {
    var stays: [Stay] = []
    for join in person.joins {
      guard let until = join.until else {
        reasons.append("no time of leaving for the stay from \(join.from)")
        continue
      }
      let (from, end) = (instant(join.from), instant(until))
      // Clocks set back can make a short stay run backwards.
      stays.append(Stay(mode: .virtual, from: min(from, end), until: end, source: "teams"))
    }
    return stays
  }

  private func instant(_ time: CivilTime) -> Instant {
    zone.instant(
      date: time.date, hour: time.secondOfDay / 3600, minute: time.secondOfDay / 60 % 60,
      second: time.secondOfDay % 60)
  }

  private enum Found {
    case one(Participant, how: String)
    case several([Participant])
    case nobody
  }

  private func find(_ person: AttendancePerson) -> Found {
    let addresses = [
      ("e-mail address", person.email), ("principal name", person.upn),
      ("principal name", person.upn.flatMap(homeAddress)),
    ]
    for (how, address) in addresses {
      guard let address else { continue }
      let people = index.people(withEmail: address)
      if people.count == 1 { return .one(people[0], how: how) }
      if people.count > 1 {
        let agreeing = people.filter { namesAgree($0.name, person.displayName) }
        return agreeing.count == 1
          ? .one(agreeing[0], how: how) : .several(agreeing.isEmpty ? people : agreeing)
      }
    }
    let named = index.people(named: person.displayName)
    if named.count == 1 { return .one(named[0], how: "name") }
    return named.isEmpty ? .nobody : .several(named)
  }

  /// What the report knows of a known person: how Teams calls them, and an address where there was none.
  private func identity(of person: AttendancePerson, for known: Participant) -> ParticipantFields {
    var changes = ParticipantFields()
    if known.teamsName == nil, person.displayName != known.name {
      changes.teamsName = person.displayName
    }
    if known.emails.isEmpty, let email = person.email, isUsual(email) {
      changes.emails = [email]
    }
    return changes
  }

  /// Whether an address is one that somebody reads, unlike `x_org.example#ext#@tenant`.
  private func isUsual(_ address: String) -> Bool {
    RegistrationWords.isEmail(address) && !address.contains("#")
  }

  /// The address behind the principal name of a guest from another tenant: `a_b.org#ext#@host` is `a@b.org`.
  private func homeAddress(_ upn: String) -> String? {
    guard let mark = upn.firstRange(of: "#ext#") else { return nil }
    let name = upn[..<mark.lowerBound]
    guard let underscore = name.lastIndex(of: "_") else { return nil }
    return "\(name[..<underscore])@\(name[name.index(after: underscore)...])"
  }

  /// Whether the role in the meeting is the organiser's, in the languages that Teams is known to write.
  private func isOrganiser(_ role: String?) -> Bool {
    guard let role else { return false }
    return folded(role).hasPrefix("organi")
  }
}

extension [Stay] {
  /// Whether one of the stays holds all of `stay` already, so that recording it would change nothing.
  fileprivate func cover(_ stay: Stay) -> Bool {
    contains { own in
      guard own.mode == stay.mode, own.from <= stay.from else { return false }
      guard let end = own.until else { return true }
      return stay.until.map { $0 <= end } ?? false
    }
  }
}
