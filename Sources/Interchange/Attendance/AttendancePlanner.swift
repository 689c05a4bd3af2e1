import SessionEngine

/// Decides person by person what an attendance report changes.
struct AttendancePlanner {
  private(set) var index: PeopleIndex
  private let probe: EngineProbe
  private let zone: ZoneRules
  private let decisions: ImportDecisions
  private let source: String
  private let meeting: String?
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  /// Whose total without times is taken: a second row of the same person would undo it.
  private var totalled: Set<ParticipantID> = []
  /// The latest time in the file.
  private(set) var latest: Instant?
  private var next: Int

  init(
    session: Session, zone: ZoneRules, decisions: ImportDecisions, source: String, meeting: String?
  ) {
    index = PeopleIndex(session)
    probe = EngineProbe(session)
    self.zone = zone
    self.decisions = decisions
    self.source = source
    self.meeting = meeting
    next = probe.nextParticipant?.number ?? 0
  }

  mutating func plan(_ file: AttendanceFile, progress: (Int, Int) -> Void) {
    var remarks = Dictionary(grouping: file.problems, by: \.line)
    for (place, person) in file.people.enumerated() {
      if place % 100 == 0 { progress(place, file.people.count) }
      plan(person, remarks: remarks.removeValue(forKey: person.line) ?? [])
    }
    for problem in remarks.values.joined() {
      rows.append(
        ImportRow(
          line: problem.line, action: problem.isHarmless ? .skip : .error,
          reasons: [problem.reason]))
    }
  }

  private mutating func plan(_ person: AttendancePerson, remarks: [RowProblem]) {
    var reasons = remarks.map(\.reason)
    let stays = stays(of: person, reasons: &reasons)
    guard !stays.isEmpty || person.totalSeconds != nil else {
      if person.isNoShow { reasons.append("registered and did not attend") }
      if reasons.isEmpty { reasons.append("no time of presence") }
      // Who was not there is left out; a time that cannot be is a mistake somebody has to look at.
      let isMistaken = remarks.contains { !$0.isHarmless }
      rows.append(
        ImportRow(
          line: person.line, action: isMistaken ? .error : .skip, name: person.displayName,
          reasons: reasons))
      return
    }
    switch decisions[person.displayName] {
    case .skip:
      rows.append(
        ImportRow(
          line: person.line, action: .skip, name: person.displayName, reasons: ["as decided"]))
    case .new:
      // The same file again: who was added for it then is no other person now.
      if let known = addedBefore(for: person, with: stays) {
        update(known.id, with: person, stays, reasons)
      } else {
        add(person, stays, reasons, isDecided: true)
      }
    case .person(let id): update(id, with: person, stays, reasons)
    case nil: match(person, stays, reasons)
    }
  }

  /// Somebody whom an import met under this very name, and who has all of these times.
  private func addedBefore(for person: AttendancePerson, with stays: [Stay]) -> KnownPerson? {
    guard !stays.isEmpty, let known = index.person(knownAs: person.displayName),
      let record = known.record
    else { return nil }
    func covers(_ known: Stay, _ stay: Stay) -> Bool {
      guard known.mode == stay.mode, known.from <= stay.from else { return false }
      guard let until = known.until else { return true }
      return stay.until.map { $0 <= until } ?? false
    }
    let isSame = stays.allSatisfy { stay in record.stays.contains { covers($0, stay) } }
    return isSame ? known : nil
  }

  private mutating func match(
    _ person: AttendancePerson, _ stays: [Stay], _ reasons: [String]
  ) {
    guard let match = find(person) else {
      add(person, stays, reasons, isDecided: false)
      return
    }
    if let known = match.taken {
      update(known, with: person, stays, match, reasons)
      return
    }
    let names = match.people.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
    let example = match.people.first.map(\.id.description) ?? "P1"
    rows.append(
      ImportRow(
        line: person.line, action: .unsure, name: person.displayName, confidence: match.confidence,
        candidates: match.people.map(\.id),
        reasons: reasons + [
          "could be \(names) by \(match.how); decide with "
            + "--match \"\(person.displayName)=\(example)\" or =new"
        ]))
  }

  /// A row about which somebody has decided; the name is remembered.
  private mutating func update(
    _ id: ParticipantID, with person: AttendancePerson, _ stays: [Stay], _ reasons: [String]
  ) {
    guard let known = index[id] else {
      rows.append(
        ImportRow(
          line: person.line, action: .error, name: person.displayName,
          reasons: ["\(id), which was decided on, is no participant"]))
      return
    }
    let match = PersonMatch(people: [known], confidence: .certain, how: "your decision")
    update(known, with: person, stays, match, reasons)
  }

  private mutating func update(
    _ known: KnownPerson, with person: AttendancePerson, _ stays: [Stay], _ match: PersonMatch,
    _ reasons: [String]
  ) {
    let news = stays.filter { !known.stays.cover($0) }
    let isDecided = match.how == "your decision"
    let changes = identity(of: person, for: known, isDecided: isDecided)
    if person.totalSeconds != nil { totalled.insert(known.id) }
    var steps: [SessionCommand] = []
    if changes != ParticipantFields() { steps.append(.people(.edit(known.id, changes))) }
    if !news.isEmpty { steps.append(.people(.recordStays(known.id, news))) }
    // Who is added by this import is not in the session that is asked.
    let refusal = probe.knows(known.id) ? steps.compactMap { probe.refusal(of: $0) }.first : nil
    guard refusal == nil, !steps.isEmpty else {
      rows.append(
        ImportRow(
          line: person.line, action: refusal == nil ? .same : .error, participant: known.id,
          name: person.displayName, confidence: match.confidence,
          reasons: refusal.map { [$0] } ?? reasons))
      return
    }
    commands += steps
    var later = known
    later.stays += news
    later.take(changes)
    index.put(later)
    var said = reasons + ["found by \(match.how)"]
    if !stays.isEmpty { said.append("\(news.count) of \(stays.count) times are new") }
    if let total = total(person) { said.append(total) }
    rows.append(
      ImportRow(
        line: person.line, action: .update, participant: known.id, name: person.displayName,
        confidence: match.confidence, reasons: said))
  }

  private mutating func add(
    _ person: AttendancePerson, _ stays: [Stay], _ reasons: [String], isDecided: Bool
  ) {
    var fields = ParticipantFields()
    let name = nameWithoutMarks(person.displayName)
    fields.name = name.isEmpty ? person.displayName : name
    if fields.name != person.displayName || isDecided { fields.teamsName = person.displayName }
    fields.emails = [person.email, person.upn].compactMap { $0 }.first { isUsual($0) }.map { [$0] }
    fields.plannedMode = .virtual
    fields.country = person.country.flatMap { CountryNames.code($0) }
    fields.role = isOrganiser(person.role) ? .organiser : person.sessionRole
    if let minutes = totalAttribute(person) { fields.attributes = [minutes] }
    let command = SessionCommand.people(.add(fields))
    if let refusal = probe.refusal(of: command) {
      rows.append(
        ImportRow(
          line: person.line, action: .error, name: person.displayName, reasons: [refusal]))
      return
    }
    let id = ParticipantID(next)
    next += 1
    if person.totalSeconds != nil { totalled.insert(id) }
    commands.append(command)
    if !stays.isEmpty { commands.append(.people(.recordStays(id, stays))) }
    index.put(KnownPerson(id: id, fields: fields, stays: stays))
    let why = isDecided ? "added as decided" : "not registered; added as attending online"
    rows.append(
      ImportRow(
        line: person.line, action: .add, participant: id, name: person.displayName,
        reasons: reasons + [why] + [total(person)].compactMap { $0 }))
  }

  /// The stays on the clock of the world, overlapping ones of several devices joined; one without an end is left out.
  private mutating func stays(of person: AttendancePerson, reasons: inout [String]) -> [Stay] {
    var stays: [Stay] = []
    for join in person.joins {
      guard let until = join.until else {
        reasons.append("no time of leaving for the stay from \(join.from)")
        continue
      }
      let (from, end) = (zone.instant(civil: join.from), zone.instant(civil: until))
      // Clocks set back can make a short stay run backwards.
      stays.append(Stay(mode: .virtual, from: min(from, end), until: end, source: source))
    }
    stays.sort { $0.from < $1.from }
    var joined: [Stay] = []
    for stay in stays {
      if let last = joined.last, let end = last.until, let until = stay.until, stay.from <= end {
        joined[joined.count - 1].until = max(end, until)
      } else {
        joined.append(stay)
      }
    }
    if let last = joined.compactMap(\.until).max() { latest = max(latest ?? last, last) }
    return joined
  }

  private func total(_ person: AttendancePerson) -> String? {
    guard let seconds = person.totalSeconds, person.joins.isEmpty else { return nil }
    return "\(seconds / 60) minutes in all, and the file does not say when: kept as an attribute"
  }

  /// A total without times, kept where no presence can be made of it.
  private func totalAttribute(_ person: AttendancePerson) -> Attribute? {
    guard let seconds = person.totalSeconds, person.joins.isEmpty else { return nil }
    let about = meeting.map { " (\($0.prefix(120)))" } ?? ""
    return Attribute(name: "Zoom minutes" + about, value: "\(seconds / 60)")
  }

  /// What the report knows of a known person: how Teams calls them, and an address where there was none.
  private func identity(
    of person: AttendancePerson, for known: KnownPerson, isDecided: Bool
  ) -> ParticipantFields {
    var changes = ParticipantFields()
    if isDecided {
      changes = known.remembering(person.displayName) ?? changes
    } else if known.teamsName == nil, person.displayName != known.name {
      changes.teamsName = person.displayName
    }
    if known.emails.isEmpty, let email = person.email, isUsual(email) {
      changes.emails = [email]
    }
    if let minutes = totalAttribute(person), !known.attributes.contains(minutes),
      !totalled.contains(known.id)
    {
      changes.attributes = (changes.attributes ?? []) + [minutes]
    }
    return changes
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
