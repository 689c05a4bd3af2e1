import SessionEngine
import Testing

@testable import Interchange

@Suite("Registration lists of particular tools")
struct RegistrationSourceTests {
  private func read(_ text: String, map: ColumnMap? = nil) throws -> RegistrationFile {
    try RegistrationFile(reading: Array(text.utf8), map: map)
  }

  @Test("Eventbrite: half names, the status, tickets of speakers, an order of several places")
  func eventbrite() throws {
    let file = try read(
      """
      Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Home Country,,
      1,11/29/24 22:28,Ada,Probe,ada@example.org,1,Speaker,11,Attending,France,,
      2,11/29/24 22:30,Bo,Test,bo@example.org,3,General Admission,12,Refunded,Spain,,
      """)
    #expect(file.source == .eventbrite)
    #expect(file.rows.map(\.name) == ["Ada Probe", "Bo Test"])
    #expect(file.rows.map(\.role) == [.speaker, nil])
    #expect(file.rows.map(\.registration) == [.confirmed, .withdrawn])
    #expect(file.rows.map(\.countryText) == ["France", "Spain"])
    #expect(file.problems.map(\.line) == [3])
  }

  @Test("pretix: the list of a check-in and the orders of the interface find one another by badge")
  func pretix() throws {
    var sample = try SampleSession()
    let list = try read(
      """
      "Order code","Attendee name","Attendee name: First name","Attendee name: Family name","Product","Price","Secret","E-mail","Company"
      "AB1","Ms Ada Probe","Ada","Probe","Ticket","23.00","abcdsecret1","team@example.org","Fictive"
      "AB1","Mr Bo Test","Bo","Test","Ticket","23.00","abcdsecret2","team@example.org",""
      """)
    #expect(list.source == .pretix)
    let plan = ImportPlan.registrations(list, session: sample.session)
    #expect(plan.rows.map(\.action) == [.add, .add])
    try sample.run(#require(plan.command))
    #expect(ImportPlan.registrations(list, session: sample.session).command == nil)
    let orders = try read(
      """
      {"results": [{"code": "AB1", "status": "c", "email": "buyer@example.org", "positions": [
        {"positionid": 1, "attendee_name": "Ada Probe", "attendee_email": null, "secret": "abcdsecret1",
         "answers": [{"question_identifier": "country", "answer": "Österreich"}]},
        {"positionid": 2, "attendee_name": null, "secret": "x"}]}]}
      """)
    #expect(orders.rows.map(\.line) == [2])
    #expect(orders.problems.map(\.isHarmless) == [true])
    let second = ImportPlan.registrations(orders, session: sample.session)
    #expect(second.rows.map(\.participant) == ["P1", nil])
    #expect(second.rows[0].confidence == .certain)
    try sample.run(#require(second.command))
    #expect(sample.participant(1)?.registration == .withdrawn)
    #expect(sample.participant(1)?.emails == ["team@example.org"])
  }

  @Test("JSON that names nobody, and what is not JSON")
  func otherJSON() {
    #expect(throws: ImportError.notRegistrations(found: ["id", "name"])) {
      try read("{\"id\": 1, \"name\": \"All\"}")
    }
    #expect(throws: ImportError.self) { try read("{\"id\": 1,") }
  }

  @Test("Zoom's registrations under their block, Indico's with a mark")
  func zoomAndIndico() throws {
    let zoom = try read(
      """
      Registration Report,
      Report Generated:,"Mar 04, 2026 8:50 PM"
      Topic,Webinar ID
      Probe,123
      First Name,Last Name,Email,Organization,Registration Time,Approval Status
      Ada,Probe,ada@example.org,Fictive,"Mar 01, 2026 08:00:00",pending approval
      Bo,Test,bo@example.org,,"Mar 01, 2026 08:00:00",denied
      """)
    #expect(zoom.source == .zoomRegistration)
    #expect(zoom.rows.map(\.registration) == [.registered, .declined])
    #expect(zoom.rows[0].organisation == "Fictive")
    #expect(zoom.rows[0].attributes.isEmpty)
    let indico = try read(
      "\u{FEFF}ID,Name,Email Address,Affiliation,Registration date,Registration state\n"
        + "7,Ada Probe,ada@example.org,Fictive,2026-02-01 10:00:00+01:00,Completed\n")
    #expect(indico.source == .indico)
    #expect(indico.rows[0].registration == .confirmed)
    #expect(indico.rows[0].attributes.isEmpty)
  }

  @Test(
    "vCards of three versions: folds, groups, quoted-printable, an agent within, a group's card")
  func cards() throws {
    let file = try read(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCster;Bernd;;;\r\n"
        + "ORG:Fictive, The;Unit\r\nEMAIL;INTERNET:second@example.org\r\nEMAIL;PREF;INTERNET:B@Example.org\r\n"
        + "NOTE;ENCODING=QUOTED-PRINTABLE:long=\r\n one=0D=0A\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Agent\r\nEND:VCARD\r\n"
        + "END:VCARD\r\n\r\nBEGIN:vCard\nVERSION:3.0\nitem1.FN:Ada \n  Probe\nORG:Fictive\\; Ltd\n"
        + "ADR;TYPE=WORK:;;1 Street\\, 2;Wien;;1010;Österreich\nTITLE:Head\nEND:vCard\n"
        + "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Fictive\nEND:VCARD\n"
        + "BEGIN:VCARD\nVERSION:4.0\nFN:Cem Önal\nEMAIL;PREF=1:c@example.org\nLANG;PREF=1:tr\n")
    #expect(file.source == .vCard)
    #expect(file.rows.map(\.name) == ["Bernd Müster", "Ada Probe", "Cem Önal"])
    #expect(file.rows.map(\.line) == [1, 15, 28])
    #expect(file.rows[0].emails == ["b@example.org", "second@example.org"])
    #expect(file.rows.map(\.organisation) == ["Fictive, The", "Fictive; Ltd", nil])
    #expect(file.rows[1].countryText == "Österreich")
    #expect(file.rows[2].languages == ["tr"])
    #expect(file.problems.map(\.isHarmless) == [true, false])
  }

  @Test("Columns are what somebody says they are, whatever their headings say")
  func mapping() throws {
    let map = try ColumnMap("Qui, en toutes lettres=name,Contact=email,Name=leave")
    let text = "Name,\"Qui, en toutes lettres\",Contact,Pays\nx,Ada Probe,ada@example.org,Sénégal\n"
    let file = try read(text, map: map)
    #expect(file.rows[0].name == "Ada Probe")
    #expect(file.rows[0].emails == ["ada@example.org"])
    #expect(file.rows[0].countryText == "Sénégal")
    #expect(file.rows[0].attributes.isEmpty)
    let again = try RegistrationFile(
      reading: Array(text.utf8), remembered: { $0 == file.fingerprint ? map : nil })
    #expect(again.rows == file.rows)
    #expect(throws: ImportError.noSuchColumn("Contact", columns: ["Name", "Mail"])) {
      try read("Name,Mail\nA,b@c.de\n", map: ColumnMap("Name=name,Contact=email"))
    }
    #expect(throws: ImportError.self) { try ColumnMap("Name=shoe size") }
    #expect(throws: ImportError.self) { try ColumnMap("Name") }
  }

  @Test("Scanned badges: a known code checks in once, an unknown one can be decided on")
  func checkIns() throws {
    var sample = try SampleSession()
    try sample.add("Ada Probe", emails: ["ada@example.org"]) { $0.badge = "abcdsecret1" }
    try sample.add("Bo Test")
    let ticket = "{\"i\":[2,\"host.example\",\"AAECAwQFBgcICQoLDA0ODw==\"]}"
    let scans = try ScannedBadges(
      reading: Array("ABCDSECRET1\nmailto:ada@example.org\n\(ticket)\n{\"eventId\":1}\n".utf8))
    let plan = ImportPlan.checkIns(scans, session: sample.session)
    #expect(plan.rows.map(\.action) == [.update, .same, .unsure, .error])
    #expect(plan.rows[2].name == "00010203-0405-0607-0809-0a0b0c0d0e0f")
    try sample.run(#require(plan.command))
    #expect(sample.participant(1)?.openStay?.mode == .inPerson)
    let decided = try ImportPlan.checkIns(
      scans, session: sample.session,
      decisions: ImportDecisions(["00010203-0405-0607-0809-0a0b0c0d0e0f=P2"]))
    try sample.run(#require(decided.command))
    let last = ImportPlan.checkIns(scans, session: sample.session)
    #expect(last.rows.map(\.participant) == ["P1", "P1", "P2", nil])
    #expect(last.command == nil)
  }
}
