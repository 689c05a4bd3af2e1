import Testing

@testable import SessionEngine

@Suite("Codes at the desk")
struct ScanTests {
  private func session() -> Session {
    var spec = Spec()
    func add(_ name: String, _ change: (inout ParticipantFields) -> Void) {
      var fields = ParticipantFields.named(name)
      change(&fields)
      spec.run(.people(.add(fields)), after: 0)
    }
    add("Amina Diallo") {
      $0.emails = ["amina@example.org"]
      $0.badge = "00041"
    }
    add("Jean Dupont") { $0.tokens = ["9982be4f-38d3-2cf4-a576-85a0b5645605"] }
    add("Wang Xiaoming") {
      $0.attributes = [
        Attribute(name: "Ticket secret", value: "k24fiuwvu8kxz3y1k24fiuwvu8kxz3y1")
      ]
    }
    add("Li Na") {
      $0.emails = ["office@example.org"]
      $0.tokens = ["mYK+TjLPRlangWKtRWCdEg=="]
    }
    add("Li Bo") { $0.emails = ["office@example.org"] }
    return spec.session
  }

  @Test(
    "Whatever form a code has, its owner is found",
    arguments: [
      ("00041", "P1"), (" 00041\r\n", "P1"), ("amina@example.org", "P1"),
      ("MAILTO:Amina@Example.org?subject=x", "P1"),
      ("k24fiuwvu8kxz3y1k24fiuwvu8kxz3y1", "P3"), ("K24FIUWVU8KXZ3Y1K24FIUWVU8KXZ3Y1", "P3"),
      ("https://tickets.example.org/t/k24fiuwvu8kxz3y1k24fiuwvu8kxz3y1/", "P3"),
      ("https://example.org/c?ticket=00041", "P1"),
      (#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg=="]}"#, "P4"),
      (
        #"{"checkinSecret":"9982BE4F-38D3-2CF4-A576-85A0B5645605","serverUrl":"https://x.org"}"#,
        "P2"
      ),
      ("BEGIN:VCARD\nVERSION:3.0\nN:Diallo;Amina;;;\nFN:Amina Diallo\nEND:VCARD", "P1"),
      ("begin:vcard\r\nitem1.EMAIL;TYPE=work:amina@exam\r\n ple.org\r\nEND:VCARD\r\n", "P1"),
      ("MECARD:N:Dupont,Jean;ORG:Cour\\; des comptes;EMAIL:j@x.org;;", "P2"),
    ])
  func owners(code: String, id: String) {
    guard case .person(let found, _) = session().identify(ScannedCode(code)) else {
      Issue.record("nobody is found by \(code)")
      return
    }
    #expect(found.description == id)
    #expect(
      CodeIndex(session()).identify(ScannedCode(code)) == session().identify(ScannedCode(code)))
  }

  private func badge(_ code: String) -> ParticipantFields {
    var fields = ParticipantFields()
    fields.badge = code
    return fields
  }

  @Test("A badge that looks like a number of a participant is a badge")
  func numbers() {
    var spec = Spec.people(3)
    spec.run(.people(.edit("P1", badge("P003"))))
    spec.run(.people(.edit("P2", badge("P3"))))
    let session = spec.session
    let index = CodeIndex(session)
    for (code, owner) in [
      ("P003", "P1"), ("P3", "P2"), ("p1", "P1"), ("P001", nil), ("P9", nil), ("P+1", nil),
    ] {
      let found = session.identify(ScannedCode(code))
      #expect(index.identify(ScannedCode(code)) == found)
      if case .person(let id, _) = found {
        #expect(id.description == owner)
      } else {
        #expect(owner == nil, "\(code)")
      }
    }
  }

  @Test("A postal code or a code of conduct is nobody's ticket, an order code is")
  func ticketHeadings() {
    var spec = Spec.people(1)
    var fields = ParticipantFields()
    fields.attributes = [
      Attribute(name: "Postal code", value: "1010"), Attribute(name: "Order code", value: "ABCDE"),
    ]
    spec.run(.people(.edit("P1", fields)))
    let found = ["1010", "abcde"].map { spec.session.identify(ScannedCode($0)) }
    #expect(found == [.unknown(ScannedCode("1010")), .person("P1", by: "code")])
  }

  @Test("A walk-in cannot be named by somebody's code: the next guest was scanned into the form")
  func walkInNamedByCode() {
    var spec = Spec.people(2)
    spec.run(.people(.edit("P2", badge("77777"))))
    let owner = spec.session.participants["P2"]?.name ?? ""
    spec.when(
      .people(.walkIn(.named("77777"))), refused: .people(.nameIsCode("77777", "P2", name: owner)))
    spec.when(
      .people(.walkIn(.named("P2"))), refused: .people(.nameIsCode("P2", "P2", name: owner)))
    var other = ParticipantFields.named("Somebody New")
    other.badge = "77777"
    spec.when(
      .people(.walkIn(other)), refused: .people(.nameIsCode("77777", "P2", name: owner)))
    // Two people may have one name.
    spec.run(.people(.walkIn(.named(owner))))
  }

  @Test("Indico's new ticket is the same id as its old one")
  func indico() {
    let code = ScannedCode(#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg=="]}"#)
    #expect(code.tokens.first == "9982be4e-32cf-4656-a781-62ad45609d12")
    #expect(code.kind == "Indico ticket")
  }

  @Test(
    "What a code is remembered by",
    arguments: [
      (
        #"{"checkinSecret":"9982BE4F-38D3-2CF4-A576-85A0B5645605","serverUrl":"https://x.org"}"#,
        "9982be4f-38d3-2cf4-a576-85a0b5645605"
      ),
      ("mailto:Ada@Example.org", "ada@example.org"), (" B-0041 ", "b-0041"),
      ("https://example.org/c?lang=en&t=1", "https://example.org/c?lang=en&t=1"),
      ("MECARD:N:Kim,Jo;EMAIL:jo@x.kr;;", "jo@x.kr"), ("MECARD:N:Kim,Jo;;", "Jo Kim"),
    ])
  func keys(code: String, key: String) {
    #expect(ScannedCode(code).key == key)
  }

  @Test("The code that sets up Indico's program is nobody's ticket")
  func setUp() {
    let text = #"{"eventId":7,"regformId":3,"title":"X","server":{"baseUrl":"https://x.org"}}"#
    guard case .notATicket = session().identify(ScannedCode(text)) else {
      Issue.record("taken for a ticket")
      return
    }
  }

  @Test("An address that two share is not guessed; an unknown card fills in a walk-in")
  func unsure() {
    #expect(session().identify(ScannedCode("office@example.org")) == .several(["P4", "P5"]))
    guard
      case .unknown(let card) = session().identify(
        ScannedCode("MECARD:N:Kim,Jo;ORG:Seoul\\, Inc;EMAIL:jo@x.kr;;"))
    else {
      Issue.record("an unknown card is known")
      return
    }
    #expect(card.name == "Jo Kim")
    #expect(card.organisation == "Seoul, Inc")
    #expect(card.emails == ["jo@x.kr"])
  }

  @Test(
    "No text breaks it",
    arguments: [
      "", " ", "{", "{\"i\":[2,", "{\"i\":\"\\u12\"}", "\"", "BEGIN:VCARD", "MECARD:", "MECARD:N:",
      "https://", "http://?=&", "mailto:", "@", "\u{0}\u{1B}[2J", "BEGIN:VCARD\nFN", "\\",
    ])
  func nonsense(text: String) {
    if case .person = session().identify(ScannedCode(text)) { Issue.record("found by \(text)") }
  }

  @Test("A hundred thousand characters are looked at no further than makes sense")
  func long() {
    let text = String(repeating: "{\"i\":[\"", count: 15_000)
    guard case .unknown(let code) = session().identify(ScannedCode(text)) else {
      Issue.record("known")
      return
    }
    #expect(code.text.count <= 8000)
    #expect(ScannedCode.isUnfinishedCard("BEGIN:VCARD\nFN:A"))
    #expect(!ScannedCode.isUnfinishedCard("BEGIN:VCARD\nFN:A\nEND:VCARD"))
  }

  @Test("The wrong person was checked in: the right one gets the arrival, with its time")
  func wrongPerson() {
    var spec = Spec.people(3)
    spec.run(.people(.checkIn("P1", mode: .inPerson)))
    let arrival = spec.now
    spec.run(.people(.moveArrival("P1", to: "P2")), after: 100)
    #expect(spec.session.participants["P1"]?.stays == [])
    #expect(spec.session.participants["P2"]?.openStay?.from == arrival)
    spec.when(
      .people(.moveArrival("P1", to: "P3")), refused: .people(.noArrival("P1", name: "Person 1")))
    spec.run(.people(.checkIn("P3", mode: .virtual)))
    spec.when(
      .people(.moveArrival("P3", to: "P2")),
      refused: .people(.alreadyPresent("P2", name: "Person 2", mode: .inPerson)))
  }

  @Test("Somebody comes in another's place")
  func representation() {
    var spec = Spec.people(2)
    spec.run(.people(.represent("P1", by: "P2")))
    #expect(spec.session.participants["P1"]?.representedBy == "P2")
    spec.when(.people(.represent("P1", by: "P2")), refused: .nothingToChange)
    spec.when(.people(.represent("P1", by: "P1")), refused: .people(.representsItself("P1")))
    spec.run(.people(.represent("P1", by: nil)))
    #expect(spec.session.participants["P1"]?.representedBy == nil)
  }
}

@Suite("A day between room and screen")
struct MixedDayTests {
  private func at(_ clock: String) -> Instant { Instant("2026-11-23T\(clock)Z")! }

  /// In the room from 09:00 to 11:00 and again from 14:00 by the desk, online from 11:20 to 12:00 by Teams.
  private func day() -> Spec {
    var spec = Spec.people(1)
    func run(_ command: SessionCommand, at clock: String) {
      spec.now = at(clock)
      spec.run(command, after: 0)
    }
    run(.agenda(.start("A1")), at: "09:00:05")
    run(.people(.checkIn("P1", mode: .inPerson)), at: "09:00:30")
    run(.agenda(.next(isConfirmed: false)), at: "10:30:00")
    run(.people(.checkOut("P1")), at: "11:00:00")
    run(.agenda(.next(isConfirmed: false)), at: "11:30:00")
    run(.agenda(.next(isConfirmed: false)), at: "13:30:00")
    run(.people(.checkIn("P1", mode: .inPerson)), at: "14:00:00")
    let online = Stay(
      mode: .virtual, from: at("11:20:00"), until: at("12:00:00"), source: "teams")
    run(.people(.recordStays("P1", [online])), at: "14:10:00")
    return spec
  }

  @Test("It comes out right to the second, by item")
  func byItem() throws {
    let session = day().session
    let person = try #require(session.participants["P1"])
    let now = at("14:30:00")
    #expect(person.attendedSeconds(.inPerson, at: now) == 7170 + 1800)
    #expect(person.attendedSeconds(.virtual, at: now) == 2400)
    #expect(person.openStay?.mode == .inPerson)
    let items = session.presence(of: person, at: now)
    #expect(items.map(\.item) == ["A1", "A2", "A3", "A4"])
    #expect(items.map(\.seconds.inPerson) == [5370, 1800, 0, 1800])
    #expect(items.map(\.seconds.virtual) == [0, 600, 1800, 0])
    #expect(items.map(\.seconds.either) == [5370, 2400, 1800, 1800])
    let days = session.presenceByDay(of: person, in: .utc, at: now)
    #expect(days.map(\.seconds.either) == [7170 + 2400 + 1800])
    #expect(person.presenceState.state == "inPerson")
    #expect(person.presenceState.since == at("14:00:00"))
  }

  @Test("The same report again changes nothing")
  func again() {
    var spec = day()
    let stays = spec.session.participants["P1"]?.stays
    let online = Stay(
      mode: .virtual, from: at("11:20:00"), until: at("12:00:00"), source: "teams")
    spec.run(.people(.recordStays("P1", [online])))
    #expect(spec.session.participants["P1"]?.stays == stays)
  }

  @Test("A certificate counts the time in either mode once, and says who is short by how much")
  func certificate() throws {
    var spec = day()
    #expect(spec.session.certificates(at: spec.now).isEmpty)
    spec.run(.people(.setRules(AttendanceRules(certificatePercent: 80))))
    // The only plenary is A1: 09:00:05 to 10:30:00, of which the person has all but 25 seconds.
    let standing = try #require(spec.session.certificates(at: at("14:30:00")).first)
    #expect(standing.attendedSeconds == 5370)
    #expect(standing.neededSeconds == 4316)
    #expect(standing.shortSeconds == 0)
    spec.run(
      .people(.setRules(AttendanceRules(certificatePercent: 100, kinds: [.plenary, .questions]))))
    let strict = try #require(spec.session.certificates(at: at("14:30:00")).first)
    #expect(strict.shortSeconds == 25 + 1200)
    spec.when(
      .people(.setRules(AttendanceRules(certificatePercent: 101))),
      refused: .outOfRange(field: "share for a certificate", value: 101, lowest: 0, highest: 100))
    spec.when(.people(.setRules(AttendanceRules())), refused: .nothingToChange)
  }

  @Test("Who was in the room and online at once counts once in the whole")
  func both() throws {
    var spec = Spec.people(1)
    spec.now = at("12:00:00")
    spec.run(
      .people(
        .recordStays(
          "P1",
          [
            Stay(mode: .inPerson, from: at("09:00:00"), until: at("10:00:00"), source: "desk"),
            Stay(mode: .virtual, from: at("09:30:00"), until: at("10:30:00"), source: "teams"),
          ])))
    let person = try #require(spec.session.participants["P1"])
    let whole = person.presence(from: at("00:00:00"), until: at("23:00:00"))
    #expect(whole.inPerson == 3600)
    #expect(whole.virtual == 3600)
    #expect(whole.either == 5400)
  }

  @Test("Counts over time rise and fall with the stays")
  func chart() {
    let session = day().session
    let counts = session.presenceCounts(from: at("09:00:00"), until: at("15:00:00"), steps: 6)
    // At 09, 10, 11, 12, 13 and 14 o'clock.
    #expect(counts.map(\.inPerson) == [0, 1, 0, 0, 0, 1])
    #expect(counts.map(\.virtual) == [0, 0, 0, 0, 0, 0])
    let fine = session.presenceCounts(from: at("11:00:00"), until: at("12:10:00"), steps: 7)
    #expect(fine.map(\.virtual) == [0, 0, 1, 1, 1, 1, 0])
  }
}
