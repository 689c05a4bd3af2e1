import SessionEngine

/// What a session has to say to a review, by cluster and article in the shape of a list of observations.
///
/// Under each topic stand gaps and challenges, good practices, suggestions and technical assistance needs, and beside them
/// the questions that were answered or are owed an answer. What nobody spoke of is listed at the end.
struct ReviewInput {
  let session: Session
  let zone: ZoneRules
  let disclosure: Disclosure
  var document: Document
  private let tree: TopicTree
  private let observations: [TopicID: [Observation]]
  private let questions: [TopicID: [Question]]

  init(_ session: Session, now: Instant, zone: ZoneRules, disclosure: Disclosure) {
    self.session = session
    self.zone = zone
    self.disclosure = disclosure
    tree = TopicTree(session)
    document = Document(
      title: "Input to the review: \(session.profile.publicTitle)", disclosure: disclosure)
    let all = session.observations.filter {
      $0.note.kind.isObservation || $0.note.kind == .question
    }
    var byTopic: [TopicID: [Observation]] = [:]
    for observation in all {
      for topic in observation.topics { byTopic[topic, default: []].append(observation) }
    }
    observations = byTopic
    var asked: [TopicID: [Question]] = [:]
    for question in session.questions.all where question.isSettledWithAnswer {
      for topic in Set(question.topics) { asked[topic, default: []].append(question) }
    }
    questions = asked
    addHead(all, now: now)
    addOverview()
    for part in tree.parts { add(part) }
    addRest(all)
    addCoverage()
  }

  private mutating func addHead(_ all: [Observation], now: Instant) {
    let came = session.participants.count { !$0.stays.isEmpty }
    var facts = [DocumentItem(label: "Session:", text: session.profile.publicTitle)]
    if let start = session.profile.startedAt {
      facts.append(
        DocumentItem(
          label: "Held:", text: "\(zone.dayAndClock(start)) \(zone.local(start).date.year)"))
    }
    if session.profile.isRehearsal {
      facts.append(DocumentItem(label: "Note:", text: "a rehearsal with simulated participants"))
    }
    facts.append(DocumentItem(label: "People who came:", text: String(came)))
    facts.append(
      DocumentItem(
        label: "Observations:",
        text: sources(of: all.filter { $0.note.kind.isObservation })))
    facts.append(
      DocumentItem(
        label: "Attribution:",
        text: "no statement is attributed beyond what its note allows; \(disclosure.withheldRule)"))
    document.list(facts)
  }

  /// How many there are and where they come from.
  private func sources(of observations: [Observation]) -> String {
    let rooms = Set(observations.flatMap(\.rooms)).count
    var places: [String] = []
    if rooms > 0 { places.append(rooms == 1 ? "one breakout room" : "\(rooms) breakout rooms") }
    if observations.contains(where: { $0.rooms.isEmpty }) { places.append("the plenary") }
    let from = places.isEmpty ? "" : " from \(places.joined(separator: " and "))"
    return "\(observations.count)\(from)"
  }

  private mutating func addOverview() {
    let rows = tree.parts.map { part -> (label: String, notes: [Note]) in
      var seen: Set<NoteID> = []
      let notes = part.topics.flatMap { observations[$0.id] ?? [] }.map(\.note)
        .filter { $0.kind.isObservation && seen.insert($0.id).inserted }
      return (part.title, notes)
    }.filter { !$0.notes.isEmpty }
    guard !rows.isEmpty else { return }
    document.heading(2, "Overview")
    document.table(
      "Observations by cluster and kind",
      ["Cluster"] + NoteKind.observations.map(\.plural) + ["All"],
      rows.map { row in
        [row.label]
          + NoteKind.observations.map { kind in String(row.notes.count { $0.kind == kind }) }
          + [String(row.notes.count)]
      }, numeric: [1, 2, 3, 4, 5])
  }

  private mutating func add(_ part: TopicTree.Part) {
    let spoken = part.topics.filter { observations[$0.id] != nil || questions[$0.id] != nil }
    guard !spoken.isEmpty else { return }
    document.heading(2, part.title)
    for topic in spoken {
      document.heading(3, "\(topic.id) \(topic.title)")
      add(observations[topic.id] ?? [], questions[topic.id] ?? [], under: topic.id)
    }
  }

  private mutating func add(
    _ observations: [Observation], _ questions: [Question], under topic: TopicID?
  ) {
    // Under a topic they stand one deeper than in the part that has none.
    let level = topic == nil ? 3 : 4
    // Each heading is unique, so that it can be linked to and found.
    let place = " (\(topic?.description ?? "no topic"))"
    for kind in NoteKind.observations + [.question] {
      let ofKind = observations.filter { $0.note.kind == kind }
      guard !ofKind.isEmpty else { continue }
      document.heading(level, kind.plural + place)
      document.list(ordered(ofKind).map { item($0, under: topic) })
    }
    let answered = questions.filter { $0.state == .answered }
    if !answered.isEmpty {
      document.heading(level, "Questions answered in the session" + place)
      document.list(
        answered.map {
          DocumentItem(text: $0.text, details: $0.answer.map { ["Answer: \($0)"] } ?? [])
        })
    }
    let owed = questions.filter { $0.state == .deferred }
    if !owed.isEmpty {
      document.heading(level, "Questions owed an answer" + place)
      document.list(
        owed.map { question in
          let details = [
            question.owner.map { "Owed by \($0)" }, question.due.map { "Due: \($0)" },
          ].compactMap { $0 }
          return DocumentItem(text: question.text, details: details)
        })
    }
  }

  /// What most rooms said first; then by the text, which tells nothing about who wrote it.
  private func ordered(_ observations: [Observation]) -> [Observation] {
    observations.sorted {
      (-$0.rooms.count, $0.note.isKeyPoint ? 0 : 1, $0.note.text, $0.note.id)
        < (-$1.rooms.count, $1.note.isKeyPoint ? 0 : 1, $1.note.text, $1.note.id)
    }
  }

  private func item(_ observation: Observation, under topic: TopicID?) -> DocumentItem {
    let source = disclosure.source(of: observation.note)
    var details: [String] = []
    if let rooms = disclosure.rooms(of: observation) { details.append(rooms) }
    if let type = source.type { details.append("Said by: \(type)") }
    if let mark = source.withheldRoom { details.append("Room \(mark)") }
    let others = observation.topics.filter { $0 != topic }
    if !others.isEmpty {
      details.append("Also on \(others.map(\.description).joined(separator: ", "))")
    }
    return DocumentItem(
      text: disclosure.text(of: observation.note), details: details, speaker: source.speaker)
  }

  /// What has no topic, or one that was removed.
  private mutating func addRest(_ all: [Observation]) {
    func isLoose(_ topics: [TopicID]) -> Bool {
      topics.allSatisfy { !session.topics.contains($0) }
    }
    let loose = all.filter { isLoose($0.topics) }
    let asked = session.questions.all.filter { $0.isSettledWithAnswer && isLoose($0.topics) }
    guard !loose.isEmpty || !asked.isEmpty else { return }
    document.heading(2, "Without a topic")
    add(loose, asked, under: nil)
  }

  private mutating func addCoverage() {
    let noted = Set(session.notes.flatMap(\.topics))
    let silent = tree.silent(noted.union(questions.keys))
    document.heading(2, "Gaps in coverage")
    guard !silent.isEmpty else {
      document.paragraph(
        session.topics.isEmpty
          ? "The session has no topics." : "Every topic was spoken of.")
      return
    }
    document.paragraph(
      "Nobody spoke of these topics: there is neither a note nor an answered or deferred question on them."
    )
    document.table(
      "Topics nobody spoke of", ["Topic", "Kind", "Title"],
      silent.map { topic in
        let below = tree.children[topic.id]?.count ?? 0
        return [
          topic.id.description, topic.kind,
          below > 0 ? "\(topic.title) (with what is below it)" : topic.title,
        ]
      })
  }
}

extension Question {
  /// Whether an answer was given or is owed.
  var isSettledWithAnswer: Bool { state == .answered || state == .deferred }
}

extension NoteKind {
  /// The four sorts of a list of observations, in its order.
  static let observations: [NoteKind] = [.gap, .goodPractice, .suggestion, .technicalAssistance]

  /// Whether it is one of the four.
  var isObservation: Bool { Self.observations.contains(self) }

  /// The heading of such observations.
  var plural: String {
    switch self {
    case .gap: "Gaps and challenges"
    case .goodPractice: "Good practices"
    case .suggestion: "Suggestions"
    case .technicalAssistance: "Technical assistance needs"
    case .question: "Questions raised in the rooms"
    case .free: "Other notes"
    case .decision, .action: heading
    }
  }
}
