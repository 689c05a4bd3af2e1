import Testing

@testable import SessionEngine

@Suite("The life of a session")
struct LifecycleTests {
  @Test("Only the first command makes the session, and nothing comes before it")
  func creation() {
    var spec = Spec.empty
    spec.when(.session(.start), refused: .session(.notCreated))
    spec.when(
      .create(.sample), then: .lifecycle(.sessionCreated(opening: .sample)))
    #expect(spec.session.profile.state == .draft)
    #expect(spec.session.profile.createdAt == spec.now)
    #expect(spec.session.agenda.inOrder.map(\.id) == ["A1", "A2", "A3", "A4", "A5"])
    #expect(spec.session.topics.count == 3)
    spec.when(.create(.sample), refused: .session(.alreadyCreated))
    spec.when(
      .batch(title: "twice", [.create(.sample)]),
      refused: .inBatch(position: 1, .session(.alreadyCreated)))
  }

  @Test("A session needs a title")
  func title() {
    var untitled = SessionOpening.sample
    untitled.profile.title = ""
    var spec = Spec.empty
    spec.when(.create(untitled), refused: .emptyText(field: "title"))
  }

  @Test("A draft starts once")
  func starting() {
    var spec = Spec(isLive: false)
    spec.when(.session(.start), then: .lifecycle(.sessionStarted))
    #expect(spec.session.profile.startedAt == spec.now)
    spec.when(.session(.start), refused: .session(.alreadyInState(.live)))
  }

  @Test("Closing ends all that still runs")
  func closing() {
    var spec = Spec.round()
    spec.run(.people(.checkIn("P1", mode: nil)))
    spec.run(.people(.checkIn("P2", mode: nil)))
    spec.run(.agenda(.start("A3")))
    spec.run(.breakouts(.open("B1", seconds: 600)))
    spec.run(.floor(.add("P1", kind: .ordinary, note: nil, via: nil)))
    spec.run(.floor(.next))
    spec.run(.questions(.add(QuestionDraft(text: "Why?"))))
    spec.run(.questions(.putLive("Q1")))
    spec.when(
      .session(.close), then: .floor(.speechEnded(id: "S1")),
      .questions(.questionAnswered(id: "Q1", answer: nil)), .breakouts(.roundClosed(id: "B1")),
      .agenda(.itemEnded(id: "A3")), .people(.checkedOut(id: "P1")),
      .people(.checkedOut(id: "P2")), .lifecycle(.sessionClosed))
    #expect(spec.session.profile.closedAt == spec.now)
    #expect(spec.session.attendance.inPerson == 0)
    #expect(spec.session.attendance.virtual == 0)
  }

  @Test("A closed session takes notes, owed answers and corrections, and nothing else")
  func closed() {
    var spec = Spec.questions(2)
    spec.run(.questions(.postpone("Q1", owner: "ana", due: nil)))
    spec.run(.session(.close))
    for command: SessionCommand in [
      .session(.close), .session(.start), .session(.rename("New")), .agenda(.start("A1")),
      .agenda(.next(isConfirmed: true)), .floor(.open), .questions(.approve("Q2")),
      .questions(.add(QuestionDraft(text: "Too late?"))), .people(.checkIn("P1", mode: nil)),
      .people(.add(.named("Late"))), .breakouts(.askHelp("R1", reason: nil)),
      .staff(.set(name: "eva", role: .observer, rooms: [])),
    ] {
      spec.when(command, refused: .session(.closed))
    }
    spec.run(.notes(.add(room: nil, .text("Afterthought"))), by: .ravi)
    spec.run(.questions(.answer("Q1", text: "In writing")), by: .maya)
    spec.run(
      .questions(.edit("Q1", text: nil, topics: nil, addressee: nil, comment: "done")), by: .maya)
    var fields = ParticipantFields()
    fields.organisation = "Corrected"
    spec.run(.people(.edit("P1", fields)), by: .dina)
    let stay = Stay(mode: .virtual, from: Spec.start, until: spec.now, source: "teams")
    spec.run(.people(.recordStays("P1", [stay])), by: .dina)
    spec.when(.session(.reopen), then: .lifecycle(.sessionReopened))
    #expect(spec.session.profile.state == .live)
    #expect(spec.session.profile.closedAt == nil)
    spec.when(.session(.reopen), refused: .session(.alreadyInState(.live)))
  }

  @Test("Format, title, zone, seats and place can be set")
  func settings() {
    var spec = Spec()
    spec.when(.session(.setFormat(.hybrid)), refused: .nothingToChange)
    spec.when(.session(.setFormat(.virtual)), then: .lifecycle(.formatSet(format: .virtual)))
    spec.when(
      .session(.rename("  Second day ")), then: .lifecycle(.sessionRenamed(title: "Second day")))
    spec.when(.session(.rename("  ")), refused: .emptyText(field: "title"))
    spec.when(.session(.setZone("UTC")), then: .lifecycle(.zoneSet(zone: "UTC")))
    spec.when(.session(.setSeats(0)), then: .lifecycle(.seatsSet(seats: 0)))
    spec.when(
      .session(.setSeats(-1)),
      refused: .outOfRange(field: "number of seats", value: -1, lowest: 0, highest: 1_000_000))
    spec.when(.session(.setPlenary(place: " ", link: nil)), refused: .nothingToChange)
    spec.run(.session(.setPlenary(place: "Hall M1", link: nil)))
    spec.run(.session(.setPlenary(place: nil, link: "https://example.org/m1")))
    spec.run(.session(.markRehearsal))
    let profile = spec.session.profile
    #expect(profile.title == "Second day")
    #expect(profile.zone == "UTC")
    #expect(profile.seats == 0)
    #expect(profile.plenaryPlace == "Hall M1")
    #expect(profile.plenaryLink == "https://example.org/m1")
    #expect(profile.isRehearsal)
  }

  @Test("Topics form a tree of ids that are there once")
  func topics() {
    var spec = Spec()
    spec.when(
      .session(.addTopic("UNTOC-9", title: "Article 9", parent: "UNTOC", kind: "article")),
      then: .lifecycle(
        .topicAdded(id: "UNTOC-9", title: "Article 9", parent: "UNTOC", kind: "article")))
    spec.when(
      .session(.addTopic("UNTOC-8", title: "Again", parent: nil, kind: "article")),
      refused: .session(.topicExists("UNTOC-8")))
    spec.when(
      .session(.addTopic("X-1", title: "X", parent: "X", kind: "article")),
      refused: .unknown(noun: "topic", id: "X"))
    spec.when(
      .session(.addTopic("", title: "X", parent: nil, kind: "article")),
      refused: .emptyText(field: "topic id"))
    spec.when(.session(.removeTopic("UNTOC-9")), then: .lifecycle(.topicRemoved(id: "UNTOC-9")))
    spec.when(
      .session(.removeTopic("UNTOC-9")), refused: .unknown(noun: "topic", id: "UNTOC-9"))
  }

  @Test("The shelf counts on from what the session opened with")
  func shelf() {
    var spec = Spec()
    spec.when(
      .session(.addResource(title: "Handout", link: nil, language: "fr", item: "A1")),
      then: .lifecycle(
        .resourceAdded(id: "D2", title: "Handout", link: nil, language: "fr", item: "A1")))
    spec.when(
      .session(.addResource(title: "Handout", link: nil, language: nil, item: "A9")),
      refused: .unknown(noun: "agenda item", id: "A9"))
    spec.when(
      .session(.setResource("D2", title: nil, link: "https://example.org/x", language: nil)),
      then: .lifecycle(
        .resourceChanged(id: "D2", title: nil, link: "https://example.org/x", language: nil)))
    #expect(spec.session.resources["D2"]?.link == "https://example.org/x")
    #expect(spec.session.resources["D2"]?.title == "Handout")
    spec.when(
      .session(.setResource("D2", title: nil, link: nil, language: nil)),
      refused: .nothingToChange)
    spec.when(.session(.removeResource("D2")), then: .lifecycle(.resourceRemoved(id: "D2")))
    spec.when(.session(.removeResource("D2")), refused: .unknown(noun: "resource", id: "D2"))
    spec.run(.session(.addResource(title: "Next", link: nil, language: nil, item: nil)))
    #expect(spec.session.resources.map(\.id) == ["D1", "D3"])
  }
}
