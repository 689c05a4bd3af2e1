import Testing

@testable import SessionEngine

@Suite("Giving the floor")
struct FloorCallTests {
  private func add(_ person: ParticipantID, _ kind: RequestKind = .ordinary) -> SessionCommand {
    .floor(.add(person, kind: kind, note: nil, via: nil))
  }

  private func ids(_ spec: Spec) -> [RequestID] { spec.session.speakersList.map(\.request.id) }

  @Test("An interposed question pauses the speaker and gives the floor back when it ends")
  func interposed() {
    var spec = Spec.people(4)
    spec.when(add("P2", .interposedQuestion), refused: .floor(.nobodyToAsk))
    spec.run(add("P1"))
    spec.run(.floor(.next), after: 0)
    spec.run(add("P2", .interposedQuestion), after: 30)
    spec.run(add("P3"))
    #expect(ids(spec) == ["S2", "S3"])
    #expect(spec.session.speakersList[0].why == "interposed question to Person 1 (S1)")
    spec.when(
      .floor(.next), after: 20, then: .floor(.floorGiven(id: "S2", interrupts: "S1")))
    #expect(spec.session.floor.speaking?.id == "S2")
    #expect(spec.session.floor.requests["S1"]?.state == .paused)
    spec.when(
      .floor(.next), after: 40, then: .floor(.speechEnded(id: "S2")),
      .floor(.floorReturned(id: "S1")))
    #expect(spec.session.floor.speaking?.id == "S1")
    #expect(spec.session.floor.speaking?.clock(at: spec.now).elapsedSeconds == 60)
    spec.when(
      .floor(.next), then: .floor(.speechEnded(id: "S1")), .floor(.floorGiven(id: "S3")))
  }

  @Test("One interposed question follows another, and calling somebody else ends them all")
  func interposedTwice() {
    var spec = Spec.people(4)
    spec.run(add("P1"))
    spec.run(.floor(.next))
    spec.run(add("P2", .interposedQuestion))
    spec.run(.floor(.next))
    spec.run(add("P3", .interposedQuestion))
    #expect(spec.session.floor.requests["S3"]?.answers == "S1")
    spec.when(
      .floor(.give("S3")), then: .floor(.speechEnded(id: "S2")), .floor(.floorGiven(id: "S3")))
    #expect(spec.session.floor.board.interrupted == ["S1"])
    spec.run(add("P4"))
    spec.when(
      .floor(.give("S4")), then: .floor(.speechEnded(id: "S3")), .floor(.speechEnded(id: "S1")),
      .floor(.floorGiven(id: "S4")))
    #expect(spec.session.floor.board.interrupted == nil)
  }

  @Test("Anybody can be heard in between, and the session's close ends everything")
  func interrupting() {
    var spec = Spec.people(3)
    spec.run(add("P1"))
    spec.when(.floor(.interrupt("S1")), refused: .floor(.nobodySpeaking))
    spec.run(.floor(.next))
    spec.run(add("P2", .pointOfOrder))
    spec.run(.floor(.interrupt("S2")))
    #expect(spec.session.floor.board.onFloor == ["S2", "S1"])
    spec.run(.session(.close))
    #expect(spec.session.floor.board.onFloor.isEmpty)
    #expect(spec.session.floor.requests.allSatisfy { $0.state == .finished })
  }

  @Test("An interposed question that is recalled gives the floor back too")
  func recallInterposed() {
    var spec = Spec.people(2)
    spec.run(add("P1"))
    spec.run(.floor(.next))
    spec.run(add("P2", .interposedQuestion))
    spec.run(.floor(.next))
    spec.when(
      .floor(.recall), then: .floor(.speechRecalled(id: "S2")), .floor(.floorReturned(id: "S1")))
    #expect(ids(spec) == ["S2"])
  }

  @Test("The last word calls one, takes all others off but points of order, and closes")
  func lastWord() {
    var spec = Spec.people(6)
    spec.when(.floor(.lastWord(nil)), refused: .floor(.nobodyWaiting))
    for person: ParticipantID in ["P1", "P2", "P3", "P4"] { spec.run(add(person)) }
    spec.run(add("P5", .pointOfOrder))
    spec.run(.floor(.give("S1")))
    spec.when(
      .floor(.lastWord("S3")), then: .floor(.speechEnded(id: "S1")), .floor(.floorGiven(id: "S3")),
      .floor(.requestWithdrawn(id: "S2")), .floor(.requestWithdrawn(id: "S4")),
      .floor(.floorClosed))
    #expect(ids(spec) == ["S5"])
    spec.when(.floor(.lastWord(nil)), refused: .floor(.nobodyWaiting))
    spec.run(.undo)
    #expect(ids(spec) == ["S5", "S2", "S3", "S4"])
    #expect(spec.session.floor.board.isOpen)
  }

  @Test("A call is undone although others have asked meanwhile, and the old speech goes on")
  func undoneCall() {
    var spec = Spec.people(5)
    for person: ParticipantID in ["P1", "P2", "P3"] { spec.run(add(person)) }
    spec.run(.floor(.next), after: 0)
    spec.run(.floor(.next), after: 30)
    spec.run(add("P4"), by: .maya)
    spec.run(.undo, after: 10)
    #expect(spec.session.floor.speaking?.id == "S1")
    #expect(spec.session.floor.speaking?.clock(at: spec.now).elapsedSeconds == 50)
    #expect(ids(spec) == ["S2", "S3", "S4"])
  }

  @Test("An undo never lets somebody wait twice, or a reply without what it answers")
  func undoKeepsTheRules() {
    var spec = Spec.people(3)
    spec.run(add("P1"))
    spec.run(.floor(.withdraw("S1")))
    spec.run(add("P1"), by: .maya)
    spec.when(
      .undo, refused: .undo(.placeTaken(title: "Person 1 (S1) withdrew", by: "request S2")))
    spec.run(add("P2"))
    spec.run(
      .floor(
        .add("P3", kind: .reply, note: nil, via: nil, details: RequestDetails(answers: "S3"))),
      by: .maya)
    spec.when(
      .undo,
      refused: .undo(
        .stillReferred(
          title: "Person 2 (P2) asks for the floor (S3, ordinary)", by: "request S4")))
  }

  @Test("A recall gives the time back and the old place, also in the middle")
  func recall() {
    var spec = Spec.people(4)
    for person: ParticipantID in ["P1", "P2", "P3", "P4"] { spec.run(add(person)) }
    spec.run(.floor(.give("S3")))
    #expect(!spec.session.isFirstTime("P3"))
    spec.run(.floor(.recall), after: 100)
    #expect(ids(spec) == ["S1", "S2", "S3", "S4"])
    #expect(spec.session.isFirstTime("P3"))
    #expect(spec.session.floorTotals(by: .mode, at: spec.now).isEmpty)
  }
}
