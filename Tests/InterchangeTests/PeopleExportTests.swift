import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("What goes out about people")
struct PeopleExportTests {
  private func sample(isRehearsal: Bool = false) throws -> SampleSession {
    var sample = try SampleSession(isRehearsal: isRehearsal)
    try sample.run(.session(.setPlenary(place: "Hall M1", link: "https://meet.example.org/1")))
    try sample.add("Amina Diallo", emails: ["amina@example.org"]) {
      $0.country = CountryCode("SN")
      $0.type = "ngo"
      $0.plannedMode = .inPerson
      $0.badge = "00041"
    }
    try sample.add("=Bernd", emails: ["bernd@example.org"]) {
      $0.country = CountryCode("JP")
      $0.plannedMode = .virtual
      $0.organisation = "Secret House"
      $0.privateFields = [.organisation, .emails]
    }
    try sample.run(.agenda(.start(ItemID(1))), at: "2026-03-03T08:00:00Z")
    try sample.run(
      .people(.checkIn(ParticipantID(1), mode: .inPerson)), at: "2026-03-03T08:10:00Z")
    try sample.run(.people(.checkOut(ParticipantID(1))), at: "2026-03-03T08:40:00Z")
    try sample.run(.people(.setRules(AttendanceRules(certificatePercent: 80))))
    return sample
  }

  private func text(_ kind: ExportKind, _ sample: SampleSession) -> String {
    let now = Instant("2026-03-03T09:00:00Z")!
    return String(
      decoding: kind.bytes(of: sample.session, now: now, zone: .utc), as: UTF8.self)
  }

  @Test("Attendance has the seconds by mode, item and day, and who is short")
  func attendance() throws {
    let lines = text(.attendance, try sample()).split(separator: "\r\n").map(String.init)
    #expect(lines[0].contains("\"A1 Opening, in the room\",\"A1 Opening, online\""))
    #expect(lines[0].hasSuffix("Tue 3 Mar 2026, present\",Certificate,Seconds short"))
    #expect(lines[1].hasSuffix("1800,0,1800,1800,0,1800,no,1080"))
    #expect(lines[2].hasSuffix("0,0,0,0,0,0,no,2880"))
    let json = try JSONValue(parsing: Array(text(.attendanceJSON, try sample()).utf8))
    let first = json["participants"]?[0]
    #expect(first?["inPersonSeconds"]?.integer == 1800)
    #expect(first?["items"]?[0]?["presentSeconds"]?.integer == 1800)
    #expect(json["items"]?[0]?["counts"]?[0]?["inPerson"]?.integer == 0)
  }

  @Test("What is private is in no export, and no cell is a formula", arguments: ExportKind.allCases)
  func privacy(kind: ExportKind) throws {
    let text = text(kind, try sample())
    #expect(!text.contains("Secret House"))
    #expect(!text.contains("bernd@example.org"))
    #expect(!text.contains("\n=Bernd") && !text.contains(",=Bernd"))
    #expect(!text.isEmpty)
  }

  @Test("A notice tells format, place or link, and the agenda on the person's own clock")
  func notices() throws {
    let session = try sample().session
    let tokyo = ZoneRules.utc
    let notices = Notices(session, zone: .utc) { $0.country?.rawValue == "JP" ? tokyo : nil }
    let text = notices.document(
      Disclosure(session, rule: DisclosureRule(namesPeople: true), secrets: session.participants)
    ).markdown
    #expect(text.contains("Hall M1"))
    #expect(text.contains("meet.example.org"))
    #expect(text.contains("08:00–09:00 Opening"))
    #expect(text.contains("not yet"))
    let rows = String(decoding: notices.csv, as: UTF8.self)
    #expect(rows.contains("'=Bernd"))
  }

  @Test("Badges say what the desk's scanner knows")
  func badges() throws {
    let sample = try sample()
    let lines = text(.badges, sample).split(separator: "\r\n")
    #expect(lines[1].hasSuffix("00041,00041,Probe session"))
    #expect(lines[2].hasSuffix(",P2,Probe session"))
    #expect(sample.session.identify(ScannedCode("00041")) == .person(ParticipantID(1), by: "code"))
  }

  @Test(
    "No paper of a rehearsal passes for a real one",
    arguments: [
      ExportKind.breakouts, .breakoutsHTML, .roomTexts, .teamsRooms, .report, .reviewInput,
      .minutes, .roomSheet, .icalendar, .runSheet, .owed, .attendanceJSON, .badges, .notices,
      .noticesCSV, .signIn, .certificates, .summary,
    ])
  func rehearsal(kind: ExportKind) throws {
    var sample = try sample(isRehearsal: true)
    try sample.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 4))))
    #expect(text(kind, sample).contains("Rehearsal: "))
    #expect(!text(kind, try self.sample()).contains("Rehearsal: "))
  }

  @Test("The sign-in sheet has who comes to the room; the certificates say who is short")
  func lists() throws {
    let sample = try sample()
    #expect(text(.signIn, sample).contains("Amina Diallo"))
    #expect(!text(.signIn, sample).contains("Bernd"))
    #expect(text(.certificates, sample).contains("1800,2880,62,no,1080"))
  }

  @Test("A summary tells of no group under the threshold")
  func summary() throws {
    var sample = try SampleSession()
    for number in 1...20 {
      try sample.add("Person \(number)") {
        $0.country = CountryCode(number <= 12 ? "SN" : number <= 18 ? "FR" : "JP")
        $0.gender = number == 1 ? "x" : number % 2 == 0 ? "f" : "m"
      }
    }
    let text = text(.summary, sample)
    #expect(text.contains("| African States | 12 |"))
    // Two from Japan alone would tell who they are, and so would 20 less the others.
    #expect(!text.contains("Asia-Pacific"))
    #expect(text.contains("other groups \\* | 8 |"))
    #expect(!text.contains("| x |"))
    #expect(!text.contains("Person"))
    var few = try SampleSession()
    try few.add("One")
    #expect(self.text(.summary, few).contains("Fewer than 5"))
  }

  @Test("The JSON of people has what is promised")
  func json() throws {
    let sample = try sample()
    let bytes = ShowTopic.people.json(
      sample.session, now: Instant("2026-03-03T09:00:00Z")!, zone: .utc)
    let json = try JSONValue(parsing: bytes)
    let person = json["participants"]?[0]
    #expect(person?["region"]?.string == "african")
    #expect(person?["presence"]?["state"]?.string == "away")
    #expect(person?["presence"]?["since"]?.string == "2026-03-03T08:40:00.000Z")
    #expect(person?["attendedSeconds"]?["inPerson"]?.integer == 1800)
    #expect(person?["attendedSeconds"]?["virtual"]?.integer == 0)
    for name in ["id", "name", "emails", "country", "type", "plannedMode", "registration"] {
      #expect(person?[name] != nil)
    }
    for name in ["byMode", "byType", "byRegion", "byRegistration"] {
      #expect(json["counts"]?[name] != nil)
    }
    #expect(json["seats"] != nil)
  }
}
