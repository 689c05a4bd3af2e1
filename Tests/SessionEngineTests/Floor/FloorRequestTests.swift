import Testing

@testable import SessionEngine

@Suite("Requests to speak")
struct FloorRequestTests {
  private func add(
    _ person: ParticipantID, _ kind: RequestKind = .ordinary, note: String? = nil,
    via: String? = nil, to: RequestID? = nil, reason: String? = nil, group: String? = nil
  ) -> SessionCommand {
    .floor(
      .add(
        person, kind: kind, note: note, via: via,
        details: RequestDetails(reason: reason, answers: to, onBehalfOf: group)))
  }

  private func ids(_ spec: Spec) -> [RequestID] { spec.session.speakersList.map(\.request.id) }

  @Test("A reply stands directly under what it answers and moves with it")
  func replies() {
    var spec = Spec.people(6)
    for person: ParticipantID in ["P1", "P2", "P3"] { spec.run(add(person)) }
    spec.run(add("P4", .reply, to: "S1"))
    spec.run(add("P5", .reply, to: "S1"))
    #expect(ids(spec) == ["S1", "S4", "S5", "S2", "S3"])
    #expect(spec.session.speakersList[1].reason == "2nd: reply to Person 1 (S1)")
    spec.run(.floor(.move("S1", after: "S2")))
    #expect(ids(spec) == ["S2", "S1", "S4", "S5", "S3"])
    spec.run(.floor(.move("S3", after: "S4")))
    #expect(ids(spec) == ["S2", "S1", "S4", "S5", "S3"], "behind a reply is behind its speech")
    spec.when(.floor(.move("S4", after: nil)), refused: .floor(.replyStays("S4", under: "S1")))
    spec.when(add("P6", .reply, to: "S4"), refused: .floor(.replyToReply("S4")))
    spec.when(add("P2", .reply, to: "S2"), refused: .floor(.replyToOneself("S2")))
    spec.when(
      add("P6", .reply, to: "S9"), refused: .unknown(noun: "request to speak", id: "S9"))
    spec.when(
      .floor(.withdraw("S1")), then: .floor(.requestWithdrawn(id: "S1")),
      .floor(.requestWithdrawn(id: "S4")), .floor(.requestWithdrawn(id: "S5")))
    spec.when(add("P6", .reply, to: "S1"), refused: .floor(.replyToWithdrawn("S1")))
  }

  @Test("A reply without a name answers who speaks, or spoke last, and comes before the rest")
  func repliesToSpeaker() {
    var spec = Spec.people(5)
    spec.when(add("P2", .reply), refused: .floor(.nothingToAnswer))
    for person: ParticipantID in ["P1", "P2"] { spec.run(add(person)) }
    spec.run(.floor(.next))
    spec.run(add("P3", .reply))
    #expect(spec.session.floor.requests["S3"]?.answers == "S1")
    #expect(ids(spec) == ["S3", "S2"])
    spec.run(.floor(.next))
    spec.run(add("P4", .reply))
    #expect(spec.session.floor.requests["S4"]?.answers == "S1", "a reply has no reply of its own")
    spec.run(add("P5", .pointOfOrder))
    #expect(ids(spec) == ["S5", "S4", "S2"])
    spec.when(add("P5", .ordinary, to: "S1"), refused: .floor(.cannotAnswer(.ordinary)))
  }

  @Test("A reply to a point of order stands with it, above the rest")
  func replyToPoint() {
    var spec = Spec.people(4)
    spec.run(add("P1"))
    spec.run(add("P2", .pointOfOrder))
    spec.run(add("P3", .reply, to: "S2"))
    #expect(ids(spec) == ["S2", "S3", "S1"])
    spec.run(.floor(.next))
    #expect(ids(spec) == ["S3", "S1"])
  }

  @Test("A group speaks through one person; known organisations are spelled as they are")
  func groups() {
    var spec = Spec.people(2)
    spec.run(.people(.edit("P2", .of(organisation: "Red Cross"))))
    spec.run(add("P1", group: " red cross "))
    #expect(spec.session.floor.requests["S1"]?.onBehalfOf == "Red Cross")
    spec.run(add("P2", group: "Friends of the Convention"))
    #expect(spec.session.floor.requests["S2"]?.onBehalfOf == "Friends of the Convention")
  }

  @Test("The usual channels have one word each; others stay as typed")
  func channels() {
    var spec = Spec.people(4)
    spec.run(add("P1", via: "Teams hand"))
    spec.run(add("P2", via: "e-mail"))
    spec.run(add("P3", via: "Zoom hand"))
    spec.run(add("P4", via: "hand"))
    #expect(
      spec.session.floor.requests.map(\.via) == ["teamsHand", "email", "Zoom hand", "roomHand"])
  }

  @Test("By rule only who is present may ask")
  func presentOnly() {
    var spec = Spec.people(2)
    spec.run(.floor(.setRule(.presentOnly, isOn: true)))
    spec.when(.floor(.setRule(.presentOnly, isOn: true)), refused: .nothingToChange)
    spec.when(add("P1"), refused: .floor(.notPresent("P1", name: "Person 1")))
    spec.when(add("P1", .pointOfOrder), refused: .floor(.notPresent("P1", name: "Person 1")))
    spec.run(.people(.checkIn("P1", mode: .inPerson)))
    spec.run(add("P1"))
    spec.run(.floor(.setRule(.presentOnly, isOn: false)))
    spec.run(add("P2"))
  }

  @Test("By rule somebody may wait several times in one kind")
  func multiple() {
    var spec = Spec.people(1)
    spec.run(add("P1"))
    spec.when(add("P1"), refused: .floor(.alreadyWaiting("P1", "S1")))
    spec.run(.floor(.setRule(.multiple, isOn: true)))
    spec.run(add("P1"))
    #expect(ids(spec) == ["S1", "S2"])
  }

  @Test("A list closed fully takes no points of order; closing it again lets them in")
  func closing() {
    var spec = Spec.people(1)
    spec.when(.floor(.closeFully), then: .floor(.floorClosedFully))
    spec.when(.floor(.closeFully), refused: .floor(.alreadyClosed))
    spec.when(add("P1", .pointOfOrder), refused: .floor(.closedToPoints))
    spec.when(add("P1"), refused: .floor(.closed))
    spec.when(.floor(.close), then: .floor(.floorClosed))
    spec.run(add("P1", .pointOfOrder))
    spec.run(.floor(.open))
    spec.run(add("P1"))
  }

  @Test("A note has at most 250 characters, of any script")
  func notes() {
    var spec = Spec.people(2)
    spec.run(add("P1", note: String(repeating: "ü", count: 250)))
    spec.when(
      add("P2", note: String(repeating: "ü", count: 251)),
      refused: .floor(.noteTooLong(characters: 251)))
    spec.when(
      add("P2", note: String(repeating: "x", count: 100_000)),
      refused: .textTooLong(field: "note", bytes: 100_000, limit: 1000))
    spec.when(
      add("P2", group: String(repeating: "x", count: 100_000)),
      refused: .textTooLong(field: "group", bytes: 100_000, limit: 400))
    spec.when(
      add("P2", .ordinary, reason: "procedure"), refused: .floor(.reasonOnlyForPoints(.ordinary)))
    spec.run(add("P2", note: "\u{1B}[2J\u{202E}two\nlines", group: "\u{7}"))
    #expect(spec.session.floor.requests["S2"]?.note?.contains("\n") == false)
  }

  @Test("Only who waits is withdrawn: for the speaker there is another word")
  func withdrawSpeaker() {
    var spec = Spec.people(1)
    spec.run(add("P1"))
    spec.run(.floor(.next))
    spec.when(.floor(.withdraw("S1")), refused: .floor(.notWaiting("S1", .speaking)))
  }
}
