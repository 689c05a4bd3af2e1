import SessionEngine
import Testing

@testable import Interchange

@Suite("Reports")
struct ReportTests {
  /// A short session with something of everything, closed unless said otherwise.
  private func held(isClosed: Bool = true) throws -> SampleSession {
    var sample = try SampleSession()
    try sample.add("Zoé Alpha", emails: ["z@example.org"]) {
      $0.country = CountryCode("SN")
      $0.type = "ngo"
    }
    try sample.add("Ben <b>Beta</b>") { $0.plannedMode = .inPerson }
    try sample.add("Gone Gamma") { $0.registration = .excused }
    try sample.run(.people(.checkIn(ParticipantID(1), mode: nil)), at: "2026-03-03T08:01:00Z")
    try sample.run(.people(.checkIn(ParticipantID(2), mode: nil)))
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:05:00Z")
    try sample.run(
      .questions(
        .add(QuestionDraft(text: "Why *this*?\n<img src=x>", asker: .participant(ParticipantID(1))))
      ))
    try sample.run(.questions(.add(QuestionDraft(text: "And that?"))))
    try sample.run(.questions(.answer(QuestionID(1), text: "Because.")))
    try sample.run(.questions(.postpone(QuestionID(2), owner: "Ministry", due: "June")))
    try sample.run(.floor(.add(ParticipantID(2), kind: .ordinary, note: nil, via: nil)))
    try sample.run(.floor(.next), at: "2026-03-03T08:10:00Z")
    try sample.run(.floor(.end), at: "2026-03-03T08:12:05Z")
    try sample.run(
      .breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 4))))
    try sample.run(.breakouts(.place(ParticipantID(1), RoomID(1))))
    try sample.run(.breakouts(.place(ParticipantID(2), RoomID(1))))
    try note("No focal point", room: 1, .byRoom, &sample) { $0.kind = .gap }
    try note("Whispered secret", room: 2, .none, &sample) { $0.speaker = "Zoé Alpha" }
    try note("Typed remark", room: 2, .byType, &sample) { $0.speaker = "zoe alpha" }
    try note("Write to all", room: 1, .byName, &sample) {
      $0.kind = .action
      $0.owner = "Ben"
      $0.speaker = "Zoé"
    }
    try sample.run(.agenda(.next(isConfirmed: true)), at: "2026-03-03T09:10:00Z")
    if isClosed { try sample.run(.session(.close), at: "2026-03-03T09:45:00Z") }
    return sample
  }

  private func note(
    _ text: String, room: Int, _ attribution: Attribution, _ sample: inout SampleSession,
    _ change: (inout NoteFields) -> Void
  ) throws {
    var fields = NoteFields()
    fields.text = text
    fields.topics = [TopicID("T-1")]
    fields.attribution = attribution
    change(&fields)
    try sample.run(.notes(.add(room: RoomID(room), fields)))
  }

  private func text(
    _ kind: ExportKind, _ session: Session, at time: String = "2026-03-03T12:00:00Z",
    format: ExportFormat? = nil, rule: DisclosureRule? = nil
  ) -> String {
    kind.files(of: session, now: Instant(time)!, zone: .utc, format: format, rule: rule)
      .map { "\($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  private let named = DisclosureRule(namesPeople: true)

  @Test("The report tells how the session went")
  func report() throws {
    let report = text(.report, try held().session, rule: named)
    for line in [
      "# Probe session", "- **State:** closed",
      "| A1 Opening | plenary | Tue 3 Mar | 08:00–09:00 | 08:05–09:10 | 60 min | 65 min | +5 min |",
      "| Attended | 2 |", "| Excused | 1 |", "| Senegal | 1 | 1 | 0 | 1 |",
      "| A1 Opening | 1 | 1 |", "- **Q1** Why \\*this\\*?\\", "  \\<img src=x\\>",
      "  - Asked by Zoé Alpha, Senegal, online", "  - Answer: Because.",
      "  - Owed by Ministry, due June", "### R1 Room 1 (B1)", "- **Gap:** No focal point",
      "### T-1 First topic", "  - Owner: Ben",
      "| Ben \\<b\\>Beta\\</b\\> | in person | ordinary | Opening | Tue 3 Mar 08:10 | 2:05 | 3:00 |",
    ] {
      #expect(report.split(separator: "\n").contains(Substring(line)), "missing: \(line)")
    }
    #expect(!report.replacing("\\<", with: "").contains("<"))
    #expect(report.hasSuffix("\n") && !report.hasSuffix("\n\n") && !report.contains("\n\n\n"))
  }

  @Test("A note names no more than its attribution allows")
  func attribution() throws {
    let report = text(.report, try held().session, rule: named)
    let parts = report.split(separator: "### Not attributed to a room\n", maxSplits: 1)
    #expect(!parts[0].contains("Whispered") && !parts[0].contains("Typed remark"))
    #expect(!report.contains("R2 Room 2"))
    #expect(report.contains("- **Note:** Typed remark\n  - withheld: fewer than 5 people; T-1\n"))
    #expect(report.contains("- **Note:** Whispered secret\n  - T-1\n"))
    #expect(report.contains("- **Action:** Write to all\n  - Zoé\n  - T-1\n"))
  }

  @Test(
    "The same session gives the same bytes; a closed one at any time",
    arguments: ExportKind.allCases)
  func repeatable(kind: ExportKind) throws {
    let session = try held().session
    let other = try held().session
    for format in kind.formats {
      let first = text(kind, session, format: format)
      #expect(first == text(kind, session, at: "2027-01-01T00:00:00Z", format: format))
      #expect(first == text(kind, other, format: format))
    }
  }

  @Test(
    "Headings are unique, so that each can be linked to",
    arguments: [ExportKind.report, .breakouts, .reviewInput, .minutes, .roomSheet])
  func headings(kind: ExportKind) throws {
    let headings = text(kind, try held().session).split(separator: "\n").filter {
      $0.hasPrefix("#")
    }
    #expect(Set(headings).count == headings.count)
  }

  @Test("A blank session has a report")
  func blank() throws {
    let report = text(.report, try SampleSession().session)
    #expect(report.contains("No question was asked."))
    #expect(report.contains("- **As of:** Tue 3 Mar 12:00 2026"))
    #expect(text(.breakouts, try SampleSession().session).contains("No breakout round is planned."))
  }

  @Test("The room lists sort people by name and say how they attend")
  func breakouts() throws {
    let lists = text(.breakouts, try held(isClosed: false).session)
    #expect(
      lists.contains(
        """
        ### R1 Room 1

        - **Mode:** hybrid
        - **People:** 2 (1 in the room, 1 online)

        - Ben \\<b\\>Beta\\</b\\>, in person
        - Zoé Alpha, Senegal, online
        """))
  }

  @Test("A report on 300 people, 500 questions and 1,000 notes takes less than a second")
  func large() throws {
    var sample = try SampleSession()
    var commands: [SessionCommand] = []
    for number in 1...300 {
      var fields = ParticipantFields()
      fields.name = "Person \(number)"
      fields.country = CountryCode(number % 2 == 0 ? "SN" : "AT")
      commands.append(.people(.walkIn(fields)))
    }
    for number in 1...500 {
      commands.append(.questions(.add(QuestionDraft(text: "Question \(number) on *things*?"))))
    }
    for number in 1...1_000 {
      var fields = NoteFields()
      fields.text = "Note \(number) with some words of text to it"
      fields.topics = [TopicID("T-1")]
      commands.append(.notes(.add(room: nil, fields)))
    }
    try sample.run(.batch(title: "many", commands))
    let clock = ContinuousClock()
    // Debug builds on a busy machine are many times slower than the program.
    let time = clock.measure { _ = text(.report, sample.session, format: .html) }
    #expect(time < .seconds(8))
  }
}
