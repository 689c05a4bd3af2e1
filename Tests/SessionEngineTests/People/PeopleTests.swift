import Testing

@testable import SessionEngine

@Suite("Participants")
struct PeopleTests {
  @Test("Somebody is added with a trimmed name and addresses in lower case, once each")
  func adding() {
    var spec = Spec()
    var fields = ParticipantFields.named("  Amina Diallo ")
    fields.emails = [" Amina@Example.ORG", "amina@example.org", "a.diallo@example.org"]
    spec.run(.people(.add(fields)), by: .dina)
    let person = spec.session.participants["P1"]
    #expect(person?.name == "Amina Diallo")
    #expect(person?.emails == ["amina@example.org", "a.diallo@example.org"])
    #expect(person?.type == "ngo")
    #expect(person?.registration == .confirmed)
    #expect(person?.addedAt == spec.now)
    #expect(spec.session.attendance.expected == 1)
  }

  @Test("A name, a known type and addresses that are some are asked for")
  func checks() {
    var spec = Spec()
    spec.when(.people(.add(ParticipantFields())), refused: .emptyText(field: "name"))
    spec.when(.people(.add(.named(" "))), refused: .emptyText(field: "name"))
    var fields = ParticipantFields.named("A")
    fields.type = "press"
    spec.when(
      .people(.add(fields)),
      refused: .people(.unknownType("press", known: ["ngo", "academia", "private"])))
    fields = .named("A")
    fields.emails = ["nobody"]
    spec.when(.people(.add(fields)), refused: .people(.badEmail("nobody")))
    fields.emails = [" "]
    spec.when(.people(.add(fields)), refused: .emptyText(field: "e-mail"))
    fields = .named("A")
    fields.attributes = Array(repeating: Attribute(name: "a", value: "b"), count: 201)
    spec.when(.people(.add(fields)), refused: .people(.tooManyAttributes))
  }

  @Test("Editing changes what is named; extra columns are replaced by name")
  func editing() {
    var spec = Spec.people(1)
    var fields = ParticipantFields()
    fields.attributes = [
      Attribute(name: "Diet", value: "none"), Attribute(name: "Hotel", value: "A"),
    ]
    spec.run(.people(.edit("P1", fields)))
    fields.attributes = [Attribute(name: "Diet", value: "vegan")]
    fields.organisation = "Example"
    spec.run(.people(.edit("P1", fields)))
    #expect(
      spec.session.participants["P1"]?.attributes == [
        Attribute(name: "Diet", value: "vegan"), Attribute(name: "Hotel", value: "A"),
      ])
    #expect(spec.session.participants["P1"]?.name == "Person 1")
    spec.when(.people(.edit("P1", ParticipantFields())), refused: .nothingToChange)
    spec.when(.people(.edit("P9", fields)), refused: .unknown(noun: "participant", id: "P9"))
  }

  @Test("A walk-in is added and present in one step")
  func walkIn() {
    var spec = Spec()
    spec.run(.people(.walkIn(.named("Late", mode: .inPerson))), by: .dina)
    #expect(spec.session.participants["P1"]?.openStay?.mode == .inPerson)
    spec.run(.undo, by: .dina)
    #expect(spec.session.participants.isEmpty)
  }
}

@Suite("Presences")
struct PresenceTests {
  private func stays(_ spec: Spec) -> [Stay] { spec.session.participants["P1"]?.stays ?? [] }

  private func stay(
    _ mode: AttendanceMode, _ from: Int, _ until: Int?, source: String = "teams"
  ) -> Stay {
    Stay(
      mode: mode, from: Spec.start.advanced(bySeconds: from),
      until: until.map { Spec.start.advanced(bySeconds: $0) }, source: source)
  }

  @Test("Who checks in without a mode comes as planned")
  func checkIn() {
    var spec = Spec.people(2)
    spec.when(
      .people(.checkIn("P1", mode: nil)), then: .people(.checkedIn(id: "P1", mode: .inPerson)))
    spec.when(
      .people(.checkIn("P2", mode: .inPerson)),
      then: .people(.checkedIn(id: "P2", mode: .inPerson)))
    #expect(spec.session.attendance.inPerson == 2)
    spec.when(
      .people(.checkIn("P1", mode: nil)),
      refused: .people(.alreadyPresent("P1", name: "Person 1", mode: .inPerson)))
    spec.when(
      .people(.checkIn("P9", mode: nil)), refused: .unknown(noun: "participant", id: "P9"))
  }

  @Test("Checking in another way ends one stay and begins the next")
  func switching() {
    var spec = Spec.people(1)
    spec.run(.people(.checkIn("P1", mode: .inPerson)), after: 0)
    spec.run(.people(.checkIn("P1", mode: .virtual)), after: 60)
    spec.run(.people(.checkOut("P1")), after: 30)
    spec.when(
      .people(.checkOut("P1")), after: 0, refused: .people(.notPresent("P1", name: "Person 1")))
    #expect(
      stays(spec) == [
        stay(.inPerson, 0, 60, source: "desk"), stay(.virtual, 60, 90, source: "desk"),
      ])
    spec.run(.people(.checkIn("P1", mode: .virtual)), after: 10)
    let later = Spec.start.advanced(bySeconds: 160)
    #expect(spec.session.participants["P1"]?.attendedSeconds(.virtual, at: later) == 90)
    #expect(spec.session.participants["P1"]?.attendedSeconds(.inPerson, at: later) == 60)
  }

  @Test(
    "Who declined or withdrew is not let in; who was excused is", arguments: Registration.allCases)
  func registrations(registration: Registration) {
    var spec = Spec.people(1)
    var fields = ParticipantFields()
    fields.registration = registration
    spec.run(.people(.edit("P1", fields)))
    if registration == .declined || registration == .withdrawn {
      spec.when(
        .people(.checkIn("P1", mode: nil)),
        refused: .people(.notExpected("P1", name: "Person 1", registration)))
    } else {
      spec.run(.people(.checkIn("P1", mode: nil)))
    }
  }

  @Test("Recorded times of one mode are joined where they meet, and apart where they do not")
  func union() {
    var spec = Spec.people(1)
    spec.now = spec.now.advanced(bySeconds: 1000)
    spec.run(
      .people(.recordStays("P1", [stay(.virtual, 0, 100), stay(.virtual, 300, 400)])))
    #expect(stays(spec) == [stay(.virtual, 0, 100), stay(.virtual, 300, 400)])
    spec.run(.people(.recordStays("P1", [stay(.virtual, 100, 200)])))
    #expect(stays(spec) == [stay(.virtual, 0, 200), stay(.virtual, 300, 400)])
    spec.run(.people(.recordStays("P1", [stay(.virtual, 150, 350)])))
    #expect(stays(spec) == [stay(.virtual, 0, 400)])
    spec.run(.people(.recordStays("P1", [stay(.inPerson, 50, 60)])))
    #expect(stays(spec) == [stay(.virtual, 0, 400), stay(.inPerson, 50, 60)])
    #expect(spec.session.participants["P1"]?.openStay == nil)
  }

  @Test("Importing the same report again changes nothing")
  func twice() {
    var spec = Spec.people(1)
    spec.now = spec.now.advanced(bySeconds: 1000)
    let report = [stay(.virtual, 0, 100), stay(.virtual, 300, 400)]
    spec.run(.people(.recordStays("P1", report)))
    spec.run(.people(.recordStays("P1", report)))
    #expect(stays(spec) == report)
  }

  @Test("A recorded time that meets the stay of the desk keeps it open")
  func meetsOpen() {
    var spec = Spec.people(1)
    spec.run(.people(.checkIn("P1", mode: .virtual)), after: 100)
    spec.run(.people(.recordStays("P1", [stay(.virtual, 50, 150)])), after: 100)
    #expect(stays(spec) == [stay(.virtual, 50, nil, source: "desk")])
  }

  @Test("Only one stay lasts: an open one recorded in another mode ends the one before")
  func oneOpen() {
    var spec = Spec.people(1)
    spec.run(.people(.checkIn("P1", mode: .inPerson)), after: 0)
    spec.run(.people(.recordStays("P1", [stay(.virtual, 60, nil)])), after: 100)
    #expect(
      stays(spec) == [stay(.inPerson, 0, 60, source: "desk"), stay(.virtual, 60, nil)])
  }

  @Test("Checking in during a time recorded ahead joins it")
  func recordedAhead() {
    var spec = Spec.people(1)
    spec.run(.people(.recordStays("P1", [stay(.virtual, 100, 200)])), after: 0)
    spec.run(.people(.checkIn("P1", mode: .virtual)), after: 150)
    #expect(stays(spec).count == 1)
    #expect(stays(spec).first?.until == nil)
    #expect(stays(spec).first?.from == Spec.start.advanced(bySeconds: 100))
  }

  @Test("A time that ends before it begins is refused")
  func reversed() {
    var spec = Spec.people(1)
    spec.when(
      .people(.recordStays("P1", [stay(.virtual, 10, 9)])),
      refused: .people(.reversedStay("P1")))
    spec.when(.people(.recordStays("P1", [])), refused: .nothingToChange)
  }
}
