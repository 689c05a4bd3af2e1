import SessionEngine
import Testing

@testable import Interchange

/// Names that a record no longer has are still in texts that were written before.
@Suite("Corrected and merged records in exports")
struct CorrectedRecordTests {
  private func report(_ sample: SampleSession, _ rule: DisclosureRule) -> String {
    ExportKind.reviewInput.files(
      of: sample.session, now: sample.now, zone: .utc, format: .markdown, rule: rule
    ).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  private func note(_ text: String, in sample: inout SampleSession) throws {
    var fields = NoteFields()
    fields.text = text
    fields.kind = .gap
    try sample.run(.notes(.add(room: nil, fields)))
  }

  @Test("A name and an organisation before a correction are taken out of texts as well")
  func corrected() throws {
    var sample = try SampleSession()
    try sample.add("Zebulon Quirkwell") { $0.organisation = "Ministry of Wombats" }
    try note("Zebulon Quirkwell of the Ministry of Wombats asked for forms", in: &sample)
    var fields = ParticipantFields()
    fields.name = "Ada Newname"
    fields.organisation = "Another House"
    try sample.run(.people(.edit(ParticipantID(1), fields)))
    let text = report(sample, DisclosureRule(attribution: .none))
    #expect(text.contains("asked for forms"))
    #expect(!text.contains("Quirkwell") && !text.contains("Wombats"))
    try sample.run(.people(.forget(ParticipantID(1))))
    #expect(!report(sample, DisclosureRule(attribution: .none)).contains("Quirkwell"))
  }

  @Test("The name of a record that was merged into another one is taken out of texts as well")
  func merged() throws {
    var sample = try SampleSession()
    try sample.add("Jörg Müller") { $0.organisation = "Wombat Trust" }
    try sample.add("Bo Other")
    try note("Müller of the Wombat Trust wants training", in: &sample)
    try sample.run(.people(.merge(ParticipantID(1), into: ParticipantID(2))))
    let text = report(sample, DisclosureRule(attribution: .none))
    #expect(text.contains("wants training"))
    #expect(!text.contains("Müller") && !text.contains("Wombat"))
  }

  @Test("Who exports cannot go below the size of groups that the session sets, only above it")
  func threshold() {
    var board = Session().notesBoard
    #expect(DisclosureRule(threshold: 1).limited(by: board).threshold == 1)
    board.attribution = Attribution.none
    #expect(DisclosureRule(threshold: 1).limited(by: board).threshold == NotesBoard.usualThreshold)
    board.threshold = 8
    #expect(DisclosureRule(threshold: 3).limited(by: board).threshold == 8)
    #expect(DisclosureRule(threshold: 20).limited(by: board).threshold == 20)
    #expect(DisclosureRule().limited(by: board).threshold == nil)
  }

  @Test("People who stay over midnight are there until midnight and from midnight on")
  func nights() throws {
    var sample = try SampleSession()
    for number in 1...8 {
      try sample.add("Person \(number)")
      try sample.run(
        .people(.checkIn(ParticipantID(number), mode: .inPerson)), at: "2026-03-03T08:50:00Z")
    }
    try sample.run(.people(.checkOut(ParticipantID(1))), at: "2026-03-03T09:10:00Z")
    let now = try #require(Instant("2026-03-05T17:00:00Z"))
    let curves = AttendanceCurve.all(sample.session, now: now, zone: .utc)
    #expect(curves.map { $0.day.day } == [3, 4, 5])
    #expect(curves.map { $0.inPerson.first } == [8, 7, 7])
    #expect(curves.map { $0.inPerson.last } == [7, 7, 7])
    let lengths = curves.map { $0.inPerson.count * $0.stepSeconds }
    #expect(lengths[1] == 86_400)
    #expect(lengths[2] == 17 * 3600)
  }
}
