import SessionEngine
import Testing

@testable import Interchange

@Suite("Planning a registration import")
struct RegistrationPlanTests {
  private let list = """
    Name,E-mail,Organisation,Country,Type,Mode,Languages,Diet
    Amina Diallo,amina@example.org,Fictive Trust,Sénégal,Civil society,online,"fr,en",vegan
    Bernd Muster,b@example.org,,Österreich,University,in person,de,
    Cem Önal,,Shop Ltd,Utopia,business,,,
    ,,,,,,,
    No Body,bad,,,Aliens,,,
    """

  private func plan(_ text: String, _ session: Session) throws -> ImportPlan {
    ImportPlan.registrations(try RegistrationFile(reading: Array(text.utf8)), session: session)
  }

  @Test("New people are added as one step, and the same file again changes nothing")
  func twice() throws {
    var sample = try SampleSession()
    let first = try plan(list, sample.session)
    #expect(first.rows.map(\.action) == [.add, .add, .add, .add])
    #expect(first.rows.map(\.participant) == ["P1", "P2", "P3", "P4"])
    #expect(first.summary == "4 added")
    let sequence = sample.session.sequence
    try sample.run(#require(first.command))
    #expect(sample.session.sequence == sequence + 1)
    let amina = try #require(sample.participant(1))
    #expect(amina.country == CountryCode("SN"))
    #expect(amina.type == "ngo")
    #expect(amina.plannedMode == .virtual)
    #expect(amina.languages == ["fr", "en"])
    #expect(sample.participant(2)?.type == "academia")
    #expect(sample.participant(3)?.type == "privateSector")
    #expect(
      sample.participant(3)?.attributes == [Attribute(name: "country as written", value: "Utopia")])
    let second = try plan(list, sample.session)
    #expect(second.rows.map(\.action) == [.same, .same, .same, .same])
    #expect(second.command == nil)
    #expect(second.summary == "4 the same: nothing changes")
    try sample.run(.undo)
    #expect(sample.session.participants.isEmpty)
  }

  @Test("Ids that undo gave back are not given again, so the plan names the right ones")
  func idsAfterUndo() throws {
    var sample = try SampleSession()
    try sample.add("Gone")
    try sample.run(.undo)
    let plan = try plan("Name\nNew One\n", sample.session)
    #expect(plan.rows[0].participant == "P2")
    try sample.run(#require(plan.command))
    #expect(sample.participant(2)?.name == "New One")
  }

  @Test("A known person gets what the file knows, and keeps name, mode and addresses they have")
  func updates() throws {
    var sample = try SampleSession()
    try sample.add("Dr Amina DIALLO", emails: ["amina@example.org"]) { $0.plannedMode = .inPerson }
    let plan = try plan(
      "Full name;Email;Country;Organisation\n"
        + "Diallo, Amina;amina@example.org, a2@example.org;SN;Fictive Trust\n", sample.session)
    #expect(plan.rows.map(\.action) == [.update])
    #expect(plan.rows[0].participant == "P1")
    try sample.run(#require(plan.command))
    let person = try #require(sample.participant(1))
    #expect(person.name == "Dr Amina DIALLO")
    #expect(person.emails == ["amina@example.org", "a2@example.org"])
    #expect(person.organisation == "Fictive Trust")
    #expect(person.plannedMode == .inPerson)
  }

  @Test("Two people who share an address stay two; one who answers twice counts once")
  func sharedAddress() throws {
    var sample = try SampleSession()
    let text = """
      Name,E-mail,Organisation
      Amina Diallo,office@example.org,Old
      Maria Diallo,office@example.org,
      A. Diallo,office@example.org,New
      """
    let first = try plan(text, sample.session)
    #expect(first.rows.map(\.action) == [.skip, .add, .add])
    #expect(first.rows[0].reason == "answered again on line 4")
    try sample.run(#require(first.command))
    #expect(try plan(text, sample.session).command == nil)
    let third = try plan("Name,E-mail\nOmar Sy,office@example.org\n", sample.session)
    #expect(third.rows[0].action == .add)
    #expect(third.rows[0].reason == "shares an e-mail address with P1 Maria Diallo")
  }

  @Test("A name that two people have is left for a decision")
  func unsure() throws {
    var sample = try SampleSession()
    try sample.add("Kim Lee") { $0.organisation = "North" }
    try sample.add("Lee Kim") { $0.organisation = "South" }
    let plan = try plan("Name,Country\nKim LEE,KR\n", sample.session)
    #expect(plan.rows.map(\.action) == [.unsure])
    #expect(plan.rows[0].reason?.contains("P1, P2") == true)
    #expect(plan.command == nil)
    let told = try self.plan("Name,Organisation,Country\nKim LEE,south,KR\n", sample.session)
    #expect(told.rows[0].participant == "P2")
  }

  @Test("A row that the engine refuses is in error with its reason; the others are taken")
  func refusedRow() throws {
    let sample = try SampleSession()
    let plan = try plan(
      "Name,Badge\n\(String(repeating: "x", count: 500)),1\nFine,2\n", sample.session)
    #expect(plan.rows.map(\.action) == [.error, .add])
    #expect(plan.rows[0].reason?.contains("too long") == true)
    #expect(plan.rows[1].participant == "P1")
  }

  @Test("Unknown countries and types are kept as written, with a hint")
  func hints() throws {
    let sample = try SampleSession()
    let plan = try plan("Name,Country,Type\nAna,Germny,Aliens\n", sample.session)
    #expect(
      plan.rows[0].reason
        == "country “Germny” is not known; perhaps Germany; type “Aliens” is not one of this session's"
    )
  }

  @Test(
    "Words for stakeholder types",
    arguments: [
      ("NGO", "ngo"), ("Non-governmental organization", "ngo"), ("Société civile", "ngo"),
      ("Universidad", "academia"), ("Private Sector / Business", "privateSector"),
      ("Government (ministry)", "state"), ("State Party", "state"), ("something", nil),
    ] as [(String, String?)])
  func types(text: String, id: String?) throws {
    let types = try SampleSession().session.profile.participantTypes
    #expect(StakeholderWords.type(text, among: types) == id)
  }

  @Test("Ten thousand rows are planned in seconds, and none is lost")
  func large() throws {
    var sample = try SampleSession()
    let text =
      "Name,E-mail,Country\n"
      + (1...10_000).map { "Person \($0),p\($0)@example.org,Germny" }.joined(separator: "\n")
    let clock = ContinuousClock()
    let time = try clock.measure {
      let first = try plan(text, sample.session)
      #expect(first.count(.add) == 10_000)
      try sample.run(#require(first.command))
      #expect(try plan(text, sample.session).command == nil)
    }
    #expect(time < .seconds(60))
  }
}
