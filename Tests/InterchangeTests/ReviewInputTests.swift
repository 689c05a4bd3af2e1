import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("What a session leaves to a review, to its minutes and to its rooms")
struct ReviewInputTests {
  /// Two rooms of six people each that talked about articles in two clusters.
  private func held() throws -> SampleSession {
    var sample = try SampleSession()
    for (id, title, parent, kind) in [
      ("C-1", "Cluster one", nil, "cluster"), ("ART-10", "Tenth", "C-1", "article"),
      ("ART-2", "Second", "C-1", "article"), ("SILENT", "Silent", nil, "article"),
    ] as [(String, String, String?, String)] {
      try sample.run(
        .session(
          .addTopic(TopicID(id), title: title, parent: parent.map { TopicID($0) }, kind: kind)))
    }
    for number in 1...12 { try sample.add("Guest Number\(number)") }
    try sample.run(.session(.start))
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:05:00Z")
    try sample.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 8))))
    for number in 1...12 {
      try sample.run(.breakouts(.place(ParticipantID(number), RoomID(number <= 6 ? 1 : 2))))
    }
    try note("No shelter", 1, .gap, "ART-2", &sample)
    try note("There is no shelter", 2, .gap, "ART-10", &sample)
    try note("A hotline works", 2, .goodPractice, "ART-2", &sample)
    try note("Train judges", 1, .suggestion, "ART-10", &sample, .none)
    try note("We meet again in May", 1, .decision, nil, &sample)
    try sample.run(.notes(.merge([NoteID(2)], into: NoteID(1))))
    for (text, topic) in [("Who trains?", "ART-10"), ("Who pays?", "ART-10"), ("Where?", "ART-2")] {
      try sample.run(.questions(.add(QuestionDraft(text: text, topics: [TopicID(topic)]))))
    }
    try sample.run(.questions(.answer(QuestionID(1), text: "The school.")))
    try sample.run(.questions(.postpone(QuestionID(2), owner: "the ministry", due: "June")))
    return sample
  }

  private func note(
    _ text: String, _ room: Int, _ kind: NoteKind, _ topic: String?, _ sample: inout SampleSession,
    _ attribution: Attribution = .byRoom
  ) throws {
    var fields = NoteFields()
    fields.text = text
    fields.kind = kind
    fields.attribution = attribution
    fields.topics = topic.map { [TopicID($0)] } ?? []
    fields.isKeyPoint = kind == .goodPractice
    try sample.run(.notes(.add(room: RoomID(room), fields)))
  }

  private func text(
    _ kind: ExportKind, _ session: Session, format: ExportFormat? = nil
  ) -> String {
    let files = kind.files(
      of: session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc, format: format)
    return String(decoding: files.first?.bytes ?? [], as: UTF8.self)
  }

  @Test("Observations stand by cluster, article and kind; what several rooms said counts once")
  func review() throws {
    let text = text(.reviewInput, try held().session)
    let start = try #require(text.firstRange(of: "## Cluster one"))
    #expect(
      text[start.lowerBound...].hasPrefix(
        """
        ## Cluster one

        ### ART-2 Second

        #### Gaps and challenges (ART-2)

        - No shelter
          - Said in 2 of 2 rooms: R1 Room 1, R2 Room 2
          - Also on ART-10

        #### Good practices (ART-2)

        - A hotline works
          - Said in 1 of 2 rooms: R2 Room 2

        ### ART-10 Tenth

        #### Gaps and challenges (ART-10)

        - No shelter
          - Said in 2 of 2 rooms: R1 Room 1, R2 Room 2
          - Also on ART-2

        #### Suggestions (ART-10)

        - Train judges

        #### Questions answered in the session (ART-10)

        - Who trains?
          - Answer: The school.

        #### Questions owed an answer (ART-10)

        - Who pays?
          - Owed by the ministry
          - Due: June

        ## Gaps in coverage
        """))
    #expect(text.contains("| SILENT | article | Silent |"))
    #expect(!text.contains("There is no shelter") && !text.contains("We meet again"))
    #expect(text.contains("| Cluster one | 1 | 1 | 1 | 0 | 3 |"))
  }

  @Test("In the template's session an article stands in the cluster that the template names")
  func clusters() throws {
    let template = try Templates.named("untoc-training")
    let opening = template.opening(zone: .utc, firstDay: CivilDate(isoText: "2026-03-03")!)
    var session = Session()
    let actor = Actor(name: "ana", role: .facilitator)
    let now = Instant("2026-03-03T08:00:00Z")!
    let events = try session.decide(
      .create(opening), context: DecisionContext(now: now, by: actor))
    session.apply(Record(sequence: 1, at: now, by: actor, events: events))
    let tree = TopicTree(session)
    let first = try #require(tree.parts.first { $0.cluster?.id == TopicID("CLUSTER-I") })
    #expect(first.topics.map(\.id.description).contains("UNTOC-8"))
    #expect(!first.topics.map(\.id.description).contains("UNTOC-31"))
    #expect(
      tree.parts.flatMap(\.topics).count + tree.parts.count { $0.cluster != nil }
        >= session.topics.count)
  }

  @Test("Minutes tell by time what happened; what is not attributed has none")
  func minutes() throws {
    let text = text(.minutes, try held().session)
    #expect(text.contains("## Tue 3 Mar 08:05 A1 Opening\n"))
    #expect(text.contains("- **08:05** Decision: We meet again in May\n  - R1 Room 1\n"))
    #expect(
      text.contains("- **08:05** Question answered, Q1: Who trains?\n  - Answer: The school.\n"))
    #expect(
      text.contains("### Not attributed, during A1\n\n- Suggestion: Train judges\n  - ART-10\n"))
  }

  @Test("A room's sheet has its key points and only the notes that may be told to be its own")
  func sheets() throws {
    let text = text(.roomSheet, try held().session)
    let parts = text.split(separator: "## R2 Room 2 (B1)", maxSplits: 1)
    #expect(parts[0].contains("- No shelter\n  - On ART-2\n"))
    #expect(parts[0].contains("- **People:** 6 (0 in the room, 6 online)"))
    #expect(!text.contains("Train judges") && !text.contains("Guest"))
    #expect(parts[1].contains("### Key points of R2\n\n- **Good practice:** A hotline works\n"))
  }

  @Test("Everything is one JSON object of tables, or the same tables as files of CSV")
  func everything() throws {
    let session = try held().session
    let json = try JSONText.decode(
      [String: [[String: JSONValue]]].self, from: Array(text(.everything, session).utf8))
    let files = ExportKind.everything.files(
      of: session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc, format: .csv)
    #expect(Set(files.map(\.name)) == Set(json.keys.map { "\($0).csv" }))
    #expect(json["participants"] == nil && json["notes"]?.count == 5)
    // The note that is not attributed stands last, without what could trace it.
    let last = try #require(json["notes"]?.last)
    #expect(last["text"] == .string("Train judges"))
    for field in ["id", "room", "item", "by", "createdAt"] { #expect(last[field] == .null) }
    let notes = try #require(files.first { $0.name == "notes.csv" })
    #expect(String(decoding: notes.bytes, as: UTF8.self).split(separator: "\r\n").count == 6)
    let named = ExportKind.everything.files(
      of: session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc, format: .csv,
      rule: DisclosureRule(namesPeople: true))
    #expect(named.map(\.name).contains("participants.csv"))
  }
}
