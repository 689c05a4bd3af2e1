import SessionEngine

extension ConsoleState {
  /// How many of the last messages are looked at and shown.
  private static let messageLimit = 200

  /// Messages for somebody that came after the last one they read.
  func unreadMessages(_ actor: Actor) -> Int {
    var count = 0
    for message in session.messages.suffix(Self.messageLimit).reversed() {
      guard message.id.number > readMessage else { break }
      if message.from.name != actor.name, !message.isTaken(by: actor.name),
        session.isMeant(actor, by: message.to)
      {
        count += 1
      }
    }
    return count
  }

  /// Shows the latest messages; from then on they count as read.
  mutating func readMessages(_ environment: ConsoleEnvironment) -> [Effect] {
    mode = .page(messagePage(environment))
    readMessage = max(readMessage, session.messages.last?.id.number ?? 0)
    return []
  }

  /// Makes the page of messages anew while it is in front.
  mutating func renewMessagePage(_ environment: ConsoleEnvironment) {
    guard case .page(let page) = mode, page.isMessages else { return }
    var renewed = messagePage(environment)
    renewed.top = page.top
    mode = .page(renewed)
    readMessage = max(readMessage, session.messages.last?.id.number ?? 0)
  }

  private func messagePage(_ environment: ConsoleEnvironment) -> Page {
    let actor = environment.actor
    let columns = Layout(environment.size).content.columns - 2
    var lines = wrap(dutyLine, columns: max(20, columns))
    if let offer = session.duty.offer {
      lines.append("\(offer.from) offers the facilitator's seat to \(offer.to).")
    }
    lines.append("")
    let readable = session.messages.suffix(Self.messageLimit).filter {
      session.mayRead($0, actor)
    }
    if readable.isEmpty { lines.append("Nobody has written yet; W writes.") }
    for message in readable.reversed() { lines += text(of: message, environment, columns) }
    var page = Page(title: "Messages", lines: lines, line: nil)
    page.isMessages = true
    if session.duty.offer?.to == actor.name {
      return page.accepting("duty accept", as: "take the seat")
    }
    if let cue = session.cues(for: actor, at: environment.now).last {
      return page.accepting("message taken \(cue.id)", as: "seen \(cue.id)")
    }
    if let open = readable.last(where: {
      $0.from.name != actor.name && $0.until == nil && ($0.takers ?? []).isEmpty
    }) {
      return page.accepting("message taken \(open.id)", as: "take \(open.id)")
    }
    return page
  }

  private var dutyLine: String {
    let board = session.duty
    guard !board.onDuty.isEmpty else { return "Nobody is on duty; :duty on says that you are." }
    // Who steers is what is looked for most.
    let ordered =
      board.onDuty.filter { $0.name == board.seat } + board.onDuty.filter { $0.name != board.seat }
    let names = ordered.map { duty in
      "\(duty.name) (\(duty.role.rawValue)" + (board.seat == duty.name ? ", has the seat)" : ")")
    }
    return "On duty: \(names.joined(separator: ", "))"
  }

  /// A message in lines: when, who, to whom, the words, and who took it.
  private func text(
    of message: StaffMessage, _ environment: ConsoleEnvironment, _ columns: Int
  ) -> [String] {
    let isNew = message.id.number > readMessage && message.from.name != environment.actor.name
    let to = message.to == .person(environment.actor.name) ? "you" : message.to.name
    let sign = isNew ? environment.glyphs.bullet : " "
    var text =
      "\(sign) \(environment.zone.clock(message.at)) \(message.id) \(message.from.name) to \(to)"
      + (message.isCue ? ", cue" : "") + ": \(message.text.oneLine(1_000))"
    if let takers = message.takers, !takers.isEmpty {
      let names = takers.map { "\($0.name) \(environment.zone.clock($0.at))" }
      text += " (\(message.isCue ? "seen" : "taken") by \(names.joined(separator: ", ")))"
    }
    if message.isCue, message.from.name == environment.actor.name {
      let missing = session.members(meantBy: message.to, without: message.from.name)
        .filter { !message.isTaken(by: $0.name) }.map(\.name)
      if !missing.isEmpty { text += " (not seen by \(missing.joined(separator: ", ")))" }
    }
    let wrapped = wrap(text, columns: max(20, columns - 4))
    return wrapped.enumerated().map { $0.offset == 0 ? $0.element : "    \($0.element)" }
  }

  /// The form in which words to other staff are written.
  func messageForm(_ environment: ConsoleEnvironment) -> Form {
    let mayCue = Permission.table[environment.actor.role]?.contains(.giveCues) == true
    var to: [FormField.Choice] = [FormField.Choice(value: "all", label: "all staff")]
    to += Role.allCases.map {
      FormField.Choice(value: "\($0.rawValue)s", label: "\($0.rawValue)s")
    }
    to += session.staff.filter { $0.name != environment.actor.name }.map {
      FormField.Choice(value: $0.name, label: "\($0.name.oneLine(30)), \($0.role.rawValue)")
    }
    if let round = session.breakouts.current {
      to.append(FormField.Choice(value: round.id.description, label: "all rooms of \(round.id)"))
      to += session.breakouts.rooms(of: round.id).map {
        FormField.Choice(value: $0.id.description, label: "\($0.id) \($0.name.oneLine(30))")
      }
    }
    var whom = "all"
    switch list.selected {
    case .room(let id) where screen == .breakouts: whom = id.description
    case .round(let id) where screen == .breakouts: whom = id.description
    default: if environment.actor.role != .facilitator { whom = "facilitators" }
    }
    if !to.contains(where: { $0.value == whom }) { whom = "all" }
    var fields = [
      FormField("to", "To", whom, kind: .choice(to)), FormField("text", "Say"),
    ]
    if mayCue {
      fields.append(
        FormField(
          "as", "As", "message",
          kind: .choice([
            FormField.Choice(value: "message", label: "message"),
            FormField.Choice(value: "cue", label: "cue, shown until seen"),
          ])))
    }
    return Form("message", title: "Tell the staff", fields: fields, focus: 1) { values in
      values["as"] == "cue"
        ? CommandLine("cue").value(values["to"]).value(values["text"]).text
        : CommandLine("message send").option("to", values["to"]).value(values["text"]).text
    }
  }
}

extension Page {
  /// The page with a line that Enter runs.
  fileprivate func accepting(_ line: String, as word: String) -> Page {
    var page = Page(title: title, lines: lines, line: line, accept: word)
    page.isMessages = isMessages
    return page
  }
}
