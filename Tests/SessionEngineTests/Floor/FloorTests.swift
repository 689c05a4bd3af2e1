import Testing

@testable import SessionEngine

@Suite("The list of speakers")
struct FloorTests {
  private func add(
    _ person: ParticipantID, _ kind: RequestKind = .ordinary
  ) -> SessionCommand {
    .floor(.add(person, kind: kind, note: nil, via: nil))
  }

  private func waiting(_ spec: Spec) -> [RequestID] { spec.session.speakersList.map(\.request.id) }

  @Test("A request carries the mode of the moment, the item, the limit and its note")
  func request() {
    var spec = Spec.people(2)
    spec.run(.agenda(.start("A1")))
    spec.run(.floor(.setLimit(seconds: 120)))
    spec.run(.people(.checkIn("P1", mode: .virtual)))
    spec.when(
      .floor(.add("P1", kind: .ordinary, note: " article 8 ", via: "teamsHand")),
      then: .floor(
        .floorRequested(
          id: "S1", participant: "P1", kind: .ordinary, note: "article 8", via: "teamsHand",
          mode: .virtual, item: "A1", limitSeconds: 120)))
    spec.when(
      add("P2"),
      then: .floor(
        .floorRequested(
          id: "S2", participant: "P2", kind: .ordinary, note: nil, via: nil, mode: .virtual,
          item: "A1", limitSeconds: 120)))
    spec.when(add("P9"), refused: .unknown(noun: "participant", id: "P9"))
  }

  @Test("Nobody waits twice, but a point of order may come on top")
  func twice() {
    var spec = Spec.people(1)
    spec.run(add("P1"))
    spec.when(add("P1"), refused: .floor(.alreadyWaiting("P1", "S1")))
    spec.run(add("P1", .pointOfOrder))
    spec.when(add("P1", .pointOfOrder), refused: .floor(.alreadyWaiting("P1", "S2")))
    spec.run(.floor(.give("S1")))
    spec.run(add("P1"))
    #expect(waiting(spec) == ["S2", "S3"], "who speaks may ask again")
  }

  @Test("A closed list takes points of order only")
  func closedList() {
    var spec = Spec.people(1)
    spec.when(.floor(.open), refused: .floor(.alreadyOpen))
    spec.when(.floor(.close), then: .floor(.floorClosed))
    spec.when(.floor(.close), refused: .floor(.alreadyClosed))
    spec.when(add("P1"), refused: .floor(.closed))
    spec.run(add("P1", .pointOfOrder))
    spec.when(.floor(.open), then: .floor(.floorOpened))
    spec.run(add("P1"))
  }

  @Test("Points of order come first, then interventions and the rest, as they came")
  func bands() {
    var spec = Spec.people(6)
    spec.run(add("P1"))
    spec.run(add("P2"))
    spec.run(add("P3", .pointOfOrder))
    spec.run(add("P4", .intervention))
    spec.run(add("P5"))
    spec.run(add("P6", .pointOfOrder))
    #expect(waiting(spec) == ["S3", "S6", "S4", "S1", "S2", "S5"])
    spec.run(.floor(.move("S5", after: nil)))
    #expect(waiting(spec) == ["S3", "S6", "S4", "S5", "S1", "S2"])
    spec.when(.floor(.move("S5", after: "S5")), refused: .nothingToChange)
  }

  @Test("Taking turns, the room and online alternate while both wait")
  func alternating() {
    var spec = Spec.people(8)
    spec.when(.floor(.setPolicy(.firstCome)), refused: .nothingToChange)
    spec.when(.floor(.setPolicy(.alternate)), then: .floor(.floorPolicySet(policy: .alternate)))
    for person: ParticipantID in ["P1", "P3", "P5", "P2", "P4"] { spec.run(add(person)) }
    #expect(waiting(spec) == ["S1", "S4", "S2", "S5", "S3"])
    spec.run(.floor(.next))
    #expect(waiting(spec) == ["S4", "S2", "S5", "S3"], "the room spoke, online is next")
    spec.run(add("P7", .reply))
    #expect(waiting(spec).first == "S6", "what is urgent does not wait for its turn")
  }

  @Test("Next ends the speech and calls the first; with nobody left it only ends")
  func next() {
    var spec = Spec.people(2)
    spec.when(.floor(.next), refused: .floor(.nobodyWaiting))
    spec.run(add("P1"))
    spec.run(add("P2"))
    spec.when(.floor(.next), then: .floor(.floorGiven(id: "S1")))
    spec.when(
      .floor(.next), then: .floor(.speechEnded(id: "S1")), .floor(.floorGiven(id: "S2")))
    spec.when(.floor(.next), then: .floor(.speechEnded(id: "S2")))
    spec.when(.floor(.next), refused: .floor(.nobodyWaiting))
    #expect(spec.session.floor.speaking == nil)
  }

  @Test("The floor can be given out of turn, once")
  func giving() {
    var spec = Spec.people(3)
    for person: ParticipantID in ["P1", "P2", "P3"] { spec.run(add(person)) }
    spec.run(.floor(.next))
    spec.when(
      .floor(.give("S3")), then: .floor(.speechEnded(id: "S1")), .floor(.floorGiven(id: "S3")))
    spec.when(.floor(.give("S3")), refused: .floor(.notWaiting("S3", .speaking)))
    spec.when(.floor(.give("S1")), refused: .floor(.notWaiting("S1", .finished)))
    spec.when(.floor(.give("S9")), refused: .unknown(noun: "request to speak", id: "S9"))
    #expect(waiting(spec) == ["S2"])
  }

  @Test("Only who waits can withdraw or be moved")
  func withdrawing() {
    var spec = Spec.people(2)
    spec.run(add("P1"))
    spec.run(add("P2"))
    spec.when(.floor(.withdraw("S1")), then: .floor(.requestWithdrawn(id: "S1")))
    spec.when(.floor(.withdraw("S1")), refused: .floor(.notWaiting("S1", .withdrawn)))
    spec.when(.floor(.move("S2", after: "S1")), refused: .floor(.notWaiting("S1", .withdrawn)))
    #expect(waiting(spec) == ["S2"])
    spec.run(add("P1"))
    #expect(waiting(spec) == ["S2", "S3"])
  }

  @Test("A speech is paused, resumed, extended and ended")
  func speech() {
    var spec = Spec.people(1)
    for command: FloorCommand in [.pause, .resume, .extend(seconds: 60), .end] {
      spec.when(.floor(command), refused: .floor(.nobodySpeaking))
    }
    spec.run(add("P1"))
    spec.run(.floor(.next), after: 0)
    spec.when(.floor(.resume), refused: .floor(.notPaused("S1")))
    spec.when(.floor(.pause), after: 30, then: .floor(.speechPaused(id: "S1")))
    spec.when(.floor(.pause), refused: .floor(.alreadyPaused("S1")))
    spec.when(.floor(.resume), then: .floor(.speechResumed(id: "S1")))
    spec.when(
      .floor(.extend(seconds: 60)), then: .floor(.speechExtended(id: "S1", seconds: 60)))
    spec.when(.floor(.extend(seconds: 0)), refused: .nothingToChange)
    let clock = spec.session.floor.speaking?.clock(at: spec.now)
    #expect(clock?.elapsedSeconds == 60)
    #expect(spec.session.floor.speaking?.limitSeconds == 240)
    spec.when(.floor(.end), then: .floor(.speechEnded(id: "S1")))
    #expect(spec.session.floor.requests["S1"]?.clock(at: spec.now).phase == .ended)
  }

  @Test("A speaking time has a least and a most", arguments: [4, 86_401, .min, .max])
  func limit(seconds: Int) {
    var spec = Spec.people(1)
    spec.when(
      .floor(.setLimit(seconds: seconds)),
      refused: .outOfRange(
        field: "speaking time in seconds", value: seconds, lowest: 5, highest: 86_400))
  }

  @Test("A time beyond all numbers is refused", arguments: [Int.max, .min])
  func hugeExtension(seconds: Int) {
    var spec = Spec.people(1)
    spec.run(add("P1"))
    spec.run(.floor(.next))
    spec.when(
      .floor(.extend(seconds: seconds)),
      refused: .outOfRange(
        field: "change in seconds", value: seconds, lowest: -86_400, highest: 86_400))
  }

  @Test("Who was called by mistake waits in the old place again, with the whole time")
  func recalling() {
    var spec = Spec.people(3)
    spec.when(.floor(.recall), refused: .floor(.nobodyCalled))
    for person: ParticipantID in ["P1", "P2", "P3"] { spec.run(add(person)) }
    spec.run(.floor(.next))
    spec.when(.floor(.recall), then: .floor(.speechRecalled(id: "S1")))
    #expect(waiting(spec) == ["S1", "S2", "S3"])
    #expect(spec.session.floor.requests["S1"]?.startedAt == nil)
    spec.run(.floor(.next))
    spec.run(.floor(.next))
    spec.run(.floor(.end))
    spec.when(.floor(.recall), then: .floor(.speechRecalled(id: "S2")))
    spec.run(.floor(.next))
    spec.run(add("P2"))
    spec.when(.floor(.recall), refused: .floor(.alreadyWaiting("P2", "S4")))
  }
}
