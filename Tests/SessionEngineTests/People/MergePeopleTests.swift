import Testing

@testable import SessionEngine

@Suite("Records of one person")
struct MergePeopleTests {
  /// P1 and P2 with questions, requests, rooms, a panel and stays of P2.
  private func spec() -> Spec {
    var spec = Spec.people(3)
    var fields = ParticipantFields()
    fields.emails = ["two@example.org"]
    fields.organisation = "House"
    fields.badge = "B-0002"
    spec.run(.people(.edit("P2", fields)))
    spec.run(
      .questions(
        .add(QuestionDraft(text: "How?", asker: .participant("P2"), via: .staff, topics: []))))
    spec.run(.floor(.add("P2", kind: .ordinary, note: nil, via: nil)))
    spec.run(.breakouts(.plan(nil, RoundPlan(item: nil, rooms: 2, minimumSize: 0, maximumSize: 8))))
    spec.run(.breakouts(.place("P2", "R1")))
    spec.run(.people(.checkIn("P2", mode: .virtual)))
    return spec
  }

  @Test("Everything follows, and a split gives it back")
  func everything() throws {
    var spec = spec()
    let before = spec.session
    spec.run(.people(.merge("P2", into: "P1")), after: 60)
    var session = spec.session
    #expect(session.participants["P2"] == nil)
    #expect(session.questions.all["Q1"]?.from == "P1")
    #expect(session.floor.requests["S1"]?.participant == "P1")
    #expect(session.breakouts.rooms["R1"]?.members == ["P1"])
    let person = try #require(session.participants["P1"])
    #expect(person.name == "Person 1")
    #expect(person.emails == ["two@example.org"])
    #expect(person.organisation == "House")
    #expect(person.openStay?.mode == .virtual)
    #expect(session.identify(ScannedCode("b-0002")) == .person("P1", by: "code"))
    spec.run(.people(.split("P2")), after: 30)
    session = spec.session
    #expect(session.questions.all["Q1"]?.from == "P2")
    #expect(session.floor.requests["S1"]?.participant == "P2")
    #expect(session.breakouts.rooms["R1"]?.members == ["P2"])
    #expect(session.participants["P1"]?.emails == [])
    #expect(session.participants["P1"]?.organisation == nil)
    #expect(session.participants["P1"]?.stays == [])
    #expect(session.participants["P1"]?.merged == nil)
    #expect(session.participants["P2"]?.openStay?.mode == .virtual)
    #expect(session.participants == before.participants)
    spec.when(.people(.split("P2")), refused: .people(.notMerged("P2")))
  }

  @Test("A merge is undone like any action")
  func undo() {
    var spec = spec()
    let before = spec.session
    spec.run(.people(.merge("P2", into: "P1")))
    spec.run(.undo)
    #expect(spec.session.participants == before.participants)
    #expect(spec.session.questions == before.questions)
    #expect(spec.session.floor.requests == before.floor.requests)
    #expect(spec.session.breakouts == before.breakouts)
  }

  @Test("Nobody sits in two rooms of a round after a merge")
  func rooms() {
    var spec = spec()
    spec.run(.breakouts(.place("P1", "R2")))
    spec.run(.people(.merge("P2", into: "P1")))
    #expect(spec.session.breakouts.rooms["R1"]?.members == [])
    #expect(spec.session.breakouts.rooms["R2"]?.members == ["P1"])
    spec.run(.people(.split("P2")))
    #expect(spec.session.breakouts.rooms["R1"]?.members == ["P2"])
  }

  @Test("What was entered after the merge stays with the record that stays")
  func later() {
    var spec = spec()
    spec.run(.people(.merge("P2", into: "P1")))
    var fields = ParticipantFields()
    fields.organisation = "Elsewhere"
    spec.run(.people(.edit("P1", fields)))
    spec.run(.people(.split("P2")))
    #expect(spec.session.participants["P1"]?.organisation == "Elsewhere")
    #expect(spec.session.participants["P2"]?.organisation == "House")
  }

  @Test("A record is not merged into itself or into nobody")
  func refusals() {
    var spec = Spec.people(1)
    spec.when(.people(.merge("P1", into: "P1")), refused: .people(.mergesIntoItself("P1")))
    spec.when(
      .people(.merge("P1", into: "P9")), refused: .unknown(noun: "participant", id: "P9"))
  }

  @Test("Records that look like one person are listed, the surest first")
  func duplicates() {
    var spec = Spec()
    func add(_ name: String, _ email: String?, _ organisation: String?) {
      var fields = ParticipantFields.named(name)
      fields.emails = email.map { [$0] }
      fields.organisation = organisation
      spec.run(.people(.add(fields)), after: 0)
    }
    add("Amina Diallo", "a@example.org", "House")
    add("A. D.", "a@example.org", nil)
    add("DIALLO Amina", nil, "house")
    add("José García", nil, "Uni")
    add("Jose Garzia", nil, "Uni")
    add("Nobody Else", nil, "Uni")
    for number in [12, 13] {
      var fields = ParticipantFields.named("Delegate \(number)")
      fields.organisation = "Ministry of Justice"
      spec.run(.people(.add(fields)))
    }
    let pairs = spec.session.duplicates
    #expect(pairs.map(\.keep) == ["P1", "P1", "P4"])
    #expect(pairs.map(\.merge) == ["P2", "P3", "P5"])
    #expect(pairs.map(\.confidence) == [95, 85, 70])
  }
}

@Suite("Forgetting somebody")
struct ForgetTests {
  @Test("Nothing in the session names them any more, not even what undo remembers")
  func everywhere() throws {
    var spec = Spec()
    var fields = ParticipantFields.named("Amina Diallo", mode: .inPerson)
    fields.emails = ["amina@example.org"]
    fields.teamsName = "Diallo, A."
    spec.run(.people(.add(fields)))
    spec.run(
      .questions(
        .add(
          QuestionDraft(
            text: "As amina diallo said, how?", asker: .participant("P1"), via: .staff, topics: []))
      ))
    var note = NoteFields.text("Amina Diallo: nobody knows the focal point")
    note.speaker = "Amina Diallo"
    spec.run(.notes(.add(room: nil, note)), by: .ravi)
    spec.run(.people(.checkIn("P1", mode: .inPerson)))
    spec.run(.people(.forget("P1")))
    let session = spec.session
    let told = String(describing: session).lowercased()
    #expect(!told.contains("amina"))
    #expect(!told.contains("diallo"))
    let person = try #require(session.participants["P1"])
    #expect(person.name == "Forgotten P1")
    #expect(person.stays.count == 1, "times of presence still count")
    #expect(session.questions.all["Q1"]?.text == "As Forgotten P1 said, how?")
    spec.when(.undo, refused: .people(.forgottenForGood))
    spec.when(.people(.forget("P1")), refused: .people(.alreadyForgotten("P1")))
  }

  @Test("Who has the floor is not forgotten meanwhile")
  func speaking() {
    var spec = Spec.people(1)
    spec.run(.floor(.add("P1", kind: .ordinary, note: nil, via: nil)))
    spec.run(.floor(.next))
    spec.when(
      .people(.forget("P1")), refused: .people(.hasTheFloor("P1", name: "Person 1")))
  }

  @Test("A part of a word is nobody's name")
  func wholeWords() {
    var forgetting = Forgetting()
    forgetting.add("Ana", of: "P1")
    #expect(forgetting.cleaned("Ana's analysis of Banana") == "Forgotten P1's analysis of Banana")
    #expect(forgetting.cleaned("") == "")
  }
}
