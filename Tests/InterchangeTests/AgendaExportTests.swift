import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("Agendas written for other programs")
struct AgendaExportTests {
  private let zone = AgendaSamples.zone("Europe/Vienna") ?? .utc

  /// A session whose items have everything that can be written.
  private func full() throws -> SampleSession {
    var sample = try SampleSession()
    try sample.add("Ada <b>Probe</b>")
    var fields = ItemFields()
    fields.title = "=SUM(A1); \"Tête-à-tête\", \\ 会议 \(String(repeating: "é会", count: 40))"
    fields.detail = "One, two; three\nBEGIN:VEVENT\n# not a heading"
    fields.kind = .questions
    fields.plannedStart = Instant("2026-10-25T00:30:00Z")
    fields.durationSeconds = 5400
    fields.minimumSeconds = 600
    fields.warningSeconds = 200
    fields.dangerSeconds = 50
    fields.endAction = .loadNext
    fields.isHardEnd = true
    fields.isOptional = true
    fields.isFlagged = true
    fields.topics = [TopicID("T-1")]
    fields.languages = ["fr", "ar"]
    fields.place = "Room 1; left"
    fields.link = "https://example.org/join?a=1,2;3"
    fields.panel = [ParticipantID(1)]
    try sample.run(.agenda(.add(fields, after: nil)))
    var loose = ItemFields()
    loose.title = "Not placed"
    loose.durationSeconds = 900
    loose.isLinked = false
    try sample.run(.agenda(.add(loose, after: nil)))
    var doors = ItemFields()
    doors.title = "Doors close"
    doors.kind = .milestone
    doors.plannedStart = Instant("2026-10-25T02:00:00Z")
    doors.isLinked = false
    try sample.run(.agenda(.add(doors, after: nil)))
    try sample.run(.agenda(.skip(ItemID(2))))
    try sample.run(.agenda(.delay(ItemID(3), seconds: 300)))
    return sample
  }

  private func text(_ kind: ExportKind, _ session: Session) -> String {
    let now = Instant("2026-03-03T07:00:00Z")!
    return String(decoding: kind.bytes(of: session, now: now, zone: zone), as: UTF8.self)
  }

  @Test(
    "A calendar imports back into the same session as the same, and into another as the same agenda"
  )
  func roundTrip() throws {
    let sample = try full()
    let file = try AgendaFile(
      reading: Array(text(.icalendar, sample.session).utf8), options: AgendaSamples.options())
    let same = ImportPlan.agenda(file, session: sample.session)
    #expect(same.command == nil)
    #expect(same.rows.map(\.action) == [.same, .same, .same, .same, .same])
    var other = try AgendaSamples.blank()
    try other.run(#require(ImportPlan.agenda(file, session: other.session).command))
    func plain(_ items: [AgendaItem]) -> [AgendaItem] {
      items.enumerated().map { index, item in
        var copy = AgendaItem(
          id: ItemID(index + 1), kind: item.kind, title: item.title,
          durationSeconds: item.durationSeconds)
        copy.detail = item.detail
        copy.plannedStart = item.plannedStart
        copy.timing = item.timing
        copy.isLinked = item.isLinked
        copy.isHardEnd = item.isHardEnd
        copy.isFlagged = item.isFlagged
        copy.isOptional = item.isOptional
        copy.minimumSeconds = item.minimumSeconds
        copy.warningSeconds = item.warningSeconds
        copy.dangerSeconds = item.dangerSeconds
        copy.endAction = item.endAction
        copy.topics = item.topics
        copy.languages = item.languages
        copy.place = item.place
        copy.link = item.link
        copy.state = item.state
        copy.delaySeconds = item.delaySeconds
        return copy
      }
    }
    #expect(plain(other.session.agenda.inOrder) == plain(sample.session.agenda.inOrder))
    #expect(ImportPlan.agenda(file, session: other.session).command == nil)
  }

  @Test(
    "Lines are folded at 75 bytes between characters and end in CR LF; nothing breaks out of its line"
  )
  func format() throws {
    let text = text(.icalendar, try full().session)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 5)
    #expect(text.contains("LOCATION:Room 1\\; left\r\n"))
    #expect(text.contains("DTSTART:20261025T003000Z\r\nDTEND:20261025T020000Z\r\n"))
    #expect(text.contains("STATUS:CANCELLED"))
    #expect(text.contains("SEQUENCE:0"))
  }

  @Test("The UID stays when an item is changed")
  func stable() throws {
    var sample = try full()
    func uids() -> [Substring] {
      text(.icalendar, sample.session).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let before = uids()
    var fields = ItemFields()
    fields.title = "Another title"
    try sample.run(.agenda(.edit(ItemID(1), fields)))
    try sample.run(.session(.rename("Another session")))
    #expect(uids() == before)
    #expect(Set(before).count == 5)
  }

  @Test("The table has planned against actual, and a formula in a title is harmless")
  func table() throws {
    var sample = try full()
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:05:00Z")
    try sample.run(.agenda(.end), at: "2026-03-03T09:20:30Z")
    let rows = text(.agendaCSV, sample.session).split(separator: "\r\n")
    #expect(
      rows[1].hasPrefix(
        "A1,plenary,Opening,2026-03-03 09:00:00,2026-03-03 10:00:00,3600,2026-03-03 09:05:00,"
          + "2026-03-03 10:20:30,2026-03-03 09:05:00,2026-03-03 10:20:30,4530,930,0,300,0,0,0,0,done,"
      ), "\(rows[1])")
    #expect(rows[3].hasPrefix("A3,Q&A,\"'=SUM(A1); \"\"Tête"))
    #expect(rows.count == 6)
  }

  @Test("The table imports back: what is placed in time is the same")
  func tableRoundTrip() throws {
    let sample = try SampleSession()
    let file = try AgendaFile(
      reading: Array(text(.agendaCSV, sample.session).utf8), options: AgendaSamples.options())
    let plan = ImportPlan.agenda(file, session: sample.session)
    #expect(plan.rows.map(\.action) == [.same, .same])
  }

  @Test("The run sheet tells each day, and text from strangers is only text")
  func runSheet() throws {
    let sheet = text(.runSheet, try full().session)
    for line in [
      "# Run sheet: Probe session", "## Tue 3 Mar 2026", "## Sun 25 Oct 2026",
      "| 09:00–10:00 | 09:00–10:00 | A1 | plenary | 60 min | Opening |  |",
      "  - Panel: Ada \\<b\\>Probe\\</b\\>", "  - Topics: T-1 First topic",
      "  - Timing: ends when planned, may be dropped, at least 10 min",
    ] {
      #expect(sheet.split(separator: "\n").contains(Substring(line)), "missing: \(line)")
    }
    #expect(sheet.contains("\\# not a heading"))
    #expect(!sheet.replacing("\\<", with: "").contains("<"))
  }

  @Test("Rows about items name item and title, rows about people participant and name")
  func rows() throws {
    let item = ImportRow(line: 3, action: .add, item: ItemID(2), title: "Lunch", reasons: ["why"])
    #expect(
      String(decoding: try JSONText.encode(item, absent: .null), as: UTF8.self)
        == "{\"line\":3,\"action\":\"add\",\"item\":\"A2\",\"title\":\"Lunch\",\"reason\":\"why\"}")
    let person = ImportRow(line: 3, action: .skip, name: nil)
    #expect(
      String(decoding: try JSONText.encode(person, absent: .null), as: UTF8.self)
        == "{\"line\":3,\"action\":\"skip\",\"participant\":null,\"name\":null,\"confidence\":null,\"reason\":null}"
    )
  }
}
