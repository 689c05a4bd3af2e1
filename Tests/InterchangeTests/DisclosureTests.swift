import SessionEngine
import Testing

@testable import Interchange

@Suite("What exports may say of people")
struct DisclosureTests {
  private func finder() throws -> NameFinder {
    var sample = try SampleSession()
    try sample.add("Amina Diallo", emails: ["amina@example.org"]) {
      $0.organisation = "Réseau Justice"
    }
    try sample.add("王小明") { $0.organisation = "None" }
    try sample.add("May") { $0.organisation = "ICLOC" }
    try sample.add("John Smith (Guest)")
    try sample.add("Ann Jordan")
    try sample.add("Ed Prevention")
    return NameFinder(sample.session.participants, subjects: ["31 Prevention of crime"])
  }

  @Test(
    "Names, addresses and organisations are taken out of what somebody typed",
    arguments: [
      ("Amina Diallo said so", "[name withheld] said so"),
      ("AMINA  diallo's point", "[name withheld]'s point"),
      ("Diallo, Amina: yes", "[name withheld]: yes"),
      ("as Ms Diallo asked", "as [name withheld] asked"),
      ("(Amina-Diallo)", "([name withheld])"),
      ("Amina\u{202E} Dial\u{200B}lo", "[name withheld]"),
      ("reseau justice works", "[organisation withheld] works"),
      ("write to amina@example.org, please", "write to [address withheld], please"),
      ("他是王小明吗", "他是[name withheld]吗"),
      ("May may come in May", "[name withheld] may come in [name withheld]"),
      ("none of them", "none of them"), ("John Smith", "[name withheld]"),
      ("Amina spoke of justice", "Amina spoke of justice"),
      ("Diallo: no reply", "[name withheld]: no reply"), ("DIALLO asked", "[name withheld] asked"),
      ("a diallo, and Jordan", "a diallo, and Jordan"),
      ("The guest, or Guest", "The guest, or Guest"),
      ("Prevention by Prevention", "Prevention by Prevention"),
      ("ICLOC and icloc", "[organisation withheld] and icloc"),
      ("a @ b", "a @ b"), ("", ""),
    ])
  func redacts(text: String, shown: String) throws {
    #expect(try finder().redacted(text) == shown)
  }

  /// Six people of an NGO and two of academia, each type in a room of its own.
  private func rooms() throws -> SampleSession {
    var sample = try SampleSession()
    for number in 1...8 {
      try sample.add("Person Number\(number)") {
        $0.type = number <= 6 ? "ngo" : "academia"
        $0.country = CountryCode(number <= 6 ? "SN" : "AT")
      }
      try sample.run(.people(.checkIn(ParticipantID(number), mode: .virtual)))
    }
    try sample.run(.breakouts(.plan(nil, RoundPlan(rooms: 2, minimumSize: 1, maximumSize: 8))))
    for number in 1...8 {
      try sample.run(.breakouts(.place(ParticipantID(number), RoomID(number <= 6 ? 1 : 2))))
    }
    return sample
  }

  private func note(
    _ text: String, in room: Int, _ attribution: Attribution, speaker: String? = nil,
    _ sample: inout SampleSession
  ) throws -> Note {
    var fields = NoteFields()
    fields.text = text
    fields.attribution = attribution
    fields.speaker = speaker
    try sample.run(.notes(.add(room: RoomID(room), fields)))
    return try #require(sample.session.notes.last)
  }

  @Test("A note tells its room or type only where enough people are in it")
  func sources() throws {
    var sample = try rooms()
    let large = try note("a", in: 1, .byRoom, &sample)
    let small = try note("b", in: 2, .byRoom, &sample)
    let ngo = try note("c", in: 1, .byType, speaker: "person number1", &sample)
    let academia = try note("d", in: 2, .byType, speaker: "Academia", &sample)
    let person = try note("e", in: 2, .byName, speaker: "Person Number7", &sample)
    let nobody = try note("f", in: 1, .none, speaker: "Person Number1", &sample)
    let usual = Disclosure(sample.session, rule: DisclosureRule())
    let mark = "withheld: fewer than 5 people"
    #expect(usual.source(of: large) == NoteSource(room: RoomID(1), isPlaced: true))
    #expect(usual.source(of: small) == NoteSource(withheldRoom: mark))
    #expect(usual.source(of: ngo) == NoteSource(type: "NGO"))
    #expect(usual.source(of: academia) == NoteSource(type: mark))
    #expect(
      usual.source(of: person)
        == NoteSource(speaker: "Person Number7", room: RoomID(2), isPlaced: true))
    #expect(usual.source(of: nobody) == NoteSource())
    let byRoom = Disclosure(sample.session, rule: DisclosureRule(attribution: .byRoom))
    #expect(byRoom.source(of: person) == NoteSource(withheldRoom: mark))
    let none = Disclosure(sample.session, rule: DisclosureRule(attribution: .none))
    for note in sample.session.notes { #expect(none.source(of: note) == NoteSource()) }
    let two = Disclosure(sample.session, rule: DisclosureRule(threshold: 2))
    #expect(two.source(of: small).room == RoomID(2))
    #expect(two.source(of: academia).type == "Academia")
  }

  @Test("Names asked for are not given where no note may be attributed by name")
  func contradiction() {
    #expect(!DisclosureRule(namesPeople: true, attribution: .byRoom).namesPeople)
  }

  @Test("A group too small joins the next, so that it cannot be worked out from the sum")
  func groups() throws {
    let session = try rooms().session
    let usual = Disclosure(session, rule: DisclosureRule())
    let types = usual.groups { $0.type ?? "" }
    #expect(types.map(\.name) == ["withheld: fewer than 5 people in some of 2 groups"])
    #expect(types.first?.listed == 8)
    let named = Disclosure(session, rule: DisclosureRule(namesPeople: true))
    #expect(named.groups { $0.type ?? "" }.map(\.listed) == [6, 2])
    let two = Disclosure(session, rule: DisclosureRule(threshold: 2))
    #expect(two.groups { $0.type ?? "" }.map(\.name) == ["ngo", "academia"])
  }

  @Test("What the session limits, no option of a report widens; the list of people stays")
  func sessionLimit() throws {
    var sample = try rooms()
    _ = try note("said", in: 1, .byName, speaker: "Person Number1", &sample)
    try sample.run(
      .questions(.add(QuestionDraft(text: "Who pays?", asker: .participant(ParticipantID(2))))))
    try sample.run(.questions(.postpone(QuestionID(1), owner: nil, due: nil)))
    try sample.run(.notes(.setDisclosure(Attribution.none, threshold: nil)))
    let named = DisclosureRule(namesPeople: true)
    for kind in ExportKind.allCases where !kind.namesPeople {
      for file in kind.files(of: sample.session, now: sample.now, zone: .utc, rule: named) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("Person Number"), "\(file.name)")
      }
    }
    // Who asked what is limited like the notes, also in the lists for the staff.
    for kind in [ExportKind.questions, .questionsJSON, .owed] {
      let text = String(
        decoding: kind.bytes(of: sample.session, now: sample.now, zone: .utc), as: UTF8.self)
      #expect(text.contains("Who pays?") && !text.contains("Number2"), "\(kind)")
    }
    let list = ExportKind.participants.bytes(of: sample.session, now: sample.now, zone: .utc)
    #expect(String(decoding: list, as: UTF8.self).contains("Person Number1"))
  }
}
