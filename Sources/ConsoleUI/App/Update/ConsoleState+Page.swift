import SessionEngine

extension ConsoleState {
  /// The page that a command shows instead of doing something; nil for one that does something.
  func page(for command: SessionCommand, line: String, at now: Instant) throws(Rejection) -> Page? {
    switch command {
    case .people(.plan(let plan, false)):
      let proposal = try session.proposal(for: plan)
      return Page(
        title: proposal.title, lines: lines(of: proposal),
        line: proposal.changes.isEmpty ? nil : line + " --apply")
    case .people(.list(let list)):
      return Page(title: list.title, lines: lines(of: list, at: now), line: nil)
    default: return nil
    }
  }

  /// Shows what happened to somebody, the latest first, unless the person is busy with something else by now.
  mutating func show(_ history: PersonHistory, _ environment: ConsoleEnvironment) {
    guard case .browse = mode else { return }
    let scene = Scene(state: self, environment: environment)
    let lines = history.steps.reversed().map { step in
      "\(scene.day(step.at)) \(scene.clockWithSeconds(step.at))  \(step.by.name.oneLine(20)), "
        + "\(step.by.role.rawValue)  \(step.what)"
    }
    mode = .page(
      Page(
        title: "\(history.id) \(scene.name(history.id)): what happened, the latest first",
        lines: lines.isEmpty ? ["The journal says nothing of them."] : lines, line: nil))
  }

  private func lines(of proposal: PeopleProposal) -> [String] {
    var lines = [
      "Places \(proposal.placesBefore) to \(proposal.placesAfter)"
        + (proposal.places.map { " of \($0)" } ?? "") + ", in the room \(proposal.roomBefore) to "
        + "\(proposal.roomAfter)" + (proposal.seats.map { " of \($0) seats" } ?? "")
    ]
    for group in proposal.groups where group.wanted != nil || group.chosen > 0 {
      let wanted = group.wanted.map { ", at least \($0)" } ?? ""
      let missed = group.wanted.map { $0 > group.chosen ? " MISSED" : "" } ?? ""
      lines.append(
        "  \(group.dimension.rawValue) \(group.group ?? "not known"): \(group.chosen) of "
          + "\(group.candidates)\(wanted)\(missed)")
    }
    lines.append("")
    for line in proposal.lines where line.change != nil || line.reason != "has a place" {
      let words = [
        line.change?.registration?.rawValue, line.change?.mode.map { $0.name },
      ].compactMap { $0 }.joined(separator: ", ")
      lines.append(
        "\(line.id)  \(session.participants[line.id]?.name ?? "")  \(words)  (\(line.reason))")
    }
    return lines
  }

  private func lines(of list: PeopleList, at now: Instant) -> [String] {
    func name(_ id: ParticipantID) -> String { session.participants[id]?.name ?? "" }
    switch list {
    case .duplicates:
      let pairs = session.duplicates
      return pairs.isEmpty
        ? ["No two records look like one person."]
        : pairs.map {
          "\($0.confidence) %  \($0.merge) \(name($0.merge))  and  \($0.keep) \(name($0.keep)): "
            + "\($0.reason); :participant merge \($0.merge) into \($0.keep)"
        }
    case .certificates:
      let all = session.certificates(at: now)
      let short = all.filter { $0.shortSeconds > 0 }
        .sorted { ($0.shortSeconds, $0.id) < ($1.shortSeconds, $1.id) }
      return all.isEmpty
        ? ["No certificate is asked for; :people rules --certificate 80 asks for one."]
        : ["\(all.count - short.count) of \(all.count) reach the certificate.", ""]
          + short.map { "\($0.id)  \(name($0.id))  short by \(clockText($0.shortSeconds))" }
    case .untold:
      let people = session.untold
      return people.isEmpty
        ? ["Everybody has been told."]
        : ["\(people.count) have yet to be told; :people told notes that they were.", ""]
          + people.map {
            "\($0.id)  \($0.name)  \(session.attendance(of: $0).name)"
              + ($0.told.map { ", was told \($0.mode.name)" } ?? "")
          }
    case .eligible:
      let people = session.ineligible
      return session.eligibilityLines + [
        "", people.isEmpty ? "Everybody is eligible." : "Not eligible (\(people.count)):",
      ] + people.map { "\($0.person.id)  \($0.person.name)  \($0.reason)" }
    }
  }

  /// A key while a page is read; Enter carries a proposal out.
  mutating func read(_ key: Key, _ page: Page, _ environment: ConsoleEnvironment) -> [Effect] {
    if key == .enter {
      mode = .browse
      guard let line = page.line else { return [] }
      return run(line, question: nil, action: nil, environment)
    }
    guard let action = keys.help.action(for: key) else { return [] }
    guard action != .back else {
      mode = .browse
      return []
    }
    var page = page
    let rows = Layout(environment.size).content.rows - 1
    page.top = action.moved(from: page.top, page: rows, last: max(0, page.lines.count - rows))
    mode = .page(page)
    return []
  }
}

extension PeopleProposal {
  fileprivate var title: String {
    switch reason {
    case .selection: "Who gets a place"
    case .seats: "Who moves online"
    case .waitingList: "Who moves up from the waiting list"
    }
  }
}

extension PeopleList {
  fileprivate var title: String {
    switch self {
    case .duplicates: "Records that may be one person"
    case .certificates: "Certificates"
    case .untold: "Who has yet to be told"
    case .eligible: "Who is eligible"
    }
  }
}
