import SessionEngine

extension ImportPlan {
  /// Plans what a registration list changes: known people are found by badge, by address, then by name.
  ///
  /// A row never empties a field, and never renames anybody: what the desk wrote stands. The same file again gives a
  /// plan without a command. O(rows + participants).
  public static func registrations(
    _ file: RegistrationFile, session: Session, decisions: ImportDecisions = ImportDecisions(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) -> ImportPlan {
    var planner = RegistrationPlanner(session: session, decisions: decisions)
    planner.plan(file, progress: progress)
    var notices = file.notices + decisions.unused(among: file.rows.map(\.name))
    if let map = file.map { notices.append("Columns are mapped with --map \"\(map.text)\".") }
    if !file.extraColumns.isEmpty {
      let shown = file.extraColumns.prefix(12).map { "“\($0.prefix(40))”" }
      notices.append(
        "Columns kept as attributes: " + shown.joined(separator: ", ")
          + (file.extraColumns.count > 12 ? " and \(file.extraColumns.count - 12) more." : "."))
    }
    var plan = ImportPlan(
      kind: file.source.rawValue, rows: planner.rows, notices: notices,
      commands: planner.commands, session: session)
    plan.fingerprint = file.fingerprint.isEmpty ? nil : file.fingerprint
    return plan
  }
}

private struct RegistrationPlanner {
  private let index: PeopleIndex
  private let probe: EngineProbe
  private let types: [ParticipantType]
  private let decisions: ImportDecisions
  private(set) var rows: [ImportRow] = []
  private(set) var commands: [SessionCommand] = []
  private var next: Int
  /// Countries read so far: looking for what a misspelt one may be is slow, and lists repeat them.
  private var countries: [String: (code: CountryCode?, hint: String)] = [:]

  init(session: Session, decisions: ImportDecisions) {
    self.decisions = decisions
    index = PeopleIndex(session)
    probe = EngineProbe(session)
    types = session.profile.participantTypes
    next = probe.nextParticipant?.number ?? 0
  }

  mutating func plan(_ file: RegistrationFile, progress: (Int, Int) -> Void) {
    let remarks = Dictionary(grouping: file.problems, by: \.line)
    let lines = Set(file.rows.map(\.line))
    for problem in file.problems where !lines.contains(problem.line) {
      rows.append(
        ImportRow(
          line: problem.line, action: problem.isHarmless ? .skip : .error,
          reasons: [problem.reason]))
    }
    let later = laterAnswers(file.rows)
    var taken: [RegistrationRow] = []
    for row in file.rows {
      if let line = later[row.line] {
        rows.append(
          ImportRow(
            line: row.line, action: .skip, name: row.name,
            reasons: ["answered again on line \(line)"]))
      } else if decisions[row.name] == .skip {
        rows.append(
          ImportRow(line: row.line, action: .skip, name: row.name, reasons: ["as decided"]))
      } else {
        taken.append(row)
      }
    }
    plan(taken, remarks: remarks, progress: progress)
  }

  /// Finds everybody first: rows about one participant are one change, so that none undoes another.
  private mutating func plan(
    _ taken: [RegistrationRow], remarks: [Int: [RowProblem]], progress: (Int, Int) -> Void
  ) {
    // Each row is looked at twice: whose it is, and what it changes.
    var done = 0
    func step() {
      if done % 100 == 0 { progress(done, taken.count * 2) }
      done += 1
    }
    let groups = RegistrationGroups(taken) { row in
      step()
      return found(row, decisions[row.name])
    }
    for (place, row) in taken.enumerated() {
      step()
      let reasons = remarks[row.line]?.map(\.reason) ?? []
      switch groups.found[place] {
      case .several(let people): wait(row, people)
      case .nobody(let reason): add(row, reasons + [reason].compactMap { $0 })
      case .one(let person, let how, let confidence):
        let members = groups.members[person.id] ?? []
        if place == members.max() {
          let order = groups.weakestFirst(members).map { taken[$0] }
          update(person, with: order, at: row, how: how, confidence, reasons)
        } else {
          rows.append(
            ImportRow(
              line: row.line, action: .skip, participant: person.id, name: row.name,
              confidence: confidence,
              reasons: reasons + ["taken together with line \(taken[members.max() ?? place].line)"]
            ))
        }
      }
    }
  }

  /// For each row that the same person answered again further down, the line where.
  private func laterAnswers(_ rows: [RegistrationRow]) -> [Int: Int] {
    var last: [String: RegistrationRow] = [:]
    var later: [Int: Int] = [:]
    for row in rows.reversed() {
      // Without an address, only what is the same person at the same place is one answer.
      let key =
        row.emails.first
        ?? ([row.name, row.organisation ?? "", row.countryText ?? ""].map(folded)
          .joined(separator: "|"))
      if let other = last[key], namesAgree(row.name, other.name) || row.name == key {
        later[row.line] = other.line
      } else if last[key] == nil {
        last[key] = row
      }
    }
    return later
  }

  private mutating func update(
    _ known: KnownPerson, with all: [RegistrationRow], at row: RegistrationRow, how: String,
    _ confidence: MatchConfidence, _ remarks: [String]
  ) {
    guard let person = known.record else { return }
    var reasons = remarks
    var fields = ParticipantFields()
    var later = known
    for row in all {
      fields.merge(self.fields(of: row, reasons: &reasons))
      if decisions[row.name] != nil, let memory = later.remembering(row.name) {
        later.take(memory)
        fields.merge(memory)
      }
    }
    let changes = changes(to: person, from: fields)
    func report(_ action: ImportAction, _ reasons: [String]) {
      rows.append(
        ImportRow(
          line: row.line, action: action, participant: person.id, name: person.name,
          confidence: confidence, reasons: reasons))
    }
    if changes == ParticipantFields() { return report(.same, reasons) }
    let command = SessionCommand.people(.edit(person.id, changes))
    if let refusal = probe.refusal(of: command) { return report(.error, [refusal]) }
    commands.append(command)
    report(.update, ["found by \(how)"] + reasons)
  }

  private mutating func wait(_ row: RegistrationRow, _ people: [KnownPerson]) {
    let ids = people.map(\.id.description).joined(separator: ", ")
    rows.append(
      ImportRow(
        line: row.line, action: .unsure, name: row.name, confidence: .possible,
        candidates: people.map(\.id),
        reasons: ["could be \(ids); decide with --match \"\(row.name)=\(people[0].id)\" or =new"]))
  }

  private mutating func add(_ row: RegistrationRow, _ remarks: [String]) {
    var reasons = remarks
    var fields = fields(of: row, reasons: &reasons)
    if decisions[row.name] == .new { fields.teamsName = row.name }
    let command = SessionCommand.people(.add(fields))
    if let refusal = probe.refusal(of: command) {
      rows.append(ImportRow(line: row.line, action: .error, name: row.name, reasons: [refusal]))
      return
    }
    commands.append(command)
    rows.append(
      ImportRow(
        line: row.line, action: .add, participant: ParticipantID(next), name: row.name,
        reasons: reasons))
    next += 1
  }

  /// Whom a row is about: as was decided, else as it is found.
  private func found(_ row: RegistrationRow, _ decision: ImportDecision?) -> RegistrationFound {
    switch decision {
    case .person(let id):
      if let person = index[id] { return .one(person, how: "your decision", .certain) }
      return .nobody(reason: "\(id), which was decided on, is no participant; added")
    case .new:
      // The same list again: who was added for it then is no other person now.
      let before = index.people(named: row.name).first { person in
        person.record?.name == row.name && Set(person.emails) == Set(row.emails)
          && person.record?.organisation == row.organisation
      }
      if let before { return .one(before, how: "your decision before", .certain) }
      return .nobody(reason: "added as decided")
    case .skip, nil: return find(row)
    }
  }

  private func find(_ row: RegistrationRow) -> RegistrationFound {
    if let badge = row.badge {
      let holders = index.people(withBadge: badge)
      if holders.count == 1 { return .one(holders[0], how: "badge", .certain) }
    }
    var sharing: KnownPerson?
    for email in row.emails {
      let people = index.people(withEmail: email)
      let agreeing = people.filter {
        namesAgree($0.name, row.name) || row.name == email || $0.emails.contains($0.name)
      }
      let exact = agreeing.filter { nameKeys($0.name).first == nameKeys(row.name).first }
      if let person = exact.first { return .one(person, how: "e-mail address", .certain) }
      if agreeing.count == 1 { return .one(agreeing[0], how: "e-mail address", .certain) }
      if agreeing.count > 1 { return .several(agreeing) }
      sharing = sharing ?? people.first
    }
    if let person = index.person(knownAs: row.name), person.emails.isEmpty || row.emails.isEmpty {
      return .one(person, how: "the name met before", .certain)
    }
    var named = index.people(named: row.name).filter { person in
      // Two addresses that differ are two people until somebody says otherwise.
      person.emails.isEmpty || row.emails.isEmpty
    }
    if named.count > 1, let organisation = row.organisation.map(folded) {
      let same = named.filter { $0.record?.organisation.map(folded) == organisation }
      if !same.isEmpty { named = same }
    }
    if named.count == 1 { return .one(named[0], how: "name", .likely) }
    if named.count > 1 { return .several(named) }
    return .nobody(
      reason: sharing.map { "shares an e-mail address with \($0.id) \($0.name)" })
  }

  private mutating func country(_ text: String) -> (code: CountryCode?, hint: String) {
    if let known = countries[text] { return known }
    let code = CountryNames.code(text)
    let nearest = code == nil ? CountryCode.suggestion(for: text) : nil
    let found = (code: code, hint: nearest.map { "; perhaps \($0.name)" } ?? "")
    countries[text] = found
    return found
  }

  private mutating func fields(
    of row: RegistrationRow, reasons: inout [String]
  ) -> ParticipantFields {
    var fields = ParticipantFields()
    fields.name = row.name
    if !row.emails.isEmpty { fields.emails = row.emails }
    fields.organisation = row.organisation
    fields.gender = row.gender
    if !row.languages.isEmpty { fields.languages = row.languages }
    fields.plannedMode = row.mode
    fields.registration = row.registration
    fields.role = row.role
    fields.accessNeeds = row.accessNeeds
    fields.badge = row.badge
    var attributes = row.attributes
    if let text = row.countryText {
      let (code, hint) = country(text)
      fields.country = code
      if code == nil {
        attributes.append(Attribute(name: "country as written", value: text))
        reasons.append("country “\(text.prefix(40))” is not known\(hint)")
      }
    }
    if let text = row.typeText {
      fields.type = StakeholderWords.type(text, among: types)
      if fields.type == nil {
        attributes.append(Attribute(name: "type as written", value: text))
        reasons.append("type “\(text.prefix(40))” is not one of this session's")
      }
    }
    if !attributes.isEmpty { fields.attributes = attributes }
    return fields
  }

  /// What the row knows and the participant does not, or has otherwise.
  private func changes(
    to person: Participant, from fields: ParticipantFields
  ) -> ParticipantFields {
    var changes = ParticipantFields()
    if person.emails.contains(person.name), let name = fields.name, name != person.name {
      changes.name = name
    }
    let more = (fields.emails ?? []).filter { !person.emails.contains($0) }
    if !more.isEmpty { changes.emails = person.emails + more }
    if person.teamsName == nil { changes.teamsName = fields.teamsName }
    func differing<Value: Equatable>(_ new: Value?, _ old: Value?) -> Value? {
      new == old ? nil : new
    }
    changes.organisation = differing(fields.organisation, person.organisation)
    changes.country = differing(fields.country, person.country)
    changes.type = differing(fields.type, person.type)
    changes.gender = differing(fields.gender, person.gender)
    changes.languages = differing(fields.languages, person.languages)
    changes.plannedMode = differing(fields.plannedMode, person.plannedMode)
    changes.registration = differing(fields.registration, person.registration)
    changes.role = differing(fields.role, person.role)
    changes.accessNeeds = differing(fields.accessNeeds, person.accessNeeds)
    changes.badge = differing(fields.badge, person.badge)
    let attributes = (fields.attributes ?? []).filter { !person.attributes.contains($0) }
    if !attributes.isEmpty { changes.attributes = attributes }
    return changes
  }
}
