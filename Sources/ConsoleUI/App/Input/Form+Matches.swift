import SessionEngine

extension Form {
  /// Whether Enter would take a proposal rather than send the form.
  var takesMatch: Bool { !topicMatches.isEmpty || (!matches.isEmpty && focused.picked == nil) }

  /// Puts the marked person or topic into the field.
  mutating func takeMatch(_ session: Session) {
    if topicMatches.indices.contains(match) {
      takeTopic(topicMatches[match])
    } else if matches.indices.contains(match), let person = session.participants[matches[match]] {
      fields[focus].editor.set(person.name)
      fields[focus].picked = person.id
    }
    clearMatches()
  }

  /// Looks up who or what fits what is typed: in a field for a participant, in one for topics, and behind a # in a text.
  mutating func findMatches(_ people: PeopleIndex, _ session: Session) {
    switch focused.kind {
    case .person where focused.picked == nil && ParticipantID(focused.value) == nil:
      propose(people: people.people(matching: focused.value, limit: ConsoleState.matchLimit))
    case .topics: propose(topics: topics(fitting: lastTopic, session))
    case .text:
      propose(topics: topicMark.map { topics(fitting: $0.text, session) } ?? [])
    case .line, .choice, .person: clearMatches()
    }
  }

  private mutating func propose(people found: [ParticipantID]) {
    if found != matches { match = 0 }
    matches = found
    topicMatches = []
  }

  private mutating func propose(topics found: [TopicID]) {
    if found != topicMatches { match = 0 }
    topicMatches = found
    matches = []
  }

  private func topics(fitting text: String, _ session: Session) -> [TopicID] {
    // What is written out in full needs no proposal, so that Enter sends.
    guard !session.topics.contains(TopicID(text)) else { return [] }
    return session.topics(fitting: text, limit: ConsoleState.matchLimit)
  }

  /// What stands behind the last comma.
  private var lastTopic: String {
    String(focused.editor.text.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
      .trimmedOfSpaces
  }

  /// The word before the cursor of a text that begins with #, and where it stands; nil where no topic can be noted.
  private var topicMark: (text: String, range: Range<Int>)? {
    guard topicField != nil else { return nil }
    let editor = focused.editor
    let before = editor.characters[..<editor.cursor]
    let start = before.lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
    guard start < before.endIndex, before[start] == "#", start + 1 < before.endIndex else {
      return nil
    }
    return (String(before[(start + 1)...]), start..<editor.cursor)
  }

  private var topicField: Int? {
    fields.firstIndex { if case .topics = $0.kind { true } else { false } }
  }

  private mutating func takeTopic(_ id: TopicID) {
    if case .topics = focused.kind {
      let whole = focused.editor.text.split(separator: ",", omittingEmptySubsequences: false)
        .dropLast().map { String($0).trimmedOfSpaces }
      set(topics: whole + [id.description], in: focus)
    } else if let mark = topicMark, let field = topicField {
      fields[focus].editor.remove(mark.range)
      // Topics that the note before left there give way to those that this one names.
      let kept =
        fields[field].isChanged
        ? fields[field].editor.text.split(separator: ",").map { String($0).trimmedOfSpaces } : []
      set(topics: kept + [id.description], in: field)
    }
  }

  private mutating func set(topics: [String], in field: Int) {
    var unique: [String] = []
    for topic in topics where !topic.isEmpty && !unique.contains(topic) { unique.append(topic) }
    fields[field].editor.set(unique.joined(separator: ","))
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmedOfSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
