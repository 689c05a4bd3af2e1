import SessionEngine
import Testing

@testable import Interchange

@Suite("Participants as CSV")
struct ParticipantsCSVTests {
  @Test(
    "Formulas are made harmless, telephone numbers are not touched",
    arguments: [
      ("=1+2", "'=1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"),
      ("+1+cmd|' /C x'!A0", "'+1+cmd|' /C x'!A0"),
      ("+41 22 917 00 00", "+41 22 917 00 00"), ("+43(1)26060-0", "+43(1)26060-0"), ("+1", "'+1"),
      ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("a=b", "a=b"), ("", ""),
      ("a\u{1B}[2J\u{202E}", "a\u{FFFD}[2J\u{FFFD}"),
      ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ])
  func cells(text: String, written: String) {
    #expect(harmless(text) == written)
  }

  @Test("Rows are quoted where needed, and each question of the form has its column")
  func rows() throws {
    var sample = try SampleSession()
    try sample.add("Diallo, Amina \"Mimi\"", emails: ["a@example.org", "b@example.org"]) {
      $0.country = CountryCode("SN")
      $0.type = "ngo"
      $0.languages = ["fr", "en"]
      $0.attributes = [
        Attribute(name: "Diet", value: "=vegan()"),
        Attribute(name: "Phone", value: "+221 33 000 00 00"),
      ]
    }
    try sample.add("Plain") { $0.attributes = [Attribute(name: "Phone", value: "1")] }
    try sample.run(.people(.checkIn(ParticipantID(1), mode: .virtual)), at: "2026-03-03T08:00:00Z")
    let now = try #require(Instant("2026-03-03T08:10:00Z"))
    let bytes = ExportKind.participants.bytes(of: sample.session, now: now, zone: .utc)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix(",Seconds in the room,Seconds online,Diet,Phone"))
    #expect(
      lines[1]
        == "P1,\"Diallo, Amina \"\"Mimi\"\"\",,\"a@example.org; b@example.org\",,Senegal,SN,African States,"
        + "NGO,,\"fr, en\",online,registered,participant,,,online,0,600,'=vegan(),+221 33 000 00 00"
    )
    #expect(lines[2].hasSuffix(",absent,0,0,,1"))
  }

  @Test("What is written is read back as the same people")
  func readBack() throws {
    var sample = try SampleSession()
    try sample.add("Amina Diallo", emails: ["a@example.org", "b@example.org"]) {
      $0.country = CountryCode("CI")
      $0.type = "privateSector"
      $0.plannedMode = .inPerson
      $0.registration = .confirmed
      $0.role = .speaker
      $0.badge = "77"
    }
    let bytes = ExportKind.participants.bytes(of: sample.session, now: sample.now, zone: .utc)
    let file = try RegistrationFile(reading: bytes)
    let row = try #require(file.rows.first)
    #expect(row.emails == ["a@example.org", "b@example.org"])
    #expect(row.mode == .inPerson)
    #expect(row.registration == .confirmed)
    #expect(row.role == .speaker)
    let plan = ImportPlan.registrations(file, session: sample.session)
    #expect(plan.rows.map(\.participant) == ["P1"])
    #expect(plan.count(.error) == 0)
  }
}
