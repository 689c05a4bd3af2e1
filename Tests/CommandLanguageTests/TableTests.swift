import SessionEngine
import Testing

@testable import CommandLanguage

@Suite("The table of commands")
struct TableTests {
  @Test("Every command's example is a line that parses to a command of its own permission")
  func examplesParse() throws {
    let fixture = try Fixture()
    for spec in CommandLanguage.table {
      let line = spec.example.replacing("P12", with: "P1")
      let words = try Tokenizer.words(of: line)
      #expect(CommandLanguage.spec(for: words)?.name == spec.name, "\(line)")
      let command = try fixture.parse(line)
      #expect(command.permission == spec.permission, "\(spec.name)")
    }
  }

  @Test("No two commands have the same words, and none is hidden behind another's values")
  func namesAreUnique() {
    let names = CommandLanguage.table.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(CommandLanguage.table.allSatisfy { !$0.help.isEmpty && !$0.usage.isEmpty })
  }

  @Test("A permission that the engine wants of a command is the one the table shows to nobody else")
  func rolesAreShown() throws {
    let spec = try #require(CommandLanguage.spec(for: ["question", "approve"]))
    #expect(spec.roles == [.facilitator, .moderator])
  }

  @Test("The lines of the documentation mean what they say")
  func documentedLines() throws {
    let fixture = try Fixture()
    #expect(try fixture.parse("agenda extend +5m") == .agenda(.extend(seconds: 300)))
    #expect(try fixture.parse("agenda next --really") == .agenda(.next(isConfirmed: true)))
    #expect(
      try fixture.parse("question merge Q9 into Q7")
        == .questions(.merge(QuestionID(9), into: QuestionID(7))))
    #expect(
      try fixture.parse("question merge Q9 Q7")
        == .questions(.merge(QuestionID(9), into: QuestionID(7))))
    #expect(
      try fixture.parse("breakouts plan B1 --rooms 8 --size 6..8")
        == .breakouts(.plan(RoundID(1), RoundPlan(rooms: 8, minimumSize: 6, maximumSize: 8))))
    #expect(
      try fixture.parse("check-in P12 --mode virtual")
        == .people(.checkIn(ParticipantID(12), mode: .virtual)))
    var note = NoteFields()
    note.text = "No focal point known"
    note.kind = .gap
    note.topics = [TopicID("UNTOC-31")]
    #expect(
      try fixture.parse("note add R3 \"No focal point known\" --kind gap --topic untoc-31")
        == .notes(.add(room: RoomID(3), note)))
    var person = ParticipantFields()
    person.name = "Amina Diallo"
    person.country = CountryCode("SN")
    person.type = "ngo"
    person.plannedMode = .inPerson
    person.emails = ["a@x.org"]
    person.languages = ["fr", "en"]
    #expect(
      try fixture.parse(
        "participant add \"Amina Diallo\" --country SN --type ngo --mode inPerson "
          + "--email a@x.org --languages fr,en") == .people(.add(person)))
  }
}

@Suite("Lines that are not commands")
struct SyntaxErrorTests {
  @Test(
    "A slip is answered with the nearest command",
    arguments: [
      ("agenda nxt", "agenda next"), ("agneda next", "agenda next"),
      ("question aprove Q1", "question approve"), ("chek-in P1", "check-in"),
    ])
  func nearest(line: String, expected: String) throws {
    #expect(try message(line).contains("“\(expected)”"))
  }

  @Test("What is missing, too many or unreadable is named")
  func named() throws {
    #expect(try message("").contains("Type a command"))
    #expect(try message("agenda add \"Open").contains("not closed"))
    #expect(try message("question approve").contains("question is missing"))
    #expect(try message("question approve Q1 Q2").contains("“Q2” is one word too many"))
    #expect(try message("question approve 7").contains("“7” is not a question"))
    #expect(try message("agenda extend soon").contains("type it like 7"))
    #expect(try message("agenda next --realy").contains("--really"))
    #expect(try message("question dismiss Q1 --reason").contains("wants a value"))
    #expect(try message("question add x --via pigeon").contains("one of roomMicrophone"))
    #expect(try message("participant add X --country Sengal").contains("Senegal"))
    #expect(try message("question star Q1 --on").contains("no option --on"))
  }

  @Test("A name is enough where only one person has it; else the candidates are listed")
  func names() throws {
    let fixture = try Fixture()
    #expect(
      try fixture.parse("check-in amina") == .people(.checkIn(ParticipantID(1), mode: nil)))
    #expect(
      try fixture.parse("check-in martin") == .people(.checkIn(ParticipantID(3), mode: nil)))
    #expect(
      try fixture.parse("check-in AMIN@x.org") == .people(.checkIn(ParticipantID(1), mode: nil)))
    #expect(
      try message("check-in jean").contains("Jean Dupont (P2), Jeanne Martin (P3)"))
    #expect(try message("check-in zoe").contains("no participant"))
  }
}
